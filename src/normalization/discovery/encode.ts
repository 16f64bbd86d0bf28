/** Values of a relation as numbers, which is all that dependencies ask of them: which rows agree on a column. */
export interface Encoded {
  readonly rows: number;
  readonly columns: readonly EncodedColumn[];
  /** The codes of all columns, row after row: what two rows agree on is then near in memory. */
  readonly records: Int32Array;
}

export interface EncodedColumn {
  /** By row a number for its value, 0..groups-1; -1 where no other row agrees with it on this column. */
  readonly codes: Int32Array;
  /** How many values occur more than once. */
  readonly groups: number;
  /** The column's stripped partition: rows that agree with others on it, group after group. */
  readonly partition: Partition;
}

/**
 * A stripped partition (Huhtala, Kärkkäinen, Porkka, Toivonen: "TANE", The Computer Journal 42(2), 1999, section 4): the classes of
 * rows that agree, without those of one row. Class i is `rows[starts[i]]` up to, not including, `rows[starts[i + 1]]`.
 */
export interface Partition {
  readonly rows: Int32Array;
  readonly starts: Int32Array;
  readonly classes: number;
}

/** A null agrees with every other null, or with nothing. */
export type Nulls = 'equal' | 'distinct';

/** @param rows a row that is shorter than `width` has nulls at its end */
export function encode(width: number, rows: readonly (readonly (string | null)[])[], nulls: Nulls): Encoded {
  const columns: EncodedColumn[] = [];
  for (let c = 0; c < width; c++) columns.push(encodeColumn(rows, c, nulls));
  const records = new Int32Array(rows.length * width);
  for (const [c, { codes }] of columns.entries()) {
    for (let r = 0; r < rows.length; r++) records[r * width + c] = codes[r] as number;
  }
  return { rows: rows.length, columns, records };
}

function encodeColumn(rows: readonly (readonly (string | null)[])[], column: number, nulls: Nulls): EncodedColumn {
  const firsts = new Map<string | null, number>();
  const first = new Int32Array(rows.length);
  const count = new Int32Array(rows.length);
  for (let r = 0; r < rows.length; r++) {
    const value = rows[r]?.[column] ?? null;
    let at = value === null && nulls === 'distinct' ? r : firsts.get(value);
    if (at === undefined) {
      at = r;
      firsts.set(value, r);
    }
    first[r] = at;
    count[at] = (count[at] as number) + 1;
  }
  const codes = new Int32Array(rows.length).fill(-1);
  let groups = 0;
  for (let r = 0; r < rows.length; r++) {
    const at = first[r] as number;
    if (at === r) codes[r] = (count[r] as number) > 1 ? groups++ : -1;
    else codes[r] = codes[at] as number;
  }
  return { codes, groups, partition: partitionOf(codes, groups) };
}

function partitionOf(codes: Int32Array, groups: number): Partition {
  const starts = new Int32Array(groups + 1);
  for (const code of codes) if (code >= 0) starts[code + 1] = (starts[code + 1] as number) + 1;
  for (let g = 0; g < groups; g++) starts[g + 1] = (starts[g + 1] as number) + (starts[g] as number);
  const next = starts.slice();
  const rows = new Int32Array(starts[groups] as number);
  for (let r = 0; r < codes.length; r++) {
    const code = codes[r] as number;
    if (code < 0) continue;
    rows[next[code] as number] = r;
    next[code] = (next[code] as number) + 1;
  }
  return { rows, starts, classes: groups };
}
