/** Numbers of a row that are the sum of all others of their kind: total_hours, year_total. */
import type { Column, Relation } from '../../catalog/model.ts';
import { words } from '../../similarity/index.ts';
import { bareWords, phrases } from '../phrases.ts';
import { numbersIn } from './arithmetic.ts';
import { type Derivation, isNear, numbersOf, sql } from './derivation.ts';

/** Words by which a number is no part of a total. */
const NO_PART = phrases(`
  max, maximum, min, minimum, average, mean, rate, ratio, percent, target, limit, expected, planned, budget, estimated, used,
  remaining, available, left, paid, due, refunded, discount, unit, list, net, per, daily, last, first, previous, current, tax,
  goal, next, running, old, new, version, sequence, order, best, required, needed, base, lifetime, year, month, week, today, price, processed, completed, done,
  finished`);
const LEAST_PARTS = 2;

const PARTS = phrases('part, portion, component');
const WHOLES = phrases('amount, total, total amount, payment, sum, value');
const MONTHS = phrases(`
  jan, feb, mar, apr, may, jun, jul, aug, sep, oct, nov, dec, january, february, march, april, june, july, august, september,
  october, november, december, sept`);
const QUARTERS = phrases('q1, q2, q3, q4');
const YEARS = phrases(
  'annual, yearly, full year, year total, annual total, fy total, yearly total, total, total year, year amount, total amount, annual amount',
);

export function findTotals(table: Relation): readonly Derivation[] {
  const numbers = numbersIn(table);
  return [...totals(table, numbers), ...ofParts(table, numbers), ...ofPeriods(table, numbers)];
}

/** amount beside principal_part, interest_part and fee_part. */
function ofParts(table: Relation, numbers: readonly Column[]): readonly Derivation[] {
  const parts = numbers.filter((c) => words(c.name).length > 1 && PARTS.has(words(c.name).at(-1) ?? ''));
  const whole = numbers.find((c) => WHOLES.has(bareWords(table, c).join(' ')));
  return parts.length < LEAST_PARTS || whole === undefined ? [] : [addUp(table, whole, parts, 0.82)];
}

/** year_total beside jan ... dec, or the four quarters. */
function ofPeriods(table: Relation, numbers: readonly Column[]): readonly Derivation[] {
  for (const [names, count] of [
    [MONTHS, 12],
    [QUARTERS, 4],
  ] as const) {
    const periods = numbers.filter((c) => names.has(words(c.name)[0] ?? '') || names.has(words(c.name).at(-1) ?? ''));
    if (periods.length !== count) continue;
    const whole = numbers.find((c) => !periods.includes(c) && YEARS.has(bareWords(table, c).join(' ')));
    return whole === undefined ? [] : [addUp(table, whole, periods, 0.88)];
  }
  return [];
}

function addUp(table: Relation, column: Column, parts: readonly Column[], sure: number): Derivation {
  const formula = parts.map(sql).join(' + ');
  return {
    kind: 'arithmetic',
    table,
    column,
    from: parts,
    formula,
    expression: formula,
    as: 'generated',
    sure,
    holds(values) {
      const [kept, ...numbers] = numbersOf(values, [column, ...parts]) ?? [];
      if (kept === undefined) return undefined;
      const sum = numbers.reduce((a, b) => a + b, 0);
      return isNear(values(column.name) ?? '', sum, column);
    },
  };
}

/** total_hours beside regular_hours and overtime_hours, which are all the hours there are. */
function totals(table: Relation, numbers: readonly Column[]): readonly Derivation[] {
  return numbers.flatMap((column) => {
    const of = words(column.name);
    if (of.length < 2 || of.length > 3) return [];
    const rest = of[0] === 'total' ? of.slice(1) : of.at(-1) === 'total' ? of.slice(0, -1) : undefined;
    const head = rest?.at(-1);
    if (rest === undefined || head === undefined) return [];
    const others = numbers.filter((c) => c !== column && words(c.name).length > 1 && words(c.name).at(-1) === head);
    if (others.length < LEAST_PARTS || others.some((c) => words(c.name).some((word) => NO_PART.has(word)))) return [];
    return [addUp(table, column, others, 0.76)];
  });
}
