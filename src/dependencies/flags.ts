/** Flags that say again what another column of the row says: is_deleted beside deleted_at. */
import { type Column, isTable, type Relation, type Snapshot } from '../catalog/model.ts';
import { allowedValues, familyOf, words } from '../similarity/index.ts';
import { quoteIdentifier } from '../sql/identifiers.ts';
import type { Values } from './borne-out.ts';
import { isMoment, isNumber, phrases, withoutTime } from './phrases.ts';

export type FlagKind = 'moment' | 'status' | 'presence' | 'opposite';

export interface RedundantFlag {
  readonly kind: FlagKind;
  readonly table: Relation;
  readonly flag: Column;
  /** The column that says it already. */
  readonly beside: Column;
  /** SQL that gives the flag. */
  readonly expression: string;
  /** 0..1: how sure the names alone make it. */
  readonly sure: number;
  /** Why it is less sure than others of its kind, as a clause. */
  readonly but?: string;
  readonly holds: (values: Values) => boolean | undefined;
}

/** Each flag of a table that follows from another column, with the likeliest such column. */
export function findRedundantFlags(table: Relation, snapshot: Snapshot): readonly RedundantFlag[] {
  if (!isTable(table) || table.partitionOf !== undefined || table.inherits.length > 0) return [];
  if (table.persistence === 'temporary') return [];
  const flags = table.columns.filter(isFlag);
  return flags.flatMap((flag, i) => {
    if (flag.generated !== undefined) return [];
    const found = [
      ...besideMoments(table, flag),
      ...besideStatus(table, flag, snapshot),
      ...besideWhatItHas(table, flag),
      ...flags.slice(0, i).flatMap((other) => besideOpposite(table, flag, other) ?? []),
    ];
    const best = found.reduce<RedundantFlag | undefined>((a, b) => (a && a.sure >= b.sure ? a : b), undefined);
    return best === undefined ? [] : [best];
  });
}

/** A boolean, or a number or letter that is called like one. */
function isFlag(column: Column): boolean {
  if (column.type.array) return false;
  const family = familyOf(column.type);
  if (family === 'boolean') return true;
  const of = words(column.name);
  const called = of.length > 1 && (of[0] === 'is' || of[0] === 'has' || of.at(-1) === 'flag');
  const letter =
    (family === 'text' && column.type.modifiers[0] === '1') || (family === 'integer' && column.type.name === 'int2');
  return called && letter;
}

/** is_deleted, deleted_flag and has_been_deleted are deleted. */
function stateOf(flag: Column): readonly string[] {
  let of = words(flag.name);
  if (of.length > 1 && of.at(-1) === 'flag') of = of.slice(0, -1);
  while (of.length > 1 && ['is', 'has', 'was', 'been', 'got', 'are'].includes(of[0] as string)) of = of.slice(1);
  return of;
}

/** What is on now although it was turned on then, or will be only then. */
const AHEAD_PERHAPS = phrases('published, scheduled, live, posted, released, launched');
const OFF_PERHAPS = phrases('enabled, activated, started, subscribed, available, connected, effective');

/** Why the moment may not tell whether it is so now. */
function doubtOf(state: readonly string[]): { readonly sure: number; readonly but: string } | undefined {
  const last = state.at(-1) ?? '';
  if (AHEAD_PERHAPS.has(last)) return { sure: 0.7, but: 'unless the moment may lie ahead' };
  return OFF_PERHAPS.has(last) ? { sure: 0.5, but: 'unless it was turned off since' } : undefined;
}

const ALIKE: readonly ReadonlySet<string>[] = [
  phrases('deleted, removed, trashed, soft deleted, deletion'),
  phrases('completed, done, finished, complete, completion'),
  phrases('canceled, cancelled, cancel, cancellation'),
  phrases('verified, verification, confirmed, confirmation'),
  phrases('email verified, email confirmed, email verification, verified email'),
  phrases('read, seen'),
  phrases('archived, archive'),
  phrases('approved, approval'),
  phrases('disabled, deactivated, inactivated'),
  phrases('banned, suspended, blocked'),
  phrases('paid, payment'),
  phrases('shipped, shipping, shipment'),
  phrases('delivered, delivery'),
  phrases('resolved, solved, resolution'),
  phrases('closed, closing, close'),
  phrases('used, redeemed, consumed'),
  phrases('accepted, acceptance'),
  phrases('revoked, invalidated, revocation'),
];

