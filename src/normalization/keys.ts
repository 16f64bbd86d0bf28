import { type AttributeSet, dependenciesIn, isWithin, type SetDependency, sizeOf, universeOf } from './attributes.ts';
import { type Closing, closing, reduced } from './closure.ts';
import type { Dependency } from './dependency.ts';

/** Whether `columns` determine all columns of a relation. What is not a column of it neither helps nor harms. */
export function isSuperkey(
  columns: Iterable<string>,
  relation: readonly string[],
  dependencies: readonly Dependency[],
): boolean {
  const universe = universeOf(relation);
  const close = closing(dependenciesIn(universe, dependencies));
  return close(universe.setOf(columns)) === universe.all;
}

/**
 * All candidate keys of a relation, shorter ones first, then by the places of their columns: always at least one, which is
 * empty where no column can differ from row to row. Dependencies count as far as they are about the relation's columns.
 *
 * Lucchesi and Osborn, "Candidate Keys for Relations", JCSS 17(2), 1978: polynomial in columns, dependencies and keys
 * together. Keys may be exponentially many, though (n columns in pairs that determine each other have 2^(n/2)).
 * @param most stop after so many, from 1; no matter which
 */
export function candidateKeys(
  relation: readonly string[],
  dependencies: readonly Dependency[],
  most = Number.POSITIVE_INFINITY,
): string[][] {
  const universe = universeOf(relation);
  return keysOf(universe.all, dependenciesIn(universe, dependencies), most).map((key) => universe.namesOf(key));
}

/** The columns that belong to some candidate key, in the relation's order. As costly as all keys; NP-complete in general. */
export function primeAttributes(relation: readonly string[], dependencies: readonly Dependency[]): string[] {
  const universe = universeOf(relation);
  const keys = keysOf(universe.all, dependenciesIn(universe, dependencies));
  return universe.namesOf(keys.reduce((all, key) => all | key, 0n));
}

/** All candidate keys, on sets; `close` is their closing where the caller has it already. */
export function keysOf(
  all: AttributeSet,
  dependencies: readonly SetDependency[],
  most = Number.POSITIVE_INFINITY,
  close: Closing = closing(dependencies),
): AttributeSet[] {
  const keys = [reduced(all, all, close)];
  // The key that was met last is the likeliest to be met next: without that, hundreds are compared each time.
  const met = [...keys];
  const holdsKey = (set: AttributeSet) => {
    for (const [i, key] of met.entries()) {
      if (!isWithin(key, set)) continue;
      met[i] = met[0] as AttributeSet;
      met[0] = key;
      return true;
    }
    return false;
  };
  for (let i = 0; i < keys.length && keys.length < most; i++) {
    const key = keys[i] as AttributeSet;
    for (const { lhs, rhs } of dependencies) {
      if ((rhs & key) === 0n) continue;
      // What a determinant brings in takes the place of its dependents.
      const set = lhs | (key & ~rhs);
      if (holdsKey(set)) continue;
      const fresh = reduced(set, all, close);
      keys.push(fresh);
      met.push(fresh);
      if (keys.length >= most) break;
    }
  }
  return inOrder(keys);
}

/** Shorter sets first, then those whose attributes stand further ahead. */
export function inOrder(sets: readonly AttributeSet[]): AttributeSet[] {
  const sizes = new Map(sets.map((set) => [set, sizeOf(set)]));
  return [...sets].sort((a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0) || comparePlaces(a, b));
}

function comparePlaces(a: AttributeSet, b: AttributeSet): number {
  if (a === b) return 0;
  const first = (a ^ b) & -(a ^ b);
  return (a & first) !== 0n ? -1 : 1;
}
