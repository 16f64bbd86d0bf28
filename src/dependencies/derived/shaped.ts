/**
 * What columns are by the shape of their names, where no template has the words: a rate, a quantity, a whole, a part of it. Shapes make a
 * derivation likely and no more, so that none of them is sure enough for a warning.
 */
import type { Column, Relation } from '../../catalog/model.ts';
import { words } from '../../similarity/index.ts';
import { UNITS } from '../../similarity/vocabulary/index.ts';
import { bareWords, type Phrases, phrases } from '../phrases.ts';
import { numbersIn } from './arithmetic.ts';
import type { Derivation } from './derivation.ts';

/** Shapes say of no column more than this. */
export const LIKELY = 0.76;
export const PERHAPS = 0.6;

export interface Named {
  readonly column: Column;
  readonly of: readonly string[];
}

/** What is agreed, planned or allowed follows from nothing that happened. */
const SET = phrases(`
  max, maximum, min, minimum, target, limit, goal, planned, plan, estimated, estimate, expected, forecast, default, suggested, recommended,
  threshold, allowed, included, free, required, needed, agreed, previous, old, prior, reserve, insured, declared, reported`);

const MOST = 14;

/** The numbers of a table that could follow from others or give them. */
export function namedNumbers(table: Relation): readonly Named[] {
  const numbers = numbersIn(table);
  // Among many figures some always have the shape of an equation.
  if (numbers.length > MOST) return [];
  return numbers.map((column) => ({ column, of: bareWords(table, column) }));
}

export function isSet(of: readonly string[]): boolean {
  return of.some((word) => SET.has(word));
}

export function hasAny(of: readonly string[], set: Phrases): boolean {
  return of.some((word) => set.has(word));
}

const IRREGULAR: Readonly<Record<string, string>> = {
  resolution: 'resolv',
  decision: 'decid',
  revision: 'revis',
  submission: 'submitt',
  admission: 'admitt',
  loss: 'lost',
  win: 'won',
  sale: 'sold',
};

/** refund, refunded, refunding and refunds are one; so are assign and assignee. */
export function stemOf(word: string): string {
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) return irregular;
  const stem = word.replace(/(?:ations?|ments?|ings?|ions?|ances?|ures?|ers?|ors?|ees?|ed|als?|es?|s|y|t)$/, '');
  return stem.length >= 3 ? stem.replace(/([^aeiou])\1$/, '$1') : word;
}

export function isKin(a: string, b: string): boolean {
  return a === b || (a.length > 2 && b.length > 2 && stemOf(a) === stemOf(b));
}

const MONEY = new Set(['usd', 'eur', 'gbp', 'euro', 'dollar']);

/** A unit of measure, which currencies are not: a price in another is another price. */
export function isMeasure(word: string | undefined): boolean {
  return word !== undefined && UNITS.has(word) && !MONEY.has(word) && word !== 'percent';
}

export function derive(
  table: Relation,
  column: Column,
  from: readonly Column[],
  formula: string,
  sure: number,
  more: Partial<Pick<Derivation, 'kind' | 'child' | 'expression' | 'holds'>> = {},
): Derivation {
  const expression = more.expression ?? '';
  const as = expression === '' ? 'view' : 'generated';
  return { kind: 'arithmetic', table, column, from, formula, ...more, expression, as, sure };
}

/** The words of a name without those of a set. */
export function without({ name }: Column, set: Phrases): string {
  return words(name)
    .filter((word) => !set.has(word))
    .join(' ');
}
