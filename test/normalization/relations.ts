import type { Discovery, FoundDependency, Nulls, RelationInstance } from '../../src/normalization/discovery/index.ts';

export const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

/** What must be found, by asking every left side, small ones first, of every pair of rows. */
export function bruteForce(
  { columns, rows }: RelationInstance,
  nulls: Nulls = 'equal',
  maxLeft = columns.length,
): Pick<Discovery, 'dependencies' | 'keys'> {
  const agree = (a: readonly (string | null)[], b: readonly (string | null)[], c: number) =>
    (a[c] ?? null) === (b[c] ?? null) && ((a[c] ?? null) !== null || nulls === 'equal');
  const determines = (left: readonly number[], holds: (a: number, b: number) => boolean) =>
    rows.every((a, i) => rows.every((b, j) => j <= i || !left.every((c) => agree(a, b, c)) || holds(i, j)));
  const row = (i: number) => rows[i] as readonly (string | null)[];
  const sets = subsets(columns.length).filter((s) => s.length <= maxLeft);
  const minimal = (candidates: readonly number[][]) =>
    candidates.filter((s) => !candidates.some((t) => t.length < s.length && t.every((c) => s.includes(c))));
  const dependencies: { left: number[]; right: number }[] = [];
  for (let right = 0; right < columns.length; right++) {
    const left = minimal(
      sets.filter((s) => !s.includes(right) && determines(s, (i, j) => agree(row(i), row(j), right))),
    );
    dependencies.push(...left.map((l) => ({ left: l, right })));
  }
  const keys = minimal(sets.filter((s) => determines(s, () => false)));
  const name = (c: number) => columns[c] as string;
  return {
    dependencies: dependencies.map(({ left, right }) => ({ lhs: left.map(name), rhs: name(right) })),
    keys: keys.map((key) => key.map(name)),
  };
}

function subsets(n: number): number[][] {
  return Array.from({ length: 1 << n }, (_, bits) => [...Array(n).keys()].filter((c) => (bits >> c) & 1));
}

/** As lines in one order, so that a difference can be read. */
export function asLines({ dependencies, keys }: Pick<Discovery, 'dependencies' | 'keys'>): string[] {
  const line = ({ lhs, rhs }: FoundDependency) => `${lhs.join(' ')} -> ${rhs}`;
  return [...dependencies.map(line), ...keys.map((key) => `key ${key.join(' ')}`)].sort();
}
