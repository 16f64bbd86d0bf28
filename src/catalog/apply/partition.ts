import { sameTree } from '../expressions.ts';
import { requireRelation } from '../lookup.ts';
import { type Column, type Constraint, isTable, keyOf, type Origin, type Relation } from '../model.ts';
import type { NameRef } from '../nodes.ts';
import { changed } from '../provenance.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import type { Working } from '../working.ts';
import { constraintNamed } from './constraints.ts';
import { isParentOf, requireHeritable, sameType } from './inherit.ts';
import { comesDownAs, inheritsColumn, inheritsConstraint } from './inherited.ts';
import { notNullOf } from './not-null.ts';
import { addIndexToPartition } from './partition-index.ts';
import { requireBound, requireBoundKind } from './partition-key.ts';
import { childrenOf, current } from './relation.ts';
import { refuseTyped } from './typed-table.ts';

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
  requireBoundKind(work, parent, bound);
  const child = requireRelation(work, childRef);
  if (!isTable(child))
    refuse(S.wrongObjectType, `ALTER action ATTACH PARTITION cannot be performed on relation "${child.name}"`);
  if (child.partitionOf) refuse(S.wrongObjectType, `"${child.name}" is already a partition`);
  if (child.ofType) refuse(S.wrongObjectType, 'cannot attach a typed table as partition');
  if (child.inherits.length > 0) refuse(S.wrongObjectType, 'cannot attach inheritance child as partition');
  if (child.kind !== 'partitioned table' && childrenOf(work, child).length > 0)
    refuse(S.wrongObjectType, 'cannot attach inheritance parent as partition');
  refuseCircle(work, parent, child);
  if (child.persistence === 'temporary' && parent.persistence !== 'temporary')
    refuse(S.wrongObjectType, `cannot attach a temporary relation as partition of permanent relation "${parent.name}"`);
  if (parent.persistence === 'temporary' && child.persistence !== 'temporary')
    refuse(S.wrongObjectType, `cannot attach a permanent relation as partition of temporary relation "${parent.name}"`);
  for (const column of child.columns) {
    if (!parent.columns.some((p) => p.name === column.name))
      refuse(
        S.datatypeMismatch,
        `table "${child.name}" contains column "${column.name}" not found in parent "${parent.name}"`,
      );
    if (column.identity)
      refuse(
        S.notInPrerequisiteState,
        `table "${child.name}" being attached contains an identity column "${column.name}"`,
      );
  }
  requireBound(work, parent, child, bound);
  const merged = adopt(work, parent, child, 'partition');
  attachToParent(work, changed(merged, `attach to ${parent.name}`, at), parent, bound, at);
}

/** @throws Refusal 42809 where INHERIT or NO INHERIT cannot be said of the table. */
export function refuseFixedInheritance(table: Relation, adding: boolean): void {
  if (adding) refuseTyped(table, 'change inheritance of');
  if (table.partitionOf) refuse(S.wrongObjectType, 'cannot change inheritance of a partition');
  if (adding && table.kind === 'partitioned table')
    refuse(S.wrongObjectType, 'cannot change inheritance of partitioned table');
}

/** ALTER TABLE child INHERIT parent. */
export function addInherit(work: Working, child: Relation, parentRef: NameRef, at: Origin): void {
  const parent = requireRelation(work, parentRef);
  if (!isTable(parent))
    refuse(S.wrongObjectType, `ALTER action INHERIT cannot be performed on relation "${parent.name}"`);
  requireHeritable(parent, child);
  refuseCircle(work, parent, child);
  if (isParentOf(child, parent))
    refuse(S.duplicateTable, `relation "${parent.name}" would be inherited from more than once`);
  const merged = adopt(work, parent, child, 'child');
  const inherits = [...merged.inherits, { schema: parent.schema, name: parent.name }];
  work.put(changed({ ...merged, inherits }, `inherit ${parent.name}`, at));
}

/** @throws Refusal 42P07 where the parent-to-be is the child or stands below it. */
function refuseCircle(work: Working, parent: Relation, child: Relation): void {
  if (keyOf(parent) === keyOf(child)) refuse(S.duplicateTable, 'circular inheritance not allowed');
  for (const below of childrenOf(work, child)) refuseCircle(work, parent, below);
}

