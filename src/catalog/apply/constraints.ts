import { columnsIn, sameTree } from '../expressions.ts';
import { isRelationNameTaken } from '../lookup.ts';
import type { DeclaredCheck, DeclaredConstraint, DeclaredNotNull } from '../lower/constraint.ts';
import {
  type CheckConstraint,
  type Column,
  type Constraint,
  keyOf,
  type NotNullConstraint,
  type Origin,
  type Relation,
} from '../model.ts';
import { chooseName, columnsInName } from '../names.ts';
import { born, changed } from '../provenance.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import type { Working } from '../working.ts';
import { addForeignKey } from './foreign-key.ts';
import { comesDownAs } from './inherited.ts';
import { addExclusion, addKey } from './key.ts';
import { childrenOf, current, requireColumn } from './relation.ts';

/** Adds a constraint to a table and, where it is inherited, to the tables below. Returns the table as it then stands. */
export function addConstraint(work: Working, table: Relation, declared: DeclaredConstraint, only = false): Relation {
  switch (declared.type) {
    case 'p':
    case 'u':
      return addKey(work, table, declared, only);
    case 'x':
      return addExclusion(work, table, declared, only);
    case 'f':
      return addForeignKey(work, table, declared, only);
    case 'c':
      return addCheck(work, table, declared, only);
    case 'n':
      return addNotNull(work, table, declared, only);
  }
}

export function constraintNamed(table: Relation, name: string): Constraint | undefined {
  return table.constraints.find((c) => c.name === name);
}

/** The name given, which must be free on the table, or one made up as PostgreSQL does. */
export function nameOfConstraint(
  work: Working,
  table: Relation,
  given: string | undefined,
  columns: readonly string[],
  label: string,
): string {
  if (given !== undefined) {
    if (constraintNamed(table, given))
      refuse(S.duplicateObject, `constraint "${given}" for relation "${table.name}" already exists`);
    return given;
  }
  const { schema, name } = table;
  return chooseName(name, columnsInName(columns), label, (candidate) => work.hasConstraint(schema, candidate));
}

/** As for constraints that an index implements: the name must be free among relations too. */
export function nameOfKey(
  work: Working,
  table: Relation,
  given: string | undefined,
  columns: readonly string[],
  label: string,
): string {
  const { schema } = table;
  if (given === undefined) {
    return chooseName(
      table.name,
      columnsInName(columns),
      label,
      (name) => isRelationNameTaken(work, schema, name) || work.hasConstraint(schema, name),
    );
  }
  if (isRelationNameTaken(work, schema, given)) refuse(S.duplicateTable, `relation "${given}" already exists`);
  return nameOfConstraint(work, table, given, columns, label);
}

export function appendConstraint(work: Working, table: Relation, constraint: Constraint): Relation {
  const next = { ...table, constraints: [...table.constraints, constraint] };
  work.put(next);
  return next;
}

const SYSTEM_COLUMNS = new Set(['tableoid', 'ctid', 'xmin', 'xmax', 'cmin', 'cmax']);

export function requireColumnsOf(table: Relation, expression: CheckConstraint['expression']): string[] {
  const names = columnsIn(expression.node).filter((n) => n !== table.name && !SYSTEM_COLUMNS.has(n));
  for (const name of names)
    if (!table.columns.some((c) => c.name === name)) refuse(S.undefinedColumn, `column "${name}" does not exist`);
  return names;
}

function addCheck(work: Working, table: Relation, declared: DeclaredCheck, only: boolean): Relation {
  const columns = requireColumnsOf(table, declared.expression);
  if (declared.noInherit && table.kind === 'partitioned table')
    refuse(S.invalidTableDefinition, `cannot add NO INHERIT constraint to partitioned table "${table.name}"`);
  const name = nameOfConstraint(work, table, declared.name, columns.length === 1 ? columns : [], 'check');
  const constraint: CheckConstraint = {
    type: 'c',
    name,
    expression: declared.expression,
    noInherit: declared.noInherit,
    notValid: declared.notValid,
    enforced: declared.enforced,
    local: true,
    provenance: born(declared.at),
  };
  const next = appendConstraint(work, table, constraint);
  if (!declared.noInherit) {
    refuseOnly(work, next, only);
    inheritCheck(work, next, constraint);
  }
  return current(work, next);
}

function refuseOnly(work: Working, table: Relation, only: boolean): void {
  if (only && childrenOf(work, table).length > 0)
    refuse(S.invalidTableDefinition, 'constraint must be added to child tables too');
}

