import { findIndex, findRelation, isRelationNameTaken, requireRelation } from '../lookup.ts';
import type { Index, Origin, Relation } from '../model.ts';
import type { NameRef } from '../nodes.ts';
import { born, changed } from '../provenance.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import { addNotice, type Working } from '../working.ts';
import { requireColumnsOf } from './constraints.ts';
import { addIndexToPartitions, madeUpIndexName } from './partition-index.ts';

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

/**
 * ALTER INDEX. Whether the name is an index's; else it is some other relation's or nobody's.
 * @throws Refusal 42809 where it is another relation's
 */
export function alterIndex(work: Working, ref: NameRef, changes: readonly OptionsChange[], at: Origin): boolean {
  const found = findIndex(work, ref);
  if (!found) {
    if (findRelation(work, ref)) refuse(S.wrongObjectType, `"${ref.name}" is not an index`);
    return false;
  }
  const { table, name } = found;
  if (changes.every((c) => Object.keys(c.set).length === 0 && c.reset.length === 0)) return true;
  const indexes = table.indexes.map((i) => {
    if (i.name !== name) return i;
    const options = Object.assign({}, i.options, ...changes.map((c) => c.set));
    for (const option of changes.flatMap((c) => c.reset)) delete options[option];
    return changed({ ...i, options }, 'set options', at);
  });
  work.put({ ...table, indexes });
  return true;
}

export function createIndex(work: Working, declared: DeclaredIndex): void {
  const { on, only, ifNotExists, at, name: given, index } = declared;
  const table = requireRelation(work, on);
  if (table.kind === 'view' || table.kind === 'sequence' || table.kind === 'composite type')
    refuse(S.wrongObjectType, `cannot create index on relation "${table.name}"`);
  if (given !== undefined && isRelationNameTaken(work, table.schema, given)) {
    if (!ifNotExists) refuse(S.duplicateTable, `relation "${given}" already exists`);
    addNotice(work, S.duplicateTable, `relation "${given}" already exists, skipping`, at);
    return;
  }
  for (const key of index.keys) {
    if (key.expression) requireColumnsOf(table, key.expression);
    else if (!table.columns.some((c) => c.name === key.column))
      refuse(S.undefinedColumn, `column "${key.column}" does not exist`);
  }
  for (const column of index.include)
    if (!table.columns.some((c) => c.name === column)) refuse(S.undefinedColumn, `column "${column}" does not exist`);
  if (index.predicate) requireColumnsOf(table, index.predicate);
  const name = given ?? madeUpIndexName(work, table, index);
  const made: Index = { name, provenance: born(at), ...index };
  const next = { ...table, indexes: [...table.indexes, made] };
  work.put(next);
  if (!only) addIndexToPartitions(work, next, made);
}
