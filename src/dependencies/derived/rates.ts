/** Amounts that a rate and a quantity give, rates that two figures give, by the shape of their names. */
import type { Relation } from '../../catalog/model.ts';
import { phrases } from '../phrases.ts';
import { type Derivation, sql } from './derivation.ts';
import { derive, hasAny, isKin, isMeasure, isSet, LIKELY, type Named, namedNumbers, PERHAPS } from './shaped.ts';

const PORTIONS = phrases('rate, percent, percentage, pct, bps');
/** Of these a rate is a part of an amount, and not what one of a thing costs. */
const OF_AMOUNTS = phrases(`
  tax, vat, gst, discount, commission, interest, exchange, fx, conversion, growth, success, failure, error, win, fill, churn, bounce,
  fee, royalty, markup, margin, duty, levy, surcharge, withholding, tip, rebate, allocation, ownership, completion, occupancy, heart,
  frame, bit, sample, refresh, birth, death, inflation, overhead, deposit, penalty, waste, scrap, mortality`);
const QUANTITIES = phrases(`
  quantity, hour, night, day, piece, kwh, kilometer, mile, liter, share, consumption, usage, volume, weight, distance, duration,
  count, area, pallet, carton, ton, tonne, mwh, minute, unit, word, page, head, session, shift, dose, visit, item, copy, sqm, acre,
  hectare, ticket, seat, week, month`);
const AMOUNTS = phrases(`
  amount, total, cost, charge, pay, wage, earning, notional, consideration, proceeds, turnover, subtotal, extended, payable, due, sum, billed, fare, premium, revenue, fee,
  value, extension, rent`);
const PLAINLY = phrases(
  'notional, consideration, proceeds, turnover, total, extended, amount, subtotal, billed, charge, due, payable, earning, sum',
);
/** Amounts with these words are others than what the quantity costs. */
const OTHERS = phrases(`
  tax, vat, discount, deposit, paid, tip, credit, refund, refunded, budget, shipping, commission, insured, replacement, salvage, market,
  remaining, outstanding, opening, closing, balance, fee, standing, fixed, setup, service, late, book`);

function isPrice({ of }: Named): boolean {
  if (isSet(of) || of.includes('total') || hasAny(of, AMOUNTS_OF_LINES)) return false;
  if (of.includes('per')) return !of.includes('percent');
  if (hasAny(of, OF_AMOUNTS) || hasAny(of, PORTION_WORDS)) return false;
  if (of.includes('price') || of.includes('tariff')) return true;
  return of.join(' ') === 'rate' || (of.includes('rate') && hasAny(of, RATES_OF_TIME));
}

const PORTION_WORDS = phrases('percent, percentage, pct, bps');
const RATES_OF_TIME = phrases(
  'hourly, daily, nightly, weekly, monthly, unit, day, hour, night, billing, bill, pay, labor, labour, energy, room, charge, call, base',
);

const AMOUNTS_OF_LINES = phrases('line, extended, subtotal, gross, net');

function isQuantity(one: Named): boolean {
  if (isPrice(one) || isSet(one.of) || hasAny(one.of, AMOUNTS) || hasAny(one.of, PORTIONS)) return false;
  return hasAny(one.of, QUANTITIES) || isMeasure(one.of.at(-1));
}

export function findRates(table: Relation): readonly Derivation[] {
  const numbers = namedNumbers(table);
  return [
    ...theOne(products(table, numbers)),
    ...portions(table, numbers),
    ...weighted(table, numbers),
    ...ratios(table, numbers),
  ];
}

/** billed_amount beside hours and rate. */
function products(table: Relation, numbers: readonly Named[]): readonly Derivation[] {
  const prices = numbers.filter(isPrice);
  const quantities = numbers.filter(isQuantity);
  const [price] = prices;
  const unit = price?.of.slice(price.of.indexOf('per') + 1) ?? [];
  const quantity = price?.of.includes('per')
    ? quantities.find(({ of }) => of.some((word) => unit.some((u) => isOf(word, u))))
    : quantities[0];
  if (price === undefined || quantity === undefined || prices.length > 2) return [];
  return numbers.flatMap((one) => {
    if (prices.includes(one) || quantities.includes(one) || !hasAny(one.of, AMOUNTS) || isSet(one.of)) return [];
    if (hasAny(one.of, PORTIONS)) return [];
    const plain = hasAny(one.of, PLAINLY);
    if (hasAny(one.of, OTHERS) && !(one.of.length === 1 && plain) && !one.of.includes('due')) return [];
    // A cost beside a price is what it was bought for.
    if (
      !price.of.includes('per') &&
      ((!plain && one.of.length === 1) || (!plain && one.of.includes('cost') && !price.of.includes('cost')))
    )
      return [];
    if (one.of.some((w) => w === 'average' || w === 'basis')) return [];
    const formula = `${sql(quantity.column)} * ${sql(price.column)}`;
    const same = quantities.length === 1 && !isMeasure(quantity.of.at(-1));
    return [
      derive(
        table,
        one.column,
        [quantity.column, price.column],
        formula,
        plain || price.of.includes('per') ? LIKELY : 0.68,
        {
          ...(same && { expression: formula }),
        },
      ),
    ];
  });
}

