import { sqlLiteral, sqlName, substituted } from '../bindings.ts';
import type { Call, HostFramework, Meaning } from '../framework.ts';
import { moduleGlobals } from '../languages/javascript/globals.ts';
import { entriesNamed } from '../languages/javascript/modules.ts';
import { javascript } from '../languages/javascript.ts';
import { type Piece, plainText, type Value } from '../value.ts';
import { nodePgMigrateMigrations } from './node-pg-migrate-file.ts';

// Source: salsita.github.io/node-pg-migrate, "Migrations" and "Miscellaneous Operations"; createTransformer of the package.
const BUILDS = /^(?:create|drop|alter|add|rename|grant|revoke|refresh|set)[A-Z]\w*$/;

/** node-pg-migrate's migrations in JavaScript: the function that the module exports as `up`. */
export const nodePgMigrate: HostFramework = {
  id: 'node-pg-migrate',
  language: javascript,
  entries: (program) => entriesNamed(program, 'up'),
  globals: moduleGlobals,
  migrations: nodePgMigrateMigrations,
  call,
};

function call({ path, name, args, receiver }: Call): Meaning | undefined {
  const [first, second] = args;
  if (receiver?.kind !== 'object' || !first) return undefined;
  if (name === 'sql') return { kind: 'run', sql: filled(first, second) };
  // SQL that stands for itself where a value is asked for.
  if (name === 'func') return { kind: 'value', value: { kind: 'query', sql: first } };
  if (/(?:^|\.)db\.(?:query|select)$/.test(path)) return { kind: 'run', sql: textOf(first) };
  if (BUILDS.test(name) && !receiver.path.includes('.')) return { kind: 'builder', what: `pgm.${name}`, closed: true };
  return undefined;
}

/** A query, or what node-postgres takes for one: { text, values }. */
function textOf(query: Value): Value {
  return query.kind === 'map' ? (entry(query, 'text') ?? query) : query;
}

function entry(map: Value & { kind: 'map' }, name: string): Value | undefined {
  return map.entries.find(([key]) => plainText(key) === name)?.[1];
}

/** `{name}` in a query stands for what its arguments hold under that name: texts are names, the rest are values. */
function filled(sql: Value, args: Value | undefined): Value {
  if (sql.kind !== 'text' || args?.kind !== 'map') return sql;
  const pieces = substituted(sql.pieces, /\{(\w+)\}/g, ([, name = ''], at) => {
    const value = entry(args, name);
    return value && written(value, at);
  });
  return { kind: 'text', pieces };
}

function written(value: Value, at: Piece['at']): readonly Piece[] {
  if (value.kind === 'constant') return sqlLiteral(value, at);
  if (value.kind !== 'map') return sqlName(value, at, false);
  const [schema, name] = [entry(value, 'schema'), entry(value, 'name')];
  if (!name) return [];
  const dot: Piece = { kind: 'literal', text: '.', at };
  return [...(schema ? [...sqlName(schema, at, false), dot] : []), ...sqlName(name, at, false)];
}
