/** Groups of columns that describe another thing than the rows of their table do: manager_name, manager_email, manager_phone. */
import { type Column, foreignKeysOf, isTable, primaryKeyOf, type Relation, type Snapshot } from '../catalog/model.ts';
import type { KnownRows, RowSource } from '../catalog/rows/source.ts';
import { familyOf, type Similarity, tableWords, words } from '../similarity/index.ts';
import { isCalled } from '../similarity/names.ts';
import { ADDRESS, ADDRESSED, CONTACTS, DETAILS, HEADERS, NAMES, NOT_THINGS, PLACES } from './described-words.ts';
import { phrases } from './phrases.ts';

type Attribute = 'name' | 'contact' | 'address' | 'detail';

export interface EmbeddedGroup {
  readonly table: Relation;
  /** What the columns are called after, as words; empty where they have no word in common. */
  readonly role: readonly string[];
  readonly columns: readonly Column[];
  readonly kind: 'address' | 'party';
  /** A table of such things, where the schema has one. */
  readonly home?: Relation;
  /** Further addresses of the same row. */
  readonly besides: readonly { readonly role: readonly string[]; readonly columns: readonly Column[] }[];
  /** A column that determines the others in the known rows, and how many rows say so, and repeat. */
  readonly observed?: { readonly determinant: Column; readonly rows: number; readonly repeated: number };
  readonly sure: number;
}

export type Known = {
  readonly snapshot: Snapshot;
  readonly similarity: Pick<Similarity, 'nameOf' | 'parentOf' | 'isHousekeeping'>;
  readonly rows: RowSource;
};

export function findEmbedded(table: Relation, known: Known): readonly EmbeddedGroup[] {
  if (!isTable(table) || table.partitionOf !== undefined || table.inherits.length > 0) return [];
  if (table.persistence === 'temporary') return [];
  const drafts = draftsOf(table);
  const found = drafts.flatMap((draft) => settle(table, draft, known) ?? []);
  return together(found);
}

/** Two addresses in one table are one matter, and a surer one than each alone. */
function together(found: readonly EmbeddedGroup[]): readonly EmbeddedGroup[] {
  const [first, ...others] = found.filter(({ kind }) => kind === 'address');
  if (first === undefined || others.length === 0) return found;
  const besides = others.map(({ role, columns }) => ({ role, columns }));
  return found.flatMap((group) =>
    group === first ? [{ ...first, besides, sure: 0.78 }] : group.kind === 'address' ? [] : [group],
  );
}

interface Draft {
  readonly role: readonly string[];
  readonly members: readonly { readonly column: Column; readonly attribute: Attribute; readonly phrase: string }[];
}

// Of a relation that did not change, the names did not either.
const drafted = new WeakMap<Relation, readonly Draft[]>();

function draftsOf(table: Relation): readonly Draft[] {
  let known = drafted.get(table);
  if (known === undefined) {
    known = draft(table);
    drafted.set(table, known);
  }
  return known;
}

function draft(table: Relation): readonly Draft[] {
  const keys = new Set([
    ...(primaryKeyOf(table)?.columns ?? []),
    ...foreignKeysOf(table).flatMap((key) => key.columns),
  ]);
  const groups = new Map<string, Draft['members'][number][]>();
  for (const column of table.columns) {
    if (keys.has(column.name) || column.generated !== undefined || !mayDescribe(column)) continue;
    for (const { role, phrase, attribute } of readingsOf(words(column.name))) {
      const key = role.join(' ');
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [{ column, attribute, phrase }]);
      else group.push({ column, attribute, phrase });
      break;
    }
  }
  return [...groups].map(([key, members]) => ({ role: key === '' ? [] : key.split(' '), members }));
}

function mayDescribe(column: Column): boolean {
  const family = familyOf(column.type);
  return !column.type.array && ['text', 'other', 'date', 'integer'].includes(family) && column.type.name !== 'tsvector';
}

