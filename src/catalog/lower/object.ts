import type { AlterPublicationStmt, CreatePublicationStmt, CreateStatsStmt, DefineStmt, Node } from '@pgsql/types';
import { isInSchema, moveObject, objectKey, putObject, removeObject, requireObject } from '../apply/object.ts';
import { requireColumn } from '../apply/relation.ts';
import { findRoutines } from '../apply/routine.ts';
import { creationSchema, isOurSchema, requireRelation } from '../lookup.ts';
import { keyOf, type Origin, type QualifiedName, type Relation } from '../model.ts';
import { chooseName, columnsInName } from '../names.ts';
import { displayRef, type NameRef, refOfParts, refOfRange, stringsOf } from '../nodes.ts';
import { originOfIdentifier, originOfToken, type Reading } from '../reading.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import { addNotice, type NamedObject, type ObjectWord, type Working } from '../working.ts';
import type { Lowering } from './change.ts';
import type { Lowerers } from './registry.ts';

/** Statements that make and change what is known by its name alone. */
export const OBJECT_STATEMENTS: Lowerers = {
  CreateStatsStmt: lowerStatistics,
  AlterStatsStmt: (node, reading) => requiring('statistics object', stringsOf(node.defnames), reading, node.missing_ok),
  CreateConversionStmt: (node, reading) => creating('conversion', stringsOf(node.conversion_name), reading),
  CreateFdwStmt: (node, reading) => creating('foreign-data wrapper', [node.fdwname ?? ''], reading),
  AlterFdwStmt: (node, reading) => requiring('foreign-data wrapper', [node.fdwname ?? ''], reading),
  CreateForeignServerStmt: (node, reading) =>
    creating('server', [node.servername ?? ''], reading, node.if_not_exists, (work) => {
      requireObject(work, 'foreign-data wrapper', { name: node.fdwname ?? '' });
      return [];
    }),
  AlterForeignServerStmt: (node, reading) => requiring('server', [node.servername ?? ''], reading),
  CreatePublicationStmt: (node, reading) =>
    creating('publication', [node.pubname ?? ''], reading, false, (work) => publishedBy(work, node)),
  AlterPublicationStmt: lowerAlterPublication,
  CreateSubscriptionStmt: (node, reading) => creating('subscription', [node.subname ?? ''], reading),
  AlterSubscriptionStmt: (node, reading) => requiring('subscription', [node.subname ?? ''], reading),
  DropSubscriptionStmt: (node, reading) => {
    const ref = { name: node.subname ?? '' };
    const at = originOfIdentifier(reading, ref.name);
    return { at, run: (work) => dropObject(work, 'subscription', ref, node.missing_ok ?? false, at) };
  },
  CreateEventTrigStmt: (node, reading) =>
    creating('event trigger', [node.trigname ?? ''], reading, false, (work) => {
      const ref = refOfParts(stringsOf(node.funcname));
      const ours = ref.schema === undefined || isOurSchema(work, ref.schema);
      if (ours && !findRoutines(work, ref).some((r) => r.arguments.length === 0))
        refuse(S.undefinedFunction, `function ${displayRef(ref)}() does not exist`);
      return [];
    }),
  AlterEventTrigStmt: (node, reading) => requiring('event trigger', [node.trigname ?? ''], reading),
  CreatePLangStmt: (node, reading) => creating('language', [node.plname ?? ''], reading, node.replace),
  CreateAmStmt: (node, reading) => creating('access method', [node.amname ?? ''], reading),
  AlterTSConfigurationStmt: (node, reading) => requiring('text search configuration', stringsOf(node.cfgname), reading),
  AlterTSDictionaryStmt: (node, reading) => requiring('text search dictionary', stringsOf(node.dictname), reading),
};

const DEFINED: Partial<Record<NonNullable<DefineStmt['kind']>, ObjectWord>> = {
  OBJECT_COLLATION: 'collation',
  OBJECT_TSCONFIGURATION: 'text search configuration',
  OBJECT_TSDICTIONARY: 'text search dictionary',
  OBJECT_TSPARSER: 'text search parser',
  OBJECT_TSTEMPLATE: 'text search template',
};

/** CREATE COLLATION and the parts of text search; undefined for another kind of DefineStmt. */
export function lowerDefinedObject(node: DefineStmt, reading: Reading): Lowering | undefined {
  const word = DEFINED[node.kind ?? 'OBJECT_TYPE'];
  return word && creating(word, stringsOf(node.defnames), reading, node.if_not_exists);
}

/** @param about checks what the object needs, and says which relations it is about */
function creating(
  word: ObjectWord,
  parts: readonly string[],
  reading: Reading,
  ifNotExists = false,
  about: (work: Working) => readonly QualifiedName[] = () => [],
): Lowering {
  const ref = refOfParts(parts);
  const at = originOfIdentifier(reading, ref.name);
  return {
    at,
    run(work) {
      const object: NamedObject = {
        word,
        name: ref.name,
        of: [],
        ...(isInSchema(word) ? { schema: creationSchema(work, ref, at) } : {}),
      };
      if (isTaken(work, object, ifNotExists, at)) return;
      putObject(work, { ...object, of: about(work) });
    },
  };
}

/** The catalogs of text search are guarded by their indexes alone. */
const UNGUARDED: Partial<Record<ObjectWord, string>> = {
  'text search configuration': 'pg_ts_config_cfgname_index',
  'text search dictionary': 'pg_ts_dict_dictname_index',
  'text search parser': 'pg_ts_parser_prsname_index',
  'text search template': 'pg_ts_template_tmplname_index',
};

