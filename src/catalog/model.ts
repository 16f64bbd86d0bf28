/**
 * The immutable model of a database schema that replay builds and everything else reads.
 * A changed object is a new object; an unchanged one keeps its identity from one snapshot to the next, so that what was
 * computed about it can be kept by identity.
 */
import type { Node } from '@pgsql/types';
import type { Span } from '../text/span.ts';
import type { RowWrite } from './rows/write.ts';

/** The statement that something comes from, and where in it its name stands. */
export interface Origin {
  readonly file: string;
  /** Zero-based number of the statement in its file. */
  readonly statement: number;
  /** The whole statement. */
  readonly span: Span;
  /** The name that was created or changed: what a finding underlines. */
  readonly name: Span;
}

/** A later statement that changed an object, in a few words ("add column email", "rename from users_old"). */
export interface Change {
  readonly what: string;
  readonly at: Origin;
}

export interface Provenance {
  readonly created: Origin;
  readonly changes: readonly Change[];
}

export interface QualifiedName {
  readonly schema: string;
  readonly name: string;
}

/** A type as PostgreSQL's catalog knows it: `int` is pg_catalog.int4, `varchar(50)` is pg_catalog.varchar with modifier 50. */
export interface ColumnType extends QualifiedName {
  /** As written, each printed: ['50'], ['10', '2']; for interval also its fields, e.g. ['day to second', '3']. */
  readonly modifiers: readonly string[];
  readonly array: boolean;
}

/** An expression as written; PostgreSQL would print it in its own way (casts, parentheses). */
export interface Expression {
  readonly sql: string;
  /** A view's query with its author's line breaks and comments, where it has any. */
  readonly written?: string;
  readonly node: Node;
}

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly notNull: boolean;
  readonly default?: Expression;
  readonly generated?: Expression & { readonly stored: boolean };
  readonly identity?: { readonly when: 'always' | 'by default'; readonly sequence: QualifiedName };
  readonly collation?: QualifiedName;
  readonly comment?: string;
  /** False for a column that comes from a parent table alone. */
  readonly local: boolean;
  readonly provenance: Provenance;
}

interface ConstraintBase {
  readonly name: string;
  readonly comment?: string;
  /** False for one inherited from a parent alone. */
  readonly local: boolean;
  readonly provenance: Provenance;
}

export interface Deferral {
  readonly deferrable: boolean;
  readonly initiallyDeferred: boolean;
}

export interface KeyConstraint extends ConstraintBase, Deferral {
  readonly type: 'p' | 'u';
  readonly columns: readonly string[];
  readonly include: readonly string[];
  readonly nullsNotDistinct: boolean;
  /** The last column holds a range that must not overlap (WITHOUT OVERLAPS). */
  readonly withoutOverlaps: boolean;
}

export type ForeignKeyAction = 'no action' | 'restrict' | 'cascade' | 'set null' | 'set default';

export interface ForeignKey extends ConstraintBase, Deferral {
  readonly type: 'f';
  readonly columns: readonly string[];
  readonly references: QualifiedName;
  /** Spelled out even where the declaration left them to the target's primary key. */
  readonly referencedColumns: readonly string[];
  readonly match: 'simple' | 'full';
  readonly onUpdate: ForeignKeyAction;
  readonly onDelete: ForeignKeyAction;
  /** Columns that SET NULL or SET DEFAULT touches, where not all. */
  readonly onDeleteColumns: readonly string[];
  readonly period: boolean;
  readonly notValid: boolean;
  readonly enforced: boolean;
}

export interface CheckConstraint extends ConstraintBase {
  readonly type: 'c';
  readonly expression: Expression;
  readonly noInherit: boolean;
  readonly notValid: boolean;
  readonly enforced: boolean;
}

/** Since PostgreSQL 18 a NOT NULL is a named constraint of its own. */
export interface NotNullConstraint extends ConstraintBase {
  readonly type: 'n';
  readonly column: string;
  readonly noInherit: boolean;
  readonly notValid: boolean;
}

export interface ExclusionConstraint extends ConstraintBase, Deferral {
  readonly type: 'x';
  readonly method: string;
  readonly elements: readonly (IndexKey & { readonly operator: string })[];
  readonly predicate?: Expression;
}

export type Constraint = KeyConstraint | ForeignKey | CheckConstraint | NotNullConstraint | ExclusionConstraint;

export interface IndexKey {
  /** Exactly one of column and expression is set. */
  readonly column?: string;
  readonly expression?: Expression;
  readonly collation?: QualifiedName;
  readonly operatorClass?: string;
  readonly descending: boolean;
  /** Undefined where the order's own default holds (last for ascending, first for descending). */
  readonly nulls?: 'first' | 'last';
}