/** A name as what it is called after and what it says of it, the longest attribute first; also street_billing. */
function* readingsOf(
  of: readonly string[],
): Iterable<{ role: readonly string[]; phrase: string; attribute: Attribute }> {
  for (let length = Math.min(3, of.length); length >= 1; length--) {
    const phrase = of.slice(-length).join(' ');
    const attribute = attributeOf(phrase);
    if (attribute !== undefined) yield { role: of.slice(0, -length), phrase, attribute };
  }
  for (let length = Math.min(3, of.length - 1); length >= 1; length--) {
    const phrase = of.slice(0, length).join(' ');
    const role = of.slice(length);
    if (ADDRESS.has(phrase) && ADDRESSED.has(role.join(' '))) yield { role, phrase, attribute: 'address' };
  }
}

function attributeOf(phrase: string): Attribute | undefined {
  if (ADDRESS.has(phrase)) return 'address';
  if (CONTACTS.has(phrase)) return 'contact';
  if (NAMES.has(phrase)) return 'name';
  return DETAILS.has(phrase) ? 'detail' : undefined;
}

function settle(table: Relation, { role, members }: Draft, known: Known): EmbeddedGroup | undefined {
  const count = (attribute: Attribute) => members.filter((m) => m.attribute === attribute).length;
  const [names, contacts, places, details] = [count('name'), count('contact'), count('address'), count('detail')];
  const columns = members.map(({ column }) => column);
  const address = isAddress(members.map(({ phrase }) => phrase));
  const text = role.join(' ');
  if (role.length === 0) return address ? ofItself(table, members, known) : undefined;
  if (isOwn(role, table, known) || (HEADERS.has(text) && !address)) return undefined;
  const addressed = ADDRESSED.has(text) || HEADERS.has(text) || role.at(-1) === 'address';
  if (!addressed && role.some((word) => NOT_THINGS.has(word)) && !isThing(role)) return undefined;
  // guardian1_name and guardian2_name are another matter: one group that repeats.
  if (/^\d+$/.test(role.at(-1) ?? '')) return undefined;
  if (isReferredTo(role, table, known)) return undefined;
  if (address && places >= members.length - names - contacts - details && (addressed || places >= 3)) {
    const home = homeOf(['address'], known);
    return {
      table,
      role,
      columns,
      kind: addressed || names === 0 ? 'address' : 'party',
      ...(home !== undefined && home !== table && { home }),
      besides: [],
      sure: addressed || names === 0 ? 0.6 : 0.84,
    };
  }
  if (addressed) return undefined;
  const attributes = (names > 0 ? 1 : 0) + contacts + Math.min(places, 2) + details;
  if (attributes < 2 || (names === 0 && contacts + places < 2)) return undefined;
  // bank_name and bank_code say little of a bank; a name and how to reach somebody do.
  if (contacts + places === 0 && !(names > 0 && details >= 2)) return undefined;
  const home = homeOf(role, known);
  const observed = determinantIn(known.rows.rowsOf(table), members);
  const all = home === undefined ? [...columns, ...furtherOf(role, table, columns)] : columns;
  const sure = sureOf(text, attributes, contacts + places, home !== undefined);
  return {
    table,
    role,
    columns: all,
    kind: 'party',
    ...(home !== undefined && home !== table && { home }),
    besides: [],
    ...(observed !== undefined && { observed }),
    sure: observed === undefined ? sure : Math.max(sure, 0.93),
  };
}

const NOT_ITS_OWN = phrases(
  'id, uuid, key, at, by, on, count, total, amount, status, type, flag, enabled, price, cost, fee',
);

/** What else is called so, and goes with them: the capacity of a venue. */
function furtherOf(role: readonly string[], table: Relation, known: readonly Column[]): readonly Column[] {
  const keys = new Set(foreignKeysOf(table).flatMap((key) => key.columns));
  return table.columns.filter((column) => {
    const of = words(column.name);
    if (known.includes(column) || keys.has(column.name) || column.generated !== undefined) return false;
    if (of.length <= role.length || !role.every((word, i) => of[i] === word)) return false;
    return familyOf(column.type) !== 'boolean' && !NOT_ITS_OWN.has(of.at(-1) ?? '');
  });
}

function sureOf(role: string, attributes: number, reached: number, hasHome: boolean): number {
  if (CONTACT.has(role)) return attributes >= 3 ? 0.74 : 0.6;
  if (reached === 0) return 0.7;
  if (hasHome) return 0.88;
  return attributes >= 3 ? 0.86 : 0.72;
}

