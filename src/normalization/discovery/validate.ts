import type { Encoded, EncodedColumn, Partition } from './encode.ts';

/** Two rows that agree on a left side and differ on its right side. */
export type Violation = readonly [number, number];

/** Room for the partitions on the way, so that a validation allocates nothing. */
export interface Workspace {
  readonly rows: readonly [Int32Array, Int32Array];
  readonly starts: readonly [Int32Array, Int32Array];
  readonly counts: Int32Array;
  readonly places: Int32Array;
}

export function workspaceFor({ rows, columns }: Encoded): Workspace {
  const most = columns.reduce((n, c) => Math.max(n, c.groups), 0);
  return {
    rows: [new Int32Array(rows), new Int32Array(rows)],
    starts: [new Int32Array((rows >>> 1) + 2), new Int32Array((rows >>> 1) + 2)],
    counts: new Int32Array(most),
    places: new Int32Array(most),
  };
}

/** More would hardly tell anything new of the same left side. */
const MOST_VIOLATIONS = 12;

/**
 * Pairs of rows that speak against `left` determining `right` (a column, or undefined: the row itself); none where it does. The
 * classes of the most selective column are split by the other columns (the product of stripped partitions, TANE, section 4.2);
 * classes that agree on the right side already are dropped on the way, since they cannot speak against it.
 */
export function violationsOf(
  encoded: Encoded,
  left: readonly number[],
  right: number | undefined,
  space: Workspace,
): readonly Violation[] {
  const columns = left.map((c) => encoded.columns[c] as EncodedColumn);
  columns.sort((a, b) => a.partition.rows.length - b.partition.rows.length);
  const codes = right === undefined ? undefined : (encoded.columns[right] as EncodedColumn).codes;
  const [first, ...others] = columns;
  let partition = first?.partition ?? oneClass(encoded.rows);
  for (const [i, column] of others.entries()) {
    partition = refine(partition, column, codes, space, i & 1);
    if (partition.classes === 0) return [];
  }
  return collect(partition, codes);
}

function oneClass(rows: number): Partition {
  const all = Int32Array.from({ length: rows }, (_, i) => i);
  return { rows: all, starts: Int32Array.of(0, rows), classes: rows > 1 ? 1 : 0 };
}

function refine(
  { rows, starts, classes }: Partition,
  { codes }: EncodedColumn,
  right: Int32Array | undefined,
  { rows: buffers, starts: starting, counts, places }: Workspace,
  buffer: number,
): Partition {
  const into = buffers[buffer] as Int32Array;
  const begin = starting[buffer] as Int32Array;
  let out = 0;
  let made = 0;
  for (let k = 0; k < classes; k++) {
    const from = starts[k] as number;
    const to = starts[k + 1] as number;
    if (right !== undefined && isPure(rows, from, to, right)) continue;
    for (let i = from; i < to; i++) {
      const code = codes[rows[i] as number] as number;
      if (code >= 0) counts[code] = (counts[code] as number) + 1;
    }
    for (let i = from; i < to; i++) {
      const row = rows[i] as number;
      const code = codes[row] as number;
      if (code < 0) continue;
      const count = counts[code] as number;
      if (count === 1) continue;
      if (count > 1) {
        begin[made++] = out;
        places[code] = out;
        out += count;
        counts[code] = -1;
      }
      const place = places[code] as number;
      into[place] = row;
      places[code] = place + 1;
    }
    for (let i = from; i < to; i++) {
      const code = codes[rows[i] as number] as number;
      if (code >= 0) counts[code] = 0;
    }
  }
  begin[made] = out;
  return { rows: into, starts: begin, classes: made };
}

function isPure(rows: Int32Array, from: number, to: number, right: Int32Array): boolean {
  const code = right[rows[from] as number] as number;
  if (code < 0) return false;
  for (let i = from + 1; i < to; i++) if (right[rows[i] as number] !== code) return false;
  return true;
}

function collect({ rows, starts, classes }: Partition, right: Int32Array | undefined): readonly Violation[] {
  const found: Violation[] = [];
  for (let k = 0; k < classes && found.length < MOST_VIOLATIONS; k++) {
    const to = starts[k + 1] as number;
    for (let i = (starts[k] as number) + 1; i < to; i++) {
      const a = rows[i - 1] as number;
      const b = rows[i] as number;
      if (right !== undefined && (right[a] as number) >= 0 && right[a] === right[b]) continue;
      found.push([a, b]);
      break;
    }
  }
  return found;
}
