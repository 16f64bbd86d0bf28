import type { Snapshot } from '../../catalog/model.ts';
import type { Similarity } from '../../similarity/index.ts';
import { checklistOf, type Demand } from './checklist.ts';
import type { Found } from './found.ts';
import { type Pattern, patternsIn } from './patterns.ts';
import { type SourceOfTruth, sourcesIn } from './sources.ts';

export type { Demand } from './checklist.ts';
export type { Found } from './found.ts';
export type { Pattern, PatternKind } from './patterns.ts';
export type { SourceOfTruth } from './sources.ts';

/** How far a database keeps to the normal forms, where each kind of data has its place, and what is well done. */
export interface Compliance {
  readonly checklist: readonly Demand[];
  /** Those that most tables refer to come first. */
  readonly sources: readonly SourceOfTruth[];
  readonly patterns: readonly Pattern[];
}

/** Fills the checklist in from what was found; nothing in it is asked of a person. */
export function complianceOf(snapshot: Snapshot, similarity: Similarity, findings: readonly Found[]): Compliance {
  const sources = sourcesIn(snapshot, similarity, findings);
  return {
    checklist: checklistOf(snapshot, findings, sources, similarity),
    sources,
    patterns: patternsIn(snapshot, similarity),
  };
}
