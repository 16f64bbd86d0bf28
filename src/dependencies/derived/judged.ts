/** Verdicts on the figures and moments of a row by the shape of their names: fully_received, is_full, winner_id, is_online, fiscal_year. */
import { type Column, foreignKeysOf, type Relation } from '../../catalog/model.ts';
import { familyOf, words } from '../../similarity/index.ts';
import { bareWords, isMoment, isNumber, phrases, withoutTime } from '../phrases.ts';
import { type Derivation, sql } from './derivation.ts';
import { derive, hasAny, isKin, namedNumbers, PERHAPS } from './shaped.ts';

export function findJudged(table: Relation): readonly Derivation[] {
  return table.columns.flatMap((column) => {
    if (column.generated !== undefined) return [];
    const flag = familyOf(column.type) === 'boolean';
    return (
      (flag
        ? (fully(table, column) ?? full(table, column) ?? beyond(table, column) ?? seen(table, column))
        : undefined) ??
      won(table, column) ??
      fiscal(table, column) ??
      aged(table, column) ??
      []
    );
  });
}

const FULLY = phrases('fully, full, completely, complete, all, entirely');
const WHOLE = phrases(
  'ordered, total, planned, quantity, amount, requested, invoiced, capacity, required, expected, due',
);

/** fully_received beside qty_ordered and qty_received. */
function fully(table: Relation, column: Column): Derivation | undefined {
  const of = words(column.name).filter((w) => w !== 'is' && w !== 'has');
  if (of.length !== 2 || !FULLY.has(of[0] ?? '')) return undefined;
  const numbers = namedNumbers(table);
  const part = numbers.find((n) => n.of.some((w) => isKin(w, of[1] ?? '')));
  const whole = numbers.find((n) => n !== part && hasAny(n.of, WHOLE));
  if (part === undefined || whole === undefined) return undefined;
  const test = `${sql(part.column)} >= ${sql(whole.column)}`;
  return derive(table, column, [part.column, whole.column], test, 0.8, { expression: test });
}

const FULL = phrases('full, sold out, fully booked, at capacity, filled');
const MOST = phrases('baked, produced, made, total, max, maximum, capacity, limit, quota, slot, seat');
const NOW = phrases(
  'count, current, booked, enrolled, sold, taken, registered, occupied, used, filled, reserved, joined',
);

/** is_full beside max_students and student_count. */
function full(table: Relation, column: Column): Derivation | undefined {
  const of = words(column.name).filter((w) => w !== 'is');
  if (!FULL.has(of.join(' '))) return undefined;
  const numbers = namedNumbers(table);
  const now = numbers.find((n) => hasAny(n.of, NOW) && !n.of.some((w) => w === 'max' || w === 'maximum'));
  const most = numbers.find((n) => n !== now && hasAny(n.of, MOST));
  if (most === undefined || now === undefined) return undefined;
  const test = `${sql(now.column)} >= ${sql(most.column)}`;
  return derive(table, column, [now.column, most.column], test, 0.8, { expression: test });
}

const BEYOND = phrases('below, under, over, above, exceeded, exceeds, exceed, low, critical, within, breached, beyond');
const BOUNDS = phrases(
  'min, minimum, max, maximum, limit, threshold, reorder, budget, target, quota, par, cap, allowed',
);

/** below_reorder beside on_hand and reorder_point. */
function beyond(table: Relation, column: Column): Derivation | undefined {
  const of = words(column.name).filter((w) => w !== 'is');
  if (of.length > 3 || ![of[0], of.at(-1)].some((w) => BEYOND.has(w ?? ''))) return undefined;
  const numbers = namedNumbers(table);
  const bound = numbers.find((n) => hasAny(n.of, BOUNDS));
  const rest = numbers.filter((n) => n !== bound && !hasAny(n.of, BOUNDS));
  const what = rest.find((n) => bound !== undefined && n.of.some((w) => bound.of.includes(w))) ?? rest[0];
  if (bound === undefined || what === undefined || (rest.length > 2 && what === rest[0])) return undefined;
  return derive(table, column, [what.column, bound.column], `${what.column.name} against ${bound.column.name}`, 0.72);
}

const BORN = phrases('birth, birthday, birth date, date of birth, of birth, born, hatched, planted');

/** age_months beside born_on. */
function aged(table: Relation, column: Column): Derivation | undefined {
  const of = bareWords(table, column);
  if (!isNumber(column) || !of.includes('age') || of.length > 3) return undefined;
  if (!of.every((w) => /^(?:age|in|month|week|day|year|current)$/.test(w))) return undefined;
  const born = table.columns.find((c) => isMoment(c) && BORN.has(withoutTime(words(c.name)).join(' ')));
  return born && derive(table, column, [born], `how long ago ${born.name} is`, 0.8, { kind: 'clock' });
}

const ONLINE = phrases('online, offline, connected, reachable, stale, alive');
const SEEN = phrases(
  'last seen, last heartbeat, last ping, last contact, last connected, last communication, heartbeat, last activity, last active',
);

/** is_online beside last_seen_at. */
function seen(table: Relation, column: Column): Derivation | undefined {
  if (!ONLINE.has(words(column.name).at(-1) ?? '')) return undefined;
  const last = table.columns.find((c) => isMoment(c) && SEEN.has(withoutTime(words(c.name)).join(' ')));
  return last && derive(table, column, [last], `how long ago ${last.name} is`, PERHAPS, { kind: 'clock' });
}

const WINNERS = phrases('winner, winning, loser, victor, won by');
const SCORES = phrases('score, goal, point, vote, run, set');

/** winner_id beside home_score and away_score. */
function won(table: Relation, column: Column): Derivation | undefined {
  const of = words(column.name);
  if (!hasAny(of, WINNERS) || familyOf(column.type) === 'boolean') return undefined;
  const scores = namedNumbers(table).filter((n) => hasAny(n.of, SCORES) && n.of.length > 1 && n.column !== column);
  if (scores.length !== 2 && scores.length !== 4) return undefined;
  const [a, b] = scores.map((n) => n.column);
  if (a === undefined || b === undefined || foreignKeysOf(table).some((k) => k.columns.includes(a.name)))
    return undefined;
  return derive(table, column, [a, b], `whichever of ${a.name} and ${b.name} is more`, 0.76);
}

const YEARS = phrases('fiscal year, financial year, tax year, fiscal quarter, fiscal period, fiscal month');
const HOUSEKEEPING = phrases('created, updated, inserted, modified, deleted');

/** fiscal_year beside the one date of a row. */
function fiscal(table: Relation, column: Column): Derivation | undefined {
  if (!YEARS.has(bareWords(table, column).join(' ')) || isMoment(column)) return undefined;
  if (
    foreignKeysOf(table).some((key) => key.columns.includes(column.name)) ||
    !(isNumber(column) || familyOf(column.type) === 'text')
  )
    return undefined;
  const [day, other] = table.columns.filter(
    (c) => isMoment(c) && !HOUSEKEEPING.has(withoutTime(words(c.name)).join(' ')),
  );
  if (day === undefined || other !== undefined) return undefined;
  return derive(table, column, [day], `the year that ${day.name} falls in`, PERHAPS, { kind: 'part of a date' });
}
