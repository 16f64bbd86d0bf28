import { sameTree } from '../expressions.ts';
import type { DeclaredColumn } from '../lower/column.ts';
import type { DeclaredConstraint } from '../lower/constraint.ts';
import { type Column, type ColumnType, type Constraint, isTable, keyOf, type Relation } from '../model.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import type { Working } from '../working.ts';
import { makeColumn } from './column.ts';
import { constraintNamed, nameOfConstraint } from './constraints.ts';
import { notNullOf } from './not-null.ts';
import { requireColumn } from './relation.ts';

export function sameType(a: ColumnType, b: ColumnType): boolean {
  return (
    a === b ||
    (a.schema === b.schema &&
      a.name === b.name &&
      a.array === b.array &&
      a.modifiers.length === b.modifiers.length &&
      a.modifiers.every((m, i) => m === b.modifiers[i]))
  );
}

/**
 * The table with its parents' columns in front, in the parents' order; equal names become one column. `conflicts` are
 * the columns whose defaults differ from one parent to another: the table must say which it takes.
 */
export function mergeInheritedColumns(
  table: Relation,
  parents: readonly Relation[],
  partition: boolean,
): { readonly table: Relation; readonly conflicts: Set<string> } {
  const columns: Column[] = [...table.columns];
  const conflicts = new Set<string>();
  for (const parent of parents) {
    if (!partition) requireHeritable(parent, table);
    if (!isTable(parent))
      refuse(S.wrongObjectType, `inherited relation "${parent.name}" is not a table or foreign table`);
    if (partition) requireSamePersistence(parent, table);
    for (const column of parent.columns) {
      const i = columns.findIndex((c) => c.name === column.name);
      const known = columns[i];
      if (!known) {
        columns.push(inherited(column, partition));
        continue;
      }
      if (!sameType(known.type, column.type))
        refuse(S.datatypeMismatch, `inherited column "${column.name}" has a type conflict`);
      if (known.generated?.stored !== column.generated?.stored)
        refuse(S.datatypeMismatch, `inherited column "${column.name}" has a generation conflict`);
      if (!known.default && column.default) columns[i] = { ...known, default: column.default };
      else if (valuesDiffer(known, column)) conflicts.add(column.name);
    }
  }
  return { table: { ...table, columns }, conflicts };
}

function valuesDiffer(a: Column, b: Column): boolean {
  const [x, y] = [a.default ?? a.generated, b.default ?? b.generated];
  return x !== undefined && y !== undefined && !sameTree(x.node, y.node);
}

function requireSamePersistence(parent: Relation, child: Relation): void {
  if (parent.persistence !== 'temporary' && child.persistence === 'temporary')
    refuse(S.wrongObjectType, `cannot create a temporary relation as partition of permanent relation "${parent.name}"`);
  if (parent.persistence === 'temporary' && child.persistence !== 'temporary')
    refuse(S.wrongObjectType, `cannot create a permanent relation as partition of temporary relation "${parent.name}"`);
}

/** @throws Refusal 42809 where a table of this kind cannot have children, or none that last. */
export function requireHeritable(parent: Relation, child: Relation): void {
  if (parent.kind === 'partitioned table')
    refuse(S.wrongObjectType, `cannot inherit from partitioned table "${parent.name}"`);
  if (parent.partitionOf) refuse(S.wrongObjectType, `cannot inherit from partition "${parent.name}"`);
  if (parent.persistence === 'temporary' && child.persistence !== 'temporary')
    refuse(S.wrongObjectType, `cannot inherit from temporary relation "${parent.name}"`);
}

/** A parent's column as a child has it: NOT NULL comes with its constraint, identity only into a partition. */
function inherited(column: Column, partition: boolean): Column {
  const { comment: _, identity, ...rest } = column;
  return { ...rest, notNull: false, local: false, ...(partition && identity ? { identity } : {}) };
}

