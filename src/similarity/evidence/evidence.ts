import type { Relation } from '../../catalog/model.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Contribution, Likeness, Similarity } from '../likeness.ts';
import type { NameRelation } from '../names.ts';

/**
 * Two tables under comparison, and what there is to know of them: of anything else only what `similarity` and `known` answer,
 * since a reckoning is kept for as long as those answers are.
 */
export interface Pair {
  readonly left: Relation;
  readonly right: Relation;
  readonly likeness: Likeness;
  readonly names: NameRelation;
  readonly similarity: Similarity;
  readonly known: Knowledge;
}

/** One kind of thing that speaks for or against two tables being one; undefined where there is nothing of the kind. */
export type Evidence = (pair: Pair) => Contribution | undefined;
