import { creationSchema, isRelationNameTaken, requireRelation, TEMPORARY } from '../lookup.ts';
import type { DeclaredColumn } from '../lower/column.ts';
import type { DeclaredConstraint, DeclaredKey } from '../lower/constraint.ts';
import type { Column, Origin, Redeclaration, Relation, RelationKind } from '../model.ts';
import type { NameRef } from '../nodes.ts';
import { Refusal, refuse, SQLSTATE as S } from '../refusal.ts';
import { addNotice, type Working } from '../working.ts';
import { constraintsOfColumn, makeColumn } from './column.ts';
import { addConstraint, addFirstNotNulls } from './constraints.ts';
import { dropRelations } from './drop.ts';
import { addParentConstraints, mergeInheritedColumns, mergeOwnColumn } from './inherit.ts';
import { type LikeClause, likeColumns, likeRest } from './like.ts';
import { attachToParent } from './partition.ts';
import { newRelation } from './relation.ts';

export type TableElement =
  | { readonly kind: 'column'; readonly column: DeclaredColumn }
  | { readonly kind: 'constraint'; readonly constraint: DeclaredConstraint }
  | ({ readonly kind: 'like' } & LikeClause);

export interface DeclaredTable extends NameRef {
  readonly at: Origin;
  readonly kind: RelationKind;
  readonly persistence: Relation['persistence'];
  readonly ifNotExists: boolean;
  readonly elements: readonly TableElement[];
  readonly inherits: readonly NameRef[];
  readonly partitionOf?: { readonly parent: NameRef; readonly bound: string };
  readonly partitionBy?: string;
  readonly ofType?: NameRef;
  readonly options: Readonly<Record<string, string>>;
  readonly dropOnCommit: boolean;
}

export function createTable(work: Working, declared: DeclaredTable): void {
  const temporary = declared.persistence === 'temporary' || declared.schema === TEMPORARY;
  const schema = temporary ? TEMPORARY : creationSchema(work, declared, declared.at);
  const existing = work.relationNamed(schema, declared.name);
  if (existing) {
    const redeclaration = readRedeclaration(work, declared, schema, existing);
    if (!declared.ifNotExists)
      throw new Refusal(S.duplicateTable, `relation "${declared.name}" already exists`, redeclaration);
    if (redeclaration) work.redeclarations.add(redeclaration);
    addNotice(work, S.duplicateTable, `relation "${declared.name}" already exists, skipping`, declared.at);
    return;
  }
  if (isRelationNameTaken(work, schema, declared.name)) {
    if (declared.ifNotExists) {
      addNotice(work, S.duplicateTable, `relation "${declared.name}" already exists, skipping`, declared.at);
      return;
    }
    refuse(S.duplicateTable, `relation "${declared.name}" already exists`);
  }
  if (work.types.has(`${schema}.${declared.name}`)) refuse(S.duplicateObject, `type "${declared.name}" already exists`);
  const table = buildTable(work, declared, schema);
  if (declared.dropOnCommit) endWithTransaction(work, table, declared.at);
}

/** Outside a transaction the statement is one by itself. */
function endWithTransaction(work: Working, table: Relation, at: Origin): void {
  const { transaction, endingTables = [] } = work.session;
  if (transaction.length === 0) dropRelations(work, [table], { cascade: true, at });
  else work.setSession({ endingTables: [...endingTables, { schema: table.schema, name: table.name }] });
}

