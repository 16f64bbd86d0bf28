import { extensionsOfType } from './extensions.ts';
import { type ColumnType, keyOf, type Origin, type QualifiedName, type Relation } from './model.ts';
import { displayRef, type NameRef } from './nodes.ts';
import { Outside, refuse, SQLSTATE as S } from './refusal.ts';
import { builtInType, type TypeRef } from './types.ts';
import { addGap, type Working } from './working.ts';

export const TEMPORARY = 'pg_temp';

/** Schemas in which an unqualified name is looked up, in order. */
export function lookupPath(work: Working): readonly string[] {
  return work.hasTemporary ? [TEMPORARY, ...work.session.searchPath] : work.session.searchPath;
}

/** Whether the files themselves create this schema (or it is there in every database), or had it until they dropped it. */
export function isOurSchema(work: Working, schema: string): boolean {
  if (schema === TEMPORARY) return true;
  if (work.goneSchemas.has(schema)) return true;
  const entry = work.schemas.get(schema);
  return entry !== undefined && !entry.assumed && !entry.outside;
}

/** The relation that the name means here, or undefined. */
export function findRelation(work: Working, ref: NameRef): Relation | undefined {
  if (ref.schema !== undefined) return work.relationNamed(ref.schema, ref.name);
  for (const schema of lookupPath(work)) {
    const relation = work.relationNamed(schema, ref.name);
    if (relation) return relation;
  }
  return undefined;
}

/**
 * The relation that the name means here.
 * @throws Refusal 42P01 where there is none; Outside where its schema is not these files' own.
 */
export function requireRelation(work: Working, ref: NameRef): Relation {
  const found = findRelation(work, ref);
  if (found) return found;
  return missingRelation(work, ref);
}

export function missingRelation(work: Working, ref: NameRef): never {
  if (ref.schema !== undefined && !isOurSchema(work, ref.schema))
    throw new Outside({ schema: ref.schema, name: ref.name });
  requireNotGone(work, ref.schema);
  if (findIndex(work, ref)) refuse(S.wrongObjectType, `cannot open relation "${ref.name}"`);
  if (work.hasOutside) throw new Outside({ schema: ref.schema ?? assumedSchema(work), name: ref.name });
  return refuse(S.undefinedTable, `relation "${displayRef(ref)}" does not exist`);
}

/** Where something is taken to be that is made outside these files, under a name without a schema. */
export function assumedSchema(work: Working): string {
  return work.session.searchPath[0] ?? 'public';
}

/** An index by name with the table that it stands on. */
export function findIndex(work: Working, ref: NameRef): { table: Relation; name: string } | undefined {
  const schemas = ref.schema === undefined ? lookupPath(work) : [ref.schema];
  for (const schema of schemas) {
    const table = work.tableOfIndex(schema, ref.name);
    if (table) return { table, name: ref.name };
  }
  return undefined;
}

/**
 * The schema in which an object of this name is created.
 * A schema that no file creates is assumed to be there, since many tools create it before the first migration runs.
 */
export function creationSchema(work: Working, ref: NameRef, at: Origin): string {
  if (ref.schema !== undefined) {
    ensureSchema(work, ref.schema, at);
    return ref.schema;
  }
  const schema = work.session.searchPath.find((s) => work.schemas.has(s));
  return schema ?? refuse(S.undefinedSchema, 'no schema has been selected to create in');
}

/** @throws Refusal 3F000 where the files had the schema and have dropped it. */
export function requireNotGone(work: Working, schema: string | undefined): void {
  if (schema !== undefined && work.goneSchemas.has(schema))
    refuse(S.undefinedSchema, `schema "${schema}" does not exist`);
}

/** @throws Refusal 42P16 where something temporary is given a schema that lasts. */
export function temporarySchema({ schema }: NameRef): string {
  if (schema !== undefined && schema !== TEMPORARY)
    refuse(S.invalidTableDefinition, 'cannot create temporary relation in non-temporary schema');
  return TEMPORARY;
}

