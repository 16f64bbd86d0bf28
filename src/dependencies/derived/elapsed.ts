import type { Column, Relation } from '../../catalog/model.ts';
import { familyOf, words } from '../../similarity/index.ts';
import { once } from '../../similarity/once.ts';
import { bareWords, isNumber, normal, phrases, withoutTime } from '../phrases.ts';
import { type Derivation, sql } from './derivation.ts';

/** Words that begin and end a span of time, where they end the names of two columns. */
const SPANS = once((): readonly (readonly [string, string])[] =>
  (
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
      ['fired', 'cleared'],
      ['fired', 'resolved'],
      ['triggered', 'resolved'],
      ['detected', 'resolved'],
      ['received', 'processed'],
      ['requested', 'responded'],
      ['sent', 'received'],
      ['queued', 'processed'],
      ['opened', 'resolved'],
      ['run', 'end'],
      ['hire', 'termination'],
      ['hired', 'terminated'],
      ['signed', 'expire'],
      ['effective', 'expiration'],
      ['effective', 'expiry'],
      ['commencement', 'expiry'],
      ['borrowed', 'returned'],
      ['loaned', 'returned'],
      ['out', 'in'],
    ] as const
  ).map(([a, b]) => [bare(a), bare(b)]),
);

function bare(phrase: string): string {
  return withoutTime(normal(phrase).split(' ')).join(' ');
}

interface TimeSpan {
  readonly start: Column;
  readonly end: Column;
  /** What stands in front of both. */
  readonly prefix: string;
}

function spansOf(moments: readonly Column[]): readonly TimeSpan[] {
  const named = moments.map((column) => ({ column, name: withoutTime(words(column.name)).join(' ') }));
  return SPANS().flatMap(([first, last]) =>
    named.flatMap((start) => {
      if (start.name !== first && !start.name.endsWith(` ${first}`)) return [];
      const prefix = start.name.slice(0, start.name.length - first.length).trim();
      const end = named.find(({ name }) => name === `${prefix} ${last}`.trim());
      if (end === undefined || familyOf(end.column.type) !== familyOf(start.column.type)) return [];
      return [{ start: start.column, end: end.column, prefix }];
    }),
  );
}

// When the row was written says nothing about what it is about.
const HOUSEKEEPING = phrases(
  'created, updated, inserted, modified, deleted, archived, synced, changed, last updated, due, scheduled, planned, history, published, released, uploaded, recorded, taken, expire, expiry, birth, imported, fetched',
);

const DONE = phrases(
  'ended, end, completed, finished, processed, cleared, resolved, done, closed, returned, stopped, received, delivered, responded, answered, acknowledged, left, arrived, settled, fixed, restored, recovered, released, finish, stop',
);
const AHEAD = phrases('next, retry, expire, expiry, last, first, until, terminated, ended, completed, finished');

/** The only two moments that a row has, the earlier one first as it stands. */
function onlyTwo(moments: readonly Column[]): TimeSpan | undefined {
  const own = moments.filter((c) => !HOUSEKEEPING.has(withoutTime(words(c.name)).join(' ')));
  const [start, end] = own;
  if (own.length !== 2 || start === undefined || end === undefined) return undefined;
  if (!DONE.has(withoutTime(words(end.name)).at(-1) ?? '') || words(start.name).some((word) => AHEAD.has(word)))
    return undefined;
  return familyOf(start.type) === familyOf(end.type) ? { start, end, prefix: '' } : undefined;
}

const BEGUN = phrases(
  'detected, reported, opened, received, requested, triggered, submitted, started, created, occurred, raised, fired, logged',
);

/** time_to_resolve is from the beginning to resolved_at, resolution_time as well. */
function timeUntil(of: readonly string[], moments: readonly Column[]): TimeSpan | undefined {
  const at = of.indexOf('to');
  const what = of[0] === 'time' && at === 1 ? of[2] : of.at(-1) === 'time' || of.at(-2) === 'time' ? of[0] : undefined;
  if (what === undefined || what.length < 5) return undefined;
  const named = moments.map((column) => ({ column, name: withoutTime(words(column.name)).join(' ') }));
  const end = named.find(({ name }) =>
    name.split(' ').some((word) => word.startsWith(what.slice(0, Math.max(5, what.length - 4)))),
  )?.column;
  const starts = [...BEGUN].flatMap((word) => named.find(({ name }) => name === word)?.column ?? []);
  const start = starts.find((c) => c !== end && end !== undefined && familyOf(c.type) === familyOf(end.type));
  return start === undefined || end === undefined ? undefined : { start, end, prefix: '' };
}

const LATE = phrases('delay, lateness, late by, delayed, departure delay, arrival delay, overrun, tardiness');

/** delay_minutes: from when it was to be to when it was. */
function late(of: readonly string[], moments: readonly Column[]): TimeSpan | undefined {
  const rest = of.filter((word) => !(word in SECONDS)).join(' ');
  if (!LATE.has(rest)) return undefined;
  const named = moments.map((column) => ({ column, name: withoutTime(words(column.name)).join(' ') }));
  for (const { column: start, name } of named) {
    const what = /^(?:scheduled|planned|expected|due) ?(.*)$/.exec(name)?.[1];
    if (what === undefined || (rest.includes(' ') && !rest.startsWith(what))) continue;
    const end = named.find((m) => m.name === `actual ${what}`.trim() || (what !== '' && m.name === what))?.column;
    if (end !== undefined && familyOf(end.type) === familyOf(start.type)) return { start, end, prefix: '' };
  }
  return undefined;
}

