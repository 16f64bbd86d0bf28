import { dependenciesIn, named, universeOf } from './attributes.ts';
import { coverOf, necessary } from './cover.ts';
import type { Dependency } from './dependency.ts';
import { type Verdict, verdictOnSets } from './normal-forms.ts';
import type { Part } from './part.ts';
import { synthesizeSets } from './synthesis.ts';

/** All there is to say of a relation and its dependencies, reckoned once. */
export interface Outline {
  /** A minimal cover: one dependent each. */
  readonly cover: readonly Dependency[];
  readonly verdict: Verdict;
  /** The relations of `synthesize`. */
  readonly parts: readonly Part[];
}

/**
 * What `minimalCover`, `verdictOn` and `synthesize` say, for the dependencies as far as they are about the relation's columns.
 * @param minimal whether no determinant could lose an attribute, as in what `discover` finds: thousands of them then
 * cost seconds rather than minutes
 */
export function outlineOf(
  relation: readonly string[],
  dependencies: readonly Dependency[],
  { minimal = false }: { readonly minimal?: boolean } = {},
): Outline {
  const universe = universeOf(relation);
  const known = dependenciesIn(universe, dependencies);
  const cover = minimal ? necessary(known) : coverOf(known);
  return {
    cover: cover.map((d) => named(universe, d)),
    verdict: verdictOnSets(universe, cover),
    parts: synthesizeSets(universe, cover),
  };
}
