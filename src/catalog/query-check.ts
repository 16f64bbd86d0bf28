import type { A_Expr, JoinExpr, Node, RangeVar, ResTarget, SelectStmt } from '@pgsql/types';
import { baseOf } from './apply/assignable.ts';
import { findIndex, findRelation, isOurSchema } from './lookup.ts';
import type { ColumnType, Relation } from './model.ts';
import { displayRef, type NameRef, refOfRange, stringOf, stringsOf } from './nodes.ts';
import { formatType } from './print/type.ts';
import { type QueryScope, type Source, sourcesOf, withCommon } from './query.ts';
import { areKnown, columnOf, NO_RESULTS, type Place } from './query-columns.ts';
import { refuse, SQLSTATE as S } from './refusal.ts';
import { builtInType } from './types.ts';
import { isUncertain, type Working } from './working.ts';

/**
 * Whether what a query names is there: columns, and an equality between the columns that it compares. What a source that
 * is not known here might have is left alone. @throws Refusal 42703, 42702, 42P01, 42883
 */
export function checkQuery(work: Working, node: Node): void {
  // A block whose SQL is not known may have added the column.
  if (!isUncertain(work)) checkNode(node, placeIn({ work, common: new Map() }, []));
}

/** As `checkQuery`, of an expression over one table. */
export function checkTableExpression(work: Working, { name, columns }: Relation, node: Node | undefined): void {
  const known = columns.length === 0 ? undefined : columns;
  if (node && !isUncertain(work))
    checkExpression(node, placeIn({ work, common: new Map() }, [[{ alias: name, columns: known }]]));
}

function placeIn(scope: QueryScope, levels: Place['levels']): Place {
  return { scope, levels, hidden: [], results: NO_RESULTS };
}

function checkNode(node: Node | undefined, around: Place): void {
  if (node && 'SelectStmt' in node) checkSelect(node.SelectStmt, around);
}

function checkSelect(select: SelectStmt, outer: Place): void {
  const scope = withCommon(outer.scope, select);
  const around: Place = { ...outer, scope, results: NO_RESULTS };
  for (const cte of select.withClause?.ctes ?? [])
    if ('CommonTableExpr' in cte) checkNode(cte.CommonTableExpr.ctequery, around);
  if (select.op && select.op !== 'SETOP_NONE') {
    for (const side of [select.larg, select.rarg]) if (side) checkSelect(side, around);
    return;
  }
  const from = select.fromClause ?? [];
  const beside = { ...around, hidden: [...around.hidden, ...renamed(from)] };
  const sources: Source[] = [];
  for (const item of from) {
    checkSource(item, sources, beside);
    sources.push(...sourcesOf(scope, item));
  }
  const place: Place = { ...beside, levels: [sources, ...around.levels] };
  const { targetList, valuesLists, whereClause, havingClause } = select;
  checkExpression([targetList, valuesLists, whereClause, havingClause], place);
  const targets = (targetList ?? []).flatMap((n): readonly ResTarget[] => ('ResTarget' in n ? [n.ResTarget] : []));
  const { sortClause, groupClause, distinctClause, windowClause } = select;
  const results = new Set(targets.flatMap(({ name }) => name ?? []));
  checkExpression([sortClause, groupClause, distinctClause, windowClause], { ...place, results });
}

/** The names of tables that have an alias: what they cannot be called. */
function renamed(from: readonly Node[]): Source[] {
  return from.flatMap((node): Source[] => {
    if ('JoinExpr' in node) return renamed([node.JoinExpr.larg, node.JoinExpr.rarg].flatMap((n) => n ?? []));
    const range = 'RangeVar' in node ? node.RangeVar : undefined;
    return range?.alias && range.relname ? [{ alias: range.relname, columns: undefined }] : [];
  });
}

/** Functions and what is LATERAL see what stands before them in FROM; other subqueries do not. */
function checkSource(item: Node, before: readonly Source[], around: Place): void {
  const lateral: Place = { ...around, levels: [before, ...around.levels] };
  if ('RangeVar' in item) requireSource(around.scope, item.RangeVar);
  else if ('RangeSubselect' in item)
    checkNode(
      item.RangeSubselect.subquery,
      item.RangeSubselect.lateral ? lateral : { ...around, hidden: [...around.hidden, ...before] },
    );
  else if ('RangeFunction' in item) checkExpression(item.RangeFunction.functions, lateral);
  else if ('JoinExpr' in item) checkJoin(item.JoinExpr, before, around);
}

