import type { Column, ForeignKey, KeyConstraint, Relation, Snapshot } from '../../catalog/model.ts';
import { columnOf, foreignKeysOf, isTable, keyOf, primaryKeyOf } from '../../catalog/model.ts';

/** A foreign key with the table that bears it. */
export interface Incoming {
  readonly child: Relation;
  readonly key: ForeignKey;
}

/** Foreign keys of other tables (and of the table itself) that point to `table`. */
export function incomingKeys(snapshot: Snapshot, table: Relation): Incoming[] {
  const found: Incoming[] = [];
  for (const child of snapshot.relations.values()) {
    if (!isTable(child)) continue;
    for (const key of foreignKeysOf(child)) {
      if (keyOf(key.references) === keyOf(table)) found.push({ child, key });
    }
  }
  return found;
}

/** Primary key and unique constraints. */
export function uniqueKeysOf(table: Relation): KeyConstraint[] {
  return table.constraints.filter((c): c is KeyConstraint => c.type === 'p' || c.type === 'u');
}

export function sameColumns(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((c) => right.includes(c));
}

/** Whether a default hands out a new value every time: a sequence, a generated uuid, an identity. */
export function generatesValues(column: Column): boolean {
  if (column.identity) return true;
  const node = column.default?.node as { FuncCall?: { funcname?: { String?: { sval?: string } }[] } } | undefined;
  const call = node?.FuncCall?.funcname?.at(-1)?.String?.sval;
  if (call === undefined) return /\bnextval\s*\(|uuid\w*\s*\(/i.test(column.default?.sql ?? '');
  return !/^(now|transaction_timestamp|statement_timestamp|timezone|current_setting|date_trunc|to_\w+|coalesce|upper|lower)$/.test(
    call,
  );
}

/** Whether the key counts up (identity, serial), so that two tables hand out the same values for different rows. */
export function countsUp(table: Relation, key: KeyConstraint): boolean {
  return key.columns.some((name) => {
    const column = columnOf(table, name);
    if (!column) return false;
    return column.identity !== undefined || /\bnextval\s*\(/i.test(column.default?.sql ?? '');
  });
}

/** Whether a column is part of a foreign key that does not point to the table itself. */
export function pointsElsewhere(table: Relation, column: string): boolean {
  return foreignKeysOf(table).some((k) => keyOf(k.references) !== keyOf(table) && k.columns.includes(column));
}

export function isKeyColumn(table: Relation, column: string): boolean {
  return primaryKeyOf(table)?.columns.includes(column) ?? false;
}
