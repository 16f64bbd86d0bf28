import { primaryKeyOf, type Relation, type Snapshot } from '../../catalog/model.ts';
import { rowsIn } from '../../catalog/rows/in-files.ts';
import type { KnownRows, KnownValue } from '../../catalog/rows/source.ts';
import type { ColumnPair } from '../../similarity/likeness.ts';

/** What the rows that the files write say of two tables' keys. */
export interface KeyOverlap {
  /** Rows of the first table that are known. */
  readonly rows: number;
  /** How many of them have the key of a row of the second. */
  readonly meeting: number;
  /** How many of those differ in a column that both tables have. */
  readonly differing: number;
}

/**
 * Compares the primary keys of the rows that the files write; undefined where they write none to one of the tables, or a
 * later statement may have changed them.
 * @param pairs columns of `a` by name with their twins in `b`; the primary keys pair column by column
 */
export function keyOverlap(
  snapshot: Snapshot,
  a: Relation,
  b: Relation,
  pairs: ReadonlyMap<string, ColumnPair>,
): KeyOverlap | undefined {
  const source = rowsIn(snapshot);
  const [from, into] = [source.rowsOf(a), source.rowsOf(b)];
  const key = primaryKeyOf(a)?.columns ?? [];
  const twins = key.map((c) => pairs.get(c)?.right.name ?? '');
  if (!from || !into || key.length === 0 || from.doubts.length > 0 || into.doubts.length > 0) return undefined;
  const theirs = new Map(into.rows.flatMap(({ values }) => entry(into, values, twins)));
  const shared = [...pairs].map(([name, { right }]) => [from.columns.indexOf(name), into.columns.indexOf(right.name)]);
  let meeting = 0;
  let differing = 0;
  for (const { values } of from.rows) {
    const [tuple] = entry(from, values, key);
    const other = tuple && theirs.get(tuple[0]);
    if (!other) continue;
    meeting++;
    if (shared.some(([mine = -1, its = -1]) => differ(values[mine], other[its]))) differing++;
  }
  return { rows: from.rows.length, meeting, differing };
}

function entry(
  { columns }: KnownRows,
  values: readonly KnownValue[],
  key: readonly string[],
): [string, readonly KnownValue[]][] {
  const texts = key.map((c) => values[columns.indexOf(c)]);
  return texts.every((t) => typeof t === 'string') ? [[JSON.stringify(texts), values]] : [];
}

/** Values that are not known may be equal. */
function differ(a: KnownValue, b: KnownValue): boolean {
  return a !== undefined && b !== undefined && a !== b;
}
