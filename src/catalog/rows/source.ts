import type { Location } from '../../text/span.ts';
import type { Relation } from '../model.ts';

/** A value as the text that PostgreSQL reads for its column's type; null is NULL, undefined is one that is not known. */
export type KnownValue = string | null | undefined;

export interface KnownRow {
  /** One a column of `KnownRows.columns`. */
  readonly values: readonly KnownValue[];
  /** The file and the span that say so: a list of VALUES, or a line of COPY's data. */
  readonly at: Location;
}

/** A reason why the rows may not be what a database holds: "UPDATE of 0007_names.sql may have changed them". */
export interface Doubt {
  readonly what: string;
  readonly at: Location;
}

export interface KnownRows {
  /** Names that the columns have now, in the table's order. */
  readonly columns: readonly string[];
  /** At most as many as the limit; where `sampled`, evenly drawn from all. */
  readonly rows: readonly KnownRow[];
  /** How many rows were written as far as they can be counted. */
  readonly seen: number;
  readonly sampled: boolean;
  readonly doubts: readonly Doubt[];
}

/** Where rows come from: the files, CSV seeds among them; later also a database. */
export interface RowSource {
  /** The rows of a table as it is now; undefined where nothing is known of any. */
  rowsOf(relation: Relation): KnownRows | undefined;
}

export interface RowLimits {
  /** Most rows kept of one table. */
  readonly rows: number;
  /** Most characters of values kept of one table. */
  readonly characters: number;
}

export const ROW_LIMITS: RowLimits = { rows: 1000, characters: 1 << 20 };
