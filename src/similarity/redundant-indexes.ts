import { type Index, keyOf, type Relation, type Snapshot } from '../catalog/model.ts';
import { type Cover, coverOf } from './index-cover.ts';
import { foreignKeysOn, isReplicaIdentity, routinesNaming } from './index-users.ts';

/** An index that does nothing that another one of its table does not do as well. */
export interface RedundantIndex {
  readonly index: Index;
  /** The one that stays; where it says just the same, it may itself be the beginning of another. */
  readonly kept: Index;
  readonly cover: Cover;
  /** Further ones that do what it does. */
  readonly others: readonly Index[];
}

interface Pair {
  readonly index: Index;
  readonly other: Index;
  readonly cover: Cover;
}

const pairs = new WeakMap<Relation, readonly Pair[]>();

/**
 * Indexes that could go, each with the one that makes it useless. Never among them: the index of a constraint, a part of a
 * partitioned table's index (whose own table says it), the replica identity.
 */
export function redundantIndexes(snapshot: Snapshot, table: Relation): readonly RedundantIndex[] {
  if (table.persistence === 'temporary' || table.indexes.length < 2) return [];
  let found = pairs.get(table);
  if (found === undefined) {
    found = [...pairsOf(table)];
    pairs.set(table, found);
  }
  return found.length === 0 ? [] : choose(snapshot, table, found);
}

function* pairsOf(table: Relation): Iterable<Pair> {
  for (const index of table.indexes) {
    if (!couldGo(table, index)) continue;
    for (const other of table.indexes) {
      const cover = other === index ? undefined : coverOf(table, index, other);
      if (cover !== undefined) yield { index, other, cover };
    }
  }
}

function couldGo(table: Relation, index: Index): boolean {
  return index.constraint === undefined && index.partOf === undefined && !isReplicaIdentity(table, index.name);
}

function choose(snapshot: Snapshot, table: Relation, found: readonly Pair[]): RedundantIndex[] {
  const complete = new Map<Index, boolean>();
  const serves = (index: Index): boolean => {
    const known = complete.get(index) ?? isComplete(snapshot, table, index);
    complete.set(index, known);
    return known;
  };
  const counted = found.filter((p) => serves(p.index) && serves(p.other));
  const back = (p: Pair) => counted.some((q) => q.index === p.other && q.other === p.index);
  // Of two that do the same, one stays; of several, all others give way to the same one.
  const gives = counted.filter((p) => !back(p) || ranks(snapshot, table, p.other, p.index));
  const isSame = (p: Pair) => p.cover !== 'prefix';
  const going = new Set(gives.map((p) => p.index));
  const repeating = new Set(gives.filter(isSame).map((p) => p.index));
  return table.indexes.flatMap((index) => {
    const own = gives.filter((p) => p.index === index);
    // That it is there twice is surer than that both begin as a third one does.
    const twice = own.filter((p) => isSame(p) && !repeating.has(p.other));
    const by = twice.length > 0 ? twice : own.filter((p) => !going.has(p.other));
    const [best, ...rest] = by.sort((p, q) => worth(q) - worth(p));
    if (!best) return [];
    const others = rest.map((p) => p.other).filter((i) => !isTwin(table, i, best.other));
    return [{ index, kept: best.other, cover: best.cover, others }];
  });
}

/** Whether the other one says just the same, so that naming it as well says nothing more. */
function isTwin(table: Relation, index: Index, other: Index): boolean {
  return index.keys.length === other.keys.length && coverOf(table, index, other) !== undefined;
}

/** Whether `index` rather than `other` stays. */
function ranks(snapshot: Snapshot, table: Relation, index: Index, other: Index): boolean {
  const weigh = (i: Index): number[] => [
    i.unique ? 1 : 0,
    foreignKeysOn(snapshot, table, i).length > 0 ? 1 : 0,
    routinesNaming(snapshot, i.name).length > 0 ? 1 : 0,
    -table.indexes.indexOf(i),
  ];
  const [a, b] = [weigh(index), weigh(other)];
  const first = a.findIndex((w, i) => w !== b[i]);
  return (a[first] ?? 0) > (b[first] ?? 0);
}

/** What stays in any case is the better reason: a constraint, a unique index, one of just the same keys, the shortest. */
function worth({ index, other, cover }: Pair): number {
  const kind = other.constraint === undefined ? (other.unique ? 1 : 0) : 2;
  return (cover === 'prefix' ? 0 : 100) + kind * 10 - (other.keys.length - index.keys.length);
}

/** An index made ON ONLY a partitioned table serves nobody before each partition has its part. */
function isComplete(snapshot: Snapshot, table: Relation, index: Index): boolean {
  if (table.kind !== 'partitioned table') return true;
  for (const child of snapshot.relations.values()) {
    if (child.partitionOf === undefined || keyOf(child.partitionOf.parent) !== keyOf(table)) continue;
    const part = child.indexes.find((i) => i.partOf === index.name);
    if (!part || !isComplete(snapshot, child, part)) return false;
  }
  return true;
}