function inMonths(table: Relation, column: Column, moments: readonly Column[]): Derivation | undefined {
  const spans = spansOf(moments);
  const span = spans.find(({ prefix }) => prefix === '') ?? (spans.length === 1 ? spans[0] : undefined);
  if (span === undefined) return undefined;
  // Between timestamps without a zone the age is the same in every session.
  const zoned = span.start.type.name === 'timestamptz';
  const days = familyOf(span.start.type) === 'date';
  const age = `age(${[span.end, span.start].map((c) => `${sql(c)}${days ? '::timestamp' : ''}`).join(', ')})`;
  return {
    kind: 'elapsed time',
    table,
    column,
    from: [span.start, span.end],
    formula: `months from ${span.start.name} to ${span.end.name}`,
    expression: `extract(year from ${age}) * 12 + extract(month from ${age})`,
    as: zoned ? 'view' : 'generated',
    sure: 0.82,
    holds(values) {
      const [kept, a, b] = [values(column.name), values(span.start.name), values(span.end.name)];
      if (kept == null || a == null || b == null || kept.trim() === '') return undefined;
      const months = (Date.parse(b) - Date.parse(a)) / (1000 * 86400 * 30.4369);
      // The last day may count or not.
      return Number.isFinite(months) ? Math.abs(Number(kept) - months) <= 0.35 : undefined;
    },
  };
}

const LENGTHS = phrases(
  'duration, elapsed, elapsed time, time elapsed, run time, runtime, length of stay, time spent, call length, stay length, time taken, processing time, response time, resolution time, waiting time, wait time, handling time, lead time, turnaround time, cycle time, downtime, down time, outage, stay, dwell time, took',
);
/** A month has no length of its own, so it is counted in another way. */
const IN_MONTHS = phrases(
  'term month, duration month, term, month, number of month, contract month, lease month, contract term month, contract term, lease term, lease term month, loan term, loan term month',
);
const COUNTED = phrases(
  'night, number of night, night count, total night, total day, day count, number of day, rental day, total hour, hour worked, worked hour, total minute, hour, day, minute, month, duration month, number of month, leave day, day requested, day open, day to close, day taken, hour taken, day out, day absent, week, number of week, total time, hour total',
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
  week: 604800,
};

export function elapsed(table: Relation, column: Column, moments: readonly Column[]): Derivation | undefined {
  const interval = familyOf(column.type) === 'interval';
  if (!interval && !isNumber(column)) return undefined;
  const of = withUnit(column, bareWords(table, column));
  const unit = of.findLast((word) => word in SECONDS);
  const bare = of.length > 1 && of.at(-1) === unit ? of.slice(0, -1) : of;
  // trip_duration and actual_duration beside the only span there is; an estimate is another thing.
  const text = [of, bare].map((w) => (w[0] === 'actual' ? w.slice(1) : w).join(' '));
  if (!interval && of.at(-1) === 'month' && IN_MONTHS.has(of.join(' '))) return inMonths(table, column, moments);
  const length = text.some((t) => LENGTHS.has(t) || LENGTHS.has(t.slice(t.lastIndexOf(' ') + 1)));
  const until = timeUntil(of, moments) ?? late(of, moments);
  if (!length && until === undefined && !COUNTED.has(of.join(' '))) return undefined;
  if (bare.some((word) => NOT_MEASURED.has(word))) return undefined;
  const spans = spansOf(moments);
  const before = bare.slice(0, -1).join(' ');
  const span =
    until ??
    spans.find(({ prefix }) => prefix !== '' && prefix === before) ??
    spans.find(({ prefix }) => prefix === '') ??
    (spans.length === 1 ? spans[0] : undefined) ??
    (length && spans.length === 0 && !text.some((t) => /run ?time/.test(t)) ? onlyTwo(moments) : undefined);
  if (span === undefined) return undefined;
  const guessed = !spans.includes(span);
  const broken = table.columns.some((c) =>
    words(c.name).some((word) => word === 'break' || word === 'pause' || word === 'half'),
  );
  const sure =
    (of.includes('night') ? 0.88 : length ? 0.84 : 0.76) -
    (broken ? 0.1 : 0) -
    (guessed ? (span === until ? 0.08 : 0.2) : 0);
  const days = familyOf(span.start.type) === 'date';
  const between = `${sql(span.end)} - ${sql(span.start)}`;
  const expression = interval
    ? days
      ? `(${between}) * interval '1 day'`
      : between
    : days
      ? inDays(between, unit)
      : unit === undefined
        ? ''
        : `extract(epoch from ${between})${over(unit)}`;
  return {
    kind: 'elapsed time',
    table,
    column,
    from: [span.start, span.end],
    formula: `${span.end.name} - ${span.start.name}`,
    expression,
    // In what unit it is, nobody says.
    as: expression === '' ? 'view' : 'generated',
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

/** The singular of a lone s is nothing, and that of ms a meter. */
function withUnit({ name }: Column, of: readonly string[]): readonly string[] {
  const short = /(?:^|[^a-z])(m?s)$/i.exec(name) ?? /[a-z](Ms)$/.exec(name);
  return short === null ? of : [...of.slice(0, -1), (short[1] ?? '').toLowerCase()];
}

const NOT_MEASURED = phrases(
  'estimated, estimate, planned, expected, max, maximum, min, minimum, default, trial, average, target, allowed, limit, minimum, billing, free, scheduled, remaining, offset',
);

function inDays(between: string, unit: string | undefined): string {
  const each = SECONDS[unit ?? 'day'] ?? 86400;
  if (each === 86400) return between;
  return each > 86400 ? `(${between}) / ${each / 86400}.0` : `(${between}) * ${86400 / each}`;
}

function over(unit: string | undefined): string {
  const seconds = SECONDS[unit ?? ''];
  return seconds === undefined || seconds === 1 ? '' : seconds < 1 ? ` * ${1 / seconds}` : ` / ${seconds}`;
}
