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
  /** Columns of the table that tell the new rows apart; empty where a number of their own does. */
  readonly determinant: readonly Column[];
  readonly made: { readonly schema: string; readonly name: string };
  /** Name of the new table's number; not there where a determinant is its key. */
  readonly number?: string;
  /** Names of the table's columns that refer, and of those of the new table that they refer to, in order. */
  readonly reference: readonly string[];
  readonly key: readonly string[];
}
