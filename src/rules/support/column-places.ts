import { type Column, keyOf, type Relation } from '../../catalog/model.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import type { Location } from '../../text/span.ts';
import { label } from './wording.ts';

/** Where a column's name was declared. */
export function placeOf(column: Column): Location {
  const { file, name } = column.provenance.created;
  return { file, span: name };
}

/** The order of files, and of names in a file. */
export function byPlace(a: Column, b: Column): number {
  const x = placeOf(a);
  const y = placeOf(b);
  return x.file === y.file ? x.span.start - y.span.start : x.file < y.file ? -1 : 1;
}

/** As a message names it: `orders.customer_id`. */
export function columnLabel(table: Relation, column: Column): string {
  return `${label(table)}.${column.name}`;
}

/** As a finding keeps it: "schema.table.column". */
export function columnKey(table: Relation, column: Column): string {
  return `${keyOf(table)}.${column.name}`;
}

/** The statement that gives a column another type. @param using the old value as the new type, where PostgreSQL does not convert by itself */
export function alterType(table: Relation, column: Column, type: string, using?: string): string {
  const name = quoteIdentifier(column.name);
  return `alter table ${label(table)} alter column ${name} type ${type}${using === undefined ? '' : ` using ${using}`}`;
}
