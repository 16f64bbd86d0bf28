/** Days and moments that other columns of the row give: warranty_ends_on, the day of a moment. */
import { type Column, foreignKeysOf, type Relation } from '../../catalog/model.ts';
import { familyOf, words } from '../../similarity/index.ts';
import { isMoment, isNumber, phrases, withoutTime } from '../phrases.ts';
import { type Derivation, sql } from './derivation.ts';

export function given(table: Relation, column: Column, moments: readonly Column[]): Derivation | undefined {
  if (!isMoment(column)) return undefined;
  return endOf(table, column, moments) ?? dayOf(table, column, moments);
}

const ENDS = phrases(
  'end, ends, ending, expire, expiry, expiration, valid until, valid to, until, valid till, due, maturity, over, to',
);
const LENGTHS = phrases(
  'term, duration, validity, period, length, valid, contract, loan term, valid for, lifetime, ttl, warranty period, loan',
);
const DUE_LENGTHS = phrases('payment term, net, due, payment, credit, payment due, loan, loan period, term');
const UNITS: Readonly<Record<string, string>> = {
  minute: 'minute',
  min: 'minute',
  hour: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
};
const BEGUN = phrases(`
  start, starts, started, begin, purchase, purchased, bought, issued, issue, ordered, from, valid from, effective, sold, acquired,
  installed, manufactured, delivered, loaned, borrowed, checked out, activated, invoice, signed, commenced, opened, lent`);
const MILLISECONDS: Readonly<Record<string, number>> = {
  minute: 6e4,
  hour: 36e5,
  day: 864e5,
  week: 6048e5,
  month: 26298e5,
  year: 315576e5,
};

/** warranty_ends_on beside purchased_on and warranty_months. */
function endOf(table: Relation, column: Column, moments: readonly Column[]): Derivation | undefined {
  const name = withoutTime(words(column.name));
  const head = [1, 2].find((n) => name.length >= n && ENDS.has(name.slice(-n).join(' ')));
  if (head === undefined) return undefined;
  const what = name.slice(0, -head).join(' ');
  const lengths = table.columns.flatMap((length) => {
    const of = words(length.name);
    const unit = UNITS[of.at(-1) ?? ''];
    if (unit === undefined || of.length < 2 || !isNumber(length)) return [];
    const rest = of.slice(0, -1).join(' ');
    const own =
      what !== '' && (rest === what || (rest.startsWith(`${what} `) && LENGTHS.has(rest.slice(what.length + 1))));
    return own || (what === '' && (name.at(-1) === 'due' ? DUE_LENGTHS : LENGTHS).has(rest))
      ? [{ length, unit, own }]
      : [];
  });
  const [found] = lengths;
  if (lengths.length !== 1 || found === undefined) return undefined;
  const begun = [...BEGUN].flatMap((word) =>
    moments.filter((c) => {
      const start = withoutTime(words(c.name)).join(' ');
      return c !== column && (start === `${what} ${word}`.trim() || start === word);
    }),
  );
  const [start] = begun;
  if (start === undefined) return undefined;
  const sum = `${sql(start)} + ${sql(found.length)} * interval '1 ${found.unit}'`;
  const days = familyOf(column.type) === 'date';
  const each = MILLISECONDS[found.unit] ?? 0;
  return {
    kind: 'elapsed time',
    table,
    column,
    from: [start, found.length],
    formula: `${start.name} + ${found.length.name}`,
    expression: days ? `(${sum})::date` : sum,
    // A day of a moment with a zone depends on the session's, and so does a month after it.
    as: start.type.name === 'timestamptz' ? 'view' : 'generated',
    sure: found.own ? 0.82 : 0.7,
    holds(values) {
      const [kept, from, count] = [values(column.name), values(start.name), values(found.length.name)];
      if (kept == null || from == null || count == null || count.trim() === '') return undefined;
      const off = Date.parse(kept) - Date.parse(from) - Number(count) * each;
      // A month has 30.4 days on average, and the last day may be the one before.
      const slack = each >= 26298e5 ? 3 * 864e5 : days ? 864e5 : 1000;
      return Number.isFinite(off) ? Math.abs(off) <= slack : undefined;
    },
  };
}

/** pub_date beside published_at: the day of a moment. */
function dayOf(table: Relation, column: Column, moments: readonly Column[]): Derivation | undefined {
  if (familyOf(column.type) !== 'date') return undefined;
  if (foreignKeysOf(table).some((key) => key.columns.includes(column.name))) return undefined;
  const own = withoutTime(words(column.name));
  if (own.length !== 1 || own[0] === undefined) return undefined;
  const event = own[0];
  const source = moments.find((c) => {
    const of = withoutTime(words(c.name));
    return familyOf(c.type) === 'timestamp' && of.length === 1 && of[0] !== undefined && isSameEvent(event, of[0]);
  });
  if (source === undefined) return undefined;
  const zoned = source.type.name === 'timestamptz';
  return {
    kind: 'part of a date',
    table,
    column,
    from: [source],
    formula: `the day of ${source.name}`,
    expression: `${sql(source)}::date`,
    as: zoned ? 'view' : 'generated',
    sure: 0.72,
    holds(values) {
      const [kept, moment] = [values(column.name), values(source.name)];
      return kept == null || moment == null ? undefined : moment.startsWith(kept.slice(0, 10));
    },
  };
}

/** pub, publish and published; order and ordered. */
function isSameEvent(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 3 && long.startsWith(short) && /(?:ed|lished)$/.test(long) && long.length - short.length <= 6;
}
