import type { Constraint as ConstraintNode, Node } from '@pgsql/types';
import { nextSignificant } from '../../sql/lexer.ts';
import type { Expression, ForeignKeyAction, IndexKey, Origin } from '../model.ts';
import { type NameRef, optionsOf, refOfRange, stringsOf } from '../nodes.ts';
import { behindWord, originAt, originOfToken, parenthesisedExpression, type Reading, tokenEnd } from '../reading.ts';
import type { Writable } from './change.ts';
import { lowerIndexKeys } from './index-key.ts';

interface Base {
  readonly name?: string;
  readonly at: Origin;
}

interface Deferral {
  readonly deferrable: boolean;
  readonly initiallyDeferred: boolean;
}

export interface DeclaredKey extends Base, Deferral {
  readonly type: 'p' | 'u';
  readonly columns: readonly string[];
  readonly include: readonly string[];
  readonly nullsNotDistinct: boolean;
  readonly withoutOverlaps: boolean;
  /** ADD ... USING INDEX: the index that becomes the constraint's. */
  readonly usingIndex?: string;
  readonly options: Readonly<Record<string, string>>;
}

export interface DeclaredForeignKey extends Base, Deferral {
  readonly type: 'f';
  readonly columns: readonly string[];
  readonly target: NameRef;
  /** Empty: the target's primary key. */
  readonly targetColumns: readonly string[];
  readonly match: 'simple' | 'full';
  readonly onUpdate: ForeignKeyAction;
  readonly onDelete: ForeignKeyAction;
  readonly onDeleteColumns: readonly string[];
  readonly period: boolean;
  readonly notValid: boolean;
  readonly enforced: boolean;
}

export interface DeclaredCheck extends Base {
  readonly type: 'c';
  readonly expression: Expression;
  readonly noInherit: boolean;
  readonly notValid: boolean;
  readonly enforced: boolean;
}

export interface DeclaredNotNull extends Base {
  readonly type: 'n';
  readonly column: string;
  readonly noInherit: boolean;
  readonly notValid: boolean;
}

export interface DeclaredExclusion extends Base, Deferral {
  readonly type: 'x';
  readonly method: string;
  readonly elements: readonly (IndexKey & { readonly operator: string })[];
  /** Name of each element for made-up names. */
  readonly elementNames: readonly string[];
  readonly predicate?: Expression;
  readonly options: Readonly<Record<string, string>>;
}

/** A constraint as declared: its name may still have to be made up, its target to be looked up. */
export type DeclaredConstraint = DeclaredKey | DeclaredForeignKey | DeclaredCheck | DeclaredNotNull | DeclaredExclusion;

/** The constraint's own name where it has one, else the keyword that it begins with. */
export function originOfConstraint(reading: Reading, node: ConstraintNode): Origin {
  if (!node.conname) return originOfToken(reading, node.location);
  const keyword = reading.statement.at(node.location);
  const name = nextSignificant(reading.text, tokenEnd(reading, keyword));
  return name ? originAt(reading, { start: name.start, end: name.end }) : originOfToken(reading, node.location);
}

const ACTIONS: Readonly<Record<string, ForeignKeyAction>> = {
  a: 'no action',
  r: 'restrict',
  c: 'cascade',
  n: 'set null',
  d: 'set default',
};

/**
 * A constraint of a table, or of a column when `column` is given; undefined for what is no constraint of the model
 * (NULL, DEFAULT, GENERATED and the like, which belong to the column).
 */
export function lowerConstraint(
  reading: Reading,
  node: ConstraintNode,
  column?: string,
): DeclaredConstraint | undefined {
  const constraint = readConstraint(reading, node, column, originOfConstraint(reading, node));
  if (constraint && node.conname) constraint.name = node.conname;
  return constraint;
}

function readConstraint(
  reading: Reading,
  node: ConstraintNode,
  column: string | undefined,
  at: Origin,
): Writable<DeclaredConstraint> | undefined {
  const deferrable = node.deferrable ?? false;
  const initiallyDeferred = node.initdeferred ?? false;
  const own = column === undefined ? [] : [column];
  switch (node.contype) {
    case 'CONSTR_PRIMARY':
    case 'CONSTR_UNIQUE': {
      const key: Writable<DeclaredKey> = {
        type: node.contype === 'CONSTR_PRIMARY' ? 'p' : 'u',
        at,
        columns: node.keys ? stringsOf(node.keys) : own,
        include: stringsOf(node.including),
        nullsNotDistinct: node.nulls_not_distinct ?? false,
        withoutOverlaps: node.without_overlaps ?? false,
        deferrable,
        initiallyDeferred,
        options: optionsOf(node.options),
      };
      if (node.indexname) key.usingIndex = node.indexname;
      return key;
    }
    case 'CONSTR_FOREIGN':
      return {
        type: 'f',
        at,
        columns: node.fk_attrs ? stringsOf(node.fk_attrs) : own,
        target: refOfRange(node.pktable),
        targetColumns: stringsOf(node.pk_attrs),
        match: node.fk_matchtype === 'f' ? 'full' : 'simple',
        onUpdate: ACTIONS[node.fk_upd_action ?? 'a'] ?? 'no action',
        onDelete: ACTIONS[node.fk_del_action ?? 'a'] ?? 'no action',
        onDeleteColumns: stringsOf(node.fk_del_set_cols),
        period: node.fk_with_period ?? false,
        notValid: node.skip_validation ?? false,
        enforced: node.is_enforced ?? false,
        deferrable,
        initiallyDeferred,
      };
    case 'CONSTR_CHECK':
      return {
        type: 'c',
        at,
        expression: parenthesisedExpression(reading, reading.statement.at(node.location), node.raw_expr ?? TRUE),
        noInherit: node.is_no_inherit ?? false,
        notValid: node.skip_validation ?? false,
        enforced: node.is_enforced ?? false,
      };
    case 'CONSTR_NOTNULL':
      return {
        type: 'n',
        at,
        column: stringsOf(node.keys)[0] ?? column ?? '',
        noInherit: node.is_no_inherit ?? false,
        notValid: node.skip_validation ?? false,
      };
    case 'CONSTR_EXCLUSION':
      return { at, deferrable, initiallyDeferred, ...lowerExclusion(reading, node) };
    default:
      return undefined;
  }
}

const TRUE: Node = { A_Const: { boolval: { boolval: true } } };

function lowerExclusion(reading: Reading, node: ConstraintNode) {
  const pairs = (node.exclusions ?? []).flatMap((n) => ('List' in n ? [n.List.items ?? []] : []));
  const start = reading.statement.at(node.location);
  const keys = lowerIndexKeys(
    reading,
    pairs.flatMap(([element]) => element ?? []),
    behindWord(reading.text, 'exclude', start, reading.statement.span.end) ?? start,
  );
  const operators = pairs.map(([, operator]) => operatorName(operator));
  const where = node.where_clause;
  const from = where && behindWord(reading.text, 'where', start, reading.statement.span.end);
  return {
    type: 'x' as const,
    method: node.access_method ?? 'btree',
    elements: keys.map(({ key }, i) => ({ ...key, operator: operators[i] ?? '=' })),
    elementNames: keys.map((k) => k.name),
    options: optionsOf(node.options),
    ...(where ? { predicate: parenthesisedExpression(reading, from ?? start, where) } : {}),
  };
}

function operatorName(node: Node | undefined): string {
  if (!node || !('List' in node)) return '=';
  const parts = stringsOf(node.List.items);
  return parts.length > 1 ? `OPERATOR(${parts.join('.')})` : (parts[0] ?? '=');
}
