/**
 * Known good reasons to say a value twice. What has one is at most a hint, which names it: a reviewer that takes an invoice's
 * address for a mistake is not asked again.
 */
import type { Column, Relation } from '../catalog/model.ts';
import { foreignKeysOf } from '../catalog/model.ts';
import { type Similarity, words } from '../similarity/index.ts';
import {
  AGREED,
  CACHES,
  CACHING,
  COUNTED_AT,
  COUNTS_OF_OTHERS,
  DOCUMENTS,
  ELSEWHERE,
  isAmount,
  isIssued,
  isPlaceOrParty,
  isSettled,
  LINES,
  MADE_AT,
  namesMoment,
  RECORDING,
  RECORDS,
} from './repetition-words.ts';

export type GoodReasonKind =
  | 'tenant key'
  | 'snapshot'
  | 'history'
  | 'cache'
  | 'external count'
  | 'generated'
  | 'comment says so';

export interface GoodReason {
  readonly kind: GoodReasonKind;
  /** A clause that a message can end with: "invoices say what was true on their day". */
  readonly because: string;
}

/**
 * Why it is right that this column repeats, or sums up, what is said elsewhere.
 * @param how whether it is a copy of another row's value, or computed from values that are stored: a price that was agreed
 *   excuses the copy, but not the product of price and quantity
 * @returns undefined where nothing is known that excuses it, which does not make it wrong
 */
export function goodReason(
  similarity: Pick<Similarity, 'tenantKeys'>,
  table: Relation,
  column: Column,
  how: 'copied' | 'computed' = 'copied',
): GoodReason | undefined {
  if (column.generated !== undefined)
    return { kind: 'generated', because: `PostgreSQL keeps ${column.name} in step by itself` };
  const anyway = commented(column) ?? reasonOfTable(table);
  if (anyway !== undefined) return anyway;
  return how === 'copied'
    ? (tenantKey(similarity, table, column) ?? snapshot(table, column) ?? external(table, column))
    : (issued(table, column) ?? madeFromOthers(table) ?? external(table, column));
}

/** The total of an invoice is what was printed on it. */
function issued({ name }: Relation, column: Column): GoodReason | undefined {
  return isIssued(words(name)) && isSettled(words(column.name))
    ? { kind: 'snapshot', because: `${name} keep the amounts that were written on them` }
    : undefined;
}

/** A row that says when it was computed is computed, and one that says when it was counted was not. */
function madeFromOthers(table: Relation): GoodReason | undefined {
  // What has a name is something itself, of which a copy was refreshed.
  if (table.columns.some((c) => ['name', 'title', 'email'].includes(words(c.name).at(-1) ?? ''))) return undefined;
  for (const { name, type } of table.columns) {
    const of = words(name);
    if (!/^(?:date|timestamp)/.test(type.name) || of.length > 3) continue;
    if (of.some((word) => MADE_AT.has(word)))
      return { kind: 'cache', because: `${table.name} is computed from other tables, as ${name} says` };
    if (of.some((word) => COUNTED_AT.has(word)))
      return { kind: 'external count', because: `${table.name} keeps what somebody counted, as ${name} says` };
  }
  return undefined;
}

/** A reason that holds for every column of a table: it is a record of the past, or made from other tables. */
export function reasonOfTable(table: Relation): GoodReason | undefined {
  const of = words(table.name);
  // Events are what a calendar is about; order events are what became of orders.
  const last = of.length > 1 ? of.at(-1) : undefined;
  const record = of.find((word) => RECORDS.has(word) || (word === last && RECORDING.has(word)));
  if (record !== undefined) return { kind: 'history', because: `${table.name} keeps how things stood (${record})` };
  const cache = of.find((word) => CACHES.has(word) || (word === last && CACHING.has(word)));
  if (cache !== undefined || table.kind === 'materialized view')
    return {
      kind: 'cache',
      because: `${table.name} is made from other tables${cache === undefined ? '' : ` (${cache})`}`,
    };
  const said = table.comment === undefined ? undefined : reasonIn(table.comment);
  return said && { kind: said, because: `its comment says so ("${shortened(table.comment ?? '')}")` };
}

const SAID: readonly (readonly [RegExp, GoodReasonKind])[] = [
  [
    /\b(?:snapshots?|frozen|at the time|at time of|as of|point[- ]in[- ]time|when (?:it|the \w+) was|as (?:printed|issued|ordered|billed|agreed|signed|sent)|immutable copy)\b/i,
    'snapshot',
  ],
  [
    /\b(?:denormali[sz]ed|cached?|materiali[sz]ed|maintained by (?:a )?trigger|kept (?:in sync|up to date) by|copied (?:here )?(?:for|to)|duplicated (?:here )?(?:for|to)|redundant(?:ly)? (?:for|to))\b/i,
    'cache',
  ],
  [/\b(?:row[- ]level security|for rls|rls (?:polic|check))/i, 'tenant key'],
];

function reasonIn(comment: string): GoodReasonKind | undefined {
  return SAID.find(([pattern]) => pattern.test(comment))?.[1];
}

function commented({ name, comment }: Column): GoodReason | undefined {
  const kind = comment === undefined ? undefined : reasonIn(comment);
  return kind && { kind, because: `the comment on ${name} says so ("${shortened(comment ?? '')}")` };
}

function tenantKey(
  { tenantKeys }: Pick<Similarity, 'tenantKeys'>,
  table: Relation,
  column: Column,
): GoodReason | undefined {
  const named = new RegExp(`(?<![\\w$])${column.name.replace(/\W/g, '\\$&')}(?![\\w$])`, 'i');
  const guarded = table.policies.some((p) => [p.using, p.check].some((e) => e !== undefined && named.test(e.sql)));
  if (!tenantKeys.has(column.name) && !(guarded && words(column.name).at(-1) === 'id')) return undefined;
  const why = guarded ? 'so that row-level security need not join' : 'so that every query can be held to one tenant';
  return { kind: 'tenant key', because: `${column.name} tells tenants apart and stands in their tables, ${why}` };
}

/** An order line's price, an invoice's address, and whatever is called after its moment. */
function snapshot(table: Relation, column: Column): GoodReason | undefined {
  const of = words(column.name);
  if (namesMoment(of)) return { kind: 'snapshot', because: `${column.name} says by its name when it was true` };
  const ofTable = words(table.name);
  const document = ofTable.find((word) => DOCUMENTS.has(word));
  const isLine = ofTable.some((word) => LINES.has(word));
  if (isAmount(of) && (isLine || document !== undefined || ofTable.some((word) => AGREED.has(word))))
    return { kind: 'snapshot', because: `${table.name} keep the amount that was agreed, whatever it is later` };
  // Who and where belongs to the document itself; its lines have no address of their own.
  if (document !== undefined && !isLine && isPlaceOrParty(of, document))
    return { kind: 'snapshot', because: `${table.name} keep what was written on them` };
  return undefined;
}

/** Followers and views are counted where they happen, which is not here. */
function external(table: Relation, column: Column): GoodReason | undefined {
  const counted = words(column.name).find((word) => COUNTS_OF_OTHERS.has(word));
  if (counted === undefined) return undefined;
  const elsewhere =
    table.columns.some((c) => words(c.name).some((word) => ELSEWHERE.has(word))) &&
    foreignKeysOf(table).every((key) => !key.columns.includes(column.name));
  return elsewhere
    ? {
        kind: 'external count',
        because: `${column.name} is counted elsewhere, and ${table.name} keeps what was reported`,
      }
    : undefined;
}

function shortened(comment: string): string {
  const line = comment.replace(/\s+/g, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, 57)}...`;
}
