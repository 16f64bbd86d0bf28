import type { Constraint, Index, KeyConstraint, Relation } from '../model.ts';

/**
 * Whether a key has to be added to the table that is there already: of two that are the same CREATE TABLE makes one, and where a
 * unique index on its columns is older, foreign keys rest on that.
 */
export function isLate(table: Relation, constraint: Constraint): boolean {
  if (constraint.type !== 'p' && constraint.type !== 'u') return false;
  const keys = table.constraints.filter((c): c is KeyConstraint => c.type === 'p' || c.type === 'u');
  const isRepeated = keys.slice(0, keys.indexOf(constraint)).some((c) => demandOf(c) === demandOf(constraint));
  return isRepeated || olderIndexes(table, constraint).length > 0;
}

/** Unique indexes that stand before a key on the same columns. */
export function earlyIndexes(table: Relation): readonly Index[] {
  if (!table.indexes.some((i) => i.unique && i.constraint === undefined)) return [];
  return [
    ...new Set(table.constraints.flatMap((c) => (c.type === 'p' || c.type === 'u' ? olderIndexes(table, c) : []))),
  ];
}

/** Of a partitioned table none: its partitions are not there yet, and would not keep the names of their parts. */
function olderIndexes(table: Relation, key: KeyConstraint): readonly Index[] {
  if (table.kind === 'partitioned table' || table.partitionOf) return [];
  const own = table.indexes.findIndex((i) => i.constraint === key.name);
  return table.indexes
    .slice(0, Math.max(0, own))
    .filter((i) => i.unique && i.constraint === undefined && !i.predicate && isOn(i, key.columns));
}

function isOn({ keys }: Index, columns: readonly string[]): boolean {
  return keys.length === columns.length && keys.every((k) => k.column !== undefined && columns.includes(k.column));
}

function demandOf({ columns, include, nullsNotDistinct, withoutOverlaps, ...rest }: KeyConstraint): string {
  const { deferrable, initiallyDeferred } = rest;
  return JSON.stringify([columns, include, nullsNotDistinct, withoutOverlaps, deferrable, initiallyDeferred]);
}
