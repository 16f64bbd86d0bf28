import {
  type AttributeSet,
  dependenciesIn,
  isWithin,
  type SetDependency,
  type Universe,
  universeOf,
} from './attributes.ts';
import { closing, reduced } from './closure.ts';
import { coverOf, necessary } from './cover.ts';
import type { Dependency } from './dependency.ts';
import type { Part } from './part.ts';

/**
 * Third normal form that loses neither rows nor dependencies: Bernstein, "Synthesizing Third Normal Form Relations from
 * Functional Dependencies", ACM TODS 1(4), 1976, algorithm 2. Determinants of a minimal cover that determine each other make one
 * relation; what then follows from their equivalence is left out. A relation of a candidate key comes last where no other
 * holds one (Biskup, Dayal and Bernstein, SIGMOD 1979), and a relation that lies in another goes.
 *
 * Every column of the relation is in some part. Dependencies count as far as they are about its columns. Quadratic in the length of the
 * dependencies. The keys of a part are the determinants that made it.
 */
export function synthesize(relation: readonly string[], dependencies: readonly Dependency[]): Part[] {
  const universe = universeOf(relation);
  return synthesizeSets(universe, coverOf(dependenciesIn(universe, dependencies)));
}

/** @param cover a minimal cover */
export function synthesizeSets(universe: Universe, cover: readonly SetDependency[]): Part[] {
  const close = closing(cover);
  const groups = withEquivalentKeys(cover, close);
  const parts = groups.map(({ keys, dependents }) => ({
    columns: keys.reduce((all, key) => all | key, dependents),
    keys,
  }));
  if (!parts.some(({ columns }) => close(columns) === universe.all)) {
    const key = reduced(universe.all, universe.all, close);
    parts.push({ columns: key, keys: [key] });
  }
  return withoutContained(parts).map(({ columns, keys }) => ({
    columns: universe.namesOf(columns),
    keys: keys.map((key) => universe.namesOf(key)),
  }));
}

interface Group {
  readonly keys: readonly AttributeSet[];
  readonly dependents: AttributeSet;
}

function withEquivalentKeys(
  cover: readonly SetDependency[],
  close: (set: AttributeSet) => AttributeSet,
): readonly Group[] {
  // Determinants determine each other where they determine the same.
  const closures = new Map<AttributeSet, AttributeSet>();
  for (const { lhs } of cover) if (!closures.has(lhs)) closures.set(lhs, close(lhs));
  const classes = new Map<AttributeSet, AttributeSet[]>();
  for (const [lhs, closed] of closures) classes.set(closed, [...(classes.get(closed) ?? []), lhs]);

  // Going round is enough to say that all of a class are equivalent.
  const around = [...classes.values()].flatMap((keys) =>
    keys.length < 2 ? [] : keys.map((lhs, i) => ({ lhs, rhs: keys[(i + 1) % keys.length] as AttributeSet })),
  );
  const inKeys = new Map([...classes].map(([closed, keys]) => [closed, keys.reduce((all, key) => all | key, 0n)]));
  const others = cover.filter(({ lhs, rhs }) => !isWithin(rhs, inKeys.get(closures.get(lhs) ?? 0n) ?? 0n));
  const needed = necessary(others, around);

  return [...classes].map(([closed, keys]) => ({
    keys,
    dependents: needed.filter((d) => closures.get(d.lhs) === closed).reduce((all, { rhs }) => all | rhs, 0n),
  }));
}

interface SetPart {
  readonly columns: AttributeSet;
  readonly keys: readonly AttributeSet[];
}

/** Of parts with the same columns the first stays. */
function withoutContained(parts: readonly SetPart[]): readonly SetPart[] {
  return parts.filter(
    ({ columns }, i) =>
      !parts.some((other, j) => j !== i && isWithin(columns, other.columns) && (columns !== other.columns || j < i)),
  );
}
