import { once } from './once.ts';
import { OPPOSITES, STAGE_WORDS } from './table-vocabulary.ts';
import { readVersionName } from './version-names.ts';
import { TABLE_NOUNS } from './vocabulary/index.ts';
import { normalized, snake, words } from './words.ts';

/**
 * How the names of two tables relate: one name (same); one by synonyms (synonymous: customers, clients); one with further
 * qualifiers before the same last word (qualified: scheduled_posts, posts); that by synonyms (akin: blog_posts, articles);
 * two kinds of one thing (siblings: sales_orders, purchase_orders); one going on from the other (extended: orders,
 * order_items); a word in common (partial); nothing in common (unrelated).
 */
export type NameRelation =
  | 'same'
  | 'synonymous'
  | 'qualified'
  | 'akin'
  | 'siblings'
  | 'extended'
  | 'partial'
  | 'unrelated';

const cache = new Map<string, readonly string[]>();

/** The words of a table's name without what makes it a version or copy: `blog_posts_v2` is blog, post. */
export function tableWords(name: string): readonly string[] {
  let known = cache.get(name);
  if (known === undefined) {
    known = words(unversioned(name));
    if (cache.size >= 100_000) cache.clear();
    cache.set(name, known);
  }
  return known;
}

/** `posts_v2_backup` is a backup of a version of posts. */
function unversioned(name: string): string {
  const stem = readVersionName(name)?.stem;
  return stem === undefined ? snake(name) : unversioned(stem);
}

/** @param left words of one table's name @param right of the other's */
export function relateNames(left: readonly string[], right: readonly string[]): NameRelation {
  const plain = relate(left, right);
  if (plain === 'same' || plain === 'qualified') return plain;
  const a = meantBy(left);
  const b = meantBy(right);
  if (!haveInCommon(a.words, b.words)) return plain;
  let best = plain;
  for (const one of a.readings)
    for (const other of b.readings) {
      const meant = relate(one, other);
      if (meant === 'same') return 'synonymous';
      if (meant === 'qualified') best = 'akin';
    }
  return best;
}

const MEANINGS = once(() => normalized(TABLE_NOUNS()));
const LONGEST_PHRASE = 3;
const MOST_READINGS = 16;

/** What a name may mean. */
interface Meant {
  readonly readings: readonly (readonly string[])[];
  /** Of any of them. */
  readonly words: ReadonlySet<string>;
}

const known = new Map<string, Meant>();

/**
 * What a name may mean: with each phrase that has other words for it taken for the first of them. The name as it is
 * comes first.
 */
export function readings(name: readonly string[]): readonly (readonly string[])[] {
  return meantBy(name).readings;
}

function meantBy(name: readonly string[]): Meant {
  const key = name.join(' ');
  let found = known.get(key);
  if (found === undefined) {
    const all = [...read(name)].slice(0, MOST_READINGS);
    found = { readings: all, words: new Set(all.flat()) };
    if (known.size >= 100_000) known.clear();
    known.set(key, found);
  }
  return found;
}

function haveInCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word)) return true;
  return false;
}

function* read(name: readonly string[]): Iterable<readonly string[]> {
  if (name.length === 0) {
    yield [];
    return;
  }
  const [first = '', ...others] = name;
  for (const rest of read(others)) yield [first, ...rest];
  for (let length = 1; length <= Math.min(LONGEST_PHRASE, name.length); length++) {
    const phrase = name.slice(0, length).join(' ');
    for (const meaning of MEANINGS().get(phrase) ?? [])
      if (meaning !== phrase || length > 1) for (const rest of read(name.slice(length))) yield [meaning, ...rest];
  }
}

/** Whether a table of this name may be called so: by its name, the last word of it, or other words for either. */
export function isCalled(phrase: readonly string[], table: readonly string[]): boolean {
  return callsOf(table).has(phrase.join(' '));
}

/**
 * The phrases by which a table of this name may be called: its name, the last word of it, or other words for either.
 * @param table words of its name
 */
export function callsOf(table: readonly string[]): ReadonlySet<string> {
  const whole = table.join(' ');
  let found = called.get(whole);
  if (found === undefined) {
    found = readCalls(whole, table.at(-1) ?? '');
    if (called.size >= 100_000) called.clear();
    called.set(whole, found);
  }
  return found;
}

const called = new Map<string, ReadonlySet<string>>();

function readCalls(whole: string, head: string): ReadonlySet<string> {
  const phrases = new Set([whole, head]);
  for (const own of [whole, head])
    for (const meaning of MEANINGS().get(own) ?? [own]) {
      // A phrase that the lists know means what they say, and not itself unless they say so.
      if (!MEANINGS().has(meaning)) phrases.add(meaning);
      for (const phrase of PHRASES().get(meaning) ?? []) phrases.add(phrase);
    }
  return phrases;
}

/** By meaning, what has it. */
const PHRASES = once(() => {
  const found = new Map<string, string[]>();
  for (const [phrase, meanings] of MEANINGS())
    for (const meaning of meanings) {
      const having = found.get(meaning);
      if (having === undefined) found.set(meaning, [phrase]);
      else having.push(phrase);
    }
  return found;
});

function relate(left: readonly string[], right: readonly string[]): NameRelation {
  const shared = countShared(left, right);
  if (shared === 0) return left.length === 0 && right.length === 0 ? 'same' : 'unrelated';
  const [a, b] = [countDistinct(left), countDistinct(right)];
  if (shared === a && shared === b) return 'same';
  const sameHead = left.at(-1) === right.at(-1);
  const nested = shared === Math.min(a, b);
  if (nested && sameHead) return 'qualified';
  if (sameHead) return 'siblings';
  if (nested) return 'extended';
  return 'partial';
}

// Names have few words: going through them costs less than a set of them.
function countDistinct(words: readonly string[]): number {
  let distinct = 0;
  for (let i = 0; i < words.length; i++) if (words.indexOf(words[i] as string) === i) distinct++;
  return distinct;
}

function countShared(left: readonly string[], right: readonly string[]): number {
  let shared = 0;
  for (let i = 0; i < left.length; i++)
    if (left.indexOf(left[i] as string) === i && right.includes(left[i] as string)) shared++;
  return shared;
}

/** The words by which one of two names differs from the other. */
export function differingWords(
  left: readonly string[],
  right: readonly string[],
): { readonly left: readonly string[]; readonly right: readonly string[] } {
  return {
    left: left.filter((word) => !right.includes(word)),
    right: right.filter((word) => !left.includes(word)),
  };
}

/** A word of each name that together name two sides of something (buyer and seller), if there are such. */
export function oppositeWords(
  left: readonly string[],
  right: readonly string[],
): readonly [string, string] | undefined {
  const differing = differingWords(left, right);
  for (const a of differing.left)
    for (const b of differing.right) if (OPPOSITES.get(stem(a))?.has(stem(b))) return [a, b];
  return undefined;
}

/** liked is a like. */
function stem(word: string): string {
  if (OPPOSITES.has(word) || !word.endsWith('d')) return word;
  return OPPOSITES.has(word.slice(0, -1)) ? word.slice(0, -1) : word.replace(/ed$/, '');
}

/** A word that makes one of the two another stage or record of the other's rows (history, archive, daily), if any. */
export function stageWord(left: readonly string[], right: readonly string[]): string | undefined {
  const differing = differingWords(left, right);
  return [...differing.left, ...differing.right].find((word) => STAGE_WORDS.has(word));
}