/** A column that the child declares and a parent has: the child's default wins, the type must agree. */
export function mergeOwnColumn(
  work: Working,
  table: Relation,
  declared: DeclaredColumn,
  optionsOnly: boolean,
): Relation {
  const parent = requireColumn(table, declared.name);
  const own =
    optionsOnly && declared.type.name === ''
      ? { ...parent, ...pickDefaults(declared) }
      : makeColumn(work, table, declared);
  return mergeMadeColumn(table, own, optionsOnly);
}

/** As `mergeOwnColumn`, of a column that is made already. */
export function mergeMadeColumn(table: Relation, own: Column, optionsOnly = false): Relation {
  const parent = requireColumn(table, own.name);
  const { name } = own;
  if (!sameType(own.type, parent.type)) refuse(S.datatypeMismatch, `column "${name}" has a type conflict`);
  if (parent.generated) {
    const what = own.default ? 'default' : own.identity ? 'identity' : undefined;
    if (what)
      refuse(S.invalidColumnDefinition, `column "${name}" inherits from generated column but specifies ${what}`);
    if (own.generated && own.generated.stored !== parent.generated.stored)
      refuse(S.invalidColumnDefinition, `column "${name}" inherits from generated column of different kind`);
  } else if (own.generated) refuse(S.invalidColumnDefinition, `child column "${name}" specifies generation expression`);
  const merged: Column = {
    ...parent,
    // A partition's columns are its parent's, whatever options it gives them.
    local: parent.local || !optionsOnly,
    ...(own.default ? { default: own.default } : {}),
    ...(own.generated ? { generated: own.generated } : {}),
    ...(own.identity ? { identity: own.identity } : {}),
  };
  return { ...table, columns: table.columns.map((c) => (c === parent ? merged : c)) };
}

function pickDefaults(declared: DeclaredColumn): Partial<Column> {
  return {
    ...(declared.default ? { default: declared.default } : {}),
    ...(declared.generated ? { generated: declared.generated } : {}),
  };
}

/** CHECK and NOT NULL constraints that come down from the parents; one that the table declares itself is merged later. */
export function addParentConstraints(
  work: Working,
  table: Relation,
  parents: readonly Relation[],
  own: readonly DeclaredConstraint[],
): Relation {
  let next = table;
  for (const parent of parents) {
    for (const constraint of parent.constraints) next = takeOver(work, next, constraint, own);
  }
  if (next !== table) work.put(next);
  return next;
}

/** Adds one constraint of a parent to a child that lacks it. The caller puts the result. */
export function takeOver(
  work: Working,
  child: Relation,
  constraint: Constraint,
  own: readonly DeclaredConstraint[] = [],
): Relation {
  if (constraint.type !== 'c' && constraint.type !== 'n') return child;
  if (constraint.noInherit) return child;
  if (constraint.type === 'c') {
    if (constraintNamed(child, constraint.name)) return child;
    return { ...child, constraints: [...child.constraints, bare({ ...constraint, notValid: false, local: false })] };
  }
  if (notNullOf(child, constraint.column)) return child;
  if (!child.columns.some((c) => c.name === constraint.column)) return child;
  const declared = own.find((c) => c.type === 'n' && c.column === constraint.column);
  // One that the child declares without a name gets one after the child.
  const keyed = own.some((c) => c.type === 'p' && c.columns.includes(constraint.column));
  const wanted = declared || keyed ? declared?.name : constraint.name;
  const name =
    wanted === undefined || constraintNamed(child, wanted)
      ? nameOfConstraint(work, child, undefined, [constraint.column], 'not_null')
      : wanted;
  return {
    ...child,
    columns: child.columns.map((c) => (c.name === constraint.column ? { ...c, notNull: true } : c)),
    constraints: [
      ...child.constraints,
      bare({ ...constraint, name, notValid: false, local: declared !== undefined || keyed }),
    ],
  };
}

function bare<T extends Constraint>(constraint: T): T {
  const { comment: _, ...rest } = constraint;
  return rest as T;
}

export function isParentOf(child: Relation, parent: Relation): boolean {
  const key = keyOf(parent);
  return (
    child.inherits.some((p) => keyOf(p) === key) ||
    (child.partitionOf !== undefined && keyOf(child.partitionOf.parent) === key)
  );
}
