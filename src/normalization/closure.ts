import {
  type AttributeSet,
  dependenciesIn,
  isWithin,
  placesOf,
  type SetDependency,
  singles,
  universeWith,
} from './attributes.ts';
import type { Dependency } from './dependency.ts';

/**
 * All attributes that `attributes` determine, themselves included: first as given, then in the order in which the
 * dependencies name them. Attributes that no dependency names determine themselves alone. Linear in the length of the
 * dependencies written out (Beeri and Bernstein, "Computational Problems Related to the Design of Normal Form Relational
 * Schemas", ACM TODS 4(1), 1979, section 3).
 */
export function closure(attributes: Iterable<string>, dependencies: readonly Dependency[]): string[] {
  const given = [...attributes];
  const universe = universeWith(given, dependencies);
  const close = closing(dependenciesIn(universe, dependencies));
  return universe.namesOf(close(universe.setOf(given)));
}

/** Whether a dependency follows from others: by Armstrong's axioms, which is the same as in every relation where they hold. */
export function implies(dependencies: readonly Dependency[], { lhs, rhs }: Dependency): boolean {
  const universe = universeWith([...lhs, ...rhs], dependencies);
  const close = closing(dependenciesIn(universe, dependencies));
  return isWithin(universe.setOf(rhs), close(universe.setOf(lhs)));
}

export interface ClosingOptions {
  /** Dependencies that do not count, by their number: anything but 0. */
  readonly without?: Uint8Array;
  /** Enough is known once these are reached; the answer may then be short of the whole closure. */
  readonly until?: AttributeSet;
}

export type Closing = (start: AttributeSet, options?: ClosingOptions) => AttributeSet;

/**
 * Prepares dependencies for many closures. Each dependency counts down the attributes of its determinant that are still
 * missing, so that each of its attributes is looked at once.
 */
export function closing(dependencies: readonly SetDependency[]): Closing {
  const missing = new Int32Array(dependencies.length);
  const uses: number[][] = [];
  const free: number[] = [];
  for (const [number, { lhs }] of dependencies.entries()) {
    const places = placesOf(lhs);
    missing[number] = places.length;
    if (places.length === 0) free.push(number);
    for (const place of places) {
      uses[place] ??= [];
      uses[place].push(number);
    }
  }
  const left = new Int32Array(missing.length);
  return (start, { without, until } = {}) => {
    left.set(missing);
    let closed = start;
    const waiting = placesOf(start);
    const apply = (number: number) => {
      if (without?.[number]) return;
      const fresh = (dependencies[number] as SetDependency).rhs & ~closed;
      if (fresh === 0n) return;
      closed |= fresh;
      waiting.push(...placesOf(fresh));
    };
    for (const number of free) apply(number);
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      if (until !== undefined && isWithin(until, closed)) return closed;
      for (const number of uses[place] ?? []) {
        left[number] = (left[number] as number) - 1;
        if (left[number] === 0) apply(number);
      }
    }
    return closed;
  };
}

/** A smallest part of `set` that still determines `target`: attributes are given up from the last to the first. */
export function reduced(set: AttributeSet, target: AttributeSet, close: Closing): AttributeSet {
  let kept = set;
  for (const one of singles(set).reverse()) {
    const less = kept & ~one;
    if (isWithin(target, close(less, { until: target }))) kept = less;
  }
  return kept;
}
