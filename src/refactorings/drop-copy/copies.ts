import { type Column, keyOf, type Relation, type Snapshot } from '../../catalog/model.ts';
import type { DropCopy } from '../../dependencies/remedy.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import { type Way, wayAlong } from '../along-references/way.ts';
import type { Unavailable } from '../refactoring.ts';

/** What a plan that drops copies is made from. */
export interface Copies {
  readonly snapshot: Snapshot;
  readonly title: string;
  readonly table: Relation;
  /** In the order of the table's columns. */
  readonly pairs: readonly Copy[];
  readonly way: Way;
}

export interface Copy {
  readonly copy: Column;
  readonly original: Column;
  /** SQL of both, as a join along the way speaks of them. */
  readonly copySql: string;
  readonly originalSql: string;
}

/** Finds the columns that a remedy names. */
export function copiesOf(snapshot: Snapshot, remedy: DropCopy, title: string): Copies | Unavailable {
  const table = snapshot.relations.get(remedy.table);
  if (!table) return { unavailable: `there is no table ${remedy.table}` };
  const names = remedy.copies.map((c) => c.column);
  if (names.length === 0) return { unavailable: `no columns of ${keyOf(table)} are named that would go` };
  const way = wayAlong(snapshot, table, remedy.path, names);
  if ('unavailable' in way) return way;
  const pairs: Copy[] = [];
  for (const name of names) {
    const copy = table.columns.find((c) => c.name === name);
    if (!copy) return { unavailable: `${keyOf(table)} has no column ${name}` };
    const wanted = remedy.copies.find((c) => c.column === name)?.original;
    const original = way.end.columns.find((c) => c.name === wanted);
    if (!original) return { unavailable: `${keyOf(way.end)} has no column ${wanted ?? ''}` };
    if (way.end === table && names.includes(original.name))
      return { unavailable: `${original.name} cannot go and be what ${name} is read from` };
    pairs.push({
      copy,
      original,
      copySql: `${quoteIdentifier(table.name)}.${quoteIdentifier(name)}`,
      originalSql: `${way.alias}.${quoteIdentifier(original.name)}`,
    });
  }
  pairs.sort((a, b) => table.columns.indexOf(a.copy) - table.columns.indexOf(b.copy));
  return { snapshot, title, table, pairs, way };
}
