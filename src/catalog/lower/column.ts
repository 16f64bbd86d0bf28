import type { ColumnDef, Constraint as ConstraintNode, DefElem, Node } from '@pgsql/types';
import type { Expression, Origin } from '../model.ts';
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
}

const NULL: Node = { A_Const: { isnull: true } };

export function lowerColumn(reading: Reading, node: ColumnDef): DeclaredColumn {
  const name = node.colname ?? '';
  const parts = (node.constraints ?? []).flatMap((n) => ('Constraint' in n ? n.Constraint : []));
  const starts = parts.map((p) => reading.statement.at(p.location));
  if (node.collClause) starts.push(reading.statement.at(node.collClause.location));
  const constraints: Writable<DeclaredConstraint>[] = [];
  let extras: Partial<Pick<DeclaredColumn, 'default' | 'generated' | 'identity'>> | undefined;
  for (const part of parts) {
    const constraint = lowerConstraint(reading, part, name);
    if (constraint) constraints.push(constraint);
    else if (!lowerAttribute(part, constraints.at(-1))) extras = { ...extras, ...lowerExtra(reading, part, starts) };
  }
  const declared: Writable<DeclaredColumn> = {
    name,
    at: originOfToken(reading, node.location),
    type: lowerType(node.typeName),
    constraints,
  };
  if (node.collClause) declared.collation = refOfParts(stringsOf(node.collClause.collname));
  if (extras) Object.assign(declared, extras);
  return declared;
}

/** DEFERRABLE and its kin stand as constraints of their own behind the one that they belong to. */
function lowerAttribute(node: ConstraintNode, target: Writable<DeclaredConstraint> | undefined): boolean {
  if (!node.contype?.startsWith('CONSTR_ATTR_')) return false;
  if (!target) return true;
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

function lowerExtra(reading: Reading, node: ConstraintNode, starts: readonly number[]) {
  const start = reading.statement.at(node.location);
  switch (node.contype) {
    case 'CONSTR_DEFAULT': {
      const end = Math.min(...starts.filter((s) => s > start), reading.statement.span.end);
      return { default: expressionFrom(reading, tokenEnd(reading, start), end, node.raw_expr ?? NULL) };
    }
    case 'CONSTR_GENERATED': {
      const expression = parenthesisedExpression(reading, start, node.raw_expr ?? NULL);
      return { generated: { ...expression, stored: node.generated_kind === 's' } };
    }
    case 'CONSTR_IDENTITY':
      return { identity: lowerIdentity(node.generated_when, node.options) };
    default:
      return {};
  }
}

export function lowerIdentity(when: string | undefined, options: readonly Node[] | undefined): DeclaredIdentity {
  return { when: when === 'a' ? 'always' : 'by default', options: defElems(options) };
}
