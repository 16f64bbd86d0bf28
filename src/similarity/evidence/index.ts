import { comments, copiedOrUnited, disuse, historyTrigger, provenance } from './by-history.ts';
import {
  coded,
  explainedQualifier,
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
  differentParents,
  established,
  foreignKey,
  junction,
  polymorphic,
  sameParents,
  subtype,
} from './by-reference.ts';
import { rows } from './by-rows.ts';
import {
  differentGrain,
  fewTelling,
  genericBlock,
  littleToCompare,
  lookup,
  nearlyContained,
  partition,
  sameKeys,
  siblings,
  temporary,
  valuesAllowed,
  wideNarrow,
} from './by-shape.ts';
import type { Evidence } from './evidence.ts';

export type { Evidence, Pair } from './evidence.ts';

/** Everything that is looked at beyond the columns; the only list, in the order in which a reckoning shows it. */
export const EVIDENCE: readonly Evidence[] = [
  partition,
  temporary,
  parallelSchemas,
  names,
  nearlyContained,
  sameKeys,
  valuesAllowed,
  sameParents,
  polymorphic,
  wideNarrow,
  comments,
  rows,
  copiedOrUnited,
  disuse,
  provenance,
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
  differentGrain,
  junction,
  lookup,
  genericBlock,
  established,
];
