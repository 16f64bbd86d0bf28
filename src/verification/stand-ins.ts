import { typesOfExtension } from '../catalog/extensions.ts';
import { quoteQualified } from '../sql/identifiers.ts';
import { readSql } from '../sql/read.ts';
import { type Engine, EngineError } from './engine.ts';

/**
 * Extensions whose types text can stand in for: a proof moves and compares their values, and no key of a usual schema
 * rests on an equality of theirs that differs from that of their text (as citext's does).
 */
const OPAQUE = new Set([
  'postgis',
  'postgis_raster',
  'postgis_topology',
  'vector',
  'h3',
  'hll',
  'tdigest',
  'topn',
  'roaringbitmap',
  'timescaledb_toolkit',
  'ulid',
  'pgx_ulid',
  'age',
]);

/** Extensions whose types take one number as modifier, as bit does. */
const SIZED = new Set(['vector']);

/**
 * Where a CREATE EXTENSION failed, makes types of the names that it would have brought, each of which holds any text and
 * takes any modifiers. @returns the names; undefined where nothing can stand in, or may not be made on this engine.
 */
export async function standIn(engine: Engine, statement: string): Promise<readonly string[] | undefined> {
  const [read] = readSql(statement).statements;
  if (!read || !('CreateExtensionStmt' in read.node)) return undefined;
  const { extname = '', options = [] } = read.node.CreateExtensionStmt;
  if (!OPAQUE.has(extname)) return undefined;
  const schema = options.flatMap((o) =>
    'DefElem' in o && o.DefElem.defname === 'schema' && o.DefElem.arg && 'String' in o.DefElem.arg
      ? (o.DefElem.arg.String.sval ?? [])
      : [],
  )[0];
  const names = typesOfExtension(extname);
  try {
    for (const name of names) await engine.exec(typeOfText(schema ?? 'public', name, SIZED.has(extname)));
  } catch (error) {
    if (error instanceof EngineError) return undefined;
    throw error;
  }
  return names;
}

/** PostgreSQL's own functions for text under another name; a modifier is a size, or how many dimensions its list has. */
function typeOfText(schema: string, name: string, sized: boolean): string {
  const named = (suffix: string) => quoteQualified(schema, `${name}${suffix}`);
  const made = (suffix: string, from: string, to: string, by: string) =>
    `create function ${named(suffix)}(${from}) returns ${to} language internal immutable strict parallel safe as '${by}';`;
  const type = named('');
  return [
    `create type ${type};`,
    made('_in', 'cstring', type, 'textin'),
    made('_out', type, 'cstring', 'textout'),
    made('_recv', 'internal', type, 'textrecv'),
    made('_send', type, 'bytea', 'textsend'),
    made('_typmod_in', 'cstring[]', 'integer', sized ? 'bittypmodin' : 'array_ndims'),
    made('_typmod_out', 'integer', 'cstring', 'bittypmodout'),
    `create type ${type} (input = ${named('_in')}, output = ${named('_out')}, receive = ${named('_recv')},` +
      ` send = ${named('_send')}, typmod_in = ${named('_typmod_in')}, typmod_out = ${named('_typmod_out')},` +
      ` internallength = variable, storage = extended, collatable = true);`,
    `create cast (${type} as text) without function as implicit;`,
    `create cast (text as ${type}) without function as assignment;`,
  ].join('\n');
}
