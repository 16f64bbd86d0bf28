import { columnsIn } from '../expressions.ts';
import { type Constraint, type Index, keyOf, type Origin, type Relation } from '../model.ts';
import { changed } from '../provenance.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import type { Working } from '../working.ts';
import {
  type DropOptions,
  dropRelations,
  incomingForeignKeys,
  refuseDependents,
  skipMissing,
  viewsOn,
  withoutConstraint,
} from './drop.ts';
import { isUniqueOn } from './foreign-key.ts';
import { comesDownAs, inheritsColumn, inheritsConstraint, parentsOf } from './inherited.ts';
import { dropColumnFromObjects } from './object.ts';
import { refuseKeyColumn } from './partition-key.ts';
import { childrenOf, current, requireColumn, withColumn } from './relation.ts';
import { ownedSequences } from './sequence.ts';
import { viewReads } from './view-columns.ts';

export interface DropPart extends DropOptions {
  readonly missingOk: boolean;
  /** ALTER TABLE ONLY: the tables below keep it as their own. */
  readonly only?: boolean;
}

/** Whether the constraint stands on this column, so that it goes when the column goes. */
export function involvesColumn(constraint: Constraint, column: string): boolean {
  switch (constraint.type) {
    case 'p':
    case 'u':
      return constraint.columns.includes(column) || constraint.include.includes(column);
    case 'f':
      return constraint.columns.includes(column);
    case 'c':
      return columnsIn(constraint.expression.node).includes(column);
    case 'n':
      return constraint.column === column;
    case 'x':
      return (
        constraint.elements.some((e) => e.column === column || columnsIn(e.expression?.node).includes(column)) ||
        columnsIn(constraint.predicate?.node).includes(column)
      );
  }
}

export function indexInvolves(index: Index, column: string): boolean {
  return (
    index.include.includes(column) ||
    index.keys.some((k) => k.column === column || columnsIn(k.expression?.node).includes(column)) ||
    columnsIn(index.predicate?.node).includes(column)
  );
}

/** DROP COLUMN with the constraints, indexes and sequences that stand on it; more only with CASCADE. */
export function dropColumn(work: Working, table: Relation, name: string, options: DropPart): Relation {
  const column = table.columns.find((c) => c.name === name);
  if (!column) {
    skipMissing(work, `column "${name}" of relation "${table.name}"`, options.at, S.undefinedColumn, options.missingOk);
    return table;
  }
  if (inheritsColumn(work, table, name)) refuse(S.invalidTableDefinition, `cannot drop inherited column "${name}"`);
  refuseKeyColumn(table, name, 'drop');
  if (options.only && table.partitionBy && childrenOf(work, table).length > 0)
    refuse(S.invalidTableDefinition, 'cannot drop column from only the partitioned table when partitions exist');
  return removeColumn(work, table, name, options);
}

export function removeColumn(work: Working, table: Relation, name: string, options: DropPart | DropOptions): Relation {
  dropBelow(work, table, name, options);
  const depend = () => {
    if (!options.cascade) refuseDependents(`column ${name} of table ${table.name}`);
  };
  dropColumnFromObjects(work, table, name);
  const views = viewsOn(work, table).filter((v) => viewReads(v, table, name));
  if (views.length > 0) {
    depend();
    dropRelations(work, views, options);
  }
  for (const { from, constraint } of incomingForeignKeys(work, table)) {
    if (!constraint.referencedColumns.includes(name)) continue;
    if (keyOf(from) !== keyOf(table) || !constraint.columns.includes(name)) depend();
    const owner = work.relation(keyOf(from));
    if (owner) work.put(withoutConstraint(owner, constraint, options.at));
  }
  let now = current(work, table);
  const generated = now.columns.filter((c) => c.generated && columnsIn(c.generated.node).includes(name));
  const policies = now.policies.filter((p) => [p.using, p.check].some((e) => columnsIn(e?.node).includes(name)));
  const triggers = now.triggers.filter((t) => t.updateOf.includes(name) || columnsIn(t.when?.node).includes(name));
  if (generated.length + policies.length + triggers.length > 0) depend();
  for (const g of generated) now = removeColumn(work, now, g.name, options);
  const constraints = now.constraints.filter((c) => !involvesColumn(c, name));
  const gone = new Set(now.constraints.filter((c) => involvesColumn(c, name)).map((c) => c.name));
  const next: Relation = {
    ...now,
    columns: now.columns.filter((c) => c.name !== name),
    constraints,
    indexes: now.indexes.filter(
      (i) => !indexInvolves(i, name) && !(i.constraint !== undefined && gone.has(i.constraint)),
    ),
    policies: now.policies.filter((p) => !policies.includes(p)),
    triggers: now.triggers.filter((t) => !triggers.includes(t)),
    grants: now.grants.filter((g) => !(g.columns.length === 1 && g.columns[0] === name)),
  };
  work.put(changed(next, `drop column ${name}`, options.at));
  for (const sequence of ownedSequences(work, table, name)) work.remove(sequence);
  return current(work, next);
}

