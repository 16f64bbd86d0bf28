import { keyOf, type Relation, type Snapshot } from '../catalog/model.ts';
import { findCandidates } from './candidates.ts';
import { withoutFamilies } from './clusters.ts';
import { makeEquivalence } from './equivalence.ts';
import { type ColumnFeatures, featuresOf } from './features.ts';
import { makeKnowledge, type Sources } from './knowledge.ts';
import type { Likeness, Reckoning, Similarity } from './likeness.ts';
import { candidatesByName } from './named-candidates.ts';
import { findChildren, findParents } from './parents.ts';
import { HINT, reckon } from './reckon.ts';
import { measure } from './score.ts';
import { findSeries } from './series.ts';
import { readStatistics, type Statistics } from './statistics.ts';
import { turned } from './turned.ts';

export { clearerName } from './clearer-name.ts';
export { pairColumns } from './columns.ts';
export { isLater } from './evidence/by-history.ts';
export { isUnique } from './evidence/by-reference.ts';
export { isLookup } from './evidence/by-shape.ts';
export type { Mentions, Sources } from './knowledge.ts';
export type {
  ColumnPair,
  Contribution,
  EvidenceKind,
  Likeness,
  Parent,
  Reckoning,
  Similarity,
  Verdict,
} from './likeness.ts';
export { type NameRelation, relateNames, tableWords } from './names.ts';
export { HINT, judge, WARNING } from './reckon.ts';
export { findSynonymous, type Synonyms } from './synonymous.ts';
export { compatibility, familyOf, holds, sameType, widen } from './types.ts';
export { allowedValues, valuesOfType } from './values.ts';
export { readVersionName, type VersionName } from './version-names.ts';
export { singular, snake, words } from './words.ts';

/** The most that evidence beyond the names may add: what a pair cannot make up for is not looked at. */
const MOST_ADDED = 0.3;

/**
 * How alike the tables of a snapshot are. Cheap to make for every new snapshot: what belongs to one relation or one pair
 * of relations is kept by identity, and what concerns the whole schema is computed when first asked for.
 */
export function makeSimilarity(snapshot: Snapshot, sources: Sources = {}): Similarity {
  let read: Statistics | undefined;
  const statistics = () => {
    read ??= readStatistics(snapshot);
    return read;
  };
  const equivalence = makeEquivalence();
  const measured = new Map<string, Likeness>();
  const reckonings = new Map<string, Reckoning>();
  let found: readonly Reckoning[] | undefined;
  const feature = (relation: Relation, name: string) => featuresOf(relation).byName.get(name);
  const pairKey = (left: Relation, right: Relation) => `${keyOf(left)}\n${keyOf(right)}`;

  const parentOf = findParents(snapshot);
  const targetOf = (relation: Relation, { column }: ColumnFeatures) => {
    const parent = parentOf(relation, column)?.relation;
    return parent === undefined ? undefined : equivalence.canonical(keyOf(parent));
  };

  function likeness(left: Relation, right: Relation): Likeness {
    const key = pairKey(left, right);
    let known = measured.get(key);
    if (known === undefined || known.left !== left || known.right !== right) {
      known = measure(left, right, statistics(), targetOf);
      measured.set(key, known);
    }
    return known;
  }

  function reckonOnce(left: Relation, right: Relation): Reckoning {
    const key = pairKey(left, right);
    let known = reckonings.get(key);
    if (known === undefined || known.left !== left || known.right !== right) {
      known = reckon(likeness(left, right), statistics(), snapshot, similarity, knowledge);
      reckonings.set(key, known);
    }
    return known;
  }

  function findAlike(): readonly Reckoning[] {
    const pairs = new Map<string, readonly [Relation, Relation]>();
    for (const [left, right] of [
      ...findCandidates(statistics(), () => HINT - MOST_ADDED),
      ...candidatesByName(statistics()),
    ])
      pairs.set(pairKey(left, right), [left, right]);
    for (;;) {
      const all = withoutFamilies([...pairs.values()].map(([left, right]) => reckonOnce(left, right)));
      const alike = all.filter((r) => r.verdict !== 'apart');
      if (!equivalence.learn(alike)) {
        // As a pair is explained, so it was judged.
        for (const reckoning of all) reckonings.set(pairKey(reckoning.left, reckoning.right), reckoning);
        return alike.sort(byScore);
      }
      // What leads to tables that are one thing now is measured again.
      measured.clear();
      reckonings.clear();
    }
  }

  const similarity: Similarity = {
    likeness,
    candidates: (atLeast = () => 0.35) => findCandidates(statistics(), atLeast),
    isHousekeeping(relation, column) {
      const of = feature(relation, column.name);
      return of !== undefined && statistics().isHousekeeping(of);
    },
    nameOf: (relation) => statistics().wordsOf(relation),
    weight(relation, column) {
      const of = feature(relation, column.name);
      return of === undefined ? 1 : statistics().weight(of);
    },
    reckon(left, right) {
      similarity.alike();
      // Whichever way round it is asked for: as the pair was judged.
      const other = reckonings.get(pairKey(right, left));
      return other?.left === right && other.right === left ? turned(other) : reckonOnce(left, right);
    },
    suppose(left, right) {
      similarity.alike();
      const supposed = measure(left, right, statistics(), targetOf);
      return reckon(supposed, statistics(), snapshot, similarity, knowledge);
    },
    alike() {
      found ??= findAlike();
      return found;
    },
    looked: () => [...reckonings.values()],
    parentOf,
    childrenOf: findChildren(snapshot),
    seriesOf: findSeries(snapshot),
    get tenantKeys() {
      return statistics().tenantKeys;
    },
  };
  const knowledge = makeKnowledge(snapshot, sources, likeness, equivalence);
  return similarity;
}

function byScore(a: Reckoning, b: Reckoning): number {
  return b.score - a.score || (pairName(a) < pairName(b) ? -1 : 1);
}

function pairName({ left, right }: Reckoning): string {
  return `${keyOf(left)} ${keyOf(right)}`;
}
