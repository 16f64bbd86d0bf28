import type { Column, Relation, Snapshot } from '../catalog/model.ts';

/** Two columns, one of each relation, that seem to hold the same thing. */
export interface ColumnPair {
  readonly left: Column;
  readonly right: Column;
  /** Why they are paired. */
  readonly by: 'name' | 'normalized name' | 'synonym' | 'foreign key';
  /** 0..1; from .8 on the pair is sound, below it a reader should decide. */
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
  /** Number of columns of each side that are not housekeeping. */
  readonly informative: { readonly left: number; readonly right: number };
  /** Sum of quality times rarity over the informative pairs: how much there is to go by. */
  readonly weight: number;
  /** 0..1: what both have, of all that either has. */
  readonly jaccard: number;
  /** 0..1: what both have, of all that the smaller one has. */
  readonly containment: number;
  /** 0..1, structure alone. */
  readonly score: number;
}

/** Why two tables that look alike are still two things. */
export interface Apart {
  readonly reason:
    | 'partition'
    | 'temporary'
    | 'parallel schemas'
    | 'foreign key'
    | 'stage'
    | 'opposite names'
    | 'different parents'
    | 'junction'
    | 'subtype'
    | 'explained by a column'
    | 'series'
    | 'different grain'
    | 'disjoint values'
    | 'lookup'
    | 'history trigger';
  /** A clause for a sentence: "refunds and payments name two sides of one thing". */
  readonly because: string;
}

export interface Similarity {
  likeness(left: Relation, right: Relation): Likeness;
  /**
   * Pairs of tables worth comparing, from an inverted index over columns; never all pairs.
   * @param atLeast the score that a pair has to reach to be of interest; .35 unless told
   */
  candidates(atLeast?: (left: Relation, right: Relation) => number): Iterable<readonly [Relation, Relation]>;
  isHousekeeping(relation: Relation, column: Column): boolean;
  /** How telling a column is in this schema: .05 (housekeeping) .. 1 (rare). */
  weight(relation: Relation, column: Column): number;
  /** The first reason why the two are not one thing, whatever their columns say. */
  apart(left: Relation, right: Relation): Apart | undefined;
  /** The table that a single column points at: by a foreign key, or because it is called `<table>_id`. */
  parentOf(relation: Relation, column: Column): Parent | undefined;
  /** Tables whose foreign keys point to this one. */
  childrenOf(relation: Relation): ReadonlySet<Relation>;
  /** The words by which two names differ, where other names of the schema differ by them, too. */
  seriesOf(left: Relation, right: Relation): string | undefined;
  /** Columns that tell tenants apart (org_id), by name. */
  readonly tenantKeys: ReadonlySet<string>;
}

export interface Parent {
  readonly relation: Relation;
  /** False where only the column's name says so. */
  readonly declared: boolean;
}

export type MakeSimilarity = (snapshot: Snapshot) => Similarity;
