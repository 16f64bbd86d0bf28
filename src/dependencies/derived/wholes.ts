/** Wholes that the parts in their row add up to, and what is left of them, by the shape of their names. */
import type { Column, Relation } from '../../catalog/model.ts';
import { familyOf, words } from '../../similarity/index.ts';
import { phrases } from '../phrases.ts';
import { type Derivation, isNear, numbersOf, sql } from './derivation.ts';
import { derive, hasAny, isMeasure, isSet, LIKELY, type Named, namedNumbers } from './shaped.ts';

export function findWholes(table: Relation): readonly Derivation[] {
  const numbers = namedNumbers(table);
  return [
    ...people(table, numbers),
    ...priced(table, numbers),
    ...alone(left(table, numbers)),
    ...withExtras(table, numbers),
    ...years(table, numbers),
    ...ofSeries(table, numbers),
    ...inUnits(table, numbers),
  ];
}

function added(table: Relation, column: Column, parts: readonly Column[], sure: number): Derivation {
  const formula = parts.map(sql).join(' + ');
  return derive(table, column, parts, formula, sure, {
    expression: formula,
    holds(values) {
      const [kept, ...rest] = numbersOf(values, [column, ...parts]) ?? [];
      return kept === undefined
        ? undefined
        : isNear(
            values(column.name) ?? '',
            rest.reduce((a, b) => a + b, 0),
            column,
          );
    },
  });
}

const PEOPLE = phrases(`
  adult, child, infant, senior, youth, baby, male, female, man, woman, boy, girl, toddler, teenager, concession, kid`);
const ALL_PEOPLE = phrases(`
  guest, guest count, number of guest, party size, total guest, head count, headcount, pax, total pax, pax count, person, person count,
  people, people count, number of people, number of person, total people, total, total count, population, group size, passenger count,
  total passenger, attendance, total attendance, attendee count, visitor count, total visitor, traveler count, occupant, student count,
  total student, member count, size, household size, number of traveler, ticket count`);

/** guest_count beside adults and children. */
function people(table: Relation, numbers: readonly Named[]): readonly Derivation[] {
  const parts = numbers.filter(
    ({ of }) => hasAny(of, PEOPLE) && of.every((w) => PEOPLE.has(w) || /^(?:number|count|of|total)$/.test(w)),
  );
  const wholes = numbers.filter((one) => !parts.includes(one) && ALL_PEOPLE.has(one.of.join(' ')));
  const whole = wholes.find(({ of }) => of.join(' ') !== 'total') ?? wholes[0];
  if (whole === undefined || parts.length < 2) return [];
  return [
    added(
      table,
      whole.column,
      parts.map(({ column }) => column),
      LIKELY,
    ),
  ];
}

/** total_price beside adults, adult_price, children and child_price. */
function priced(table: Relation, numbers: readonly Named[]): readonly Derivation[] {
  const whole = numbers.find(
    ({ of }) => of.includes('total') && of.every((w) => /^(?:total|price|amount|cost|charge|fare|due|fee)$/.test(w)),
  );
  if (whole === undefined) return [];
  const pairs = numbers.flatMap((price) => {
    if (price === whole || !/^(?:price|rate|fee|fare)$/.test(price.of.at(-1) ?? '') || price.of.length !== 2) return [];
    const count = numbers.find(
      ({ of }) => of[0] === price.of[0] && (of.length === 1 || /^(?:count|quantity)$/.test(of[1] ?? '')),
    );
    return count === undefined ? [] : [[count.column, price.column]];
  });
  if (pairs.length < 2) return [];
  const formula = pairs.map((pair) => pair.map(sql).join(' * ')).join(' + ');
  return [derive(table, whole.column, pairs.flat(), formula, LIKELY, { expression: formula })];
}

const WHOLE = phrases('total, gross, grand, full, overall, final, payable, invoiced, billed');
const BASE = phrases('base, net, sub, subtotal, basic, excl, exclusive, taxable, principal, goods, core');
const EXTRA = phrases(`
  tax, vat, gst, hst, pst, fee, surcharge, shipping, freight, delivery, tip, gratuity, loading, levy, duty, handling, interest, penalty, extra,
  allowance, bonus, overtime, postage, insurance, markup, supplement, charge`);