/** @throws Refusal 42710 where the name is taken and IF NOT EXISTS does not say otherwise */
function isTaken(work: Working, object: NamedObject, ifNotExists: boolean, at: Origin): boolean {
  if (!work.objects.has(objectKey(object))) return false;
  const message = `${object.word} "${object.name}" already exists`;
  const index = UNGUARDED[object.word];
  if (index) refuse(S.uniqueViolation, `duplicate key value violates unique constraint "${index}"`);
  if (!ifNotExists) refuse(S.duplicateObject, message);
  addNotice(work, S.duplicateObject, `${message}, skipping`, at);
  return true;
}

/** A statement about an object that changes nothing of what is known of it. */
function requiring(word: ObjectWord, parts: readonly string[], reading: Reading, missingOk = false): Lowering {
  const ref = refOfParts(parts);
  const at = originOfIdentifier(reading, ref.name);
  return {
    at,
    run(work) {
      if (!missingOk) requireObject(work, word, ref);
    },
  };
}

export function dropObject(work: Working, word: ObjectWord, ref: NameRef, missingOk: boolean, at: Origin): void {
  const found = requireObjectUnless(work, word, ref, missingOk, at);
  if (found) removeObject(work, found);
}

function requireObjectUnless(work: Working, word: ObjectWord, ref: NameRef, missingOk: boolean, at: Origin) {
  try {
    const found = requireObject(work, word, ref);
    if (found || !missingOk) return found;
  } catch (error) {
    if (!missingOk) throw error;
  }
  addNotice(work, S.undefinedObject, `${word} "${ref.name}" does not exist, skipping`, at);
  return undefined;
}

/** Gives an object another name, or with a schema moves it there. */
export function renameObject(work: Working, word: ObjectWord, ref: NameRef, to: { schema?: string; name?: string }) {
  const found = requireObject(work, word, ref);
  if (found) moveObject(work, found, { name: to.name ?? found.name, ...(to.schema ? { schema: to.schema } : {}) });
}

function lowerStatistics(node: CreateStatsStmt, reading: Reading): Lowering {
  const parts = stringsOf(node.defnames);
  const range = (node.relations ?? []).flatMap((n) => ('RangeVar' in n ? n.RangeVar : []))[0];
  const elements = (node.exprs ?? []).flatMap((n) => ('StatsElem' in n ? n.StatsElem : []));
  const columns = elements.flatMap((e) => e.name ?? []);
  const at = parts.length > 0 ? originOfIdentifier(reading, parts.at(-1) ?? '') : originOfToken(reading, undefined);
  return {
    at,
    run(work) {
      const table = requireRelation(work, refOfRange(range));
      const ref = parts.length > 0 ? refOfParts(parts) : undefined;
      const schema = ref ? creationSchema(work, ref, at) : table.schema;
      const name =
        ref?.name ??
        statisticsName(
          work,
          table,
          elements.map((e) => e.name ?? 'expr'),
        );
      const object: NamedObject = { word: 'statistics object', schema, name, of: [keyed(table)], columns };
      if (isTaken(work, object, node.if_not_exists ?? false, at)) return;
      for (const column of columns)
        if (!table.columns.some((c) => c.name === column))
          refuse(S.undefinedColumn, `column "${column}" does not exist`);
      putObject(work, object);
    },
  };
}

/** As ChooseExtendedStatisticName does. */
function statisticsName(work: Working, table: Relation, columns: readonly string[]): string {
  const isUsed = (name: string) =>
    work.objects.has(objectKey({ word: 'statistics object', schema: table.schema, name }));
  return chooseName(table.name, columnsInName(columns), 'stat', isUsed);
}

function keyed({ schema, name }: QualifiedName): QualifiedName {
  return { schema, name };
}

function publishedBy(work: Working, node: CreatePublicationStmt | AlterPublicationStmt): QualifiedName[] {
  return (node.pubobjects ?? []).flatMap((n: Node) => {
    if (!('PublicationObjSpec' in n)) return [];
    const { pubtable, pubobjtype, name } = n.PublicationObjSpec;
    if (pubobjtype === 'PUBLICATIONOBJ_TABLES_IN_SCHEMA' && !work.schemas.has(name ?? ''))
      refuse(S.undefinedSchema, `schema "${name}" does not exist`);
    if (!pubtable) return [];
    const table = requireRelation(work, refOfRange(pubtable.relation));
    for (const column of stringsOf(pubtable.columns)) requireColumn(table, column);
    return keyed(table);
  });
}

function lowerAlterPublication(node: AlterPublicationStmt, reading: Reading): Lowering {
  const name = node.pubname ?? '';
  const at = originOfIdentifier(reading, name);
  return {
    at,
    run(work) {
      const publication = requireObject(work, 'publication', { name });
      if (!publication || !node.pubobjects) return;
      const tables = publishedBy(work, node);
      const has = (list: readonly QualifiedName[], t: QualifiedName) => list.some((o) => keyOf(o) === keyOf(t));
      if (node.action === 'AP_DropObjects') {
        const other = tables.find((t) => !has(publication.of, t));
        if (other) refuse(S.undefinedObject, `relation "${other.name}" is not part of the publication`);
        putObject(work, { ...publication, of: publication.of.filter((t) => !has(tables, t)) });
        return;
      }
      const known = node.action === 'AP_AddObjects' && tables.find((t) => has(publication.of, t));
      if (known) refuse(S.duplicateObject, `relation "${known.name}" is already member of publication "${name}"`);
      putObject(work, {
        ...publication,
        of: node.action === 'AP_SetObjects' ? tables : [...publication.of, ...tables],
      });
    },
  };
}
