/** Numbers of a row that are told apart by one word: seats_total, seats_booked, seats_available. */
import type { Column, Relation } from '../../catalog/model.ts';
import { words } from '../../similarity/index.ts';
import { UNITS } from '../../similarity/vocabulary/index.ts';
import { type Phrases, phrases } from '../phrases.ts';
import { numbersIn } from './arithmetic.ts';
import { type Derivation, isNear, numbersOf, sql } from './derivation.ts';

const WHOLE = phrases(
  'total, maximum, max, capacity, allocated, budgeted, budget, quota, limit, initial, on hand, height, size, entitled, entitlement, granted, allowance, stock, purchased, planned, allowed, permitted, authorized, prescribed',
);
const USED = phrases(
  'used, reserved, spent, consumed, booked, sold, taken, redeemed, committed, occupied, filled, allocated, usage',
);
const LEFT = phrases('remaining, available, left, free, unused, vacant');

const ACTUAL = phrases('actual, counted, new, after, current, physical');
const EXPECTED = phrases(
  'expected, budgeted, budget, planned, old, before, previous, system, forecast, recorded, estimated',
);
const VARIANCE = phrases('variance, difference, delta, deviation, discrepancy, change, diff');

/** A name as a qualifier, in front or behind, and the rest. */
interface Reading {
  readonly column: Column;
  readonly qualifier: string;
  readonly rest: string;
}

export function findQualified(table: Relation): readonly Derivation[] {
  const numbers = numbersIn(table);
  const readings = numbers.flatMap(readingsOf);
  return [
    ...differences(table, readings, LEFT, WHOLE, USED, 0.87),
    ...differences(table, readings, VARIANCE, ACTUAL, EXPECTED, 0.8),
    ...passed(table, readings),
    ...averages(table, readings),
  ];
}

function readingsOf(column: Column): readonly Reading[] {
  const of = words(column.name);
  const found: Reading[] = [{ column, qualifier: of.join(' '), rest: '' }];
  for (const length of [1, 2])
    if (of.length > length) {
      found.push({ column, qualifier: of.slice(0, length).join(' '), rest: of.slice(length).join(' ') });
      found.push({ column, qualifier: of.slice(-length).join(' '), rest: of.slice(0, -length).join(' ') });
    }
  return found;
}

function differences(
  table: Relation,
  readings: readonly Reading[],
  results: Phrases,
  wholes: Phrases,
  parts: Phrases,
  sure: number,
): readonly Derivation[] {
  const found: Derivation[] = [];
  for (const result of readings) {
    if (!results.has(result.qualifier) || result.column.generated !== undefined) continue;
    if (found.some(({ column }) => column === result.column)) continue;
    // What is left needs no name of its own where it is left of one thing: total_seats, booked_seats, available.
    const fits = ({ rest, qualifier }: Reading) =>
      rest === result.rest || (result.rest === '' && rest !== '') || (rest === '' && qualifier === 'capacity');
    const fitting = readings.filter((r) => r.column !== result.column && fits(r));
    const wholesThere = fitting.filter((r) => wholes.has(r.qualifier));
    const partsThere = fitting.filter((r) => parts.has(r.qualifier));
    const pair = wholesThere.flatMap((whole) =>
      partsThere
        // The capacity of a room is of the tickets that are sold for it.
        .filter((p) => p.column !== whole.column && (p.rest === whole.rest || whole.qualifier === 'capacity'))
        .map((p) => ({ whole, part: p })),
    )[0];
    if (pair === undefined) continue;
    const from = [pair.whole.column, pair.part.column];
    const formula = `${sql(pair.whole.column)} - ${sql(pair.part.column)}`;
    found.push({
      kind: 'arithmetic',
      table,
      column: result.column,
      from,
      formula,
      expression: formula,
      as: 'generated',
      sure: pair.whole.rest === result.rest ? sure : sure - 0.1,
      holds(values) {
        const [, a, b] = numbersOf(values, [result.column, ...from]) ?? [];
        return a === undefined || b === undefined
          ? undefined
          : isNear(values(result.column.name) ?? '', a - b, result.column);
      },
    });
  }
  return found;
}

