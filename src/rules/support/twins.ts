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
  const explained = new Set(
    findVersionPairs(context).flatMap(({ table, base, siblings }) =>
      [base, ...siblings].map((other) => (other === undefined ? '' : pairKey(table, other))),
    ),
  );
  return context.similarity.alike().flatMap((reckoning) => {
    const { left, right } = reckoning;
    if (explained.has(pairKey(left, right)) || context.isDecided([keyOf(left), keyOf(right)])) return [];
    const [table, twin] = isLater(left, right) ? [left, right] : [right, left];
    return [{ table, twin, reckoning }];
  });
}

function pairKey(a: Relation, b: Relation): string {
  const [x, y] = [keyOf(a), keyOf(b)].sort();
  return `${x}\n${y}`;
}
