import type { Node, ResTarget, SelectStmt } from '@pgsql/types';
import { columnLabel } from '../column-label.ts';
import { stringOf, stringsOf } from '../nodes.ts';
import { catalogRows, type Row } from './catalog-rows.ts';
import { evaluate } from './evaluate.ts';
import type { Scope } from './scope.ts';
import { all, isArray, UNKNOWN, type Value } from './value.ts';

export interface ResultRow {
  readonly values: readonly Value[];
  /** The same by the names that the query gives them. */
  readonly row: Row;
  /** False where the WHERE clause could not be decided for it. */
  readonly certain: boolean;
}

/** Rows of a query over system catalogs and listed values; undefined for a query over anything else. */
export function selectRows(scope: Scope, select: SelectStmt): readonly ResultRow[] | undefined {
  if ((select.op ?? 'SETOP_NONE') !== 'SETOP_NONE' || select.groupClause || select.withClause) return undefined;
  if (select.valuesLists) return listedRows(scope, select.valuesLists);
  const sources: { alias: string; rows: readonly Row[] }[] = [];
  const conditions: Node[] = [];
  for (const item of select.fromClause ?? []) if (!collect(scope, item, sources, conditions)) return undefined;
  conditions.push(...conjuncts(select.whereClause));
  const matches = join(scope, sources, conditions, 0);
  const targets = (select.targetList ?? []).flatMap((t) => ('ResTarget' in t ? t.ResTarget : []));
  const called = targets.length === 1 ? functionOf(targets[0]?.val) : undefined;
  if (called?.name === 'count')
    return matches.every((m) => m.certain) ? [resultRow([['count', matches.length]], true)] : undefined;
  if (called?.name === 'unnest' && sources.length === 0) return unnested(scope, called.args[0], targets[0]?.name);
  const found = matches.map(({ sources: row, certain }) => {
    const inner = { ...scope, sources: row };
    return resultRow(
      targets.flatMap((t) => columnsOf(inner, t)),
      certain,
    );
  });
  return limited(scope, select, select.distinctClause ? distinct(found) : found);
}

function resultRow(columns: readonly (readonly [name: string, value: Value])[], certain: boolean): ResultRow {
  return { values: columns.map(([, value]) => value), row: Object.fromEntries(columns), certain };
}

/** A target's columns; several for a `*`. */
function columnsOf(scope: Scope, { name, val }: ResTarget): [string, Value][] {
  const fields = val && 'ColumnRef' in val ? (val.ColumnRef.fields ?? []) : [];
  const last = fields.at(-1);
  if (!last || !('A_Star' in last)) return [[name ?? columnLabel(val) ?? '?column?', evaluate(scope, val)]];
  const alias = stringOf(fields.at(-2));
  return [...scope.sources].flatMap(([key, row]) => (alias === undefined || alias === key ? Object.entries(row) : []));
}

function functionOf(node: Node | undefined): { name: string; args: readonly Node[] } | undefined {
  if (!node || !('FuncCall' in node)) return undefined;
  return { name: stringsOf(node.FuncCall.funcname).at(-1) ?? '', args: node.FuncCall.args ?? [] };
}

function listedRows(scope: Scope, lists: readonly Node[]): ResultRow[] {
  return lists.map((list) => {
    const items = 'List' in list ? (list.List.items ?? []) : [];
    return resultRow(
      items.map((item, i) => [`column${i + 1}`, evaluate(scope, item)]),
      true,
    );
  });
}

function unnested(scope: Scope, array: Node | undefined, name = 'unnest'): ResultRow[] | undefined {
  const value = evaluate(scope, array);
  return isArray(value) ? value.map((item) => resultRow([[name, item]], true)) : undefined;
}

/** Which rows a LIMIT leaves depends on an order that is not followed; how many of one or none does not. */
function limited(scope: Scope, { limitCount }: SelectStmt, rows: ResultRow[]): ResultRow[] | undefined {
  const most = limitCount && evaluate(scope, limitCount);
  if (typeof most !== 'number' || rows.length <= Math.max(most, 1)) return rows;
  return most === 1 ? rows.slice(0, 1).map((row) => ({ ...row, certain: false })) : undefined;
}

