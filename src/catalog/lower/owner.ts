import type { AlterOwnerStmt, ObjectType } from '@pgsql/types';
import { requireObject } from '../apply/object.ts';
import { putRoutine, requireRoutine, routineRef } from '../apply/routine.ts';
import { requireType } from '../apply/type.ts';
import { findTypeName } from '../lookup.ts';
import { keyOf, type Origin } from '../model.ts';
import { partsOf, refOfParts, roleOf } from '../nodes.ts';
import { changed } from '../provenance.ts';
import { originOfIdentifier, type Reading } from '../reading.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import type { Working } from '../working.ts';
import type { Lowering } from './change.ts';
import { forEachObjectKind } from './object-words.ts';
import { noteRoles } from './policy.ts';

type SetOwner = (work: Working, node: AlterOwnerStmt, owner: string, at: Origin) => void;

/** ALTER ... OWNER TO, but for relations, whose owner ALTER TABLE changes. */
export function lowerOwner(node: AlterOwnerStmt, reading: Reading): Lowering | undefined {
  const set = OWNERS[node.objectType ?? 'OBJECT_TABLE'];
  if (!set) return undefined;
  const at = originOfIdentifier(reading, partsOf(node.object).at(-1) ?? '');
  const owner = roleOf(node.newowner);
  return {
    at,
    run(work) {
      noteRoles(work, [owner]);
      set(work, node, owner, at);
    },
  };
}

const ofRoutine: SetOwner = (work, { object }, owner, at) => {
  const routine = requireRoutine(work, routineRef(work, object, at));
  putRoutine(work, changed({ ...routine, owner }, `owner to ${owner}`, at), routine);
};

const ofType: SetOwner = (work, { object }, owner, at) => {
  const ref = refOfParts(partsOf(object));
  const name = findTypeName(work, ref);
  const composite = name && work.relation(keyOf(name));
  if (composite) {
    work.put(changed({ ...composite, owner }, `owner to ${owner}`, at));
    return;
  }
  const type = requireType(work, ref);
  work.types.set(keyOf(type), changed({ ...type, owner }, `owner to ${owner}`, at));
};

/** What each kind's owner is kept in; of a kind that is missing here the owner has no part in a schema. */
export const OWNERS: Partial<Record<ObjectType, SetOwner>> = {
  OBJECT_FUNCTION: ofRoutine,
  OBJECT_PROCEDURE: ofRoutine,
  OBJECT_ROUTINE: ofRoutine,
  OBJECT_AGGREGATE: ofRoutine,
  OBJECT_TYPE: ofType,
  OBJECT_DOMAIN: ofType,
  OBJECT_SCHEMA(work, { object }, owner) {
    const name = partsOf(object)[0] ?? '';
    const schema = work.schemas.get(name) ?? refuse(S.undefinedSchema, `schema "${name}" does not exist`);
    work.schemas.set(name, { ...schema, owner });
  },
  ...forEachObjectKind(
    (word): SetOwner =>
      (work, { object }) => {
        requireObject(work, word, refOfParts(partsOf(object)));
      },
  ),
};
