import type { Node } from '@pgsql/types';
import { type Column, keyOf, type Relation, type Snapshot, type UserType } from '../catalog/model.ts';
import { kept } from './kept.ts';

/**
 * The values that a column is limited to, by its enum type or by a CHECK of the usual forms
 * (`x in ('a', 'b')`, `x = any (array['a', 'b'])`, `x = 'a'`, any of these `or x is null`); undefined where it is not.
 */
export function allowedValues(relation: Relation, column: Column, snapshot: Snapshot): ReadonlySet<string> | undefined {
  return valuesBy(relation, column, (key) => {
    const type = snapshot.types.get(key);
    return type?.kind === 'enum' ? type.labels : undefined;
  });
}

/** @param labelsOf the labels of an enum type by its key; undefined for any other type */
export function valuesBy(
  relation: Relation,
  { name, type }: Column,
  labelsOf: (type: string) => readonly string[] | undefined,
): ReadonlySet<string> | undefined {
  const labels = type.schema === 'pg_catalog' ? undefined : labelsOf(keyOf(type));
  return labels === undefined ? checkedValues(relation, name) : new Set(labels);
}

// Of a relation that did not change, the checks did not either.
const checksOf = kept((relation) => ({
  expressions: relation.constraints.flatMap((c) => (c.type === 'c' ? [c.expression.node] : [])),
  values: new Map<string, ReadonlySet<string> | undefined>(),
}));

/** What the first CHECK of a usual form allows in a column. */
function checkedValues(relation: Relation, column: string): ReadonlySet<string> | undefined {
  const { expressions, values } = checksOf(relation);
  if (expressions.length === 0) return undefined;
  if (!values.has(column))
    values.set(
      column,
      expressions.map((node) => listed(node, column)).find((found) => found !== undefined && found.size > 0),
    );
  return values.get(column);
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
