import {
  type AttributeSet,
  dependenciesIn,
  isWithin,
  largest,
  type SetDependency,
  singles,
  universeOf,
} from './attributes.ts';
import { type Closing, closing, reduced } from './closure.ts';
import { coverOf } from './cover.ts';
import type { Dependency } from './dependency.ts';
import type { Part } from './part.ts';
import { projectTo } from './projection.ts';

/**
 * Boyce-Codd normal form that loses no rows, though possibly dependencies (`lostDependencies` names them): a relation is
 * split along a dependency that breaks the form into all that the determinant determines, and the rest with the determinant,
 * until nothing breaks it (Ullman and Widom, "A First Course in Database Systems", section 3.3). Each part has one key.
 *
 * Whether a part is in the form hangs on its projected dependencies, and is co-NP-complete (Beeri and Bernstein 1979).
 * Where projecting would take more than about `effort` dependencies, that part is split by Tsou and Fischer's algorithm
 * ("Decomposition of a Relation Scheme into Boyce-Codd Normal Form", SIGACT News 14(3), 1982) instead, which is polynomial
 * but may split what need not be split.
 */
export function decomposeToBcnf(
  relation: readonly string[],
  dependencies: readonly Dependency[],
  effort = EFFORT,
): Part[] {
  const universe = universeOf(relation);
  const cover = coverOf(dependenciesIn(universe, dependencies));
  const close = closing(cover);
  return largest(split(universe.all, cover, close, effort)).map((part) => ({
    columns: universe.namesOf(part),
    keys: [universe.namesOf(reduced(part, part, close))],
  }));
}

const EFFORT = 5_000;

/** @param cover of the part's own dependencies */
function split(part: AttributeSet, cover: readonly SetDependency[], close: Closing, effort: number): AttributeSet[] {
  const broken = cover.find(({ lhs }) => !isWithin(part, close(lhs)));
  if (broken === undefined) return [part];
  const determined = close(broken.lhs) & part;
  return [determined, broken.lhs | (part & ~determined)].flatMap((half) => {
    const projected = projectTo(half, cover, effort);
    return projected === undefined ? splitFinely(half, close) : split(half, projected, close, effort);
  });
}

/**
 * A scheme in which no two attributes a and b are such that all others determine a is in the form; taking b away for as long
 * as there are such, and then the last a from what is left to split, comes to an end.
 */
function splitFinely(part: AttributeSet, close: Closing): AttributeSet[] {
  const parts: AttributeSet[] = [];
  let rest = part;
  for (;;) {
    let scheme = rest;
    let last: AttributeSet | undefined;
    for (let pair = determinedPair(scheme, close); pair; pair = determinedPair(scheme, close)) {
      last = pair.determined;
      scheme &= ~pair.other;
    }
    parts.push(scheme);
    if (last === undefined) return parts;
    rest &= ~last;
  }
}

function determinedPair(scheme: AttributeSet, close: Closing) {
  for (const determined of singles(scheme)) {
    for (const other of singles(scheme & ~determined)) {
      if (isWithin(determined, close(scheme & ~determined & ~other, { until: determined })))
        return { determined, other };
    }
  }
  return undefined;
}
