import type { QualifiedName } from '../catalog/model.ts';
import type { Obligation } from './obligation.ts';

/** What a proof needs of a plan. The plans of refactorings are such plans. */
export interface ProvablePlan {
  /** Absent where no row moves. */
  readonly rowPolicy?: 'disjoint' | 'same-row' | 'both-kept';
  readonly steps: readonly ProvableStep[];
  /** Statements in the order they run. */
  readonly rollback: readonly { readonly comment: string; readonly sql: string }[];
  readonly obligations: readonly Obligation[];
  /** Relations (before the plan) that the proof must build. */
  readonly touches: readonly QualifiedName[];
  /** Columns whose rows must have one of these values, or a guard stops the migration: rows are made of them. */
  readonly takes?: readonly TakenValues[];
  /** What guards ask of columns besides: most made rows are given such values, since made ones would hardly ever agree. */
  readonly follows?: readonly FollowingValues[];
}

export interface ProvableStep {
  readonly title: string;
  /** One or more statements, each ended by a semicolon. */
  readonly sql: string;
  readonly transaction: 'shared' | 'own' | 'none';
}

export interface TakenValues {
  readonly table: QualifiedName;
  readonly column: string;
  readonly values: readonly string[];
}

/** Columns whose values follow from others. */
export interface FollowingValues {
  readonly table: QualifiedName;
  readonly columns: readonly string[];
  /** A query that gives one row for a row of the table, which it speaks of by its bare name. */
  readonly query: string;
  /** Rows of the files follow as well, since it takes in rows of other tables, of which more are made. */
  readonly evenGiven?: true;
}
