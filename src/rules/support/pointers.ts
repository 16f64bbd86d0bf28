import {
  type Column,
  columnOf,
  foreignKeysOf,
  isTable,
  keyOf,
  primaryKeyOf,
  type Relation,
  type Snapshot,
} from '../../catalog/model.ts';
import { allowedValues, compatibility, familyOf, singular, tableWords, words } from '../../similarity/index.ts';
import { wordSet } from './word-set.ts';

/** Two columns that together point at a row of one of several tables. */
export interface Pointer {
  readonly type: Column;
  readonly id: Column;
  /** What the two are called: commentable, entity. */
  readonly stem: readonly string[];
  /** Whether the types are rows of a table of their own. */
  readonly listed?: true;
  /** Whether only the shape says so: the two are there, and the name of neither tells what else they could be. */
  readonly likely?: true;
}

const TYPE_WORDS = wordSet('type kind class model table module category');
const TYPE_ENDINGS: readonly (readonly string[])[] = [
  ['table', 'name'],
  ['class', 'name'],
  ['model', 'name'],
  ['model', 'type'],
];
const ID_WORDS = wordSet('id uuid guid pk key gid oid');
/** Endings of what may as well be a number of its own: only where nothing else can be meant. */
const NUMBER_WORDS = wordSet('number reference identifier');

/** What any row of any table may be called. */
const ANYTHING = wordSet(`
  entity object resource target subject record item owner parent source reference related content actor linked context
  host origin association associated document model row element thing node recipient holder assignee sender causer
  attachment attached initiator destination container referrer referenced scope reportable principal component origin
  trigger originator author creator performer commenter requester approver uploader editor payee payer beneficiary
`);

// Pairs of bare names: table_name beside record_id, entity beside entity_id.
const BARE: readonly (readonly [type: RegExp, id: RegExp])[] = [
  [
    /^(?:table|table name|model|model name|class name|entity|object|resource|object table|record type|ref table|reference table)$/,
    /^(?:record id|row id|entity id|object id|resource id|model id|pk|foreign id|reference id|target id)$/,
  ],
];

const kept = new WeakMap<Relation, readonly Pointer[]>();

/** commentable_type beside commentable_id and the like, where no foreign key says where the id leads. */
export function pointersIn(table: Relation): readonly Pointer[] {
  let known = kept.get(table);
  if (known === undefined) {
    known = find(table);
    kept.set(table, known);
  }
  return known;
}

function find(table: Relation): readonly Pointer[] {
  if (!isTable(table)) return [];
  const keyed = new Set(foreignKeysOf(table).flatMap((key) => key.columns));
  const free = table.columns.filter((c) => !keyed.has(c.name) && c.generated === undefined && !c.type.array);
  const found: Pointer[] = [];
  for (const type of free) {
    if (!mayBeType(type)) continue;
    const stem = stemOf(type);
    const id =
      stem === undefined || stem.length === 0
        ? undefined
        : free.find((c) => {
            const of = words(c.name);
            return (
              c !== type && mayBeId(c) && ID_WORDS.has(of.at(-1) ?? '') && of.slice(0, -1).join(' ') === stem.join(' ')
            );
          });
    if (id !== undefined && stem !== undefined) found.push({ type, id, stem });
  }
  if (found.length === 0) found.push(...bare(free));
  if (found.length === 0) found.push(...likely(table, free));
  if (found.length === 0) found.push(...listed(table, free));
  return found;
}

/** What other systems give ids of, what is kept for itself, and kinds that are no tables. */
const OF_ITS_OWN = wordSet(`
  external provider session request trace span transaction correlation device event message batch run job process thread channel
  tax identity identification national passport payment card gateway platform network partner vendor api client app application token
  tracking carrier license phone account vehicle
`);
const WHAT = wordSet(`
  module resource document source target for to of about on with belongs linked related attached assigned parent party object record
  subject asset
`);

