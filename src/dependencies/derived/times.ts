/** Columns that follow from a date or moment beside them: how long, how old, whether it is past, which year. */
import type { Column, Relation } from '../../catalog/model.ts';
import { familyOf, words } from '../../similarity/index.ts';
import { bareWords, isMoment, isNumber, isText, normal, phrases, withoutTime } from '../phrases.ts';
import { type Derivation, sql } from './derivation.ts';

export function findTimes(table: Relation): readonly Derivation[] {
  const moments = table.columns.filter(isMoment);
  if (moments.length === 0) return [];
  return table.columns.flatMap((column) => {
    if (column.generated !== undefined) return [];
    const found =
      elapsed(table, column, moments) ??
      age(table, column, moments) ??
      clock(table, column, moments) ??
      part(table, column, moments);
    return found === undefined ? [] : [found];
  });
}

/** Words that begin and end a span of time, where they end the names of two columns. */
const SPANS: readonly (readonly [string, string])[] = (
  [
    ['start', 'end'],
    ['started', 'ended'],
    ['start', 'finish'],
    ['started', 'finished'],
    ['started', 'completed'],
    ['started', 'stopped'],
    ['start', 'stop'],
    ['begin', 'end'],
    ['began', 'ended'],
    ['clock in', 'clock out'],
    ['clocked in', 'clocked out'],
    ['check in', 'check out'],
    ['checkin', 'checkout'],
    ['checked in', 'checked out'],
    ['time in', 'time out'],
    ['opened', 'closed'],
    ['departure', 'arrival'],
    ['departed', 'arrived'],
    ['arrival', 'departure'],
    ['from', 'to'],
    ['entered', 'exited'],
    ['entered', 'left'],
    ['entry', 'exit'],
    ['admission', 'discharge'],
    ['admitted', 'discharged'],
    ['picked up', 'dropped off'],
    ['pickup', 'dropoff'],
    ['pickup', 'return'],
    ['connected', 'disconnected'],
    ['joined', 'left'],
    ['dispatched', 'arrived'],
    ['valid from', 'valid to'],
    ['login', 'logout'],
  ] as const
).map(([a, b]) => [withoutTime(normal(a).split(' ')).join(' '), withoutTime(normal(b).split(' ')).join(' ')]);

interface TimeSpan {
  readonly start: Column;
  readonly end: Column;
  /** What stands in front of both. */
  readonly prefix: string;
}

function spansOf(moments: readonly Column[]): readonly TimeSpan[] {
  const named = moments.map((column) => ({ column, name: withoutTime(words(column.name)).join(' ') }));
  return SPANS.flatMap(([first, last]) =>
    named.flatMap((start) => {
      if (start.name !== first && !start.name.endsWith(` ${first}`)) return [];
      const prefix = start.name.slice(0, start.name.length - first.length).trim();
      const end = named.find(({ name }) => name === `${prefix} ${last}`.trim());
      if (end === undefined || familyOf(end.column.type) !== familyOf(start.column.type)) return [];
      return [{ start: start.column, end: end.column, prefix }];
    }),
  );
}

const LENGTHS = phrases(
  'duration, elapsed, elapsed time, time elapsed, run time, runtime, length of stay, time spent, call length, stay length',
);
const COUNTED = phrases(
  'night, number of night, night count, total night, total day, day count, number of day, rental day, total hour, hour worked, worked hour, total minute, hour, day, minute, month, duration month, number of month, leave day, day requested, week, number of week, total time, hour total',
);
const SECONDS: Readonly<Record<string, number>> = {
  ms: 0.001,
  millisecond: 0.001,
  sec: 1,
  second: 1,
  s: 1,
  min: 60,
  minute: 60,
  hour: 3600,
  hr: 3600,
  day: 86400,
  night: 86400,
};

