import { type ContestedRows, contestedRows } from './contested-rows.ts';
import type { Encoded } from './encode.ts';
import { findOrAdd, type SharedRows } from './shared-rows.ts';

/** Two rows that agree on a left side and differ on its right side. */
export type Violation = readonly [number, number];

/** More would hardly tell anything new of the same left side. */
const MOST_VIOLATIONS = 12;

/**
 * Pairs of rows that speak against `left` determining `right` (a column, or undefined: the row itself); none where it does. The first
 * row of each class of the left side's stripped partition stands for it, and the others are held against it (as in HyFD's
 * validation: Papenbrock and Naumann, SIGMOD 2016, section 8, where classes are found by hashing, too).
 */
export function violationsOf(
  encoded: Encoded,
  left: readonly number[],
  right: number | undefined,
  shared: SharedRows,
  contested: ContestedRows,
): readonly Violation[] {
  const { records, columns } = encoded;
  const { table } = shared;
  const width = columns.length;
  const among = contestedRows(contested, shared, encoded, left, right);
  const rows = among?.length ?? encoded.rows;
  const found: Violation[] = [];
  table.fill(-1);
  for (let i = 0; i < rows; i++) {
    const row = among === undefined ? i : (among[i] as number);
    const first = findOrAdd(table, records, width, row, left);
    if (first === row || first < 0) continue;
    if (right !== undefined) {
      const code = records[row * width + right] as number;
      if (code >= 0 && code === records[first * width + right]) continue;
    }
    found.push([first, row]);
    if (found.length === MOST_VIOLATIONS) break;
  }
  return found;
}
