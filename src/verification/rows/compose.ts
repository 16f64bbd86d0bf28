import type { Text } from '../engine.ts';
import type { TableFacts } from '../tables.ts';
import { type FreshKeys, uniqueColumns } from './fresh-keys.ts';
import type { Group } from './groups.ts';

/** Values by column name, for the columns that an INSERT names. */
export type NewRow = ReadonlyMap<string, Text>;

/** Makes rows for one table out of the combinations that its columns' groups allow. */
export interface Composer {
  /** How many rows it takes to show every combination that brings a new value; at least 4. */
  readonly wanted: number;
  /**
   * The k-th row: 0 plain, 1 NULL wherever that is allowed, later ones rotate through the combinations.
   * @param plain names of columns that must take their plainest values
   * @param shift moves the rotation of these columns on, for keys that clash
   */
  row(k: number, plain?: ReadonlySet<string>, shift?: ReadonlyMap<string, number>): NewRow;
}

/**
 * @param also sets of columns that are to be unique though no key says so
 * @param first whether the table has no rows yet that its own foreign keys could point at
 */
export function composer(
  table: TableFacts,
  groups: readonly Group[],
  keys: FreshKeys,
  edges: boolean,
  also: readonly (readonly string[])[] = [],
  first = false,
): Composer {
  const bound = new Set(groups.filter((g) => g.columns.length > 1 || g.refused.length > 0).flatMap((g) => g.columns));
  const unique = uniqueColumns(table, bound, also);
  // Once there are rows, a key may point at any of them.
  const roots = first ? table.foreignKeys.filter((k) => k.parent === table.key) : [];
  const varied = groups.filter((g) => !unique.some((u) => g.columns.includes(u.name)));
  return {
    wanted: Math.max(4, ...varied.map((g) => Math.min(g.tuples.length, distinctValues(g))).map((n) => n + 2)),
    row(k, plain = new Set(), shift = new Map()) {
      const row = new Map<string, Text>();
      for (const [g, group] of groups.entries()) {
        const forced = group.columns.some((c) => plain.has(c));
        const moved = Math.max(0, ...group.columns.map((c) => shift.get(c) ?? 0));
        const tuple = choose(group, forced ? 0 : k, g, moved);
        for (const [i, column] of group.columns.entries()) row.set(column, tuple?.[i] ?? null);
      }
      for (const column of unique) {
        const value = row.get(column.name) ?? null;
        if (value === null && !column.notNull) continue;
        row.set(column.name, keys.next(column, value, edges && k >= 2 && k < 5) ?? value);
      }
      for (const key of roots) pointAtItself(row, key.columns, key.parentColumns, table);
      return row;
    },
  };
}

function choose(group: Group, k: number, offset: number, moved: number): readonly Text[] | undefined {
  const { tuples } = group;
  if (moved > 0) return tuples[(k + moved) % tuples.length];
  if (k === 0) return tuples.find((t) => t.every((v) => v !== null)) ?? tuples[0];
  if (k === 1) return tuples.reduce((a, b) => (b !== undefined && nulls(b) > nulls(a) ? b : a), tuples[0] ?? []);
  // Other strides would leave values out where they divide the number of combinations.
  return tuples[(k - 2 + offset) % Math.max(1, tuples.length)];
}

function nulls(tuple: readonly Text[]): number {
  return tuple.filter((v) => v === null).length;
}

function distinctValues(group: Group): number {
  return new Set(group.tuples.flatMap((t) => t.map((v, i) => `${i}:${v}`))).size;
}

/** Where nothing can be pointed at yet and NULL is not allowed, a row can only be its own parent. */
function pointAtItself(
  row: Map<string, Text>,
  from: readonly string[],
  to: readonly string[],
  table: TableFacts,
): void {
  for (const [i, name] of from.entries()) {
    const column = table.columns.find((c) => c.name === name);
    const target = to[i];
    if (column?.notNull && target !== undefined) row.set(name, row.get(target) ?? null);
  }
}
