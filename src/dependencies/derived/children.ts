/** Columns that say of a row what the rows of another table, which refer to it, add up to. */
import { type Column, foreignKeysOf, isTable, keyOf, primaryKeyOf, type Relation } from '../../catalog/model.ts';
import { familyOf, type Similarity, words } from '../../similarity/index.ts';
import { isCalled } from '../../similarity/names.ts';
import { quoteIdentifier, quoteQualified } from '../../sql/identifiers.ts';
import { bareWords, isMoment, isNumber, isText, phrases } from '../phrases.ts';
import { numbersIn } from './arithmetic.ts';
import type { Derivation } from './derivation.ts';

/** A table whose rows refer to those of another. */
interface Child {
  readonly table: Relation;
  /** Its columns that do, and what they refer to; several where there is more than one reference. */
  readonly references: readonly { readonly column: string; readonly to: string }[];
}

export type Lookup = Pick<Similarity, 'childrenOf' | 'parentOf' | 'nameOf'>;

export function findAggregates(table: Relation, similarity: Lookup, all: readonly Relation[]): readonly Derivation[] {
  const suspects = table.columns.filter((c) => c.generated === undefined && (isNumber(c) || isMoment(c) || isText(c)));
  const telling = suspects.filter((c) => TELLING.test(words(c.name).join(' ')));
  if (telling.length === 0) return [];
  const children = childrenOf(table, similarity, all);
  if (children.length === 0) return [];
  const numbers = new Set(numbersIn(table));
  return telling.flatMap((column) => {
    const found = numbers.has(column)
      ? (counted(table, column, children, similarity) ??
        summed(table, column, children) ??
        averaged(table, column, children))
      : latest(table, column, children, similarity);
    return found === undefined ? [] : [found];
  });
}

// Hardly any column is called so; of the rest nothing is asked.
const TELLING =
  /count|number of|^number |total|sum\b|amount|balance|stock|on hand|paid|spent|raised|rating|average|score|quantity|hour|point|lifetime|^(?:last|latest|first) |used|booked|sold|^(?:like|vote|upvote|downvote|comment|view|reply|share|follower|member|review|favorite|download|attempt)$/;

function childrenOf(table: Relation, similarity: Lookup, all: readonly Relation[]): readonly Child[] {
  const key = primaryKeyOf(table)?.columns;
  const own = key?.length === 1 ? key[0] : undefined;
  return all.flatMap((child) => {
    if (!isTable(child) || child.partitionOf !== undefined || child.inherits.length > 0) return [];
    const declared = foreignKeysOf(child).flatMap((k) =>
      keyOf(k.references) === keyOf(table) && k.columns.length === 1
        ? [{ column: k.columns[0] as string, to: k.referencedColumns[0] as string }]
        : [],
    );
    if (declared.length > 0) return [{ table: child, references: declared }];
    if (own === undefined || child === table) return [];
    const meant = child.columns.filter((c) => {
      const parent = /id$/i.test(c.name) ? similarity.parentOf(child, c) : undefined;
      return parent !== undefined && !parent.declared && keyOf(parent.relation) === keyOf(table);
    });
    return meant.length === 0 ? [] : [{ table: child, references: meant.map((c) => ({ column: c.name, to: own })) }];
  });
}

/** How sure it is that a child is called so, of 1. */
function calls(noun: readonly string[], child: Child, parent: Relation, similarity: Lookup): number {
  const last = noun.at(-1);
  if (last === undefined) return 0;
  if (child.table === parent)
    return ['child', 'reply', 'descendant', 'subcategory', 'subtask', 'subpage', 'answer'].includes(last) &&
      noun.length === 1
      ? 0.96
      : 0;
  const name = similarity.nameOf(child.table);
  if (name.some((w) => PASSING.has(w))) return 0;
  const others = name.filter((w) => !noun.includes(w) && !words(parent.name).includes(w));
  // post_comments of posts are comments; what else a name says makes it some of them: spam_comments.
  if (name.length > noun.length && noun.every((w, i) => name[name.length - noun.length + i] === w))
    return others.length === 0 ? 1 : 0.78;
  if (isCalled(noun, name)) return [1, 0.9][others.length] ?? 0.78;
  const own = name.filter((w) => !words(parent.name).includes(w));
  if (noun.length === 1 && own.length === 1 && isSameStem(own[0] as string, last)) return 0.9;
  return 0;
}

// Rows of these go when they are done with: what is counted outlives them.
const PASSING = phrases('session, token, queue, job, cache, lock, temporary, staging');

/** enrolled, enrollment; follower, follow. */
function isSameStem(a: string, b: string): boolean {
  const stem = (w: string) => w.replace(/(?:ment|ing|ed|er|ee|ion|e)$/, '');
  return stem(a) === stem(b) && stem(a).length >= 4;
}

function best(
  noun: readonly string[],
  children: readonly Child[],
  parent: Relation,
  similarity: Lookup,
): { child: Child; sure: number } | undefined {
  let found: { child: Child; sure: number } | undefined;
  for (const child of children) {
    const sure = calls(noun, child, parent, similarity);
    if (sure > (found?.sure ?? 0)) found = { child, sure };
  }
  return found;
}

