import pluralize from 'pluralize';
import { ABBREVIATIONS, HEAD_SYNONYMS, LOOSE_HEADS, SOMEBODY, SYNONYMS, TIME_WORDS } from './column-vocabulary.ts';
import { splitCompound } from './compounds.ts';
import { once } from './once.ts';
import { PHRASES, TIME_PHRASES, UNITS } from './vocabulary/index.ts';

// Names repeat from table to table and from one snapshot to the next.
const snakes = new Map<string, string>();
/** A session that edits names for days must not grow without end. */
const MOST_KNOWN = 100_000;

/** A name in snake_case and lower case: `UserAPIKeys` and `user_API_keys` both become `user_api_keys`. */
export function snake(name: string): string {
  let found = snakes.get(name);
  if (found === undefined) {
    found = name
      .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
      .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
      .replace(/[^\p{L}\p{N}]+/gu, '_')
      .replace(/^_+|_+$/g, '')
      .toLowerCase();
    if (snakes.size >= MOST_KNOWN) snakes.clear();
    snakes.set(name, found);
  }
  return found;
}

// Inflection is a chain of regular expressions and the same words come again and again.
const singulars = new Map<string, string>();

// Words that end like a plural, or that pluralize turns into Latin that no schema uses (data -> datum).
const UNCHANGED = new Set([
  ...['specimen', 'regimen', 'omen', 'abdomen', 'stamen', 'acumen', 'lumen', 'examen', 'dolmen'],
  ...['data', 'metadata', 'media', 'criteria', 'news', 'series', 'status', 'address', 'analytics', 'sms', 'gps', 'dns'],
  ...[
    'has',
    'is',
    'was',
    'as',
    'os',
    'ios',
    'css',
    'js',
    'aws',
    'https',
    'tls',
    'rss',
    'pos',
    'ads',
    'basis',
    'canvas',
  ],
]);

// Plurals without an s; asking the library about every other word would cost more than all the rest of a comparison.
const IRREGULAR = /^(?:.*(?:men|people|children|feet|teeth|mice|geese|lice)|dice|indicia|alumni|phenomena|schemata)$/;

/** The singular of one lower-case word. */
export function singular(word: string): string {
  if (!word.endsWith('s') && !IRREGULAR.test(word)) return word;
  const before = singulars.get(word);
  if (before !== undefined) return before;
  const one = UNCHANGED.has(word) ? (word === 'ads' ? 'ad' : word) : pluralize.singular(word);
  singulars.set(word, one);
  return one;
}

// The lists have four times as many words as different ones.
const plains = new Map<string, string>();

function plain(word: string): string {
  let known = plains.get(word);
  if (known === undefined) {
    known = read(word).join(' ');
    plains.set(word, known);
  }
  return known;
}

/** A word list by what `words` makes of its phrases, so that lists may be written as people write. */
export function normalized<T>(phrases: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const [phrase, meaning] of phrases) {
    const key = phrase.split(' ').map(plain).join(' ');
    // The earlier lists are the surer ones.
    if (!found.has(key)) found.set(key, meaning);
  }
  return found;
}

const known = new Map<string, readonly string[]>();

/** The words of a name: split at underscores, capitals and before trailing digits, singular, abbreviations written out. */
export function words(name: string): readonly string[] {
  let found = known.get(name);
  if (found === undefined) {
    found = read(name);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(name, found);
  }
  return found;
}

function read(name: string): readonly string[] {
  return (
    snake(name)
      .replace(/([a-z]{2})(\d+)(?=_|$)/g, '$1_$2')
      .split('_')
      .filter((word) => word !== '')
      // percentage is a way to write percent, and no age of one.
      .flatMap((word) => (ABBREVIATIONS.has(word) ? [word] : splitCompound(word, singular)))
      // order_no is a number, no_answer is none.
      .map((word, i, all) => (word === 'no' && i > 0 && i === all.length - 1 ? 'number' : word))
      .map((word) => ABBREVIATIONS.get(word) ?? ABBREVIATIONS.get(singular(word)) ?? singular(word))
  );
}

/**
 * What a column's words mean, as a key: synonyms become one word, and words that only repeat the type go
 * (`is_` of a boolean, `_at`/`_date` of a point in time, which leaves an `@`, `_cents` and `_kg` of a number).
 * @param kind family of the column's type
 */
export function concept(of: readonly string[], kind: string): string {
  if (TIMES.has(kind)) {
    const bare = of.filter((word) => !TIME_WORDS.has(word));
    const text = (bare.length > 0 ? bare : of).map((word) => SYNONYMS.get(word) ?? word).join(' ');
    // A time of day goes beside a date and is no other word for it.
    return `${MOMENTS().get(text) ?? MOMENTS().get(of.join(' ')) ?? text}${kind === 'time' ? '@time' : '@'}`;
  }
  return phrase(withoutType(of, kind));
}

/** The same, with words made one that often, but not always, mean the same: a faint sign that two columns are one. */
export function looseConcept(of: readonly string[], kind: string): string {
  if (TIMES.has(kind)) return concept(of, kind);
  const rest = withoutType(of, kind);
  const last = rest.length - 1;
  if (rest[last] === 'id' && last > 0) {
    const before = rest[last - 1] as string;
    return SOMEBODY.has(before) ? 'somebody id' : phrase(rest);
  }
  const meant = phrase(rest).split(' ');
  const head = meant.at(-1) as string;
  return [...meant.slice(0, -1), LOOSE_HEADS.get(head) ?? head].join(' ');
}

const TIMES = new Set(['date', 'timestamp', 'time']);
// Made when first asked for: most commands compare nothing.
const COLUMNS = once(() => normalized(PHRASES()));
const MOMENTS = once(() => normalized(TIME_PHRASES()));

function withoutType(of: readonly string[], kind: string): readonly string[] {
  if (kind === 'boolean' && of.length > 1) {
    const rest = of[0] === 'is' || of[0] === 'has' ? of.slice(1) : of;
    return rest.length > 1 && rest.at(-1) === 'flag' ? rest.slice(0, -1) : rest;
  }
  return of;
}

function phrase(of: readonly string[]): string {
  const last = of.length - 1;
  const meant = of.map((word, i) => (i === last ? HEAD_SYNONYMS.get(word) : undefined) ?? SYNONYMS.get(word) ?? word);
  const text = meant.join(' ');
  // What the short lists say of a word goes before what the long ones say of the phrase.
  const known = COLUMNS().get(text) ?? COLUMNS().get(of.join(' '));
  if (known !== undefined) return known;
  // unit_price_cents is a unit price.
  return last > 0 && UNITS.has(of[last] as string) ? phrase(of.slice(0, -1)) : text;
}
