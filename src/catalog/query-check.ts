import type { A_Expr, Node, RangeVar, SelectStmt } from '@pgsql/types';
import { baseOf } from './apply/assignable.ts';
import { findRoutines } from './apply/routine.ts';
import { findIndex, findRelation, isOurSchema } from './lookup.ts';
import type { ColumnType, Relation } from './model.ts';
import { displayRef, type NameRef, refOfRange, stringOf, stringsOf } from './nodes.ts';
import { formatType } from './print/type.ts';
import { type QueryScope, type Source, sourcesOf, withCommon } from './query.ts';
import { refuse, SQLSTATE as S } from './refusal.ts';
import { builtInType } from './types.ts';
import { DO_BLOCK, type Working } from './working.ts';

/** Sources of a query and of those around it, innermost first. */
type Scopes = readonly (readonly Source[])[];

/**
 * Whether what a query names is there: columns, and an equality between the columns that it compares. What a source that
 * is not known here might have is left alone. @throws Refusal 42703, 42702, 42P01, 42883
 */
export function checkQuery(work: Working, node: Node): void {
  // A block whose SQL is not known may have added the column.
  if (!work.doubts.has(DO_BLOCK)) checkNode({ work, common: new Map() }, node, []);
}

/** As `checkQuery`, of an expression over one table. */
export function checkTableExpression(work: Working, { name, columns }: Relation, node: Node | undefined): void {
  const known = columns.length === 0 ? undefined : columns;
  if (node && !work.doubts.has(DO_BLOCK))
    checkExpression({ work, common: new Map() }, node, [[{ alias: name, columns: known }]]);
}

function checkNode(scope: QueryScope, node: Node | undefined, outer: Scopes): void {
  if (node && 'SelectStmt' in node) checkSelect(scope, node.SelectStmt, outer);
}

function checkSelect(around: QueryScope, select: SelectStmt, outer: Scopes): void {
  for (const cte of select.withClause?.ctes ?? [])
    if ('CommonTableExpr' in cte) checkNode(withCommon(around, select), cte.CommonTableExpr.ctequery, outer);
  const scope = withCommon(around, select);
  if (select.op && select.op !== 'SETOP_NONE') {
    if (select.larg) checkSelect(scope, select.larg, outer);
    if (select.rarg) checkSelect(scope, select.rarg, outer);
    return;
  }
  const from = select.fromClause ?? [];
  for (const item of from) checkSource(scope, item, outer);
  const scopes = [from.flatMap((item) => sourcesOf(scope, item)), ...outer];
  for (const part of [select.targetList, select.whereClause]) checkExpression(scope, part, scopes);
}

function checkSource(scope: QueryScope, item: Node, outer: Scopes): void {
  if ('RangeVar' in item) {
    requireSource(scope, item.RangeVar);
    return;
  }
  if ('RangeSubselect' in item) {
    // LATERAL sees what stands before it, which is more than is looked at here.
    if (!item.RangeSubselect.lateral) checkNode(scope, item.RangeSubselect.subquery, outer);
    return;
  }
  if (!('JoinExpr' in item)) return;
  const { larg, rarg, usingClause, quals } = item.JoinExpr;
  if (!larg || !rarg) return;
  for (const side of [larg, rarg]) checkSource(scope, side, outer);
  const left = sourcesOf(scope, larg);
  const right = sourcesOf(scope, rarg);
  for (const name of stringsOf(usingClause)) {
    const a = sideColumn(left, name, 'left');
    const b = sideColumn(right, name, 'right');
    if (a && b) requireEquality(scope.work, a, b);
  }
  checkExpression(scope, quals, [[...left, ...right], ...outer]);
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

function areKnown(sources: readonly Source[]): boolean {
  return sources.every((s) => s.columns !== undefined);
}

function checkExpression(scope: QueryScope, value: unknown, scopes: Scopes): void {
  if (Array.isArray(value)) {
    for (const item of value) checkExpression(scope, item, scopes);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [tag, child] of Object.entries(value)) {
    if (tag === 'ColumnRef') columnOf(scope.work, (child as { fields?: Node[] }).fields ?? [], scopes);
    else if (tag === 'subselect') checkNode(scope, child as Node, scopes);
    else {
      checkExpression(scope, child, scopes);
      if (tag === 'A_Expr') checkEquality(scope.work, child as A_Expr, scopes);
    }
  }
}

const SYSTEM_COLUMNS = new Set(['tableoid', 'ctid', 'xmin', 'xmax', 'cmin', 'cmax', 'oid']);

/** The type of the column that a reference means; undefined where that cannot be told. */
function columnOf(work: Working, fields: readonly Node[], scopes: Scopes): ColumnType | undefined {
  const names = fields.map(stringOf);
  const name = names.at(-1);
  if (name === undefined || names.length > 2 || SYSTEM_COLUMNS.has(name)) return undefined;
  const alias = names.length === 2 ? names[0] : undefined;
  if (alias !== undefined) return columnIn(work, alias, name, scopes);
  for (const sources of scopes) {
    if (!areKnown(sources)) return undefined;
    const found = sources.flatMap((s) => s.columns?.filter((c) => c.name === name) ?? []);
    if (found.length > 1) refuse(S.ambiguousColumn, `column reference "${name}" is ambiguous`);
    if (found[0]) return found[0].type;
    // The whole row.
    if (sources.some((s) => s.alias === name)) return undefined;
  }
  return refuse(S.undefinedColumn, `column "${name}" does not exist`);
}

function columnIn(work: Working, alias: string, name: string, scopes: Scopes): ColumnType | undefined {
  for (const sources of scopes) {
    const source = sources.find((s) => s.alias === alias);
    if (!source) {
      // What has no name here may have this one.
      if (sources.some((s) => s.alias === '' && !s.columns)) return undefined;
      continue;
    }
    const columns = source.whole ?? source.columns;
    if (!columns) return undefined;
    const found = columns.find((c) => c.name === name);
    if (found) return found.type;
    // t.f may be a function of t's row.
    if (findRoutines(work, { name }).length > 0) return undefined;
    refuse(S.undefinedColumn, `column ${alias}.${name} does not exist`);
  }
  return refuse(S.undefinedTable, `missing FROM-clause entry for table "${alias}"`);
}

/** Of a column or a plain constant; undefined for anything else, and for a string, which takes the other side's type. */
function operandType(work: Working, node: Node | undefined, scopes: Scopes): ColumnType | undefined {
  if (!node) return undefined;
  if ('ColumnRef' in node) return columnOf(work, node.ColumnRef.fields ?? [], scopes);
  if (!('A_Const' in node)) return undefined;
  if (node.A_Const.ival) return builtInType('int4');
  return node.A_Const.boolval ? builtInType('bool') : undefined;
}

function checkEquality(work: Working, { kind, name, lexpr, rexpr }: A_Expr, scopes: Scopes): void {
  const isEquality = kind === 'AEXPR_OP' && name?.length === 1 && stringOf(name[0]) === '=';
  if (!isEquality) return;
  const left = operandType(work, lexpr, scopes);
  const right = operandType(work, rexpr, scopes);
  if (left && right) requireEquality(work, left, right);
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
