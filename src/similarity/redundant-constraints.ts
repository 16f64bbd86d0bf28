import {
  type CheckConstraint,
  type Constraint,
  columnOf,
  type ForeignKey,
  type Index,
  isTable,
  type KeyConstraint,
  keyOf,
  type NotNullConstraint,
  type Relation,
  type Snapshot,
} from '../catalog/model.ts';
import { columnsNotNull, isNotNull, sameCondition } from './conditions.ts';
import { coverOf } from './index-cover.ts';
import { foreignKeysOn, isReplicaIdentity, routinesNaming } from './index-users.ts';

/** Two statements of one table that demand the same, and which of them could go. */
export type RedundantConstraint =
  /** `order` is other where the columns stand in another order, which makes no difference to uniqueness and some to the index. */
  | {
      readonly kind: 'key';
      readonly constraint: KeyConstraint;
      readonly kept: KeyConstraint;
      readonly order: 'same' | 'other';
    }
  /** A unique index beside a constraint that demands the same; the index goes unless something rests on it. */
  | {
      readonly kind: 'unique index';
      readonly constraint: KeyConstraint;
      readonly index: Index;
      readonly goes: 'index' | 'constraint';
      /** What rests on the index: names of foreign keys, "the replica identity". */
      readonly holding: readonly string[];
    }
  /** `differences` names what the two say otherwise ("on delete"): then neither can go before somebody has decided. */
  | {
      readonly kind: 'foreign key';
      readonly constraint: ForeignKey;
      readonly kept: ForeignKey;
      readonly differences: readonly Difference[];
    }
  | { readonly kind: 'check'; readonly constraint: CheckConstraint; readonly kept: CheckConstraint }
  /** A CHECK that says no more than that some columns, which are NOT NULL, are not null. */
  | {
      readonly kind: 'not null';
      readonly constraint: CheckConstraint;
      readonly columns: readonly string[];
      /** The NOT NULL constraints, as far as they are declared by themselves. */
      readonly kept: readonly NotNullConstraint[];
    };

export interface Difference {
  readonly what: string;
  readonly constraint: string;
  readonly kept: string;
}

/** What of a table's constraints is said twice. What comes down from a parent is left to the parent. */
export function redundantConstraints(snapshot: Snapshot, table: Relation): readonly RedundantConstraint[] {
  if (!isTable(table) || table.persistence === 'temporary' || !mayRepeat(table)) return [];
  const own = table.constraints.filter((c) => c.local && !comesFromParent(snapshot, table, c));
  return [
    ...keys(snapshot, table, own),
    ...uniqueIndexes(snapshot, table, own),
    ...foreignKeys(own),
    ...checks(own),
    ...notNulls(snapshot, table, own),
  ];
}

const repeating = new WeakMap<Relation, boolean>();

/** Hardly any table says anything twice, and one that did not change need not be looked at again. */
function mayRepeat(table: Relation): boolean {
  let known = repeating.get(table);
  if (known === undefined) {
    const { constraints } = table;
    const unique = table.indexes.filter((i) => i.unique).map((i) => columnsOf(i).sort().join('\0'));
    const references = constraints.flatMap((c) => (c.type === 'f' ? [pairsOf(c)] : []));
    known =
      new Set(unique).size < unique.length ||
      new Set(references).size < references.length ||
      !checks(constraints)[Symbol.iterator]().next().done ||
      constraints.some((c) => c.type === 'c' && columnsNotNull(c.expression.node) !== undefined);
    repeating.set(table, known);
  }
  return known;
}

function columnsOf(index: Index): string[] {
  return index.keys.flatMap((k) => k.column ?? []);
}

function comesFromParent(snapshot: Snapshot, table: Relation, { name }: Constraint): boolean {
  const parents = [...(table.partitionOf ? [table.partitionOf.parent] : []), ...table.inherits];
  return parents.some((p) => snapshot.relations.get(keyOf(p))?.constraints.some((c) => c.name === name));
}

const isKey = (c: Constraint): c is KeyConstraint => c.type === 'p' || c.type === 'u';
const indexOf = (table: Relation, { name }: Constraint) => table.indexes.find((i) => i.constraint === name);

function* keys(snapshot: Snapshot, table: Relation, own: readonly Constraint[]): Iterable<RedundantConstraint> {
  const all = own.filter(isKey);
  for (const constraint of all) {
    if (constraint.type === 'p' || isHeld(table, constraint)) continue;
    const rivals = all.filter((k) => k !== constraint && demands(table, k, constraint));
    const weight = (key: KeyConstraint) => weightOfKey(snapshot, table, key);
    const [kept] = rivals
      .filter((k) => !demands(table, constraint, k) || weight(k) > weight(constraint))
      .sort((a, b) => weight(b) - weight(a));
    if (!kept) continue;
    const sameOrder = constraint.columns.every((c, i) => kept.columns[i] === c);
    yield { kind: 'key', constraint, kept, order: sameOrder ? 'same' : 'other' };
  }
}

/** Whether a key refuses all that another one refuses, at the same moment. */
function demands(table: Relation, key: KeyConstraint, other: KeyConstraint): boolean {
  const inOrder = key.columns.every((c, i) => other.columns[i] === c);
  if (key.columns.length !== other.columns.length || !key.columns.every((c) => other.columns.includes(c))) return false;
  if (key.withoutOverlaps !== other.withoutOverlaps || (key.withoutOverlaps && !inOrder)) return false;
  if (key.deferrable !== other.deferrable || key.initiallyDeferred !== other.initiallyDeferred) return false;
  const empty = key.columns.some((c) => !columnOf(table, c)?.notNull);
  if (empty && other.nullsNotDistinct && !key.nullsNotDistinct) return false;
  return other.include.every((c) => key.include.includes(c) || key.columns.includes(c));
}

