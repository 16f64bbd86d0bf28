import { requireRelation } from '../lookup.ts';
import { isTable, keyOf, type NotNullConstraint, type Origin, type Relation } from '../model.ts';
import { displayRef, type NameRef } from '../nodes.ts';
import { changed } from '../provenance.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import type { Working } from '../working.ts';
import { constraintNamed, notNullOf } from './constraints.ts';
import { isParentOf, requireHeritable, sameType } from './inherit.ts';
import { addIndexToPartition } from './partition-index.ts';
import { requireBound } from './partition-key.ts';
import { childrenOf, current } from './relation.ts';

/** Makes the table a partition: it gets the parent's indexes, foreign keys and row triggers. */
export function attachToParent(
  work: Working,
  table: Relation,
  parentRef: NameRef,
  bound: string,
  at: Origin,
): Relation {
  const parent = requireRelation(work, parentRef);
  requireBound(work, parent, table, bound);
  let next: Relation = { ...table, partitionOf: { parent: { schema: parent.schema, name: parent.name }, bound } };
  work.put(next);
  for (const index of parent.indexes) {
    const constraint = parent.constraints.find((c) => c.name === index.constraint);
    next = addIndexToPartition(work, next, index, constraint);
  }
  for (const constraint of parent.constraints) {
    if (constraint.type !== 'f' || constraintNamed(next, constraint.name)) continue;
    next = { ...next, constraints: [...next.constraints, { ...constraint, local: false }] };
  }
  const cloned = parent.triggers.filter(
    (t) => t.forEach === 'row' && !next.triggers.some((own) => own.name === t.name),
  );
  next = { ...next, triggers: [...next.triggers, ...cloned] };
  work.put(next);
  const now = current(work, parent);
  work.put(changed(now, `partition ${table.name}`, at));
  return next;
}

/** ALTER TABLE parent ATTACH PARTITION child. */
export function attachPartition(work: Working, parent: Relation, childRef: NameRef, bound: string, at: Origin): void {
  const child = requireRelation(work, childRef);
  if (parent.kind !== 'partitioned table')
    refuse(S.wrongObjectType, `ALTER action ATTACH PARTITION cannot be performed on relation "${parent.name}"`);
  if (child.partitionOf) refuse(S.wrongObjectType, `"${child.name}" is already a partition`);
  if (child.inherits.length > 0) refuse(S.wrongObjectType, 'cannot attach inheritance child as partition');
  if (child.kind !== 'partitioned table' && childrenOf(work, child).length > 0)
    refuse(S.wrongObjectType, 'cannot attach inheritance parent as partition');
  refuseCircle(work, parent, child);
  const merged = adopt(work, parent, child, 'partition');
  attachToParent(work, changed(merged, `attach to ${parent.name}`, at), parent, bound, at);
}

/** ALTER TABLE child INHERIT parent. */
export function addInherit(work: Working, child: Relation, parentRef: NameRef, at: Origin): void {
  const parent = requireRelation(work, parentRef);
  if (isParentOf(child, parent))
    refuse(S.duplicateTable, `relation "${displayRef(parentRef)}" would be inherited from more than once`);
  requireHeritable(parent, child);
  refuseCircle(work, parent, child);
  const merged = adopt(work, parent, child, 'child');
  const inherits = [...merged.inherits, { schema: parent.schema, name: parent.name }];
  work.put(changed({ ...merged, inherits }, `inherit ${parent.name}`, at));
}

/** @throws Refusal 42P07 where the parent-to-be is the child or stands below it. */
function refuseCircle(work: Working, parent: Relation, child: Relation): void {
  if (keyOf(parent) === keyOf(child)) refuse(S.duplicateTable, 'circular inheritance not allowed');
  for (const below of childrenOf(work, child)) refuseCircle(work, parent, below);
}

/** A table can come below another when it has all of its columns and checks already. */
function adopt(work: Working, parent: Relation, child: Relation, as: 'partition' | 'child'): Relation {
  if (!isTable(child) || !isTable(parent)) refuse(S.wrongObjectType, `"${child.name}" is not a table`);
  for (const column of parent.columns) {
    const own = child.columns.find((c) => c.name === column.name);
    if (!own) return refuse(S.datatypeMismatch, `child table is missing column "${column.name}"`);
    if (!sameType(own.type, column.type))
      refuse(S.datatypeMismatch, `child table "${child.name}" has different type for column "${column.name}"`);
    const required = notNullOf(parent, column.name);
    if (required && !required.noInherit && !notNullOf(child, column.name))
      refuse(S.datatypeMismatch, `column "${column.name}" in child table "${child.name}" must be marked NOT NULL`);
  }
  const extra = as === 'partition' && child.columns.find((c) => !parent.columns.some((p) => p.name === c.name));
  if (extra)
    refuse(
      S.datatypeMismatch,
      `table "${child.name}" contains column "${extra.name}" not found in parent "${parent.name}"`,
    );
  for (const constraint of parent.constraints) {
    if (constraint.type === 'c' && !constraint.noInherit && !constraintNamed(child, constraint.name))
      refuse(S.datatypeMismatch, `child table is missing constraint "${constraint.name}"`);
  }
  const inherited = new Set(parent.columns.map((c) => c.name));
  const isInherited = (c: Relation['constraints'][number]) =>
    (c.type === 'c' && parent.constraints.some((p) => p.type === 'c' && p.name === c.name)) ||
    (c.type === 'n' && parent.constraints.some((p): p is NotNullConstraint => p.type === 'n' && p.column === c.column));
  const next: Relation = {
    ...child,
    columns:
      as === 'partition'
        ? child.columns.map((c) => (inherited.has(c.name) ? { ...c, local: false } : c))
        : child.columns,
    constraints:
      as === 'partition'
        ? child.constraints.map((c) => (isInherited(c) ? { ...c, local: false } : c))
        : child.constraints,
  };
  work.put(next);
  return next;
}

/** DETACH PARTITION and NO INHERIT: what was inherited is the child's own from now on. */
export function detach(work: Working, child: Relation, parent: Relation, at: Origin): void {
  if (!isParentOf(child, parent))
    refuse(
      S.undefinedTable,
      `relation "${parent.name}" is not a ${child.partitionOf ? 'partition' : 'parent'} of relation "${child.name}"`,
    );
  const { partitionOf: _, ...rest } = child;
  const inherits = child.inherits.filter((p) => p.schema !== parent.schema || p.name !== parent.name);
  const alone = inherits.length === 0;
  const fromParent = new Set(parent.triggers.map((t) => t.name));
  work.put(
    changed(
      {
        ...rest,
        inherits,
        columns: alone ? child.columns.map((c) => ({ ...c, local: true })) : child.columns,
        constraints: alone ? child.constraints.map((c) => ({ ...c, local: true })) : child.constraints,
        triggers: child.partitionOf
          ? child.triggers.filter((t) => !(fromParent.has(t.name) && parent.triggers.includes(t)))
          : child.triggers,
      },
      `detach from ${parent.name}`,
      at,
    ),
  );
}
