import type { Column, Relation } from '../../catalog/model.ts';
import { familyOf } from '../../similarity/index.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import { type Phrases, phrases } from '../phrases.ts';
import { agrees, type RedundantFlag, read, spelled, stateOf } from './flag.ts';

const OPPOSITE: readonly (readonly [Phrases, Phrases, number])[] = [
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

export function besideOpposite(table: Relation, flag: Column, other: Column): RedundantFlag | undefined {
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
