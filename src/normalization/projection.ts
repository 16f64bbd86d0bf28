import {
  type AttributeSet,
  dependenciesIn,
  isWithin,
  named,
  type SetDependency,
  singles,
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
    const next = leastEntangled(singles(all & ~wanted), left);
    if (next === undefined) return left;
    if (left.length + next.cost > most) return undefined;
    left = coverOf(without(next.one, left));
  }
}

function leastEntangled(sets: readonly AttributeSet[], dependencies: readonly SetDependency[]) {
  const uses = (one: AttributeSet, side: 'lhs' | 'rhs') => dependencies.filter((d) => isWithin(one, d[side])).length;
  const cost = (one: AttributeSet) => uses(one, 'lhs') * uses(one, 'rhs');
  return sets.map((one) => ({ one, cost: cost(one) })).sort((a, b) => a.cost - b.cost)[0];
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
