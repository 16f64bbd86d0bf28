import type { Span } from '../../text/span.ts';
import type { Column, Origin } from '../model.ts';
import type { CopyFormat } from './copy-data.ts';

/**
 * A statement that writes rows, at its point of the history. The rows themselves stay in the text until somebody asks for
 * them.
 */
export interface RowWrite {
  readonly at: Origin;
  /** The statement that created the table: what the table is known by, whatever it is called since. */
  readonly table: Origin;
  /** The table's name when the rows were written. */
  readonly name: string;
  /** The table's columns when the rows were written. */
  readonly columns: readonly Column[];
  readonly change: RowChange;
}

export type RowChange =
  | {
      /** INSERT of constants, or of what only a server can tell. */
      readonly kind: 'insert';
      /** The text that `statement` is a span of. */
      readonly text: string;
      readonly statement: Span;
      /** Where a part of `text` stands in the file. */
      place(span: Span): Span;
      /** How many rows it writes; undefined where a query decides. */
      readonly count: number | undefined;
      /** The columns it names; without a list the first so many of the table. */
      readonly columns: readonly string[] | number;
      /** Whether DEFAULT stands among the values. */
      readonly spellsDefault: boolean;
      readonly onConflict: 'nothing' | 'update' | undefined;
    }
  | {
      readonly kind: 'copy';
      readonly text: string;
      readonly statement: Span;
      place(span: Span): Span;
      /** The lines behind it; undefined where they lie in a file of the server's. */
      readonly data: Span | undefined;
      /** Where the data lies in a file, its path as the statement says it. */
      readonly from?: string;
      /** Set where `text` is the CSV file itself rather than a script. */
      readonly csv?: { readonly columns: readonly string[]; readonly format: CopyFormat };
    }
  /** TRUNCATE, or DELETE without WHERE. */
  | { readonly kind: 'empty'; readonly restarts: boolean }
  /** setval() of a sequence that numbers its rows. */
  | { readonly kind: 'renumber' }
  /** UPDATE, DELETE and the like, or what may not run, in words. */
  | { readonly kind: 'change'; readonly what: string };
