import type { Column, Relation } from '../../catalog/model.ts';
import { familyOf, tableWords, words } from '../../similarity/index.ts';
import { bareWords, isNumber, type Phrases, phrases } from '../phrases.ts';
import { numbersIn } from './arithmetic.ts';
import { aggregate, averageOf, best, type Child, type Lookup, numberCalled, sumOf } from './child.ts';
import { type Derivation, sql } from './derivation.ts';

const LINES = phrases('item, line, detail, entry, position, product, row');
const PLAIN_LINES = phrases('item, line');
const TOTALS = phrases(
  'total, total amount, grand total, total price, total cost, amount, amount total, subtotal, sub total, item total, net total, order total, total value, sum, total sum',
);
const LINE_TOTALS = phrases(
  'line total, total, total price, amount, subtotal, line amount, total amount, total cost, item total, extended price',
);
const QUANTITIES = phrases('quantity, unit, piece');
const PRICES = phrases(
  'unit price, price, price each, unit cost, cost, price at purchase, price at order, unit price at purchase, price at time, item price, sale price, selling price',
);

const ACCOUNTS: readonly {
  readonly columns: Phrases;
  readonly children: Phrases;
  readonly values: Phrases;
  /** What the rows are taken from, where they do not add up to the column. */
  readonly less?: Phrases;
  readonly sure: number;
}[] = [
  {
    columns: phrases(
      'paid amount, amount paid, total paid, paid total, paid, total repaid, repaid, amount repaid, repaid amount, total received',
    ),
    children: phrases('payment, receipt, installment, allocation, alloc, payout, repayment, remittance'),
    values: phrases('amount, paid amount, amount paid, allocated amount'),
    sure: 0.84,
  },
  {
    columns: phrases(
      'balance, current balance, balance amount, available balance, point balance, credit balance, account balance, wallet balance',
    ),
    children: phrases('transaction, entry, movement, posting, ledger, operation, credit, point'),
    values: phrases('amount, delta, value, change, point, credit, amount delta'),
    sure: 0.84,
  },
  {
    columns: phrases(
      'balance, current balance, balance amount, available balance, remaining, remaining amount, remaining balance, remaining value, amount left, outstanding, outstanding balance, outstanding amount, outstanding principal, principal outstanding',
    ),
    children: phrases(
      'redemption, use, usage, consumption, withdrawal, payment, repayment, deduction, drawdown, instalment payment, debit',
    ),
    values: phrases('amount, value, redeemed amount, amount used, amount redeemed, used amount'),
    less: phrases(
      'initial amount, initial value, original amount, amount, value, initial balance, face value, principal, total amount, limit, credit limit',
    ),
    sure: 0.84,
  },
  {
    columns: phrases(
      'stock, stock quantity, quantity on hand, on hand, current stock, quantity in stock, stock level, quantity, on hand quantity, stock on hand, stock count, in stock',
    ),
    children: phrases('movement, transaction, adjustment, stock movement, ledger'),
    values: phrases('quantity, delta, change, quantity change, quantity delta, amount'),
    sure: 0.84,
  },
  {
    columns: phrases(
      'raised amount, amount raised, total raised, raised, collected amount, amount collected, total donated, current amount, funded amount',
    ),
    children: phrases('donation, pledge, contribution, payment, backing'),
    values: phrases('amount'),
    sure: 0.84,
  },
  {
    columns: phrases(
      'lifetime value, total given, lifetime giving, total giving, lifetime amount, gift total, total gift amount, donation total, total donation, lifetime total, total contributed, total deposit, total sale, total payment, total spent, amount spent, total spend, spent, lifetime spend, total purchase, total revenue, total order value, total expense',
    ),
    children: phrases(
      'order, invoice, sale, payment, purchase, transaction, expense, gift, donation, pledge, contribution, booking, charge, deposit, subscription',
    ),
    values: phrases('total, total amount, amount, grand total, total price, price'),
    sure: 0.82,
  },
];

export function summed(table: Relation, column: Column, children: readonly Child[]): Derivation | undefined {
  const of = bareWords(table, column);
  const text = of.join(' ');
  for (const child of children) {
    if (child.table === table) continue;
    const name = words(child.table.name);
    // Wallet entries of a payment are no lines of it; payment lines are.
    const itsOwn = tableWords(table.name).some((word) => name.includes(word));
    const isLine = (itsOwn ? LINES : PLAIN_LINES).has(name.at(-1) ?? '') && (itsOwn || text !== 'amount');
    const make = (over: readonly Column[], sure: number) =>
      aggregate(
        'sum of rows',
        table,
        column,
        child,
        sumOf(...over),
        sure,
        over.length > 1
          ? `sum of quantity * price of ${child.table.name}`
          : `sum of ${child.table.name}.${over[0]?.name}`,
      );
    if (isLine && TOTALS.has(text)) {
      const line = numberCalled(child.table, LINE_TOTALS);
      const [q, p] = [numberCalled(child.table, QUANTITIES), numberCalled(child.table, PRICES)];
      const sure = 0.82;
      if (q !== undefined && p !== undefined) return make([q, p], sure);
      if (line !== undefined) return make([line], sure);
    }
    for (const { columns, children: called, values, less, sure } of ACCOUNTS) {
      if (!columns.has(text) || !called.has(name.at(-1) ?? '')) continue;
      const value = numberCalled(child.table, values);
      if (value === undefined) continue;
      if (less === undefined) return make([value], sure);
      const whole = numberCalled(table, less);
      if (whole !== undefined && whole !== column) return takenFrom(make([value], sure), whole);
    }
    // total_hours of projects, whose time entries have hours.
    const rest =
      of[0] === 'total' ? of.slice(1).join(' ') : of.at(-1) === 'total' ? of.slice(0, -1).join(' ') : undefined;
    if (rest === undefined || rest === '' || /^(?:tax |net |gross )?(?:amount|price|cost|value|count)\b/.test(rest))
      continue;
    const [noun] = name.slice(-1);
    const its = of[0] === 'total' && of[1] === noun && of.length > 2 ? of.slice(2).join(' ') : undefined;
    const same = child.table.columns.find(
      (c) => isNumber(c) && [rest, its].includes(bareWords(child.table, c).join(' ')),
    );
    if (same !== undefined && numbersIn(child.table).includes(same)) return make([same], 0.84);
  }
  return undefined;
}