const OFF = phrases(
  'paid, refund, refunded, held, discount, commission, deduction, withheld, deductible, due, waived, late',
);
const RATE = /^(?:rate|percent|percentage|pct|per|id|count|number|code)$/;

/** total_fare beside base_fare and taxes, premium_total beside premium and loading. */
function withExtras(table: Relation, numbers: readonly Named[]): readonly Derivation[] {
  return numbers.flatMap((one) => {
    if (
      !hasAny(one.of, WHOLE) ||
      hasAny(one.of, EXTRA) ||
      hasAny(one.of, TAKEN) ||
      isSet(one.of) ||
      one.of.some((w) => RATE.test(w))
    )
      return [];
    const rest = one.of.filter((w) => !WHOLE.has(w) && w !== 'amount');
    const plain = numbers.filter(
      (n) =>
        n !== one && (!hasAny(n.of, WHOLE) || hasAny(n.of, BASE)) && !n.of.some((w) => RATE.test(w)) && !isSet(n.of),
    );
    const extras = plain.filter(({ of }) => hasAny(of, EXTRA) && !hasAny(of, BASE) && !hasAny(of, OFF));
    const base = plain.find(
      (n) => !extras.includes(n) && (hasAny(n.of, BASE) || (rest.length > 0 && n.of.join(' ') === rest.join(' '))),
    );
    if (base === undefined || extras.length === 0) return [];
    return [
      added(
        table,
        one.column,
        [base, ...extras].map(({ column }) => column),
        0.74,
      ),
    ];
  });
}

const LEFT = phrases(`
  remaining, available, left, outstanding, open, due, balance, unpaid, unspent, unallocated, remainder, surplus, net, payable, owed, payout,
  unbilled, unused, owing, residual, shortfall, backlog, undelivered, backordered, variance, free, vacant, valid, good, usable`);
const TAKEN = phrases(`
  paid, used, spent, received, billed, shipped, delivered, held, hold, returned, assigned, withdrawn, claimed, repaid, drawn, blocked, booked,
  reserved, allocated, committed, sold, taken, consumed, redeemed, deduction, deductible, fee, withheld, withholding, commission, refunded,
  completed, fulfilled, settled, collected, applied, occupied, issued, expense, excess, depreciation, copay, retention, actual, invoiced, discount,
  credited, discharged, advance`);
const ENTIRELY = phrases(
  'allowed, ordered, approved, authorized, funded, planned, budgeted, requested, awarded, granted, entitled, registered, cast',
);
const ENTIRE = phrases(`
  total, amount, gross, quantity, principal, ordered, capacity, invoiced, billed, approved, authorized, funded, limit, original, initial, full,
  balance, sum, budget, planned, budgeted, requested, cost, allowed, on hand, entitled, granted, awarded, price, value, max, income, revenue, settlement, stock, net, cast, registered, cap, pool`);

/** outstanding beside principal and paid_principal; qty_outstanding beside qty_ordered and qty_received. */
function left(table: Relation, numbers: readonly Named[]): readonly Derivation[] {
  return numbers.flatMap((one) => {
    const { of, column } = one;
    if (
      !hasAny(of, LEFT) ||
      hasAny(of, TAKEN) ||
      of.some(
        (w) =>
          RATE.test(w) ||
          /^(?:opening|closing|minimum|maximum|min|max|credit|target|day|weight|term|period|ongoing|threshold)$/.test(
            w,
          ),
      )
    )
      return [];
    const rest = of.filter((w) => !LEFT.has(w) && w !== 'amount');
    const parts = numbers.filter(
      (n) =>
        n !== one &&
        (hasAny(n.of, TAKEN) ||
          (!hasAny(n.of, ENTIRELY) &&
            /ed$/.test(n.of.find((w) => !rest.includes(w)) ?? '') &&
            rest.some((w) => n.of.includes(w)))) &&
        !n.of.some((w) => RATE.test(w)),
    );
    const [part] = parts;
    if (part === undefined) return [];
    const others = numbers.filter(
      (n) =>
        n !== one &&
        !parts.includes(n) &&
        !n.of.some((w) => RATE.test(w)) &&
        (hasAny(n.of, ENTIRE) || n.of.join(' ') === rest.join(' ')),
    );
    const plain = part.of.filter((w) => !TAKEN.has(w));
    const whole =
      others.find((n) => rest.length > 0 && n.of.join(' ') === rest.join(' ')) ??
      others.find((n) => n.of.some((w) => w !== 'amount' && (plain.includes(w) || rest.includes(w)))) ??
      others.find((n) => hasAny(n.of, GROSS)) ??
      (others.length === 1 ? others[0] : undefined);
    // Money is not what is left of pieces.
    const family = familyOf(column.type);
    if (whole === undefined || [whole, part].some((n) => familyOf(n.column.type) !== family)) return [];
    const formula = `${sql(whole.column)} - ${sql(part.column)}`;
    return [derive(table, column, [whole.column, part.column], formula, parts.length === 1 ? 0.74 : 0.68)];
  });
}