function elapsed(table: Relation, column: Column, moments: readonly Column[]): Derivation | undefined {
  const interval = familyOf(column.type) === 'interval';
  if (!interval && !isNumber(column)) return undefined;
  const of = bareWords(table, column);
  const unit = of.findLast((word) => word in SECONDS);
  const bare = of.length > 1 && of.at(-1) === unit ? of.slice(0, -1) : of;
  // trip_duration and actual_duration beside the only span there is; an estimate is another thing.
  const text = [of, bare].map((w) => (w[0] === 'actual' ? w.slice(1) : w).join(' '));
  const length = text.some((t) => LENGTHS.has(t) || LENGTHS.has(t.slice(t.lastIndexOf(' ') + 1)));
  if (!length && !COUNTED.has(of.join(' '))) return undefined;
  if (of.some((word) => NOT_MEASURED.has(word))) return undefined;
  const spans = spansOf(moments);
  const before = bare.slice(0, -1).join(' ');
  const span =
    spans.find(({ prefix }) => prefix !== '' && prefix === before) ??
    spans.find(({ prefix }) => prefix === '') ??
    (spans.length === 1 ? spans[0] : undefined);
  if (span === undefined) return undefined;
  const broken = table.columns.some((c) =>
    words(c.name).some((word) => word === 'break' || word === 'pause' || word === 'half'),
  );
  const sure = (length || unit === 'night' || of.join(' ').includes('night') ? 0.88 : 0.76) - (broken ? 0.1 : 0);
  const days = familyOf(span.start.type) === 'date';
  const between = `${sql(span.end)} - ${sql(span.start)}`;
  const expression =
    interval && days
      ? `(${between}) * interval '1 day'`
      : interval || days
        ? between
        : `extract(epoch from ${between})${over(unit)}`;
  return {
    kind: 'elapsed time',
    table,
    column,
    from: [span.start, span.end],
    formula: `${span.end.name} - ${span.start.name}`,
    expression,
    as: 'generated',
    sure,
    holds(values) {
      const [kept, a, b] = [values(column.name), values(span.start.name), values(span.end.name)];
      if (interval || kept == null || a == null || b == null) return undefined;
      const seconds = (Date.parse(b) - Date.parse(a)) / 1000;
      if (!Number.isFinite(seconds) || kept.trim() === '') return undefined;
      const each = SECONDS[unit ?? ''] ?? (days ? 86400 : 1);
      // Days may count both ends.
      const slack = days ? 1.01 : Math.max(0.51, Math.abs(seconds / each) * 0.01);
      return Math.abs(Number(kept) - seconds / each) <= slack;
    },
  };
}

const NOT_MEASURED = phrases(
  'estimated, estimate, planned, expected, max, maximum, min, minimum, default, trial, average, target, allowed, limit, minimum, billing, free, scheduled, remaining, offset',
);

function over(unit: string | undefined): string {
  const seconds = SECONDS[unit ?? ''];
  return seconds === undefined || seconds === 1 ? '' : seconds < 1 ? ` * ${1 / seconds}` : ` / ${seconds}`;
}

const BIRTH = phrases('birth, birthday, birth date, date of birth, of birth, born, birthdate');
const HIRED = phrases(
  'hire, hired, joined, employed since, employment start, start, joining, employment, member since',
);
const SERVED = phrases('year of service, service year, seniority, tenure, tenure year, year employed');
const AGE = phrases('age, age year, current age, age in year');

function age(table: Relation, column: Column, moments: readonly Column[]): Derivation | undefined {
  const of = bareWords(table, column);
  if (isNumber(column) && SERVED.has(of.join(' '))) {
    const hired = moments.find((c) => HIRED.has(withoutTime(words(c.name)).join(' ')));
    if (hired === undefined) return undefined;
    const years = `extract(year from age(${sql(hired)}))`;
    return { kind: 'clock', table, column, from: [hired], formula: years, expression: years, as: 'view', sure: 0.88 };
  }
  const grown = familyOf(column.type) === 'boolean' && ['adult', 'minor'].includes(of.at(-1) ?? '');
  if (!(isNumber(column) && AGE.has(of.join(' '))) && !grown) return undefined;
  const birth = moments.find((c) =>
    [words(c.name), withoutTime(words(c.name))].some((w) => BIRTH.has(w.join(' ')) || BIRTH.has(w.slice(1).join(' '))),
  );
  if (birth === undefined) return undefined;
  const years = `extract(year from age(${sql(birth)}))`;
  const expression = grown ? `${years} ${of.at(-1) === 'adult' ? '>=' : '<'} 18` : years;
  return { kind: 'clock', table, column, from: [birth], formula: expression, expression, as: 'view', sure: 0.92 };
}

const EXPIRED = phrases('expired, lapsed');
const OVERDUE = phrases('overdue, late, past due');
const DAYS_OVER = phrases('day overdue, overdue day, day past due, day late');
const DAYS_LEFT = phrases(
  'day left, day remaining, day until due, remaining day, day until expiry, day to expiry, day until expiration, day to expire',
);
const EXPIRY = phrases('expire, expiry, expiration, valid until, valid to, valid till, expiring');
const DUE = phrases('due, deadline, payment due, due by');
const END = phrases('end, ends, due, expire, expiry, expiration, deadline, valid until, valid to');

