import type { InsertStmt, Node, SelectStmt } from '@pgsql/types';

/** The expressions of each row that an INSERT writes; undefined where a query makes the rows. */
export function insertedRows(insert: InsertStmt): readonly (readonly Node[])[] | undefined {
  if (!insert.selectStmt) return [[]];
  return 'SelectStmt' in insert.selectStmt ? rowsOfQuery(insert.selectStmt.SelectStmt) : undefined;
}

/** VALUES lists, and SELECTs of expressions from nowhere, also several by UNION ALL. */
function rowsOfQuery(select: SelectStmt): readonly (readonly Node[])[] | undefined {
  if (select.limitCount || select.limitOffset || select.withClause) return undefined;
  if (select.valuesLists) return select.valuesLists.map((v) => ('List' in v ? (v.List.items ?? []) : []));
  if (select.op === 'SETOP_UNION' && select.all) {
    const left = select.larg && rowsOfQuery(select.larg);
    const right = select.rarg && rowsOfQuery(select.rarg);
    return left && right ? [...left, ...right] : undefined;
  }
  if ((select.op && select.op !== 'SETOP_NONE') || select.fromClause || select.whereClause) return undefined;
  if (select.groupClause || select.havingClause || select.distinctClause) return undefined;
  const targets = (select.targetList ?? []).map((t) => ('ResTarget' in t ? t.ResTarget.val : undefined));
  return targets.every((t) => t !== undefined) ? [targets] : undefined;
}
