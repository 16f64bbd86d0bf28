import { comments, copiedOrUnited, disuse, historyTrigger, provenance } from './by-history.ts';
import {
  coded,
  explainedQualifier,
  madeAlike,
  names,
  numbered,
  opposite,
  parallelSchemas,
  participle,
  role,
  series,
  stage,
} from './by-name.ts';
import {
  commonTwin,
  differentParents,
  established,
  foreignKey,
  junction,
  polymorphic,
  sameParents,
  subtype,
  twinModules,
} from './by-reference.ts';
import { rows } from './by-rows.ts';
import {
  clone,
  differentGrain,
  fewTelling,
  genericBlock,
  littleToCompare,
  lookup,
  nearlyContained,
  partition,
  sameIdentifier,
  sameKeys,
  siblings,
  temporary,
  valuesAllowed,
  wideNarrow,
} from './by-shape.ts';
import type { Evidence } from './evidence.ts';

export type { Evidence, Pair } from './evidence.ts';

/** What may speak for two tables being one, whatever else it may say. */
export const FOR: readonly Evidence[] = [
  partition,
  temporary,
  parallelSchemas,
  names,
  nearlyContained,
  clone,
  sameKeys,
  sameIdentifier,
  valuesAllowed,
  sameParents,
  polymorphic,
  wideNarrow,
  commonTwin,
  twinModules,
  comments,
  rows,
  copiedOrUnited,
  disuse,
  provenance,
];

/** What never does. */
export const AGAINST: readonly Evidence[] = [
  littleToCompare,
  fewTelling,
  foreignKey,
  stage,
  role,
  participle,
  numbered,
  coded,
  opposite,
  historyTrigger,
  series,
  siblings,
  differentParents,
  subtype,
  explainedQualifier,
  madeAlike,
  differentGrain,
  junction,
  lookup,
  genericBlock,
  established,
];

/** The same in the order in which it is looked at: what is found most often comes first, and may make the rest needless. */
export const AGAINST_FIRST: readonly Evidence[] = [
  ...new Set([genericBlock, fewTelling, littleToCompare, siblings, ...AGAINST]),
];

/** Everything that is looked at beyond the columns, in the order in which a reckoning shows it. */
export const EVIDENCE: readonly Evidence[] = [...FOR, ...AGAINST];
