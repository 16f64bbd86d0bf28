import type { AlterObjectSchemaStmt, CreateExtensionStmt, CreateSchemaStmt, Node } from '@pgsql/types';
import { moveRelation } from '../apply/rename.ts';
import { moveRoutine } from '../apply/routine.ts';
import { moveType } from '../apply/type.ts';
import { findIndex, findRelation, missingRelation, TEMPORARY } from '../lookup.ts';
import { defElems, displayRef, partsOf, refOfParts, refOfRange, roleOf, scalarText } from '../nodes.ts';
import { originOfIdentifier, originOfName, originOfToken, type Reading } from '../reading.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import { addGap, addNotice } from '../working.ts';
import type { Lowering } from './change.ts';
import type { Lowerers } from './registry.ts';
import { requireWord } from './rename.ts';
import { lowerStatement } from './statement.ts';

export const SCHEMA_STATEMENTS: Lowerers = {
  CreateSchemaStmt: lowerCreateSchema,
  CreateExtensionStmt: lowerCreateExtension,
  AlterObjectSchemaStmt: lowerSetSchema,
  CreateRoleStmt: (node, reading) => {
    const role = node.role ?? '';
    return { at: originOfIdentifier(reading, role), run: (work) => work.roles.set(role, role) };
  },
};

function lowerCreateSchema(node: CreateSchemaStmt, reading: Reading): Lowering {
  const name = node.schemaname ?? roleOf(node.authrole);
  const at = originOfIdentifier(reading, name);
  const elements = (node.schemaElts ?? []).flatMap((n: Node) => lowerStatement(n, reading) ?? []);
  return {
    at,
    run(work) {
      const known = work.schemas.get(name);
      if (known && !known.assumed) {
        if (!node.if_not_exists) refuse(S.duplicateSchema, `schema "${name}" already exists`);
        addNotice(work, S.duplicateSchema, `schema "${name}" already exists, skipping`, at);
        return;
      }
      work.goneSchemas.delete(name);
      work.schemas.set(name, { name, grants: known?.grants ?? [], assumed: false });
      const { searchPath } = work.session;
      work.setSession({ searchPath: [name, ...searchPath] });
      for (const element of elements) element.run(work);
      work.setSession({ searchPath });
    },
  };
}

function lowerCreateExtension(node: CreateExtensionStmt, reading: Reading): Lowering {
  const name = node.extname ?? '';
  const at = originOfIdentifier(reading, name);
  const inSchema = scalarText(defElems(node.options).find((o) => o.defname === 'schema')?.arg);
  return {
    at,
    run(work) {
      if (work.extensions.has(name)) {
        if (!node.if_not_exists) refuse(S.duplicateObject, `extension "${name}" already exists`);
        addNotice(work, S.duplicateObject, `extension "${name}" already exists, skipping`, at);
        return;
      }
      work.extensions.set(name, { name, schema: inSchema ?? work.session.searchPath[0] ?? 'public' });
    },
  };
}

const RELATION_KINDS = new Set([
  'OBJECT_TABLE',
  'OBJECT_VIEW',
  'OBJECT_MATVIEW',
  'OBJECT_SEQUENCE',
  'OBJECT_FOREIGN_TABLE',
]);

function lowerSetSchema(node: AlterObjectSchemaStmt, reading: Reading): Lowering {
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
        requireWord(node.objectType, relation);
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
  const parts = partsOf(node.object);
  if (kind === 'OBJECT_TYPE' || kind === 'OBJECT_DOMAIN')
    return { at, run: (work) => moveType(work, refOfParts(parts), (t) => ({ schema, name: t.name }), at) };
  if (
    kind === 'OBJECT_FUNCTION' ||
    kind === 'OBJECT_PROCEDURE' ||
    kind === 'OBJECT_ROUTINE' ||
    kind === 'OBJECT_AGGREGATE'
  )
    return { at, run: (work) => moveRoutine(work, node.object, (r) => ({ schema, name: r.name }), at) };
  if (kind === 'OBJECT_EXTENSION') {
    const name = parts[0] ?? '';
    return {
      at,
      run(work) {
        const known = work.extensions.get(name) ?? refuse(S.undefinedObject, `extension "${name}" does not exist`);
        work.extensions.set(name, { ...known, schema });
      },
    };
  }
  return { at, run: (work) => addGap(work, 'ALTER ... SET SCHEMA', at) };
}
