import type { RenameStmt } from '@pgsql/types';
import { keyNames } from '../apply/partition-index.ts';
import { moveRelation } from '../apply/rename.ts';
import { renameColumn, renameConstraint, renameIndex } from '../apply/rename-part.ts';
import { renameRoutine } from '../apply/routine.ts';
import { renameSchema } from '../apply/schema.ts';
import { moveType, renameAttribute, renameDomainConstraint } from '../apply/type.ts';
import { findIndex, findRelation, missingRelation, requireRelation } from '../lookup.ts';
import type { Origin, Relation } from '../model.ts';
import { displayRef, partsOf, refOfParts, refOfRange } from '../nodes.ts';
import { changed } from '../provenance.ts';
import { originOfLastIdentifier, type Reading } from '../reading.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import { addGap, addNotice, type Working } from '../working.ts';
import type { Lowering } from './change.ts';
import { renameObject } from './object.ts';
import { forEachObjectKind } from './object-words.ts';
import { requireAlterable } from './relation-kinds.ts';
import { renameRole } from './role.ts';

type Rename = (work: Working, node: RenameStmt, at: Origin) => void;

/** The origin of a renaming is the new name. */
export function lowerRename(node: RenameStmt, reading: Reading): Lowering | undefined {
  if (RENAMED_OUTSIDE.has(node.renameType ?? '')) return undefined;
  const at = originOfLastIdentifier(reading, node.newname ?? '');
  const rename = RENAMES[node.renameType ?? 'OBJECT_TABLE'];
  return {
    at,
    run: (work) =>
      rename ? rename(work, node, at) : addGap(work, `RENAME of ${(node.renameType ?? '').replace('OBJECT_', '')}`, at),
  };
}

const renameRelation: Rename = (work, node, at) => {
  const ref = refOfRange(node.relation);
  const relation = findRelation(work, ref);
  const to = node.newname ?? '';
  if (relation) {
    requireAlterable(relation, node.renameType);
    moveRelation(work, relation, { schema: relation.schema, name: to }, `rename from ${relation.name}`, at);
    return;
  }
  const index = findIndex(work, ref);
  if (index) requireAlterable({ name: index.name, kind: 'index' }, node.renameType);
  if (index) renameIndex(work, index.table, index.name, to, at);
  else missing(work, node, at);
};

function missing(work: Working, node: RenameStmt, at: Origin): void {
  const ref = refOfRange(node.relation);
  if (!node.missing_ok) missingRelation(work, ref);
  addNotice(work, S.undefinedTable, `relation "${displayRef(ref)}" does not exist, skipping`, at);
}

interface Scope {
  /** ALTER TABLE ONLY. */
  readonly only: boolean;
  /** ALTER TYPE ... CASCADE: typed tables follow. */
  readonly cascade: boolean;
}

const onTable =
  (rename: (work: Working, table: Relation, from: string, to: string, at: Origin, options: Scope) => void): Rename =>
  (work, node, at) => {
    const ref = refOfRange(node.relation);
    const index = node.renameType === 'OBJECT_COLUMN' && !findRelation(work, ref) ? findIndex(work, ref) : undefined;
    if (node.renameType === 'OBJECT_TABCONSTRAINT' && !findRelation(work, ref) && findIndex(work, ref))
      refuse(S.undefinedObject, `constraint "${node.subname}" for table "${ref.name}" does not exist`);
    if (index) renameIndexColumn(work, index, node, at);
    else if (node.missing_ok && !findRelation(work, ref)) missing(work, node, at);
    else {
      const table = requireRelation(work, ref);
      const only = node.relation?.inh !== true;
      const cascade = node.behavior === 'DROP_CASCADE';
      rename(work, table, node.subname ?? '', node.newname ?? '', at, { only, cascade });
    }
  };

/** PostgreSQL lets a column of an index be renamed, which nothing else shows. */
function renameIndexColumn(
  work: Working,
  { table, name }: { readonly table: Relation; readonly name: string },
  { subname = '' }: RenameStmt,
  at: Origin,
): void {
  const index = table.indexes.find((i) => i.name === name);
  if (index && !keyNames(index).includes(subname)) refuse(S.undefinedColumn, `column "${subname}" does not exist`);
  addGap(work, 'RENAME of a column of an index', at, table);
}

const renameRoutineNode: Rename = (work, node, at) => renameRoutine(work, node.object, node.newname ?? '', at);

const renameType: Rename = (work, node, at) =>
  moveType(work, refOfParts(partsOf(node.object)), (t) => ({ schema: t.schema, name: node.newname ?? '' }), at);

/** Of the whole server, outside the database. */
export const RENAMED_OUTSIDE: ReadonlySet<string> = new Set(['OBJECT_DATABASE', 'OBJECT_TABLESPACE']);

export const RENAMES: Partial<Record<NonNullable<RenameStmt['renameType']>, Rename>> = {
  OBJECT_TABLE: renameRelation,
  OBJECT_VIEW: renameRelation,
  OBJECT_MATVIEW: renameRelation,
  OBJECT_SEQUENCE: renameRelation,
  OBJECT_FOREIGN_TABLE: renameRelation,
  OBJECT_INDEX: renameRelation,
  OBJECT_COLUMN: onTable(renameColumn),
  OBJECT_ATTRIBUTE: onTable(renameAttribute),
  OBJECT_TABCONSTRAINT: onTable(renameConstraint),
  OBJECT_TRIGGER: onTable((work, table, from, to, at) => {
    if (!table.triggers.some((t) => t.name === from))
      refuse(S.undefinedObject, `trigger "${from}" for table "${table.name}" does not exist`);
    const triggers = table.triggers.map((t) =>
      t.name === from ? changed({ ...t, name: to }, `rename from ${from}`, at) : t,
    );
    work.put({ ...table, triggers });
  }),
  OBJECT_POLICY: onTable((work, table, from, to, at) => {
    if (!table.policies.some((p) => p.name === from))
      refuse(S.undefinedObject, `policy "${from}" for table "${table.name}" does not exist`);
    if (table.policies.some((p) => p.name === to))
      refuse(S.duplicateObject, `policy "${to}" for table "${table.name}" already exists`);
    const policies = table.policies.map((p) =>
      p.name === from ? changed({ ...p, name: to }, `rename from ${from}`, at) : p,
    );
    work.put({ ...table, policies });
  }),
  OBJECT_SCHEMA: (work, node, at) => renameSchema(work, node.subname ?? '', node.newname ?? '', at),
  OBJECT_TYPE: renameType,
  OBJECT_DOMAIN: renameType,
  OBJECT_DOMCONSTRAINT: (work, node, at) =>
    renameDomainConstraint(work, refOfParts(partsOf(node.object)), node.subname ?? '', node.newname ?? '', at),
  OBJECT_FUNCTION: renameRoutineNode,
  OBJECT_PROCEDURE: renameRoutineNode,
  OBJECT_ROUTINE: renameRoutineNode,
  OBJECT_AGGREGATE: renameRoutineNode,
  OBJECT_ROLE: renameRole,
  ...forEachObjectKind(
    (word): Rename =>
      (work, node) => {
        renameObject(work, word, refOfParts(partsOf(node.object)), { name: node.newname ?? '' });
      },
  ),
};
