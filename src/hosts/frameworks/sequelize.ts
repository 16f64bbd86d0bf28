import { sqlLiteral, substituted } from '../bindings.ts';
import type { Call, HostFramework, Meaning } from '../framework.ts';
import { moduleGlobals } from '../languages/javascript/globals.ts';
import { entriesNamed } from '../languages/javascript/modules.ts';
import { javascript } from '../languages/javascript.ts';
import { plainText, textAt, type Value } from '../value.ts';
import { sequelizeMigrations } from './sequelize-file.ts';

// Source: sequelize.org/docs/v6, "Migrations", "Raw Queries" and "Query Interface".
const BUILDS =
  /^(?:(?:create|drop)(?:Table|Schema|Database|Function|Trigger|AllTables|AllSchemas|AllEnums)|(?:add|remove|rename|change)(?:Column|Index|Constraint)|renameTable|addForeignKey)$/;

/** Sequelize: the function that the module exports as `up`. */
export const sequelize: HostFramework = {
  id: 'sequelize',
  language: javascript,
  entries: (program) => entriesNamed(program, 'up'),
  globals: moduleGlobals,
  migrations: sequelizeMigrations,
  call: sequelizeCall,
  property: sequelizeMember,
};

/** What a call of a query interface or a connection means; Umzug's migrations are handed the same ones. */
export function sequelizeCall({ path, name, args, receiver }: Call): Meaning | undefined {
  const [first, second] = args;
  if (name === 'query' && path.includes('.')) return first && { kind: 'run', sql: replaced(first, second) };
  if (receiver?.kind !== 'object') return undefined;
  if (name === 'getDialect') return { kind: 'value', value: textAt('postgres', { start: 0, end: 0 }) };
  if (name === 'literal') return first && { kind: 'value', value: { kind: 'query', sql: first } };
  if (name === 'tableExists') return guard(first);
  // The tables that there are: `(await queryInterface.showAllTables()).includes('users')`.
  if (name === 'includes' && receiver.path.endsWith('showAllTables()')) return guard(first);
  if (name === 'describeTable') {
    const table = tableOf(first);
    if (table !== undefined) return { kind: 'value', value: { kind: 'object', path: `${path}(${table})` } };
  }
  return BUILDS.test(name) ? { kind: 'builder', what: `queryInterface.${name}`, closed: true } : undefined;
}

/** A described table has its columns as properties. */
export function sequelizeMember(path: string): Value | undefined {
  if (/\boptions\.dialect$/.test(path)) return textAt('postgres', { start: 0, end: 0 });
  const [, table, column] = /\.describeTable\((.+?)\)\.(.+)$/.exec(path) ?? [];
  if (table === undefined || column === undefined) return undefined;
  return { kind: 'test', guards: [{ table, column, present: true }] };
}

function guard(of: Value | undefined): Meaning | undefined {
  const table = tableOf(of);
  return table === undefined
    ? undefined
    : { kind: 'value', value: { kind: 'test', guards: [{ table, present: true }] } };
}

/** 'users', { tableName: 'users', schema: 'app' } */
function tableOf(value: Value | undefined): string | undefined {
  if (value?.kind !== 'map') return plainText(value);
  const table = entry(value, 'tableName');
  const schema = plainText(entry(value, 'schema'));
  const name = plainText(table);
  return name === undefined || schema === undefined ? name : `${schema}.${name}`;
}

function entry(map: Value & { kind: 'map' }, name: string): Value | undefined {
  return map.entries.find(([key]) => plainText(key) === name)?.[1];
}

/** The SQL of a query, which may be `{ query, values }` or `{ text }`, with its replacements, `:name` or `?`. */
function replaced(query: Value, options: Value | undefined): Value {
  const sql = query.kind === 'map' ? (entry(query, 'query') ?? entry(query, 'text') ?? query) : query;
  const given = options?.kind === 'map' ? entry(options, 'replacements') : undefined;
  if (sql.kind !== 'text' || !given) return sql;
  if (given.kind === 'list') {
    let next = 0;
    const pieces = substituted(sql.pieces, /\?/g, (_, at) => {
      const value = given.items[next++];
      return value && sqlLiteral(value, at);
    });
    return { kind: 'text', pieces };
  }
  if (given.kind !== 'map') return sql;
  const pieces = substituted(sql.pieces, /(?<!:):(\w+)/g, ([, name = ''], at) => {
    const value = entry(given, name);
    return value && sqlLiteral(value, at);
  });
  return { kind: 'text', pieces };
}
