import { type AttributeSet, dependenciesIn, isWithin, named, universeOf } from './attributes.ts';
import { type Closing, closing } from './closure.ts';
import type { Dependency } from './dependency.ts';

/**
 * The dependencies of a relation that its parts, each looked at alone, do not guarantee; none where the decomposition
 * preserves all. As they are given, without what is trivial or not about the relation's columns. Polynomial: nothing is
 * projected (Beeri and Honeyman, "Preserving Functional Dependencies", SIAM J. Computing 10(3), 1981; Ullman, "Principles"
 * I, algorithm 7.3).
 */
export function lostDependencies(
  relation: readonly string[],
  parts: readonly (readonly string[])[],
  dependencies: readonly Dependency[],
): Dependency[] {
  const universe = universeOf(relation);
  const known = dependenciesIn(universe, dependencies);
  const close = closing(known);
  const sets = parts.map((part) => universe.setOf(part));
  return known.filter(({ lhs, rhs }) => !isWithin(rhs, within(lhs, sets, close))).map((d) => named(universe, d));
}

/** Whether what the parts guarantee, each alone, implies all dependencies of the relation. */
export function preservesDependencies(
  relation: readonly string[],
  parts: readonly (readonly string[])[],
  dependencies: readonly Dependency[],
): boolean {
  return lostDependencies(relation, parts, dependencies).length === 0;
}

/** The closure of a set under the union of all parts' own dependencies. */
function within(start: AttributeSet, parts: readonly AttributeSet[], close: Closing): AttributeSet {
  let known = start;
  for (let before = -1n; before !== known; ) {
    before = known;
    for (const part of parts) known |= close(known & part) & part;
  }
  return known;
}
