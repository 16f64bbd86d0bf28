import type { Column, Relation, Snapshot } from '../catalog/model.ts';

/** Two columns, one of each relation, that seem to hold the same thing. */
export interface ColumnPair {
  readonly left: Column;
  readonly right: Column;
  /** Why they are paired. */
  readonly by: 'name' | 'normalized name' | 'synonym' | 'foreign key';
  /** 0..1 */
  readonly quality: number;
  readonly types: 'same' | 'compatible' | 'different';
}

/** How alike two relations are, with what was found on the way. `left` and `right` are as asked for. */
export interface Likeness {
  readonly left: Relation;
  readonly right: Relation;
  readonly pairs: readonly ColumnPair[];
  readonly onlyLeft: readonly Column[];
  readonly onlyRight: readonly Column[];
  /** Pairs that are not housekeeping (surrogate key, created_at, tenant key ...). */
  readonly informativePairs: readonly ColumnPair[];
  /** 0..1, structure alone. */
  readonly score: number;
}

export interface Similarity {
  likeness(left: Relation, right: Relation): Likeness;
  /** Pairs of tables worth comparing, from an inverted index over columns; never all pairs. */
  candidates(): Iterable<readonly [Relation, Relation]>;
  isHousekeeping(relation: Relation, column: Column): boolean;
}

export type MakeSimilarity = (snapshot: Snapshot) => Similarity;
