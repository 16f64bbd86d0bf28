import type { RelationInstance } from './discovery/index.ts';

/**
 * Natural logarithm of the chance that a dependency which holds would hold even if one of its left side's columns had nothing to do
 * with the right side: the values of the right side dealt at random to the rows that agree on the other columns, what is the chance that all
 * groups of the whole left side agree? The column for which that is easiest counts: a second column that merely cuts into small pieces
 * what a first one all but determines proves nothing. Rows with a null on the left side are left out.
 */
export function logChanceOf({ rows }: RelationInstance, left: readonly number[], right: number): number {
  let easiest = Number.NEGATIVE_INFINITY;
  for (const column of left) {
    const others = left.filter((c) => c !== column);
    easiest = Math.max(easiest, dealtAtRandom(rows, others, column, right));
  }
  return easiest;
}

interface Pile {
  readonly groups: Map<string, number>;
  readonly values: Map<string | null, number>;
  rows: number;
}

function dealtAtRandom(
  rows: RelationInstance['rows'],
  others: readonly number[],
  column: number,
  right: number,
): number {
  const piles = new Map<string, Pile>();
  for (const row of rows) {
    const value = row[column] ?? null;
    const rest = others.map((c) => row[c] ?? null);
    if (value === null || rest.includes(null)) continue;
    const key = JSON.stringify(rest);
    let pile = piles.get(key);
    if (pile === undefined) {
      pile = { groups: new Map(), values: new Map(), rows: 0 };
      piles.set(key, pile);
    }
    const dependent = row[right] ?? null;
    pile.groups.set(value, (pile.groups.get(value) ?? 0) + 1);
    pile.values.set(dependent, (pile.values.get(dependent) ?? 0) + 1);
    pile.rows++;
  }
  let log = 0;
  for (const pile of piles.values()) if (pile.values.size > 1) log += logOf(pile);
  return log;
}

function logOf({ groups, values, rows }: Pile): number {
  const bySize = new Map<number, number>();
  for (const size of groups.values()) bySize.set(size, (bySize.get(size) ?? 0) + 1);
  const shares = [...values.values()].map((n) => n / rows);
  let log = 0;
  for (const [size, count] of bySize) {
    if (size > 1) log += count * Math.log(shares.reduce((n, share) => n + share ** size, 0));
  }
  return log;
}
