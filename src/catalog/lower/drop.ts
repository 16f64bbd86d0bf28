import type { DropStmt, Node } from '@pgsql/types';
import { dropRelations, incomingForeignKeys, refuseDependents, skipMissing } from '../apply/drop.ts';
import { isUniqueOn } from '../apply/foreign-key.ts';
import { partsOfIndex } from '../apply/partition-index.ts';
import { findRoutine, missingRoutine, type RoutineRef, removeRoutine, routineRef } from '../apply/routine.ts';
import { dropSchema } from '../apply/schema.ts';
import { dropType } from '../apply/type.ts';
import { findIndex, findRelation, isOurSchema, requireNotGone, requireRelation } from '../lookup.ts';
import { keyOf, type Origin, type Relation, type RelationKind } from '../model.ts';
import { displayRef, type NameRef, partsOf, refOfParts } from '../nodes.ts';
import { changed } from '../provenance.ts';
import { originOfIdentifier, type Reading } from '../reading.ts';
import { Outside, Refusal, refuse, SQLSTATE as S } from '../refusal.ts';
import { addGap, addNotice, type Working } from '../working.ts';
import type { Lowering } from './change.ts';
import { dropObject } from './object.ts';
import { forEachObjectKind } from './object-words.ts';
import { requireNoTransaction } from './session.ts';

interface Drop {
  readonly objects: readonly { readonly node: Node; readonly parts: readonly string[]; readonly at: Origin }[];
  readonly cascade: boolean;
  readonly missingOk: boolean;
  readonly concurrent: boolean;
}

export function lowerDrop(node: DropStmt, reading: Reading): Lowering {
  const objects = (node.objects ?? []).map((object) => {
    const parts = partsOf(object);
    return { node: object, parts, at: originOfIdentifier(reading, parts.at(-1) ?? '') };
  });
  const drop: Drop = {
    objects,
    cascade: node.behavior === 'DROP_CASCADE',
    missingOk: node.missing_ok ?? false,
    concurrent: node.concurrent ?? false,
  };
  const kind = node.removeType ?? 'OBJECT_TABLE';
  const run = DROPS[kind];
  const at = objects[0]?.at ?? originOfIdentifier(reading, 'drop');
  return {
    at,
    run: (work) =>
      run ? run(work, drop) : addGap(work, `DROP ${kind.replace('OBJECT_', '').replaceAll('_', ' ')}`, at),
  };
}

type Run = (work: Working, drop: Drop) => void;

const relationsOf =
  (word: string, kinds: readonly RelationKind[]): Run =>
  (work, { objects, cascade, missingOk }) => {
    const found: Relation[] = [];
    for (const { parts, at } of objects) {
      const ref = refOfParts(parts);
      const relation = findRelation(work, ref);
      if (!relation) {
        if (findIndex(work, ref)) refuse(S.wrongObjectType, `"${ref.name}" is not ${article(word)} ${word}`);
        missingRelation(work, ref, word, missingOk, at);
        continue;
      }
      if (!kinds.includes(relation.kind))
        refuse(S.wrongObjectType, `"${relation.name}" is not ${article(word)} ${word}`);
      found.push(relation);
    }
    const at = objects[0]?.at;
    if (found.length > 0 && at) dropRelations(work, found, { cascade, at });
  };

function article(word: string): string {
  return /^[aeiou]/.test(word) ? 'an' : 'a';
}

function missingRelation(work: Working, ref: NameRef, word: string, missingOk: boolean, at: Origin): void {
  if (ref.schema !== undefined && !work.schemas.has(ref.schema)) {
    if (!missingOk) {
      requireNotGone(work, ref.schema);
      throw new Outside({ schema: ref.schema, name: ref.name });
    }
    addNotice(work, S.undefinedSchema, `schema "${ref.schema}" does not exist, skipping`, at);
    return;
  }
  const code = word === 'index' ? S.undefinedObject : S.undefinedTable;
  skipMissing(work, `${word} "${ref.name}"`, at, code, missingOk);
}

