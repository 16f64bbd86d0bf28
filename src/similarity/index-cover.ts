import { sameTree } from '../catalog/expressions.ts';
import {
  columnOf,
  type Expression,
  type Index,
  type IndexKey,
  type QualifiedName,
  type Relation,
} from '../catalog/model.ts';

/**
 * How one index does all that another does. same: key for key. reversed: key for key, each in the other direction, which a
 * btree is read in as well. prefix: it begins with the other's keys, and has more keys or INCLUDE columns.
 */
export type Cover = 'same' | 'reversed' | 'prefix';

/**
 * How `other` answers every query that `index` answers and refuses every row that it refuses; undefined where it does not.
 * Partial indexes count only for one another, and a unique index only for one on all of its keys and no more.
 */
export function coverOf(table: Relation, index: Index, other: Index): Cover | undefined {
  if (index.method !== other.method || !sameExpression(index.predicate, other.predicate)) return undefined;
  if (index.method !== 'btree' && !sameOptions(index.options, other.options)) return undefined;
  const whole = index.keys.length === other.keys.length;
  // Only a btree is in an order that its first keys alone are in, too.
  if (index.keys.length > other.keys.length || (!whole && index.method !== 'btree')) return undefined;
  if (index.unique && !(whole && refusesAsMuch(table, index, other))) return undefined;
  const held = new Set([...other.keys.flatMap((k) => k.column ?? []), ...other.include]);
  if (!index.include.every((c) => held.has(c))) return undefined;
  const isMore = !whole || other.include.some((c) => !index.include.includes(c));
  const pairs = index.keys.map((key, i) => directionOf(table, key, other.keys[i] as IndexKey));
  if (pairs.every((d) => d === 'same')) return isMore ? 'prefix' : 'same';
  return pairs.every((d) => d === 'reversed') ? (isMore ? 'prefix' : 'reversed') : undefined;
}

/** Whether a unique index lets nothing pass that another refuses at once; of one set of keys. */
function refusesAsMuch(table: Relation, index: Index, other: Index): boolean {
  if (!other.unique || isDeferrable(table, index) !== isDeferrable(table, other)) return false;
  const empty = index.keys.some((k) => k.column === undefined || !columnOf(table, k.column)?.notNull);
  return !empty || other.nullsNotDistinct || !index.nullsNotDistinct;
}

/** Whether the constraint that the index implements is looked at only when the transaction ends. */
function isDeferrable(table: Relation, index: Index): boolean {
  return table.constraints.some((c) => c.name === index.constraint && 'deferrable' in c && c.deferrable);
}

function directionOf(table: Relation, a: IndexKey, b: IndexKey): 'same' | 'reversed' | undefined {
  const same =
    a.column === b.column &&
    sameExpression(a.expression, b.expression) &&
    operatorClassOf(a) === operatorClassOf(b) &&
    collationOf(table, a) === collationOf(table, b);
  if (!same) return undefined;
  const turned = a.descending !== b.descending;
  if (nullsFirst(a) === nullsFirst(b)) return turned ? undefined : 'same';
  return turned ? 'reversed' : undefined;
}

function nullsFirst({ nulls, descending }: IndexKey): boolean {
  return nulls === undefined ? descending : nulls === 'first';
}

/** Under whichever schema an extension was created. */
function operatorClassOf({ operatorClass }: IndexKey): string | undefined {
  return operatorClass?.replace(/^[^ (]*\./, '');
}

/** Undefined for the collation that the column has anyway. */
function collationOf(table: Relation, { column, collation }: IndexKey): string | undefined {
  if (collation === undefined) return undefined;
  const own = column === undefined ? undefined : columnOf(table, column)?.collation;
  const name = (c: QualifiedName) => `${c.schema}.${c.name}`;
  return name(collation) === (own ? name(own) : 'pg_catalog.default') ? undefined : name(collation);
}

function sameExpression(a: Expression | undefined, b: Expression | undefined): boolean {
  return a === undefined || b === undefined ? a === b : sameTree(a.node, b.node);
}

function sameOptions(a: Index['options'], b: Index['options']): boolean {
  const spelled = (options: Index['options']) => JSON.stringify(Object.entries(options).sort());
  return spelled(a) === spelled(b);
}
