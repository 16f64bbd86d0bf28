import type { Column, ColumnType, Relation } from '../../catalog/model.ts';
import { kept, singular, snake, tableWords, words } from '../../similarity/index.ts';
import {
  ASKED,
  FAINT,
  FAIR,
  FOREIGN,
  FREE,
  LETTERS,
  OPEN,
  PLURAL_OF_ONE,
  QUALITY,
  STRONG,
  THINGS,
  TRUTHS,
  WEAK,
} from './enumeration-words.ts';
import { wordSet } from './word-set.ts';

/**
 * How surely a column's name says that it holds one of a few values.
 * strong: whatever the table (status). fair: nearly always (channel). weak: it may as well name something that grows
 * (category, provider). short: its type has room for a code and no more. flag: it asks for yes or no. faint: it says something only beside values, or beside other lists (period,
 * plan). none: nothing is heard of it in the name, and nothing against it either (imprint). free: it usually is free.
 */
export type NameStrength = 'strong' | 'fair' | 'weak' | 'short' | 'flag' | 'faint' | 'none' | 'free';

/** What stands for one of the words before it: role_code, status_ind. */
const CODED = wordSet('code cd cde ind indicator');
const CODED_ALSO = wordSet('reason cause disp title category');

const ADDRESS = wordSet('city town zip postcode country county street address province postal');
/** A postcode's sector is a part of it. */
const POSTAL = wordSet('zip postcode postal');
/** What some charge for, rather than the model of a thing. */
const PRICED = wordSet(
  'pricing price billing charge cost business revenue attribution deployment delivery engagement commission compensation',
);
const MOMENT = wordSet('at before after when on');

/** @returns undefined where the name speaks against it */
export function enumerationName(table: Relation, column: Column): NameStrength | undefined {
  return namesIn(table).get(column);
}

const namesIn = kept(
  (table): ReadonlyMap<Column, NameStrength | undefined> => new Map(table.columns.map((c) => [c, readName(table, c)])),
);

function readName(table: Relation, column: Column): NameStrength | undefined {
  const of = headOf(words(column.name));
  const last = of.at(-1) ?? '';
  const isCoded = of.length < words(column.name).length;
  // Of names like GitHub the words are taken apart.
  const before = [...of.slice(0, -1), ...snake(column.name).split('_').slice(0, -1)];
  if (before.some((word) => FOREIGN.has(word)) || ((last === 'state' || last === 'region') && isAddress(table, of)))
    return undefined;
  if (isSeveral(column.name) || before.some((word) => POSTAL.has(word))) return undefined;
  // What a table of genres has for a genre is the list.
  if (tableWords(table.name).join(' ') === of.join(' ')) return undefined;
  if (last === 'model' && before.some((word) => PRICED.has(word))) return 'fair';
  if (last === 'provider' && isOfAccount(table, column)) return undefined;
  if (of.slice(-3).join(' ') === 'day of week') return 'fair';
  if (before.some((word) => OPEN.has(word))) return nameOfOpen(before, last);
  return strengthOf(of, column, isCoded);
}

/** Kinds of events and files come in any number, unless somebody lists them. */
function nameOfOpen(before: readonly string[], last: string): NameStrength | undefined {
  const isHeard = STRONG.has(last) || FAIR.has(last) || WEAK.has(last);
  if (isHeard && !before.some((word) => NEVER_LISTED.has(word))) return 'faint';
  return FREE.has(last) ? undefined : 'none';
}

const NEVER_LISTED = wordSet('content mime class table model');

function strengthOf(of: readonly string[], { type }: Column, isCoded: boolean): NameStrength {
  const last = of.at(-1) ?? '';
  if (STRONG.has(last)) return 'strong';
  if (FAIR.has(last)) return 'fair';
  if (WEAK.has(last) || (isCoded && CODED_ALSO.has(last))) return 'weak';
  const length = lengthOf(type);
  if ((TRUTHS.has(last) && of.at(-2) !== 'feature') || (of.length > 1 && ASKED.has(of[0] ?? ''))) return 'flag';
  // A code of so many letters stands for a list that somebody has.
  if (CODED.has(last) && length < 5 && of.length > 1 && !FREE.has(of.at(-2) ?? '')) return 'faint';
  if (length === 1 && !LETTERS.has(last)) return 'short';
  if (FREE.has(last)) return 'free';
  if (length < 3) return 'short';
  return FAINT.has(last) || (QUALITY.test(last) && !THINGS.has(last)) || length === 3 ? 'faint' : 'none';
}

/** How many characters a text has at most. */
function lengthOf({ name, modifiers }: ColumnType): number {
  if (name !== 'bpchar' && name !== 'varchar') return Number.POSITIVE_INFINITY;
  return modifiers[0] === undefined ? (name === 'bpchar' ? 1 : Number.POSITIVE_INFINITY) : Number(modifiers[0]);
}

/** Without what stands behind the word that counts: role_code, status_at_post, type_of_work. */
function headOf(of: readonly string[]): readonly string[] {
  const moment = of.findIndex((word, i) => i > 0 && MOMENT.has(word) && STRONG.has(of[i - 1] ?? ''));
  if (moment > 0 && moment < of.length - 1) return of.slice(0, moment);
  if (of[1] === 'of' && STRONG.has(of[0] ?? '')) return of.slice(0, 1);
  if (!CODED.has(of.at(-1) ?? '')) return of;
  const coded = of.at(-2) ?? '';
  return [STRONG, FAIR, CODED_ALSO].some((known) => known.has(coded)) ? of.slice(0, -1) : of;
}

/** directions, conditions: a text, or several. */
function isSeveral(name: string): boolean {
  const last = snake(name).split('_').at(-1) ?? '';
  return singular(last) !== last && !PLURAL_OF_ONE.has(last);
}

/** provider beside provider_account_id says where an account is from, and whatever may sign in adds one. */
function isOfAccount(table: Relation, column: Column): boolean {
  return table.columns.some((c) => {
    const of = words(c.name);
    return (
      c !== column && ((of[0] === 'provider' && /^(?:id|uid|account)$/.test(of[1] ?? '')) || of.join(' ') === 'uid')
    );
  });
}

/** The state in an address is a part of a country. */
function isAddress(table: Relation, of: readonly string[]): boolean {
  const lead = of.slice(0, -1).join(' ');
  return (
    ADDRESS.has(of.at(-2) ?? '') ||
    table.columns.some((c) => {
      const other = words(c.name);
      return other.slice(0, -1).join(' ') === lead && ADDRESS.has(other.at(-1) ?? '');
    })
  );
}
