import { quoteIdentifier } from '../../sql/identifiers.ts';
import type { Constraint, ExclusionConstraint, Expression, ForeignKey, KeyConstraint } from '../model.ts';
import { indexKey } from './index-key.ts';
import { formatName } from './type.ts';

/**
 * The constraint as pg_get_constraintdef prints it, without its name. CHECK and EXCLUDE expressions stand as written:
 * `isCanonical` tells.
 */
export function constraintDefinition(constraint: Constraint, searchPath?: readonly string[]): string {
  switch (constraint.type) {
    case 'p':
    case 'u':
      return `${key(constraint)}${deferral(constraint)}`;
    case 'f':
      return `${foreignKey(constraint, searchPath)}${deferral(constraint)}${validity(constraint)}`;
    case 'n':
      return `NOT NULL ${quoteIdentifier(constraint.column)}${noInherit(constraint)}${constraint.notValid ? ' NOT VALID' : ''}`;
    case 'c':
      return `CHECK ${parenthesised(constraint.expression)}${noInherit(constraint)}${validity(constraint)}`;
    case 'x':
      return `${exclusion(constraint, searchPath)}${deferral(constraint)}`;
  }
}

/** Whether `constraintDefinition` gives PostgreSQL's own words for it: no expression, no operator class as written. */
export function isCanonical(constraint: Constraint): boolean {
  if (constraint.type === 'c') return false;
  if (constraint.type !== 'x') return true;
  return !constraint.predicate && constraint.elements.every((e) => e.column !== undefined && !e.operatorClass);
}

/** `a, "B"`: column names, each quoted where needed. */
export function columnList(columns: readonly string[]): string {
  return columns.map(quoteIdentifier).join(', ');
}

/** The expression in exactly one pair of parentheses of its own. */
export function parenthesised(expression: Expression): string {
  return `(${expression.sql})`;
}

function key(constraint: KeyConstraint): string {
  const kind =
    constraint.type === 'p' ? 'PRIMARY KEY' : constraint.nullsNotDistinct ? 'UNIQUE NULLS NOT DISTINCT' : 'UNIQUE';
  const overlaps = constraint.withoutOverlaps ? ' WITHOUT OVERLAPS' : '';
  const include = constraint.include.length > 0 ? ` INCLUDE (${columnList(constraint.include)})` : '';
  return `${kind} (${columnList(constraint.columns)}${overlaps})${include}`;
}

function foreignKey(fk: ForeignKey, searchPath?: readonly string[]): string {
  const target = `${formatName(fk.references, searchPath)}(${periodList(fk.referencedColumns, fk.period)})`;
  const match = fk.match === 'full' ? ' MATCH FULL' : '';
  const onUpdate = fk.onUpdate === 'no action' ? '' : ` ON UPDATE ${fk.onUpdate.toUpperCase()}`;
  const onDelete = fk.onDelete === 'no action' ? '' : ` ON DELETE ${fk.onDelete.toUpperCase()}`;
  const only = fk.onDeleteColumns.length > 0 ? ` (${columnList(fk.onDeleteColumns)})` : '';
  return `FOREIGN KEY (${periodList(fk.columns, fk.period)}) REFERENCES ${target}${match}${onUpdate}${onDelete}${only}`;
}

function periodList(columns: readonly string[], period: boolean): string {
  if (!period) return columnList(columns);
  return [...columns.slice(0, -1).map(quoteIdentifier), `PERIOD ${columnList(columns.slice(-1))}`].join(', ');
}

function exclusion(constraint: ExclusionConstraint, searchPath?: readonly string[]): string {
  const elements = constraint.elements.map((e) => `${indexKey(e, searchPath)} WITH ${e.operator}`).join(', ');
  const where = constraint.predicate ? ` WHERE ${parenthesised(constraint.predicate)}` : '';
  return `EXCLUDE USING ${quoteIdentifier(constraint.method)} (${elements})${where}`;
}

function deferral(constraint: { readonly deferrable: boolean; readonly initiallyDeferred: boolean }): string {
  return `${constraint.deferrable ? ' DEFERRABLE' : ''}${constraint.initiallyDeferred ? ' INITIALLY DEFERRED' : ''}`;
}

function noInherit(constraint: { readonly noInherit: boolean }): string {
  return constraint.noInherit ? ' NO INHERIT' : '';
}

/** Where a constraint is not enforced, whether it was ever validated is not printed. */
function validity(constraint: { readonly enforced: boolean; readonly notValid: boolean }): string {
  if (!constraint.enforced) return ' NOT ENFORCED';
  return constraint.notValid ? ' NOT VALID' : '';
}