const PLAINLY_LEFT = phrases('remaining, due, outstanding, left, available, unpaid, owed');

/** Where two columns could be the one result, nobody knows of which it is. */
function alone(found: readonly Derivation[]): readonly Derivation[] {
  const plain = found.filter(({ column }) => words(column.name).some((w) => PLAINLY_LEFT.has(w)));
  return found.length === 1 ? found : plain.length === 1 ? plain : [];
}

const GROSS = phrases('gross, total, amount');

/** lifespan beside birth_year and death_year. */
function years(table: Relation, numbers: readonly Named[]): readonly Derivation[] {
  const [from, to, third] = numbers.filter(({ of }) => of.at(-1) === 'year' && of.length > 1);
  const whole = numbers.find(({ of }) =>
    /^(?:life ?s?pan|life pan|duration|duration year|age|age at death|number of year|year active|span|tenure|year count|tenure year)$/.test(
      of.join(' '),
    ),
  );
  if (
    from === undefined ||
    to === undefined ||
    third !== undefined ||
    whole === undefined ||
    [from, to].includes(whole)
  )
    return [];
  const formula = `${sql(to.column)} - ${sql(from.column)}`;
  return [derive(table, whole.column, [from.column, to.column], formula, LIKELY, { expression: formula })];
}

const OVER = phrases('mean, average, median, total, sum, best, highest, lowest, overall');

/** mean_value beside replicate_1, replicate_2 and replicate_3. */
function ofSeries(table: Relation, numbers: readonly Named[]): readonly Derivation[] {
  const series = new Map<string, Column[]>();
  for (const { column } of numbers) {
    const stem = /^(.*\D)\d{1,2}$/.exec(column.name)?.[1];
    if (stem === undefined) continue;
    const known = series.get(stem);
    if (known === undefined) series.set(stem, [column]);
    else known.push(column);
  }
  const long = [...series.values()].filter((columns) => columns.length >= 3);
  const [only] = long;
  if (only === undefined || long.length > 1) return [];
  return numbers.flatMap(({ column, of }) => {
    const how = of.find((word) => OVER.has(word));
    if (how === undefined || only.includes(column)) return [];
    return [derive(table, column, only, `${how} of ${only.map(sql).join(', ')}`, LIKELY)];
  });
}

const TIMES = phrases('hour, hr, minute, min, second, sec');

/** size_mb beside size, amount_cents beside amount: one quantity in two units. */
function inUnits(table: Relation, numbers: readonly Named[]): readonly Derivation[] {
  return numbers.flatMap(({ column }) => {
    const of = words(column.name);
    if (of.length < 2 || !isMeasure(of.at(-1))) return [];
    const rest = of.slice(0, -1).join(' ');
    const other = numbers.find(({ column: c }) => {
      const its = words(c.name);
      if (c === column) return false;
      if (its.join(' ') === rest) return true;
      if (
        of.at(-2) === 'at' ||
        (TIMES.has(of.at(-1) ?? '') && !/^(?:duration|runtime|run time|length|elapsed)$/.test(rest))
      )
        return false;
      const earlier = table.columns.indexOf(c) < table.columns.indexOf(column);
      return earlier && its.length === of.length && isMeasure(its.at(-1)) && its.slice(0, -1).join(' ') === rest;
    });
    if (other === undefined) return [];
    return [derive(table, column, [other.column], `${other.column.name} in another unit`, 0.7)];
  });
}
