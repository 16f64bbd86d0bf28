import { columnOf, type Relation } from '../catalog/model.ts';
import type { RowSource } from '../catalog/rows/source.ts';
import { familyOf } from '../similarity/index.ts';
import { isInKey, type ListTarget } from './list-targets.ts';

/** Fewer items are in a table by chance. */
const LEAST_ITEMS = 3;

/**
 * The column of a table's key that holds all of the items that an array's known rows have; undefined where there are too few, or
 * one is missing.
 */
export function shownTarget(
  rows: RowSource,
  from: Relation,
  column: string,
  target: ListTarget,
): ListTarget | undefined {
  const items = new Set(valuesOf(rows, from, column).flatMap(itemsOfArray));
  if (items.size < LEAST_ITEMS) return undefined;
  for (const { name, type } of target.table.columns) {
    if (familyOf(type) !== 'text' || type.array || !isInKey(target.table, name)) continue;
    const known = new Set(valuesOf(rows, target.table, name));
    const found = columnOf(target.table, name);
    if (found !== undefined && [...items].every((item) => known.has(item)))
      return { ...target, column: found, isKey: true };
  }
  return undefined;
}

function valuesOf(rows: RowSource, table: Relation, column: string): readonly string[] {
  const known = rows.rowsOf(table);
  const at = known?.columns.indexOf(column) ?? -1;
  return known === undefined || at < 0 ? [] : known.rows.flatMap((row) => row.values[at] ?? []);
}

/** The items of an array as PostgreSQL writes it, if none of them is quoted. */
function itemsOfArray(value: string): readonly string[] {
  const inside = /^\{([^{}"\\]+)\}$/.exec(value.trim())?.[1];
  return inside === undefined ? [] : inside.split(',').map((item) => item.trim());
}
