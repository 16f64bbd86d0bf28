/** Counts and sums of rows of other tables that their names call by a more general noun, or that lie one table further. */
import { type Column, isTable, keyOf, type Relation, type Snapshot } from '../../catalog/model.ts';
import { allowedValues, familyOf, words } from '../../similarity/index.ts';
import { bareWords, isText, phrases } from '../phrases.ts';
import { numbersIn } from './arithmetic.ts';
import { aggregate, best, type Child, COUNT, childrenOf, type Lookup, numberCalled } from './child.ts';
import type { Derivation } from './derivation.ts';
import { isSet } from './shaped.ts';

const LINES = phrases('item, line, detail, entry, position, row, element, record');
const GENERAL = phrases('item, line, entry, row, record, element, head, position, unit, piece, product, animal, thing');

export function findTallies(table: Relation, similarity: Lookup, snapshot: Snapshot): readonly Derivation[] {
  const suspects = table.columns.filter((c) => c.generated === undefined && TELLING.test(words(c.name).join(' ')));
  if (suspects.length === 0) return [];
  const children = childrenOf(table, similarity, snapshot).filter(({ table: t }) => t !== table);
  if (children.length === 0) return [];
  if (ALLOWING.has(words(table.name).at(-1) ?? '')) return [];
  const numbers = new Set(numbersIn(table));
  return suspects.flatMap((column) => {
    if (familyOf(column.type) === 'boolean') return whether(table, column, children, similarity) ?? [];
    if (!numbers.has(column) || isSet(words(column.name))) return [];
    return (
      general(table, column, children) ??
      further(table, column, children, similarity, snapshot) ??
      ofKind(table, column, children, snapshot) ??
      some(table, column, children, similarity) ??
      []
    );
  });
}

const TELLING =
  /count|number|^n |total|^has |^is |occupied|booked|rented|lent|available|size|strength|enrol|attendance|population|ed\b|open|done|active|pending/;

function nounOf(of: readonly string[]): readonly string[] | undefined {
  if (of.length > 1 && of.at(-1) === 'count') return of[0] === 'total' ? of.slice(1, -1) : of.slice(0, -1);
  if (of[0] === 'number' && of[1] === 'of') return of.slice(2);
  return of.length > 1 && ['number', 'total', 'n'].includes(of[0] ?? '') ? of.slice(1) : undefined;
}

/** item_count of an order, whose lines refer to it; head_count of a herd. */
function general(table: Relation, column: Column, children: readonly Child[]): Derivation | undefined {
  const noun =
    nounOf(bareWords(table, column)) ??
    (bareWords(table, column).join(' ') === 'headcount'
      ? ['head']
      : SIZES.has(words(column.name).join(' '))
        ? ['head']
        : undefined);
  if (
    noun?.length !== 1 ||
    !GENERAL.has(noun[0] ?? '') ||
    (familyOf(column.type) !== 'integer' && column.type.name !== 'numeric')
  )
    return undefined;
  const lines = children.filter(
    (child) => LINES.has(words(child.table.name).at(-1) ?? '') || isAbbreviatedLine(child.table),
  );
  const child = lines.length === 1 ? lines[0] : children.length === 1 ? children[0] : undefined;
  if (child === undefined) return undefined;
  return aggregate('count of rows', table, column, child, COUNT, 0.72, `count of ${child.table.name}`);
}

const SIZES = phrases('team size, group size, class size, crew size, strength, enrollment, membership, attendance');

function isAbbreviatedLine({ name }: Relation): boolean {
  return /(?:^|_)(?:ln|lns|dtl|det|itm)$/i.test(name);
}