function besideMoments(table: Relation, flag: Column): readonly RedundantFlag[] {
  const state = stateOf(flag);
  return table.columns.flatMap((moment) => {
    if (!isMoment(moment)) return [];
    const event = withoutTime(words(moment.name));
    if (event.some((word) => AHEAD.has(word))) return [];
    const same = sameState(state, event);
    const off = same === 0 ? turnedOff(state, event) : 0;
    if (same === 0 && off === 0) return [];
    const turned = doubtOf(state);
    const sure = off > 0 ? off : Math.min(same, turned?.sure ?? 1);
    // A moment that every row has tells no rows apart.
    if (moment.notNull) return [];
    const test = `${quoteIdentifier(moment.name)} is ${off > 0 ? '' : 'not '}null`;
    return [
      {
        kind: 'moment' as const,
        table,
        flag,
        beside: moment,
        expression: spelled(flag, test),
        sure,
        ...(turned !== undefined && off === 0 && { but: turned.but }),
        holds: (values) => agrees(values, flag, moment, (value) => (value !== null) !== off > 0),
      },
    ];
  });
}

// Until when, or from when on: no trace of what happened.
const AHEAD = phrases(
  'until, expire, expiry, due, next, scheduled, till, start, end, from, to, last, first, expiration, retry',
);

/** How sure it is that a flag's state and a moment's event are one, 0 where they are not. */
function sameState(state: readonly string[], event: readonly string[]): number {
  const [a, b] = [state.join(' '), event.join(' ')];
  if (a === b) return isEvent(event) ? 0.92 : 0.6;
  if (ALIKE.some((set) => set.has(a) && set.has(b))) return 0.86;
  // is_verified beside email_verified_at: what is verified goes without saying, or it does not.
  if (state.length === 1 && event.length === 2 && event[1] === a && isEvent(event)) return 0.8;
  if (event.length === 1 && state.length === 2 && state[1] === b && isEvent(event)) return 0.72;
  return 0;
}

const IRREGULAR = phrases(
  'paid, sent, read, seen, done, sold, won, lost, met, left, begun, taken, given, hidden, shown, withdrawn, bought, built, made, frozen, broken, understood, undone, complete, archive, onboard, void, clean, spent, shut',
);

/** Whether its last word is what happened: verified, paid. */
function isEvent(of: readonly string[]): boolean {
  const last = of.at(-1) ?? '';
  return /ed$/.test(last) || IRREGULAR.has(last);
}

/** is_active beside deactivated_at. */
function turnedOff(state: readonly string[], event: readonly string[]): number {
  const [on, off] = [state.at(-1) ?? '', event.at(-1) ?? ''];
  if (state.length > 1 && state.slice(0, -1).join(' ') !== event.slice(0, -1).join(' ')) return 0;
  if ((on === 'active' || on === 'enabled') && ['deactivated', 'disabled', 'inactivated'].includes(off)) return 0.74;
  if ((on === 'open' || on === 'opened') && off === 'closed') return 0.8;
  if (on === 'unread' && off === 'read') return 0.88;
  if (on === 'pending' && ['completed', 'processed', 'resolved', 'accepted', 'approved'].includes(off)) return 0.6;
  return 0;
}

const STATES = phrases('status, state, stage, phase');
/** Past these a row goes on to other states, so that the flag is more than the one value. */
const PASSED = phrases(
  'paid, sent, shipped, approved, verified, confirmed, accepted, read, submitted, processed, started, published, reviewed, signed, received, opened, delivered, active, enabled',
);
/** Beside these, active is what none of them is. */
const INACTIVE = phrases(
  'active, inactive, disabled, suspended, deactivated, archived, deleted, closed, banned, blocked, pending, invited',
);
const LIKELY_STATES = phrases('active, archived, published, canceled, cancelled, completed, paid, closed, approved');

