import { snake } from '../similarity/index.ts';

/** What counts the columns of a series: digits, words for them, or names of things that come in a fixed order. */
export type Numbering =
  | 'number'
  | 'ordinal'
  | 'rank'
  | 'letter'
  | 'month'
  | 'weekday'
  | 'year'
  | 'language'
  | 'kind'
  | 'platform';

/** One way to read a column's name as a member of a series: item2_name is number 2 of item + name. */
export interface SeriesReading {
  readonly numbering: Numbering;
  /** Its place: 2 of phone2, 3 of march, 2019 of sales_2019; a code for what has no order (languages, kinds). */
  readonly place: number | string;
  /** Words before and after what counts. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The words of a name as they are written, digits at the end of a word apart from it: phone1 and phone_1 are phone, 1. */
export function tokens(name: string): readonly string[] {
  return snake(name)
    .replace(/(\p{L}{2})(\d+)(?=_|$)/gu, '$1_$2')
    .replace(/(^|_)([qy])(\d+)(?=_|$)/g, '$1$2_$3')
    .split('_')
    .filter((token) => token !== '');
}

/** Every way in which a column's name may count; most names have none. */
export function seriesReadings(name: string): readonly SeriesReading[] {
  const of = tokens(name);
  return of.flatMap((token, i) => {
    const before = of.slice(0, i);
    const after = of.slice(i + 1);
    return countsOf(token, before, after).map(([numbering, place]) => ({ numbering, place, before, after }));
  });
}

type Count = readonly [Numbering, number | string];

function countsOf(token: string, before: readonly string[], after: readonly string[]): readonly Count[] {
  const found: Count[] = [];
  if (/^\d{1,2}$/.test(token)) found.push(['number', Number(token)]);
  else if (/^(?:19[5-9]|20[0-7])\d$/.test(token)) found.push(['year', Number(token)]);
  else if (/^\d{1,2}(?:st|nd|rd|th)$/.test(token)) found.push(['number', Number.parseInt(token, 10)]);
  for (const [numbering, places] of WORDS) {
    const place = places.get(token);
    if (place !== undefined && (numbering !== 'letter' || after.length === 0)) found.push([numbering, place]);
  }
  if (before.length > 0 && after.length === 0 && LANGUAGES.has(token)) found.push(['language', token]);
  const isFirst = before.length === 0 && after.length > 0;
  if (isFirst && KINDS.has(token)) found.push(['kind', token]);
  if (isFirst && PLATFORMS.has(token)) found.push(['platform', token]);
  return found;
}

function places(first: number, ...lists: readonly string[]): ReadonlyMap<string, number> {
  return new Map(lists.flatMap((list) => list.split(' ').map((word, i) => [word, i + first] as const)));
}

const WORDS: readonly (readonly [Numbering, ReadonlyMap<string, number>])[] = [
  [
    'ordinal',
    places(
      1,
      'first second third fourth fifth sixth seventh eighth ninth tenth',
      'one two three four five six seven eight nine ten',
    ),
  ],
  ['rank', places(1, 'primary secondary tertiary quaternary', 'main')],
  ['letter', places(1, 'a b c d e f g h')],
  [
    'month',
    places(
      1,
      'jan feb mar apr may jun jul aug sep oct nov dec',
      'january february march april may june july august september october november december',
    ),
  ],
  ['weekday', places(1, 'mon tue wed thu fri sat sun', 'monday tuesday wednesday thursday friday saturday sunday')],
];

// Codes that are no other word of a column's name: "id", "no", "is", "in", "at" and "to" are.
const LANGUAGES = new Set(
  'en de fr es it pt nl pl ru ja zh ko ar tr sv da fi cs hu uk ro el he hi vi th bg ca sk english german french spanish italian portuguese dutch polish russian japanese chinese korean arabic'.split(
    ' ',
  ),
);
const KINDS = new Set('home work mobile cell office business personal private other day evening night'.split(' '));
const PLATFORMS = new Set(
  'facebook twitter x instagram linkedin youtube tiktok github gitlab pinterest snapchat telegram whatsapp skype discord slack reddit twitch medium mastodon bluesky vimeo flickr tumblr threads'.split(
    ' ',
  ),
);