function inheritCheck(work: Working, parent: Relation, constraint: CheckConstraint): void {
  for (const child of childrenOf(work, parent)) {
    const own = constraintNamed(child, constraint.name);
    if (own) {
      requireMergeable(child, own, constraint);
      continue;
    }
    const next = appendConstraint(work, child, { ...constraint, local: false });
    inheritCheck(work, next, constraint);
  }
}

/** @throws Refusal where a CHECK that comes down meets another constraint of its name (MergeWithExistingConstraint). */
export function requireMergeable(child: Relation, own: Constraint, above: CheckConstraint): void {
  const { name } = own;
  if (own.type !== 'c' || !sameTree(own.expression.node, above.expression.node)) {
    refuse(S.duplicateObject, `constraint "${name}" for relation "${child.name}" already exists`);
    return;
  }
  const conflict = own.noInherit
    ? 'non-inherited'
    : own.notValid && own.enforced && !above.notValid && above.enforced
      ? 'NOT VALID'
      : above.enforced && !own.enforced
        ? 'NOT ENFORCED'
        : undefined;
  if (conflict)
    refuse(
      S.invalidObjectDefinition,
      `constraint "${name}" conflicts with ${conflict} constraint on relation "${child.name}"`,
    );
}

export function notNullOf(table: Relation, column: string): NotNullConstraint | undefined {
  return table.constraints.find((c): c is NotNullConstraint => c.type === 'n' && c.column === column);
}

/** ADD CONSTRAINT ... NOT NULL on a column that may have it already (AdjustNotNullInheritance). */
export function addNotNull(work: Working, table: Relation, declared: DeclaredNotNull, only = false): Relation {
  const column = requireColumn(table, declared.column);
  const known = notNullOf(table, declared.column);
  if (known) {
    requireSameNotNull(table, known, declared);
    if (declared.name !== undefined && declared.name !== known.name)
      refuse(
        S.notInPrerequisiteState,
        `cannot create not-null constraint "${declared.name}" on column "${declared.column}" of table "${table.name}"`,
      );
    return known.local ? table : putConstraint(work, table, known.name, { ...known, local: true });
  }
  const name = nameOfConstraint(work, table, declared.name, [declared.column], 'not_null');
  const constraint: NotNullConstraint = {
    type: 'n',
    name,
    column: declared.column,
    noInherit: declared.noInherit,
    notValid: declared.notValid,
    local: true,
    provenance: born(declared.at),
  };
  const next = appendConstraint(work, withNotNull(table, column, declared.at), constraint);
  if (!declared.noInherit) {
    refuseOnly(work, next, only);
    inheritNotNull(work, next, constraint, declared.at);
  }
  return current(work, next);
}

function requireSameNotNull(
  table: Relation,
  known: NotNullConstraint,
  wanted: { readonly noInherit: boolean; readonly notValid: boolean },
): void {
  const where = `constraint "${known.name}" on relation "${table.name}"`;
  if (known.noInherit !== wanted.noInherit)
    refuse(S.notInPrerequisiteState, `cannot change NO INHERIT status of NOT NULL ${where}`);
  if (known.notValid && !wanted.notValid) refuse(S.notInPrerequisiteState, `incompatible NOT VALID ${where}`);
}

/** ALTER COLUMN SET NOT NULL: one that is NOT VALID becomes valid. */
export function setNotNull(work: Working, table: Relation, name: string, only: boolean, at: Origin): void {
  requireColumn(table, name);
  const known = notNullOf(table, name);
  if (!known) {
    const alone = only && childrenOf(work, table).length > 0;
    if (alone && table.kind === 'partitioned table') refuseOnly(work, table, only);
    addNotNull(work, table, { type: 'n', column: name, noInherit: alone, notValid: false, at });
    return;
  }
  if (known.noInherit)
    refuse(
      S.notInPrerequisiteState,
      `cannot change NO INHERIT status of NOT NULL constraint "${known.name}" on relation "${table.name}"`,
    );
  if (!known.local) putConstraint(work, table, known.name, { ...known, local: true });
  else if (known.notValid) validateConstraint(work, table, known, at);
}

/** VALIDATE CONSTRAINT, in the tables below too. */
export function validateConstraint(work: Working, table: Relation, constraint: Constraint, at: Origin): void {
  if (!('notValid' in constraint)) return;
  if (constraint.notValid)
    putConstraint(work, table, constraint.name, changed({ ...constraint, notValid: false }, 'validate', at));
  if ('noInherit' in constraint && constraint.noInherit) return;
  for (const child of childrenOf(work, table)) {
    const below = child.constraints.find((c) => comesDownAs(constraint, c) || isForeignCopy(c, constraint));
    if (below) validateConstraint(work, child, below, at);
  }
}

