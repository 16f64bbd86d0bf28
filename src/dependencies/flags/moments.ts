import type { Column, Relation } from '../../catalog/model.ts';
import { words } from '../../similarity/index.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import { isKin } from '../derived/shaped.ts';
import { isMoment, type Phrases, phrases, withoutTime } from '../phrases.ts';
import { agrees, type RedundantFlag, spelled, stateOf } from './flag.ts';

/** What is on now although it was turned on then, or will be only then. */
const AHEAD_PERHAPS = phrases('published, scheduled, live, posted, released, launched');
const OFF_PERHAPS = phrases('enabled, activated, started, subscribed, available, connected, effective');

/** Why the moment may not tell whether it is so now. */
function doubtOf(state: readonly string[]): { readonly sure: number; readonly but: string } | undefined {
  const last = state.at(-1) ?? '';
  if (AHEAD_PERHAPS.has(last)) return { sure: 0.7, but: 'unless the moment may lie ahead' };
  return OFF_PERHAPS.has(last) ? { sure: 0.5, but: 'unless it was turned off since' } : undefined;
}

const ALIKE: readonly Phrases[] = [
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
  phrases('deceased, died, death, dead'),
  phrases('sold, sale'),
  phrases('terminated, termination, dismissed, dismissal, resigned'),
  phrases('withdrawn, withdrew, withdrawal'),
  phrases('signed, signature'),
  phrases('left, departed, departure, exited'),
];

export function besideMoments(table: Relation, flag: Column): readonly RedundantFlag[] {
  const state = stateOf(flag);
  return table.columns.flatMap((moment) => {
    if (!isMoment(moment)) return [];
    const event = withoutTime(words(moment.name));
    // adjourned_to says until when, and that it was.
    const until = event.filter((word) => !AHEAD.has(word));
    if (until.length < event.length) {
      const whether =
        until.length === 0 || event.some((word) => AHEAD.has(word) && word !== 'to') || moment.notNull
          ? 0
          : sameState(state, until);
      return whether === 0 || !(isEvent(until) || isEvent(state)) ? [] : [besideAhead(table, flag, moment)];
    }
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

function besideAhead(table: Relation, flag: Column, moment: Column): RedundantFlag {
  return {
    kind: 'moment',
    table,
    flag,
    beside: moment,
    expression: spelled(flag, `${quoteIdentifier(moment.name)} is not null`),
    sure: 0.6,
    but: `unless ${moment.name} outlives it`,
    holds: (values) => agrees(values, flag, moment, (value) => value !== null),
  };
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
  // del_dt of deleted, refund_date of refunded.
  if (state.length === 1 && event.length === 1 && (isShort(a, b) || isKin(a, b)))
    return isEvent(state) || isEvent(event) ? 0.8 : 0.6;
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

function isShort(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 3 && long.length > short.length + 1 && long.startsWith(short);
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
