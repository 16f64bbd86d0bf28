import type { ColumnDef, Constraint as ConstraintNode, DefElem, Node } from '@pgsql/types';
import type { Column, Expression, Origin } from '../model.ts';
import { defElems, type NameRef, refOfParts, stringsOf } from '../nodes.ts';
import { expressionFrom, originOfToken, parenthesisedExpression, type Reading, tokenEnd } from '../reading.ts';
import { lowerType, type TypeRef } from '../types.ts';
import type { Writable } from './change.ts';
import { type DeclaredConstraint, lowerConstraint } from './constraint.ts';

export interface DeclaredIdentity {
  readonly when: 'always' | 'by default';
  readonly options: readonly DefElem[];
}

/** A column as CREATE TABLE or ADD COLUMN declares it. */
export interface DeclaredColumn {
  readonly name: string;
  readonly at: Origin;
  readonly type: TypeRef;
  readonly collation?: NameRef;
  readonly default?: Expression;
  readonly generated?: Expression & { readonly stored: boolean };
  readonly identity?: DeclaredIdentity;
  /** NOT NULL, keys, checks and foreign keys that stand with the column, in order. */
  readonly constraints: readonly DeclaredConstraint[];
  /** What `makeColumn` made of it, where that depends on nothing but this declaration. */
  made: Column | undefined;
}

const NULL: Node = { A_Const: { isnull: true } };

export function lowerColumn(reading: Reading, node: ColumnDef): DeclaredColumn {
  const name = node.colname ?? '';
  const declared: Writable<DeclaredColumn> = {
    name,
    at: originOfToken(reading, node.location),
    type: lowerType(node.typeName),
    constraints: NO_CONSTRAINTS,
    made: undefined,
  };
  if (node.collClause) declared.collation = refOfParts(stringsOf(node.collClause.collname));
  for (const part of node.constraints ?? []) {
    if (!('Constraint' in part)) continue;
    const { constraints } = declared;
    const constraint = lowerConstraint(reading, part.Constraint, name);
    // Most columns have one constraint or none: lists of just the right size are half the memory.
    if (constraint) declared.constraints = constraints.length === 0 ? [constraint] : [...constraints, constraint];
    else if (!lowerAttribute(part.Constraint, constraints.at(-1))) lowerExtra(reading, part.Constraint, node, declared);
  }
  return declared;
}

const NO_CONSTRAINTS: readonly DeclaredConstraint[] = [];

/** DEFERRABLE and its kin stand as constraints of their own behind the one that they belong to. */
function lowerAttribute(node: ConstraintNode, last: DeclaredConstraint | undefined): boolean {
  if (!node.contype?.startsWith('CONSTR_ATTR_')) return false;
  if (!last) return true;
  const target: Writable<DeclaredConstraint> = last;
  if ('deferrable' in target) {
    if (node.contype === 'CONSTR_ATTR_DEFERRABLE') target.deferrable = true;
    if (node.contype === 'CONSTR_ATTR_DEFERRED') {
      target.deferrable = true;
      target.initiallyDeferred = true;
    }
  }
  if ('enforced' in target && node.contype === 'CONSTR_ATTR_NOT_ENFORCED') target.enforced = false;
  return true;
}

function lowerExtra(reading: Reading, node: ConstraintNode, column: ColumnDef, into: Writable<DeclaredColumn>): void {
  const start = reading.statement.at(node.location);
  switch (node.contype) {
    case 'CONSTR_DEFAULT': {
      const end = nextPart(reading, column, start);
      into.default = expressionFrom(reading, tokenEnd(reading, start), end, node.raw_expr ?? NULL);
      return;
    }
    case 'CONSTR_GENERATED': {
      const expression = parenthesisedExpression(reading, start, node.raw_expr ?? NULL);
      into.generated = { ...expression, stored: node.generated_kind === 's' };
      return;
    }
    case 'CONSTR_IDENTITY':
      into.identity = lowerIdentity(node.generated_when, node.options);
  }
}

/** Where the column's first constraint or collation behind `start` begins, or else its statement ends. */
function nextPart(reading: Reading, column: ColumnDef, start: number): number {
  const { at, span } = reading.statement;
  let end = span.end;
  const see = (location: number | undefined) => {
    const begins = at(location);
    if (begins > start && begins < end) end = begins;
  };
  for (const part of column.constraints ?? []) if ('Constraint' in part) see(part.Constraint.location);
  if (column.collClause) see(column.collClause.location);
  return end;
}

export function lowerIdentity(when: string | undefined, options: readonly Node[] | undefined): DeclaredIdentity {
  return { when: when === 'a' ? 'always' : 'by default', options: defElems(options) };
}
