import { columnsIn } from '../catalog/expressions.ts';
import { columnOf, type Expression, type Index, type KeyConstraint, type Relation } from '../catalog/model.ts';
import { kept } from '../similarity/kept.ts';

/** Columns that, by a declaration, no two rows of a table agree on. */
export interface DeclaredKey {
  /** Each once, in the key's order; empty where the table has at most one row. */
  readonly columns: readonly string[];
  readonly kind: 'primary key' | 'unique constraint' | 'unique index';
  /** Of the constraint or index. */
  readonly name: string;
  /** Columns that may be NULL, where NULLs count as different: rows that have one there are not told apart. */
  readonly nullable: readonly string[];
  /** The predicate of a partial index, without which the key says nothing. */
  readonly where?: string;
  /** Expressions of the index: rows that agree on `columns` agree on these, so that what is unique by them is by the columns. */
  readonly expressions: readonly string[];
}

/** The keys of a table, the primary key first. */
export const declaredKeysOf = kept((table: Relation): readonly DeclaredKey[] => {
  const constraints = table.constraints
    .filter((c): c is KeyConstraint => c.type === 'p' || c.type === 'u')
    .map((c) => ofConstraint(table, c));
  const indexes = table.indexes.flatMap((index) => ofIndex(table, index) ?? []);
  return [...constraints, ...indexes].sort(
    (a, b) => Number(b.kind === 'primary key') - Number(a.kind === 'primary key'),
  );
});

/** Keys that tell all rows apart, whatever they hold. */
export const candidateKeysOf = kept((table: Relation): readonly DeclaredKey[] =>
  declaredKeysOf(table).filter((key) => key.where === undefined && key.nullable.length === 0),
);

/**
 * Keys as their author meant them: a UNIQUE whose columns nobody made NOT NULL counts, too. A hint of what identifies a row, no
 * proof.
 */
export const intendedKeysOf = kept((table: Relation): readonly DeclaredKey[] =>
  declaredKeysOf(table).filter((key) => key.where === undefined && key.columns.length > 0),
);

/** Whether the declarations tell all rows apart: by a key, or by an exclusion of what is not null. */
export function hasKey(table: Relation): boolean {
  const excluding = table.constraints.some(
    (c) =>
      c.type === 'x' &&
      c.predicate === undefined &&
      c.elements.every(({ column }) => column === undefined || !mayBeNull(table, column)),
  );
  return excluding || candidateKeysOf(table).length > 0;
}

/** Something that nearly tells the rows of a table apart, and why it does not. */
export interface NearKey {
  readonly name: string;
  readonly columns: readonly string[];
  readonly lacks:
    | { readonly what: 'not null'; readonly columns: readonly string[] }
    | { readonly what: 'rows'; readonly where: string };
}

/** Unique constraints and indexes that would be keys but for NULLs or a WHERE. */
export function nearKeysOf(table: Relation): readonly NearKey[] {
  return declaredKeysOf(table).flatMap(({ name, columns, where, nullable }): NearKey[] => {
    if (where !== undefined) return [{ name, columns, lacks: { what: 'rows', where } }];
    return nullable.length === 0 ? [] : [{ name, columns, lacks: { what: 'not null', columns: nullable } }];
  });
}

function ofConstraint(table: Relation, key: KeyConstraint): DeclaredKey {
  return {
    columns: key.columns,
    kind: key.type === 'p' ? 'primary key' : 'unique constraint',
    name: key.name,
    nullable: key.type === 'p' || key.nullsNotDistinct ? [] : key.columns.filter((c) => mayBeNull(table, c)),
    expressions: [],
  };
}

function ofIndex(table: Relation, index: Index): DeclaredKey | undefined {
  if (!index.unique || index.constraint !== undefined || index.partOf !== undefined) return undefined;
  const columns = new Set<string>();
  const nullable: string[] = [];
  const expressions: string[] = [];
  for (const { column, expression } of index.keys) {
    const own = column !== undefined ? [column] : columnsIn(expression?.node);
    for (const name of own) columns.add(name);
    if (expression !== undefined) expressions.push(expression.sql);
    if (index.nullsNotDistinct || (expression !== undefined && isNeverNull(expression))) continue;
    // Whether a function makes NULL of what is none, nobody but a list of functions can tell.
    const strict = expression === undefined || isStrict(expression);
    nullable.push(...own.filter((name) => !strict || mayBeNull(table, name)));
  }
  return {
    columns: [...columns],
    kind: 'unique index',
    name: index.name,
    nullable: [...new Set(nullable)],
    ...(index.predicate !== undefined && { where: index.predicate.sql }),
    expressions,
  };
}

function mayBeNull(table: Relation, name: string): boolean {
  return columnOf(table, name)?.notNull !== true;
}

/** A constant, or coalesce(..., constant). */
function isNeverNull({ node }: Expression): boolean {
  if ('A_Const' in node) return node.A_Const.isnull !== true;
  if ('TypeCast' in node && node.TypeCast.arg) return isNeverNull({ sql: '', node: node.TypeCast.arg });
  const last = 'CoalesceExpr' in node ? node.CoalesceExpr.args?.at(-1) : undefined;
  return last !== undefined && isNeverNull({ sql: '', node: last });
}

const NEVER_NULL_OF_VALUES =
  /^(?:(?:pg_catalog\.)?(?:lower|upper|btrim|trim|md5|date_trunc|date|length|abs|immutable_unaccent|unaccent)\b|\(?"?\w+"?\)?::\w+$)/i;

/** NULL only where one of its columns is: of well-known functions alone. */
function isStrict({ sql }: Expression): boolean {
  return NEVER_NULL_OF_VALUES.test(sql) && !/\bnullif\b|\bcase\b|->/i.test(sql);
}
