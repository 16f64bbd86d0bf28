import { keyOf, type Relation } from '../../catalog/model.ts';
import { isLater, type Reckoning } from '../../similarity/index.ts';
import type { RuleContext } from '../rule.ts';
import { findVersionPairs } from './version-pairs.ts';

/** Two tables that seem to hold the same thing. `table` was declared after `twin`. */
export interface Twins {
  readonly table: Relation;
  readonly twin: Relation;
  readonly reckoning: Reckoning;
}

// Several rules ask for the same pairs.
const cache = new WeakMap<RuleContext, readonly Twins[]>();

/** Pairs of tables that hold the same thing by structure, best first; pairs that a version name explains are left out. */
export function findTwins(context: RuleContext): readonly Twins[] {
  let known = cache.get(context);
  if (known === undefined) {
    known = find(context);
    cache.set(context, known);
  }
  return known;
}

function find(context: RuleContext): readonly Twins[] {
  // What a name says to be a version of another is that, and stands for nothing else beside it.
  const versions = new Set(findVersionPairs(context).map(({ table }) => table));
  return context.similarity.alike().flatMap((reckoning) => {
    const { left, right } = reckoning;
    if (versions.has(left) || versions.has(right) || context.isDecided([keyOf(left), keyOf(right)])) return [];
    const [table, twin] = isLater(left, right) ? [left, right] : [right, left];
    return [{ table, twin, reckoning }];
  });
}
