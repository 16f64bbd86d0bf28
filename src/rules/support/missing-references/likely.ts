import { type Column, columnOf, primaryKeyOf, type Relation, type Snapshot } from '../../../catalog/model.ts';
import { allowedValues, familyOf, isUnique, sameType, tableWords, words } from '../../../similarity/index.ts';
import { isApart, isOwnTable } from '../own-tables.ts';
import { tablesNamed } from '../pointers.ts';
import { tableCalled } from './called.ts';
import type { Candidate } from './candidates.ts';
import { readLikely } from './likely-names.ts';
import { isQuantity, SELF } from './likely-words.ts';
import { personTable } from './persons.ts';

/** Where a column leads as its name, its type and its neighbours make likelier than not, without saying it. */
export interface LikelyLead {
  readonly target: Relation;
  readonly targetColumn: string;
  /** comment: what its author wrote. key: a key of that very name and type. likely: name and type agree. guess: the name alone. */
  readonly by: 'comment' | 'key' | 'likely' | 'guess';
  readonly peers: readonly [];
}

export function likelyOf(
  snapshot: Snapshot,
  candidate: Candidate,
  comments: readonly string[],
): LikelyLead | undefined {
  if (isUnique(candidate.table, [candidate.column.name])) return undefined;
  const said = ofComments(snapshot, candidate, comments);
  if (said !== undefined) return said;
  const key = ofSameKey(snapshot, candidate) ?? ofTablesColumn(snapshot, candidate);
  if (key !== undefined) return key;
  if (candidate.elsewhere || candidate.perhapsElsewhere || mayBeAnything(candidate.role)) return undefined;
  if (candidate.column.notNull && allowedValues(candidate.table, candidate.column, snapshot) !== undefined)
    return undefined;
  return ofItself(candidate) ?? ofNames(snapshot, candidate) ?? ofPersons(snapshot, candidate);
}

function mayBeAnything(role: readonly string[]): boolean {
  return (
    role.length === 1 &&
    /^(?:entity|object|record|target|resource|session|request|transaction|batch)$/.test(role[0] ?? '')
  );
}

function lead(target: Relation, targetColumn: string, by: LikelyLead['by']): LikelyLead {
  return { target, targetColumn, by, peers: [] };
}

