import { findRelation, isOurSchema, missingRelation } from '../lookup.ts';
import type { DeclaredForeignKey } from '../lower/constraint.ts';
import {
  type ColumnType,
  type ForeignKey,
  isTable,
  keyOf,
  primaryKeyOf,
  type QualifiedName,
  type Relation,
} from '../model.ts';
import { born } from '../provenance.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import { addGap, type Working } from '../working.ts';
import { baseOf } from './assignable.ts';
import { appendConstraint, constraintNamed, nameOfConstraint } from './constraints.ts';
import { incomingForeignKeys } from './drop.ts';
import { childrenOf, current } from './relation.ts';

/** A foreign key; one to a table outside these files is kept, with a gap. */
export function addForeignKey(work: Working, table: Relation, declared: DeclaredForeignKey): Relation {
  for (const column of declared.columns)
    if (!table.columns.some((c) => c.name === column))
      refuse(S.undefinedColumn, `column "${column}" referenced in foreign key constraint does not exist`);
  const target = findTarget(work, declared);
  const found = work.relationNamed(target.schema, target.name);
  const referencedColumns = found ? referencedOf(work, table, declared, found) : declared.targetColumns;
  if (!found) addGap(work, 'references a table outside these files', declared.at, table, target);
  const constraint: ForeignKey = {
    type: 'f',
    name: nameOfConstraint(work, table, declared.name, declared.columns, 'fkey'),
    columns: declared.columns,
    references: target,
    referencedColumns,
    match: declared.match,
    onUpdate: declared.onUpdate,
    onDelete: declared.onDelete,
    onDeleteColumns: declared.onDeleteColumns,
    period: declared.period,
    notValid: declared.notValid,
    enforced: declared.enforced,
    deferrable: declared.deferrable,
    initiallyDeferred: declared.initiallyDeferred,
    local: true,
    provenance: born(declared.at),
  };
  const next = appendConstraint(work, table, constraint);
  if (next.kind === 'partitioned table') inheritForeignKey(work, next, constraint);
  return current(work, next);
}

export function inheritForeignKey(work: Working, parent: Relation, constraint: ForeignKey): void {
  for (const child of childrenOf(work, parent)) {
    const name = constraintNamed(child, constraint.name)
      ? nameOfConstraint(work, child, undefined, constraint.columns, 'fkey')
      : constraint.name;
    const next = appendConstraint(work, child, { ...constraint, name, local: false });
    inheritForeignKey(work, next, constraint);
  }
}

function findTarget(work: Working, declared: DeclaredForeignKey): QualifiedName {
  const found = findRelation(work, declared.target);
  if (found) {
    if (!isTable(found)) refuse(S.wrongObjectType, `referenced relation "${found.name}" is not a table`);
    return { schema: found.schema, name: found.name };
  }
  const { schema, name } = declared.target;
  if (schema !== undefined && !isOurSchema(work, schema)) return { schema, name };
  return missingRelation(work, declared.target);
}

function referencedOf(
  work: Working,
  table: Relation,
  declared: DeclaredForeignKey,
  target: Relation,
): readonly string[] {
  let referenced = declared.targetColumns;
  if (referenced.length === 0) {
    const primary = primaryKeyOf(target);
    if (!primary) return refuse(S.undefinedObject, `there is no primary key for referenced table "${target.name}"`);
    referenced = primary.columns;
  }
  for (const column of referenced)
    if (!target.columns.some((c) => c.name === column))
      refuse(S.undefinedColumn, `column "${column}" referenced in foreign key constraint does not exist`);
  if (referenced.length !== declared.columns.length)
    refuse(S.invalidForeignKey, 'number of referencing and referenced columns for foreign key disagree');
  const key = target.constraints.find(
    (c) => (c.type === 'p' || c.type === 'u') && c.deferrable && isPermutation(c.columns, referenced),
  );
  if (key && !isUniqueOn(target, referenced)) {
    const word = key.type === 'p' ? 'primary key' : 'unique constraint';
    refuse(S.notInPrerequisiteState, `cannot use a deferrable ${word} for referenced table "${target.name}"`);
  }
  if (!isUniqueOn(target, referenced))
    refuse(
      S.invalidForeignKey,
      `there is no unique constraint matching given keys for referenced table "${target.name}"`,
    );
  const name = declared.name ?? nameOfConstraint(work, table, undefined, declared.columns, 'fkey');
  requireComparable(work, name, { table, columns: declared.columns }, { table: target, columns: referenced });
  return referenced;
}

interface Side {
  readonly table: Relation;
  readonly columns: readonly string[];
}

/** @throws Refusal 42804 where a pair of columns has no equality. */
function requireComparable(work: Working, name: string, from: Side, to: Side): void {
  from.columns.forEach((column, i) => {
    const a = from.table.columns.find((c) => c.name === column)?.type;
    const b = to.table.columns.find((c) => c.name === to.columns[i])?.type;
    if (a && b && !comparable(work, a, b))
      refuse(S.datatypeMismatch, `foreign key constraint "${name}" cannot be implemented`);
  });
}

/** Foreign keys from and to a column whose type has changed are made again. @throws Refusal 42804 */
export function recheckForeignKeys(work: Working, table: Relation, column: string): void {
  for (const c of table.constraints) {
    if (c.type !== 'f' || !c.columns.includes(column)) continue;
    const target = work.relationNamed(c.references.schema, c.references.name);
    if (target)
      requireComparable(work, c.name, { table, columns: c.columns }, { table: target, columns: c.referencedColumns });
  }
  for (const { from, constraint: c } of incomingForeignKeys(work, table))
    if (c.referencedColumns.includes(column))
      requireComparable(work, c.name, { table: from, columns: c.columns }, { table, columns: c.referencedColumns });
  for (const child of childrenOf(work, table)) recheckForeignKeys(work, child, column);
}

function isPermutation(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((c) => b.includes(c));
}

/** Whether a whole, immediate unique index covers exactly these columns, in any order. */
export function isUniqueOn(table: Relation, columns: readonly string[]): boolean {
  return table.indexes.some((index) => {
    const deferrable = table.constraints.some((c) => c.name === index.constraint && 'deferrable' in c && c.deferrable);
    return (
      index.unique &&
      !index.predicate &&
      !deferrable &&
      index.keys.length === columns.length &&
      index.keys.every((k) => k.column !== undefined && columns.includes(k.column))
    );
  });
}

// Types within a group have an equality operator between them.
const COMPARABLE = [
  ['int2', 'int4', 'int8', 'float4', 'float8', 'numeric', 'oid', 'money'],
  ['text', 'varchar', 'bpchar', 'name', 'citext'],
  ['date', 'timestamp', 'timestamptz'],
  ['inet', 'cidr'],
  ['bit', 'varbit'],
];

export function comparable(work: Working, from: ColumnType, to: ColumnType): boolean {
  const a = baseOf(work, from);
  const b = baseOf(work, to);
  if (a.array !== b.array) return false;
  if (a.schema === b.schema && a.name === b.name) return true;
  const unmodelled = (t: ColumnType) =>
    t.name === 'unknown' || (t.schema !== 'pg_catalog' && !work.types.has(keyOf(t)));
  if (unmodelled(a) || unmodelled(b)) return true;
  return COMPARABLE.some((group) => group.includes(a.name) && group.includes(b.name));
}
