import type { Encoded, EncodedColumn } from './encode.ts';

/**
 * Rows that agree with another row on some columns: all that can speak against a left side that has these columns. Kept for sets of a few
 * columns, since each is asked for many times, up to a fixed amount of memory.
 */
export interface SharedRows {
  readonly known: Map<number, Int32Array | undefined>;
  /** Rows that may still be kept. */
  room: number;
  /** By place in the hash table a row, or -1; the length is a power of two, at least twice the rows. */
  readonly table: Int32Array;
}

const ROOM = 4_000_000;

export function noSharedRows({ rows }: Encoded): SharedRows {
  let size = 16;
  while (size < rows * 2) size *= 2;
  return { known: new Map(), room: ROOM, table: new Int32Array(size) };
}

/** Few rows among which are all that agree with another on `left`; undefined for all rows, which are quicker to go through in their order. */
export function sharedRows(shared: SharedRows, encoded: Encoded, left: readonly number[]): Int32Array | undefined {
  const { columns, rows } = encoded;
  let best: Int32Array | undefined;
  let pair: readonly [number, number] | undefined;
  for (let i = 0; i < left.length; i++) {
    const a = left[i] as number;
    const { partition } = columns[a] as EncodedColumn;
    if (best === undefined || partition.rows.length < best.length) best = partition.rows;
    for (let j = 0; j < i && left.length > 2; j++) {
      const both = ofColumns(shared, encoded, [left[j] as number, a], partition.rows);
      if (both === undefined || (best !== undefined && both.length >= best.length)) continue;
      best = both;
      pair = [left[j] as number, a];
    }
  }
  if (pair !== undefined && left.length > 3) {
    const from = best as Int32Array;
    for (const c of left) {
      if (pair.includes(c)) continue;
      const three = ofColumns(shared, encoded, [...pair, c], from);
      if (three !== undefined && three.length < (best as Int32Array).length) best = three;
    }
  }
  return best !== undefined && best.length * 2 < rows ? best : undefined;
}

/** @returns undefined where there is no room to keep them, or they are so many that it is no use */
function ofColumns(
  shared: SharedRows,
  encoded: Encoded,
  columns: readonly number[],
  among: Int32Array,
): Int32Array | undefined {
  const key = [...columns].sort((a, b) => a - b).reduce((n, c) => n * 4096 + c + 1, 0);
  if (shared.known.has(key)) return shared.known.get(key);
  if (shared.room <= 0) return undefined;
  const found = agreeing(shared.table, encoded, columns, among);
  const kept = found.length * 2 < encoded.rows ? found : undefined;
  shared.known.set(key, kept);
  shared.room -= (kept?.length ?? 0) + 16;
  return kept;
}

function agreeing(table: Int32Array, encoded: Encoded, columns: readonly number[], among: Int32Array): Int32Array {
  const { records } = encoded;
  const width = encoded.columns.length;
  const isShared = new Uint8Array(encoded.rows);
  table.fill(-1);
  let count = 0;
  for (const row of among) {
    const first = findOrAdd(table, records, width, row, columns);
    if (first === row || first < 0) continue;
    if (isShared[first] === 0) count++;
    isShared[first] = 1;
    isShared[row] = 1;
    count++;
  }
  const found = new Int32Array(count);
  let at = 0;
  for (let row = 0; at < count; row++) if (isShared[row] === 1) found[at++] = row;
  return found;
}

/** The first row that came with the same codes in the columns: the row itself where it is that; -1 where it agrees with no row on one of them. */
export function findOrAdd(
  table: Int32Array,
  records: Int32Array,
  width: number,
  row: number,
  columns: readonly number[],
): number {
  const at = row * width;
  const mask = table.length - 1;
  let hash = 0;
  for (let c = 0; c < columns.length; c++) {
    const code = records[at + (columns[c] as number)] as number;
    if (code < 0) return -1;
    hash = Math.imul(hash ^ code, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (let place = hash & mask; ; place = (place + 1) & mask) {
    const first = table[place] as number;
    if (first < 0) {
      table[place] = row;
      return row;
    }
    if (agree(records, at, first * width, columns)) return first;
  }
}

function agree(records: Int32Array, a: number, b: number, columns: readonly number[]): boolean {
  for (let c = 0; c < columns.length; c++) {
    const column = columns[c] as number;
    if (records[a + column] !== records[b + column]) return false;
  }
  return true;
}