/** total_votes of a poll, whose options have votes. */
function further(
  table: Relation,
  column: Column,
  children: readonly Child[],
  similarity: Lookup,
  snapshot: Snapshot,
): Derivation | undefined {
  const of = bareWords(table, column);
  const noun = nounOf(of);
  if (noun === undefined || noun.length === 0 || familyOf(column.type) !== 'integer') return undefined;
  for (const child of children) {
    // What may stand alone, or stands but once, is no part of it.
    const [reference] = child.references;
    const own = child.table.columns.find((c) => c.name === reference?.columns[0]);
    if (own?.notNull !== true && !of.includes('total')) continue;
    const below = childrenOf(child.table, similarity, snapshot).filter(
      ({ table: t }) => t !== table && t !== child.table,
    );
    const found = best(noun, below, child.table, similarity);
    if (found === undefined || found.sure < 0.9) continue;
    const name = found.child.table.name;
    return aggregate(
      'count of rows',
      table,
      column,
      child,
      { over: '' },
      0.72,
      `count of ${name} of its ${child.table.name}`,
    );
  }
  return undefined;
}

const WHICH = /ed$|^(?:open|done|active|pending|sold|won|lost|sent|taken|given|overdue|unread)$/;

/** rides_completed and open_issues: some of the rides and issues, which ones only code knows. */
function some(table: Relation, column: Column, children: readonly Child[], similarity: Lookup): Derivation | undefined {
  const of = words(column.name);
  const noun = of.filter((word) => !WHICH.test(word));
  if (
    of.length !== 2 ||
    noun.length !== 1 ||
    familyOf(column.type) !== 'integer' ||
    !/s(?:_|$|[A-Z])/.test(column.name)
  )
    return undefined;
  const found = best(noun, children, table, similarity);
  if (found === undefined || found.sure < 0.9) return undefined;
  return aggregate(
    'count of rows',
    table,
    column,
    found.child,
    { over: '' },
    0.68,
    `count of some ${found.child.table.name}`,
  );
}

/** Of these a count is how many there may be. */
const ALLOWING = phrases('claim, plan, limit, quota, setting, entitlement, tier, package, product, license');

const AMOUNTS = phrases('amount, value, quantity, point, total, delta, hour');

/** total_credits of a wallet, whose entries are credits or debits. */
function ofKind(
  table: Relation,
  column: Column,
  children: readonly Child[],
  snapshot: Snapshot,
): Derivation | undefined {
  const of = bareWords(table, column);
  const noun = of[0] === 'total' ? of.slice(1) : of.at(-1) === 'total' ? of.slice(0, -1) : [];
  if (noun.length !== 1) return undefined;
  for (const child of children) {
    const amount = numberCalled(child.table, AMOUNTS);
    const kind = child.table.columns.find((c) =>
      [...(isText(c) || familyOf(c.type) === 'other' ? (allowedValues(child.table, c, snapshot) ?? []) : [])].some(
        (value) => words(value).join(' ') === noun[0],
      ),
    );
    if (amount === undefined || kind === undefined) continue;
    const formula = `sum of ${child.table.name}.${amount.name} by ${kind.name}`;
    return aggregate('sum of rows', table, column, child, { over: '' }, 0.72, formula);
  }
  return undefined;
}

const TAKEN = phrases(
  'occupied, booked, reserved, rented, lent, leased, borrowed, checked out, in use, on loan, loaned, available',
);
const TAKINGS = phrases(
  'reservation, booking, rental, loan, lease, checkout, borrowing, tenancy, stay, allocation, occupancy, assignment',
);

/** has_attachments of a topic, is_occupied of a room whose reservations are there. */
function whether(
  table: Relation,
  column: Column,
  children: readonly Child[],
  similarity: Lookup,
): Derivation | undefined {
  const of = words(column.name);
  const state = of[0] === 'is' || of[0] === 'has' ? of.slice(1) : of;
  if (of[0] === 'has' && state.length > 0) {
    const found = best(state, children, table, similarity);
    if (found === undefined || found.sure < 0.78) return undefined;
    const formula = `whether there are ${found.child.table.name}`;
    return aggregate('count of rows', table, column, found.child, { over: 'count(*) > 0' }, 0.76, formula);
  }
  if (!TAKEN.has(state.join(' '))) return undefined;
  const child = children.find(
    ({ table: t }) => isTable(t) && TAKINGS.has(words(t.name).at(-1) ?? '') && keyOf(t) !== keyOf(table),
  );
  if (child === undefined) return undefined;
  return aggregate(
    'count of rows',
    table,
    column,
    child,
    { over: '' },
    0.62,
    `whether one of ${child.table.name} has it now`,
  );
}
