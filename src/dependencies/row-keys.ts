import {
  columnOf,
  type Index,
  type IndexKey,
  type KeyConstraint,
  primaryKeyOf,
  type Relation,
} from '../catalog/model.ts';

/** Something that nearly tells the rows of a table apart, and why it does not. */
export interface NearKey {
  readonly name: string;
  readonly columns: readonly string[];
  readonly lacks:
    | { readonly what: 'not null'; readonly columns: readonly string[] }
    | { readonly what: 'rows'; readonly where: string };
}

/** Whether the declarations tell its rows apart: a primary key, or something unique that holds for every row. */
export function hasKey(table: Relation): boolean {
  if (primaryKeyOf(table) !== undefined) return true;
  if (table.constraints.some((c) => c.type === 'x' && c.predicate === undefined && covers(table, c.elements)))
    return true;
  return (
    uniqueConstraintsOf(table).some((c) => c.nullsNotDistinct || nullableOf(table, c.columns).length === 0) ||
    table.indexes.some((index) => isTotal(table, index))
  );
}

/** Unique constraints and indexes that would be keys but for NULLs or a WHERE. */
export function nearKeysOf(table: Relation): readonly NearKey[] {
  const found: NearKey[] = uniqueConstraintsOf(table).map(({ name, columns }) => ({
    name,
    columns,
    lacks: { what: 'not null', columns: nullableOf(table, columns) },
  }));
  for (const index of table.indexes) {
    if (!index.unique || index.constraint !== undefined) continue;
    const columns = index.keys.flatMap((k) => k.column ?? []);
    if (index.predicate !== undefined)
      found.push({ name: index.name, columns, lacks: { what: 'rows', where: index.predicate.sql } });
    else found.push({ name: index.name, columns, lacks: { what: 'not null', columns: nullableOf(table, columns) } });
  }
  return found;
}

function uniqueConstraintsOf(table: Relation): readonly KeyConstraint[] {
  return table.constraints.filter((c): c is KeyConstraint => c.type === 'u');
}

function isTotal(table: Relation, { unique, predicate, nullsNotDistinct, keys }: Index): boolean {
  return unique && predicate === undefined && (nullsNotDistinct || covers(table, keys));
}

/** No plain column of it may be NULL; what an expression makes of a NULL is usually there to be told apart. */
function covers(table: Relation, keys: readonly IndexKey[]): boolean {
  return (
    nullableOf(
      table,
      keys.flatMap((k) => k.column ?? []),
    ).length === 0
  );
}

function nullableOf(table: Relation, columns: readonly string[]): readonly string[] {
  return columns.filter((name) => columnOf(table, name)?.notNull !== true);
}
