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
  /** What its parts say against each other, in PostgreSQL's words up to "for column ...". */
  readonly conflict?: string;
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
  const conflict = conflictIn(node, declared.type.serial !== undefined);
  if (conflict !== undefined) declared.conflict = conflict;
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

/** The first two parts of a column that do not go together (transformColumnDefinition). */
function conflictIn({ constraints = [] }: ColumnDef, serial: boolean): string | undefined {
  const seen = new Set<string>(serial ? ['CONSTR_DEFAULT', 'CONSTR_NOTNULL'] : []);
  for (const part of constraints) {
    const kind = 'Constraint' in part ? (part.Constraint.contype ?? '') : '';
    const other = (CONFLICTS[kind] ?? []).find(([with_]) => seen.has(with_));
    if (other) return other[1];
    seen.add(kind);
    if (kind === 'CONSTR_IDENTITY') seen.add('CONSTR_NOTNULL');
  }
  return undefined;
}

const NULLS = 'conflicting NULL/NOT NULL declarations';
const DEFAULTS = 'multiple default values specified';
const DEFAULT_IDENTITY = 'both default and identity specified';
const DEFAULT_GENERATED = 'both default and generation expression specified';
const IDENTITY_GENERATED = 'both identity and generation expression specified';

const CONFLICTS: Readonly<Record<string, readonly (readonly [with_: string, words: string])[]>> = {
  CONSTR_NULL: [
    ['CONSTR_NOTNULL', NULLS],
    ['CONSTR_PRIMARY', NULLS],
  ],
  CONSTR_NOTNULL: [['CONSTR_NULL', NULLS]],
  CONSTR_PRIMARY: [['CONSTR_NULL', NULLS]],
  CONSTR_DEFAULT: [
    ['CONSTR_DEFAULT', DEFAULTS],
    ['CONSTR_IDENTITY', DEFAULT_IDENTITY],
    ['CONSTR_GENERATED', DEFAULT_GENERATED],
  ],
  CONSTR_IDENTITY: [
    ['CONSTR_IDENTITY', 'multiple identity specifications'],
    ['CONSTR_NULL', NULLS],
    ['CONSTR_DEFAULT', DEFAULT_IDENTITY],
    ['CONSTR_GENERATED', IDENTITY_GENERATED],
  ],
  CONSTR_GENERATED: [
    ['CONSTR_GENERATED', 'multiple generation clauses specified'],
    ['CONSTR_DEFAULT', DEFAULT_GENERATED],
    ['CONSTR_IDENTITY', IDENTITY_GENERATED],
  ],
};

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