function checkJoin({ larg, rarg, usingClause, quals }: JoinExpr, before: readonly Source[], around: Place): void {
  if (!larg || !rarg) return;
  const { scope } = around;
  checkSource(larg, before, around);
  const left = sourcesOf(scope, larg);
  checkSource(rarg, [...before, ...left], around);
  const right = sourcesOf(scope, rarg);
  for (const name of stringsOf(usingClause)) {
    const a = sideColumn(left, name, 'left');
    const b = sideColumn(right, name, 'right');
    if (a && b) requireEquality(scope.work, a, b);
  }
  const hidden = [...around.hidden, ...before];
  checkExpression(quals, { ...around, levels: [[...left, ...right], ...around.levels], hidden });
}

/** @throws Refusal 42P01 where these files would have to create the relation, and do not */
function requireSource({ work, common }: QueryScope, range: RangeVar): void {
  const ref = refOfRange(range);
  if ((ref.schema === undefined && common.has(ref.name)) || findRelation(work, ref)) return;
  if (ref.schema === undefined ? !/^pg_/.test(ref.name) : isOurSchema(work, ref.schema)) refuseMissing(work, ref);
}

function refuseMissing(work: Working, ref: NameRef): never {
  if (findIndex(work, ref)) refuse(S.wrongObjectType, `cannot open relation "${ref.name}"`);
  return refuse(S.undefinedTable, `relation "${displayRef(ref)}" does not exist`);
}

function sideColumn(side: readonly Source[], name: string, word: 'left' | 'right'): ColumnType | undefined {
  if (!areKnown(side)) return undefined;
  const found = side.flatMap((s) => s.columns?.filter((c) => c.name === name) ?? []);
  if (found.length === 0)
    refuse(S.undefinedColumn, `column "${name}" specified in USING clause does not exist in ${word} table`);
  if (found.length > 1)
    refuse(S.ambiguousColumn, `common column name "${name}" appears more than once in ${word} table`);
  return found[0]?.type;
}

function checkExpression(value: unknown, place: Place): void {
  if (Array.isArray(value)) {
    for (const item of value) checkExpression(item, place);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [tag, child] of Object.entries(value)) {
    if (tag === 'ColumnRef') columnOf((child as { fields?: Node[] }).fields ?? [], place);
    else if (tag === 'SelectStmt') checkSelect(child as SelectStmt, place);
    else {
      checkExpression(child, place);
      if (tag === 'A_Expr') checkEquality(child as A_Expr, place);
    }
  }
}

/** Of a column or a plain constant; undefined for anything else, and for a string, which takes the other side's type. */
function operandType(node: Node | undefined, place: Place): ColumnType | undefined {
  if (!node) return undefined;
  if ('ColumnRef' in node) return columnOf(node.ColumnRef.fields ?? [], place);
  if (!('A_Const' in node)) return undefined;
  if (node.A_Const.ival) return builtInType('int4');
  return node.A_Const.boolval ? builtInType('bool') : undefined;
}

function checkEquality({ kind, name, lexpr, rexpr }: A_Expr, place: Place): void {
  const isEquality = kind === 'AEXPR_OP' && name?.length === 1 && stringOf(name[0]) === '=';
  if (!isEquality) return;
  const left = operandType(lexpr, place);
  const right = operandType(rexpr, place);
  if (left && right) requireEquality(place.scope.work, left, right);
}

// Types within a group compare with each other.
const COMPARABLE = [
  ['int2', 'int4', 'int8', 'float4', 'float8', 'numeric'],
  ['text', 'varchar', 'bpchar', 'name'],
  ['date', 'timestamp', 'timestamptz'],
  ['bool'],
  ['uuid'],
  ['jsonb'],
  ['bytea'],
];

function requireEquality(work: Working, left: ColumnType, right: ColumnType): void {
  const [a, b] = [baseOf(work, left), baseOf(work, right)];
  const groupOf = (t: ColumnType) =>
    work.types.get(`${t.schema}.${t.name}`)?.kind === 'enum'
      ? `${t.schema}.${t.name}`
      : t.schema === 'pg_catalog'
        ? COMPARABLE.findIndex((group) => group.includes(t.name))
        : -1;
  const [x, y] = [groupOf(a), groupOf(b)];
  if (x === -1 || y === -1) return;
  const same = a.array ? a.array === b.array && a.name === b.name : a.array === b.array && x === y;
  if (same) return;
  const path = work.session.searchPath;
  refuse(S.undefinedFunction, `operator does not exist: ${formatType(left, path)} = ${formatType(right, path)}`);
}
