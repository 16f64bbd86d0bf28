import type { Snapshot } from '../catalog/model.ts';
import { compare } from './compare.ts';
import type { Sources } from './knowledge.ts';
import type { Similarity } from './likeness.ts';
import { createMemory, type Memory } from './memory.ts';
import { once } from './once.ts';

export { clearerName } from './clearer-name.ts';
export { pairColumns } from './columns.ts';
export { isLater } from './evidence/by-history.ts';
export { isUnique } from './evidence/by-reference.ts';
export { isLookup } from './evidence/by-shape.ts';
export { kept } from './kept.ts';
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
export { createMemory, type Effort, type Memory } from './memory.ts';
export { type NameRelation, relateNames, tableWords } from './names.ts';
export { HINT, judge, WARNING } from './reckon.ts';
export { findSynonymous, type Synonyms } from './synonymous.ts';
export { compatibility, familyOf, holds, sameType, widen } from './types.ts';
export { allowedValues, valuesOfType } from './values.ts';
export { readVersionName, type VersionName } from './version-names.ts';
export { concept, singular, snake, words } from './words.ts';
export { tablesWrittenBy } from './written-tables.ts';

/**
 * How alike the tables of a snapshot are. Cheap to make for every new snapshot: what was concluded about two tables is kept
 * for as long as neither they nor what it rests on changes, and what concerns the whole schema is computed when first
 * asked for.
 * @param memory what is known from earlier snapshots of the same schema
 */
export function makeSimilarity(snapshot: Snapshot, sources: Sources = {}, memory: Memory = createMemory()): Similarity {
  const isCurrent = memory.begin();
  const remembering = compare(snapshot, sources, memory);
  // Whoever still asks about a snapshot when the memory is about a later one is answered without it.
  const forgetful = once(() => compare(snapshot, sources, createMemory()));
  const now = () => (isCurrent() ? remembering : forgetful());
  return {
    likeness: (left, right) => now().likeness(left, right),
    candidates: (atLeast) => now().candidates(atLeast),
    isHousekeeping: (relation, column) => now().isHousekeeping(relation, column),
    nameOf: (relation) => now().nameOf(relation),
    weight: (relation, column) => now().weight(relation, column),
    reckon: (left, right) => now().reckon(left, right),
    suppose: (left, right) => now().suppose(left, right),
    alike: () => now().alike(),
    looked: () => now().looked(),
    leftOut: (relation) => now().leftOut(relation),
    parentOf: (relation, column) => now().parentOf(relation, column),
    childrenOf: (relation) => now().childrenOf(relation),
    seriesOf: (left, right) => now().seriesOf(left, right),
    get tenantKeys() {
      return now().tenantKeys;
    },
  };
}
