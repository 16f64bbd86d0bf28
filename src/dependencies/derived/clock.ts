import type { Column, Relation } from '../../catalog/model.ts';
import { familyOf, words } from '../../similarity/index.ts';
import { bareWords, isNumber, isText, type Phrases, phrases, withoutTime } from '../phrases.ts';
import { type Derivation, sql } from './derivation.ts';

export const BIRTH = phrases('birth, birthday, birth date, date of birth, of birth, born, birthdate');
const HIRED = phrases(
  'hire, hired, joined, employed since, employment start, start, joining, employment, member since',
);
const SERVED = phrases(
  'year of service, service year, seniority, tenure, tenure year, year employed, year member, member year, membership year, year of experience at company',
);
const MADE = phrases(
  'manufactured, manufacture, built, constructed, construction, planted, founded, commissioned, produced, registered, registration, first registered, first registration, purchased, acquired',
);
const AGE = phrases('age, age year, current age, age in year');

const GROUPS = phrases('age group, age band, age class, age range, age bracket, age category');
const AGED = phrases('young, junior, senior, underage, youth, child, minor, adult, pensioner');

export function age(table: Relation, column: Column, moments: readonly Column[]): Derivation | undefined {
  const of = bareWords(table, column);
  if (isNumber(column) && SERVED.has(of.join(' '))) {
    const hired = moments.find((c) => HIRED.has(withoutTime(words(c.name)).join(' ')));
    if (hired === undefined) return undefined;
    const years = `extract(year from age(${sql(hired)}))`;
    return { kind: 'clock', table, column, from: [hired], formula: years, expression: years, as: 'view', sure: 0.88 };
  }
  const grown = familyOf(column.type) === 'boolean' && ['adult', 'minor'].includes(of.at(-1) ?? '');
  const group = isText(column) && GROUPS.has(of.join(' '));
  const aged = familyOf(column.type) === 'boolean' && of.some((word) => AGED.has(word));
  if (!(isNumber(column) && AGE.has(of.join(' '))) && !grown && !group && !aged) return undefined;
  const birth = moments.find((c) =>
    [words(c.name), withoutTime(words(c.name))].some((w) => BIRTH.has(w.join(' ')) || BIRTH.has(w.slice(1).join(' '))),
  );
  const made =
    birth === undefined && !group && !aged && !grown
      ? moments.find((c) => MADE.has(withoutTime(words(c.name)).join(' ')))
      : undefined;
  if (made !== undefined) {
    const old = `extract(year from age(${sql(made)}))`;
    return { kind: 'clock', table, column, from: [made], formula: old, expression: old, as: 'view', sure: 0.8 };
  }
  if (birth === undefined) return undefined;
  // Where one group ends and the next begins, only its code knows.
  if (!grown && (group || aged))
    return {
      ...{ kind: 'clock', table, column, from: [birth], as: 'view', expression: '' },
      ...{ formula: `the age that ${birth.name} gives`, sure: group ? 0.82 : 0.72 },
    };
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
export function clock(table: Relation, column: Column, moments: readonly Column[]): Derivation | undefined {
  const all = bareWords(table, column);
  const of = (all[0] === 'is' || all[0] === 'has' ? all.slice(1) : all).join(' ');
  const flag = familyOf(column.type) === 'boolean';
  const named = (set: Phrases) =>
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
  // Beside expired_at it is a flag of that.
  const ended = moments.some((c) => EXPIRED.has(withoutTime(words(c.name)).join(' ')));
  if (flag && EXPIRED.has(of) && !ended) return make(named(EXPIRY), (c) => `${sql(c)} < ${now(c)}`, 0.86);
  if (flag && OVERDUE.has(of)) return make(named(DUE), (c) => `${sql(c)} < ${now(c)}`, 0.86);
  if (isNumber(column) && DAYS_OVER.has(of))
    return make(named(DUE), (c) => `current_date - ${sql(c)}${familyOf(c.type) === 'date' ? '' : '::date'}`, 0.88);
  const left = [...DAYS_LEFT].find((phrase) => of === phrase || of.endsWith(` ${phrase}`));
  // trial_days_left goes by the end of the trial, or of the period that there is.
  const prefix = left === undefined ? '' : of.slice(0, of.length - left.length).trim();
  const ends = moments.find((c) => {
    const name = withoutTime(words(c.name)).join(' ');
    return prefix !== '' && name.startsWith(`${prefix} `) && END.has(name.slice(prefix.length + 1));
  });
  if (isNumber(column) && left !== undefined)
    return make(
      ends ?? named(END) ?? moments.find((c) => /\bend\b/.test(withoutTime(words(c.name)).join(' '))),
      (c) => `${sql(c)}${familyOf(c.type) === 'date' ? '' : '::date'} - current_date`,
      0.84,
    );
  return undefined;
}