export interface Index {
  readonly name: string;
  readonly unique: boolean;
  readonly method: string;
  readonly keys: readonly IndexKey[];
  readonly include: readonly string[];
  readonly nullsNotDistinct: boolean;
  readonly predicate?: Expression;
  readonly options: Readonly<Record<string, string>>;
  /** The name of the constraint that this index implements. */
  readonly constraint?: string;
  /** The name of the partitioned table's index that this one is a part of. */
  readonly partOf?: string;
  readonly comment?: string;
  readonly provenance: Provenance;
}

export interface Policy {
  readonly name: string;
  readonly permissive: boolean;
  readonly command: 'all' | 'select' | 'insert' | 'update' | 'delete';
  /** 'public' stands for every role. */
  readonly roles: readonly string[];
  readonly using?: Expression;
  readonly check?: Expression;
  readonly comment?: string;
  readonly provenance: Provenance;
}

export interface Trigger {
  readonly name: string;
  readonly timing: 'before' | 'after' | 'instead of';
  readonly events: readonly ('insert' | 'update' | 'delete' | 'truncate')[];
  /** Columns of UPDATE OF. */
  readonly updateOf: readonly string[];
  readonly forEach: 'row' | 'statement';
  readonly when?: Expression;
  readonly function: QualifiedName;
  readonly arguments: readonly string[];
  readonly constraint: boolean;
  readonly enabled: 'origin' | 'disabled' | 'replica' | 'always';
  /** CREATE TRIGGER's tree with names as written, for printing what the fields above do not hold (REFERENCING ...). */
  readonly node: Node;
  readonly comment?: string;
  readonly provenance: Provenance;
}

/** A privilege held by a role; `columns` is empty for the whole object. */
export interface Grant {
  readonly role: string;
  /** Upper case as in SQL: SELECT, INSERT, ... */
  readonly privilege: string;
  readonly columns: readonly string[];
  readonly grantOption: boolean;
  readonly at: Origin;
  /** Given by what an environment lets everything new have, and by no file. */
  readonly outside?: true;
}

export type RelationKind =
  | 'table'
  | 'partitioned table'
  | 'foreign table'
  | 'view'
  | 'materialized view'
  | 'sequence'
  | 'composite type';

export interface Relation extends QualifiedName {
  readonly kind: RelationKind;
  readonly persistence: 'permanent' | 'unlogged' | 'temporary';
  readonly columns: readonly Column[];
  readonly constraints: readonly Constraint[];
  readonly indexes: readonly Index[];
  readonly policies: readonly Policy[];
  readonly triggers: readonly Trigger[];
  readonly rowSecurity: boolean;
  readonly forceRowSecurity: boolean;
  readonly inherits: readonly QualifiedName[];
  /** Printed partition key, e.g. `range (recorded_at)`. */
  readonly partitionBy?: string;
  readonly partitionOf?: { readonly parent: QualifiedName; readonly bound: string };
  /** The composite type of a table made OF it. */
  readonly ofType?: QualifiedName;
  readonly view?: ViewDefinition;
  readonly sequence?: SequenceDefinition;
  readonly options: Readonly<Record<string, string>>;
  /** Of CREATE TABLE AS and SELECT INTO: what their query read, by the names of then. */
  readonly filledFrom?: readonly QualifiedName[];
  /** What of an old row replication sends, where that is not the primary key. */
  readonly replicaIdentity?: ReplicaIdentity;
  readonly owner?: string;
  readonly comment?: string;
  readonly grants: readonly Grant[];
  /** Of a composite type: PUBLIC may not use it, as it may from the start. */
  readonly withoutPublic?: boolean;
  readonly provenance: Provenance;
}

/** `index` is the name of a unique index of the relation. */
export type ReplicaIdentity =
  | { readonly kind: 'full' | 'nothing' }
  | { readonly kind: 'index'; readonly index: string };

export interface ViewDefinition {
  /** The query as written. */
  readonly query: Expression;
  /** Relations that the query names, resolved when the view was created. */
  readonly dependsOn: readonly QualifiedName[];
  readonly checkOption?: 'local' | 'cascaded';
  /** Set when a relation or column that the query names was renamed since: the text no longer says what the view does. */
  readonly stale: boolean;
}

export interface SequenceDefinition {
  readonly type: ColumnType;
  readonly options: readonly string[];
  readonly ownedBy?: QualifiedName & { readonly column: string };
}

/** Enums, domains and ranges; composite types are relations. */
export interface UserType extends QualifiedName {
  readonly kind: 'enum' | 'domain' | 'range' | 'base' | 'shell';
  /** Labels of an enum, in order. */
  readonly labels: readonly string[];
  /** What a domain is made of. */
  readonly base?: ColumnType;
  readonly notNull: boolean;
  readonly default?: Expression;
  readonly checks: readonly CheckConstraint[];
  readonly owner?: string;
  readonly comment?: string;
  readonly grants: readonly Grant[];
  /** PUBLIC may not use it, as it may from the start. */
  readonly withoutPublic?: boolean;
  /** CREATE TYPE or CREATE DOMAIN as written, for kinds that nothing above describes. */
  readonly sql: string;
  readonly provenance: Provenance;
}

