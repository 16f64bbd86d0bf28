import type { Relation, Snapshot } from '../../catalog/model.ts';
import type { Apart, Similarity } from '../likeness.ts';

/** One reason why two tables that look alike may still be two things. */
export type ApartCheck = (
  left: Relation,
  right: Relation,
  snapshot: Snapshot,
  similarity: Similarity,
) => Apart | undefined;
