import {
  type Column,
  type Constraint,
  type Index,
  isTable,
  keyOf,
  type Relation,
  type RelationKind,
  type Snapshot,
} from './model.ts';
import { constraintDefinition, isCanonical } from './print/constraint.ts';
import { indexDefinition, isCanonicalIndex } from './print/index-definition.ts';
import { formatType } from './print/type.ts';

export interface ColumnDocument {
  readonly name: string;
  /** As format_type prints it. */
  readonly type: string;
  readonly notNull: boolean;
  /** The default's expression as written. */
  readonly default: string | null;
  readonly generated: { readonly expression: string; readonly stored: boolean } | null;
  readonly identity: 'always' | 'by default' | null;
}

/** A constraint or index; where `canonical` is false, `def` holds expressions as written. */
export interface ConstraintDocument {
  readonly type: Constraint['type'];
  readonly name: string;
  /** As pg_get_constraintdef prints it. */
  readonly def: string;
  readonly canonical: boolean;
}

export interface IndexDocument {
  readonly name: string;
  readonly unique: boolean;
  /** As pg_get_indexdef prints it. */
  readonly def: string;
  readonly canonical: boolean;
  /** The constraint that the index implements. */
  readonly constraint: string | null;
}

export interface TableDocument {
  readonly kind: RelationKind;
  readonly columns: readonly ColumnDocument[];
  readonly constraints: readonly ConstraintDocument[];
  readonly indexes: readonly IndexDocument[];
  /** "schema.table" of the partitioned table that it is a partition of. */
  readonly partitionOf: string | null;
  /** "schema.table" of each table it inherits from, in order. */
  readonly inherits: readonly string[];
}

/** What `tablefold catalog --format json` says about one database. */
export interface CatalogDocument {
  /** By "schema.table", sorted. Temporary tables are left out. */
  readonly tables: Readonly<Record<string, TableDocument>>;
}

/** The snapshot as plain data: columns in their order, tables, constraints and indexes by name. */
export function describeCatalog(snapshot: Snapshot): CatalogDocument {
  const tables = [...snapshot.relations.values()]
    .filter((r) => isTable(r) && r.persistence !== 'temporary')
    .map((r): [string, TableDocument] => [keyOf(r), describeTable(r)])
    .sort(([a], [b]) => compare(a, b));
  return { tables: Object.fromEntries(tables) };
}

function describeTable(table: Relation): TableDocument {
  return {
    kind: table.kind,
    columns: table.columns.map(describeColumn),
    constraints: byName(table.constraints).map((c) => ({
      type: c.type,
      name: c.name,
      def: constraintDefinition(c),
      canonical: isCanonical(c),
    })),
    indexes: byName(table.indexes).map((i) => describeIndex(table, i)),
    partitionOf: table.partitionOf ? keyOf(table.partitionOf.parent) : null,
    inherits: table.partitionOf ? [] : table.inherits.map(keyOf),
  };
}

function describeColumn(column: Column): ColumnDocument {
  return {
    name: column.name,
    type: formatType(column.type),
    notNull: column.notNull,
    default: column.default?.sql ?? null,
    generated: column.generated ? { expression: column.generated.sql, stored: column.generated.stored } : null,
    identity: column.identity?.when ?? null,
  };
}

function describeIndex(table: Relation, index: Index): IndexDocument {
  return {
    name: index.name,
    unique: index.unique,
    def: indexDefinition(table, index),
    canonical: isCanonicalIndex(index),
    constraint: index.constraint ?? null,
  };
}

function byName<T extends { readonly name: string }>(things: readonly T[]): T[] {
  return [...things].sort((a, b) => compare(a.name, b.name));
}

/** By code unit, so that the order does not depend on a locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
