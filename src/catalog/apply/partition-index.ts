import { columnLabel } from '../column-label.ts';
import { columnsIn } from '../expressions.ts';
import { isRelationNameTaken } from '../lookup.ts';
import type { Column, Constraint, Index, IndexKey, Relation } from '../model.ts';
import { chooseName, columnsInName, distinctColumnNames } from '../names.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import type { Working } from '../working.ts';
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

/** A partition that has an index like it already keeps that one. */
export function addIndexToPartition(work: Working, child: Relation, index: Index, constraint?: Constraint): Relation {
  if (child.indexes.some((i) => isAlike(i, index) && (constraint === undefined || i.constraint !== undefined)))
    return child;
  const name = madeUpIndexName(work, child, index, constraint?.type);
  const { comment: _, ...copied } = index;
  const next: Relation = {
    ...child,
    constraints: constraint ? [...child.constraints, { ...constraint, name, local: false }] : child.constraints,
    indexes: [...child.indexes, { ...copied, name, ...(constraint ? { constraint: name } : {}) }],
  };
  work.put(next);
  addIndexToPartitions(work, next, index, constraint);
  return work.relationNamed(child.schema, child.name) ?? next;
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
