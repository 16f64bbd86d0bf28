import { columnLabel } from '../column-label.ts';
import { columnsIn } from '../expressions.ts';
import { findIndex, findRelation, isRelationNameTaken, missingRelation } from '../lookup.ts';
import { type Column, type Constraint, type Index, type IndexKey, keyOf, type Relation } from '../model.ts';
import { chooseName, columnsInName, distinctColumnNames } from '../names.ts';
import type { NameRef } from '../nodes.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import type { Working } from '../working.ts';
import { requirePartitionColumns } from './partition-key.ts';
import { childrenOf } from './relation.ts';

/** Name parts of an index's keys and included columns, for a made-up index name. */
export function keyNames(index: Pick<Index, 'keys' | 'include'>): string[] {
  const names = index.keys.map((k) => k.column ?? columnLabel(k.expression?.node) ?? 'expr');
  return distinctColumnNames([...names, ...index.include]);
}

/** The name that PostgreSQL makes up for an index: `t_a_b_idx`, or after its constraint `t_pkey`, `t_a_key`, `t_a_excl`. */
export function madeUpIndexName(
  work: Working,
  table: Relation,
  index: Pick<Index, 'keys' | 'include'>,
  constraint?: Constraint['type'],
): string {
  const label = constraint === 'p' ? 'pkey' : constraint === 'u' ? 'key' : constraint === 'x' ? 'excl' : 'idx';
  const columns = constraint === 'p' ? '' : columnsInName(keyNames(index));
  const { schema } = table;
  return chooseName(
    table.name,
    columns,
    label,
    (name) => isRelationNameTaken(work, schema, name) || (constraint !== undefined && work.hasConstraint(schema, name)),
  );
}

/** Gives every partition below its own copy of the parent's index and of the constraint that it implements. */
export function addIndexToPartitions(work: Working, parent: Relation, index: Index, constraint?: Constraint): void {
  if (parent.kind !== 'partitioned table') return;
  for (const child of childrenOf(work, parent)) addIndexToPartition(work, child, index, constraint);
}

/** A partition that has an index like it already keeps that one, as a part of the parent's. */
export function addIndexToPartition(work: Working, child: Relation, index: Index, constraint?: Constraint): Relation {
  const same = child.indexes.find(
    (i) => i.partOf === undefined && isAlike(i, index) && fitsConstraint(child, i, constraint),
  );
  if (same) return joinIndex(work, child, same, index);
  if (index.unique)
    requirePartitionColumns(
      child,
      index.keys.flatMap((k) => k.column ?? []),
      constraint?.type === 'p' ? 'PRIMARY KEY' : 'UNIQUE',
    );
  const name = madeUpIndexName(work, child, index, constraint?.type);
  const { comment: _, ...copied } = index;
  const made: Index = { ...copied, name, partOf: index.name, ...(constraint ? { constraint: name } : {}) };
  const next: Relation = {
    ...child,
    constraints: constraint ? [...child.constraints, { ...constraint, name, local: false }] : child.constraints,
    indexes: [...child.indexes, made],
  };
  work.put(next);
  const own = next.constraints.find((c) => c.name === made.constraint);
  addIndexToPartitions(work, next, made, own);
  return work.relationNamed(child.schema, child.name) ?? next;
}

/** Where the parent's index implements a constraint, the partition's has to implement one of its kind. */
function fitsConstraint(child: Relation, index: Index, constraint: Constraint | undefined): boolean {
  return !constraint || child.constraints.some((c) => c.name === index.constraint && c.type === constraint.type);
}

/** Makes an index of a partition a part of the partitioned table's; a constraint that it implements is inherited then. */
function joinIndex(work: Working, child: Relation, index: Index, parent: Index): Relation {
  const next: Relation = {
    ...child,
    indexes: child.indexes.map((i) => (i === index ? { ...i, partOf: parent.name } : i)),
    constraints: parent.constraint
      ? child.constraints.map((c) => (c.name === index.constraint ? { ...c, local: false } : c))
      : child.constraints,
  };
  work.put(next);
  return next;
}

/** ALTER INDEX ... ATTACH PARTITION. */
export function attachIndex(work: Working, table: Relation, name: string, partition: NameRef): void {
  if (table.kind !== 'partitioned table')
    refuse(S.wrongObjectType, `ALTER action ATTACH PARTITION cannot be performed on relation "${name}"`);
  const found = findIndex(work, partition);
  if (!found) {
    if (findRelation(work, partition)) refuse(S.wrongObjectType, `"${partition.name}" is not an index`);
    missingRelation(work, partition);
  }
  const parent = table.indexes.find((i) => i.name === name);
  const index = found.table.indexes.find((i) => i.name === found.name);
  if (!parent || !index) return;
  const isPartition = found.table.partitionOf && keyOf(found.table.partitionOf.parent) === keyOf(table);
  if (isPartition && index.partOf === name) return;
  const constraint = table.constraints.find((c) => c.name === parent.constraint);
  const message = `cannot attach index "${index.name}" as a partition of index "${name}"`;
  const taken = index.partOf !== undefined || found.table.indexes.some((i) => i.partOf === name);
  if (!isPartition || taken) refuse(S.notInPrerequisiteState, message);
  if (!isAlike(index, parent) || !fitsConstraint(found.table, index, constraint))
    refuse(S.invalidObjectDefinition, message);
  joinIndex(work, found.table, index, parent);
}

/** Parts of a partitioned table's index, in the partitions just below. */
export function partsOfIndex(work: Working, table: Relation, name: string): { table: Relation; index: Index }[] {
  if (table.kind !== 'partitioned table') return [];
  return childrenOf(work, table).flatMap((child) =>
    child.indexes.flatMap((index) => (index.partOf === name ? [{ table: child, index }] : [])),
  );
}

/** Parts of an index follow its new name. */
export function followIndexName(work: Working, table: Relation, from: string, to: string): void {
  for (const { table: child, index } of partsOfIndex(work, table, from))
    work.put({ ...child, indexes: child.indexes.map((i) => (i === index ? { ...i, partOf: to } : i)) });
}

function isAlike(a: Index, b: Index): boolean {
  return (
    a.unique === b.unique &&
    a.method === b.method &&
    JSON.stringify([a.keys, a.include, a.predicate?.sql]) === JSON.stringify([b.keys, b.include, b.predicate?.sql])
  );
}

/** @throws Refusal 0A000 where a virtual generated column, which is stored nowhere, would stand in an index. */
export function refuseVirtual(
  table: Relation,
  keys: readonly Pick<IndexKey, 'column' | 'expression'>[],
  what: 'primary keys' | 'unique constraints' | 'exclusion constraints' | 'indexes',
): void {
  const virtual = table.columns.filter((c) => c.generated && !c.generated.stored);
  const named = (c: Column) => keys.some((k) => k.column === c.name || columnsIn(k.expression?.node).includes(c.name));
  if (virtual.some(named)) refuse(S.featureNotSupported, `${what} on virtual generated columns are not supported`);
}