/** holder_kind and holder_number, target and target_type, resource and resource_id: no text, which others may have given. */
function likely(table: Relation, free: readonly Column[]): readonly Pointer[] {
  const own = tableWords(table.name).at(-1) ?? '';
  const key = primaryKeyOf(table)?.columns ?? [];
  const found: Pointer[] = [];
  for (const type of free) {
    if (!mayBeType(type)) continue;
    const of = words(type.name);
    const before = stemOf(type) ?? (LIKE_TYPES.has(of.at(-1) ?? '') ? of.slice(0, -1) : []);
    const stem = before.length > 0 ? before : WHAT.has(of.at(-1) ?? '') ? of : undefined;
    const last = stem?.at(-1) ?? '';
    if (stem === undefined || last === own) continue;
    const isNamed = stem !== of && stem.join(' ') !== of.join(' ');
    const id = free.find((c) => {
      if (c === type || !isKeyLike(c) || (key.length === 1 && key[0] === c.name)) return false;
      const name = words(c.name);
      const ending = name.at(-1) ?? '';
      const isStem = name.join(' ') === stem.join(' ');
      const isBehind = name.slice(0, -1).join(' ') === stem.join(' ');
      if (isBehind && ID_WORDS.has(ending)) return !OF_ITS_OWN.has(last);
      return isNamed && ((isBehind && NUMBER_WORDS.has(ending)) || isStem) && !OF_PLAIN.has(last);
    });
    if (id !== undefined) found.push({ type, id, stem, likely: true });
  }
  return found;
}

const LIKE_TYPES = wordSet('mode level scope');
const OF_PLAIN = wordSet(
  'invoice order receipt serial phone card house street account tax id registration license plate unit lot',
);

function isKeyLike({ type }: Column): boolean {
  const family = familyOf(type);
  return family === 'integer' || family === 'uuid';
}

function bare(free: readonly Column[]): readonly Pointer[] {
  for (const [typeName, idName] of BARE) {
    const type = free.find((c) => mayBeType(c) && typeName.test(words(c.name).join(' ')));
    const id = free.find((c) => c !== type && mayBeId(c) && idName.test(words(c.name).join(' ')));
    if (type !== undefined && id !== undefined) return [{ type, id, stem: ['record'] }];
  }
  return [];
}

/** content_type_id beside object_id, where the kinds of things are rows of a table. */
function listed(table: Relation, free: readonly Column[]): readonly Pointer[] {
  const type = table.columns.find((c) => TYPE_ROW.test(words(c.name).join(' ')) && mayBeId(c));
  const id = free.find((c) => mayBeId(c) && TYPED_ROW.test(words(c.name).join(' ')));
  return type === undefined || id === undefined ? [] : [{ type, id, stem: ['object'], listed: true }];
}

const TYPE_ROW = /^(?:content|object|entity|resource|model) type id$/;
const TYPED_ROW = /^(?:object|entity|resource|model|content) (?:id|pk|uuid|key)$/;

function stemOf(type: Column): readonly string[] | undefined {
  const of = words(type.name);
  const ending = TYPE_ENDINGS.find((end) => of.slice(-end.length).join(' ') === end.join(' '));
  if (ending !== undefined) return of.slice(0, -ending.length);
  return TYPE_WORDS.has(of.at(-1) ?? '') ? of.slice(0, -1) : undefined;
}

function mayBeType({ type }: Column): boolean {
  const family = familyOf(type);
  return family === 'text' || family === 'other' || type.name === 'int2' || type.name === 'int4';
}

function mayBeId({ type }: Column): boolean {
  const family = familyOf(type);
  return family === 'integer' || family === 'uuid' || family === 'text' || family === 'decimal';
}

/** Whether a column says of another which table that points into. */
export function isPolymorphicType(table: Relation, column: Column): boolean {
  return pointersIn(table).some((pointer) => pointer.type === column);
}

