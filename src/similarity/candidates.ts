import type { Relation } from '../catalog/model.ts';
import { featuresOf } from './features.ts';
import type { Statistics } from './statistics.ts';

/** The share of the smaller table's weight that the other must have, too, for the pair to be looked at. */
const LEAST_SHARE = 0.45;
/** Below this sum of weights two tables share too little to be twins. */
const LEAST_OVERLAP = 1.2;

interface Entry {
  readonly relation: Relation;
  /** Informative concepts with their weights, rarest first. */
  readonly weights: ReadonlyMap<string, number>;
  readonly weight: number;
}

/**
 * Pairs of tables that share enough rare columns to be worth comparing.
 * Prefix filtering (Chaudhuri, Ganti, Kaushik 2006; Bayardo, Ma, Srikant 2007), for weighted containment: if two tables
 * share the given part of the smaller one's weight, they share one of the rarest columns that make up the rest of it, so
 * that looking those few up in an inverted index misses nothing and hardly ever touches a common column.
 */
export function* findCandidates(statistics: Statistics): Iterable<readonly [Relation, Relation]> {
  const entries: Entry[] = [];
  for (const relation of statistics.tables) {
    const entry = read(relation, statistics);
    if (entry.weight >= LEAST_OVERLAP) entries.push(entry);
  }
  const index = new Map<string, number[]>();
  entries.forEach((entry, i) => {
    for (const concept of entry.weights.keys()) {
      const having = index.get(concept);
      if (having === undefined) index.set(concept, [i]);
      else having.push(i);
    }
  });
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i] as Entry;
    const seen = new Set<number>();
    for (const concept of prefix(entry)) {
      for (const j of index.get(concept) ?? []) {
        const other = entries[j] as Entry;
        // Each pair is found from its lighter side; of equals, from the earlier one.
        if (j === i || other.weight < entry.weight || (other.weight === entry.weight && j < i)) continue;
        if (seen.has(j)) continue;
        seen.add(j);
        if (overlap(entry, other) >= Math.max(LEAST_OVERLAP, LEAST_SHARE * entry.weight))
          yield i < j ? [entry.relation, other.relation] : [other.relation, entry.relation];
      }
    }
  }
}

function read(relation: Relation, statistics: Statistics): Entry {
  const weights = new Map<string, number>();
  let weight = 0;
  for (const column of featuresOf(relation).columns) {
    if (statistics.isHousekeeping(column) || weights.has(column.concept)) continue;
    const w = statistics.rarity(column.concept);
    weights.set(column.concept, w);
    weight += w;
  }
  const rarestFirst = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return { relation, weights: new Map(rarestFirst), weight };
}

/** The rarest concepts, as many as it takes until what remains weighs less than the least share. */
function* prefix(entry: Entry): Iterable<string> {
  const least = Math.max(LEAST_OVERLAP, LEAST_SHARE * entry.weight);
  let rest = entry.weight;
  for (const [concept, weight] of entry.weights) {
    if (rest < least) return;
    yield concept;
    rest -= weight;
  }
}

function overlap(a: Entry, b: Entry): number {
  let sum = 0;
  for (const [concept, weight] of a.weights) if (b.weights.has(concept)) sum += weight;
  return sum;
}
