import type { RuleContext } from '../../rule.ts';
import type { MissingReference } from './find.ts';

/** How the known rows keep to a reference that nothing enforces. */
export interface Orphans {
  /** Known rows that have a value. */
  readonly rows: number;
  /** Those whose value no known row of the target has; 0 also where not all of these are known. */
  readonly orphans: number;
  /** A few of the values, as written. */
  readonly values: readonly string[];
}

const MOST_VALUES = 5;

/** Undefined where rows of either side are not known, or only some of the target's are. */
export function orphansOf({ rows }: RuleContext, reference: MissingReference): Orphans | undefined {
  if (reference.columns.length !== 1) return undefined;
  const own = rows.rowsOf(reference.candidate.table);
  const others = rows.rowsOf(reference.target);
  if (own === undefined || others === undefined || others.sampled || others.doubts.length > 0) return undefined;
  const at = own.columns.indexOf(reference.columns[0] ?? '');
  const to = others.columns.indexOf(reference.targetColumns[0] ?? '');
  const there = others.rows.map((row) => row.values[to]);
  if (at < 0 || to < 0 || there.some((value) => value === undefined)) return undefined;
  const known = new Set(there);
  const values = own.rows.flatMap((row) => row.values[at] ?? []);
  if (values.length === 0 || known.size === 0) return undefined;
  const lost = values.filter((value) => !known.has(value));
  return { rows: values.length, orphans: lost.length, values: [...new Set(lost)].slice(0, MOST_VALUES) };
}
