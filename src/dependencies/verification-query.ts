import type { ColumnType, Relation } from '../catalog/model.ts';
import type { Holding } from '../normalization/hold.ts';
import { quoteIdentifier, quoteQualified } from '../sql/identifiers.ts';

/**
 * One query that says how a table's rows stand to a dependency: one row of `rows`, `groups`, `broken` and `repeated`, as in
 * `Holding`. The server groups once and sends back four numbers, whatever the size of the table. Values are equal where
 * the types and collations of their columns say so, and by their text where a type has no equality (json, point).
 * @param left may be empty: then the right side must be one and the same in all rows
 * @param right at least one column
 * @param nulls whether a null equals another null, on both sides
 */
export function verificationQuery(
  table: Relation,
  left: readonly string[],
  right: readonly string[],
  nulls: 'equal' | 'distinct' = 'equal',
): string {
  const from = left.map((name) => comparable(table, name));
  const to = right.map((name) => comparable(table, name));
  const anyNull = (columns: readonly string[]) => columns.map((c) => `${c} is null`).join(' or ') || 'false';
  const alone = `coalesce(bool_or(${anyNull(from)}), false)`;
  // Of a row as a whole nulls count and equal each other, which count(distinct ...) of a column does not do.
  const differ = `count(distinct row(${to.join(', ')})) > 1`;
  const isBroken =
    nulls === 'equal' ? differ : `not ${alone} and (${differ} or count(*) > 1 and bool_or(${anyNull(to)}))`;
  const groups = nulls === 'equal' ? 'count(*)' : 'coalesce(sum(case when alone then rows else 1 end), 0)';
  return `select coalesce(sum(rows), 0) as rows,
  ${groups} as groups,
  count(*) filter (where broken) as broken,
  coalesce(sum(rows - 1) filter (where not alone), 0) as repeated
from (
  select count(*) as rows,
    ${alone} as alone,
    ${isBroken} as broken
  from ${quoteQualified(table.schema, table.name)}
  group by ${from.length === 0 ? '()' : from.join(', ')}
  having count(*) > 0
) as groups`;
}

/** What an engine answers to the query, as it answers: names of columns and rows of text. Undefined where it is no such answer. */
export function holdingFrom(answer: {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}): Holding | undefined {
  const [row] = answer.rows;
  if (row === undefined) return undefined;
  const number = (name: keyof Holding) => Number(row[answer.columns.indexOf(name)] ?? Number.NaN);
  const holding = {
    rows: number('rows'),
    groups: number('groups'),
    broken: number('broken'),
    repeated: number('repeated'),
  };
  return Object.values(holding).every(Number.isFinite) ? holding : undefined;
}

/** PostgreSQL's own types for which `=`, or an order to group by, is missing. */
const WITHOUT_EQUALITY = new Set([
  ...['json', 'jsonpath', 'xml', 'point', 'line', 'lseg', 'box', 'path', 'polygon', 'circle'],
  ...['txid_snapshot', 'pg_snapshot', 'refcursor', 'aclitem'],
]);

function comparable(table: Relation, name: string): string {
  const column = quoteIdentifier(name);
  const type = table.columns.find((c) => c.name === name)?.type;
  return type !== undefined && hasNoEquality(type) ? `${column}::text` : column;
}

function hasNoEquality({ schema, name }: ColumnType): boolean {
  return schema === 'pg_catalog' && WITHOUT_EQUALITY.has(name);
}
