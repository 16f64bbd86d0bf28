import type { Relation } from '../catalog/model.ts';
import type { RowSource } from '../catalog/rows/source.ts';
import type { Likeness } from './likeness.ts';
import { familyOf } from './types.ts';

/** Distinct values that two tables have under a column that both have. */
export interface Overlap {
  /** As the left table calls it. */
  readonly column: string;
  /** Number of distinct values on each side, and in both. */
  readonly left: number;
  readonly right: number;
  readonly shared: number;
}

/** Values that repeat more than this do not identify anything. */
const DISTINCT = 0.6;

/** What the rows of two tables have in common, under the column in which they agree most; undefined where there are none. */
export function findOverlap({ left, right, informativePairs }: Likeness, rows: RowSource): Overlap | undefined {
  let best: Overlap | undefined;
  for (const pair of informativePairs) {
    // Numbers that count things agree by chance.
    if (pair.quality < 0.7 || familyOf(pair.left.type) !== 'text') continue;
    const a = valuesOf(left, pair.left.name, rows);
    if (a === undefined) return undefined;
    const b = valuesOf(right, pair.right.name, rows);
    if (b === undefined) return undefined;
    if (!a.telling || !b.telling) continue;
    const shared = [...a.values].filter((value) => b.values.has(value)).length;
    if (best === undefined || shared > best.shared)
      best = { column: pair.left.name, left: a.values.size, right: b.values.size, shared };
  }
  return best;
}

function valuesOf(
  relation: Relation,
  column: string,
  source: RowSource,
): { readonly values: ReadonlySet<string>; readonly telling: boolean } | undefined {
  const known = source.rowsOf(relation);
  if (known === undefined || known.rows.length === 0) return undefined;
  const at = known.columns.indexOf(column);
  const values = new Set<string>();
  let filled = 0;
  for (const row of known.rows) {
    const value = row.values[at];
    if (value === null || value === undefined) continue;
    filled++;
    values.add(value.trim().toLowerCase());
  }
  return { values, telling: values.size >= 2 && values.size >= filled * DISTINCT };
}