/** A table can come below another when it has all of its columns, NOT NULLs and checks already. */
function adopt(work: Working, parent: Relation, child: Relation, as: 'partition' | 'child'): Relation {
  for (const column of parent.columns) requireColumnAlike(parent, child, column);
  for (const constraint of parent.constraints) requireConstraintAlike(child, constraint);
  if (as === 'child') return child;
  const next: Relation = {
    ...child,
    columns: child.columns.map((c) => {
      const identity = parent.columns.find((p) => p.name === c.name)?.identity;
      return { ...c, local: false, ...(identity ? { identity } : {}) };
    }),
    constraints: child.constraints.map((c) =>
      parent.constraints.some((p) => comesDownAs(p, c)) ? { ...c, local: false } : c,
    ),
  };
  work.put(next);
  return next;
}

function requireColumnAlike(parent: Relation, child: Relation, column: Column): void {
  const { name } = column;
  const own = child.columns.find((c) => c.name === name);
  if (!own) refuse(S.datatypeMismatch, `child table is missing column "${name}"`);
  if (!sameType(own.type, column.type))
    refuse(S.datatypeMismatch, `child table "${child.name}" has different type for column "${name}"`);
  const required = notNullOf(parent, name);
  if (required && !required.noInherit && !own.notNull)
    refuse(S.datatypeMismatch, `column "${name}" in child table "${child.name}" must be marked NOT NULL`);
  if (column.generated && !own.generated)
    refuse(S.datatypeMismatch, `column "${name}" in child table must be a generated column`);
  if (!column.generated && own.generated)
    refuse(S.datatypeMismatch, `column "${name}" in child table must not be a generated column`);
  if (column.generated && own.generated && column.generated.stored !== own.generated.stored)
    refuse(S.datatypeMismatch, `column "${name}" inherits from generated column of different kind`);
}

function requireConstraintAlike(child: Relation, above: Constraint): void {
  if ((above.type !== 'c' && above.type !== 'n') || above.noInherit) return;
  const own =
    above.type === 'n'
      ? notNullOf(child, above.column)
      : child.constraints.find((c) => c.type === 'c' && c.name === above.name);
  if (!own)
    refuse(
      S.datatypeMismatch,
      above.type === 'n'
        ? `column "${above.column}" in child table "${child.name}" must be marked NOT NULL`
        : `child table is missing constraint "${above.name}"`,
    );
  if (own.type === 'c' && above.type === 'c' && !sameTree(own.expression.node, above.expression.node))
    refuse(
      S.datatypeMismatch,
      `child table "${child.name}" has different definition for check constraint "${own.name}"`,
    );
  if (own.type !== 'c' && own.type !== 'n') return;
  const enforced = !('enforced' in own) || own.enforced;
  const conflict = own.noInherit
    ? 'non-inherited'
    : own.notValid && enforced && !above.notValid
      ? 'NOT VALID'
      : above.type === 'c' && above.enforced && !enforced
        ? 'NOT ENFORCED'
        : undefined;
  if (conflict)
    refuse(
      S.invalidObjectDefinition,
      `constraint "${own.name}" conflicts with ${conflict} constraint on child table "${child.name}"`,
    );
}

/** DETACH PARTITION and NO INHERIT: what was inherited is the child's own from now on. */
export function detach(work: Working, child: Relation, parent: Relation, at: Origin): void {
  if (!isParentOf(child, parent))
    refuse(
      S.undefinedTable,
      `relation "${parent.name}" is not a ${child.partitionOf ? 'partition' : 'parent'} of relation "${child.name}"`,
    );
  const { partitionOf, ...rest } = child;
  const inherits = child.inherits.filter((p) => p.schema !== parent.schema || p.name !== parent.name);
  const left: Relation = { ...rest, inherits };
  const wasPartition = partitionOf !== undefined;
  const own = (c: Constraint) => wasPartition || !inheritsConstraint(work, left, c);
  work.put(
    changed(
      {
        ...left,
        columns: child.columns.map((c) => alone(c, wasPartition || !inheritsColumn(work, left, c.name), wasPartition)),
        indexes: wasPartition ? child.indexes.map(({ partOf: _, ...index }) => index) : child.indexes,
        constraints: child.constraints.map((c) => (!c.local && own(c) ? { ...c, local: true } : c)),
        // A partition's copies of the parent's row triggers go.
        triggers: wasPartition ? child.triggers.filter((t) => !parent.triggers.includes(t)) : child.triggers,
      },
      `detach from ${parent.name}`,
      at,
    ),
  );
}

/** A column that no parent has any longer is the table's own; an identity stays with the partitioned table. */
function alone(column: Column, local: boolean, wasPartition: boolean): Column {
  const { identity, ...rest } = column;
  const next = wasPartition && identity ? rest : column;
  return local && !next.local ? { ...next, local } : next;
}
