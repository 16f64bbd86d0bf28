import { type ColumnType, keyOf, type QualifiedName } from '../model.ts';
import { DEFAULT_SEARCH_PATH, formatName, formatType } from './type.ts';

/** One grammar, two hands: PostgreSQL's own (upper case, names as short as search_path allows) and that of our files. */
export interface Style {
  keyword(words: string): string;
  name(name: QualifiedName): string;
}

/** As the pg_get_...def functions print it. */
export function catalogStyle(searchPath: readonly string[] = DEFAULT_SEARCH_PATH): Style {
  return { keyword: (words) => words.toUpperCase(), name: (name) => formatName(name, searchPath) };
}

/** As we write DDL: lower case, every name with its schema, so that it means the same under any search_path. */
export const WRITTEN: Style = { keyword: (words) => words, name: (name) => formatName(name, []) };

const SHORT = new Map([
  ['pg_catalog.varchar', 'varchar%'],
  ['pg_catalog.bpchar', 'char%'],
  ['pg_catalog.varbit', 'varbit%'],
  ['pg_catalog.timestamp', 'timestamp%'],
  ['pg_catalog.timestamptz', 'timestamptz%'],
  ['pg_catalog.time', 'time%'],
  ['pg_catalog.timetz', 'timetz%'],
]);

/** The type as people write it: `varchar(50)`, `timestamptz`; user types with their schema. */
export function writtenType(type: ColumnType): string {
  const short = SHORT.get(keyOf(type));
  if (!short || (type.name === 'bpchar' && type.modifiers.length === 0)) return formatType(type, []);
  const modifiers = type.modifiers.length > 0 ? `(${type.modifiers.join(', ')})` : '';
  return `${short.replace('%', modifiers)}${type.array ? '[]' : ''}`;
}
