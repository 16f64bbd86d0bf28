import type { Nulls, RelationInstance } from './discovery/index.ts';

/** How the rows of a relation stand to one dependency. */
export interface Holding {
  readonly rows: number;
  /** Different left sides. Where nulls are distinct a row with a null on its left side is one of its own. */
  readonly groups: number;
  /** Groups whose rows differ on the right side: 0 where the dependency holds. */
  readonly broken: number;
  /** Rows whose left side, which has no null, an earlier row has. */
  readonly repeated: number;
}

/** @param left columns of the relation; a name that it does not have counts as a column of nulls */
export function holdingOf(
  relation: RelationInstance,
  left: readonly string[],
  right: readonly string[],
  nulls: Nulls = 'equal',
): Holding {
  const from = left.map((name) => relation.columns.indexOf(name));
  const to = right.map((name) => relation.columns.indexOf(name));
  const firsts = new Map<string, { right: string; broken: boolean }>();
  let groups = 0;
  let broken = 0;
  let repeated = 0;
  for (const row of relation.rows) {
    const determinant = from.map((c) => row[c] ?? null);
    const dependent = to.map((c) => row[c] ?? null);
    const hasNull = determinant.includes(null);
    if (hasNull && nulls === 'distinct') {
      groups++;
      continue;
    }
    const key = JSON.stringify(determinant);
    const value = JSON.stringify(dependent);
    const group = firsts.get(key);
    if (group === undefined) {
      firsts.set(key, { right: value, broken: false });
      groups++;
      continue;
    }
    if (!hasNull) repeated++;
    if (group.broken) continue;
    group.broken = group.right !== value || (nulls === 'distinct' && dependent.includes(null));
    if (group.broken) broken++;
  }
  return { rows: relation.rows.length, groups, broken, repeated };
}
