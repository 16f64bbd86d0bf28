import { PHRASES, TABLE_NOUNS, TIME_PHRASES } from './vocabulary/index.ts';

/** Shorter words turn up inside others by chance. */
const LEAST = 3;
const LEAST_COMPOUND = 8;

let dictionary: ReadonlySet<string> | undefined;

/** Every single word of the word lists. */
function known(): ReadonlySet<string> {
  if (dictionary !== undefined) return dictionary;
  const found = new Set<string>();
  for (const list of [TABLE_NOUNS(), PHRASES(), TIME_PHRASES()])
    for (const phrase of list.keys()) for (const word of phrase.split(' ')) if (word.length >= LEAST) found.add(word);
  dictionary = found;
  return found;
}

/**
 * Takes words apart that are written together: promocode is promo, code. Only what no list knows as a word of its own is
 * taken apart, and only into two or three words that lists know; of several ways the one whose first word is longest.
 * @param word lower case
 * @param singular of a word
 */
export function splitCompound(word: string, singular: (word: string) => string): readonly string[] {
  if (word.length < LEAST_COMPOUND) return [word];
  const words = known();
  const isKnown = (part: string) => words.has(part) || words.has(singular(part));
  if (isKnown(word)) return [word];
  for (let i = word.length - LEAST; i >= LEAST; i--) {
    const head = word.slice(i);
    const first = word.slice(0, i);
    if (!isKnown(head)) continue;
    if (isKnown(first)) return [first, head];
    const parts = splitCompound(first, singular);
    if (parts.length === 2) return [...parts, head];
  }
  return [word];
}
