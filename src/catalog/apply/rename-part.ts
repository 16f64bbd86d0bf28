import { renameColumnIn } from '../expressions.ts';
import { isRelationNameTaken } from '../lookup.ts';
import {
  type Constraint,
  type Expression,
  type Index,
  type IndexKey,
  keyOf,
  type Origin,
  type Relation,
  type RelationKind,
} from '../model.ts';
import { changed } from '../provenance.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import type { Working } from '../working.ts';
import { viewsOn } from './drop.ts';
import { parentsOf } from './inherited.ts';
import { renameColumnInObjects } from './object.ts';
import { followIndexName } from './partition-index.ts';
import { renamedKey } from './partition-key.ts';
import { childrenOf, current } from './relation.ts';
import { ownedSequences } from './sequence.ts';
import { followersOf } from './typed-table.ts';
import { viewReads } from './view-columns.ts';

/** RENAME COLUMN, with all that names the column: constraints, indexes, policies, triggers, foreign keys from elsewhere. */
export function renameColumn(
  work: Working,
  table: Relation,
  from: string,
  to: string,
  at: Origin,
  { only = false, cascade = false } = {},
): void {
  requireParts(table);
  if (only && childrenOf(work, table).length > 0)
    refuse(S.invalidTableDefinition, `inherited column "${from}" must be renamed in child tables too`);
  // The tables below come first, each once, however many ways lead to it.
  const below = [...tablesBelow(work, table), ...followersOf(work, table, cascade)];
  const renamed = new Set([table, ...below].map(keyOf));
  for (const child of below) requireRenamable(work, child, from, to, renamed);
  requireRenamable(work, table, from, to, renamed);
  for (const child of below) renameIn(work, current(work, child), from, to, at);
  renameIn(work, current(work, table), from, to, at);
}

/** @throws Refusal 42809 where the parts of the relation have no names of their own to give. */
function requireParts(table: Relation): void {
  if (!RENAMABLE.includes(table.kind)) refuse(S.wrongObjectType, `cannot rename columns of relation "${table.name}"`);
  if (table.ofType) refuse(S.wrongObjectType, 'cannot rename column of typed table');
}

const RENAMABLE: readonly RelationKind[] = [
  'table',
  'partitioned table',
  'foreign table',
  'view',
  'materialized view',
  'composite type',
];

/** All that inherit from the table, nearer ones first. */
function tablesBelow(work: Working, table: Relation): Relation[] {
  const found: Relation[] = [];
  let level = [table];
  while (level.length > 0) {
    level = level.flatMap((t) => childrenOf(work, t)).filter((t, i, all) => !found.includes(t) && all.indexOf(t) === i);
    found.push(...level);
  }
  return found;
}

function requireRenamable(
  work: Working,
  table: Relation,
  from: string,
  to: string,
  renamed: ReadonlySet<string>,
): void {
  if (!table.columns.some((c) => c.name === from)) refuse(S.undefinedColumn, `column "${from}" does not exist`);
  const parents = parentsOf(work, table);
  const having = parents.filter((p) => p.columns.some((c) => c.name === from));
  // From more parents than are renamed with it.
  if (having.length > parents.filter((p) => renamed.has(keyOf(p))).length)
    refuse(S.invalidTableDefinition, `cannot rename inherited column "${from}"`);
  if (table.columns.some((c) => c.name === to))
    refuse(S.duplicateColumn, `column "${to}" of relation "${table.name}" already exists`);
}

function renameIn(work: Working, table: Relation, from: string, to: string, at: Origin): void {
  renameColumnInObjects(work, table, from, to);
  const views = viewsOn(work, table).filter((v) => viewReads(v, table, from));
  const one = (name: string) => (name === from ? to : name);
  const inside = (e: Expression) => renameColumnIn(e, from, to);
  work.put({
    ...table,
    ...(table.partitionBy ? { partitionBy: renamedKey(table.partitionBy, from, to) } : {}),
    columns: table.columns.map((c) => {
      const renamed = c.name === from ? changed({ ...c, name: to }, `rename column from ${from}`, at) : c;
      if (!renamed.generated) return renamed;
      return { ...renamed, generated: { ...inside(renamed.generated), stored: renamed.generated.stored } };
    }),
    constraints: table.constraints.map((c) => constraintWith(c, one, inside)),
    indexes: table.indexes.map((i) => indexWith(i, one, inside)),
    policies: table.policies.map((p) => ({
      ...p,
      ...(p.using ? { using: inside(p.using) } : {}),
      ...(p.check ? { check: inside(p.check) } : {}),
    })),
    triggers: table.triggers.map((t) => ({
      ...t,
      updateOf: t.updateOf.map(one),
      ...(t.when ? { when: inside(t.when) } : {}),
    })),
    grants: table.grants.map((g) => (g.columns.includes(from) ? { ...g, columns: g.columns.map(one) } : g)),
  });
  for (const user of work.usersOf(keyOf(table))) followColumn(work, user, table, from, to);
  for (const sequence of ownedSequences(work, table, from)) {
    const definition = sequence.sequence;
    if (definition?.ownedBy)
      work.put({ ...sequence, sequence: { ...definition, ownedBy: { ...definition.ownedBy, column: to } } });
  }
  for (const view of views) markStale(work, view);
}