const GONE = phrases(`
  distance, consumption, energy, usage, consumed, used, travelled, traveled, driven, difference, delta, gain, covered, mileage, run, net,
  change, units consumed, unit consumed, distance travelled, distance driven, trip distance, growth`);
const READINGS: readonly (readonly [Phrases, Phrases])[] = [
  [
    phrases('start, begin, starting, initial, opening, from, odometer start, first, out'),
    phrases('end, ending, final, closing, to, odometer end, last, stop, in'),
  ],
  [phrases('previous, prior, before, old'), phrases('current, present, after, new, latest')],
];

/** distance_km beside start_km and end_km: what a counter went on by. */
function passed(table: Relation, readings: readonly Reading[]): readonly Derivation[] {
  const results = readings.filter((r) => GONE.has(r.qualifier) && r.column.generated === undefined);
  const found: Derivation[] = [];
  for (const result of results)
    for (const [firsts, lasts] of READINGS) {
      if (found.some(({ column }) => column === result.column)) break;
      const pairs = readings
        .filter((r) => firsts.has(r.qualifier) && r.rest !== '' && r.column !== result.column)
        .flatMap((first) =>
          readings
            .filter((r) => lasts.has(r.qualifier) && r.rest === first.rest && r.column !== result.column)
            .map((last) => ({ first, last })),
        );
      const pair = pairs.find(({ first }) => first.rest === result.rest) ?? (pairs.length === 1 ? pairs[0] : undefined);
      if (pair === undefined) continue;
      const from = [pair.last.column, pair.first.column];
      const formula = from.map(sql).join(' - ');
      found.push({
        kind: 'arithmetic',
        table,
        column: result.column,
        from,
        formula,
        expression: formula,
        as: 'generated',
        sure: pair.first.rest === result.rest ? 0.87 : 0.8,
        holds(values) {
          const [, a, b] = numbersOf(values, [result.column, ...from]) ?? [];
          return a === undefined || b === undefined
            ? undefined
            : isNear(values(result.column.name) ?? '', a - b, result.column);
        },
      });
    }
  return found;
}

const COUNTS = phrases('count, number of');
const SUMS = phrases('total, sum');
const AVERAGES = phrases('average, mean');

/** average_x beside sum_x and a count. */
function averages(table: Relation, readings: readonly Reading[]): readonly Derivation[] {
  const found: Derivation[] = [];
  for (const result of readings) {
    if (!AVERAGES.has(result.qualifier) || result.column.generated !== undefined) continue;
    const of = new Set([result.rest, withoutUnit(result.rest)]);
    const sum = readings.find((r) => SUMS.has(r.qualifier) && r.rest !== '' && of.has(withoutUnit(r.rest)));
    const counts = readings.filter((r) => COUNTS.has(r.qualifier) && r.column !== sum?.column);
    const columns = new Set(counts.map((r) => r.column));
    const count = counts.find((r) => r.rest === sum?.rest) ?? (columns.size === 1 ? counts[0] : undefined);
    if (sum === undefined || count === undefined) continue;
    const formula = `${sql(sum.column)}::numeric / nullif(${sql(count.column)}, 0)`;
    const from = [sum.column, count.column];
    found.push({
      kind: 'ratio',
      table,
      column: result.column,
      from,
      formula,
      expression: formula,
      as: 'generated',
      sure: 0.8,
      holds(values) {
        const [kept, a, b] = numbersOf(values, [result.column, ...from]) ?? [];
        if (kept === undefined || a === undefined || b === undefined || b === 0) return undefined;
        return Math.abs(kept - a / b) <= Math.max(0.006, Math.abs(a / b) * 1e-3);
      },
    });
  }
  return found;
}

function withoutUnit(text: string): string {
  const of = text.split(' ');
  return of.length > 1 && UNITS.has(of.at(-1) ?? '') ? of.slice(0, -1).join(' ') : text;
}