/** What the statement would have made is built where the existing table is out of the way, and taken back. */
function readRedeclaration(
  work: Working,
  declared: DeclaredTable,
  schema: string,
  existing: Relation,
): Redeclaration | undefined {
  const mark = work.journal.mark();
  const before = { problems: work.problems.items.length, redeclarations: work.redeclarations.items.length };
  let built: Relation | undefined;
  try {
    work.remove(existing);
    built = buildTable(work, declared, schema);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  work.journal.undoTo(mark);
  work.forget(before);
  if (!built) return undefined;
  const relation = `${schema}.${declared.name}`;
  return { relation, ifNotExists: declared.ifNotExists, declared: built, existing, at: declared.at };
}

function buildTable(work: Working, declared: DeclaredTable, schema: string): Relation {
  const name = { schema, name: declared.name };
  const persistence = schema === TEMPORARY ? 'temporary' : declared.persistence;
  let table: Relation = {
    ...newRelation(work, declared.kind, name, declared.at, persistence),
    options: declared.options,
  };
  if (declared.partitionBy) table = { ...table, partitionBy: declared.partitionBy };
  const parents = [...declared.inherits, ...(declared.partitionOf ? [declared.partitionOf.parent] : [])].map((ref) =>
    requireRelation(work, ref),
  );
  if (declared.inherits.length > 0)
    table = { ...table, inherits: parents.map((p) => ({ schema: p.schema, name: p.name })) };
  if (declared.ofType) table = { ...table, columns: requireRelation(work, declared.ofType).columns };
  table = mergeInheritedColumns(work, table, parents, declared.partitionOf !== undefined);
  const constraints: DeclaredConstraint[] = [];
  // A table that merges nothing gets its columns at once: one new relation for each would cost the square of their number.
  const simple = parents.length === 0 && !declared.ofType && declared.elements.every((e) => e.kind !== 'like');
  if (simple) table = { ...table, columns: makeColumns(work, table, declared.elements) };
  for (const element of declared.elements) {
    if (element.kind === 'constraint') constraints.push(element.constraint);
    else if (element.kind === 'like') {
      const like = likeColumns(work, table, element);
      for (const column of like.columns) table = appendColumn(table, column);
      constraints.push(...like.constraints);
    } else {
      const { column } = element;
      const partition = declared.partitionOf !== undefined || declared.ofType !== undefined;
      const inherited =
        parents.length > 0 || declared.ofType ? table.columns.find((c) => c.name === column.name) : undefined;
      if (inherited && (!inherited.local || declared.ofType))
        table = mergeOwnColumn(work, table, column, inherited, partition);
      else if (!simple) table = appendColumn(table, makeColumn(work, table, column));
      constraints.push(...constraintsOfColumn(column));
    }
  }
  work.put(table);
  table = addParentConstraints(work, table, parents, constraints);
  const ordered = inOrder(constraints);
  const early = ordered.filter((c) => c.type === 'c' || c.type === 'n');
  if (parents.length === 0) table = addFirstNotNulls(work, table, ordered);
  for (const constraint of early) table = addConstraint(work, table, constraint);
  if (declared.partitionOf) {
    const { parent, bound } = declared.partitionOf;
    table = attachToParent(work, table, parent, bound, declared.at);
  }
  for (const constraint of ordered)
    if (constraint.type !== 'c' && constraint.type !== 'n') table = addConstraint(work, table, constraint);
  for (const element of declared.elements) if (element.kind === 'like') table = likeRest(work, table, element);
  return table;
}

function makeColumns(work: Working, table: Relation, elements: readonly TableElement[]): readonly Column[] {
  const columns: Column[] = [];
  for (const element of elements) {
    if (element.kind !== 'column') continue;
    const { name } = element.column;
    const column = makeColumn(work, table, element.column);
    if (columns.some((c) => c.name === name)) refuse(S.duplicateColumn, `column "${name}" specified more than once`);
    columns.push(column);
  }
  return columns;
}

function appendColumn(table: Relation, column: Column): Relation {
  if (table.columns.some((c) => c.name === column.name))
    refuse(S.duplicateColumn, `column "${column.name}" specified more than once`);
  return { ...table, columns: [...table.columns, column] };
}

const ORDER: Readonly<Record<DeclaredConstraint['type'], number>> = { c: 0, n: 1, p: 2, u: 3, x: 3, f: 4 };

/** In the order in which PostgreSQL makes them, which the made-up names depend on; doubled keys become one. */
export function inOrder(constraints: readonly DeclaredConstraint[]): DeclaredConstraint[] {
  // A NOT NULL that has a name wins over one without.
  const rank = (c: DeclaredConstraint) => ORDER[c.type] + (c.type === 'n' && c.name === undefined ? 0.5 : 0);
  const sorted = constraints.length < 2 ? constraints : [...constraints].sort((a, b) => rank(a) - rank(b));
  const out: DeclaredConstraint[] = [];
  for (const constraint of sorted) {
    const i = constraint.type === 'u' ? out.findIndex((c) => isSameKey(c, constraint)) : -1;
    const prior = out[i];
    if (!prior) out.push(constraint);
    else if (prior.name === undefined && constraint.name !== undefined)
      out[i] = { ...prior, name: constraint.name, at: constraint.at } as DeclaredKey;
  }
  return out;
}

function isSameKey(a: DeclaredConstraint, b: DeclaredKey): boolean {
  return (
    (a.type === 'p' || a.type === 'u') &&
    a.columns.join('\0') === b.columns.join('\0') &&
    a.include.join('\0') === b.include.join('\0') &&
    a.nullsNotDistinct === b.nullsNotDistinct &&
    a.deferrable === b.deferrable &&
    a.initiallyDeferred === b.initiallyDeferred
  );
}
