import type { AlterObjectSchemaStmt, ObjectType } from '@pgsql/types';
import { moveRelation } from '../apply/rename.ts';
import { moveRoutine } from '../apply/routine.ts';
import { moveType } from '../apply/type.ts';
import { findIndex, findRelation, missingRelation, TEMPORARY } from '../lookup.ts';
import type { Origin } from '../model.ts';
import { displayRef, partsOf, refOfParts, refOfRange } from '../nodes.ts';
import { originOfName, originOfToken, type Reading } from '../reading.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import { addGap, addNotice, type Working } from '../working.ts';
import type { Lowering } from './change.ts';
import { renameObject } from './object.ts';
import { forEachObjectKind } from './object-words.ts';
import { requireAlterable } from './relation-kinds.ts';

export const RELATION_KINDS: ReadonlySet<string> = new Set([
  'OBJECT_TABLE',
  'OBJECT_VIEW',
  'OBJECT_MATVIEW',
  'OBJECT_SEQUENCE',
  'OBJECT_FOREIGN_TABLE',
]);

export function lowerSetSchema(node: AlterObjectSchemaStmt, reading: Reading): Lowering {
  const schema = node.newschema ?? '';
  const kind = node.objectType ?? '';
  if (RELATION_KINDS.has(kind)) {
    const ref = refOfRange(node.relation);
    const at = originOfName(reading, node.relation?.location);
    return {
      at,
      run(work) {
        const relation = findRelation(work, ref);
        if (!relation) {
          if (findIndex(work, ref)) refuse(S.wrongObjectType, `"${ref.name}" is an index`);
          if (!node.missing_ok) missingRelation(work, ref);
          addNotice(work, S.undefinedTable, `relation "${displayRef(ref)}" does not exist, skipping`, at);
          return;
        }
        requireAlterable(relation, node.objectType);
        if (relation.sequence?.ownedBy)
          refuse(S.featureNotSupported, 'cannot move an owned sequence into another schema');
        if (!work.schemas.has(schema)) refuse(S.undefinedSchema, `schema "${schema}" does not exist`);
        if (relation.schema === schema) return;
        if (relation.schema === TEMPORARY || schema === TEMPORARY)
          refuse(S.featureNotSupported, 'cannot move objects into or out of temporary schemas');
        moveRelation(work, relation, { schema, name: relation.name }, `set schema ${schema}`, at);
      },
    };
  }
  const at = originOfToken(reading, undefined);
  const move = SCHEMA_MOVES[node.objectType ?? 'OBJECT_TABLE'];
  const what = 'ALTER ... SET SCHEMA';
  return { at, run: (work) => (move ? move(work, node, schema, at) : addGap(work, what, at)) };
}

type Move = (work: Working, node: AlterObjectSchemaStmt, schema: string, at: Origin) => void;

const moveTypeNode: Move = (work, { object }, schema, at) =>
  moveType(work, refOfParts(partsOf(object)), (t) => ({ schema, name: t.name }), at);

const moveRoutineNode: Move = (work, { object }, schema, at) =>
  moveRoutine(work, object, (r) => ({ schema, name: r.name }), at);

/** SET SCHEMA of what is no relation; a kind that is missing here becomes a gap. */
export const SCHEMA_MOVES: Partial<Record<ObjectType, Move>> = {
  OBJECT_TYPE: moveTypeNode,
  OBJECT_DOMAIN: moveTypeNode,
  OBJECT_FUNCTION: moveRoutineNode,
  OBJECT_PROCEDURE: moveRoutineNode,
  OBJECT_ROUTINE: moveRoutineNode,
  OBJECT_AGGREGATE: moveRoutineNode,
  OBJECT_EXTENSION(work, { object }, schema) {
    const name = partsOf(object)[0] ?? '';
    const known = work.extensions.get(name) ?? refuse(S.undefinedObject, `extension "${name}" does not exist`);
    work.extensions.set(name, { ...known, schema });
  },
  ...forEachObjectKind(
    (word): Move =>
      (work, { object }, schema) => {
        if (!work.schemas.has(schema)) refuse(S.undefinedSchema, `schema "${schema}" does not exist`);
        renameObject(work, word, refOfParts(partsOf(object)), { schema });
      },
  ),
};
