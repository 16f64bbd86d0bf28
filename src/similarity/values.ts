import type { Node } from '@pgsql/types';
import { type Column, keyOf, type Relation, type Snapshot, type UserType } from '../catalog/model.ts';
import { kept } from './kept.ts';

/**
 * The values that a column is limited to, by its enum type or by a CHECK of the usual forms
 * (`x in ('a', 'b')`, `x = any (array['a', 'b'])`, `x = 'a'`, any of these `or x is null`); undefined where it is not.
 */
export function allowedValues(relation: Relation, column: Column, snapshot: Snapshot): ReadonlySet<string> | undefined {
  return labelsOf(column, snapshot) ?? checkedColumns(relation).get(column.name);
}

function labelsOf({ type }: Column, { types }: Snapshot): ReadonlySet<string> | undefined {
  // No enum is PostgreSQL's own.
  const found = type.schema === 'pg_catalog' ? undefined : types.get(keyOf(type));
  return found?.kind === 'enum' ? new Set(found.labels) : undefined;
}

/** By name of the columns that are limited to some values, these values. */
export function limitedColumns(relation: Relation, snapshot: Snapshot): ReadonlyMap<string, ReadonlySet<string>> {
  const checked = checkedColumns(relation);
  let all: Map<string, ReadonlySet<string>> | undefined;
  for (const column of relation.columns) {
    const labels = labelsOf(column, snapshot);
    if (labels === undefined) continue;
    all ??= new Map(checked);
    all.set(column.name, labels);
  }
  return all ?? checked;
}

// Of a relation that did not change, the checks did not either.
const checkedColumns = kept((relation): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, ReadonlySet<string>>();
  for (const constraint of relation.constraints) {
    if (constraint.type !== 'c') continue;
    const { node } = constraint.expression;
    const column = columnTested(node);
    if (column === undefined || found.has(column)) continue;
    const values = listed(node, column);
    if (values !== undefined && values.size > 0) found.set(column, values);
  }
  return found;
});

/** The column that a list of values would be about. */
function columnTested(node: Node): string | undefined {
  if ('BoolExpr' in node) return node.BoolExpr.args?.[0] && columnTested(node.BoolExpr.args[0]);
  const tested = 'NullTest' in node ? node.NullTest.arg : 'A_Expr' in node ? node.A_Expr.lexpr : undefined;
  return tested && columnNamed(tested);
}

export function sameValues(
  a: ReadonlyMap<string, ReadonlySet<string>>,
  b: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const [column, values] of a) {
    const others = b.get(column);
    if (others === undefined || others.size !== values.size) return false;
    for (const value of values) if (!others.has(value)) return false;
  }
  return true;
}

/** The values of an enum, or of a domain whose CHECK lists them; undefined for any other type. */
export function valuesOfType(type: UserType): ReadonlySet<string> | undefined {
  if (type.kind === 'enum') return new Set(type.labels);
  for (const { expression } of type.checks) {
    const values = listed(expression.node, 'value');
    if (values !== undefined && values.size > 0) return values;
  }
  return undefined;
}

/** @returns no values for a test that only lets null pass, undefined for anything that is no list */
function listed(node: Node, column: string): ReadonlySet<string> | undefined {
  if ('BoolExpr' in node && node.BoolExpr.boolop === 'OR_EXPR') {
    const parts = (node.BoolExpr.args ?? []).map((arg) => listed(arg, column));
    return parts.every((part) => part !== undefined) ? new Set(parts.flatMap((part) => [...part])) : undefined;
  }
  if ('NullTest' in node) {
    const { arg, nulltesttype } = node.NullTest;
    return arg !== undefined && nulltesttype === 'IS_NULL' && columnNamed(arg) === column ? new Set() : undefined;
  }
  if (!('A_Expr' in node)) return undefined;
  const { kind, name, lexpr, rexpr } = node.A_Expr;
  if (kind !== 'AEXPR_IN' && kind !== 'AEXPR_OP_ANY' && kind !== 'AEXPR_OP') return undefined;
  const operator = name?.[0];
  if (operator === undefined || !('String' in operator) || operator.String.sval !== '=') return undefined;
  if (lexpr === undefined || rexpr === undefined || columnNamed(lexpr) !== column) return undefined;
  const values = constants(rexpr);
  return values === undefined || values.length === 0 ? undefined : new Set(values);
}

function uncast(node: Node): Node {
  return 'TypeCast' in node && node.TypeCast.arg !== undefined ? uncast(node.TypeCast.arg) : node;
}

function columnNamed(node: Node): string | undefined {
  const plain = uncast(node);
  const last = 'ColumnRef' in plain ? plain.ColumnRef.fields?.at(-1) : undefined;
  return last !== undefined && 'String' in last ? last.String.sval : undefined;
}

/** String constants of a list or array, in order; undefined where anything else stands among them. */
function constants(node: Node): readonly string[] | undefined {
  const plain = uncast(node);
  if ('A_Const' in plain) return plain.A_Const.sval?.sval === undefined ? undefined : [plain.A_Const.sval.sval];
  const items = 'List' in plain ? plain.List.items : 'A_ArrayExpr' in plain ? plain.A_ArrayExpr.elements : undefined;
  if (items === undefined) return undefined;
  const found = items.map(constants);
  return found.every((f) => f !== undefined) ? found.flat() : undefined;
}
