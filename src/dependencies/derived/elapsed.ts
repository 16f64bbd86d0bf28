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

export function elapsed(table: Relation, column: Column, moments: readonly Column[]): Derivation | undefined {
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
