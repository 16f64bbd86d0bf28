import pluralize from 'pluralize';
import { ABBREVIATIONS, HEAD_SYNONYMS, PHRASES, SYNONYMS, TIME_WORDS } from './column-vocabulary.ts';

/** A name in snake_case and lower case: `UserAPIKeys` and `user_API_keys` both become `user_api_keys`. */
export function snake(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
    .toLowerCase();
}

// Inflection is a chain of regular expressions and the same words come again and again.
const singulars = new Map<string, string>();

// Words that end like a plural, or that pluralize turns into Latin that no schema uses (data -> datum).
const UNCHANGED = new Set([
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

// Names repeat from table to table and from one snapshot to the next.
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 100_000;

/** The words of a name: split at underscores, capitals and before trailing digits, singular, abbreviations written out. */
export function words(name: string): readonly string[] {
  let found = known.get(name);
  if (found === undefined) {
    found = read(name);
    // A session that edits names for days must not grow without end.
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(name, found);
  }
  return found;
}

function read(name: string): readonly string[] {
  return snake(name)
    .replace(/([a-z]{2})(\d+)(?=_|$)/g, '$1_$2')
    .split('_')
    .filter((word) => word !== '')
    .map((word) => ABBREVIATIONS.get(word) ?? ABBREVIATIONS.get(singular(word)) ?? singular(word));
}

/**
 * What a column's words mean, as a key: synonyms become one word, and words that only repeat the type go
 * (`is_` of a boolean, `_at`/`_date` of a point in time, which leaves an `@`).
 * @param kind family of the column's type
 */
export function concept(of: readonly string[], kind: string): string {
  let rest = of;
  let time = '';
  if (kind === 'date' || kind === 'timestamp' || kind === 'time') {
    const left = rest.filter((word) => !TIME_WORDS.has(word));
    if (left.length > 0 && left.length < rest.length) rest = left;
    time = '@';
    const idea = PHRASES.get(of.join(' '));
    if (idea !== undefined) return idea + time;
  } else if (kind === 'boolean' && rest.length > 1 && (rest[0] === 'is' || rest[0] === 'has')) rest = rest.slice(1);
  const whole = PHRASES.get(rest.join(' '));
  if (whole !== undefined) return whole + time;
  const last = rest.length - 1;
  const meant = rest.map((word, i) => (i === last ? HEAD_SYNONYMS.get(word) : undefined) ?? SYNONYMS.get(word) ?? word);
  return (PHRASES.get(meant.join(' ')) ?? meant.join(' ')) + time;
}