const REFERS =
  /(?:\b(?:references?|refers? to|fk|fkey|foreign key|points? (?:to|at|into)|key of|joins)\b(?: (?:to|of|into|in|from|on|with|table|a|an|the))*|->|→|=>)[\s:(]*"?([A-Za-z_]\w*(?:\.\w+){0,2})/gi;
const WHOLE = /^\s*"?([A-Za-z_]\w*(?:\.\w+){1,2})"?\s*$/g;

function ofComments(snapshot: Snapshot, candidate: Candidate, comments: readonly string[]): LikelyLead | undefined {
  const { table, column } = candidate;
  for (const comment of comments)
    for (const [, name = ''] of [...comment.matchAll(REFERS), ...comment.matchAll(WHOLE)]) {
      const parts = name.toLowerCase().split('.');
      for (let last = parts.length - 1; last >= Math.max(0, parts.length - 2); last--) {
        const target = tableCalled(snapshot, table, tableWords(parts[last] ?? ''));
        const to = target && (parts[last + 1] ?? soleKey(target)?.name);
        const key = target && to ? columnOf(target, to) : undefined;
        if (target === undefined || key === undefined || !isUnique(target, [key.name])) continue;
        if (key !== column && familyOf(key.type) === familyOf(column.type)) return lead(target, key.name, 'comment');
      }
    }
  return undefined;
}

/** sku, dev_eui, deptno: what the key of just one table is called, in another one and of the same type. */
function ofSameKey(snapshot: Snapshot, { table, column, words: of }: Candidate): LikelyLead | undefined {
  const found = (readLikely(snapshot).keys.get(of.join(' ')) ?? []).filter(
    (key) => key.table !== table && key.table.schema === table.schema && sameType(key.column.type, column.type),
  );
  const called = tableCalled(snapshot, table, of);
  const primary = found.filter(
    (key) => key.primary && (called === undefined || key.table === called) && !isPartOf(tableWords(key.table.name), of),
  );
  const [only] = primary.length > 0 ? primary : found;
  if (only === undefined || (primary.length > 0 ? primary : found).length > 1) return undefined;
  return lead(only.table, only.column.name, only.primary ? 'key' : 'guess');
}

/** What more is known of a release, in a table that shares its key, is not what is meant by release. */
function isPartOf(table: readonly string[], of: readonly string[]): boolean {
  return table.length > of.length && of.every((word, i) => word === table[i]);
}

/** cow_tag is the tag of cows, account_iban the IBAN of accounts. */
function ofTablesColumn(snapshot: Snapshot, { table, column, words: of }: Candidate): LikelyLead | undefined {
  for (let from = 1; from < of.length; from++) {
    const target = tableCalled(snapshot, table, of.slice(0, from));
    if (target === undefined || target === table) continue;
    const rest = of.slice(from).join(' ');
    if (/^(?:id|uuid|guid)$/.test(rest)) continue;
    const key = target.columns.find((c) => words(c.name).join(' ') === rest && isUnique(target, [c.name]));
    const isKey = key !== undefined && soleKey(target) === key;
    if (key !== undefined && sameType(key.type, column.type) && (isKey || !CONTACT.test(rest)))
      return lead(target, key.name, 'likely');
  }
  return undefined;
}

/** What is written beside a thing so that it need not be looked up, or to reach somebody. */
const CONTACT = /\b(?:name|title|email|mail|phone|mobile|fax|url|label|address|website|username|token)$/;

/** in_reply_to, replaced_by, previous_version_id: another row of the table itself. */
function ofItself({ table, column, words: of }: Candidate): LikelyLead | undefined {
  const key = soleKey(table);
  if (key === undefined || key === column || !sameType(key.type, column.type)) return undefined;
  const own = tableWords(table.name).at(-1) ?? '';
  return SELF(of, own) ? lead(table, key.name, 'likely') : undefined;
}

function ofNames(snapshot: Snapshot, candidate: Candidate): LikelyLead | undefined {
  const { table, column, ending, words: of } = candidate;
  const own = tableWords(table.name);
  const family = familyOf(column.type);
  const stripped = of.filter((word, i) => !(AFFIX.test(word) && (i === 0 || i === of.length - 1)));
  if (stripped.length === 0) return undefined;
  const affixed = stripped.length < of.length && of.some((word) => ID.test(word));
  // A number without an ending may count or measure, and a plural counts.
  if (
    !affixed &&
    family !== 'uuid' &&
    (isQuantity(stripped) || (/[^s]s$/i.test(column.name) && !/(?:us|is)$/i.test(column.name)))
  )
    return undefined;
  for (const [name, isWhole] of readingsOf(stripped, own)) {
    const target = tableCalled(snapshot, table, name) ?? nearlyCalled(snapshot, table, name);
    if (target === undefined || target === table || isApart(target)) continue;
    const key = keyFor(target, column, affixed);
    if (key === undefined) continue;
    if (affixed || family === 'uuid') return lead(target, key.name, 'likely');
    if (family !== 'text') return lead(target, key.name, isWhole ? 'likely' : 'guess');
    // A text that is an id says so in its name.
    if (words(key.name).at(-1) === 'id') continue;
    if (ending !== 'word' && ending !== 'code') continue;
    // Kinds of anything, or of something else.
    if (!isWhole && name.length === 1 && ANY_KIND.test(name[0] ?? '')) continue;
    if (allowedValues(table, column, snapshot) !== undefined) return undefined;
    return lead(target, key.name, 'guess');
  }
  return undefined;
}

const ID = /^(?:id|uuid|guid|fk|fkey|ref|reference|oid)$/;
const AFFIX = /^(?:id|uuid|guid|fk|fkey|ref|reference|key|code|cod|number|num|nr|no|sid|oid)$/;

const ANY_KIND = /^(?:type|kind|status|state|category|class|group|level|mode|reason|priority|tag|label|name)$/;

/** status of claims: claim status; home_team: team; port_of_loading: port. */
function readingsOf(of: readonly string[], own: readonly string[]): readonly (readonly [readonly string[], boolean])[] {
  const at = of.findIndex((word, i) => i > 0 && /^(?:of|from|to|for|by|at|in)$/.test(word));
  const head = at < 0 ? [] : [[of.slice(0, at), false] as const];
  const ends = of.slice(1).map((_, i) => [of.slice(i + 1), false] as const);
  return [[of, true], [[...own, ...of], true], [[...own.slice(-1), ...of], true], ...head, ...ends];
}

const CODES = /^(?:code|slug|key|abbreviation|symbol|short name|iso(?: ?[23])?|alpha ?[23])$/;

/** The key that the column could hold: of its very type, and of a text only what is short and meant to be referred to. */
function keyFor(target: Relation, column: Column, affixed: boolean): Column | undefined {
  const key = soleKey(target);
  if (key !== undefined && sameType(key.type, column.type)) return key;
  if (affixed && key !== undefined && familyOf(key.type) === familyOf(column.type)) return key;
  return target.columns.find(
    (c) => CODES.test(words(c.name).join(' ')) && isUnique(target, [c.name]) && sameType(c.type, column.type),
  );
}

/** kunde and kunden, ordine and ordini: plurals of other languages. */
function nearlyCalled(snapshot: Snapshot, from: Relation, name: readonly string[]): Relation | undefined {
  const last = name.at(-1) ?? '';
  if (name.length !== 1 || last.length < 4 || tablesNamed(snapshot).has(last)) return undefined;
  const found = (readLikely(snapshot).starting.get(last.slice(0, 4)) ?? []).filter((table) => {
    const [own = '', ...more] = tableWords(table.name);
    if (more.length > 0 || table.schema !== from.schema || table === from) return false;
    if (own.startsWith(last)) return own.length - last.length <= 2;
    return (
      last.length >= 5 && own.length === last.length && /[aeio]$/.test(last) && own.slice(0, -1) === last.slice(0, -1)
    );
  });
  return found.length === 1 ? found[0] : undefined;
}

function ofPersons(snapshot: Snapshot, { table, column, role, ending }: Candidate): LikelyLead | undefined {
  if (ending !== 'id' && ending !== 'uuid' && ending !== 'by') return undefined;
  const target = personTable(snapshot, table, column, ending === 'by' ? undefined : role);
  const key = target && soleKey(target);
  return target === undefined || key === undefined ? undefined : lead(target, key.name, 'guess');
}

export function soleKey(table: Relation): Column | undefined {
  const key = primaryKeyOf(table)?.columns;
  return isOwnTable(table) && key?.length === 1 ? columnOf(table, key[0] ?? '') : undefined;
}
