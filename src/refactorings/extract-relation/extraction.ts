import type { Column, Relation, Snapshot } from '../../catalog/model.ts';
import type { Names } from '../merge-tables/names.ts';

/** What an extraction is made from: `made` gets `moved`, and the table refers to it by `reference`. */
export interface Extraction {
  readonly snapshot: Snapshot;
  readonly names: Names;
  readonly title: string;
  readonly table: Relation;
  /** In the table's order. */
  readonly moved: readonly Column[];
  /** Names of moved columns to those that they have in the new table: manager_name is the name of a manager. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Columns of the table that tell the new rows apart; empty where a number of their own does. */
  readonly determinant: readonly Column[];
  readonly made: { readonly schema: string; readonly name: string };
  /** Name of the new table's number; not there where a determinant is its key. */
  readonly number?: string;
  /** Names of the table's columns that refer, and of those of the new table that they refer to, in order. */
  readonly reference: readonly string[];
  readonly key: readonly string[];
}

/** What a column that moves is called in the new table. */
export function newName({ renamed }: Pick<Extraction, 'renamed'>, column: string): string {
  return renamed.get(column) ?? column;
}

/**
 * Names without the prefix that says whose they were, where that is the new table's own or all have the same one.
 * @param thing what one row of the new table is called
 * @param taken names that its other columns have
 */
export function withoutPrefix(
  columns: readonly string[],
  thing: string,
  taken: ReadonlySet<string>,
): Map<string, string> {
  const [first = ''] = columns;
  const shared = /^[^_]+_/.exec(first)?.[0];
  const prefixes = [
    `${thing}_`,
    ...(shared !== undefined && columns.length > 1 && columns.every((c) => c.startsWith(shared)) ? [shared] : []),
  ];
  const found = new Map<string, string>();
  for (const column of columns) {
    const prefix = prefixes.find((p) => column.startsWith(p));
    const name = prefix === undefined ? column : column.slice(prefix.length);
    // A key of something keeps the name of what it is a key of.
    const isFree = name !== '' && !/^(?:id|uuid|_.*|\d.*)$/.test(name) && !taken.has(name) && !columns.includes(name);
    const to = isFree && ![...found.values()].includes(name) ? name : column;
    found.set(column, to);
  }
  return found;
}