export function isPolymorphicId(table: Relation, column: Column): boolean {
  return pointersIn(table).some((pointer) => pointer.id === column);
}

/** How the name of a pointer says that it leads anywhere: commentable does, entity may, device does not. */
export function leadsAnywhere({ stem }: Pointer): 'surely' | 'perhaps' | undefined {
  const last = stem.at(-1) ?? '';
  if (/[a-z]{3}(?:able|ible)$/.test(last) && !NO_ABLE.has(last)) return 'surely';
  return ANYTHING.has(last) ? 'perhaps' : undefined;
}

const NO_ABLE = wordSet(
  'table variable timetable cable available deliverable consumable usable enable stable collectible',
);

export interface Target {
  readonly value: string;
  readonly table: Relation;
  readonly column: string;
}

/** The tables that values of the type name, each with a key that the id could hold. */
export function targetsOf(
  snapshot: Snapshot,
  table: Relation,
  { id }: Pointer,
  values: readonly string[],
): readonly Target[] {
  const found: Target[] = [];
  for (const value of values) {
    const target = tableNamed(snapshot, table, value);
    const key = target && primaryKeyOf(target)?.columns;
    const column = key?.length === 1 ? columnOf(target as Relation, key[0] ?? '') : undefined;
    if (target === undefined || column === undefined) continue;
    const fits = compatibility(id.type, column.type).types !== 'different' || familyOf(id.type) === 'text';
    if (fits) found.push({ value, table: target, column: column.name });
  }
  return found;
}

/** The values that an enum or a CHECK lets the type have. */
export function declaredValues(snapshot: Snapshot, table: Relation, type: Column): readonly string[] {
  return [...(allowedValues(table, type, snapshot) ?? [])];
}

/** 'Post', 'posts', 'blog_post', 'App\Models\Post', 'Admin::Post', 'public.posts' */
function tableNamed(snapshot: Snapshot, from: Relation, value: string): Relation | undefined {
  const parts = value.split(/::|\\|\./).filter((part) => part !== '');
  const last = words(parts.at(-1) ?? '').join(' ');
  const whole = words(parts.join('_')).join(' ');
  const named = tablesNamed(snapshot);
  for (const text of [whole, last]) {
    const fitting = named.get(text) ?? [];
    const found = fitting.find((t) => t.schema === from.schema) ?? (fitting.length === 1 ? fitting[0] : undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

const byName = new WeakMap<Snapshot, ReadonlyMap<string, readonly Relation[]>>();

export function tablesNamed(snapshot: Snapshot): ReadonlyMap<string, readonly Relation[]> {
  let known = byName.get(snapshot);
  if (known === undefined) {
    const found = new Map<string, Relation[]>();
    for (const relation of snapshot.relations.values()) {
      if (!isTable(relation) || relation.partitionOf !== undefined) continue;
      for (const name of new Set([tableWords(relation.name).join(' '), words(relation.name).map(singular).join(' ')]))
        found.set(name, [...(found.get(name) ?? []), relation]);
    }
    known = found;
    byName.set(snapshot, known);
  }
  return known;
}

const byEnding = new WeakMap<Snapshot, ReadonlySet<string>>();

/** Whether tables are called by kinds of this: medium_type and area_type for a type. */
export function isTableEnding(snapshot: Snapshot, word: string): boolean {
  let known = byEnding.get(snapshot);
  if (known === undefined) {
    known = new Set([...tablesNamed(snapshot).keys()].map((name) => name.split(' ').at(-1) ?? ''));
    byEnding.set(snapshot, known);
  }
  return known.has(word);
}

/** Whether a table of the schema is called as the pointer is: then the id is of that one, and the type a fact of its own. */
export function isOfOneTable(snapshot: Snapshot, table: Relation, { stem }: Pointer): boolean {
  const fitting = tablesNamed(snapshot).get(stem.join(' ')) ?? [];
  return fitting.some((other) => other.schema === table.schema && keyOf(other) !== keyOf(table));
}
