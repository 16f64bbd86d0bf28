import type { DeclaredConstraint, DeclaredNotNull } from '../lower/constraint.ts';
import type { Column, NotNullConstraint, Origin, Relation } from '../model.ts';
import { chooseName } from '../names.ts';
import { born, changed } from '../provenance.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import type { Working } from '../working.ts';
import { appendConstraint, nameOfConstraint, putConstraint, refuseOnly, validateConstraint } from './constraints.ts';
import { childrenOf, current, requireColumn } from './relation.ts';

export function notNullOf(table: Relation, column: string): NotNullConstraint | undefined {
  return table.constraints.find((c): c is NotNullConstraint => c.type === 'n' && c.column === column);
}

/** ADD CONSTRAINT ... NOT NULL on a column that may have it already (AdjustNotNullInheritance). */
export function addNotNull(
  work: Working,
  table: Relation,
  declared: DeclaredNotNull,
  only = false,
  requireBelow = requireSameNotNull,
): Relation {
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
    inheritNotNull(work, next, constraint, requireBelow, declared.at);
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

/** As `requireSameNotNull`, by SET NOT NULL, which leaves one that is NOT VALID below as it is. */
function requireHeritable(table: Relation, known: NotNullConstraint): void {
  if (known.noInherit)
    refuse(
      S.featureNotSupported,
      `cannot change NO INHERIT status of NOT NULL constraint "${known.name}" on relation "${table.name}"`,
    );
}

/** ALTER COLUMN SET NOT NULL: one that is NOT VALID becomes valid. */
export function setNotNull(work: Working, table: Relation, name: string, only: boolean, at: Origin): void {
  requireColumn(table, name);
  const known = notNullOf(table, name);
  if (!known) {
    const alone = only && childrenOf(work, table).length > 0;
    if (alone && table.kind === 'partitioned table') refuseOnly(work, table, only);
    const declared = { type: 'n' as const, column: name, noInherit: alone, notValid: false, at };
    addNotNull(work, table, declared, false, requireHeritable);
    return;
  }
  requireHeritable(table, known);
  if (!known.local) putConstraint(work, table, known.name, { ...known, local: true });
  else if (known.notValid) validateConstraint(work, table, known, at);
}

/** What a new table says of NOT NULL must agree with itself and with its parents (AddRelationNotNullConstraints). */
export function examineNotNulls(
  table: Relation,
  parents: readonly Relation[],
  declared: readonly DeclaredConstraint[],
): void {
  const own = declared.filter((c) => c.type === 'n');
  const keyed = new Set(declared.flatMap((c) => (c.type === 'p' ? c.columns : [])));
  for (const [i, { column, noInherit, name }] of own.entries()) {
    requireColumn(table, column);
    const others = own.filter((c) => c.column === column);
    const inherited = others.some((c) => !c.noInherit) || keyed.has(column);
    if (noInherit && inherited)
      refuse(S.syntax, `conflicting NO INHERIT declaration for not-null constraint on column "${column}"`);
    const other = others.find((c) => name !== undefined && c.name !== undefined && c.name !== name)?.name;
    if (other !== undefined) refuse(S.syntax, `conflicting not-null constraint names "${name}" and "${other}"`);
    if (noInherit && parents.some((p) => notNullOf(p, column)?.noInherit === false))
      refuse(S.datatypeMismatch, `cannot define not-null constraint with NO INHERIT on column "${column}"`);
    if (name !== undefined && own.slice(0, i).some((c) => c.column !== column && c.name === name))
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

function inheritNotNull(
  work: Working,
  parent: Relation,
  constraint: NotNullConstraint,
  requireBelow: typeof requireSameNotNull,
  at: Origin,
): void {
  for (const child of childrenOf(work, parent)) {
    const column = child.columns.find((c) => c.name === constraint.column);
    if (!column) continue;
    const known = notNullOf(child, constraint.column);
    if (known) {
      requireBelow(child, known, constraint);
      continue;
    }
    const name = nameOfConstraint(work, child, constraint.name, [constraint.column], 'not_null');
    const next = appendConstraint(work, withNotNull(child, column, at), { ...constraint, name, local: false });
    inheritNotNull(work, next, constraint, requireBelow, at);
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