/** Where several amounts could be the product, they are its variations. */
function theOne(found: readonly Derivation[]): readonly Derivation[] {
  const plain = found.filter(({ sure }) => sure === LIKELY);
  return found.length <= 1 ? found : plain.length === 1 ? plain : [];
}

const AROUND = phrases('amount, total, value, sum, fee, cost, charge');
const WHOLES = phrases(`
  amount, total, price, subtotal, net, base, gross, value, salary, sale, premium, revenue, principal, taxable, cost, fare, rent, income,
  sum, turnover`);

/** vat_amount beside vat_rate, commission beside commission_pct: a rate of an amount of the row. */
function portions(table: Relation, numbers: readonly Named[]): readonly Derivation[] {
  return numbers.flatMap((rate) => {
    if (!PORTIONS.has(rate.of.at(-1) ?? '') || rate.of.length < 2) return [];
    const what = rate.of.slice(0, -1).join(' ');
    if (['unit', 'hourly', 'daily', 'nightly', 'exchange'].includes(what)) return [];
    const result = numbers.find(
      (one) =>
        one !== rate && (one.of.join(' ') === what || bare(one.of) === what) && !PORTIONS.has(one.of.at(-1) ?? ''),
    );
    if (result === undefined) return [];
    const whole = numbers.find(
      (one) =>
        one !== rate &&
        one !== result &&
        hasAny(one.of, WHOLES) &&
        !one.of.includes(what) &&
        !isSet(one.of) &&
        !hasAny(one.of, PORTIONS),
    );
    if (whole === undefined) return [];
    const formula = `${sql(whole.column)} * ${sql(rate.column)}`;
    return [derive(table, result.column, [whole.column, rate.column], formula, LIKELY)];
  });
}

function bare(of: readonly string[]): string {
  return of.filter((word) => !AROUND.has(word)).join(' ');
}

const FACTORS = phrases('weight, probability, factor, likelihood, weighting, chance, multiplier, coefficient');

/** weighted_amount beside amount and probability. */
function weighted(table: Relation, numbers: readonly Named[]): readonly Derivation[] {
  const factor = numbers.find((one) => hasAny(one.of, FACTORS) && !one.of.includes('weighted'));
  if (factor === undefined) return [];
  return numbers.flatMap((one) => {
    if (!one.of.some((word) => ['weighted', 'adjusted', 'expected'].includes(word)) || one === factor) return [];
    const rest = one.of.filter((word) => !['weighted', 'adjusted', 'expected'].includes(word));
    const plain = numbers.find(
      (n) => n !== one && n !== factor && rest.length > 0 && n.of.join(' ') === rest.join(' '),
    );
    if (plain === undefined) return [];
    const formula = `${sql(plain.column)} * ${sql(factor.column)}`;
    return [derive(table, one.column, [plain.column, factor.column], formula, LIKELY)];
  });
}

const COINED = phrases('ctr, cpc, cpm, cpa, cpl, cpv, roas, roi, arpu, aov, ecpm, acos, kda, kdr, era, ltv, dso, eps');
const INPUTS = phrases(`
  tax, vat, gst, discount, commission, interest, exchange, hourly, daily, unit, growth, fx, royalty, markup, deposit, day, night, monthly,
  base, heart, frame, sample, bit, conversion factor, allocation, ownership, overhead, withholding, surcharge, duty, nightly, weekly`);
const MONEY = phrases('price, cost, amount, rent, spend, revenue, expense');
const DONE = phrases(
  'spent, used, done, completed, complete, filled, sold, booked, achieved, obtained, correct, passed, raised, present, occupied, funded, paid, collected',
);
const ALL = phrases('total, capacity, max, maximum, planned, budget, quota, size, all, possible, attempted');

