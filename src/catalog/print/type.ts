import { quoteQualified } from '../../sql/identifiers.ts';
import type { ColumnType, QualifiedName } from '../model.ts';

/** The search_path under which PostgreSQL leaves schemas out of the names it prints. pg_catalog is always in it. */
export const DEFAULT_SEARCH_PATH: readonly string[] = ['public'];

/**
 * The name as PostgreSQL prints it under a search_path: qualified only where its schema is not in the path.
 * (PostgreSQL also qualifies a name that another schema of the path hides; that needs the whole catalog.)
 */
export function formatName(name: QualifiedName, searchPath: readonly string[] = DEFAULT_SEARCH_PATH): string {
  const visible = name.schema === 'pg_catalog' || searchPath.includes(name.schema);
  return quoteQualified(visible ? undefined : name.schema, name.name);
}

/** Spellings of format_type that differ from the type's own name; `%` is where the modifiers stand. */
const SPELLINGS = new Map([
  ['bool', 'boolean'],
  ['int2', 'smallint'],
  ['int4', 'integer'],
  ['int8', 'bigint'],
  ['float4', 'real'],
  ['float8', 'double precision'],
  ['numeric', 'numeric%'],
  ['varchar', 'character varying%'],
  ['varbit', 'bit varying%'],
  // A keyword since PostgreSQL 16, but not quoted here.
  ['json', 'json'],
  ['time', 'time% without time zone'],
  ['timetz', 'time% with time zone'],
  ['timestamp', 'timestamp% without time zone'],
  ['timestamptz', 'timestamp% with time zone'],
]);

/** The type as format_type spells it: `character varying(50)`, `timestamp(3) with time zone`, `integer[]`. */
export function formatType(type: ColumnType, searchPath?: readonly string[]): string {
  return `${formatElement(type, searchPath)}${type.array ? '[]' : ''}`;
}

function formatElement(type: ColumnType, searchPath?: readonly string[]): string {
  const modifiers = type.modifiers.length > 0 ? `(${type.modifiers.join(',')})` : '';
  if (type.schema !== 'pg_catalog') return `${formatName(type, searchPath)}${modifiers}`;
  // Without a length these two are other types than the keywords say, so their catalog names are printed.
  if (type.name === 'bpchar') return modifiers ? `character${modifiers}` : 'bpchar';
  if (type.name === 'bit' && modifiers) return `bit${modifiers}`;
  if (type.name === 'interval') return formatInterval(type.modifiers);
  if (type.name === 'numeric' && type.modifiers.length === 1) return `numeric(${type.modifiers[0]},0)`;
  const spelling = SPELLINGS.get(type.name);
  return spelling ? spelling.replace('%', modifiers) : `${formatName(type)}${modifiers}`;
}

/** The fields come first and the precision behind them: `interval day to second(3)`. */
function formatInterval(modifiers: readonly string[]): string {
  const precision = modifiers.find((m) => /^\d+$/.test(m));
  const fields = modifiers.find((m) => !/^\d+$/.test(m));
  return `interval${fields ? ` ${fields}` : ''}${precision ? `(${precision})` : ''}`;
}
