import { type Agreements, addPair } from './agreements.ts';
import type { Encoded, EncodedColumn } from './encode.ts';

/** So many pairs are compared outright: then nothing is left to be validated. */
const FEW_PAIRS = 300_000;

/** As many agree sets are kept of comparisons at most; what they leave open is found by validation, one left side at a time. */
const MOST_SETS = 20_000;

/** Short left sides are settled by few of them. */
const SHORT = 3;
const MOST_SETS_FOR_SHORT = 1_000;

/** A round of comparisons that finds less than one new set in so many is the column's last. */
const WORTH = 100;

/** Pairs that are compared for one column at most, so that memory stays flat. */
const MOST_PAIRS = 200_000;

/** @returns true where all pairs of rows were compared */
export function* compareRows(agreements: Agreements, encoded: Encoded, maxLeft: number): Generator<undefined, boolean> {
  const { rows } = encoded;
  const most = maxLeft > SHORT ? MOST_SETS : MOST_SETS_FOR_SHORT;
  if ((rows * (rows - 1)) / 2 <= FEW_PAIRS && maxLeft > SHORT) {
    for (let a = 0; a < rows; a++) {
      for (let b = a + 1; b < rows; b++) addPair(agreements, encoded, a, b);
      yield;
      if (agreements.count > most) return false;
    }
    return true;
  }
  for (let c = 0; c < encoded.columns.length; c++) yield* compareNeighbors(agreements, encoded, c, most);
  return false;
}

/**
 * Rows that agree on one column are sorted by the columns beside it, and each is compared with the ones that come after it, nearest first,
 * as long as that finds anything (Papenbrock and Naumann: "A hybrid approach to functional dependency discovery", SIGMOD 2016,
 * section 6, on cluster windowing).
 */
function* compareNeighbors(
  agreements: Agreements,
  encoded: Encoded,
  column: number,
  most: number,
): Generator<undefined> {
  const { columns } = encoded;
  const { partition } = columns[column] as EncodedColumn;
  const { starts, classes } = partition;
  const before = (columns[(column + columns.length - 1) % columns.length] as EncodedColumn).codes;
  const after = (columns[(column + 1) % columns.length] as EncodedColumn).codes;
  const sorted = partition.rows.slice();
  for (let k = 0; k < classes; k++) {
    const group = sorted.subarray(starts[k], starts[k + 1]);
    group.sort((a, b) => (after[a] as number) - (after[b] as number) || (before[a] as number) - (before[b] as number));
  }
  let compared = 0;
  for (let distance = 1; compared < MOST_PAIRS && agreements.count <= most; distance++) {
    let pairs = 0;
    let found = 0;
    for (let k = 0; k < classes; k++) {
      const end = (starts[k + 1] as number) - distance;
      for (let i = starts[k] as number; i < end; i++) {
        pairs++;
        if (addPair(agreements, encoded, sorted[i] as number, sorted[i + distance] as number)) found++;
      }
    }
    yield;
    compared += pairs;
    if (pairs === 0 || found * WORTH < pairs) return;
  }
}
