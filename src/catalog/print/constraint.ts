import { quoteIdentifier } from '../../sql/identifiers.ts';
import type { Constraint, Deferral, ExclusionConstraint, ForeignKey, KeyConstraint } from '../model.ts';
import { parenthesised } from './expression.ts';
import { indexKey } from './index-key.ts';
import { catalogStyle, type Style } from './style.ts';

/**
 * The constraint as pg_get_constraintdef prints it, without its name. CHECK and EXCLUDE expressions stand as written:
 * `isCanonical` tells.
 */
export function constraintDefinition(constraint: Constraint, searchPath?: readonly string[]): string {
  return spellConstraint(constraint, catalogStyle(searchPath));
}

/** Whether `constraintDefinition` gives PostgreSQL's own words for it: no expression, no operator class as written. */
export function isCanonical(constraint: Constraint): boolean {
  if (constraint.type === 'c') return false;
  if (constraint.type !== 'x') return true;
  return !constraint.predicate && constraint.elements.every((e) => e.column !== undefined && !e.operatorClass);
}

/**
 * The constraint without its name, in either style.
 * @param storage ` with (...)`, the options of the index behind a key or exclusion; PostgreSQL's own definitions leave it out
 */
export function spellConstraint(constraint: Constraint, style: Style, storage = ''): string {
  const kw = style.keyword;
  switch (constraint.type) {
    case 'p':
    case 'u':
      return `${key(constraint, style)}${storage}${deferral(constraint, style)}`;
    case 'f':
      return `${foreignKey(constraint, style)}${deferral(constraint, style)}${validity(constraint, style)}`;
    case 'n':
      return `${kw('not null')} ${quoteIdentifier(constraint.column)}${noInherit(constraint, style)}${constraint.notValid ? kw(' not valid') : ''}`;
    case 'c':
      return `${kw('check')} ${parenthesised(constraint.expression)}${noInherit(constraint, style)}${validity(constraint, style)}`;
    case 'x':
      return `${exclusion(constraint, style, storage)}${deferral(constraint, style)}`;
  }
}

/** `a, "B"`: column names, each quoted where needed. */
export function columnList(columns: readonly string[]): string {
  return columns.map(quoteIdentifier).join(', ');
}

function key(constraint: KeyConstraint, { keyword: kw }: Style): string {
  const nulls = constraint.nullsNotDistinct ? ' nulls not distinct' : '';
  const kind = constraint.type === 'p' ? 'primary key' : `unique${nulls}`;
  const overlaps = constraint.withoutOverlaps ? kw(' without overlaps') : '';
  const include = constraint.include.length > 0 ? `${kw(' include')} (${columnList(constraint.include)})` : '';
  return `${kw(kind)} (${columnList(constraint.columns)}${overlaps})${include}`;
}

function foreignKey(fk: ForeignKey, style: Style): string {
  const kw = style.keyword;
  // PostgreSQL puts no space before the list; people do.
  const space = kw('a') === 'a' ? ' ' : '';
  // Without columns it is to the primary key of a table that is made elsewhere, whose name nobody here knows.
  const list = fk.referencedColumns.length > 0 ? `${space}(${periodList(fk.referencedColumns, fk, style)})` : '';
  const target = `${style.name(fk.references)}${list}`;
  const match = fk.match === 'full' ? ' match full' : '';
  const onUpdate = fk.onUpdate === 'no action' ? '' : ` on update ${fk.onUpdate}`;
  const onDelete = fk.onDelete === 'no action' ? '' : ` on delete ${fk.onDelete}`;
  const only = fk.onDeleteColumns.length > 0 ? ` (${columnList(fk.onDeleteColumns)})` : '';
  const columns = periodList(fk.columns, fk, style);
  return `${kw('foreign key')} (${columns}) ${kw('references')} ${target}${kw(match + onUpdate + onDelete)}${only}`;
}

function periodList(columns: readonly string[], fk: ForeignKey, { keyword: kw }: Style): string {
  if (!fk.period) return columnList(columns);
  return [...columns.slice(0, -1).map(quoteIdentifier), `${kw('period')} ${columnList(columns.slice(-1))}`].join(', ');
}

function exclusion(constraint: ExclusionConstraint, style: Style, storage: string): string {
  const kw = style.keyword;
  const elements = constraint.elements.map((e) => `${indexKey(e, style)} ${kw('with')} ${e.operator}`).join(', ');
  const where = constraint.predicate ? ` ${kw('where')} ${parenthesised(constraint.predicate)}` : '';
  return `${kw('exclude using')} ${quoteIdentifier(constraint.method)} (${elements})${storage}${where}`;
}

function deferral(constraint: Deferral, { keyword: kw }: Style): string {
  return kw(
    `${constraint.deferrable ? ' deferrable' : ''}${constraint.initiallyDeferred ? ' initially deferred' : ''}`,
  );
}

function noInherit(constraint: { readonly noInherit: boolean }, { keyword: kw }: Style): string {
  return constraint.noInherit ? kw(' no inherit') : '';
}

/** Where a constraint is not enforced, whether it was ever validated is not printed. */
function validity(constraint: { readonly enforced: boolean; readonly notValid: boolean }, { keyword: kw }: Style) {
  if (!constraint.enforced) return kw(' not enforced');
  return constraint.notValid ? kw(' not valid') : '';
}
