import type { QualifiedName } from '../catalog/model.ts';

/** How one column of the old table is found again behind its old name. */
export interface ReadBack {
  readonly column: string;
}

/**
 * Something that must be shown on a running PostgreSQL before a plan counts as safe. Plain data, so that it crosses
 * to a worker.
 */
export type Obligation =
  /** Every row of `table` is read back exactly: as a multiset of rows compared as text. */
  | {
      readonly kind: 'rows-read-back';
      readonly table: QualifiedName;
      readonly columns: readonly string[];
      /** The view that joins what the plan takes apart and has the old columns; without it they are read by the old name. */
      readonly through?: QualifiedName;
      /** For same-row merges: key columns, so that rows listed in `keptAside` may differ. */
      readonly keptAside?: { readonly table: QualifiedName; readonly key: readonly string[] };
    }
  /** The target's own rows keep their values. `hidden` says how to leave the absorbed rows out: a SQL condition on the target. */
  | {
      readonly kind: 'target-rows-kept';
      readonly table: QualifiedName;
      readonly columns: readonly string[];
      readonly own: string;
    }
  /** INSERT, UPDATE and DELETE through the old name land and are read back. */
  | {
      readonly kind: 'writes-land';
      readonly table: QualifiedName;
      readonly key: readonly string[];
      /** Unique and foreign keys that bind rows of both tables since the merge, as the plan says: what they refuse is no fault. */
      readonly stricter?: readonly string[];
    }
  /** Every foreign key of these relations holds after the migration: no orphan. */
  | { readonly kind: 'foreign-keys-hold'; readonly tables: readonly QualifiedName[] }
  /** A dependent view returns the same rows before and after. */
  | { readonly kind: 'view-unchanged'; readonly view: QualifiedName }
  /** What each role sees of the relation is the same before and after. */
  | { readonly kind: 'same-rows-per-role'; readonly table: QualifiedName; readonly roles: readonly string[] }
  /** Rows that break `assumption` make the migration abort with nothing changed. `probe` is SQL that plants such a row. */
  | { readonly kind: 'guard-aborts'; readonly assumption: string; readonly probe: readonly string[] }
  /** Every write to the table, refused or not, does what it did before: for plans that leave rows and names alone. */
  | { readonly kind: 'writes-unchanged'; readonly table: QualifiedName }
  /**
   * What a constraint refused that the plan drops, another one refuses with the same SQLSTATE. `names` are those that
   * PostgreSQL's refusal may give before: the constraint's own, and of the one that stays its name or, for NOT NULL, its column's.
   */
  | {
      readonly kind: 'constraint-still-holds';
      readonly table: QualifiedName;
      readonly code: '23502' | '23503' | '23505' | '23514';
      readonly demand: string;
      readonly names: readonly string[];
    }
  /** What an index that the plan drops was read for, another one is read for. */
  | {
      readonly kind: 'index-still-serves';
      readonly table: QualifiedName;
      /** Names of the index that goes and of the one that stays. */
      readonly index: string;
      readonly by: string;
      /** The order in which both give the rows, as ORDER BY takes it; absent where they give none. */
      readonly order?: string;
      /** The condition under which a row is in them. */
      readonly condition?: string;
    }
  /** After the rollback schema and rows are as before. */
  | {
      readonly kind: 'rollback-restores';
      readonly tables: readonly QualifiedName[];
      /** Tables whose columns may come back in another order, as the plan says: ADD COLUMN puts them last. */
      readonly reordered?: readonly QualifiedName[];
    };
