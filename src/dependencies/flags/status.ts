import type { Column, Relation, Snapshot } from '../../catalog/model.ts';
import { allowedValues, familyOf, words } from '../../similarity/index.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import { phrases } from '../phrases.ts';
import { agrees, type RedundantFlag, spelled, stateOf } from './flag.ts';

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

export function besideStatus(table: Relation, flag: Column, snapshot: Snapshot): readonly RedundantFlag[] {
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
