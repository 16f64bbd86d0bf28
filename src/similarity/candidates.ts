import type { Relation } from '../catalog/model.ts';
import { createCrowding } from './crowds.ts';
import type { Profile } from './profiles.ts';
import { scoreOf } from './score.ts';
import type { Telling } from './statistics.ts';

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
/** Where more tables than this share as much with one, they are a crowd: of those only some are compared with it. */
const MOST = 64;
const SOME = 12;
/** Of more tables that share a column than this, only those made before and after the one at hand are looked at. */
const MOST_LISTED = 1000;
/** Part of the columns that two tables of a crowd share. */
const CLOSE = 0.75;

export interface Candidates {
  /** The earlier table of the schema first. */
  readonly pairs: readonly (readonly [Relation, Relation])[];
  /** Tables of which not every candidate was taken: how many were left out. */
  readonly leftOut: ReadonlyMap<Relation, number>;
  /** Groups of many tables that are made alike. */
  readonly crowds: readonly (readonly Relation[])[];
}

/** A table that another has been found for. */
interface Found {
  readonly other: number;
  readonly score: number;
}

/**
 * Pairs of tables that share enough rare columns to be worth comparing.
 * Prefix filtering (Chaudhuri, Ganti, Kaushik 2006; Bayardo, Ma, Srikant 2007), for weighted containment: if two tables
 * share the given part of the smaller one's weight, they share one of the rarest columns that make up the rest of it, so
 * that looking those few up in an inverted index misses nothing and hardly ever touches a common column.
 * @param profiles of the tables, in the schema's order
 * @param atLeast the score that a pair has to reach to be of interest; what cannot is left out
 */
export function findCandidates(profiles: readonly Profile[], atLeast: number): Candidates {
  const entries = profiles.filter(({ telling }) => telling.weight >= LEAST_OVERLAP);
  const index = indexOf(entries);
  // Which entry last met another, and which concept the entry at hand has: marks instead of a set for each entry.
  const met = new Int32Array(entries.length).fill(-1);
  const has = new Int32Array(index.length).fill(-1);
  const found: (readonly Found[])[] = [];
  const leftOut = new Map<Relation, number>();
  const crowding = createCrowding(entries.length, MOST);
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i] as Profile;
    for (const concept of entry.concepts) has[concept] = i;
    const least = Math.max(LEAST_OVERLAP, LEAST_SHARE * entry.telling.weight);
    const own: Found[] = [];
    let rest = entry.telling.weight;
    for (let k = 0; k < entry.concepts.length && rest >= least; k++) {
      rest -= entry.rarities[k] as number;
      for (const j of near(index[entry.concepts[k] as number] ?? [], i)) {
        if (j === i || met[j] === i) continue;
        met[j] = i;
        const other = entries[j] as Profile;
        // Each pair is found from its lighter side; of equals, from the earlier one.
        if (other.telling.weight < entry.telling.weight || (other.telling.weight === entry.telling.weight && j < i))
          continue;
        const shared = overlap(other, has, i);
        if (shared.weight < least) continue;
        const { score, jaccard } = scoreOf(shared, entry.telling, other.telling);
        if (score + SLACK < atLeast) continue;
        own.push({ other: j, score });
        if (jaccard >= CLOSE) crowding.add(i, j);
      }
    }
    found.push(own.length > MOST ? best(own, i) : own);
    if (own.length > MOST) leftOut.set(entry.relation, own.length - SOME);
  }
  const relationAt = (i: number) => (entries[i] as Profile).relation;
  const crowds = crowding.groups();
  const crowdOf = new Int32Array(entries.length).fill(-1);
  for (const [number, crowd] of crowds.entries()) for (const member of crowd) crowdOf[member] = number;
  const pairs: (readonly [Relation, Relation])[] = [];
  for (const [i, own] of found.entries()) {
    const fellows = crowdOf[i] === -1 ? [] : own.filter(({ other }) => crowdOf[other] === crowdOf[i]);
    const some = fellows.length > SOME ? new Set(best(fellows, i)) : undefined;
    for (const one of own) {
      if (some !== undefined && crowdOf[one.other] === crowdOf[i] && !some.has(one)) continue;
      pairs.push([relationAt(Math.min(i, one.other)), relationAt(Math.max(i, one.other))]);
    }
    if (some !== undefined) {
      const { relation } = entries[i] as Profile;
      leftOut.set(relation, (leftOut.get(relation) ?? 0) + fellows.length - SOME);
    }
  }
  return { pairs, leftOut, crowds: crowds.map((crowd) => crowd.map(relationAt)) };
}

/** Those that share most, and of equals the nearest. */
function best(found: readonly Found[], place: number): readonly Found[] {
  const distance = ({ other }: Found) => Math.abs(other - place);
  return [...found].sort((a, b) => b.score - a.score || distance(a) - distance(b) || a.other - b.other).slice(0, SOME);
}

/** By concept, the entries that have it and in which it is rare. */
function indexOf(entries: readonly Profile[]): (number[] | undefined)[] {
  let concepts = 0;
  for (const entry of entries) for (const concept of entry.concepts) if (concept >= concepts) concepts = concept + 1;
  const index: (number[] | undefined)[] = new Array(concepts).fill(undefined);
  for (const [i, entry] of entries.entries())
    for (let k = 0; k < entry.concepts.length && (entry.rarities[k] as number) >= LEAST_RARITY; k++) {
      const concept = entry.concepts[k] as number;
      const having = index[concept];
      if (having === undefined) index[concept] = [i];
      else having.push(i);
    }
  return index;
}

/** Of a long list, in order, the part around a place. */
function near(list: readonly number[], place: number): readonly number[] {
  if (list.length <= MOST_LISTED) return list;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  const from = Math.max(0, Math.min(list.length - MOST_LISTED, low - MOST_LISTED / 2));
  return list.slice(from, from + MOST_LISTED);
}

function overlap(other: Profile, has: Int32Array, mark: number): Telling {
  let count = 0;
  let weight = 0;
  for (let k = 0; k < other.concepts.length; k++) {
    if (has[other.concepts[k] as number] !== mark) continue;
    count++;
    weight += other.rarities[k] as number;
  }
  return { count, weight };
}
