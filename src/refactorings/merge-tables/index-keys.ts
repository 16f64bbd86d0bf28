import type { IndexKey } from '../../catalog/model.ts';
import { renameColumns, sameSql, sqlOf } from './expressions.ts';
import type { Merge } from './merge.ts';

/** Keys of an index in terms of the target; undefined where it cannot be told. */
export function renamedKeys(merge: Merge, keys: readonly IndexKey[]): IndexKey[] | undefined {
  const out: IndexKey[] = [];
  for (const key of keys) {
    if (key.column !== undefined) out.push({ ...key, column: merge.columns.get(key.column) ?? key.column });
    else if (key.expression) {
      const sql = rename(merge, sqlOf(key.expression));
      if (sql === undefined) return undefined;
      out.push({ ...key, expression: { ...key.expression, sql } });
    }
  }
  return out;
}

/** An expression over the absorbed table in terms of the target. */
export function rename(merge: Merge, sql: string): string | undefined {
  return renameColumns(sql, { table: merge.a.name, newTable: merge.b.name, columns: merge.columns });
}

export function sameKey(x: IndexKey, y: IndexKey | undefined): boolean {
  if (!y) return false;
  const expressions =
    x.expression && y.expression ? sameSql(x.expression.sql, y.expression.sql) : !x.expression && !y.expression;
  return (
    x.column === y.column &&
    expressions &&
    x.descending === y.descending &&
    x.nulls === y.nulls &&
    x.operatorClass === y.operatorClass &&
    x.collation?.name === y.collation?.name
  );
}