const dropIndexes: Run = (work, { objects, cascade, missingOk, concurrent }) => {
  if (concurrent) requireNoTransaction(work, 'DROP INDEX CONCURRENTLY');
  if (concurrent && objects.length > 1)
    refuse(S.featureNotSupported, 'DROP INDEX CONCURRENTLY does not support dropping multiple objects');
  if (concurrent && cascade) refuse(S.featureNotSupported, 'DROP INDEX CONCURRENTLY does not support CASCADE');
  const indexes = objects.flatMap(({ parts }) => findIndex(work, refOfParts(parts)) ?? []);
  for (const { parts, at } of objects) {
    const ref = refOfParts(parts);
    const found = findIndex(work, ref);
    if (!found) {
      if (findRelation(work, ref)) refuse(S.wrongObjectType, `"${ref.name}" is not an index`);
      missingRelation(work, ref, 'index', missingOk, at);
      continue;
    }
    const { table, name } = found;
    const index = table.indexes.find((i) => i.name === name);
    if (index?.constraint)
      refuse(
        S.dependents,
        `cannot drop index ${name} because constraint ${index.constraint} on table ${table.name} requires it`,
      );
    if (index?.partOf !== undefined && !indexes.some((d) => d.name === index.partOf))
      refuse(S.dependents, `cannot drop index ${name} because index ${index.partOf} requires it`);
    const next = { ...table, indexes: table.indexes.filter((i) => i.name !== name) };
    for (const { from, constraint } of incomingForeignKeys(work, table)) {
      if (
        !index?.unique ||
        isUniqueOn(next, constraint.referencedColumns) ||
        !isUniqueOn(table, constraint.referencedColumns)
      )
        continue;
      if (!cascade) refuseDependents(`index ${name}`);
      const owner = work.relation(keyOf(from));
      if (owner) work.put({ ...owner, constraints: owner.constraints.filter((c) => c.name !== constraint.name) });
    }
    const now = work.relation(keyOf(table)) ?? table;
    work.put(changed({ ...now, indexes: now.indexes.filter((i) => i.name !== name) }, `drop index ${name}`, at));
    dropParts(work, now, name, at);
  }
};

/** A partitioned table's index goes with its parts. */
function dropParts(work: Working, table: Relation, name: string, at: Origin): void {
  for (const { table: child, index } of partsOfIndex(work, table, name)) {
    work.put(changed({ ...child, indexes: child.indexes.filter((i) => i !== index) }, `drop index ${index.name}`, at));
    dropParts(work, child, index.name, at);
  }
}

const dropPart =
  (word: 'trigger' | 'policy', list: 'triggers' | 'policies'): Run =>
  (work, { objects, missingOk }) => {
    for (const { parts, at } of objects) {
      const name = parts.at(-1) ?? '';
      const ref = refOfParts(parts.slice(0, -1));
      const table = missingOk ? findRelation(work, ref) : requireRelation(work, ref);
      if (!table) {
        const outside = ref.schema !== undefined && !isOurSchema(work, ref.schema);
        const what = outside ? `schema "${ref.schema}"` : `relation "${displayRef(ref)}"`;
        addNotice(work, outside ? S.undefinedSchema : S.undefinedTable, `${what} does not exist, skipping`, at);
        continue;
      }
      if (!table[list].some((t) => t.name === name)) {
        const what = `${word} "${name}" for ${word === 'policy' ? 'table' : 'table'} "${displayRef(ref)}"`;
        skipMissing(
          work,
          word === 'policy' ? `policy "${name}" for table "${table.name}"` : what,
          at,
          S.undefinedObject,
          missingOk,
        );
        continue;
      }
      const left = table[list].filter((t) => t.name !== name);
      work.put(changed({ ...table, [list]: left }, `drop ${word} ${name}`, at));
    }
  };