function besideStatus(table: Relation, flag: Column, snapshot: Snapshot): readonly RedundantFlag[] {
  const state = stateOf(flag);
  return table.columns.flatMap((status) => {
    const of = words(status.name);
    if (status === flag || status.type.array || !STATES.has(of.at(-1) ?? '') || of.length > 3) return [];
    if (!['text', 'other'].includes(familyOf(status.type))) return [];
    // The state of an address.
    if (
      of.at(-1) === 'state' &&
      table.columns.some((c) => ['city', 'country', 'zip', 'street'].includes(words(c.name).at(-1) ?? ''))
    )
      return [];
    const about = of.slice(0, -1).filter((word) => !words(table.name).includes(word));
    // payment_status beside is_payment_failed; beside is_failed it may be about something else.
    const own = about.length > 0 && about.every((word, i) => state[i] === word) ? state.slice(about.length) : state;
    const named = own.join(' ');
    if (named === '') return [];
    const values = allowedValues(table, status, snapshot);
    const value = values === undefined ? undefined : [...values].find((v) => words(v).join(' ') === named);
    const stranger = about.length > 0 && own === state;
    const make = (as: string, sure: number, but?: string): RedundantFlag => ({
      kind: 'status',
      table,
      flag,
      beside: status,
      expression: spelled(flag, `${quoteIdentifier(status.name)} = '${as.replace(/'/g, "''")}'`),
      sure,
      ...(but !== undefined && { but }),
      holds: (values) => agrees(values, flag, status, (v) => v === as),
    });
    if (value !== undefined && values !== undefined) {
      const passed =
        PASSED.has(named) && !(named === 'active' && [...values].every((v) => INACTIVE.has(words(v).join(' '))));
      if (stranger) return [make(value, 0.66, `unless ${flag.name} is about more than ${of.slice(0, -1).join(' ')}`)];
      return [passed ? make(value, 0.74, `unless later values of ${status.name} count, too`) : make(value, 0.88)];
    }
    if (values !== undefined || about.length > 0 || of.length > 1 || !LIKELY_STATES.has(named)) return [];
    return [make(named, 0.5, `if ${named} is one of its values`)];
  });
}

/** What something has is there itself: has_avatar beside avatar_url. */
const HELD = phrases(
  'url, path, id, key, hash, file, image, name, text, number, code, data, content, uuid, body, reason, note',
);

function besideWhatItHas(table: Relation, flag: Column): readonly RedundantFlag[] {
  const of = words(flag.name);
  if (of.at(-1) === 'stock' && of.at(-2) === 'in') return inStock(table, flag);
  if (of[0] !== 'has' || of.length < 2) return [];
  const thing = of.slice(1);
  return table.columns.flatMap((column) => {
    const name = words(column.name);
    if (column === flag || isFlag(column) || !thing.every((word, i) => name[i] === word)) return [];
    const rest = name.slice(thing.length).join(' ');
    const number = ['integer', 'decimal', 'float'].includes(familyOf(column.type)) && !column.type.array;
    const counts = number && (rest === 'count' || rest === 'amount' || rest === 'total');
    if (!counts && rest !== '' && !HELD.has(rest)) return [];
    const many = counts || (number && rest === '');
    // Where something always stands there, an empty text may be what says that there is none.
    const sure = many ? 0.76 : column.notNull ? 0.6 : 0.88;
    const quoted = quoteIdentifier(column.name);
    return [
      {
        kind: 'presence' as const,
        table,
        flag,
        beside: column,
        expression: spelled(flag, many ? `${quoted} > 0` : `${quoted} is not null`),
        sure,
        holds: (values) => agrees(values, flag, column, (v) => v !== null && v !== '' && (!many || Number(v) > 0)),
      },
    ];
  });
}

const STOCK = phrases(
  'stock, stock quantity, quantity, quantity in stock, stock count, on hand, quantity on hand, stock level, inventory quantity',
);

