/** Rows put together by what they have in some columns. */
export interface Grouping {
  /** Rows of each group, those with a null in the columns left out. */
  readonly sizes: readonly number[];
  /** Rows with a null in one of the columns. */
  readonly withNull: number;
  /** Characters of the longest value in the columns, all of a row's together. */
  readonly longest: number;
}

export function groupingOf(rows: readonly (readonly (string | null)[])[], columns: readonly number[]): Grouping {
  const counts = new Map<string, number>();
  let withNull = 0;
  let longest = 0;
  for (const row of rows) {
    const values = columns.map((c) => row[c] ?? null);
    if (values.includes(null)) {
      withNull++;
      continue;
    }
    longest = Math.max(
      longest,
      values.reduce((n, v) => n + (v as string).length, 0),
    );
    const key = columns.length === 1 ? (values[0] as string) : JSON.stringify(values);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return { sizes: [...counts.values()], withNull, longest };
}
