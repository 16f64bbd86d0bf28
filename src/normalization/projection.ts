import {
  type AttributeSet,
  dependenciesIn,
  isWithin,
  named,
  placesOf,
  type SetDependency,
  sizeOf,
  universeWith,
} from './attributes.ts';
import { coverOf, gathered } from './cover.ts';
import type { Dependency } from './dependency.ts';

/**
 * A canonical cover of what holds among `columns` where `dependencies` hold in the relation that they are taken from. Columns
 * that no dependency names are bound by nothing.
 *
 * Reduction by resolution (Gottlob, "Computing Covers for Embedded Functional Dependencies", PODS 1987): attributes that are
 * not wanted are eliminated one by one, the least entangled first. Exponential at worst, because the answer can be
 * (Fischer, Jou and Tsou, 1983); usually as quick as a minimal cover for each attribute that goes.
 */
export function project(columns: Iterable<string>, dependencies: readonly Dependency[]): Dependency[] {
  const wanted = [...columns];
  const universe = universeWith(wanted, dependencies);
  const kept = projectTo(universe.setOf(wanted), dependenciesIn(universe, dependencies));
  return gathered(kept).map((d) => named(universe, d));
}

export function projectTo(wanted: AttributeSet, dependencies: readonly SetDependency[]): SetDependency[];
export function projectTo(
  wanted: AttributeSet,
  dependencies: readonly SetDependency[],
  most: number,
): SetDependency[] | undefined;
/**
 * The same on sets, with one dependent each.
 * @param most give up, with undefined, rather than reckon with more dependencies than these at once
 */
export function projectTo(
  wanted: AttributeSet,
  dependencies: readonly SetDependency[],
  most = Number.POSITIVE_INFINITY,
): SetDependency[] | undefined {
  let left = coverOf(dependencies);
  for (;;) {
    const all = left.reduce((set, { lhs, rhs }) => set | lhs | rhs, 0n);
    const next = leastEntangled(all & ~wanted, left);
    if (next === undefined) return coverOf(left);
    if (left.length + next.cost > most) return undefined;
    const fewer = without(next.one, left);
    // What does not grow need not be made minimal at once.
    left = fewer.length > left.length ? coverOf(fewer) : fewer;
  }
}

/** Of the attributes in a set the one that makes the fewest new dependencies when it goes. */
function leastEntangled(set: AttributeSet, dependencies: readonly SetDependency[]) {
  const users = new Map<number, number>();
  const makers = new Map<number, number>();
  const tally = (counts: Map<number, number>, places: readonly number[]) => {
    for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  };
  for (const { lhs, rhs } of dependencies) {
    tally(users, placesOf(lhs));
    tally(makers, placesOf(rhs));
  }
  let least: { readonly one: AttributeSet; readonly cost: number } | undefined;
  for (const place of placesOf(set)) {
    const cost = (users.get(place) ?? 0) * (makers.get(place) ?? 0);
    if (least === undefined || cost < least.cost) least = { one: 1n << BigInt(place), cost };
  }
  return least;
}

/** What a determinant needs an attribute for, whatever determines that attribute does as well. */
function without(gone: AttributeSet, dependencies: readonly SetDependency[]): SetDependency[] {
  const makers = dependencies.filter(({ rhs }) => rhs === gone);
  const users = dependencies.filter(({ lhs }) => isWithin(gone, lhs));
  const resolved = users.flatMap(({ lhs, rhs }) =>
    makers.map((maker) => ({ lhs: (lhs & ~gone) | maker.lhs, rhs: rhs & ~maker.lhs })),
  );
  const rest = dependencies.filter(({ lhs, rhs }) => !isWithin(gone, lhs | rhs));
  return [...rest, ...resolved].sort((a, b) => sizeOf(a.lhs) - sizeOf(b.lhs)).filter(({ rhs }) => rhs !== 0n);
}
