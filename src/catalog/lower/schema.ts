import type { CreateExtensionStmt, CreateSchemaStmt, Node } from '@pgsql/types';
import { hasExtension, requireExtension } from '../apply/extension.ts';
import { requiredBy } from '../extensions.ts';
import { defElems, roleOf, scalarText } from '../nodes.ts';
import { isPreludePath } from '../preludes/prelude.ts';
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
      const outside = isPreludePath(reading.file);
      if (known && !known.assumed) {
        if (!node.if_not_exists) refuse(S.duplicateSchema, `schema "${name}" already exists`);
        addNotice(work, S.duplicateSchema, `schema "${name}" already exists, skipping`, at);
        return;
      }
      work.goneSchemas.delete(name);
      work.schemas.set(name, {
        name,
        grants: known?.grants ?? [],
        assumed: false,
        ...(outside ? { outside } : {}),
      });
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
  const options = defElems(node.options);
  const inSchema = scalarText(options.find((o) => o.defname === 'schema')?.arg);
  const cascade = options.some((o) => o.defname === 'cascade');
  return {
    at,
    run(work) {
      const known = work.extensions.get(name);
      if (hasExtension(work, name)) {
        if (!node.if_not_exists) refuse(S.duplicateObject, `extension "${name}" already exists`);
        addNotice(work, S.duplicateObject, `extension "${name}" already exists, skipping`, at);
        // What the files ask for as well is theirs, where it is.
        if (known?.outside) work.extensions.set(name, { name, schema: known.schema });
        return;
      }
      const schema = inSchema ?? work.session.searchPath[0] ?? 'public';
      const outside = isPreludePath(reading.file) ? { outside: true } : {};
      for (const required of cascade ? requiredBy(name) : [])
        if (!work.extensions.has(required)) work.extensions.set(required, { name: required, schema, ...outside });
      work.extensions.set(name, { name, schema, ...outside });
    },
  };
}