/** fill_pct beside used and capacity, cost_per_lead beside cost and leads. */
function ratios(table: Relation, numbers: readonly Named[]): readonly Derivation[] {
  return numbers.flatMap((one) => {
    const { of, column } = one;
    const others = numbers.filter((n) => n !== one && !hasAny(n.of, PORTIONS) && !n.of.includes('per'));
    if (others.length < 2 || isSet(of) || of.some((word) => SETTINGS.has(word))) return [];
    const per = of.indexOf('per');
    const make = (a: Named, b: Named, sure: number) => [
      derive(table, column, [a.column, b.column], `${sql(a.column)} / ${sql(b.column)}`, sure, { kind: 'ratio' }),
    ];
    if (per > 0 && per < of.length - 1) {
      const [left, right] = [of.slice(0, per), of.slice(per + 1)];
      const below = others.find((n) => n.of.some((word) => right.some((r) => isOf(word, r))));
      const above = others.find(
        (n) =>
          n !== below &&
          n.of.some(
            (word) =>
              left.some((l) => isKin(l, word)) ||
              (hasAny(left, MONEY) && MONEY.has(word)) ||
              (hasAny(left, YIELD) && YIELD.has(word)),
          ),
      );
      if (below === undefined) return [];
      return above === undefined ? [] : make(above, below, 0.74);
    }
    if (COINED.has(of.join(' '))) {
      const [a, b] = others;
      return a === undefined || b === undefined ? [] : make(a, b, 0.7);
    }
    const at = of.findIndex((word) =>
      ['ratio', 'rate', 'percent', 'percentage', 'pct', 'share', 'utilization', 'utilisation'].includes(word),
    );
    if (at < 0 || hasAny(of, INPUTS) || of.includes('amount')) return [];
    const rest = of.filter((_, i) => i !== at);
    const whole = others.find((n) => hasAny(n.of, ALL));
    const kin = others.find(
      (n) => n !== whole && n.of.some((word) => rest.some((r) => isKin(word, r) || initials(r, word))),
    );
    const second = others.find((n) => n !== kin && rest.some((r) => r.length === 2 && n.of[0]?.[0] === r[1]));
    if (kin !== undefined && rest.some((r) => r.length === 2 && kin.of[0]?.[0] === r[0]))
      return second === undefined ? [] : make(kin, second, 0.72);
    const done = others.find((n) => n !== whole && hasAny(n.of, DONE));
    const above = kin ?? (done !== undefined && whole !== undefined && isOfOne(done, whole) ? done : undefined);
    if (whole !== undefined && above !== undefined) return make(above, whole, 0.74);
    const [first, next] = others.filter((n) => n.of.some((w) => /ed$|^cast$/.test(w)) && n.of.length > 1);
    if (
      kin === undefined &&
      first !== undefined &&
      next !== undefined &&
      (first.of.some((w) => next.of.some((x) => isKin(w, x))) || hasAny(of, DONE))
    )
      return make(first, next, PERHAPS);
    const [other, none] = others.filter((n) => n !== kin);
    return kin === undefined || other === undefined || none !== undefined ? [] : make(kin, other, PERHAPS);
  });
}

const SETTINGS = phrases('rollout, display, auto, sampling, bps, threshold, timeout, ttl, window, cache');
const YIELD = phrases('yield, harvest, harvested, output, produced, production, crop');
const SAME: readonly (readonly string[])[] = [
  ['hectare', 'ha', 'area', 'acre', 'sqm', 'sqft', 'm2', 'surface'],
  ['km', 'mile', 'distance', 'kilometer', 'mileage', 'odometer'],
  ['liter', 'litre', 'l', 'volume', 'gallon', 'fuel'],
  ['kg', 'weight', 'ton', 'tonne', 'tonnage', 'lb'],
  ['person', 'head', 'guest', 'people', 'capita', 'population', 'pax', 'attendee', 'participant', 'member'],
  ['unit', 'piece', 'quantity', 'item', 'each'],
  ['hour', 'minute', 'min', 'second', 'sec', 'duration', 'time'],
];

function isOf(word: string, unit: string): boolean {
  return isKin(word, unit) || SAME.some((set) => set.includes(word) && set.includes(unit));
}

/** budget_spent and budget_total; used and capacity. */
function isOfOne(a: Named, b: Named): boolean {
  return (a.of.length === 1 && b.of.length === 1) || a.of.some((word) => b.of.includes(word));
}

/** kd of kills and deaths. */
function initials(short: string, word: string): boolean {
  return short.length === 2 && word[0] === short[0] && word.length > 3;
}
