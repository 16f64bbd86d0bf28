import { tableWords, words } from '../../similarity/index.ts';
import { wordSet } from './word-set.ts';

/** Words of a list's name that say only that it is one. */
const NOISE = wordSet(`
  type enum kind code key name id list lookup lkp lu ref reference dim master option value choice t tbl table valid
  allowed supported available known catalog registry dictionary dict domain set e iso identifier label slug definition
  category class group level status state mode the of v v1 v2 v3 1 2 3
`);

/** Words for one kind of list. */
const SAME: ReadonlyMap<string, string> = new Map(
  [
    ['language', 'lang', 'locale'],
    ['platform', 'network', 'channel', 'medium', 'site', 'provider'],
    ['unit', 'uom', 'measure', 'measurement'],
    ['country', 'nation'],
    ['currency', 'ccy', 'cur'],
    ['role', 'position'],
    ['supplier', 'vendor'],
    ['carrier', 'courier', 'shipper'],
  ].flatMap((group) => group.map((word) => [word, group[0] ?? word] as const)),
);

/** What a list is of, by the words of its name; empty where the name says only that it is a list. */
export function subjectOf(name: string): readonly string[] {
  return meant(tableWords(name));
}

/** What a column's list is of: by the column's name, or by the table's where that says nothing (assets.type). */
export function subjectOfColumn(column: string, table: string): readonly string[] {
  const own = meant(words(column));
  return own.length > 0 ? own : meant(tableWords(table));
}

function meant(of: readonly string[]): readonly string[] {
  return [...new Set(of.filter((word) => !NOISE.has(word)).map((word) => SAME.get(word) ?? word))];
}

/** How lists of the course of things are called: each thing has its own, whatever their values are. */
export type Course = 'state' | 'step';

/** What a name says of a list: how far something is (`state`), or what was done or came of it (`step`). */
export function courseOf(name: string): Course | undefined {
  const last = words(name).findLast((word) => !MARKS.has(word));
  if (last === undefined) return undefined;
  return last === 'status' || last === 'state' ? 'state' : STEPS.has(last) ? 'step' : undefined;
}

const MARKS = wordSet(`
  enum type t code id name kind list lookup
`);
const STEPS = new Set(['action', 'operation', 'op', 'event', 'result', 'outcome', 'decision', 'step']);