function distinct(rows: readonly ResultRow[]): ResultRow[] {
  const seen = new Set<string>();
  return rows.filter(({ values }) => {
    const key = JSON.stringify(values.map((v) => (v === UNKNOWN ? { unknown: true } : v)));
    return !seen.has(key) && seen.add(key);
  });
}

function conjuncts(node: Node | undefined): Node[] {
  if (!node) return [];
  return 'BoolExpr' in node && node.BoolExpr.boolop === 'AND_EXPR'
    ? (node.BoolExpr.args ?? []).flatMap(conjuncts)
    : [node];
}

function collect(
  scope: Scope,
  node: Node,
  sources: { alias: string; rows: readonly Row[] }[],
  conditions: Node[],
): boolean {
  if ('RangeVar' in node) {
    const { schemaname, relname, alias } = node.RangeVar;
    const rows = catalogRows(scope.work, schemaname, relname ?? '');
    if (rows) sources.push({ alias: alias?.aliasname ?? relname ?? '', rows });
    return rows !== undefined;
  }
  const listed = listedSource(scope, node);
  if (listed) sources.push(listed);
  if (listed) return true;
  if (!('JoinExpr' in node) || node.JoinExpr.jointype !== 'JOIN_INNER' || node.JoinExpr.usingClause) return false;
  const { larg, rarg, quals } = node.JoinExpr;
  conditions.push(...conjuncts(quals));
  return (
    larg !== undefined &&
    rarg !== undefined &&
    collect(scope, larg, sources, conditions) &&
    collect(scope, rarg, sources, conditions)
  );
}

/** `(values (...), (...)) as t (a, b)` and `unnest(array[...]) as t (a)` as a source. */
function listedSource(scope: Scope, node: Node): { alias: string; rows: readonly Row[] } | undefined {
  const given =
    'RangeSubselect' in node ? node.RangeSubselect : 'RangeFunction' in node ? node.RangeFunction : undefined;
  const alias = given?.alias?.aliasname ?? '';
  const names = stringsOf(given?.alias?.colnames);
  let rows: readonly ResultRow[] | undefined;
  if ('RangeSubselect' in node) {
    const inner = node.RangeSubselect.subquery;
    rows = inner && 'SelectStmt' in inner ? selectRows(scope, inner.SelectStmt) : undefined;
  } else if ('RangeFunction' in node) {
    const [first] = node.RangeFunction.functions ?? [];
    const call = first && 'List' in first ? functionOf(first.List.items?.[0]) : undefined;
    if (call?.name === 'unnest') rows = unnested(scope, call.args[0], alias === '' ? 'unnest' : alias);
  }
  if (!rows?.every((r) => r.certain)) return undefined;
  const renamed = rows.map(({ row }) =>
    Object.fromEntries(Object.entries(row).map(([name, value], i): [string, Value] => [names[i] ?? name, value])),
  );
  return { alias, rows: renamed };
}

interface Match {
  readonly sources: ReadonlyMap<string, Row>;
  readonly certain: boolean;
}

/** Nested loops; a row that the conditions already rule out joins with nothing. */
function join(
  scope: Scope,
  sources: readonly { alias: string; rows: readonly Row[] }[],
  conditions: readonly Node[],
  from: number,
): Match[] {
  const source = sources[from];
  if (!source) {
    const verdict = all(conditions.map((c) => evaluate(scope, c)));
    return verdict === false || verdict === null ? [] : [{ sources: scope.sources, certain: verdict === true }];
  }
  const out: Match[] = [];
  for (const row of source.rows) {
    const inner = { ...scope, sources: new Map(scope.sources).set(source.alias, row) };
    if (conditions.some((c) => evaluate(inner, c) === false)) continue;
    out.push(...join(inner, sources, conditions, from + 1));
  }
  return out;
}
