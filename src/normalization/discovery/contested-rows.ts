import type { Encoded } from './encode.ts';
import { findOrAdd, type SharedRows, sharedRows } from './shared-rows.ts';

/**
 * For one right side, and the left side that was looked at last, column by column: the rows of those classes in which the right side
 * differs. The search goes depth first, so the next left side mostly begins with the same columns, and only these rows can speak
 * against it; the fewer, the nearer the columns come to a dependency.
 */
export interface ContestedRows {
  readonly columns: number[];
  /** By number of columns less one; each lies in the buffer of its place. */
  readonly rows: Int32Array[];
  readonly buffers: Int32Array[];
  /** By place in the rows that are looked at, the first row of its class. */
  readonly firsts: Int32Array;
  /** By row, 1 where it is the first of a class that differs on the right side. */
  readonly differs: Uint8Array;
}

/** Where no more rows than these are left, looking at them is cheaper than leaving some of them out. */
const FEW = 256;

export function noContestedRows({ rows }: Encoded): ContestedRows {
  return { columns: [], rows: [], buffers: [], firsts: new Int32Array(rows), differs: new Uint8Array(rows) };
}

/** To begin with another right side. */
export function forget(contested: ContestedRows): void {
  contested.columns.length = 0;
}

/** Few rows among which are all that agree on `left` and differ on `right`; undefined for all rows. */
export function contestedRows(
  contested: ContestedRows,
  shared: SharedRows,
  encoded: Encoded,
  left: readonly number[],
  right: number | undefined,
): Int32Array | undefined {
  const { columns } = contested;
  let known = 0;
  while (known < columns.length && known < left.length - 1 && columns[known] === left[known]) known++;
  columns.length = known;
  let among = shorter(
    known > 0 ? contested.rows[known - 1] : undefined,
    sharedRows(shared, encoded, left.slice(0, known)),
  );
  while (columns.length < left.length - 1 && (among?.length ?? encoded.rows) > FEW) {
    columns.push(left[columns.length] as number);
    const at = columns.length - 1;
    among = narrow(contested, shared, encoded, columns, right, shorter(among, sharedRows(shared, encoded, columns)));
    contested.rows[at] = among;
  }
  return shorter(among, sharedRows(shared, encoded, left));
}

function shorter(a: Int32Array | undefined, b: Int32Array | undefined): Int32Array | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a.length <= b.length ? a : b;
}

function narrow(
  { buffers, firsts, differs }: ContestedRows,
  { table }: SharedRows,
  encoded: Encoded,
  columns: readonly number[],
  right: number | undefined,
  among: Int32Array | undefined,
): Int32Array {
  const { records } = encoded;
  const width = encoded.columns.length;
  const count = among?.length ?? encoded.rows;
  table.fill(-1);
  for (let i = 0; i < count; i++) {
    const row = among === undefined ? i : (among[i] as number);
    const first = findOrAdd(table, records, width, row, columns);
    firsts[i] = first;
    if (first < 0) continue;
    if (first === row) {
      differs[row] = 0;
      continue;
    }
    if (right !== undefined) {
      const code = records[row * width + right] as number;
      if (code >= 0 && code === records[first * width + right]) continue;
    }
    differs[first] = 1;
  }
  const at = columns.length - 1;
  buffers[at] ??= new Int32Array(encoded.rows);
  const buffer = buffers[at] as Int32Array;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const first = firsts[i] as number;
    if (first >= 0 && differs[first] === 1) buffer[kept++] = among === undefined ? i : (among[i] as number);
  }
  return buffer.subarray(0, kept);
}
