/** How long something took, by the unit or the noun that a number's name ends in, where two moments of the row stand beside it. */
import type { Column, Relation } from '../../catalog/model.ts';
import { familyOf, words } from '../../similarity/index.ts';
import { bareWords, isMoment, isNumber, phrases, withoutTime } from '../phrases.ts';
import type { Derivation } from './derivation.ts';
import { derive, hasAny, isKin, isSet, LIKELY, PERHAPS } from './shaped.ts';

const NOUNS = phrases(`
  duration, elapsed, downtime, stay, tenure, latency, turnaround, lag, uptime, dwell, seniority, lifespan, runtime`);
const UNITS = phrases('day, hour, minute, min, second, sec, ms, millisecond, night, week, month, year, hr');
/** What was agreed, or is allowed, whatever happens. */
const AGREED = phrases(`
  sla, buffer, grace, notice, warranty, retention, trial, valid, validity, cooldown, timeout, interval, before, after, frequency, credit, free, per,
  shelf, term, lead, reminder, working, business, guarantee, offset, window, ttl, recurrence, repeat, period, payment, prep, break, pause,
  entitled, remaining, run, at, cycle, setup, standard, allotted, sentenced, guaranteed, price, rate, fee, cost, extended, billing, fiscal, model, birth, academic, school, peak`);
const HOUSEKEEPING = phrases(
  'updated, inserted, modified, deleted, archived, synced, changed, imported, last updated, birth, created',
);
const AHEAD = phrases(
  'next, retry, due, expire, expiry, expiration, upload expire, blocked, scheduled, planned, expected, estimated, eta, until, last, published',
);

export function findSpans(table: Relation): readonly Derivation[] {
  const all = table.columns.filter(isMoment);
  const moments = all.filter(
    (c) => !HOUSEKEEPING.has(withoutTime(words(c.name)).join(' ')) && !hasAny(words(c.name), AHEAD),
  );
  // Something that was created and then ended took as long as that.
  const from = moments.length === 1 ? all.filter((c) => c === moments[0] || words(c.name)[0] === 'created') : moments;
  if (from.length < 2) return [];
  return table.columns.flatMap((column) => spanned(table, column, from) ?? []);
}

function spanned(table: Relation, column: Column, moments: readonly Column[]): Derivation | undefined {
  if (!isNumber(column) && familyOf(column.type) !== 'interval') return undefined;
  const of = bareWords(table, column);
  if (hasAny(of, AGREED) || isSet(of) || of.includes('overtime')) return undefined;
  const noun = hasAny(of, NOUNS) || (of.includes('time') && UNITS.has(of.at(-1) ?? ''));
  // The year of a sprint is a date's, and its years are a number of them.
  if (!noun && !/s$/i.test(column.name) && of.length === 1) return undefined;
  if (!noun && !UNITS.has(of.at(-1) ?? '') && !UNITS.has(of[0] ?? '')) return undefined;
  // Hours of the day, or how many times: a plain noun is less than a unit that something has.
  const said = of.filter((word) => !UNITS.has(word) && !NOUNS.has(word));
  const own = moments.filter((c) => withoutTime(words(c.name)).some((word) => said.some((s) => isKin(s, word))));
  const [first, second] = own.length >= 2 ? own : moments;
  if (first === undefined || second === undefined) return undefined;
  if (
    !noun &&
    said.length > 0 &&
    own.length === 0 &&
    !OPEN.has(said.join(' ')) &&
    !(said.length === 1 && /ed$/.test(said[0] ?? ''))
  )
    return undefined;
  const end = own.length === 1 ? own[0] : second;
  const start = moments.find((c) => c !== end);
  if (end === undefined || start === undefined) return undefined;
  const sure = moments.length > 3 && own.length === 0 ? 0.55 : noun || own.length > 0 ? LIKELY - 0.04 : PERHAPS;
  return derive(table, column, [start, end], `from ${start.name} to ${end.name}`, sure, { kind: 'elapsed time' });
}

const OPEN = phrases(
  'open, active, spent, down, driven, lost, held, since, in stage, in status, late, out, absent, away, worked, taken, rented, on site, total, actual, number of, count, number',
);
