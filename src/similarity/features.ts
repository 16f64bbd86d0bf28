import type { Column, ForeignKey, Relation } from '../catalog/model.ts';
import { keyOf } from '../catalog/model.ts';
import { kept } from './kept.ts';
import { callsOf, tableWords } from './names.ts';
import { type Family, familyOf } from './types.ts';
import { concept, looseConcept, words } from './words.ts';

/** What a column is compared by. */
export interface ColumnFeatures {
  readonly column: Column;
  /** Among the columns of its table, from 0. */
  readonly place: number;
  /** Normalised words, the table's own prefix dropped: `post_id` of posts is id. */
  readonly words: readonly string[];
  /** Those words, joined by a space. */
  readonly normalized: string;
  /** The same with synonyms made one: what weights and candidates count by. */
  readonly concept: string;
  /** The concept with words made one that often mean the same. */
  readonly loose: string;
  /** Numbers for the three, the same for as long as the program runs. */
  readonly normalizedId: number;
  readonly conceptId: number;
  readonly looseId: number;
  readonly family: Family;
  /** Key of the table that a foreign key on this column alone refers to. */
  readonly references?: string;
  /** Surrogate key, time stamp or user stamp: says nothing about what the table holds. */
  readonly stamp: boolean;
}

export interface RelationFeatures {
  readonly relation: Relation;
  /** `keyOf` it. */
  readonly id: string;
  readonly words: readonly string[];
  /** Those words, joined by a space. */
  readonly name: string;
  readonly columns: readonly ColumnFeatures[];
  readonly byName: ReadonlyMap<string, ColumnFeatures>;
  /** Its single-column generated key, if that is what identifies its rows. */
  readonly surrogate?: ColumnFeatures;
  /** Columns of the primary key. */
  readonly key: readonly string[];
}

export const featuresOf = kept(compute);

function compute(relation: Relation): RelationFeatures {
  const own = tableWords(relation.name);
  const references = new Map<string, string>();
  let key: readonly string[] = [];
  for (const constraint of relation.constraints) {
    if (constraint.type === 'p') key = constraint.columns;
    const only = constraint.type === 'f' ? onlyColumn(constraint) : undefined;
    if (constraint.type === 'f' && only !== undefined) references.set(only, keyOf(constraint.references));
  }
  const columns = relation.columns.map((column, place): ColumnFeatures => {
    const target = references.get(column.name);
    const family = familyOf(column.type);
    const written = readName(column.name, family);
    const left = target === undefined ? withoutPrefix(written, own, family, relation) : written;
    const surrogate = key.length === 1 && key[0] === column.name && isSurrogate(column, family, left.words, target);
    return {
      column,
      place,
      words: left.words,
      normalized: left.normalized,
      concept: left.concept,
      loose: left.loose,
      normalizedId: left.normalizedId,
      conceptId: left.conceptId,
      looseId: left.looseId,
      family,
      stamp: surrogate || written.stamp,
      ...(target === undefined ? {} : { references: target }),
    };
  });
  const only = key.length === 1 ? columns.find((c) => c.column.name === key[0]) : undefined;
  return {
    relation,
    id: keyOf(relation),
    words: own,
    name: own.join(' '),
    columns,
    byName: new Map(columns.map((c) => [c.column.name, c])),
    key,
    ...(only?.stamp ? { surrogate: only } : {}),
  };
}

/** What a column's name says by itself. */
interface NameReading {
  readonly words: readonly string[];
  readonly normalized: string;
  readonly concept: string;
  readonly loose: string;
  readonly normalizedId: number;
  readonly conceptId: number;
  readonly looseId: number;
  readonly stamp: boolean;
}

// By family, then by name: putting the two together for a key would cost more than the reading saves.
const readings = new Map<Family, Map<string, NameReading>>();
/** Apart for each kind of meaning: concepts are told apart by their number where they are equally rare. */
const normalizedIds = new Map<string, number>();
const conceptIds = new Map<string, number>();
const looseIds = new Map<string, number>();
/** A session that edits names for days must not grow without end. */
const MOST_READINGS = 100_000;