/** What stays in any case weighs most, and of equals the one that was there first. */
function weightOfKey(snapshot: Snapshot, table: Relation, key: KeyConstraint): number {
  const index = indexOf(table, key);
  const reasons = [
    key.type === 'p',
    isHeld(table, key),
    key.nullsNotDistinct,
    key.include.length > 0,
    index !== undefined && foreignKeysOn(snapshot, table, index).length > 0,
    routinesNaming(snapshot, key.name).length > 0,
  ];
  const weight = reasons.reduce((sum, holds) => sum * 2 + (holds ? 1 : 0), 0);
  return weight * 1000 - table.constraints.indexOf(key);
}

function isHeld(table: Relation, key: KeyConstraint): boolean {
  const index = indexOf(table, key);
  return index !== undefined && isReplicaIdentity(table, index.name);
}

function* uniqueIndexes(
  snapshot: Snapshot,
  table: Relation,
  own: readonly Constraint[],
): Iterable<RedundantConstraint> {
  for (const index of table.indexes) {
    if (!index.unique || index.constraint !== undefined || index.partOf !== undefined) continue;
    for (const constraint of own.filter(isKey)) {
      const made = indexOf(table, constraint);
      if (!made || coverOf(table, index, made) === undefined) continue;
      const holding = holdersOf(snapshot, table, index);
      const other = constraint.type === 'u' && coverOf(table, made, index) !== undefined;
      const isFree = other && holdersOf(snapshot, table, made).length === 0;
      const goes = isFree && holding.length > 0 ? 'constraint' : 'index';
      if (goes === 'index' && isReplicaIdentity(table, index.name)) continue;
      yield { kind: 'unique index', constraint, index, goes, holding };
      break;
    }
  }
}

function holdersOf(snapshot: Snapshot, table: Relation, index: Index): string[] {
  const keys = foreignKeysOn(snapshot, table, index).map(({ key }) => key.name);
  return isReplicaIdentity(table, index.name) ? ['the replica identity', ...keys] : keys;
}

function* foreignKeys(own: readonly Constraint[]): Iterable<RedundantConstraint> {
  const all = own.filter((c): c is ForeignKey => c.type === 'f' && c.enforced);
  // One that holds for all rows says more than one that was never validated.
  const order = [...all].sort((a, b) => Number(a.notValid) - Number(b.notValid));
  for (const constraint of all) {
    const kept = order.find((k) => order.indexOf(k) < order.indexOf(constraint) && pairsOf(k) === pairsOf(constraint));
    if (kept) yield { kind: 'foreign key', constraint, kept, differences: differencesOf(constraint, kept) };
  }
}

/** Which column refers to which, in whatever order the pairs are written. */
function pairsOf({ references, columns, referencedColumns, period }: ForeignKey): string {
  const pairs = columns.map((c, i) => `${c}\0${referencedColumns[i] ?? ''}`).sort();
  return JSON.stringify([keyOf(references), pairs, period]);
}

function differencesOf(constraint: ForeignKey, kept: ForeignKey): Difference[] {
  const said: readonly (readonly [what: string, of: (key: ForeignKey) => string])[] = [
    ['on delete', (k) => [k.onDelete, ...k.onDeleteColumns].join(' ')],
    ['on update', (k) => k.onUpdate],
    ['match', (k) => (k.columns.length === 1 ? '' : k.match)],
    ['deferral', (k) => (k.initiallyDeferred ? 'initially deferred' : k.deferrable ? 'deferrable' : 'not deferrable')],
  ];
  return said.flatMap(([what, of]) => {
    const [a, b] = [of(constraint), of(kept)];
    return a === b ? [] : [{ what, constraint: a, kept: b }];
  });
}

function* checks(own: readonly Constraint[]): Iterable<RedundantConstraint> {
  const all = own.filter((c): c is CheckConstraint => c.type === 'c' && c.enforced);
  const order = [...all].sort((a, b) => strength(b) - strength(a));
  for (const constraint of all) {
    const kept = order.find(
      (k) => order.indexOf(k) < order.indexOf(constraint) && sameCondition(k, constraint) && binds(k, constraint),
    );
    if (kept) yield { kind: 'check', constraint, kept };
  }
}

function strength({ noInherit, notValid }: CheckConstraint): number {
  return (noInherit ? 0 : 2) + (notValid ? 0 : 1);
}

/** Whether a CHECK binds all the rows that another one of the same condition binds. */
function binds(check: CheckConstraint, other: CheckConstraint): boolean {
  return (!check.noInherit || other.noInherit) && (!check.notValid || other.notValid);
}

function* notNulls(snapshot: Snapshot, table: Relation, own: readonly Constraint[]): Iterable<RedundantConstraint> {
  for (const constraint of own) {
    if (constraint.type !== 'c' || !constraint.enforced) continue;
    const columns = columnsNotNull(constraint.expression.node);
    if (columns === undefined || !columns.every((name) => isNotNull(snapshot, table, name))) continue;
    const kept = table.constraints.filter((c): c is NotNullConstraint => c.type === 'n' && columns.includes(c.column));
    yield { kind: 'not null', constraint, columns, kept };
  }
}
