/**
 * What would mend a relation, as plain data: a rule says it of its finding, and the refactoring of that name carries it out. Tables
 * are keys ("schema.table"), columns are bare names.
 */
export type Remedy =
  | ExtractRelation
  | ExtractLookup
  | SplitRepeatingGroup
  | SplitList
  | DropCopy
  | MoveColumn
  | ReplaceDerived
  | AddForeignKey
  | SplitPointer;

export type RemedyOf<K extends Remedy['kind']> = Extract<Remedy, { kind: K }>;

/** Columns that depend on something else than the key get a table of their own, which the old one refers to. */
export interface ExtractRelation {
  readonly kind: 'extract-relation';
  readonly table: string;
  /** The columns that go. */
  readonly columns: readonly string[];
  /** Columns of the table that tell the new rows apart and stay as the reference; empty where nothing but the values themselves does. */
  readonly determinant: readonly string[];
  /** A bare name, free in the schema, for the new table. */
  readonly name: string;
}

/** A text column with few values becomes a reference to a lookup table, or an enum. */
export interface ExtractLookup {
  readonly kind: 'extract-lookup';
  readonly table: string;
  readonly column: string;
  readonly as: 'table' | 'enum';
  /** Values that are known, in a useful order; rows may hold others. */
  readonly values: readonly string[];
  readonly name: string;
}

/** phone1, phone2, phone3 become rows of a child table. */
export interface SplitRepeatingGroup {
  readonly kind: 'split-repeating-group';
  readonly table: string;
  /** One list for each column of the child, of equal lengths: [[phone1, phone2], [phone1_kind, phone2_kind]]. */
  readonly columns: readonly { readonly name: string; readonly from: readonly string[] }[];
  readonly name: string;
}

/** A list in one column becomes rows of a child table. */
export interface SplitList {
  readonly kind: 'split-list';
  readonly table: string;
  readonly column: string;
  readonly holds: { readonly form: 'text'; readonly separator: string } | { readonly form: 'array' | 'jsonb' };
  /** What the items name, where that is known: the key of a table. */
  readonly references?: { readonly table: string; readonly column: string };
  readonly name: string;
}

/** A column repeats what a path of references leads to; it goes, and readers join. */
export interface DropCopy {
  readonly kind: 'drop-copy';
  readonly table: string;
  readonly copies: readonly { readonly column: string; readonly original: string }[];
  /** From the table to the one that holds the originals: one step a reference. */
  readonly path: readonly ReferenceStep[];
}

export interface ReferenceStep {
  readonly columns: readonly string[];
  readonly table: string;
  /** The columns of `table` that they refer to. */
  readonly to: readonly string[];
}

/** Columns go to the table that a reference leads to, which does not have them yet. */
export interface MoveColumn {
  readonly kind: 'move-column';
  readonly table: string;
  readonly columns: readonly string[];
  readonly step: ReferenceStep;
}

/** A column that follows from others is computed instead of kept. */
export interface ReplaceDerived {
  readonly kind: 'replace-derived';
  readonly table: string;
  readonly column: string;
  /** SQL over the table's other columns, or a scalar subquery over children that names the table by its own name. */
  readonly expression: string;
  /** A generated column can only read its own row, and only by immutable functions. */
  readonly as: 'generated' | 'view';
}

export interface AddForeignKey {
  readonly kind: 'add-foreign-key';
  readonly table: string;
  readonly columns: readonly string[];
  readonly references: { readonly table: string; readonly columns: readonly string[] };
}

/** A pointer whose type column says where it leads becomes one foreign key for each of its targets. */
export interface SplitPointer {
  readonly kind: 'split-pointer';
  readonly table: string;
  readonly type: string;
  readonly id: string;
  readonly targets: readonly { readonly value: string; readonly table: string; readonly column: string }[];
  /** Another pointer of the same row to the same thing, which goes. */
  readonly twin?: { readonly type?: string; readonly id: string };
}