const dropRoutines =
  (word: string): Run =>
  (work, { objects, cascade, missingOk }) => {
    for (const { node, at } of objects) {
      const ref = routineOf(work, node, at, missingOk);
      if (!ref) continue;
      const routine = findRoutine(work, ref);
      if (!routine) {
        if (ref.schema !== undefined && !isOurSchema(work, ref.schema) && !missingOk)
          throw new Outside({ schema: ref.schema, name: ref.name });
        const message = missingRoutine(work, ref, word);
        if (!missingOk) refuse(S.undefinedFunction, message);
        const list = ref.arguments === undefined ? `${word} ${displayRef(ref)}() does not exist` : message;
        addNotice(work, S.undefinedFunction, `${list}, skipping`, at);
        continue;
      }
      const users = [...work.relations()].filter((r) => r.triggers.some((t) => keyOf(t.function) === keyOf(routine)));
      if (users.length > 0 && !cascade) refuseDependents(`function ${displayName(routine)}()`);
      for (const user of users)
        work.put({ ...user, triggers: user.triggers.filter((t) => keyOf(t.function) !== keyOf(routine)) });
      removeRoutine(work, routine);
    }
  };

/** The routine as named; with IF EXISTS a type of its arguments may be missing as well, and undefined is returned. */
function routineOf(work: Working, node: Node, at: Origin, missingOk: boolean): RoutineRef | undefined {
  try {
    return routineRef(work, node, at);
  } catch (error) {
    if (!missingOk || !(error instanceof Refusal) || error.code !== S.undefinedObject) throw error;
    addNotice(work, S.undefinedObject, `${error.message}, skipping`, at);
    return undefined;
  }
}

function displayName(routine: { readonly name: string }): string {
  return routine.name;
}

/** What a rule does is not modelled, and neither is its going. */
const dropRules: Run = (work, { objects }) => {
  for (const { parts, at } of objects)
    addGap(work, 'DROP RULE', at, findRelation(work, refOfParts(parts.slice(0, -1))));
};

const typesOf =
  (word: 'type' | 'domain'): Run =>
  (work, { objects, cascade, missingOk }) => {
    for (const { parts, at } of objects) dropType(work, refOfParts(parts), word, missingOk, { cascade, at });
  };

export const DROPS: Partial<Record<NonNullable<DropStmt['removeType']>, Run>> = {
  OBJECT_TABLE: relationsOf('table', ['table', 'partitioned table']),
  OBJECT_FOREIGN_TABLE: relationsOf('foreign table', ['foreign table']),
  OBJECT_VIEW: relationsOf('view', ['view']),
  OBJECT_MATVIEW: relationsOf('materialized view', ['materialized view']),
  OBJECT_SEQUENCE: relationsOf('sequence', ['sequence']),
  OBJECT_INDEX: dropIndexes,
  OBJECT_TRIGGER: dropPart('trigger', 'triggers'),
  OBJECT_POLICY: dropPart('policy', 'policies'),
  OBJECT_FUNCTION: dropRoutines('function'),
  OBJECT_PROCEDURE: dropRoutines('procedure'),
  OBJECT_ROUTINE: dropRoutines('routine'),
  OBJECT_AGGREGATE: dropRoutines('aggregate'),
  OBJECT_TYPE: typesOf('type'),
  OBJECT_DOMAIN: typesOf('domain'),
  OBJECT_SCHEMA(work, { objects, cascade, missingOk }) {
    for (const { parts, at } of objects) {
      const name = parts[0] ?? '';
      if (work.schemas.has(name)) dropSchema(work, name, cascade, at);
      else skipMissing(work, `schema "${name}"`, at, S.undefinedSchema, missingOk);
    }
  },
  ...forEachObjectKind(
    (word): Run =>
      (work, { objects, missingOk }) => {
        for (const { parts, at } of objects) dropObject(work, word, refOfParts(parts), missingOk, at);
      },
  ),
  OBJECT_RULE: dropRules,
  OBJECT_EXTENSION(work, { objects, missingOk }) {
    for (const { parts, at } of objects) {
      const name = parts[0] ?? '';
      if (work.extensions.has(name)) work.extensions.delete(name);
      else skipMissing(work, `extension "${name}"`, at, S.undefinedObject, missingOk);
    }
  },
};
