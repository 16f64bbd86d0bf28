/** What a reference says of a row: where it belongs, who acted on it, which of several was chosen. */
import type { Relation } from '../catalog/model.ts';
import { tableWords } from '../similarity/index.ts';
import { ACTORS, CHOOSING, TAKEN_OVER } from './copy-words.ts';
import { candidateKeysOf } from './keys.ts';
import type { Reference } from './references.ts';
import { DOCUMENTS } from './repetition-words.ts';

/** Whether the reference says where a row belongs, rather than who acted on it or what it takes over as a default. */
export function isContainer(table: Relation, { column, role, target }: Reference, way: Reference): boolean {
  const last = role.at(-1) ?? '';
  if (role.some((word) => CHOOSING.has(word))) return false;
  // What there is one of for each of the other, or what became of it, is of the same kind, and of whom the order is.
  if (isOneToOne(table, way) ? TAKEN_OVER.has(last) : KINDS.has(last) && isOutcome(table, way)) return true;
  if (isBuyer(role) && isDocument(way.target)) return true;
  if (isWithin(role, way)) return true;
  if (WHO.test(column.name) || ACTORS.has(last) || TAKEN_OVER.has(last)) return false;
  const of = tableWords(target.name).at(-1) ?? '';
  // Whose account it is may be a customer's.
  return !ACTORS.has(of) || of === 'account' || !role.includes(of);
}

/** The country of a city, the type of a subtype: where the other row belongs, whoever refers to it. */
export function isWithin(part: readonly string[], { role, target }: Reference): boolean {
  const last = part.at(-1) ?? '';
  const other = tableWords(target.name).at(-1) ?? '';
  const of = role.at(-1) ?? other;
  if (REGIONS.has(last)) return PLACES.has(other) && !(other === 'address');
  return (of === `sub${last}` || (of === last && role.at(-2) === 'sub')) && of !== last;
}

const REGIONS = new Set('country state region province county district'.split(' '));
const PLACES = new Set(
  'city town region state province county district municipality suburb neighborhood postcode zip port airport commune canton department village ward'.split(
    ' ',
  ),
);

// Also where the words of a name are not told apart: lastupdatedby, userid.
const WHO = /(?:by|user|owner|creator|author|actor)(?:_?id)?$/i;

export function isBuyer(role: readonly string[]): boolean {
  return role.length === 1 && BUYERS.has(role[0] ?? '');
}

const BUYERS = new Set('user customer client buyer member account patient guest student tenant'.split(' '));

export function isDocument({ name }: Relation): boolean {
  return DOCUMENTS.has(tableWords(name).at(-1) ?? '');
}

/** Whether no two rows refer to one. */
export function isOneToOne(table: Relation, { step }: Reference): boolean {
  return candidateKeysOf(table).some(({ columns }) => columns.every((c) => step.columns.includes(c)));
}

/** permits of permit_applications */
function isOutcome(table: Relation, { target }: Reference): boolean {
  const own = tableWords(table.name);
  const of = tableWords(target.name);
  return of.length === own.length + 1 && own.every((word, i) => of[i] === word) && ASKING.has(of.at(-1) ?? '');
}

const KINDS = new Set('type kind category class'.split(' '));
const ASKING = new Set('application request order offer proposal quote reservation'.split(' '));

/** Which of several it is, or who did it, says nothing of where the row belongs. */
export function isChosen({ role, target }: Reference): boolean {
  const named = tableWords(target.name);
  const of = role.at(-1) === named.at(-1) && role.length > named.length ? role : named;
  const last = of.at(-1) ?? '';
  // A bank account is nobody.
  const isActor =
    ACTORS.has(last) &&
    (last !== 'account' || (of.length === 1 ? signsIn(target) : of.some((word) => PEOPLE.has(word))));
  return role.some((word) => CHOOSING.has(word) || word === 'by') || isActor;
}

/** An account that somebody signs in to, rather than one at a bank or of a customer. */
function signsIn({ columns }: Relation): boolean {
  return columns.some(({ name }) => /pass(?:word|wd|code)|login|username|user_name|email|auth/i.test(name));
}

const PEOPLE = new Set('user web login admin service staff portal app social oauth'.split(' '));
