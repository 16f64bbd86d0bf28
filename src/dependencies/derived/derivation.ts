/** A column that follows from others: how, and how sure it is. */
import type { Column, Relation } from '../../catalog/model.ts';
import { familyOf } from '../../similarity/index.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import type { Values } from '../borne-out.ts';

export type DerivationKind =
  | 'arithmetic'
  | 'ratio'
  | 'elapsed time'
  | 'clock'
  | 'part of a date'
  | 'text'
  | 'count of rows'
  | 'sum of rows'
  | 'latest row';

export interface Derivation {
  readonly kind: DerivationKind;
  readonly table: Relation;
  readonly column: Column;
  /** Columns of the same row that it follows from. */
  readonly from: readonly Column[];
  /** The table whose rows it sums up. */
  readonly child?: Relation;
  /** As a reader would say it: "quantity * unit_price". */
  readonly formula: string;
  /** The same as SQL that PostgreSQL runs. */
  readonly expression: string;
  readonly as: 'generated' | 'view';
  /** 0..1: how sure the names alone make it. */
  readonly sure: number;
  /**
   * Whether a row's values bear it out; undefined where one of them is not known.
   * @param values of the row, by column
   */
  readonly holds?: (values: Values) => boolean | undefined;
  readonly among?: Among;
}

/** Rows of another table that give a column, and what they are reckoned to. */
export interface Among {
  readonly child: Relation;
  readonly reference: { readonly columns: readonly string[]; readonly to: readonly string[] };
  readonly of: (rows: readonly Values[]) => number | undefined;
}

/** A column's name as SQL. */
export function sql(column: Column): string {
  return quoteIdentifier(column.name);
}

/** Numbers of a row; undefined where one is NULL, not known or no number. */
export function numbersOf(values: Values, columns: readonly Column[]): readonly number[] | undefined {
  const found: number[] = [];
  for (const { name } of columns) {
    const value = values(name);
    if (value === null || value === undefined || value.trim() === '') return undefined;
    const number = Number(value);
    if (!Number.isFinite(number)) return undefined;
    found.push(number);
  }
  return found;
}

/**
 * Whether a number that was kept is the one reckoned, as far as it was rounded: to the digits that it has, or to a ten-thousandth of
 * itself.
 * @param kept as the row has it
 */
export function isNear(kept: string, reckoned: number, column: Column): boolean {
  const digits = /\.(\d+)/.exec(kept)?.[1]?.length ?? 0;
  // A plain 12 in a column of fractions is 12.0; in one of whole numbers it is whatever rounds, or is cut, to it.
  const slack = familyOf(column.type) === 'integer' ? 0.51 : digits === 0 ? 0.011 : 0.51 * 10 ** -Math.min(digits, 6);
  return Math.abs(Number(kept) - reckoned) <= Math.max(slack, Math.abs(reckoned) * 1e-4);
}
