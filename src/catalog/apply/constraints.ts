import { columnsIn, sameTree } from '../expressions.ts';
import { isRelationNameTaken } from '../lookup.ts';
import type { DeclaredCheck, DeclaredConstraint } from '../lower/constraint.ts';
import { type CheckConstraint, type Constraint, keyOf, type Origin, type Relation } from '../model.ts';
import { chooseName, columnsInName } from '../names.ts';
import { born, changed } from '../provenance.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import type { Working } from '../working.ts';
import { addForeignKey } from './foreign-key.ts';
import { comesDownAs } from './inherited.ts';
import { addExclusion, addKey } from './key.ts';
import { addNotNull } from './not-null.ts';
import { childrenOf, current } from './relation.ts';

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

/** @throws Refusal 42P16 where a constraint would stand in the parent alone. */
export function refuseOnly(work: Working, table: Relation, only: boolean): void {
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
