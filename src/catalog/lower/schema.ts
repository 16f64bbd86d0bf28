import type { CreateExtensionStmt, CreateSchemaStmt, Node } from '@pgsql/types';
import { hasExtension, requireExtension } from '../apply/extension.ts';
import { defElems, roleOf, scalarText } from '../nodes.ts';
import { originOfIdentifier, type Reading } from '../reading.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import { addNotice } from '../working.ts';
import type { Lowering } from './change.ts';
import type { Lowerers } from './registry.ts';
import { lowerSetSchema } from './set-schema.ts';
import { lowerStatement } from './statement.ts';

export const SCHEMA_STATEMENTS: Lowerers = {
  CreateSchemaStmt: lowerCreateSchema,
  CreateExtensionStmt: lowerCreateExtension,
  AlterObjectSchemaStmt: lowerSetSchema,
  AlterExtensionStmt: (node, reading) => {
    const name = node.extname ?? '';
    return { at: originOfIdentifier(reading, name), run: (work) => requireExtension(work, name) };
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
      if (hasExtension(work, name)) {
        if (!node.if_not_exists) refuse(S.duplicateObject, `extension "${name}" already exists`);
        addNotice(work, S.duplicateObject, `extension "${name}" already exists, skipping`, at);
        return;
      }
      work.extensions.set(name, { name, schema: inSchema ?? work.session.searchPath[0] ?? 'public' });
    },
  };
}