export interface Routine extends QualifiedName {
  readonly kind: 'function' | 'procedure' | 'aggregate';
  /** Types of the input arguments. */
  readonly arguments: readonly ColumnType[];
  readonly returns?: ColumnType & { readonly setOf: boolean };
  readonly language: string;
  /** Source text between the quotes; undefined for a BEGIN ATOMIC or RETURN body, whose tables PostgreSQL tracks. */
  readonly body?: string;
  /** The whole CREATE statement as written. */
  readonly sql: string;
  readonly node: Node;
  readonly owner?: string;
  readonly comment?: string;
  readonly grants: readonly Grant[];
  /** PUBLIC may not call it, as it may from the start. */
  readonly withoutPublic?: boolean;
  readonly provenance: Provenance;
}

/** Something that replay understood only in part. What it touches is not guessed at. */
export interface Gap {
  /** What was not modelled, in PostgreSQL's terms: "CREATE RULE", "dynamic SQL in a DO block". */
  readonly what: string;
  /** Key of the relation it touches ("schema.table"), where that is known. */
  readonly touches?: string;
  /** Set where the statement is understood in full, and only what it refers to is made outside these files. */
  readonly outside?: QualifiedName;
  readonly at: Origin;
}

/** A statement (or part of one) that PostgreSQL would refuse, with its SQLSTATE and wording. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly severity: 'error' | 'notice';
  readonly at: Origin;
}

/** CREATE TABLE of a table that was there already. With IF NOT EXISTS PostgreSQL skips it; without, it raises 42P07. */
export interface Redeclaration {
  readonly relation: string;
  readonly ifNotExists: boolean;
  /** The table that the skipped statement would have created. */
  readonly declared: Relation;
  /** The table as it stood then. */
  readonly existing: Relation;
  readonly at: Origin;
}

/** What an environment makes before the first file runs (see preludes/). */
export interface Surroundings {
  /** What they are called: "Supabase", "PostgREST". */
  readonly environments: readonly string[];
  readonly schemas: Snapshot['schemas'];
  /** As they stand behind the last file, which may have added policies and triggers. */
  readonly relations: ReadonlyMap<string, Relation>;
  readonly types: ReadonlyMap<string, UserType>;
  readonly routines: ReadonlyMap<string, readonly Routine[]>;
  readonly extensions: Snapshot['extensions'];
  readonly roles: ReadonlySet<string>;
}

export interface Snapshot {
  readonly schemas: ReadonlyMap<
    string,
    {
      readonly name: string;
      readonly owner?: string;
      readonly comment?: string;
      readonly grants: readonly Grant[];
    }
  >;
  /** By `keyOf`. */
  readonly relations: ReadonlyMap<string, Relation>;
  readonly types: ReadonlyMap<string, UserType>;
  /** By `schema.name`; several where the name is overloaded. */
  readonly routines: ReadonlyMap<string, readonly Routine[]>;
  readonly extensions: ReadonlyMap<string, { readonly name: string; readonly schema: string }>;
  /** Roles that CREATE ROLE made, plus those that GRANT, OWNER TO or a policy names. */
  readonly roles: ReadonlySet<string>;
  /** What ALTER DEFAULT PRIVILEGES gives to relations to come; without a schema in all of them. */
  readonly defaultGrants?: readonly {
    readonly schema?: string;
    readonly kind: string;
    readonly grants: readonly Grant[];
  }[];
  /** Known by name and shape, but made outside the files: nothing is said about it and nothing rewrites it. */
  readonly surroundings?: Surroundings;
  readonly gaps: readonly Gap[];
  readonly problems: readonly Problem[];
  readonly redeclarations: readonly Redeclaration[];
  /** Statements that write rows, in the order in which they run; `rowsIn` reads the rows themselves. */
  readonly rowWrites?: readonly RowWrite[];
}

/** The key of a relation or type in a snapshot's maps: `schema.name`, unquoted. */
export function keyOf(name: QualifiedName): string {
  return `${name.schema}.${name.name}`;
}

/** Whether rows live in it: tables, partitioned and foreign ones. */
export function isTable(relation: Relation): boolean {
  return relation.kind === 'table' || relation.kind === 'partitioned table' || relation.kind === 'foreign table';
}

export function columnOf(relation: Relation, name: string): Column | undefined {
  return relation.columns.find((c) => c.name === name);
}

export function primaryKeyOf(relation: Relation): KeyConstraint | undefined {
  return relation.constraints.find((c): c is KeyConstraint => c.type === 'p');
}

export function foreignKeysOf(relation: Relation): readonly ForeignKey[] {
  return relation.constraints.filter((c): c is ForeignKey => c.type === 'f');
}
