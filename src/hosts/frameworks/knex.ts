import { sqlLiteral, sqlName, substituted } from '../bindings.ts';
import type { Call, HostFramework, Meaning } from '../framework.ts';
import { moduleGlobals } from '../languages/javascript/globals.ts';
import { entriesNamed } from '../languages/javascript/modules.ts';
import { javascript } from '../languages/javascript.ts';
import { type Piece, plainText, textAt, type Value } from '../value.ts';
import { knexMigrations } from './knex-file.ts';

// Source: knexjs.org/guide, "Migrations", "Raw" and "Schema Builder".
const BUILDS =
  /^(?:create(?:Table|View|MaterializedView|Schema|Extension|Type)|(?:alter|drop|rename|refresh)\w+|table$|createOrReplace|view$)/;

/** Knex: the function that the module exports as `up`. */
export const knex: HostFramework = {
  id: 'knex',
  language: javascript,
  entries: (program) => entriesNamed(program, 'up'),
  globals: moduleGlobals,
  migrations: knexMigrations,
  call,
  property: member,
};

/** The database that Knex is connected to, by whichever of its names the file asks for. */
function member(path: string, source: string): Value | undefined {
  if (!/\bclient\.(?:config\.client|driverName|dialect)$/.test(path)) return undefined;
  const name = /(['"`])(pg|postgres|postgresql)\1/.exec(source)?.[2];
  return textAt(name ?? (path.endsWith('dialect') ? 'postgresql' : 'pg'), { start: 0, end: 0 });
}

function call(asked: Call): Meaning | undefined {
  const { path, name, args, receiver } = asked;
  if (receiver?.kind === 'query') return ofQuery(asked, receiver);
  if (receiver?.kind !== 'object') return undefined;
  const isSchema = /(?:^|\.)schema(?:$|\.)/.test(receiver.path);
  if (name === 'raw' && args[0]) {
    const sql = bound(asked, args[0], args[1]);
    // A schema builder is always waited for; a raw query is part of another one as often.
    return isSchema ? { kind: 'run', sql } : { kind: 'value', value: { kind: 'query', sql } };
  }
  if (!isSchema) return undefined;
  if (name === 'withSchema')
    return { kind: 'value', value: { kind: 'object', path: `${receiver.path}.in(${plainText(args[0]) ?? ''})` } };
  if (name === 'hasTable' || name === 'hasColumn') return guard(asked, receiver.path);
  return BUILDS.test(name)
    ? { kind: 'builder', what: path.replace(/\.in\(.*?\)/, '').replace(/^.*\)\./, 'schema.'), closed: true }
    : undefined;
}

function ofQuery({ name }: Call, query: Value & { kind: 'query' }): Meaning | undefined {
  if (name === 'then' || name === 'finally') return undefined;
  const isText = name === 'toString' || name === 'toQuery';
  return { kind: 'value', value: isText ? query.sql : query };
}

function guard({ name, args }: Call, path: string): Meaning | undefined {
  const table = plainText(args[0]);
  const column = plainText(args[1]);
  if (table === undefined || (name === 'hasColumn' && column === undefined)) return undefined;
  const schema = /\.in\((.+?)\)/.exec(path)?.[1];
  const named = schema === undefined ? table : `${schema}.${table}`;
  const about = name === 'hasColumn' && column !== undefined ? { column } : {};
  return { kind: 'value', value: { kind: 'test', guards: [{ table: named, ...about, present: true }] } };
}

/** `?` for values and `??` for names, in their order; `:value` and `:name:` by their names. */
function bound({ syntax }: Call, sql: Value, bindings: Value | undefined): Value {
  if (sql.kind !== 'text') return sql;
  if (!bindings || bindings.kind === 'function') return { kind: 'text', pieces: unescaped(sql.pieces) };
  const write = (given: Value | undefined, isName: boolean, at: Piece['at'], source: string): readonly Piece[] => {
    if (!given) return [{ kind: 'hole', at, source }];
    return isName ? sqlName(given, at) : sqlLiteral(given, at);
  };
  if (bindings.kind === 'map') {
    const entries = new Map(bindings.entries.map(([key, value]) => [plainText(key), value]));
    const pieces = substituted(sql.pieces, /\\:|(?<!:):(\w+)(:?)/g, ([all, name, colon], at) => {
      if (name === undefined) return [{ kind: 'literal', text: ':', at }];
      return entries.has(name) ? write(entries.get(name), colon === ':', at, all) : undefined;
    });
    return { kind: 'text', pieces };
  }
  const items = bindings.kind === 'list' ? bindings.items : undefined;
  // One value may stand without a list around it.
  const single = bindings.kind === 'text' || bindings.kind === 'constant' ? [bindings] : undefined;
  let next = 0;
  const pieces = substituted(sql.pieces, /\\\?|\?\??/g, ([mark], at) => {
    if (mark === '\\?') return [{ kind: 'literal', text: '?', at }];
    const given = items ?? single;
    return write(given?.[next++], mark === '??', at, given ? mark : (sourceOfBindings(syntax) ?? mark));
  });
  return { kind: 'text', pieces };
}

/** Without bindings a question mark is one only where it is escaped; it takes all backslashes before it with it. */
function unescaped(pieces: readonly Piece[]): Piece[] {
  return substituted(pieces, /\\+\?/g, ([mark], at) =>
    mark.length % 2 === 0 ? [{ kind: 'literal', text: '?', at }] : undefined,
  );
}

function sourceOfBindings(syntax: Call['syntax']): string | undefined {
  const value = syntax.args[1]?.value;
  return value?.kind === 'name' ? value.name : undefined;
}
