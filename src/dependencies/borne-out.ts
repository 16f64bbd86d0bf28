import type { Relation } from '../catalog/model.ts';
import type { RowSource } from '../catalog/rows/source.ts';

/** What the known rows say of a rule that each of them should keep. */
export interface BorneOut {
  /** Rows of which it is known whether they keep it. */
  readonly rows: number;
  readonly agree: number;
}

export type Values = (column: string) => string | null | undefined;

/** @param holds whether one row keeps the rule; undefined where that is not known */
export function borneOut(
  rows: RowSource,
  table: Relation,
  holds: (values: Values) => boolean | undefined,
): BorneOut | undefined {
  const known = rows.rowsOf(table);
  if (known === undefined) return undefined;
  const places = new Map(known.columns.map((name, i) => [name, i]));
  let all = 0;
  let agree = 0;
  for (const { values } of known.rows) {
    const kept = holds((column) => values[places.get(column) ?? -1]);
    if (kept === undefined) continue;
    all++;
    if (kept) agree++;
  }
  return all === 0 ? undefined : { rows: all, agree };
}

/** Fewest rows that show something. */
export const ENOUGH_ROWS = 3;
