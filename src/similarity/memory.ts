import type { Relation } from '../catalog/model.ts';
import { type Conclusion, createFacts, type Facts } from './facts.ts';
import type { Likeness, Reckoning } from './likeness.ts';

/**
 * What is remembered from one snapshot of a schema to the next: what was concluded about pairs of tables, and the facts
 * that it rests on. Whoever has none begins with a new one; the findings are the same.
 */
export interface Memory {
  readonly facts: Facts;
  /**
   * Begins with a new snapshot: pairs that are not asked for until the next one are forgotten.
   * @returns whether that snapshot is still the one that the memory is about
   */
  begin(): () => boolean;
  /** What is known of two tables; one object for as long as both stay what they are. */
  pairOf(left: Relation, right: Relation): RememberedPair;
  /** How much work was done so far. */
  readonly effort: Effort;
}

export interface RememberedPair {
  readonly left: Relation;
  readonly right: Relation;
  readonly judgment: Conclusion<Judgment>[];
  /** Of what was asked for by itself. */
  readonly likeness: Conclusion<Likeness>[];
  readonly reckoning: Conclusion<Reckoning>[];
}

/** What is kept of every pair that was looked at: most are apart, and nobody ever asks why. */
export interface Judgment extends Pick<Reckoning, 'left' | 'right' | 'names' | 'verdict'> {
  readonly likeness: Pick<Likeness, 'score' | 'jaccard'>;
  /** Of a pair that may be alike. */
  readonly reckoning: Reckoning | undefined;
}

/** Numbers that only grow. */
export interface Effort {
  /** Pairs of tables that were compared column by column. */
  measured: number;
  /** Pairs for which all evidence was looked at. */
  reckoned: number;
}

/** As many conclusions about the same thing: tables that are one thing are taken for two at first, in each snapshot. */
const MOST_CONCLUSIONS = 3;

type Pairs = Map<Relation, Map<Relation, RememberedPair>>;

export function createMemory(): Memory {
  let pairs: Pairs = new Map();
  let before: Pairs = new Map();
  let snapshots = 0;
  return {
    facts: createFacts(),
    effort: { measured: 0, reckoned: 0 },
    begin() {
      before = pairs;
      pairs = new Map();
      const own = ++snapshots;
      return () => own === snapshots;
    },
    pairOf(left, right) {
      let known = pairs.get(left);
      if (known === undefined) {
        known = new Map();
        pairs.set(left, known);
      }
      let pair = known.get(right);
      if (pair === undefined) {
        pair = before.get(left)?.get(right) ?? { left, right, judgment: [], likeness: [], reckoning: [] };
        known.set(right, pair);
      }
      return pair;
    },
  };
}

/** The conclusion that still holds, or a new one. */
export function concluded<T>(facts: Facts, known: Conclusion<T>[], draw: () => T): T {
  const old = known.find((conclusion) => facts.holds(conclusion));
  if (old !== undefined) return old.value;
  const fresh = facts.conclude(draw);
  known.unshift(fresh);
  if (known.length > MOST_CONCLUSIONS) known.pop();
  return fresh.value;
}