function inStock(table: Relation, flag: Column): readonly RedundantFlag[] {
  const stock = table.columns.find((c) => isNumber(c) && STOCK.has(words(c.name).join(' ')));
  if (stock === undefined) return [];
  return [
    {
      kind: 'presence',
      table,
      flag,
      beside: stock,
      expression: spelled(flag, `${quoteIdentifier(stock.name)} > 0`),
      sure: 0.79,
      holds: (values) => agrees(values, flag, stock, (v) => Number(v ?? 0) > 0),
    },
  ];
}

const OPPOSITE: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>, number])[] = [
  [phrases('active, enabled'), phrases('inactive, disabled, deactivated'), 0.88],
  [phrases('public'), phrases('private'), 0.86],
  [phrases('visible, shown'), phrases('hidden, invisible'), 0.86],
  [phrases('required, mandatory'), phrases('optional'), 0.86],
  [phrases('read, seen'), phrases('unread, unseen'), 0.9],
  [phrases('locked'), phrases('unlocked'), 0.9],
  [phrases('valid'), phrases('invalid'), 0.88],
  [phrases('open'), phrases('closed'), 0.86],
  [phrases('online'), phrases('offline'), 0.86],
  [phrases('available'), phrases('unavailable'), 0.88],
  [phrases('published'), phrases('draft, unpublished'), 0.8],
  [phrases('internal'), phrases('external'), 0.7],
  [phrases('paid'), phrases('unpaid'), 0.88],
  [phrases('subscribed'), phrases('unsubscribed'), 0.8],
  [phrases('taxable'), phrases('tax exempt'), 0.86],
  [phrases('resolved'), phrases('unresolved'), 0.9],
  [phrases('verified'), phrases('unverified'), 0.9],
];

function besideOpposite(table: Relation, flag: Column, other: Column): RedundantFlag | undefined {
  const [a, b] = [stateOf(flag), stateOf(other)];
  const sure = oppositeOf(a, b);
  if (sure === 0) return undefined;
  return {
    kind: 'opposite',
    table,
    flag,
    beside: other,
    expression:
      familyOf(other.type) === 'boolean'
        ? `not ${quoteIdentifier(other.name)}`
        : spelled(flag, `${quoteIdentifier(other.name)} = 0`),
    sure,
    holds: (values) => agrees(values, flag, other, (v) => v !== null && read(v) === false),
  };
}

function oppositeOf(a: readonly string[], b: readonly string[]): number {
  const [x, y] = [a.join(' '), b.join(' ')];
  if (`not ${x}` === y || `not ${y}` === x || `non ${x}` === y || `non ${y}` === x) return 0.9;
  // email_enabled and email_disabled.
  const shared = a.findIndex((word, i) => word !== b[i]);
  if (shared < 0) return 0;
  const [p, q] = [a.slice(shared).join(' '), b.slice(shared).join(' ')];
  for (const [on, off, sure] of OPPOSITE) if ((on.has(p) && off.has(q)) || (on.has(q) && off.has(p))) return sure;
  return 0;
}

/** The test in the type of the flag: a letter or a number where it is one. */
function spelled(flag: Column, test: string): string {
  const family = familyOf(flag.type);
  if (family === 'boolean') return test;
  return `case when ${test} then ${family === 'integer' ? '1 else 0' : "'Y' else 'N'"} end`;
}

function agrees(
  values: Values,
  flag: Column,
  other: Column,
  says: (value: string | null) => boolean,
): boolean | undefined {
  const [kept, value] = [values(flag.name), values(other.name)];
  if (kept === undefined || kept === null || value === undefined) return undefined;
  const on = read(kept);
  return on === undefined ? undefined : on === says(value);
}

function read(value: string): boolean | undefined {
  const text = value.trim().toLowerCase();
  if (['t', 'true', 'y', 'yes', '1', 'on'].includes(text)) return true;
  return ['f', 'false', 'n', 'no', '0', 'off'].includes(text) ? false : undefined;
}
