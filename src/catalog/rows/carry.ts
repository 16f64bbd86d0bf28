import type { Column, ColumnType, Origin } from '../model.ts';
import { constantText } from './constant.ts';
import type { KnownValue } from './source.ts';

/**
 * Turns values for a table's columns as they were into values for its columns as they are: by what created a column, since
 * it may have been renamed. A column that came later holds its default.
 */
export function carriedTo(
  now: readonly Column[],
  then: readonly Column[],
): (values: readonly KnownValue[]) => readonly KnownValue[] {
  if (now === then) return (values) => values;
  const sources = now.map((column): number | KnownValue => {
    const from = then.findIndex((old) => isSame(old, column, then));
    const old = then[from];
    if (old) return keepsText(old.type, column.type) ? from : undefined;
    return defaultText(column);
  });
  return (values) => sources.map((source) => (typeof source === 'number' ? values[source] : source));
}

/** What a row holds in a column that it names no value for: the default, where that is a constant or NULL. */
export function defaultText(column: Column): KnownValue {
  if (column.generated || column.identity) return undefined;
  // What the default was when it was given, a later one does not tell.
  if (column.provenance.changes.some((c) => /default/.test(c.what))) return undefined;
  return column.default ? constantText(column.default.node, column.type) : null;
}

function isSame(old: Column, column: Column, all: readonly Column[]): boolean {
  const same = (a: Column) => isSameOrigin(a.provenance.created, column.provenance.created);
  if (!same(old)) return false;
  // Columns that one word brought in (LIKE, a query) share their origin; names tell them apart.
  return all.filter(same).length < 2 || old.name === column.name;
}

function isSameOrigin(a: Origin, b: Origin): boolean {
  return a === b || (a.file === b.file && a.statement === b.statement && a.name.start === b.name.start);
}

const FAMILIES = [
  ['text', 'varchar', 'citext'],
  ['int2', 'int4', 'int8', 'numeric'],
  ['json', 'jsonb'],
];

/** Whether a value's text is still its text after a change of its column's type. */
function keepsText(old: ColumnType, now: ColumnType): boolean {
  if (old.array !== now.array) return false;
  if (old.name === now.name) return true;
  return FAMILIES.some((family) => family.includes(now.name) && family.includes(old.name));
}