/** The noun that a column counts: comments_count, num_comments, total_comments, and likes, where it is a plural. */
function countedNoun(
  table: Relation,
  column: Column,
): { readonly noun: readonly string[]; readonly sure: number } | undefined {
  const all = bareWords(table, column);
  const of = all[0] === 'cached' ? all.slice(1) : all.at(-1) === 'cache' ? all.slice(0, -1) : all;
  if (of.length >= 2 && of.at(-1) === 'count')
    return { noun: of[0] === 'total' ? of.slice(1, -1) : of.slice(0, -1), sure: 0.84 };
  if (of.length >= 3 && of[0] === 'number' && of[1] === 'of') return { noun: of.slice(2), sure: 0.84 };
  if (of.length >= 2 && of[0] === 'number') return { noun: of.slice(1), sure: 0.84 };
  if (familyOf(column.type) !== 'integer') return undefined;
  if (of.length >= 2 && of[0] === 'total') return { noun: of.slice(1), sure: 0.82 };
  if (of.length >= 2 && of.at(-1) === 'total') return { noun: of.slice(0, -1), sure: 0.8 };
  return of.length === 1 && /s$/i.test(column.name) ? { noun: of, sure: 0.8 } : undefined;
}

/** Below this a child that is called alike says too little. */
const LEAST = 0.64;

function counted(
  table: Relation,
  column: Column,
  children: readonly Child[],
  similarity: Lookup,
): Derivation | undefined {
  const asked = countedNoun(table, column);
  if (asked === undefined) return undefined;
  const whole = best(asked.noun, children, table, similarity);
  // active_members_count counts some of them; which, only its code knows.
  const some =
    whole === undefined && asked.noun.length > 1 ? best(asked.noun.slice(1), children, table, similarity) : undefined;
  const found = whole ?? some;
  if (found === undefined) return undefined;
  const sure = asked.sure * found.sure * (some === undefined ? 1 : 0.8);
  if (sure < LEAST) return undefined;
  // Downloads of a day are a number already.
  const each = numbersIn(found.child.table).find((c) => {
    if (c === column) return false;
    const name = words(c.name).join(' ');
    return name === 'count' || name === asked.noun.join(' ') || name === `${asked.noun.join(' ')} count`;
  });
  const [over, what] =
    each === undefined ? ['count(*)', ''] : [`coalesce(sum(${quoteIdentifier(each.name)}), 0)`, `.${each.name}`];
  const formula = `${each === undefined ? 'count' : 'sum'} of ${found.child.table.name}${what}`;
  return aggregate('count of rows', table, column, facing(found.child, asked.noun), over, sure, formula);
}

/** Of follower_id and followed_id, a count of followers goes by the one that is not theirs. */
function facing({ table, references }: Child, noun: readonly string[]): Child {
  const others = references.filter(({ column }) => !words(column).includes(noun.at(-1) ?? ''));
  return others.length === 1 && references.length === 2 ? { table, references: others } : { table, references };
}

const LINES = phrases('item, line, detail, entry, position, product, line item, row');
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
  readonly columns: ReadonlySet<string>;
  readonly children: ReadonlySet<string>;
  readonly values: ReadonlySet<string>;
  readonly sure: number;
}[] = [
  {
    columns: phrases('paid amount, amount paid, total paid, paid total, paid'),
    children: phrases('payment, receipt, installment, allocation'),
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
      'total spent, amount spent, lifetime value, total spend, spent, lifetime spend, total purchase, total revenue, total order value, total expense',
    ),
    children: phrases('order, invoice, sale, payment, purchase, transaction, expense'),
    values: phrases('total, total amount, amount, grand total'),
    sure: 0.82,
  },
];

function summed(table: Relation, column: Column, children: readonly Child[]): Derivation | undefined {
  const of = bareWords(table, column);
  const text = of.join(' ');
  for (const child of children) {
    if (child.table === table) continue;
    const name = words(child.table.name);
    const isLine = LINES.has(name.at(-1) ?? '') || LINES.has(name.slice(-2).join(' '));
    const make = (over: string, sure: number, formula = `sum of ${child.table.name}.${over}`) =>
      aggregate('sum of rows', table, column, child, `coalesce(sum(${over}), 0)`, sure, formula);
    if (isLine && TOTALS.has(text)) {
      const line = numberCalled(child.table, LINE_TOTALS);
      const [q, p] = [numberCalled(child.table, QUANTITIES), numberCalled(child.table, PRICES)];
      const sure = 0.82;
      if (q !== undefined && p !== undefined)
        return make(
          `${quoteIdentifier(q.name)} * ${quoteIdentifier(p.name)}`,
          sure,
          `sum of quantity * price of ${child.table.name}`,
        );
      if (line !== undefined) return make(quoteIdentifier(line.name), sure);
    }
    for (const { columns, children: called, values, sure } of ACCOUNTS) {
      if (!columns.has(text) || !called.has(name.at(-1) ?? '')) continue;
      const value = numberCalled(child.table, values);
      if (value !== undefined) return make(quoteIdentifier(value.name), sure);
    }
    // total_hours of projects, whose time entries have hours.
    const rest =
      of[0] === 'total' ? of.slice(1).join(' ') : of.at(-1) === 'total' ? of.slice(0, -1).join(' ') : undefined;
    if (rest === undefined || rest === '' || /^(?:tax |net |gross )?(?:amount|price|cost|value|count)\b/.test(rest))
      continue;
    const same = child.table.columns.find((c) => isNumber(c) && bareWords(child.table, c).join(' ') === rest);
    if (same !== undefined && numbersIn(child.table).includes(same)) return make(quoteIdentifier(same.name), 0.84);
  }
  return undefined;
}

