import { keyOf, type QualifiedName } from '../model.ts';
import { displayRef, type NameRef } from '../nodes.ts';
import { Outside, refuse, SQLSTATE as S } from '../refusal.ts';
import type { NamedObject, ObjectWord, Working } from '../working.ts';

/** Kinds whose names stand in a schema; the others belong to the database. */
const IN_SCHEMA: ReadonlySet<ObjectWord> = new Set([
  'collation',
  'conversion',
  'statistics object',
  'text search configuration',
  'text search dictionary',
  'text search parser',
  'text search template',
]);

export function isInSchema(word: ObjectWord): boolean {
  return IN_SCHEMA.has(word);
}

/** What every database has from the start. */
const BUILT_IN: Partial<Record<ObjectWord, RegExp>> = {
  language: /^(?:internal|c|sql|plpgsql)$/,
  'access method': /^(?:heap|btree|hash|gist|gin|spgist|brin)$/,
  collation: /^(?:C|POSIX|default|ucs_basic|unicode|pg_|.*-x-icu$|[a-z]{2,3}_[A-Z]{2})/,
  'text search configuration':
    /^(?:simple|arabic|armenian|basque|catalan|danish|dutch|english|estonian|finnish|french|german|greek|hindi|hungarian|indonesian|irish|italian|lithuanian|nepali|norwegian|portuguese|romanian|russian|serbian|spanish|swedish|tamil|turkish|yiddish)$/,
  'text search dictionary': /^(?:simple|.*_stem)$/,
  'text search parser': /^default$/,
  'text search template': /^(?:simple|synonym|ispell|thesaurus|snowball)$/,
};

export function objectKey({ word, schema, name }: Pick<NamedObject, 'word' | 'schema' | 'name'>): string {
  return `${word} ${schema === undefined ? '' : `${schema}.`}${name}`;
}

export function findObject(work: Working, word: ObjectWord, ref: NameRef): NamedObject | undefined {
  if (!isInSchema(word)) return work.objects.get(objectKey({ word, name: ref.name }));
  for (const schema of ref.schema === undefined ? work.session.searchPath : [ref.schema]) {
    const found = work.objects.get(objectKey({ word, schema, name: ref.name }));
    if (found) return found;
  }
  return undefined;
}

const FROM_EXTENSIONS: ReadonlySet<ObjectWord> = new Set([
  'access method',
  'foreign-data wrapper',
  'language',
  'text search dictionary',
  'text search parser',
  'text search template',
]);

/** Whether the object may be one that PostgreSQL or an extension brings, so that not finding it here says nothing. */
export function mayBeBroughtAlong(work: Working, word: ObjectWord, ref: NameRef): boolean {
  if (ref.schema === 'pg_catalog' || BUILT_IN[word]?.test(ref.name)) return true;
  return FROM_EXTENSIONS.has(word) && work.extensions.values().length > 0;
}

export function missingObject(word: ObjectWord, ref: NameRef): string {
  const encoding = word === 'collation' ? ' for encoding "UTF8"' : '';
  return `${word} "${displayRef(ref)}"${encoding} does not exist`;
}

/**
 * The object; undefined where PostgreSQL or an extension may bring it.
 * @throws Refusal 42704 where there is none; Outside where no file makes any of its kind.
 */
export function requireObject(work: Working, word: ObjectWord, ref: NameRef): NamedObject | undefined {
  const found = findObject(work, word, ref);
  if (found || mayBeBroughtAlong(work, word, ref)) return found;
  // What belongs to the database as a whole is often set up by hand, or by the platform that it runs on.
  if (!isInSchema(word) && !work.objects.values().some((o) => o.word === word))
    throw new Outside({ schema: 'pg_catalog', name: ref.name });
  return refuse(S.undefinedObject, missingObject(word, ref));
}

export function putObject(work: Working, object: NamedObject): void {
  work.objects.set(objectKey(object), object);
}

export function removeObject(work: Working, object: NamedObject): void {
  work.objects.delete(objectKey(object));
}

/** Gives an object another name or schema. @throws Refusal 42710 where that is taken. */
export function moveObject(work: Working, object: NamedObject, to: { schema?: string; name: string }): void {
  const moved = { ...object, ...to };
  if (objectKey(moved) === objectKey(object)) return;
  if (work.objects.has(objectKey(moved))) {
    const where = to.schema !== undefined && to.schema !== object.schema ? ` in schema "${to.schema}"` : '';
    const inSchema = isInSchema(object.word) ? where || ` in schema "${object.schema}"` : '';
    refuse(S.duplicateObject, `${object.word} "${to.name}" already exists${inSchema}`);
  }
  removeObject(work, object);
  putObject(work, moved);
}

/** Statistics go with their table; a publication merely loses it. */
export function dropRelationFromObjects(work: Working, gone: QualifiedName): void {
  eachOf(work, gone, (object) => {
    if (object.word === 'statistics object') removeObject(work, object);
    else putObject(work, { ...object, of: object.of.filter((name) => keyOf(name) !== keyOf(gone)) });
  });
}

export function moveRelationInObjects(work: Working, from: QualifiedName, to: QualifiedName): void {
  eachOf(work, from, (object) =>
    putObject(work, { ...object, of: object.of.map((name) => (keyOf(name) === keyOf(from) ? to : name)) }),
  );
}

/** Statistics go with any of their columns. */
export function dropColumnFromObjects(work: Working, table: QualifiedName, column: string): void {
  eachOf(work, table, (object) => {
    if (object.columns?.includes(column)) removeObject(work, object);
  });
}

export function renameColumnInObjects(work: Working, table: QualifiedName, from: string, to: string): void {
  eachOf(work, table, (object) => {
    if (object.columns?.includes(from))
      putObject(work, { ...object, columns: object.columns.map((c) => (c === from ? to : c)) });
  });
}

function eachOf(work: Working, relation: QualifiedName, change: (object: NamedObject) => void): void {
  const key = keyOf(relation);
  for (const object of work.objects.values()) if (object.of.some((name) => keyOf(name) === key)) change(object);
}