/** Whom to turn to: as a rule one person of one company, who is not met anywhere else. */
const CONTACT = phrases(
  'contact, contact person, primary contact, main contact, emergency contact, emergency, billing contact, technical contact',
);

// Words of the list that stand for somebody when another word goes before them: a support agent.
function isThing(role: readonly string[]): boolean {
  return role.length > 1 && PEOPLE.has(role.at(-1) ?? '');
}

const PEOPLE = phrases(
  'contact, person, manager, agent, officer, owner, user, company, bank, doctor, physician, parent, guardian, client',
);

/** city, state and zip without a word in front, in a table that is not about a place. */
function ofItself(table: Relation, members: Draft['members'], known: Known): EmbeddedGroup | undefined {
  if (known.similarity.nameOf(table).some((word) => PLACES.has(word))) return undefined;
  const columns = members.filter(({ attribute }) => attribute === 'address').map(({ column }) => column);
  const home = homeOf(['address'], known);
  return {
    table,
    role: [],
    columns,
    kind: 'address',
    ...(home !== undefined && { home }),
    besides: [],
    sure: 0.6,
  };
}

/** At least three parts, a city or postal code among them. */
function isAddress(said: readonly string[]): boolean {
  const parts = new Set(said.filter((phrase) => ADDRESS.has(phrase)));
  const town = [...parts].some((phrase) => /\b(?:city|town|zip|zipcode|postal|postcode|post)\b/.test(phrase));
  return parts.size >= 3 && town;
}

/** user_name and user_email of users, and of user_profiles, are their own. */
function isOwn(role: readonly string[], table: Relation, { similarity }: Known): boolean {
  const own = new Set([...tableWords(table.name), ...similarity.nameOf(table)]);
  return role.every((word) => own.has(word)) || isCalled(role, similarity.nameOf(table));
}

/** Where manager_id stands beside them, they are copies, which is another matter. */
function isReferredTo(role: readonly string[], table: Relation, { similarity }: Known): boolean {
  return table.columns.some((column) => {
    const of = words(column.name);
    const last = of.at(-1) ?? '';
    const called = ['id', 'uuid', 'key', 'ref'].includes(last) ? of.slice(0, -1) : of;
    if (called.join(' ') === role.join(' ') && called !== of) return true;
    const parent = called.at(-1) === role.at(-1) ? similarity.parentOf(table, column) : undefined;
    return parent !== undefined;
  });
}

/** The table of such things: vendors for vendor_name, addresses for ship_city. */
function homeOf(role: readonly string[], { snapshot, similarity }: Known): Relation | undefined {
  const named = [...snapshot.relations.values()].filter(isTable);
  return (
    named.find((t) => similarity.nameOf(t).join(' ') === role.join(' ')) ??
    named.find((t) => isCalled(role, similarity.nameOf(t)) && similarity.nameOf(t).length <= role.length + 1)
  );
}

const LEAST_ROWS = 4;
const LEAST_REPEATED = 2;

/** A name, email or code that determines the rest of the group in all known rows, and repeats. */
function determinantIn(rows: KnownRows | undefined, members: Draft['members']): EmbeddedGroup['observed'] {
  if (rows === undefined || rows.rows.length < LEAST_ROWS) return undefined;
  const place = (column: Column) => rows.columns.indexOf(column.name);
  const candidates = [...members].sort((a, b) => strength(a.phrase) - strength(b.phrase));
  for (const { column } of candidates) {
    const others = members.filter((m) => m.column !== column);
    const seen = new Map<string, string>();
    let repeated = 0;
    let all = 0;
    const holds = rows.rows.every(({ values }) => {
      const value = values[place(column)];
      if (value === undefined || value === null) return true;
      all++;
      const rest = JSON.stringify(others.map((m) => values[place(m.column)] ?? null));
      const before = seen.get(value);
      if (before === undefined) seen.set(value, rest);
      else repeated++;
      return before === undefined || before === rest;
    });
    // One value in all rows shows nothing.
    if (holds && repeated >= LEAST_REPEATED && seen.size >= 2) return { determinant: column, rows: all, repeated };
  }
  return undefined;
}

function strength(phrase: string): number {
  return /code|number|id\b/.test(phrase) ? 0 : phrase.includes('email') ? 1 : 2;
}