function numberCalled(table: Relation, set: ReadonlySet<string>): Column | undefined {
  for (const name of set) {
    const found = numbersIn(table).find((c) => bareWords(table, c).join(' ') === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

const RATINGS = phrases('rating, score, star, rating value, mark, grade, point');

function averaged(table: Relation, column: Column, children: readonly Child[]): Derivation | undefined {
  const of = bareWords(table, column);
  const averages = of.includes('average') || of.includes('mean');
  const rest = of.filter((w) => w !== 'average' && w !== 'mean' && w !== 'review').join(' ');
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
    const over = `avg(${quoteIdentifier(value.name)})`;
    return aggregate(
      'sum of rows',
      table,
      column,
      child,
      over,
      averages ? 0.84 : 0.74,
      `average of ${child.table.name}.${value.name}`,
    );
  }
  return undefined;
}

const MADE = phrases(
  'created, sent, occurred, posted, placed, received, logged, started, recorded, inserted, date, order, published, happened, read, measured, logged in, completed, paid',
);

function latest(
  table: Relation,
  column: Column,
  children: readonly Child[],
  similarity: Lookup,
): Derivation | undefined {
  const of = words(column.name);
  const which = of[0] === 'first' ? 'min' : of[0] === 'last' || of[0] === 'latest' ? 'max' : undefined;
  if (which === undefined || of.length < 2) return undefined;
  if (foreignKeysOf(table).some((key) => key.columns.includes(column.name))) return undefined;
  const noun = isMoment(column)
    ? of.slice(1).filter((w) => !['at', 'on', 'date', 'time', 'sent', 'created', 'timestamp'].includes(w))
    : of
        .slice(1)
        .filter((w, i, all) => i < all.length - 1 || !['text', 'content', 'body', 'preview', 'status'].includes(w));
  if (noun.length === 0 || of.at(-1) === 'name' || of.at(-1) === 'error') return undefined;
  const found = best(noun, children, table, similarity);
  if (found === undefined) return undefined;
  const moment = found.child.table.columns.find(
    (c) =>
      isMoment(c) &&
      MADE.has(
        words(c.name)
          .filter((w) => !['at', 'on', 'time', 'timestamp'].includes(w))
          .join(' ') || 'date',
      ),
  );
  if (moment === undefined) return undefined;
  if (isMoment(column))
    return aggregate(
      'latest row',
      table,
      column,
      found.child,
      `${which}(${quoteIdentifier(moment.name)})`,
      0.8 * found.sure,
      `${which === 'max' ? 'latest' : 'first'} ${found.child.table.name}.${moment.name}`,
    );
  // What of the row is repeated cannot be told from the name alone; it is no more than likely.
  const repeated = found.child.table.columns.find(
    (c) => isText(c) && ['content', 'body', 'text', 'message', of.at(-1)].includes(words(c.name).join(' ')),
  );
  if (repeated === undefined) return undefined;
  return aggregate(
    'latest row',
    table,
    column,
    found.child,
    `(array_agg(${quoteIdentifier(repeated.name)} order by ${quoteIdentifier(moment.name)} ${which === 'max' ? 'desc' : ''}))[1]`,
    0.76 * found.sure,
    `${repeated.name} of the ${which === 'max' ? 'latest' : 'first'} of ${found.child.table.name}`,
  );
}

function aggregate(
  kind: Derivation['kind'],
  table: Relation,
  column: Column,
  { table: child, references }: Child,
  over: string,
  sure: number,
  formula: string,
): Derivation {
  const [reference] = references;
  const own = quoteIdentifier(table.name);
  const name = quoteQualified(child.schema, child.name);
  // Beside itself a table needs another name.
  const from = child === table ? `${name} as other` : name;
  const other = child === table ? 'other' : quoteIdentifier(child.name);
  const where = reference && `${other}.${quoteIdentifier(reference.column)} = ${own}.${quoteIdentifier(reference.to)}`;
  const selected = references.length === 1 && where !== undefined ? `(select ${over} from ${from} where ${where})` : '';
  return {
    kind,
    table,
    column,
    from: [],
    child,
    formula,
    expression: selected,
    as: 'view',
    sure: references.length === 1 ? sure : sure * 0.9,
  };
}
