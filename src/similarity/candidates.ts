import type { Relation } from '../catalog/model.ts';
import { type ColumnFeatures, featuresOf } from './features.ts';
import { scoreOf } from './score.ts';
import type { Statistics, Telling } from './statistics.ts';

/** Below this sum of weights two tables share too little to be twins. */
const LEAST_OVERLAP = 0.9;
/** The share of the smaller table's weight that the other must have, too, for the pair to be looked at. */
const LEAST_SHARE = 0.3;
/**
 * Twins share a column that is not common; looking up those alone keeps the lists short: of this weight is what every
 * fifteenth of a thousand tables has.
 */
const LEAST_RARITY = 0.35;
/** How much a comparison column by column may find beyond shared concepts: references to one table, equal keys. */
const SLACK = 0.1;

interface Entry {
  readonly relation: Relation;
  /** Ids of its telling concepts, rarest first, and what each weighs. */
  readonly concepts: readonly number[];
  readonly weights: readonly number[];
  readonly telling: Telling;
}

/**
 * Pairs of tables that share enough rare columns to be worth comparing.
 * Prefix filtering (Chaudhuri, Ganti, Kaushik 2006; Bayardo, Ma, Srikant 2007), for weighted containment: if two tables
 * share the given part of the smaller one's weight, they share one of the rarest columns that make up the rest of it, so
 * that looking those few up in an inverted index misses nothing and hardly ever touches a common column.
 * @param atLeast the score that a pair has to reach to be of interest; what cannot is left out
 */
export function* findCandidates(
  statistics: Statistics,
  atLeast: (left: Relation, right: Relation) => number,
): Iterable<readonly [Relation, Relation]> {
  const entries: Entry[] = [];
  const index: number[][] = [];
  for (const relation of statistics.tables) {
    const entry = read(relation, statistics);
    if (entry.telling.weight < LEAST_OVERLAP) continue;
    for (const [k, concept] of entry.concepts.entries()) {
      if ((entry.weights[k] ?? 0) < LEAST_RARITY) break;
      const having = index[concept];
      if (having === undefined) index[concept] = [entries.length];
      else having.push(entries.length);
    }
    entries.push(entry);
  }
  // Which entry last met another, and which concept the entry at hand has: marks instead of a set for each entry.
  const met = new Int32Array(entries.length).fill(-1);
  const has: number[] = [];
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i] as Entry;
    for (const concept of entry.concepts) has[concept] = i;
    const least = Math.max(LEAST_OVERLAP, LEAST_SHARE * entry.telling.weight);
    let rest = entry.telling.weight;
    for (let k = 0; k < entry.concepts.length && rest >= least; k++) {
      rest -= entry.weights[k] ?? 0;
      for (const j of index[entry.concepts[k] ?? 0] ?? []) {
        if (j === i || met[j] === i) continue;
        met[j] = i;
        const other = entries[j] as Entry;
        // Each pair is found from its lighter side; of equals, from the earlier one.
        if (other.telling.weight < entry.telling.weight || (other.telling.weight === entry.telling.weight && j < i))
          continue;
        const shared = overlap(other, has, i);
        if (shared.weight < least) continue;
        const [left, right] = i < j ? [entry.relation, other.relation] : [other.relation, entry.relation];
        if (scoreOf(shared, entry.telling, other.telling).score + SLACK >= atLeast(left, right)) yield [left, right];
      }
    }
  }
}

interface Known {
  /** What each column weighed then, NaN for housekeeping. */
  readonly weights: Float64Array;
  readonly entry: Entry;
}

// An edit changes the weights of few columns; where those of a table's are what they were, so is its entry.
const cache = new WeakMap<Relation, Known>();

function read(relation: Relation, statistics: Statistics): Entry {
  const { columns } = featuresOf(relation);
  const known = cache.get(relation);
  const weigh = (column: ColumnFeatures) =>
    statistics.isHousekeeping(column) ? Number.NaN : statistics.weight(column);
  if (known && columns.every((column, i) => Object.is(weigh(column), known.weights[i]))) return known.entry;
  const entry = compute(relation, statistics);
  cache.set(relation, { weights: Float64Array.from(columns, weigh), entry });
  return entry;
}

function compute(relation: Relation, statistics: Statistics): Entry {
  const features = featuresOf(relation);
  const telling: ColumnFeatures[] = [];
  for (const column of features.columns)
    if (!statistics.isHousekeeping(column) && !telling.some((c) => c.conceptId === column.conceptId))
      telling.push(column);
  telling.sort((a, b) => statistics.weight(b) - statistics.weight(a) || a.conceptId - b.conceptId);
  return {
    relation,
    concepts: telling.map((column) => column.conceptId),
    weights: telling.map((column) => statistics.weight(column)),
    telling: statistics.telling(features),
  };
}

function overlap(other: Entry, has: readonly number[], mark: number): Telling {
  let count = 0;
  let weight = 0;
  for (let k = 0; k < other.concepts.length; k++) {
    if (has[other.concepts[k] ?? 0] !== mark) continue;
    count++;
    weight += other.weights[k] ?? 0;
  }
  return { count, weight };
}