/** The column goes below the table as well, where it is neither the table's own nor another parent's. */
function dropBelow(work: Working, table: Relation, name: string, options: DropPart | DropOptions): void {
  const only = 'only' in options && options.only;
  for (const child of childrenOf(work, table)) {
    const below = child.columns.find((c) => c.name === name);
    if (!below || inheritsColumn(work, child, name, table)) continue;
    if (only) work.put(withColumn(child, { ...below, local: true }));
    else if (!below.local) removeColumn(work, child, name, { cascade: options.cascade, at: options.at });
  }
}

/** DROP CONSTRAINT with its index; foreign keys that need it go with CASCADE only. */
export function dropConstraint(work: Working, table: Relation, name: string, options: DropPart): Relation {
  const constraint = table.constraints.find((c) => c.name === name);
  if (!constraint) {
    const what = `constraint "${name}" of relation "${table.name}"`;
    skipMissing(work, what, options.at, S.undefinedObject, options.missingOk);
    return table;
  }
  return removeConstraint(work, table, constraint, options);
}

/** @throws Refusal where the constraint is not this table's to drop, or others need it. */
function removeConstraint(work: Working, table: Relation, constraint: Constraint, options: DropPart): Relation {
  if (inheritsConstraint(work, table, constraint))
    refuse(
      S.invalidTableDefinition,
      `cannot drop inherited constraint "${constraint.name}" of relation "${table.name}"`,
    );
  if (constraint.type === 'n') requireNullable(table, constraint.column);
  return clearConstraint(work, table, constraint, options);
}

function clearConstraint(work: Working, table: Relation, constraint: Constraint, options: DropPart): Relation {
  let now =
    constraint.type === 'n'
      ? withoutNotNull(table, constraint.column, options.at)
      : withoutConstraint(table, constraint, options.at);
  if (constraint.type === 'p' || constraint.type === 'u') {
    for (const { from, constraint: foreign } of incomingForeignKeys(work, table)) {
      const rests =
        sameColumns(foreign.referencedColumns, constraint.columns) && !isUniqueOn(now, foreign.referencedColumns);
      if (!rests) continue;
      if (!options.cascade) refuseDependents(`constraint ${constraint.name} on table ${table.name}`);
      if (keyOf(from) === keyOf(table)) now = withoutConstraint(now, foreign, options.at);
      else work.put(withoutConstraint(current(work, from), foreign, options.at));
    }
  }
  work.put(now);
  if ('noInherit' in constraint && constraint.noInherit) return now;
  const inherits = constraint.type === 'c' || constraint.type === 'n';
  const children = childrenOf(work, now);
  for (const child of children) {
    const below = child.constraints.find((c) =>
      inherits ? comesDownAs(constraint, c) : isCopyOf(child, c, constraint),
    );
    if (!below || inheritsConstraint(work, child, below, table)) continue;
    if (options.only && inherits)
      work.put({ ...child, constraints: child.constraints.map((c) => (c === below ? { ...c, local: true } : c)) });
    else if (!below.local) clearConstraint(work, child, below, { ...options, only: false });
  }
  return current(work, now);
}

function sameColumns(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((c) => b.includes(c));
}

/** A partition's copy of a key or foreign key, which has a name of its own. */
function isCopyOf(child: Relation, constraint: Constraint, parent: Constraint): boolean {
  if (constraint.local || constraint.type !== parent.type) return false;
  if (constraint.type === 'f' && parent.type === 'f') return sameColumns(constraint.columns, parent.columns);
  return child.indexes.some((i) => i.constraint === constraint.name && i.partOf === parent.name);
}

/** DROP NOT NULL. */
export function dropNotNull(work: Working, table: Relation, name: string, only: boolean, at: Origin): Relation {
  const column = requireColumn(table, name);
  if (!column.notNull) return table;
  if (column.identity) refuse(S.syntax, `column "${name}" of relation "${table.name}" is an identity column`);
  const [parent] = parentsOf(work, table);
  if (table.partitionOf && parent?.columns.some((c) => c.name === name && c.notNull))
    refuse(S.invalidTableDefinition, `column "${name}" is marked NOT NULL in parent table`);
  const constraint = table.constraints.find((c) => c.type === 'n' && c.column === name);
  if (!constraint) return table;
  return removeConstraint(work, table, constraint, { cascade: false, missingOk: false, only, at });
}

/** @throws Refusal where the column cannot take NULL. */
function requireNullable(table: Relation, name: string): void {
  const column = requireColumn(table, name);
  if (column.identity) refuse(S.syntax, `column "${name}" of relation "${table.name}" is an identity column`);
  if (table.constraints.some((c) => c.type === 'p' && c.columns.includes(name)))
    refuse(S.invalidTableDefinition, `column "${name}" is in a primary key`);
}

function withoutNotNull(table: Relation, name: string, at: Origin): Relation {
  return {
    ...table,
    columns: table.columns.map((c) => (c.name === name ? changed({ ...c, notNull: false }, 'drop not null', at) : c)),
    constraints: table.constraints.filter((c) => !(c.type === 'n' && c.column === name)),
  };
}
