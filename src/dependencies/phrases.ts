import type { Column, Relation } from '../catalog/model.ts';
import { familyOf, tableWords, words } from '../similarity/index.ts';
import { once } from '../similarity/once.ts';

/** Phrases by what `words` makes of them, joined by blanks. */
export interface Phrases {
  has(phrase: string): boolean;
  [Symbol.iterator](): Iterator<string>;
}

/**
 * Phrases as people write them, separated by commas and line breaks. They are read when first asked for: most commands ask for none, and
 * reading them takes all word lists.
 */
export function phrases(listed: string): Phrases {
  const all = once(
    () =>
      new Set(
        listed
          .split(/[,\n]/)
          .map(normal)
          .filter((phrase) => phrase !== ''),
      ),
  );
  return { has: (phrase) => all().has(phrase), [Symbol.iterator]: () => all().values() };
}

/** One phrase as `words` reads it. */
export function normal(phrase: string): string {
  return words(phrase.trim().replace(/\s+/g, '_')).join(' ');
}

/** The words of a column's name without its table's own in front: order_total of orders is a total. */
export function bareWords(table: Relation, column: Column): readonly string[] {
  const of = words(column.name);
  const own = tableWords(table.name);
  for (const prefix of [own, own.slice(-1)])
    if (prefix.length > 0 && of.length > prefix.length && prefix.every((word, i) => of[i] === word))
      return of.slice(prefix.length);
  return of;
}

/** A number that can be reckoned with: no list, no money type, whose texts have signs. */
export function isNumber(column: Column): boolean {
  return (
    ['integer', 'decimal', 'float'].includes(familyOf(column.type)) &&
    !column.type.array &&
    column.type.name !== 'money'
  );
}

export function isText(column: Column): boolean {
  return familyOf(column.type) === 'text' && !column.type.array;
}

/** A day or a moment. */
export function isMoment(column: Column): boolean {
  return ['date', 'timestamp'].includes(familyOf(column.type)) && !column.type.array;
}

const TIME_WORDS: ReadonlySet<string> = new Set(['at', 'on', 'date', 'time', 'datetime', 'timestamp', 'utc']);

/** The words of a moment's name without those that only say that it is one: deleted_at is deleted. */
export function withoutTime(of: readonly string[]): readonly string[] {
  const rest = of.filter((word) => !TIME_WORDS.has(word));
  return rest.length > 0 ? rest : of;
}