/** What the passing of time alone changes, and no statement does. */
function clock(table: Relation, column: Column, moments: readonly Column[]): Derivation | undefined {
  const all = bareWords(table, column);
  const of = (all[0] === 'is' || all[0] === 'has' ? all.slice(1) : all).join(' ');
  const flag = familyOf(column.type) === 'boolean';
  const named = (set: ReadonlySet<string>) =>
    moments.find((c) => {
      const name = withoutTime(bareWords(table, c));
      return set.has(name.join(' ')) || set.has(name.slice(1).join(' '));
    });
  const now = (c: Column) => (familyOf(c.type) === 'date' ? 'current_date' : 'now()');
  const make = (from: Column | undefined, expression: (c: Column) => string, sure: number): Derivation | undefined =>
    from && {
      kind: 'clock',
      table,
      column,
      from: [from],
      formula: expression(from),
      expression: expression(from),
      as: 'view',
      sure,
    };
  if (flag && EXPIRED.has(of)) return make(named(EXPIRY), (c) => `${sql(c)} < ${now(c)}`, 0.86);
  if (flag && OVERDUE.has(of)) return make(named(DUE), (c) => `${sql(c)} < ${now(c)}`, 0.86);
  if (isNumber(column) && DAYS_OVER.has(of))
    return make(named(DUE), (c) => `current_date - ${sql(c)}${familyOf(c.type) === 'date' ? '' : '::date'}`, 0.88);
  if (isNumber(column) && DAYS_LEFT.has(of))
    return make(named(END), (c) => `${sql(c)}${familyOf(c.type) === 'date' ? '' : '::date'} - current_date`, 0.84);
  return undefined;
}

const PARTS: Readonly<Record<string, string>> = {
  year: 'year',
  month: 'month',
  quarter: 'quarter',
  week: 'week',
  weekday: 'dow',
  'day of week': 'dow',
  'week number': 'week',
  'week of year': 'week',
  hour: 'hour',
  'hour of day': 'hour',
  'day of month': 'day',
  'day of year': 'doy',
};
const DATED = phrases(
  'date, day, recorded, occurred, transaction, sale, order, invoice, visit, event, posted, measured, entry, issued, payment, worked, work',
);
/** Tables whose rows are days or months: what a day is part of is what they say. */
const CALENDARS = phrases('calendar, date, day, dim, period, month, year, week, time, fiscal, holiday, quarter');

function part(table: Relation, column: Column, moments: readonly Column[]): Derivation | undefined {
  if (!isNumber(column) && !isText(column)) return undefined;
  if (words(table.name).some((word) => CALENDARS.has(word))) return undefined;
  const of = words(column.name);
  const found = [3, 2, 1]
    .map((n) => ({ field: PARTS[of.slice(-n).join(' ')], before: of.slice(0, -n).join(' '), n }))
    .find(({ field, n }) => field !== undefined && of.length >= n);
  if (found?.field === undefined) return undefined;
  const { field, before } = found;
  const named = (c: Column) => withoutTime(words(c.name)).join(' ');
  const source =
    before !== ''
      ? moments.find((c) => named(c) === before || (before === 'birth' && BIRTH.has(named(c))))
      : moments.filter((c) => DATED.has(named(c))).length === 1
        ? moments.find((c) => DATED.has(named(c)))
        : undefined;
  if (source === undefined) return undefined;
  const days = familyOf(source.type) === 'date';
  const expression = `extract(${field} from ${sql(source)})`;
  return {
    kind: 'part of a date',
    table,
    column,
    from: [source],
    formula: expression,
    expression,
    // The year of a timestamptz depends on the session's time zone.
    as: days || source.type.name === 'timestamp' ? 'generated' : 'view',
    sure: before !== '' ? 0.86 : 0.76,
    holds(values) {
      const [kept, date] = [values(column.name), values(source.name)];
      const match = date == null ? null : /^(\d{4})-(\d{2})/.exec(date);
      if (kept == null || match === null || (field !== 'year' && field !== 'month')) return undefined;
      return Number(kept) === Number(match[field === 'year' ? 1 : 2]);
    },
  };
}
