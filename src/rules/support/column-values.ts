import type { Column, ColumnType, Relation } from '../../catalog/model.ts';
import type { RowSource } from '../../catalog/rows/source.ts';
import { familyOf } from '../../similarity/index.ts';

/** The values of a column that the files write, NULLs and unknown ones left out. */
export function valuesOf(rows: RowSource, table: Relation, column: Column): readonly string[] {
  const known = rows.rowsOf(table);
  const at = known?.columns.indexOf(column.name) ?? -1;
  if (known === undefined || at < 0) return [];
  return known.rows.flatMap((row) => row.values[at] ?? []);
}

const FORMS: Readonly<Record<string, RegExp>> = {
  uuid: /^\{?[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}\}?$/i,
  integer: /^\s*[-+]?\d+\s*$/,
};

/** Whether all the values, as far as they are known, can be read as the other type; no values can. */
export function canBecome(values: readonly string[], type: ColumnType): boolean {
  const form = FORMS[familyOf(type)];
  return form === undefined || values.every((value) => form.test(value));
}
