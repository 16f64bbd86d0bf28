/** What an equation between columns is made of, and the usual forms of one. */
import { type Phrases, phrases } from '../../phrases.ts';

/** A term of an equation; `names` are phrases without units and without the table's own name. */
export interface Term {
  readonly names: Phrases;
  readonly optional?: true;
}

export interface Template {
  readonly result: Phrases;
  readonly terms: readonly Term[];
  /** How many of the terms have to be there. */
  readonly least: number;
  /** @param t the terms as SQL; undefined for one that the table lacks */
  readonly sql: (t: readonly (string | undefined)[]) => string;
  readonly value: (t: readonly (number | undefined)[]) => number;
  readonly sure: number;
  readonly kind: 'arithmetic' | 'ratio';
}

export const QUANTITY =
  'quantity, quantity ordered, ordered quantity, order quantity, unit, hour, hour worked, worked hour, billable hour, number of unit, piece, night, number of night, share, item count, quantity sold, billed hour, quantity on hand, on hand quantity, on hand, stock quantity, stock';
export const PRICE =
  'unit price, price, price each, price per unit, unit amount, amount per unit, unit cost, cost price, cost per unit, hourly rate, rate, item price, selling price, sale price, list price, daily rate, day rate, price per night, nightly rate, rate per night, rate per hour, hour rate, purchase price, average cost, current price, cost, price per share';
export const BASE =
  'subtotal, sub total, net amount, amount net, net total, total net, net, item total, base amount, goods total, total before tax, amount before tax, pretax amount, taxable amount, base price';
export const TAX = 'tax, tax amount, vat, vat amount, tax total, total tax, sale tax, gst, gst amount';
export const DISCOUNT = 'discount, discount amount, discount total, total discount, amount discount, discount value';
export const DISCOUNT_RATE = 'discount percent, discount rate';
export const TAX_RATE = 'tax rate, vat rate, tax percent, vat percent';

export const plus = (terms: readonly (string | undefined)[]) => terms.filter((t) => t !== undefined).join(' + ');
export const sum = (terms: readonly (number | undefined)[]) => terms.reduce<number>((total, t) => total + (t ?? 0), 0);
/** A rate of 20 as .2; of a fraction as it is. */
export const part = (rate: number) => (Math.abs(rate) > 1 ? rate / 100 : rate);

export const product = (result: string, sure: number): Template => ({
  result: phrases(result),
  terms: [
    { names: phrases(QUANTITY) },
    { names: phrases(PRICE) },
    { names: phrases(DISCOUNT), optional: true },
    { names: phrases(DISCOUNT_RATE), optional: true },
  ],
  least: 2,
  sql: ([q, p, d, rate]) => {
    const whole = `${q} * ${p}`;
    // A discount is kept once as money and once as a part; the money is the plainer.
    if (d !== undefined) return `${whole} - coalesce(${d}, 0)`;
    return rate === undefined ? whole : `${whole} * (1 - coalesce(${rate}, 0) / 100.0)`;
  },
  value: ([q, p, d, rate]) => (q ?? 0) * (p ?? 0) * (d === undefined ? 1 - part(rate ?? 0) : 1) - (d ?? 0),
  sure,
  kind: 'arithmetic',
});

export const difference = (result: string, from: string, less: string, sure: number): Template => ({
  result: phrases(result),
  terms: [{ names: phrases(from) }, { names: phrases(less) }],
  least: 2,
  sql: ([a, b]) => `${a} - ${b}`,
  value: ([a, b]) => (a ?? 0) - (b ?? 0),
  sure,
  kind: 'arithmetic',
});

export const times = (result: string, left: string, right: string, sure: number): Template => ({
  result: phrases(result),
  terms: [{ names: phrases(left) }, { names: phrases(right) }],
  least: 2,
  sql: ([a, b]) => `${a} * ${b}`,
  value: ([a, b]) => (a ?? 0) * (b ?? 0),
  sure,
  kind: 'arithmetic',
});

export const portion = (result: string, of: string, rate: string, sure: number): Template => ({
  ...times(result, of, rate, sure),
  sql: ([a, b]) => `${a} * ${b} / 100.0`,
  value: ([a, b]) => (a ?? 0) * part(b ?? 0),
});

export const ratio = (result: string, above: string, below: string, sure = 0.8): Template => ({
  result: phrases(result),
  terms: [{ names: phrases(above) }, { names: phrases(below) }],
  least: 2,
  sql: ([a, b]) => `${a}::numeric / nullif(${b}, 0)`,
  value: ([a, b]) => (a ?? 0) / (b === 0 || b === undefined ? Number.NaN : b),
  sure,
  kind: 'ratio',
});