function readName(name: string, family: Family): NameReading {
  let names = readings.get(family);
  if (names === undefined || names.size >= MOST_READINGS) {
    names = new Map();
    readings.set(family, names);
  }
  let known = names.get(name);
  if (known === undefined) {
    known = reading(words(name), family);
    names.set(name, known);
  }
  return known;
}

function reading(of: readonly string[], family: Family): NameReading {
  const meant = concept(of, family);
  const loose = looseConcept(of, family);
  const normalized = of.join(' ');
  return {
    words: of,
    normalized,
    concept: meant,
    loose,
    normalizedId: idOf(normalized, normalizedIds),
    conceptId: idOf(meant, conceptIds),
    looseId: idOf(loose, looseIds),
    stamp: isStamp(of, family),
  };
}

function idOf(meaning: string, ids: Map<string, number>): number {
  let id = ids.get(meaning);
  if (id === undefined) {
    id = ids.size;
    ids.set(meaning, id);
  }
  return id;
}

function onlyColumn(foreignKey: ForeignKey): string | undefined {
  return foreignKey.columns.length === 1 ? foreignKey.columns[0] : undefined;
}

/**
 * Drops the table's own name, its last word, or another word for it (rma_number of returns) from the front of a column's
 * words, unless that makes two columns one.
 */
function withoutPrefix(of: NameReading, own: readonly string[], family: Family, relation: Relation): NameReading {
  const phrases = callsOf(own);
  for (let length = Math.min(of.words.length - 1, Math.max(2, own.length)); length > 0; length--) {
    if (!phrases.has(of.words.slice(0, length).join(' '))) continue;
    const rest = of.words.slice(length);
    const text = rest.join(' ');
    return relation.columns.some((c) => words(c.name).join(' ') === text) ? of : reading(rest, family);
  }
  return of;
}

function isSurrogate(column: Column, family: Family, of: readonly string[], target: string | undefined): boolean {
  if (target !== undefined) return false;
  if (column.identity !== undefined) return true;
  if (family !== 'integer' && family !== 'uuid' && family !== 'text' && family !== 'decimal') return false;
  const last = of.at(-1);
  return of.length <= 1 || family === 'uuid'
    ? last === 'id' || last === 'uuid' || last === 'pk' || last === 'guid' || column.default !== undefined
    : last === 'id' && (column.default !== undefined || family === 'integer');
}

const STAMPED = new Set([
  ...['created', 'create', 'creation', 'inserted', 'added', 'updated', 'update', 'modified', 'modification', 'changed'],
  ...['deleted', 'deletion', 'removed', 'archived', 'edited', 'last updated', 'last modified', 'last update', 'record'],
]);
const BY = new Set(['by', 'user', 'by id', 'user id', 'by user', 'by user id', 'author']);
const PLAIN_STAMPS = new Set([
  'deleted',
  'is deleted',
  'archived',
  'is archived',
  'timestamp',
  'lock version',
  'row version',
]);

/** created_at, updated_on, date_created, deleted, created_by ...: kept by habit, in any table. */
function isStamp(of: readonly string[], family: Family): boolean {
  const text = of.join(' ');
  if (PLAIN_STAMPS.has(text)) return true;
  if (family === 'date' || family === 'timestamp' || family === 'integer') {
    const bare = of.filter((word) => !TIMES.has(word)).join(' ');
    if (bare !== text || family === 'timestamp') if (STAMPED.has(bare)) return true;
  }
  const first = of[0];
  return first !== undefined && STAMPED.has(first) && BY.has(of.slice(1).join(' '));
}

const TIMES = new Set(['at', 'on', 'date', 'time', 'datetime', 'timestamp', 'utc', 'of']);
