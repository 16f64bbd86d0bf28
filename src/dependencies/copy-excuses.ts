/** Reasons to repeat what a reference leads to that lie in the reference or in the kind of row; see repetition.ts for the others. */
import { type Column, columnOf, primaryKeyOf, type Relation } from '../catalog/model.ts';
import { familyOf, tableWords, words } from '../similarity/index.ts';
import type { Copy } from './copies.ts';
import { ACTORS, SOMEBODY } from './copy-words.ts';
import type { GoodReason } from './repetition.ts';
import { DOCUMENTS, FISCAL, LINES } from './repetition-words.ts';

/** @returns undefined where nothing of the kind excuses the copy */
export function excuseOf(table: Relation, copy: Copy): GoodReason | undefined {
  const { reference, manner, column } = copy;
  // Once the other row is gone, the copy is all that is left of it.
  if (reference.key?.onDelete === 'set null' && manner !== 'kept')
    return {
      kind: 'snapshot',
      because: `${reference.column.name} is emptied when the row of ${reference.target.name} goes, and ${column.name} stays`,
    };
  if (manner !== 'diamond' && isPaidTo(table, column))
    return { kind: 'snapshot', because: `${table.name} keep to whom the money went` };
  const document = tableWords(table.name).find((word) => FISCAL.has(word) || ISSUED.has(word));
  if (manner === 'diamond' && document !== undefined && isSomebody(column))
    return { kind: 'snapshot', because: `${table.name} keep to whom they were made out` };
  return undefined;
}

const ISSUED = new Set(['note', 'claim', 'statement', 'refund', 'payment']);
const HOLDERS = new Set(['holder', 'debtor', 'payer', 'payee', 'insured', 'household', 'account', 'policyholder']);

function isSomebody({ name }: Column): boolean {
  return words(name).some((word) => SOMEBODY.has(word) || ACTORS.has(word) || HOLDERS.has(word));
}

/** Lines of an order, a bill: what they say of goods is how these were called when they were sold. */
export function isLineOfDocument(table: Relation): boolean {
  const of = tableWords(table.name);
  const last = of.at(-1) ?? '';
  return of.length > 1 && LINES.has(last) && of.slice(0, -1).some((word) => DOCUMENTS.has(word) || word === 'cart');
}

/** Where something was sent or served may be kept as it was, on the paper that says so. */
export function isOnPaper(table: Relation, { name }: Column): boolean {
  const of = words(name);
  return tableWords(table.name).some((word) => PAPERS.has(word)) && of.some((word) => PLACE.has(word));
}

// A ticket, a request is worked on, and answered to where its author can be reached now.
const PAPERS: ReadonlySet<string> = new Set(
  [...DOCUMENTS].filter((word) => !['ticket', 'claim', 'application', 'label', 'signature', 'note'].includes(word)),
);

const PLACE = new Set([
  ...['address', 'street', 'city', 'postal', 'zip', 'postcode', 'state', 'region', 'country', 'phone', 'email', 'fax'],
]);

/** Rows of a moment, taken one after the other: readings, samples. Where a device stood then is theirs. */
export function isTimed(table: Relation): boolean {
  return (primaryKeyOf(table)?.columns ?? []).some((name) => {
    const column = columnOf(table, name);
    return column !== undefined && familyOf(column.type) === 'timestamp';
  });
}

/** The account and the name that a bank was told for one payment. */
export function isPaidTo(table: Relation, { name }: Column): boolean {
  return PAYMENTS.has(tableWords(table.name).at(-1) ?? '') && words(name).some((word) => ACCOUNTS.has(word));
}

const PAYMENTS = new Set('payment payout transfer refund remittance disbursement debit withdrawal deposit'.split(' '));
const ACCOUNTS = new Set(
  'payee payer recipient beneficiary bank iban bic account holder counterparty creditor debtor remitter'.split(' '),
);