export function ensureSchema(work: Working, schema: string, at: Origin): void {
  if (work.schemas.has(schema) || schema === TEMPORARY) return;
  requireNotGone(work, schema);
  const message = `schema "${schema}" does not exist`;
  work.problems.add({ code: S.undefinedSchema, message, severity: 'error', at });
  work.schemas.set(schema, { name: schema, grants: [], assumed: true });
}

/** Whether a relation, index or type-like relation of this name exists in the schema. */
export function isRelationNameTaken(work: Working, schema: string, name: string): boolean {
  return work.relationNamed(schema, name) !== undefined || work.tableOfIndex(schema, name) !== undefined;
}

/** The key of the user type or relation that the name means, or undefined. */
export function findTypeName(work: Working, ref: NameRef): QualifiedName | undefined {
  const schemas = ref.schema === undefined ? lookupPath(work) : [ref.schema];
  for (const schema of schemas) {
    const key = `${schema}.${ref.name}`;
    if (work.types.has(key) || work.relation(key)) return { schema, name: ref.name };
  }
  return undefined;
}

/**
 * The type as the catalog knows it. One that an extension or another schema brings, outside these files, is kept with a
 * gap; one of an extension that no statement before created, with PostgreSQL's refusal. @throws Refusal 42704 where no such type exists.
 */
export function resolveType(work: Working, ref: TypeRef, at: Origin): ColumnType {
  if (ref.builtIn) return ref.builtIn;
  if (ref.serial) return ref.serial;
  if (ref.ofColumn) return typeOfColumn(work, ref);
  const { modifiers, array } = ref;
  const own = findTypeName(work, ref);
  if (own) return { ...own, modifiers, array };
  if (ref.schema === undefined && ref.name.startsWith('_')) {
    const element = findTypeName(work, { name: ref.name.slice(1) });
    if (element) return { ...element, modifiers, array: true };
  }
  const extensions = extensionsOfType(ref.name);
  for (const extension of extensions) {
    const installed = work.extensions.get(extension);
    if (installed) return { schema: installed.schema, name: ref.name, modifiers, array };
  }
  requireNotGone(work, ref.schema);
  const missing = `type "${displayRef(ref)}${array ? '[]' : ''}" does not exist`;
  const outside = ref.schema !== undefined && !isOurSchema(work, ref.schema);
  if (outside) addGap(work, `type "${displayRef(ref)}" comes from outside these files`, at);
  else if (extensions.length > 0) {
    // As with a schema that nobody creates: PostgreSQL refuses this here, but somebody may have created the extension.
    work.problems.add({ code: S.undefinedObject, message: missing, severity: 'error', at });
  } else refuse(S.undefinedObject, missing);
  return { schema: ref.schema ?? 'public', name: ref.name, modifiers, array };
}

/** As `resolveType`, without the gap or problem that it may leave: for whoever only looks, before the type is used. */
export function peekType(work: Working, ref: TypeRef, at: Origin): ColumnType {
  if (ref.builtIn) return ref.builtIn;
  const mark = work.journal.mark();
  const before = { problems: work.problems.items.length, redeclarations: work.redeclarations.items.length };
  const type = resolveType(work, ref, at);
  work.journal.undoTo(mark);
  work.forget(before);
  return type;
}

function typeOfColumn(work: Working, ref: TypeRef): ColumnType {
  const parts = ref.name.split('.');
  const column = parts.pop() ?? '';
  const relation = requireRelation(work, { schema: parts.at(-2), name: parts.at(-1) ?? '' });
  const found = relation.columns.find((c) => c.name === column);
  if (!found) return refuse(S.undefinedColumn, `column "${column}" of relation "${relation.name}" does not exist`);
  return ref.array ? { ...found.type, array: true } : found.type;
}

/** Whether the type is an array, range or other of pg_catalog's, or one of these names. */
export function isBuiltIn(type: ColumnType, name: string): boolean {
  return type.schema === 'pg_catalog' && type.name === name && !type.array;
}

export { builtInType, keyOf };
