import { sameTree } from '../expressions.ts';
import { creationSchema, isRelationNameTaken, requireRelation, TEMPORARY, temporarySchema } from '../lookup.ts';
import type { DeclaredColumn } from '../lower/column.ts';
import type { DeclaredConstraint } from '../lower/constraint.ts';
import type { Origin, Redeclaration, Relation, RelationKind } from '../model.ts';
import type { NameRef } from '../nodes.ts';
import { Refusal, refuse, SQLSTATE as S } from '../refusal.ts';
import { addNotice, type Working } from '../working.ts';
import { requireValues } from './column.ts';
import { addConstraint } from './constraints.ts';
import { dropRelations } from './drop.ts';
import { addParentConstraints } from './inherit.ts';
import { type LikeClause, likeRest } from './like.ts';
import { examine, findParents, type Likes, mergeColumns } from './new-columns.ts';
import { addFirstNotNulls, examineNotNulls } from './not-null.ts';
import { attachToParent } from './partition.ts';
import { requireBound, requirePartitionKey } from './partition-key.ts';
import { newRelation } from './relation.ts';
import { requireTableType } from './typed-table.ts';

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
  /** Columns that stand in the partition key by themselves. */
  readonly partitionColumns?: readonly string[];
  readonly ofType?: NameRef;
  readonly options: Readonly<Record<string, string>>;
  readonly dropOnCommit: boolean;
}

export function createTable(work: Working, declared: DeclaredTable): void {
  const temporary = declared.persistence === 'temporary' || declared.schema === TEMPORARY;
  const schema = temporary ? temporarySchema(declared) : creationSchema(work, declared, declared.at);
  const existing = work.relationNamed(schema, declared.name);
  const redeclaration = existing && readRedeclaration(work, declared, schema, existing);
  if (declared.ifNotExists && isRelationNameTaken(work, schema, declared.name)) {
    if (redeclaration) work.redeclarations.add(redeclaration);
    addNotice(work, S.duplicateTable, `relation "${declared.name}" already exists, skipping`, declared.at);
    return;
  }
  const table = buildTable(work, declared, schema, () => {
    if (isRelationNameTaken(work, schema, declared.name))
      throw new Refusal(S.duplicateTable, `relation "${declared.name}" already exists`, redeclaration);
    if (work.types.has(`${schema}.${declared.name}`))
      refuse(S.duplicateObject, `type "${declared.name}" already exists`);
  });
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
    built = buildTable(work, declared, schema, () => undefined);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  work.journal.undoTo(mark);
  work.forget(before);
  if (!built) return undefined;
  const relation = `${schema}.${declared.name}`;
  return { relation, ifNotExists: declared.ifNotExists, declared: built, existing, at: declared.at };
}

/**
 * Makes the table in PostgreSQL's order: what transformCreateStmt looks at, then DefineRelation, then keys and foreign
 * keys. @param claimName is called where PostgreSQL finds out whether the name is free
 */
function buildTable(work: Working, declared: DeclaredTable, schema: string, claimName: () => void): Relation {
  const name = { schema, name: declared.name };
  const persistence = schema === TEMPORARY ? 'temporary' : declared.persistence;
  let table: Relation = {
    ...newRelation(work, declared.kind, name, declared.at, persistence),
    options: declared.options,
  };
  if (declared.partitionBy) table = { ...table, partitionBy: declared.partitionBy };
  const typed = declared.ofType && requireTableType(work, declared.ofType);
  const likes: Likes = new Map();
  const constraints = examine(work, declared, likes, typed);
  const parents = findParents(work, declared);
  table = mergeColumns(work, table, declared, { parents, likes, typed });
  claimName();
  if (typed) table = { ...table, ofType: { schema: typed.schema, name: typed.name } };
  if (declared.inherits.length > 0)
    table = { ...table, inherits: parents.map((p) => ({ schema: p.schema, name: p.name })) };
  for (const column of table.columns) requireValues(work, table, column);
  work.put(table);
  const partitionOf = declared.partitionOf;
  if (partitionOf) requireBound(work, requireRelation(work, partitionOf.parent), table, partitionOf.bound);
  if (declared.partitionBy) requirePartitionKey(table, declared.partitionColumns ?? []);
  table = addParentConstraints(work, table, parents, constraints);
  const ordered = inOrder(constraints);
  if (parents.length === 0) table = addFirstNotNulls(work, table, ordered);
  for (const c of ordered) if (c.type === 'c') table = addConstraint(work, table, c);
  examineNotNulls(table, parents, constraints);
  for (const c of ordered) if (c.type === 'n') table = addConstraint(work, table, c);
  if (partitionOf) table = attachToParent(work, table, partitionOf.parent, partitionOf.bound, declared.at);
  for (const c of ordered)
    if (c.type === 'p' || c.type === 'u' || c.type === 'x') table = addConstraint(work, table, c);
  for (const element of declared.elements) if (element.kind === 'like') table = likeRest(work, table, element);
  for (const c of ordered) if (c.type === 'f') table = addConstraint(work, table, c);
  return table;
}

const ORDER: Readonly<Record<DeclaredConstraint['type'], number>> = { c: 0, n: 1, p: 2, u: 3, x: 3, f: 4 };

/** In the order in which PostgreSQL makes them, which the made-up names depend on; doubled keys become one. */
export function inOrder(constraints: readonly DeclaredConstraint[]): DeclaredConstraint[] {
  // A NOT NULL that has a name wins over one without.
  const rank = (c: DeclaredConstraint) => ORDER[c.type] + (c.type === 'n' && c.name === undefined ? 0.5 : 0);
  const sorted = constraints.length < 2 ? constraints : [...constraints].sort((a, b) => rank(a) - rank(b));
  const out: DeclaredConstraint[] = [];
  for (const constraint of sorted) {
    const i = out.findIndex((c) => isSameKey(c, constraint));
    const prior = out[i];
    if (!prior) out.push(constraint);
    else if (prior.name === undefined && constraint.name !== undefined)
      out[i] = { ...prior, name: constraint.name, at: constraint.at } as DeclaredConstraint;
  }
  return out;
}

/** Whether both want the same index (transformIndexConstraints): of two the second goes. */
function isSameKey(a: DeclaredConstraint, b: DeclaredConstraint): boolean {
  if (a.type === 'x' && b.type === 'x') {
    const wanted = ({ name: _, at: __, ...rest }: DeclaredConstraint) => rest;
    return sameTree(wanted(a), wanted(b));
  }
  return (
    (a.type === 'p' || a.type === 'u') &&
    b.type === 'u' &&
    a.columns.join('\0') === b.columns.join('\0') &&
    a.include.join('\0') === b.include.join('\0') &&
    a.nullsNotDistinct === b.nullsNotDistinct &&
    a.deferrable === b.deferrable &&
    a.initiallyDeferred === b.initiallyDeferred
  );
}
