import type { CommentStmt, Node, ObjectType } from '@pgsql/types';
import { requireExtension } from '../apply/extension.ts';
import { requireObject } from '../apply/object.ts';
import { putRoutine, requireRoutine, routineRef } from '../apply/routine.ts';
import { requireType } from '../apply/type.ts';
import { findIndex, findTypeName, missingRelation, requireRelation } from '../lookup.ts';
import { keyOf, type Origin, type Relation } from '../model.ts';
import { partsOf, refOfParts, stringOf } from '../nodes.ts';
import { changed } from '../provenance.ts';
import { originOfIdentifier, type Reading } from '../reading.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import type { Working } from '../working.ts';
import type { Lowering } from './change.ts';
import { forEachObjectKind } from './object-words.ts';
import { requireCommentable } from './relation-kinds.ts';

interface Commented {
  readonly node: Node | undefined;
  readonly parts: readonly string[];
  readonly text: string | undefined;
  readonly at: Origin;
}

type Comment = (work: Working, comment: Commented) => void;

/** COMMENT ON what the model holds; on anything else it has no part in a schema. */
export function lowerComment(node: CommentStmt, reading: Reading): Lowering | undefined {
  const comment = COMMENTS[node.objtype ?? 'OBJECT_TABLE'];
  if (!comment) return undefined;
  const parts = partsOf(node.object);
  const at = originOfIdentifier(reading, parts.at(-1) ?? '');
  // Only a routine needs more than its name; what is not captured here is not kept.
  const commented = {
    node: comment === onRoutine || comment === onDomainConstraint ? node.object : undefined,
    parts,
    text: node.comment,
    at,
  };
  return { at, run: (work) => comment(work, commented) };
}

function withComment<T extends { readonly comment?: string }>(thing: T, text: string | undefined): T {
  if (text !== undefined && text !== '') return { ...thing, comment: text };
  const { comment: _, ...rest } = thing;
  return rest as T;
}

const onRelation =
  (type: ObjectType): Comment =>
  (work, { parts, text, at }) => {
    const relation = requireRelation(work, refOfParts(parts));
    requireCommentable(relation, type);
    work.put(changed(withComment(relation, text), 'comment', at));
  };

type Parts = 'columns' | 'constraints' | 'policies' | 'triggers';

/** What is named behind its table: `schema.table.name`. */
const onPart =
  (list: Parts, missing: (name: string, table: Relation) => readonly [code: string, message: string]): Comment =>
  (work, { parts, text, at }) => {
    const name = parts.at(-1) ?? '';
    const table = requireRelation(work, refOfParts(parts.slice(0, -1)));
    const things: readonly Relation[Parts][number][] = table[list];
    if (!things.some((t) => t.name === name)) refuse(...missing(name, table));
    const next = things.map((t) => (t.name === name ? changed(withComment(t, text), 'comment', at) : t));
    work.put({ ...table, [list]: next });
  };

const onType: Comment = (work, { parts, text, at }) => {
  const ref = refOfParts(parts);
  const name = findTypeName(work, ref);
  const composite = name && work.relation(keyOf(name));
  if (composite) {
    work.put(changed(withComment(composite, text), 'comment', at));
    return;
  }
  const type = requireType(work, ref);
  work.types.set(keyOf(type), changed(withComment(type, text), 'comment', at));
};

const onRoutine: Comment = (work, { node, text, at }) => {
  const routine = requireRoutine(work, routineRef(work, node, at));
  putRoutine(work, changed(withComment(routine, text), 'comment', at), routine);
};

const onDomainConstraint: Comment = (work, { node, text, at }) => {
  const [type, named] = node && 'List' in node ? (node.List.items ?? []) : [];
  const name = stringOf(named) ?? '';
  const domain = requireType(work, refOfParts(partsOf(type)));
  if (!domain.checks.some((c) => c.name === name))
    refuse(S.undefinedObject, `constraint "${name}" for domain ${domain.name} does not exist`);
  const checks = domain.checks.map((c) => (c.name === name ? changed(withComment(c, text), 'comment', at) : c));
  work.types.set(keyOf(domain), { ...domain, checks });
};

export const COMMENTS: Partial<Record<NonNullable<CommentStmt['objtype']>, Comment>> = {
  OBJECT_TABLE: onRelation('OBJECT_TABLE'),
  OBJECT_VIEW: onRelation('OBJECT_VIEW'),
  OBJECT_MATVIEW: onRelation('OBJECT_MATVIEW'),
  OBJECT_SEQUENCE: onRelation('OBJECT_SEQUENCE'),
  OBJECT_FOREIGN_TABLE: onRelation('OBJECT_FOREIGN_TABLE'),
  OBJECT_COLUMN: onPart('columns', (name, table) => [
    S.undefinedColumn,
    `column "${name}" of relation "${table.name}" does not exist`,
  ]),
  OBJECT_TABCONSTRAINT: onPart('constraints', (name, table) => [
    S.undefinedObject,
    `constraint "${name}" for table "${table.name}" does not exist`,
  ]),
  OBJECT_TRIGGER: onPart('triggers', (name, table) => [
    S.undefinedObject,
    `trigger "${name}" for table "${table.name}" does not exist`,
  ]),
  OBJECT_POLICY: onPart('policies', (name, table) => [
    S.undefinedObject,
    `policy "${name}" for table "${table.name}" does not exist`,
  ]),
  OBJECT_INDEX: (work, { parts, text, at }) => {
    const ref = refOfParts(parts);
    const found = findIndex(work, ref) ?? missingRelation(work, ref);
    const indexes = found.table.indexes.map((i) =>
      i.name === found.name ? changed(withComment(i, text), 'comment', at) : i,
    );
    work.put({ ...found.table, indexes });
  },
  OBJECT_DOMCONSTRAINT: onDomainConstraint,
  OBJECT_TYPE: onType,
  OBJECT_DOMAIN: onType,
  OBJECT_FUNCTION: onRoutine,
  OBJECT_PROCEDURE: onRoutine,
  OBJECT_ROUTINE: onRoutine,
  OBJECT_AGGREGATE: onRoutine,
  // Of these the model keeps no comment; that they are there is checked.
  ...forEachObjectKind(
    (word): Comment =>
      (work, { parts }) => {
        requireObject(work, word, refOfParts(parts));
      },
  ),
  OBJECT_EXTENSION: (work, { parts }) => {
    requireExtension(work, parts[0] ?? '');
  },
  OBJECT_SCHEMA: (work, { parts, text }) => {
    const name = parts[0] ?? '';
    const schema = work.schemas.get(name) ?? refuse(S.undefinedSchema, `schema "${name}" does not exist`);
    work.schemas.set(name, withComment(schema, text));
  },
};
