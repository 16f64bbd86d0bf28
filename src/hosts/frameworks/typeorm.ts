import { sqlLiteral } from '../bindings.ts';
import type { Call, HostFramework, Meaning } from '../framework.ts';
import { moduleGlobals } from '../languages/javascript/globals.ts';
import { entriesNamed, methodsNamed } from '../languages/javascript/modules.ts';
import { TAG } from '../languages/javascript/strings.ts';
import { interpolated } from '../languages/javascript/tags.ts';
import { javascript } from '../languages/javascript.ts';
import { plainText, textAt, type Value } from '../value.ts';
import { typeormMigrations } from './typeorm-file.ts';

// Source: typeorm.io, "Migrations" and "Query runner"; QueryRunner's interface.
const BUILDS =
  /^(?:(?:create|drop)(?:Database|Schema|Table|View|ForeignKeys?|Ind(?:ex|ices)|PrimaryKey|UniqueConstraints?|CheckConstraints?|ExclusionConstraints?)|(?:add|drop|rename|change)Columns?|renameTable|changeTableComment|updatePrimaryKeys|clear(?:Table|Database))$/;

/** TypeORM: `up` of the class that implements MigrationInterface. */
export const typeorm: HostFramework = {
  id: 'typeorm',
  language: javascript,
  entries(program) {
    const all = methodsNamed(program, 'up', 'MigrationInterface');
    return all.length > 0 ? all : entriesNamed(program, 'up');
  },
  globals: moduleGlobals,
  migrations: typeormMigrations,
  call,
  property: (path) => (/\boptions\.type$/.test(path) ? textAt('postgres', { start: 0, end: 0 }) : undefined),
};

function call(asked: Call): Meaning | undefined {
  const { path, name, args, receiver } = asked;
  const [first] = args;
  // queryRunner.sql`...` runs; what it interpolates are values.
  if (name === TAG && receiver?.kind === 'object' && /\.sql$/.test(receiver.path))
    return first?.kind === 'list'
      ? { kind: 'run', sql: interpolated(first.items, args.slice(2), asked.syntax, sqlLiteral) }
      : undefined;
  if (name === 'query' && path.includes('.')) return first && { kind: 'run', sql: first };
  if (receiver?.kind !== 'object') return undefined;
  if (name === 'hasTable' || name === 'getTable') return guard(first, undefined);
  if (name === 'hasColumn') return guard(first, plainText(args[1]));
  return BUILDS.test(name) ? { kind: 'builder', what: `queryRunner.${name}`, closed: true } : undefined;
}

/** Whether a table is there, and a column of it where one is named; a table may be one that was looked up. */
function guard(of: Value | undefined, column: string | undefined): Meaning | undefined {
  const table = of?.kind === 'test' ? of.guards[0]?.table : plainText(of);
  if (table === undefined) return undefined;
  const guards = [{ table, ...(column === undefined ? {} : { column }), present: true }];
  return { kind: 'value', value: { kind: 'test', guards } };
}