/** A voucher's balance: what it was worth less what was redeemed. */
function takenFrom({ among: _, ...sum }: Derivation, whole: Column): Derivation {
  return {
    ...sum,
    from: [whole],
    formula: `${whole.name} - ${sum.formula}`,
    expression: sum.expression === '' ? '' : `${sql(whole)} - ${sum.expression}`,
  };
}

const VALUES = phrases('amount, total, total amount, value, cost, price, fee');
const EXTREMES: Readonly<Record<string, 'max' | 'min'>> = {
  largest: 'max',
  biggest: 'max',
  highest: 'max',
  max: 'max',
  smallest: 'min',
  lowest: 'min',
};

/** total_fines of a member, whose fines have amounts; the largest of them; and how many people they are of. */
export function ofChildren(
  table: Relation,
  column: Column,
  children: readonly Child[],
  similarity: Lookup,
): Derivation | undefined {
  const of = bareWords(table, column);
  const extreme = EXTREMES[of[0] ?? ''];
  const total = of[0] === 'total' ? of.slice(1) : of.at(-1) === 'total' ? of.slice(0, -1) : undefined;
  const noun = extreme !== undefined ? of.slice(1) : total;
  if (noun !== undefined && noun.length > 0) {
    const found = best(noun.at(-1) === 'amount' ? noun.slice(0, -1) : noun, children, table, similarity);
    const value = found && found.child.table !== table ? numberCalled(found.child.table, VALUES) : undefined;
    if (
      found === undefined ||
      found.sure < 0.75 ||
      ['price', 'rate'].includes(noun.at(-1) ?? '') ||
      value === undefined
    )
      return undefined;
    if (extreme === undefined)
      return aggregate(
        'sum of rows',
        table,
        column,
        found.child,
        sumOf(value),
        0.8 * found.sure,
        `sum of ${found.child.table.name}.${value.name}`,
      );
    const over = { over: `${extreme}(${sql(value)})` };
    return aggregate(
      'sum of rows',
      table,
      column,
      found.child,
      over,
      0.78 * found.sure,
      `${of[0]} ${found.child.table.name}.${value.name}`,
    );
  }
  const who = of.at(-1) === 'count' ? of.slice(0, -1) : of[0] === 'number' ? of.slice(of[1] === 'of' ? 2 : 1) : [];
  if (who.length !== 1) return undefined;
  for (const child of children) {
    const reference = child.table.columns.find((c) => words(c.name).join(' ') === `${who[0]} id`);
    if (
      child.table === table ||
      reference === undefined ||
      child.references.some((r) => r.columns.includes(reference.name))
    )
      continue;
    const over = { over: `count(distinct ${sql(reference)})` };
    return aggregate(
      'count of rows',
      table,
      column,
      child,
      over,
      0.68,
      `how many ${reference.name} ${child.table.name} have`,
    );
  }
  return undefined;
}

const RATINGS = phrases('rating, score, star, rating value, mark, grade, point');

export function averaged(table: Relation, column: Column, children: readonly Child[]): Derivation | undefined {
  const of = bareWords(table, column);
  const gpa = of.at(-1) === 'gpa';
  const averages = gpa || of.includes('average') || of.includes('mean');
  const rest = gpa ? 'grade' : of.filter((w) => w !== 'average' && w !== 'mean' && w !== 'review').join(' ');
  if (!RATINGS.has(rest) && !(averages && rest !== '')) return undefined;
  // A whole number may be given by somebody; a fraction comes from many.
  if (!averages && (familyOf(column.type) === 'integer' || rest !== 'rating')) return undefined;
  for (const child of children) {
    if (child.table === table) continue;
    const value = numbersIn(child.table).find((c) => {
      const name = words(c.name).join(' ');
      return (
        name === rest ||
        (RATINGS.has(rest) && (name === 'rating' || name === 'star' || (averages && RATINGS.has(name))))
      );
    });
    if (value === undefined) continue;
    return aggregate(
      'sum of rows',
      table,
      column,
      child,
      averageOf(value),
      averages ? 0.84 : 0.74,
      `average of ${child.table.name}.${value.name}`,
    );
  }
  return undefined;
}
