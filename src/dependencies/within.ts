import { type Column, isTable, type Relation } from '../catalog/model.ts';
import { familyOf, tableWords, words } from '../similarity/index.ts';
import { alsoCalled } from './also-called.ts';
import { OF_PEOPLE, sortOf } from './copy-words.ts';
import { keptBySchema } from './kept.ts';
import { candidateKeysOf, intendedKeysOf } from './keys.ts';
import { behind, ownColumns } from './named-copies.ts';
import { type Reference, referencesOf } from './references.ts';
import { isAmount, LINES } from './repetition-words.ts';
import type { SchemaKnowledge } from './schema.ts';
import { toldByBare, toldByCodes, toldByParts } from './told-by-codes.ts';

/** Columns of a table that belong to something another of its columns tells apart: course_title beside course_code. */
export interface Determinant {
  readonly columns: readonly Column[];
  readonly determined: readonly Column[];
  /** What the thing is called: course. */
  readonly thing: readonly string[];
  /** The reference that the determinant is; its table does not have the columns yet. */
  readonly reference?: Reference;
  /** An id of text that no table of the schema gives: somebody else's, who may call the thing otherwise tomorrow. */
  readonly foreign: boolean;
  /** Only rows say so, and no name. */
  readonly unnamed?: true;
  /** By what the names mean, rather than that they are called after the determinant. */
  readonly meant?: true;
  /** The names say so as often as not. */
  readonly doubtful?: true;
  /** Known rows that have all of them, how many of these repeat an earlier one's determinant, and how many then differ. */
  readonly rows?: { readonly compared: number; readonly repeated: number; readonly different: number };
}

const KEYS = new Set(['id', 'code', 'number', 'uuid', 'slug', 'sku', 'abbreviation', 'isbn']);
/** Numbers and codes that something else gave the thing: one a row, as likely as not. */
const NO_THING = new Set([
  ...[
    'legal',
    'registration',
    'desired',
    'default',
    'preferred',
    'selected',
    'current',
    'previous',
    'next',
    'original',
  ],
  ...[
    'external',
    'row',
    'line',
    'batch',
    'order',
    'invoice',
    'serial',
    'tracking',
    'phone',
    'house',
    'room',
    'zip',
    'postal',
    'tax',
    'vat',
    'iso',
  ],
  ...[
    'error',
    'status',
    'response',
    'access',
    'verification',
    'api',
    'session',
    'transaction',
    'request',
    'reference',
    'confirmation',
    'promo',
    'discount',
  ],
  ...[
    'provider',
    'remote',
    'foreign',
    'object',
    'subject',
    'record',
    'entity',
    'target',
    'source',
    'stripe',
    'google',
    'github',
    'facebook',
    'apple',
  ],
  ...[
    'oauth',
    'client',
    'app',
    'public',
    'display',
    'file',
    'area',
    'dialing',
    'message',
    'event',
    'page',
    'page key',
    'color',
    'license',
    'contact',
  ],
]);

const KEPT_AT = new Set('inserted created updated modified deleted'.split(' '));
/** What a code means, in words. */
const GLOSSES = new Set('name title label description'.split(' '));
const NO_GLOSS = new Set(
  'error access verification api session confirmation response row batch reference transaction tracking'.split(' '),
);

/** Of these a table has many rows where the schema has none of them. */
const THINGS = new Set('order invoice client contact event app room object subject batch request session'.split(' '));
const NO_KINDS = new Set(
  'external legal registration desired default preferred selected current previous next original provider remote foreign target source stripe google github facebook apple oauth api public display'.split(
    ' ',
  ),
);

/** Determinants by name: a code or id beside what it is called. */
export const determinantsOf = keptBySchema(findDeterminants);

function findDeterminants(knowledge: SchemaKnowledge, table: Relation): readonly Determinant[] {
  if (!isTable(table) || table.partitionOf !== undefined || table.inherits.length > 0 || table.columns.length < 4)
    return [];
  const references = referencesOf(knowledge, table);
  const columns = ownColumns(knowledge, table, references);
  const keys = intendedKeysOf(table);
  const own = tableWords(table.name);
  const alone = new Set(candidateKeysOf(table).flatMap((k) => (k.columns.length === 1 ? k.columns : [])));
  const named = table.columns.flatMap((column): Determinant[] => {
    const reference = references.find((r) => r.step.columns.includes(column.name));
    const things = thingsOf(column, reference);
    if (things.length === 0 || alone.has(column.name) || column.type.array) return [];
    if (keys.some((key) => key.columns.length === 1 && key.columns[0] === column.name)) return [];
    // The tenant's name in its tables is a question of tenancy.
    if (knowledge.similarity.tenantKeys.has(column.name)) return [];
    return things.flatMap((thing): Determinant[] => {
      // The code of a product among products is what they are told apart by.
      const isLink =
        own.length > thing.length &&
        (reference === undefined ? isOfBoth(table, column, thing) : reference.target !== table);
      const isOwn = thing.at(-1) === own.at(-1);
      if (isOwn && !isLink) return [];
      const isVague = reference === undefined && [thing.at(-1), thing[0]].some((word) => NO_THING.has(word ?? ''));
      const isPart = keys.some((key) => key.columns.length > 1 && key.columns.includes(column.name));
      // The date of an order in its lines, the name and the venue of an event that no table has.
      const isCode = words(column.name).at(-1) === 'code' && !NO_GLOSS.has(thing.at(-1) ?? '');
      if (isVague && (NO_KINDS.has(thing[0] ?? '') || !(isCode || THINGS.has(thing.at(-1) ?? '')))) return [];
      const called = columns.flatMap((other) => {
        const rest = other === column ? undefined : behind(table, other, thing);
        return rest === undefined || KEYS.has(rest.at(-1) ?? '') ? [] : [{ other, sort: sortOf(rest), rest }];
      });
      // Where one column describes the thing, what else is called after it is likely to, as well; amounts are agreed upon with it.
      const describes = called.some(({ sort }) => sort === 'describing');
      const determined = called
        .filter(
          ({ rest }) =>
            !isOwn || OF_PEOPLE.has(rest.join(' ')) || rest.join(' ') === 'name' || rest.join(' ') === 'title',
        )
        .filter(
          ({ other, sort, rest }) =>
            sort === 'describing' ||
            ((describes ||
              (isPart &&
                reference === undefined &&
                !KEPT_AT.has(rest[0] ?? '') &&
                familyOf(other.type) !== 'boolean')) &&
              sort === 'other' &&
              !isAmount(rest)),
        )
        .map(({ other }) => other);
      const isGloss = isCode && called.some(({ rest }) => GLOSSES.has(rest.join(' ')));
      if (determined.length === 0 || (isVague && !isPart && !isGloss && determined.length < 2)) return [];
      const found = determinant(knowledge, table, column, determined, thing, reference);
      return [isVague || !describes ? { ...found, doubtful: true } : found];
    });
  });
  return [...named, ...byMeaning(knowledge, table, columns, references, alone)];
}

