import type { Node } from '@pgsql/types';
import { columnsIn, sameTree } from '../catalog/expressions.ts';
import {
  type CheckConstraint,
  type ColumnType,
  columnOf,
  keyOf,
  type Relation,
  type Snapshot,
} from '../catalog/model.ts';
import { rewrite } from '../catalog/nodes.ts';

/** Whether two CHECKs set the same condition, by their trees: layout and parentheses are no difference. */
export function sameCondition(a: CheckConstraint, b: CheckConstraint): boolean {
  return sameTree(bare(a), bare(b));
}

const conditions = new WeakMap<CheckConstraint, unknown>();

/** The tree with columns named alone: a CHECK knows one table, which it may name or not. */
function bare(check: CheckConstraint): unknown {
  let known = conditions.get(check);
  if (known === undefined) {
    known = rewrite({ node: check.expression.node }, (tag, value) =>
      tag === 'ColumnRef' && Array.isArray(value.fields) ? { ...value, fields: value.fields.slice(-1) } : undefined,
    );
    conditions.set(check, known);
  }
  return known;
}

/** The columns of `a is not null and b is not null`; undefined where the condition says anything else. */
export function columnsNotNull(node: Node): readonly string[] | undefined {
  if ('BoolExpr' in node && node.BoolExpr.boolop === 'AND_EXPR') {
    const parts = (node.BoolExpr.args ?? []).map(columnsNotNull);
    return parts.every((p) => p !== undefined) ? [...new Set(parts.flat())] : undefined;
  }
  if (!('NullTest' in node) || node.NullTest.nulltesttype !== 'IS_NOT_NULL') return undefined;
  const { arg } = node.NullTest;
  return arg && 'ColumnRef' in arg ? columnsIn(arg) : undefined;
}

/** Whether the column is NOT NULL for every row, and IS NOT NULL asks no more of it. */
export function isNotNull(snapshot: Snapshot, table: Relation, name: string): boolean {
  const column = columnOf(table, name);
  if (!column?.notNull || mayBeRow(snapshot, column.type)) return false;
  return !table.constraints.some((c) => c.type === 'n' && c.column === name && c.notValid);
}

/** Of a row IS NOT NULL asks of every field what NOT NULL asks of the whole. */
function mayBeRow(snapshot: Snapshot, type: ColumnType): boolean {
  if (type.schema === 'pg_catalog' || type.array) return false;
  const known = snapshot.types.get(keyOf(type));
  return known === undefined || (known.base !== undefined && mayBeRow(snapshot, known.base));
}
