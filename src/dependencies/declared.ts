import type { Node } from '@pgsql/types';
import { columnsIn } from '../catalog/expressions.ts';
import {
  type CheckConstraint,
  columnOf,
  type ForeignKey,
  foreignKeysOf,
  keyOf,
  type Relation,
} from '../catalog/model.ts';
import { stringOf, walk } from '../catalog/nodes.ts';
import type { Dependency } from '../normalization/dependency.ts';
import { type DeclaredKey, declaredKeysOf } from './keys.ts';
import type { SchemaKnowledge } from './schema.ts';

/** A functional dependency of a table, and how it is known. */
export interface KnownDependency extends Dependency {
  readonly basis: 'declared' | 'observed' | 'inferred';
  /** A clause: "orders_pkey is its primary key". */
  readonly because: string;
  /** SQL that rows must fulfil for it to hold; absent where it holds of all. */
  readonly where?: string;
  /** 0..1; 1 for what is declared. */
  readonly confidence: number;
}

/** What the declarations of a table, and of the tables that it refers to, prove. */
export function declaredDependencies(
  { snapshot }: Pick<SchemaKnowledge, 'snapshot'>,
  table: Relation,
): readonly KnownDependency[] {
  return [
    ...declaredKeysOf(table).flatMap((key) => ofKey(table, key)),
    ...table.columns.flatMap((column) =>
      column.generated === undefined
        ? []
        : declared(
            columnsIn(column.generated.node),
            [column.name],
            `${column.name} is generated from ${column.generated.sql}`,
          ),
    ),
    ...table.constraints.flatMap((c) => (c.type === 'c' ? ofCheck(table, c) : [])),
    ...foreignKeysOf(table).flatMap((key) => {
      const target = snapshot.relations.get(keyOf(key.references));
      return target === undefined ? [] : ofForeignKey(table, key, target);
    }),
  ];
}

function declared(
  lhs: readonly string[],
  rhs: readonly string[],
  because: string,
  where?: string,
): readonly KnownDependency[] {
  if (rhs.length === 0) return [];
  return [{ lhs, rhs, basis: 'declared', because, ...(where !== undefined && { where }), confidence: 1 }];
}

function ofKey(table: Relation, key: DeclaredKey): readonly KnownDependency[] {
  const rest = table.columns.map((c) => c.name).filter((name) => !key.columns.includes(name));
  const conditions = [
    ...(key.where === undefined ? [] : [key.where]),
    ...key.nullable.map((name) => `${name} is not null`),
  ];
  const made = key.kind === 'unique index' ? `unique index ${key.name}` : `${key.kind} ${key.name}`;
  const by =
    key.expressions.length === 0
      ? ''
      : `, by ${key.expressions.join(', ')}, on which rows of equal columns agree as well`;
  return declared(
    key.columns,
    rest,
    `${made} allows no two such rows${by}`,
    conditions.length === 0 ? undefined : conditions.join(' and '),
  );
}

/** check (a = b + c): the columns of one side determine the one that stands alone on the other. */
function ofCheck(table: Relation, check: CheckConstraint): readonly KnownDependency[] {
  if (!check.enforced || check.notValid) return [];
  return conjuncts(check.expression.node).flatMap((node) => {
    if (!('A_Expr' in node)) return [];
    const { kind, name, lexpr, rexpr } = node.A_Expr;
    const isEquality = kind === 'AEXPR_OP' && stringOf(name?.[0]) === '=';
    if ((!isEquality && kind !== 'AEXPR_NOT_DISTINCT') || !lexpr || !rexpr) return [];
    return [
      [lexpr, rexpr],
      [rexpr, lexpr],
    ].flatMap(([side, other]) => {
      const alone = side && 'ColumnRef' in side ? columnsIn(side)[0] : undefined;
      const from = columnsIn(other);
      if (alone === undefined || from.includes(alone) || !isFixed(other)) return [];
      // A CHECK that comes out NULL is passed.
      const nullable = isEquality ? [alone, ...from].filter((c) => columnOf(table, c)?.notNull !== true) : [];
      const where = nullable.length === 0 ? undefined : nullable.map((c) => `${c} is not null`).join(' and ');
      return declared(from, [alone], `${check.name} checks that ${check.expression.sql}`, where);
    });
  });
}

function conjuncts(node: Node): readonly Node[] {
  if (!('BoolExpr' in node) || node.BoolExpr.boolop !== 'AND_EXPR') return [node];
  return (node.BoolExpr.args ?? []).flatMap(conjuncts);
}

const CLOCKS = new Set([
  'now',
  'random',
  'clock_timestamp',
  'statement_timestamp',
  'transaction_timestamp',
  'nextval',
  'gen_random_uuid',
]);

/** Whether an expression gives the same for the same columns, now and later. */
function isFixed(node: Node | undefined): boolean {
  let fixed = true;
  walk({ node }, (tag, value) => {
    if (tag === 'SQLValueFunction' || tag === 'SubLink') fixed = false;
    if (tag === 'FuncCall' && CLOCKS.has(stringOf((value.funcname as Node[]).at(-1)) ?? '')) fixed = false;
    return undefined;
  });
  return fixed;
}

/**
 * (post_id, workspace_id) -> posts (id, workspace_id), where id alone is a key of posts: the child's own workspace_id is the post's.
 * A foreign key on post_id alone says nothing of the child's workspace_id.
 */
function ofForeignKey(table: Relation, key: ForeignKey, target: Relation): readonly KnownDependency[] {
  const forced = forcedBy(key, target);
  if (forced === undefined) return [];
  const nullable = key.match === 'full' ? [] : key.columns.filter((c) => columnOf(table, c)?.notNull !== true);
  const where = nullable.length === 0 ? undefined : nullable.map((c) => `${c} is not null`).join(' and ');
  return declared(
    forced.determinant,
    forced.determined,
    `${key.name} ties them to one row of ${target.name}, which ${forced.determinant.join(', ')} names already`,
    where,
  );
}

/** Columns of a composite foreign key that it keeps equal to what the rest of it leads to. */
export function forcedBy(
  key: ForeignKey,
  target: Relation,
): { readonly determinant: readonly string[]; readonly determined: readonly string[] } | undefined {
  if (key.columns.length < 2 || key.notValid || !key.enforced) return undefined;
  const own = (of: readonly string[]) => of.map((c) => key.columns[key.referencedColumns.indexOf(c)] as string);
  const smaller = declaredKeysOf(target).find(
    (k) =>
      k.where === undefined &&
      k.nullable.length === 0 &&
      k.columns.length > 0 &&
      k.columns.length < key.referencedColumns.length &&
      k.columns.every((c) => key.referencedColumns.includes(c)),
  );
  if (smaller === undefined) return undefined;
  const determinant = own(smaller.columns);
  return { determinant, determined: key.columns.filter((c) => !determinant.includes(c)) };
}