/** A row of user_badges is of a user and a badge, where both are its key. */
function isOfBoth(table: Relation, column: Column, thing: readonly string[]): boolean {
  const own = tableWords(table.name);
  const first = own.slice(0, own.length - thing.length).join(' ');
  // The third line of an order is hardly that of any other.
  if (LINES.has(thing.at(-1) ?? '') && words(column.name).at(-1) === 'number') return false;
  return intendedKeysOf(table).some(
    ({ columns }) =>
      columns.length === 2 &&
      columns.includes(column.name) &&
      columns.some((c) => c !== column.name && words(c).slice(0, -1).join(' ') === first),
  );
}

/** What a column tells apart, in the words that others would be called after it by: course of course_code, requester of requested_by. */
function thingsOf(column: Column, reference: Reference | undefined): readonly (readonly string[])[] {
  const of = words(column.name);
  const thing = of.length >= 2 && KEYS.has(of.at(-1) ?? '') ? [of.slice(0, -1)] : [];
  return reference === undefined ? thing : [...thing, ...alsoCalled(reference)];
}

function determinant(
  knowledge: SchemaKnowledge,
  table: Relation,
  column: Column,
  determined: readonly Column[],
  thing: readonly string[],
  reference?: Reference,
): Determinant {
  const rows = observe(knowledge, table, [column], determined);
  const foreign = reference === undefined && words(column.name).at(-1) === 'id' && familyOf(column.type) === 'text';
  return { columns: [column], determined, thing, foreign, ...(reference && { reference }), ...(rows && { rows }) };
}

/** What codes of general use tell, and parts of a key by their names. */
function byMeaning(
  knowledge: SchemaKnowledge,
  table: Relation,
  columns: readonly Column[],
  references: readonly Reference[],
  alone: ReadonlySet<string>,
): readonly Determinant[] {
  const byName = [...toldByParts(table, columns), ...toldByBare(table, columns)].filter(
    ({ thing }) => !NO_THING.has(thing[0] ?? '') && !NO_THING.has(thing.at(-1) ?? ''),
  );
  const found = [...toldByCodes(table, columns, references, alone), ...byName];
  return found.flatMap(({ by, told, thing, onlyShown, doubtful }): Determinant[] => {
    const rows = observe(knowledge, table, by, told);
    if (onlyShown && (rows === undefined || !isShown(rows))) return [];
    const [first] = by;
    const reference = by.length === 1 ? references.find((r) => r.step.columns.includes(first?.name ?? '')) : undefined;
    return [
      {
        columns: by,
        determined: told,
        thing,
        foreign: false,
        meant: true,
        ...(doubtful && { doubtful }),
        ...(reference && { reference }),
        ...(rows && { rows }),
      },
    ];
  });
}

/** Whether so many rows repeat without ever differing that it is no accident. */
export function isShown({ repeated, different }: NonNullable<Determinant['rows']>): boolean {
  return repeated >= 3 && different === 0;
}

function observe(
  { rows }: Pick<SchemaKnowledge, 'rows'>,
  table: Relation,
  lhs: readonly Column[],
  rhs: readonly Column[],
): Determinant['rows'] | undefined {
  const known = rows.rowsOf(table);
  if (known === undefined) return undefined;
  const places = (of: readonly Column[]) => of.map((c) => known.columns.indexOf(c.name));
  const [left, right] = [places(lhs), places(rhs)];
  const seen = new Map<string, string>();
  let compared = 0;
  let repeated = 0;
  let different = 0;
  for (const { values } of known.rows) {
    const key = left.map((i) => values[i]);
    const what = right.map((i) => values[i]);
    if (key.some((v) => typeof v !== 'string') || what.some((v) => v === undefined)) continue;
    compared++;
    const spelled = JSON.stringify(key);
    const before = seen.get(spelled);
    if (before === undefined) seen.set(spelled, JSON.stringify(what));
    else {
      repeated++;
      if (before !== JSON.stringify(what)) different++;
    }
  }
  return compared === 0 ? undefined : { compared, repeated, different };
}
