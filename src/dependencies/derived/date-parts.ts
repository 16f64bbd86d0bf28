import type { Column, Relation } from '../../catalog/model.ts';
import { familyOf, tableWords, words } from '../../similarity/index.ts';
import { isNumber, isText, phrases, withoutTime } from '../phrases.ts';
import { BIRTH } from './clock.ts';
import { type Derivation, sql } from './derivation.ts';

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

const NOT_ITS = phrases(
  'approved, paid, due, planned, expire, expiry, valid, until, start, end, from, to, next, issued, published',
);
const HOUSEKEEPING = phrases('created, updated, inserted, modified, deleted, archived, synced, changed, imported');

/** The one moment of a row, where a part of it could be of no other; a year may be anything's: a car's, a wine's. */
function only(
  table: Relation,
  { name }: Column,
  before: string,
  field: string,
  moments: readonly Column[],
): Column | undefined {
  const own = moments.filter((c) => !HOUSEKEEPING.has(withoutTime(words(c.name)).join(' ')));
  // Months are a number of them, and the year of a bonus is not that of its approval.
  if (/s$/i.test(name) || own.some((c) => words(c.name).some((word) => NOT_ITS.has(word)))) return undefined;
  if (own.length !== 1) return undefined;
  const itself = tableWords(table.name).at(-1) === before;
  return itself || (before === '' && field !== 'year' && field !== 'day') ? own[0] : undefined;
}

export function part(table: Relation, column: Column, moments: readonly Column[]): Derivation | undefined {
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
    (before !== ''
      ? moments.find((c) => named(c) === before || (before === 'birth' && BIRTH.has(named(c))))
      : moments.filter((c) => DATED.has(named(c))).length === 1
        ? moments.find((c) => DATED.has(named(c)))
        : undefined) ?? only(table, column, before, field, moments);
  if (source === undefined) return undefined;
  const guessed = source === only(table, column, before, field, moments);
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
    sure: guessed ? 0.7 : before !== '' ? 0.86 : 0.76,
    holds(values) {
      const [kept, date] = [values(column.name), values(source.name)];
      const match = date == null ? null : /^(\d{4})-(\d{2})/.exec(date);
      if (kept == null || match === null || (field !== 'year' && field !== 'month')) return undefined;
      return Number(kept) === Number(match[field === 'year' ? 1 : 2]);
    },
  };
}
