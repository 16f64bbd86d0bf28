import type { Relation } from '../catalog/model.ts';
import type { KnownRows, RowSource } from '../catalog/rows/source.ts';
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
    const [few, many] = a.values.size <= b.values.size ? [a.values, b.values] : [b.values, a.values];
    let shared = 0;
    for (const value of few) if (many.has(value)) shared++;
    if (best === undefined || shared > best.shared)
      best = { column: pair.left.name, left: a.values.size, right: b.values.size, shared };
  }
  return best;
}

interface Values {
  readonly values: ReadonlySet<string>;
  /** Whether they are many enough, and different enough, to identify rows. */
  readonly telling: boolean;
}

// Of rows that are read once for a table, the values of a column are asked for with each table that it is compared with.
const known = new WeakMap<KnownRows, Map<string, Values>>();

function valuesOf(relation: Relation, column: string, source: RowSource): Values | undefined {
  const rows = source.rowsOf(relation);
  if (rows === undefined || rows.rows.length === 0) return undefined;
  let columns = known.get(rows);
  if (columns === undefined) {
    columns = new Map();
    known.set(rows, columns);
  }
  let values = columns.get(column);
  if (values === undefined) {
    values = readValues(rows, column);
    columns.set(column, values);
  }
  return values;
}

function readValues({ columns, rows }: KnownRows, column: string): Values {
  const at = columns.indexOf(column);
  const values = new Set<string>();
  let filled = 0;
  for (const row of rows) {
    const value = row.values[at];
    if (value === null || value === undefined) continue;
    filled++;
    values.add(value.trim().toLowerCase());
  }
  return { values, telling: values.size >= 2 && values.size >= filled * DISTINCT };
}
