import type { ColumnRef, JoinExpr, Node, ResTarget, SelectStmt } from '@pgsql/types';
import { findRoutines } from './apply/routine.ts';
import { stringOf } from './nodes.ts';
import { type QueryScope, type Source, sourcesOf, withCommon } from './query.ts';
import { refuse, SQLSTATE as S } from './refusal.ts';

/** Where a name in a query is looked up: the sources of its SELECT and of those around it, innermost first. */
interface Place {
  readonly scope: QueryScope;
  readonly levels: readonly (readonly Source[])[];
  /** Sources that are there, but that the name does not see: beside a subquery that is not LATERAL. */
  readonly hidden: readonly Source[];
  /** Names of the result's columns, by which ORDER BY and GROUP BY may go. */
  readonly results: ReadonlySet<string>;
}

const NO_RESULTS: ReadonlySet<string> = new Set();
const SYSTEM_COLUMNS = new Set(['tableoid', 'ctid', 'xmin', 'xmax', 'cmin', 'cmax']);

/**
 * Looks up every column that a query names, as far as its sources are known.
 * @throws Refusal 42703 for a column, 42P01 for the name of a source that is not there
 */
export function checkColumns(scope: QueryScope, query: Node): void {
  if ('SelectStmt' in query) checkSelect(query.SelectStmt, { scope, levels: [], hidden: [], results: NO_RESULTS });
}

function checkSelect(select: SelectStmt, around: Place): void {
  const scope = withCommon(around.scope, select);
  for (const cte of select.withClause?.ctes ?? []) {
    const query = 'CommonTableExpr' in cte ? cte.CommonTableExpr.ctequery : undefined;
    if (query && 'SelectStmt' in query) checkSelect(query.SelectStmt, { ...around, scope });
  }
  if (select.op && select.op !== 'SETOP_NONE') {
    for (const side of [select.larg, select.rarg]) if (side) checkSelect(side, { ...around, scope });
    return;
  }
  const from = select.fromClause ?? [];
  const sources = from.flatMap((node) => sourcesOf(scope, node)).map(known);
  const hidden = [...around.hidden, ...renamed(from)];
  const place: Place = { scope, levels: [sources, ...around.levels], hidden, results: NO_RESULTS };
  const beside: Place = { ...around, scope, hidden: [...hidden, ...sources] };
  for (const node of from) checkFrom(node, place, beside);
  const targets = (select.targetList ?? []).flatMap((n) => ('ResTarget' in n ? n.ResTarget : []));
  const { valuesLists, whereClause, havingClause, sortClause, groupClause, distinctClause, windowClause } = select;
  check([valuesLists, targets.map((t) => t.val), whereClause, havingClause], place);
  check([sortClause, groupClause, distinctClause, windowClause], { ...place, results: resultNames(targets) });
}

/** Of a relation without columns nothing is known: a view whose query could not be followed, a sequence. */
function known(source: Source): Source {
  return source.columns?.length === 0 ? { ...source, columns: undefined } : source;
}

/** The names of tables that have an alias: what they cannot be called. */
function renamed(from: readonly Node[]): Source[] {
  return from.flatMap((node): Source[] => {
    if ('JoinExpr' in node) return renamed([node.JoinExpr.larg, node.JoinExpr.rarg].flatMap((n) => n ?? []));
    const range = 'RangeVar' in node ? node.RangeVar : undefined;
    return range?.alias && range.relname ? [{ alias: range.relname, columns: undefined }] : [];
  });
}

function resultNames(targets: readonly ResTarget[]): ReadonlySet<string> {
  return new Set(targets.flatMap(({ name }) => name ?? []));
}

/** Conditions of joins, arguments of functions and what is LATERAL see what stands in FROM; other subqueries do not. */
function checkFrom(node: Node, place: Place, beside: Place): void {
  if ('JoinExpr' in node) {
    const { larg, rarg, quals }: JoinExpr = node.JoinExpr;
    for (const side of [larg, rarg]) if (side) checkFrom(side, place, beside);
    check(quals, place);
  } else if ('RangeSubselect' in node) {
    const { subquery, lateral } = node.RangeSubselect;
    if (subquery && 'SelectStmt' in subquery) checkSelect(subquery.SelectStmt, lateral ? place : beside);
  } else if ('RangeFunction' in node) check(node.RangeFunction.functions, place);
}

function check(value: unknown, place: Place): void {
  if (Array.isArray(value)) {
    for (const item of value) check(item, place);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [tag, child] of Object.entries(value)) {
    if (tag === 'ColumnRef') checkReference(child as ColumnRef, place);
    else if (tag === 'SelectStmt') checkSelect(child as SelectStmt, { ...place, results: NO_RESULTS });
    else check(child, place);
  }
}

function checkReference({ fields = [] }: ColumnRef, place: Place): void {
  const last = fields.at(-1);
  if (fields.length > 2 || !last) return;
  const qualifier = stringOf(fields.at(-2));
  if (qualifier !== undefined) checkQualified(qualifier, stringOf(last), place);
  else if ('String' in last) checkBare(last.String.sval ?? '', place);
}

function checkQualified(qualifier: string, column: string | undefined, { scope, levels, hidden }: Place): void {
  const all = levels.flat();
  const found = all.filter((s) => s.alias === qualifier);
  if (found.length === 0) {
    if (all.some((s) => s.alias === '' && s.columns === undefined)) return;
    const isThere = hidden.some((s) => s.alias === qualifier);
    refuse(
      S.undefinedTable,
      isThere
        ? `invalid reference to FROM-clause entry for table "${qualifier}"`
        : `missing FROM-clause entry for table "${qualifier}"`,
    );
  }
  const columns = found.map((s) => s.whole ?? s.columns);
  if (column === undefined || SYSTEM_COLUMNS.has(column) || columns.some((c) => c === undefined)) return;
  if (columns.some((c) => c?.some((known) => known.name === column))) return;
  // `t.f` may be a call f(t).
  if (findRoutines(scope.work, { name: column }).length > 0) return;
  refuse(S.undefinedColumn, `column ${qualifier}.${column} does not exist`);
}

function checkBare(column: string, { levels, results }: Place): void {
  if (results.has(column) || SYSTEM_COLUMNS.has(column)) return;
  for (const source of levels.flat())
    if (source.alias === column || !source.columns || source.columns.some((c) => c.name === column)) return;
  refuse(S.undefinedColumn, `column "${column}" does not exist`);
}
