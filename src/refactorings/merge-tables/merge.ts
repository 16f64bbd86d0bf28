import type { Column, ColumnType, Relation, Snapshot } from '../../catalog/model.ts';
import type { RowPolicy } from '../refactoring.ts';
import type { Names } from './names.ts';

export type { Part, Piece } from '../pieces.ts';

/** What to merge: keys ("schema.table") of the table that goes away and of the one that takes its rows. */
export interface MergeTarget {
  readonly from: string;
  readonly into: string;
  /** What the user decided; without it the policy follows from the keys. */
  readonly rowPolicy?: RowPolicy;
}

/** Where one column of the absorbed table lives in the target. */
export interface Placement {
  readonly from: Column;
  /** Name of the target's column. */
  readonly to: string;
  /** shared: a column that the target has already. own: one that the merge adds for the absorbed table. */
  readonly kind: 'shared' | 'own';
  /** The target's column, where shared. */
  readonly column?: Column;
  /** What the target's column has to become, so that it holds both tables' values. */
  readonly widened?: ColumnType;
  /** Part of the key that the absorbed table keeps for itself. */
  readonly key: boolean;
  /** For the migration's header: "same name", "same meaning", "no twin in ...". */
  readonly why: string;
  /** Set where a twin was found and not used. */
  readonly doubt?: string;
}

/** A column that the target has and the absorbed table lacks. */
export interface Extra {
  readonly column: Column;
  /** What the absorbed rows hold there. */
  readonly fill: 'default' | 'null' | 'generated';
  /** NOT NULL has to be taken off the column, and lives on for the target's own rows as a CHECK. */
  readonly dropNotNull: boolean;
}

/** Everything that the parts of the plan are made from; `a` is absorbed, `b` the target. */
export interface Merge {
  readonly snapshot: Snapshot;
  readonly a: Relation;
  readonly b: Relation;
  readonly policy: RowPolicy;
  readonly policyReason: string;
  /** One a column of `a`, in their order. */
  readonly placements: readonly Placement[];
  readonly extras: readonly Extra[];
  /** Names of `a`'s columns to those of `b`. */
  readonly columns: ReadonlyMap<string, string>;
  /** The column of `b` that tells whose a row is, and its values. */
  readonly origin: { readonly column: string; readonly a: string; readonly b: string; readonly both: string };
  readonly names: Names;
  /** Where the old table stands until its rows have been compared. */
  readonly aside: string;
  /** The view with the hidden column, under the one that bears the old name. */
  readonly inner: string;
}
