import type { Dependency } from './dependency.ts';

/** A set of attributes: bit i stands for the i-th name of its universe. */
export type AttributeSet = bigint;

/** A dependency over the places of a universe. */
export interface SetDependency {
  readonly lhs: AttributeSet;
  readonly rhs: AttributeSet;
}

/** The attributes that sets are made of, each with its place. */
export interface Universe {
  readonly names: readonly string[];
  readonly all: AttributeSet;
  /** What is not in the universe is left out. */
  setOf(names: Iterable<string>): AttributeSet;
  /** In the order of the universe. */
  namesOf(set: AttributeSet): string[];
}

/** Attributes in the order in which they are first named; a name that is given twice counts once. */
export function universeOf(given: Iterable<string>): Universe {
  const names = [...new Set(given)];
  const places = new Map(names.map((name, i) => [name, 1n << BigInt(i)]));
  return {
    names,
    all: (1n << BigInt(names.length)) - 1n,
    setOf(some) {
      let set = 0n;
      for (const name of some) set |= places.get(name) ?? 0n;
      return set;
    },
    namesOf: (set) => placesOf(set).flatMap((i) => names[i] ?? []),
  };
}

/** All attributes that dependencies name, behind those that are given. */
export function universeWith(given: Iterable<string>, dependencies: Iterable<Dependency>): Universe {
  return universeOf([...given, ...[...dependencies].flatMap(({ lhs, rhs }) => [...lhs, ...rhs])]);
}

/**
 * What dependencies say within a universe: one whose determinant names an attribute from elsewhere says nothing there, and
 * dependents from elsewhere, or that stand in the determinant as well, are left out.
 */
export function dependenciesIn(universe: Universe, dependencies: Iterable<Dependency>): SetDependency[] {
  const known = new Set(universe.names);
  return [...dependencies].flatMap(({ lhs, rhs }) => {
    if (!lhs.every((name) => known.has(name))) return [];
    const left = universe.setOf(lhs);
    const right = universe.setOf(rhs) & ~left;
    return right === 0n ? [] : [{ lhs: left, rhs: right }];
  });
}

export function named(universe: Universe, { lhs, rhs }: SetDependency): Dependency {
  return { lhs: universe.namesOf(lhs), rhs: universe.namesOf(rhs) };
}

/** The places of a set's attributes, ascending. */
export function placesOf(set: AttributeSet): number[] {
  const places: number[] = [];
  // Thirty at a time: arithmetic on small integers costs far less than on big ones.
  for (let rest = set, base = 0; rest > 0n; rest >>= 30n, base += 30) {
    for (let word = Number(rest & 0x3fffffffn); word !== 0; word &= word - 1)
      places.push(base + 31 - Math.clz32(word & -word));
  }
  return places;
}

export function sizeOf(set: AttributeSet): number {
  return placesOf(set).length;
}

/** Its attributes one by one, each as a set. */
export function singles(set: AttributeSet): AttributeSet[] {
  return placesOf(set).map((place) => 1n << BigInt(place));
}

export function isWithin(part: AttributeSet, whole: AttributeSet): boolean {
  return (part & whole) === part;
}

/** The sets that lie in no other of them, each once. */
export function largest(sets: readonly AttributeSet[]): AttributeSet[] {
  return [...new Set(sets)].filter((set, _, all) => !all.some((other) => other !== set && isWithin(set, other)));
}