function isForeignCopy(child: Constraint, parent: Constraint): boolean {
  return (
    child.type === 'f' &&
    parent.type === 'f' &&
    !child.local &&
    child.columns.join('\0') === parent.columns.join('\0') &&
    keyOf(child.references) === keyOf(parent.references)
  );
}

/** What a new table says of NOT NULL must agree with itself and with its parents (AddRelationNotNullConstraints). */
export function examineNotNulls(
  table: Relation,
  parents: readonly Relation[],
  declared: readonly DeclaredConstraint[],
): void {
  const own = declared.filter((c) => c.type === 'n');
  const keyed = new Set(declared.flatMap((c) => (c.type === 'p' ? c.columns : [])));
  for (const { column, noInherit, name } of own) {
    const others = own.filter((c) => c.column === column);
    const inherited = others.some((c) => !c.noInherit) || keyed.has(column);
    if (noInherit && inherited)
      refuse(S.syntax, `conflicting NO INHERIT declaration for not-null constraint on column "${column}"`);
    const other = others.find((c) => name !== undefined && c.name !== undefined && c.name !== name)?.name;
    if (other !== undefined) refuse(S.syntax, `conflicting not-null constraint names "${name}" and "${other}"`);
    if (noInherit && parents.some((p) => notNullOf(p, column)?.noInherit === false))
      refuse(S.datatypeMismatch, `cannot define not-null constraint with NO INHERIT on column "${column}"`);
    if (name !== undefined && own.some((c) => c.column !== column && c.name === name))
      refuse(S.duplicateObject, `constraint "${name}" for relation "${table.name}" already exists`);
  }
}

/**
 * All NOT NULLs of a new table at once, those that its primary key brings included. What is wrong with any of them is
 * left to `addNotNull`, which finds the others done.
 */
export function addFirstNotNulls(work: Working, table: Relation, declared: readonly DeclaredConstraint[]): Relation {
  const wanted = new Map<string, DeclaredNotNull>();
  for (const c of declared) {
    if (c.type === 'n' && !wanted.has(c.column)) wanted.set(c.column, c);
    if (c.type !== 'p') continue;
    for (const column of c.columns)
      if (!wanted.has(column)) wanted.set(column, { type: 'n', column, noInherit: false, notValid: false, at: c.at });
  }
  if (wanted.size === 0) return table;
  const { schema } = table;
  const names = new Set<string>();
  for (const { type, name } of declared) if (type === 'c' && name !== undefined) names.add(name);
  const added: NotNullConstraint[] = [];
  const columns = table.columns.map((column) => {
    const w = wanted.get(column.name);
    // A name given twice is refused later.
    if (!w || (w.name !== undefined && added.some((a) => a.name === w.name))) return column;
    const isTaken = (candidate: string) => names.has(candidate) || work.hasConstraint(schema, candidate);
    const name = w.name ?? chooseName(table.name, column.name, 'not_null', isTaken);
    names.add(name);
    const { noInherit, notValid, at } = w;
    added.push({ type: 'n', name, column: column.name, noInherit, notValid, local: true, provenance: born(at) });
    return { ...column, notNull: true };
  });
  const next = { ...table, columns, constraints: [...table.constraints, ...added] };
  work.put(next);
  return next;
}

function inheritNotNull(work: Working, parent: Relation, constraint: NotNullConstraint, at: Origin): void {
  for (const child of childrenOf(work, parent)) {
    const column = child.columns.find((c) => c.name === constraint.column);
    if (!column) continue;
    const known = notNullOf(child, constraint.column);
    if (known) {
      requireSameNotNull(child, known, constraint);
      continue;
    }
    const name = nameOfConstraint(work, child, constraint.name, [constraint.column], 'not_null');
    const next = appendConstraint(work, withNotNull(child, column, at), { ...constraint, name, local: false });
    inheritNotNull(work, next, constraint, at);
  }
}

/** A NOT NULL that stands in the column's own definition is no later change of it. */
function withNotNull(table: Relation, column: Column, at: Origin): Relation {
  if (column.notNull) return table;
  const { created } = column.provenance;
  const together = created.file === at.file && created.span.start === at.span.start && created.span.end === at.span.end;
  const set = { ...column, notNull: true };
  const next = together ? set : changed(set, 'set not null', at);
  return { ...table, columns: table.columns.map((c) => (c === column ? next : c)) };
}

/** The table with one constraint replaced, or with undefined taken away. */
export function putConstraint(
  work: Working,
  table: Relation,
  name: string,
  constraint: Constraint | undefined,
): Relation {
  const constraints = table.constraints.flatMap((c) => (c.name === name ? (constraint ?? []) : c));
  const next = { ...table, constraints };
  work.put(next);
  return next;
}
