import type { Column, Relation } from '../catalog/model.ts';
import type { NameRelation } from './names.ts';

/** Two columns, one of each relation, that seem to hold the same thing. */
export interface ColumnPair {
  readonly left: Column;
  readonly right: Column;
  /** Why they are paired. */
  readonly by: 'name' | 'normalized name' | 'synonym' | 'akin name' | 'foreign key' | 'part of the name';
  /** 0..1; from .8 on the pair is sound, below it a reader should decide. */
  readonly quality: number;
  readonly types: 'same' | 'compatible' | 'different';
  /** Set where foreign keys lead to two different tables; the quality counts that already. */
  readonly astray?: true;
}

/** How alike two relations are, with what was found on the way. `left` and `right` are as asked for. */
export interface Likeness {
  readonly left: Relation;
  readonly right: Relation;
  readonly pairs: readonly ColumnPair[];
  /** Pairs among the rest that have only something in common: half of a name, a slip of the pen. */
  readonly faint: readonly ColumnPair[];
  readonly onlyLeft: readonly Column[];
  readonly onlyRight: readonly Column[];
  /** Pairs that are not housekeeping (surrogate key, created_at, tenant key ...). */
  readonly informativePairs: readonly ColumnPair[];
  /** Number of columns of each side that are not housekeeping. */
  readonly informative: { readonly left: number; readonly right: number };
  /** Sum of quality over the informative pairs, faint ones included. */
  readonly count: number;
  /** Sum of quality times rarity over the same: how much there is to go by. */
  readonly weight: number;
  /** 0..1: what both have, of all that either has. */
  readonly jaccard: number;
  /** 0..1: what both have, of all that the smaller one has. */
  readonly containment: number;
  /** 0..1, structure alone. */
  readonly score: number;
}

/** One thing that speaks for or against two tables being one. */
export interface Contribution {
  readonly kind: EvidenceKind;
  /** Added to the score of the structure, which is 0..1; negative where it speaks against. */
  readonly points: number;
  /** A clause for a sentence, with names and numbers: "refunds and payments name two sides of one thing". */
  readonly because: string;
  /** Set where nothing outweighs it. */
  readonly final?: true;
}

export type EvidenceKind = ReinforcingKind | OpposingKind;

type ReinforcingKind =
  | 'same name'
  | 'related names'
  | 'nearly contained'
  | 'clone'
  | 'same keys'
  | 'same values allowed'
  | 'same parents'
  | 'polymorphic'
  | 'wide and narrow'
  | 'common twin'
  | 'twin schemas'
  | 'same identifier'
  | 'comment says so'
  | 'rows overlap'
  | 'made later'
  | 'copied or united'
  | 'disused';

type OpposingKind =
  | 'unrelated heads'
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
  | 'role'
  | 'numbered'
  | 'generic columns'
  | 'siblings'
  | 'different grain'
  | 'disjoint values'
  | 'disjoint rows'
  | 'lookup'
  | 'history trigger'
  | 'made together'
  | 'established'
  | 'comments differ'
  | 'little to compare';

/** How sure it is that two tables are one thing. */
export type Verdict = 'warning' | 'hint' | 'apart';

/** The whole reckoning for a pair of tables: what a finding rests on, and what "why not?" is answered with. */
export interface Reckoning {
  readonly left: Relation;
  readonly right: Relation;
  readonly likeness: Likeness;
  readonly names: NameRelation;
  /** In the order in which they were looked for. */
  readonly contributions: readonly Contribution[];
  /** The structure's score and all contributions; about -1..2. */
  readonly score: number;
  readonly verdict: Verdict;
  /** Set where the two are apart for want of evidence, so that nothing that speaks against them was looked for. */
  readonly partial?: true;
}

export interface Similarity {
  likeness(left: Relation, right: Relation): Likeness;
  /**
   * Pairs of tables worth comparing, from an inverted index over columns; never all pairs.
   * @param atLeast the score that a pair has to reach to be of interest; .35 unless told
   */
  candidates(atLeast?: number): Iterable<readonly [Relation, Relation]>;
  isHousekeeping(relation: Relation, column: Column): boolean;
  /** The words of a table's name, without its module's prefix (hr_, pay_) and what makes it a version. */
  nameOf(relation: Relation): readonly string[];
  /** How telling a column is in this schema: .05 (housekeeping) .. 1 (rare). */
  weight(relation: Relation, column: Column): number;
  /** All that speaks for and against the two being one thing, and what it comes to; the same whichever is named first. */
  reckon(left: Relation, right: Relation): Reckoning;
  /** The same for tables as they might be: with a comment or a key that no file gives them. Nothing of it is kept. */
  suppose(left: Relation, right: Relation): Reckoning;
  /** Pairs that reach a hint or a warning, best first. */
  alike(): readonly Reckoning[];
  /** Every pair that was looked at so far. */
  looked(): readonly Reckoning[];
  /** How many tables share as much with this one as others that it was compared with, and were not. */
  leftOut(relation: Relation): number;
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
