import { isTable, keyOf, type Relation, type Snapshot } from '../../catalog/model.ts';
import {
  clearerName,
  makeSimilarity,
  readVersionName,
  type Similarity,
  singular,
  snake,
} from '../../similarity/index.ts';
import type { Offer } from '../refactoring.ts';
import type { RenameTarget } from './target.ts';

export const RENAME_TABLE = 'rename-table';

/** What two tables of one name share, as a part of the smaller one, from which they may be one thing rather than two. */
const MUCH = 0.5;

/**
 * Renamings of the tables that a finding names: those of one name in several schemas, the first one first; or the first
 * where it is called a version of the second and shares nothing with it but housekeeping.
 */
export function offersFor(snapshot: Snapshot, tables: readonly string[]): Offer<RenameTarget>[] {
  const found = [...new Set(tables)].flatMap((key) => snapshot.relations.get(key) ?? []).filter(isTable);
  const [first, second] = found;
  if (first === undefined || second === undefined) return [];
  const isNamed = (table: Relation) => snake(table.name).split('_').map(singular).join('_') === sharedName;
  const sharedName = snake(first.name).split('_').map(singular).join('_');
  if (found.every(isNamed)) {
    const apart = found.filter((table) =>
      found.some((other) => other !== table && areApart(snapshot, table, other, MUCH)),
    );
    return apart.flatMap((table) =>
      offerOf(
        snapshot,
        table,
        found.filter((other) => other !== table),
      ),
    );
  }
  if (readVersionName(first.name) === undefined || !areApart(snapshot, first, second, 0)) return [];
  return offerOf(snapshot, first, [second]);
}

function offerOf(snapshot: Snapshot, table: Relation, others: readonly Relation[]): Offer<RenameTarget>[] {
  const name = clearerName(snapshot, table, others);
  if (name === undefined) return [];
  return [
    { refactoringId: RENAME_TABLE, title: titleOf(snapshot, table, name), target: { table: keyOf(table), name } },
  ];
}

/** "Rename posts_v2 to campaign_posts"; the schema is said where another one has a table of the name. */
export function titleOf(snapshot: Snapshot, table: Relation, name: string): string {
  const isShared = [...snapshot.relations.values()].some((r) => r !== table && r.name === table.name);
  return `Rename ${isShared ? keyOf(table) : table.name} to ${name}`;
}

function areApart(snapshot: Snapshot, one: Relation, other: Relation, most: number): boolean {
  const { informativePairs, containment } = similarityOf(snapshot).likeness(one, other);
  return informativePairs.length === 0 || containment < most;
}

// Cursors move more often than schemas change.
const known = new WeakMap<Snapshot, Similarity>();

function similarityOf(snapshot: Snapshot): Similarity {
  let similarity = known.get(snapshot);
  if (similarity === undefined) {
    similarity = makeSimilarity(snapshot);
    known.set(snapshot, similarity);
  }
  return similarity;
}
