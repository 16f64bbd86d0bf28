import { dependenciesIn, isWithin, named, type SetDependency, singles, universeWith } from './attributes.ts';
import { closing, implies, reduced } from './closure.ts';
import type { Dependency } from './dependency.ts';

/**
 * A minimal cover: equivalent dependencies of one dependent each, no determinant of which could lose an attribute and none of
 * which follows from the others (Maier, "Minimum Covers in the Relational Database Model", JACM 27(4), 1980; Ullman,
 * "Principles of Database and Knowledge-Base Systems" I, section 7.3). There may be several; this one keeps earlier
 * dependencies rather than later ones, and of a determinant the attributes that are named earlier. What is trivial goes.
 * Quadratic in the length of the dependencies.
 */
export function minimalCover(dependencies: readonly Dependency[]): Dependency[] {
  const universe = universeWith([], dependencies);
  return coverOf(dependenciesIn(universe, dependencies)).map((d) => named(universe, d));
}

/** The same with one dependency a determinant (Silberschatz, Korth and Sudarshan's canonical cover). Complexity as above. */
export function canonicalCover(dependencies: readonly Dependency[]): Dependency[] {
  const universe = universeWith([], dependencies);
  return gathered(coverOf(dependenciesIn(universe, dependencies))).map((d) => named(universe, d));
}

/** Whether each list of dependencies follows from the other. */
export function areEquivalent(a: readonly Dependency[], b: readonly Dependency[]): boolean {
  return a.every((d) => implies(b, d)) && b.every((d) => implies(a, d));
}

/** A minimal cover on sets. */
export function coverOf(dependencies: readonly SetDependency[]): SetDependency[] {
  // A shorter determinant changes nothing of what follows from all, so the closures stay right while they shrink.
  const close = closing(dependencies);
  const short = dependencies.flatMap(({ lhs, rhs }) =>
    singles(rhs & ~lhs).map((one) => ({ lhs: reduced(lhs, one, close), rhs: one })),
  );
  return necessary(distinct(short));
}

/** Those that do not follow from the rest; of two that follow from each other the earlier stays. */
export function necessary(
  dependencies: readonly SetDependency[],
  besides: readonly SetDependency[] = [],
): SetDependency[] {
  const close = closing([...dependencies, ...besides]);
  const without = new Uint8Array(dependencies.length + besides.length);
  for (let i = dependencies.length - 1; i >= 0; i--) {
    const { lhs, rhs } = dependencies[i] as SetDependency;
    without[i] = 1;
    if (!isWithin(rhs, close(lhs, { without, until: rhs }))) without[i] = 0;
  }
  return dependencies.filter((_, i) => without[i] === 0);
}

/** One dependency a determinant, in the order of the first of each. */
export function gathered(dependencies: readonly SetDependency[]): SetDependency[] {
  const rights = new Map<bigint, bigint>();
  for (const { lhs, rhs } of dependencies) rights.set(lhs, (rights.get(lhs) ?? 0n) | rhs);
  return [...rights].map(([lhs, rhs]) => ({ lhs, rhs }));
}

function distinct(dependencies: readonly SetDependency[]): SetDependency[] {
  const rights = new Map<bigint, bigint>();
  return dependencies.filter(({ lhs, rhs }) => {
    const seen = rights.get(lhs) ?? 0n;
    rights.set(lhs, seen | rhs);
    return !isWithin(rhs, seen);
  });
}
