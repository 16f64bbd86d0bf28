import type { Origin, QualifiedName, Snapshot } from '../catalog/model.ts';
import type { Remedy } from '../dependencies/remedy.ts';
import type { FileEdit } from '../text/edit.ts';
import type { Location } from '../text/span.ts';
import type { Obligation } from '../verification/obligation.ts';
import type { FollowingValues, TakenValues } from '../verification/plan.ts';

/**
 * What happens to rows whose keys could collide:
 * disjoint (keys may not meet; a guard aborts if they do), same-row (equal keys are one row; differing values are kept
 * aside in a named table), both-kept (every row stays, the absorbed key lives on in a column of its own).
 */
export type RowPolicy = 'disjoint' | 'same-row' | 'both-kept';

export interface Step {
  readonly title: string;
  /** One or more statements, each ended by a semicolon. */
  readonly sql: string;
  /** Why, for whoever reads the migration. */
  readonly comment: string;
  /** Undoes the step. Reverses run in the opposite order of the steps. */
  readonly reverse?: string;
  readonly because: readonly Origin[];
  readonly phase: 'expand' | 'backfill' | 'switch' | 'contract';
  readonly transaction: 'shared' | 'own' | 'none';
}

export interface ColumnMove {
  readonly from: string;
  readonly to: string;
  /** "same name", "same meaning", "users has no such column" ... */
  readonly why: string;
}

export interface Plan {
  readonly title: string;
  /** Absent where no row moves. */
  readonly rowPolicy?: RowPolicy;
  /** What becomes of the rows and why, in a sentence or two: with a row policy, what it means here. */
  readonly rowPolicyMeaning: string;
  /** lower_snake_case, for file names: "merge_users_v2_into_users". */
  readonly slug: string;
  /** Where each column of the absorbed table lives on ("table.column"), in order; empty where no row moves. */
  readonly mapping: readonly ColumnMove[];
  readonly steps: readonly Step[];
  /** The rollback as a whole: statements in the order they run. */
  readonly rollback: readonly { readonly comment: string; readonly sql: string }[];
  readonly obligations: readonly Obligation[];
  /** Facts that a reader of the migration must know, a sentence each: doubtful column pairs, what the view cannot stand in for. */
  readonly notes: readonly string[];
  /** Names of relations (before the plan) that the proof must build. */
  readonly touches: readonly QualifiedName[];
  /** Columns whose rows must have one of these values, or a guard stops the migration. */
  readonly takes?: readonly TakenValues[];
  /** What guards ask of columns besides, for the proof to make rows that they let pass. */
  readonly follows?: readonly FollowingValues[];
}

export interface Offer<T = unknown> {
  readonly refactoringId: string;
  /** Begins with a verb: "Merge users_v2 into users". */
  readonly title: string;
  readonly target: T;
}

/** What a finding is about, by its keys; that of what it underlines comes first. */
export interface About {
  /** "schema.table" */
  readonly tables: readonly string[];
  /** Indexes ("schema.index") and constraints ("schema.table.constraint"). */
  readonly objects?: readonly string[];
  /** What would mend it, best first, where the finding says so. */
  readonly remedies?: readonly Remedy[];
}

/** Why a refactoring that would fit here cannot be done, in words a user can act on. */
export interface Unavailable {
  readonly unavailable: string;
}

export interface Refactoring<T = unknown> {
  readonly id: string;
  readonly kind: 'quickfix' | 'refactor.rewrite' | 'refactor.extract';
  readonly summary: string;
  /** Ids of the rules whose findings it mends. */
  readonly answers: readonly string[];
  /** Cheap: asked on every move of the cursor. */
  offer(snapshot: Snapshot, at: Location): readonly Offer<T>[];
  /** As cheap: what could be done about what a finding names, best first. */
  offerFor(snapshot: Snapshot, about: About): readonly Offer<T>[];
  /** The work; done on resolve. */
  plan(snapshot: Snapshot, offer: Offer<T>): Plan | Unavailable;
}

export type { FileEdit };
