import { sqlLiteral, sqlName, textPieces } from '../bindings.ts';
import type { Call, HostFramework, Meaning } from '../framework.ts';
import { moduleGlobals } from '../languages/javascript/globals.ts';
import { entriesNamed } from '../languages/javascript/modules.ts';
import { TAG } from '../languages/javascript/strings.ts';
import { interpolated } from '../languages/javascript/tags.ts';
import { javascript } from '../languages/javascript.ts';
import { type Piece, piecesOf, type Value } from '../value.ts';
import { kyselyMigrations } from './kysely-file.ts';

// Source: kysely.dev/docs/migrations and the API documentation of Sql, SchemaModule and CompiledQuery.
const BUILDS = /^(?:create|alter|drop|refresh)(?:Table|Index|View|MaterializedView|Schema|Type)$/;

/** Kysely: the function that the module exports as `up`. */
export const kysely: HostFramework = {
  id: 'kysely',
  language: javascript,
  entries: (program) => entriesNamed(program, 'up'),
  globals: moduleGlobals,
  migrations: kyselyMigrations,
  call,
};

function call(asked: Call): Meaning | undefined {
  const { path, name, args, receiver } = asked;
  if (receiver?.kind === 'query')
    return name === 'execute' ? { kind: 'run', sql: receiver } : { kind: 'value', value: receiver };
  if (receiver?.kind === 'object' && name === TAG && /(?:^|\.)sql$/.test(receiver.path)) {
    const [strings] = args;
    if (strings?.kind !== 'list') return undefined;
    return query(interpolated(strings.items, args.slice(2), asked.syntax, parameter));
  }
  if (/(?:^|\.)sql\.\w+$/.test(path)) return fragment(asked);
  const [first] = args;
  if (!first) return undefined;
  if (path.endsWith('CompiledQuery.raw')) return query(first);
  if (name === 'executeQuery') return { kind: 'run', sql: first };
  return BUILDS.test(name) && /(?:^|\.)schema\b/.test(path)
    ? { kind: 'builder', what: `db.schema.${name}`, closed: true }
    : undefined;
}

function query(sql: Value): Meaning {
  return { kind: 'value', value: { kind: 'query', sql } };
}

/** What stands in a template: a fragment as it is, anything else as a parameter's value. */
function parameter(value: Value, at: Piece['at'], source: string): readonly Piece[] {
  return value.kind === 'query' ? piecesOf(value, at, source) : sqlLiteral(value, at, source);
}

/** sql.raw, sql.ref and their kin. */
function fragment({ name, args, syntax }: Call): Meaning | undefined {
  const [first, second] = args;
  const { at } = syntax;
  if (!first) return undefined;
  switch (name) {
    case 'raw':
      return query(first);
    case 'ref':
    case 'table':
      return query({ kind: 'text', pieces: sqlName(first, at) });
    case 'id':
      return query({
        kind: 'text',
        pieces: between(
          args.map((arg) => sqlName(arg, at, false)),
          '.',
          at,
        ),
      });
    case 'lit':
    case 'literal':
    case 'val':
    case 'value':
      return query({ kind: 'text', pieces: sqlLiteral(first, at) });
    case 'join': {
      if (first.kind !== 'list') return undefined;
      const items = first.items.map((item) => parameter(item, at, name));
      return query({ kind: 'text', pieces: between(items, textPieces(second) ?? ', ', at) });
    }
    default:
      return undefined;
  }
}

function between(items: readonly (readonly Piece[])[], middle: string | readonly Piece[], at: Piece['at']): Piece[] {
  const own: readonly Piece[] = typeof middle === 'string' ? [{ kind: 'literal', text: middle, at }] : middle;
  return items.flatMap((item, i) => (i === 0 ? item : [...own, ...item]));
}