function followColumn(work: Working, user: Relation, table: Relation, from: string, to: string): void {
  const key = keyOf(table);
  const hit = (c: Constraint) => c.type === 'f' && keyOf(c.references) === key && c.referencedColumns.includes(from);
  if (!user.constraints.some(hit)) return;
  const one = (name: string) => (name === from ? to : name);
  work.put({
    ...user,
    constraints: user.constraints.map((c) =>
      c.type === 'f' && hit(c) ? { ...c, referencedColumns: c.referencedColumns.map(one) } : c,
    ),
  });
}

function markStale(work: Working, view: Relation): void {
  const now = work.relation(keyOf(view));
  if (now?.view && !now.view.stale) work.put({ ...now, view: { ...now.view, stale: true } });
}

function constraintWith(
  c: Constraint,
  one: (name: string) => string,
  inside: (e: Expression) => Expression,
): Constraint {
  switch (c.type) {
    case 'p':
    case 'u':
      return { ...c, columns: c.columns.map(one), include: c.include.map(one) };
    case 'f':
      return { ...c, columns: c.columns.map(one), onDeleteColumns: c.onDeleteColumns.map(one) };
    case 'n':
      return { ...c, column: one(c.column) };
    case 'c':
      return { ...c, expression: inside(c.expression) };
    case 'x':
      return {
        ...c,
        elements: c.elements.map((e) => ({ ...keyWith(e, one, inside), operator: e.operator })),
        ...(c.predicate ? { predicate: inside(c.predicate) } : {}),
      };
  }
}

function keyWith(key: IndexKey, one: (name: string) => string, inside: (e: Expression) => Expression): IndexKey {
  if (key.expression) return { ...key, expression: inside(key.expression) };
  return { ...key, column: one(key.column ?? '') };
}

function indexWith(index: Index, one: (name: string) => string, inside: (e: Expression) => Expression): Index {
  return {
    ...index,
    keys: index.keys.map((k) => keyWith(k, one, inside)),
    include: index.include.map(one),
    ...(index.predicate ? { predicate: inside(index.predicate) } : {}),
  };
}

/** RENAME CONSTRAINT; the index of a key takes the name too, and inherited copies follow. */
export function renameConstraint(work: Working, table: Relation, from: string, to: string, at: Origin): void {
  requireParts(table);
  const constraint = table.constraints.find((c) => c.name === from);
  if (!constraint) refuse(S.undefinedObject, `constraint "${from}" for table "${table.name}" does not exist`);
  if (!constraint.local) refuse(S.invalidTableDefinition, `cannot rename inherited constraint "${from}"`);
  renameConstraintIn(work, table, from, to, at);
}

function renameConstraintIn(work: Working, table: Relation, from: string, to: string, at: Origin): void {
  const hasIndex = table.indexes.some((i) => i.constraint === from);
  if (hasIndex && isRelationNameTaken(work, table.schema, to))
    refuse(S.duplicateTable, `relation "${to}" already exists`);
  if (table.constraints.some((c) => c.name === to))
    refuse(S.duplicateObject, `constraint "${to}" for relation "${table.name}" already exists`);
  const next = {
    ...table,
    constraints: table.constraints.map((c) =>
      c.name === from ? changed({ ...c, name: to }, `rename from ${from}`, at) : c,
    ),
    indexes: table.indexes.map((i) =>
      i.constraint === from ? changed({ ...i, name: to, constraint: to }, `rename from ${from}`, at) : i,
    ),
  };
  work.put(next);
  if (hasIndex) followIndexName(work, next, from, to);
  for (const child of childrenOf(work, next)) {
    const copy = child.constraints.find((c) => c.name === from && !c.local && (c.type === 'c' || c.type === 'n'));
    if (copy) renameConstraintIn(work, child, from, to, at);
  }
}

/** ALTER INDEX ... RENAME; the constraint that the index implements takes the name too. */
export function renameIndex(work: Working, table: Relation, from: string, to: string, at: Origin): void {
  if (isRelationNameTaken(work, table.schema, to)) refuse(S.duplicateTable, `relation "${to}" already exists`);
  const index = table.indexes.find((i) => i.name === from);
  if (!index) return;
  const { constraint } = index;
  work.put({
    ...table,
    constraints: table.constraints.map((c) =>
      c.name === constraint ? changed({ ...c, name: to }, `rename from ${from}`, at) : c,
    ),
    indexes: table.indexes.map((i) =>
      i === index
        ? changed(
            { ...i, name: to, ...(constraint === undefined ? {} : { constraint: to }) },
            `rename from ${from}`,
            at,
          )
        : i,
    ),
    ...(table.replicaIdentity?.kind === 'index' && table.replicaIdentity.index === from
      ? { replicaIdentity: { kind: 'index', index: to } }
      : {}),
  });
  followIndexName(work, table, from, to);
}
