/** Groups of columns that describe another thing than the rows of their table do: manager_name, manager_email, manager_phone. */
import { type Column, foreignKeysOf, isTable, type Relation } from '../../catalog/model.ts';
import { familyOf, tableWords, words } from '../../similarity/index.ts';
import { phrases } from '../phrases.ts';
import { DOCUMENTS } from '../repetition-words.ts';
import { determinantIn } from './determinant.ts';
import { type Attribute, type Draft, draftsOf, isAddress } from './drafts.ts';
import { isSent } from './excuses.ts';
import { homeOf, isOwn, isReferredTo, type Known, toldColumns } from './ties.ts';
import { ADDRESSED, HEADERS, MAYBE_THINGS, NOT_THINGS, OF_ONE_ROW, PERSONAL, PLACES, SINGLETONS } from './words.ts';

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

export function findEmbedded(table: Relation, known: Known): readonly EmbeddedGroup[] {
  if (!isTable(table) || table.partitionOf !== undefined || table.inherits.length > 0) return [];
  if (table.persistence === 'temporary') return [];
  const drafts = draftsOf(table);
  const found = drafts.flatMap((draft) => settle(table, draft, known) ?? []);
  if (found.length === 0) return [];
  const told = toldColumns(known, table);
  return together(found.filter(({ columns }) => !columns.some((column) => told.has(column))));
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

function settle(table: Relation, { role, members }: Draft, known: Known): EmbeddedGroup | undefined {
  const count = (attribute: Attribute) => members.filter((m) => m.attribute === attribute).length;
  const [names, contacts, places, details] = [count('name'), count('contact'), count('address'), count('detail')];
  const columns = members.map(({ column }) => column);
  const address = isAddress(members.map(({ phrase }) => phrase));
  const text = role.join(' ');
  if (role.length === 0) return address ? ofItself(table, members, known) : undefined;
  if (isOwn(role, table, known) || (HEADERS.has(text) && !address)) return undefined;
  const addressed = ADDRESSED.has(text) || HEADERS.has(text) || role.at(-1) === 'address';
  const personal = members.filter(({ phrase }) => PERSONAL.has(phrase)).length;
  const isVague = !addressed && role.some((word) => NOT_THINGS.has(word)) && !isThing(role) && !isToldOf(role);
  if (isVague) {
    const isSaid = names > 0 && contacts + personal > 0 && members.length >= 3;
    if (!isSaid || !role.every((word) => MAYBE_THINGS.has(word) || !NOT_THINGS.has(word))) return undefined;
  }
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
  // Whom somebody signs in with is known by name alone.
  if (text === 'provider' && table.columns.some((c) => SIGNED_IN.test(c.name))) return undefined;
  // bank_name and bank_code say little of a bank; a name and how to reach somebody do.
  const isWho = PEOPLE.has(role.at(-1) ?? '') || OFFICES.has(role.at(-1) ?? '');
  if (contacts + places === 0 && !(names > 0 && (details >= 2 || personal > 0 || (isWho && details > 0))))
    return undefined;
  // Whom to turn to at a company is hardly one of the people whom the schema knows.
  const home = CONTACT.has(text) ? undefined : homeOf(role, known);
  const observed = determinantIn(known.rows.rowsOf(table), members);
  const all = home === undefined ? [...columns, ...furtherOf(role, table, columns)] : columns;
  const sure = sureOf(role, attributes, contacts + places, { isNamed: names > 0, hasHome: home !== undefined });
  return {
    table,
    role,
    columns: all,
    kind: 'party',
    ...(home !== undefined && home !== table && { home }),
    besides: [],
    ...(observed !== undefined && { observed }),
    // What people send in says who they are, and nothing keeps a list of them.
    sure:
      isVague || tableWords(table.name).some((word) => SINGLETONS.has(word))
        ? 0.6
        : isSaidOnce(role, table)
          ? Math.min(sure, 0.78)
          : observed === undefined
            ? sure
            : Math.max(sure, 0.93),
  };
}

/** Whether one row says it, and hardly another: what people send in, whom a document names, what a whole shop is called. */
function isSaidOnce(role: readonly string[], table: Relation): boolean {
  const of = tableWords(table.name);
  return (
    isSent(table) ||
    of.some((word) => DOCUMENTS.has(word)) ||
    OF_ONE_ROW.has(role.join(' ')) ||
    OF_ONE_ROW.has(role.at(-1) ?? '')
  );
}

const SIGNED_IN = /token|provider_?(?:account|user|uid|id$)/i;

const NOT_ITS_OWN = phrases(
  'id, uuid, key, at, by, on, date, time, count, total, amount, status, type, flag, enabled, price, cost, fee',
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

function sureOf(
  role: readonly string[],
  attributes: number,
  reached: number,
  { isNamed, hasHome }: { readonly isNamed: boolean; readonly hasHome: boolean },
): number {
  const text = role.join(' ');
  if (text.startsWith('emergency')) return attributes >= 3 ? 0.7 : 0.6;
  // Somebody with a name, and how to reach them; without one it is how to reach the row itself.
  if (CONTACT.has(text)) return isNamed && reached > 0 ? 0.86 : 0.6;
  if (reached === 0) return 0.7;
  if (hasHome) return 0.88;
  return attributes >= 3 || (isNamed && OFFICES.has(role.at(-1) ?? '')) ? 0.86 : 0.72;
}

/** Whom to turn to. */
const CONTACT = phrases(
  'contact, contact person, primary contact, main contact, emergency contact, emergency, billing contact, technical contact, sales contact',
);

/** Parts that somebody plays for more than one row, as often as not. */
const OFFICES = phrases(
  'manager, principal, director, supervisor, teacher, instructor, coach, trainer, physician, doctor, head, president, leader, lead, representative, rep, secretary, treasurer, coordinator, agent, broker, landlord, owner, partner, supplier, vendor, manufacturer, employer, dean, captain, pastor, curator, officer, consultant, auditor, attorney, lawyer, advisor, mentor',
);

// Words of the list that stand for somebody when another word goes before them: a support agent.
function isThing(role: readonly string[]): boolean {
  return role.length > 1 && PEOPLE.has(role.at(-1) ?? '');
}

/** The one that somebody was referred to. */
function isToldOf([done = '', to = '', ...more]: readonly string[]): boolean {
  return more.length === 0 && done.endsWith('ed') && (to === 'to' || to === 'by');
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
