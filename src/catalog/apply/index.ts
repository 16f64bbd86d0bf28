import { columnsIn } from '../expressions.ts';
import { findIndex, findRelation, isRelationNameTaken, requireRelation } from '../lookup.ts';
import type { Index, Origin, Relation } from '../model.ts';
import type { NameRef } from '../nodes.ts';
import { born, changed } from '../provenance.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import { addNotice, type Working } from '../working.ts';
import { requireColumnsOf } from './constraints.ts';
import { addIndexToPartitions, keyNames, madeUpIndexName, refuseVirtual } from './partition-index.ts';
import { requirePartitionColumns } from './partition-key.ts';
import { current } from './relation.ts';

export interface DeclaredIndex {
  readonly index: Omit<Index, 'name' | 'provenance' | 'constraint' | 'comment'>;
  readonly name?: string;
  readonly on: NameRef;
  /** ON ONLY: partitions get no index of their own. */
  readonly only: boolean;
  readonly ifNotExists: boolean;
  readonly at: Origin;
}

/** @throws Refusal 42704 */
export function requireIndexOf(table: Relation, name: string): Index {
  const found = table.indexes.find((i) => i.name === name);
  return found ?? refuse(S.undefinedObject, `index "${name}" for table "${table.name}" does not exist`);
}

/** A change of storage parameters. */
export interface OptionsChange {
  readonly set: Readonly<Record<string, string>>;
  readonly reset: readonly string[];
}

/** SET (...) and RESET (...) of ALTER INDEX. */
export function alterIndex(
  work: Working,
  { table, name }: { readonly table: Relation; readonly name: string },
  changes: readonly OptionsChange[],
  at: Origin,
): void {
  if (changes.every((c) => Object.keys(c.set).length === 0 && c.reset.length === 0)) return;
  const now = current(work, table);
  const indexes = now.indexes.map((i) => {
    if (i.name !== name) return i;
    const options = Object.assign({}, i.options, ...changes.map((c) => c.set));
    for (const option of changes.flatMap((c) => c.reset)) delete options[option];
    return changed({ ...i, options }, 'set options', at);
  });
  work.put({ ...now, indexes });
}

export function createIndex(work: Working, declared: DeclaredIndex, concurrent = false): void {
  const { on, only, ifNotExists, at, name: given, index } = declared;
  refuseIndexTarget(work, on, index);
  const table = requireRelation(work, on);
  if (table.kind === 'view' || table.kind === 'sequence' || table.kind === 'composite type')
    refuse(S.wrongObjectType, `cannot create index on relation "${table.name}"`);
  if (concurrent && table.kind === 'partitioned table')
    refuse(S.featureNotSupported, `cannot create index on partitioned table "${table.name}" concurrently`);
  for (const key of index.keys) {
    if (key.expression) requireColumnsOf(table, key.expression);
    else if (!table.columns.some((c) => c.name === key.column))
      refuse(S.undefinedColumn, `column "${key.column}" does not exist`);
  }
  for (const column of index.include)
    if (!table.columns.some((c) => c.name === column)) refuse(S.undefinedColumn, `column "${column}" does not exist`);
  if (index.predicate) requireColumnsOf(table, index.predicate);
  requireIndexable(table, index);
  if (given !== undefined && isRelationNameTaken(work, table.schema, given)) {
    if (!ifNotExists) refuse(S.duplicateTable, `relation "${given}" already exists`);
    addNotice(work, S.duplicateTable, `relation "${given}" already exists, skipping`, at);
    return;
  }
  const name = given ?? madeUpIndexName(work, table, index);
  const made: Index = { name, provenance: born(at), ...index };
  const next = { ...table, indexes: [...table.indexes, made] };
  work.put(next);
  if (!only) addIndexToPartitions(work, next, made);
}

/** @throws Refusal 0A000 where an index cannot hold what it should. */
function requireIndexable(table: Relation, index: DeclaredIndex['index']): void {
  if (index.unique)
    requirePartitionColumns(
      table,
      index.keys.flatMap((k) => k.column ?? []),
      'UNIQUE',
    );
  refuseVirtual(table, [...index.keys, ...index.include.map((column) => ({ column }))], 'indexes');
}

/** @throws Refusal 42809 where the index would stand on another one, whose columns its expressions may name. */
function refuseIndexTarget(work: Working, on: NameRef, index: DeclaredIndex['index']): void {
  const target = findRelation(work, on) ? undefined : findIndex(work, on);
  const known = target?.table.indexes.find((i) => i.name === target.name);
  if (!known) return;
  const names = keyNames(known);
  for (const expression of [...index.keys.map((k) => k.expression), index.predicate])
    for (const name of columnsIn(expression?.node))
      if (!names.includes(name)) refuse(S.undefinedColumn, `column "${name}" does not exist`);
  refuse(S.wrongObjectType, `cannot create index on relation "${on.name}"`);
}
