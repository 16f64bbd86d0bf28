import { type AttributeSet, dependenciesIn, placesOf, type SetDependency, universeOf } from './attributes.ts';
import type { Dependency } from './dependency.ts';

/**
 * Whether the join of a relation's projections gives back exactly its rows, in every relation where the dependencies hold:
 * by the chase (Aho, Beeri and Ullman, "The Theory of Joins in Relational Databases", ACM TODS 4(3), 1979). Columns of a
 * part that the relation does not have are left out; where a column is in no part, the answer is no. Polynomial: each
 * dependency is applied to all rows, one a part, until nothing changes, which happens at most once for each column and row.
 */
export function isLossless(
  relation: readonly string[],
  parts: readonly (readonly string[])[],
  dependencies: readonly Dependency[],
): boolean {
  const universe = universeOf(relation);
  const sets = parts.map((part) => universe.setOf(part));
  return joinsBack(universe.all, sets, dependenciesIn(universe, dependencies));
}

/** The same on sets. */
export function joinsBack(
  all: AttributeSet,
  parts: readonly AttributeSet[],
  dependencies: readonly SetDependency[],
): boolean {
  const columns = placesOf(all);
  // 0 is the distinguished symbol of a column; a row has its own where its part lacks the column.
  const rows = parts.map((part, i) => {
    const row = new Int32Array((columns.at(-1) ?? -1) + 1).fill(i + 1);
    for (const place of placesOf(part)) row[place] = 0;
    return row;
  });
  const applied = dependencies.map(({ lhs, rhs }) => ({ lhs: placesOf(lhs), rhs: placesOf(rhs) }));
  for (let changed = true; changed; ) {
    changed = false;
    for (const dependency of applied) if (equate(rows, dependency)) changed = true;
  }
  return rows.some((row) => columns.every((place) => row[place] === 0)) || columns.length === 0;
}

/** Rows that agree on the determinant come to agree on the dependents, everywhere where their symbols stand. */
function equate(rows: readonly Int32Array[], { lhs, rhs }: { lhs: readonly number[]; rhs: readonly number[] }) {
  const groups = new Map<string, Int32Array>();
  let changed = false;
  for (const row of rows) {
    const key = lhs.map((place) => row[place]).join();
    const first = groups.get(key);
    if (first === undefined) groups.set(key, row);
    else for (const place of rhs) if (rename(rows, place, first[place] ?? 0, row[place] ?? 0)) changed = true;
  }
  return changed;
}

function rename(rows: readonly Int32Array[], place: number, a: number, b: number): boolean {
  if (a === b) return false;
  const [to, from] = [Math.min(a, b), Math.max(a, b)];
  for (const row of rows) if (row[place] === from) row[place] = to;
  return true;
}
