import type { RelationInstance } from '../../normalization/discovery/index.ts';

/**
 * How many rows say again what another row says already: those that agree with an earlier one on the columns. What a
 * dependency saves where its dependents move to a table of their own; 0 for a key, where it holds for want of a second row.
 * @param nulls whether nulls agree with each other
 */
export function repeatedRows(
  { columns, rows }: RelationInstance,
  on: readonly string[],
  nulls: 'equal' | 'distinct',
): number {
  const places = on.map((name) => columns.indexOf(name));
  const seen = new Set<string>();
  let repeated = 0;
  for (const row of rows) {
    const values = places.map((place) => row[place] ?? null);
    if (nulls === 'distinct' && values.includes(null)) continue;
    const key = places.length === 1 ? `${values[0] === null ? 0 : 1}${values[0]}` : JSON.stringify(values);
    if (seen.has(key)) repeated++;
    else seen.add(key);
  }
  return repeated;
}
