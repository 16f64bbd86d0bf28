import type { Node, RangeVar, ResTarget, SelectStmt } from '@pgsql/types';
import { columnLabel } from './column-label.ts';
import { typeOf, withoutModifiers } from './expression-type.ts';
import { findRelation } from './lookup.ts';
import { type ColumnType, keyOf, type QualifiedName } from './model.ts';
import { refOfRange, stringOf, stringsOf, walk } from './nodes.ts';
import { UNKNOWN } from './types.ts';
import type { Working } from './working.ts';

/** A column of a query's result; its type is `unknown` where it cannot be told. */
export interface ResultColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/** A source in FROM under the name by which expressions call it; columns are undefined where nothing is known of it. */
export interface Source {
  readonly alias: string;
  readonly columns: readonly ResultColumn[] | undefined;
  /** What its alias stands for, where USING has taken columns out of what a bare `*` shows. */
  readonly whole?: readonly ResultColumn[] | undefined;
}

type Common = ReadonlyMap<string, readonly ResultColumn[] | undefined>;

/** Where a query is read: the catalog, and what WITH clauses around it name. */
export interface QueryScope {
  readonly work: Working;
  readonly common: Common;
}

/** Names and types of a query's columns; undefined where a `*` stands for what is not known. */
export function queryColumns(scope: QueryScope, node: Node | undefined): readonly ResultColumn[] | undefined {
  if (!node) return undefined;
  if ('SelectStmt' in node) return selectColumns(scope, node.SelectStmt);
  for (const [tag, body] of Object.entries(node)) {
    if (tag === 'InsertStmt' || tag === 'UpdateStmt' || tag === 'DeleteStmt')
      return targetColumns(scope, (body as { returningList?: Node[] }).returningList ?? [], []);
  }
  return undefined;
}

function selectColumns(outer: QueryScope, select: SelectStmt): readonly ResultColumn[] | undefined {
  const scope = withCommon(outer, select);
  if (select.op && select.op !== 'SETOP_NONE') {
    const left = select.larg && selectColumns(scope, select.larg);
    const right = select.rarg && selectColumns(scope, select.rarg);
    return left?.map((c, i) => ({ ...c, type: commonType(c.type, right?.[i]?.type ?? c.type) }));
  }
  const [values] = select.valuesLists ?? [];
  if (values && 'List' in values)
    return (values.List.items ?? []).map((v, i) => ({ name: `column${i + 1}`, type: typeOf(scope, [], v) }));
  const sources = (select.fromClause ?? []).flatMap((n) => sourcesOf(scope, n));
  return targetColumns(scope, select.targetList ?? [], sources);
}

// Each becomes any that stands behind it by itself.
const WIDENING = [
  ['int2', 'int4', 'int8', 'numeric', 'float4', 'float8'],
  ['date', 'timestamp', 'timestamptz'],
];

/** What UNION makes of two columns: the wider type of the two, without modifiers where those differ. */
function commonType(left: ColumnType, right: ColumnType): ColumnType {
  if (left.name === 'unknown') return right;
  if (left.name !== right.name || left.array !== right.array) {
    const order = left.array ? undefined : WIDENING.find((o) => o.includes(left.name) && o.includes(right.name));
    const wider = order && order.indexOf(right.name) > order.indexOf(left.name) ? right : left;
    return withoutModifiers(wider);
  }
  return left.modifiers.join() === right.modifiers.join() ? left : withoutModifiers(left);
}

export function withCommon(scope: QueryScope, select: SelectStmt): QueryScope {
  const ctes = select.withClause?.ctes ?? [];
  if (ctes.length === 0) return scope;
  const common = new Map(scope.common);
  for (const cte of ctes) {
    if (!('CommonTableExpr' in cte)) continue;
    const { ctename, ctequery, aliascolnames } = cte.CommonTableExpr;
    // A recursive term may name itself; the first term tells its columns.
    common.set(ctename ?? '', undefined);
    const columns = queryColumns({ ...scope, common }, ctequery);
    common.set(ctename ?? '', renamed(columns, stringsOf(aliascolnames)));
  }
  return { ...scope, common };
}

function renamed(columns: readonly ResultColumn[] | undefined, names: readonly string[]) {
  return columns?.map((c, i) => ({ ...c, name: names[i] ?? c.name }));
}

function targetColumns(
  scope: QueryScope,
  targets: readonly Node[],
  sources: readonly Source[],
): readonly ResultColumn[] | undefined {
  const out: ResultColumn[] = [];
  for (const target of targets) {
    if (!('ResTarget' in target)) continue;
    const star = starOf(target.ResTarget);
    if (star === undefined) {
      const { name, val } = target.ResTarget;
      out.push({ name: name ?? columnLabel(val) ?? '?column?', type: typeOf(scope, sources, val) });
      continue;
    }
    for (const source of star === '' ? sources : sources.filter((s) => s.alias === star)) {
      const columns = star === '' ? source.columns : (source.whole ?? source.columns);
      if (!columns) return undefined;
      out.push(...columns);
    }
  }
  return out;
}

/** The source whose `*` it is, '' for all of them; undefined for a plain target. */
function starOf({ val }: ResTarget): string | undefined {
  if (!val || !('ColumnRef' in val)) return undefined;
  const fields = val.ColumnRef.fields ?? [];
  const last = fields.at(-1);
  if (!last || !('A_Star' in last)) return undefined;
  return stringOf(fields.at(-2)) ?? '';
}

export function sourcesOf(scope: QueryScope, node: Node): Source[] {
  if ('RangeVar' in node) return [tableSource(scope, node.RangeVar)];
  if ('JoinExpr' in node) return joinSources(scope, node.JoinExpr);
  if ('RangeSubselect' in node) {
    const { subquery, alias } = node.RangeSubselect;
    return [
      { alias: alias?.aliasname ?? '', columns: renamed(queryColumns(scope, subquery), stringsOf(alias?.colnames)) },
    ];
  }
  if ('RangeFunction' in node) {
    const { alias, coldeflist } = node.RangeFunction;
    const names = (coldeflist ?? []).flatMap((n) => ('ColumnDef' in n ? (n.ColumnDef.colname ?? []) : []));
    const listed = names.length > 0 ? names : stringsOf(alias?.colnames);
    return [
      {
        alias: alias?.aliasname ?? '',
        columns: listed.length > 0 ? listed.map((name) => ({ name, type: UNKNOWN })) : undefined,
      },
    ];
  }
  return [{ alias: '', columns: undefined }];
}

function tableSource({ work, common }: QueryScope, range: RangeVar): Source {
  const alias = range.alias?.aliasname ?? range.relname ?? '';
  const names = stringsOf(range.alias?.colnames);
  if (range.schemaname === undefined && common.has(range.relname ?? ''))
    return { alias, columns: renamed(common.get(range.relname ?? ''), names) };
  const columns = findRelation(work, refOfRange(range))?.columns;
  // A view or table whose columns could not be told has none here.
  return { alias, columns: renamed(columns?.length === 0 ? undefined : columns, names) };
}

type Join = Extract<Node, { JoinExpr: unknown }>['JoinExpr'];

/** USING and NATURAL show their columns once, in front. */
function joinSources(scope: QueryScope, join: Join): Source[] {
  const left = join.larg ? sourcesOf(scope, join.larg) : [];
  const right = join.rarg ? sourcesOf(scope, join.rarg) : [];
  const all = [...left, ...right];
  if (all.some((s) => !s.columns)) return all;
  const names = (side: readonly Source[]) => side.flatMap((s) => s.columns ?? []);
  const using = join.isNatural
    ? names(left)
        .filter((c) => names(right).some((r) => r.name === c.name))
        .map((c) => c.name)
    : stringsOf(join.usingClause);
  if (using.length === 0 && !join.alias) return all;
  const shared = using.flatMap((name) => names(left).find((c) => c.name === name) ?? []);
  const rest = all.map((s) => ({
    ...s,
    columns: s.columns?.filter((c) => !using.includes(c.name)),
    whole: s.whole ?? s.columns,
  }));
  if (join.alias) return [{ alias: join.alias.aliasname ?? '', columns: [...shared, ...names(rest)] }];
  return [{ alias: '', columns: shared }, ...rest];
}

/** Relations that a query names, each once, as the search_path resolves them now, and those that it does not find. */
export function relationsIn(
  work: Working,
  node: Node,
): { found: readonly QualifiedName[]; missing: readonly RangeVar[] } {
  const found = new Map<string, QualifiedName>();
  const missing: RangeVar[] = [];
  const common = new Set<string>();
  walk({ node }, (tag, value) => {
    if (tag === 'CommonTableExpr' && typeof value.ctename === 'string') common.add(value.ctename);
    return undefined;
  });
  walk({ node }, (tag, value) => {
    // In a list the tag stands around the object; in a field of its own the field's name does.
    const range = tag === 'RangeVar' || tag === 'relation' ? (value as RangeVar) : undefined;
    if (range?.relname === undefined) return undefined;
    if (range.schemaname === undefined && common.has(range.relname)) return false;
    const relation = findRelation(work, refOfRange(range));
    if (relation) found.set(keyOf(relation), { schema: relation.schema, name: relation.name });
    else missing.push(range);
    return false;
  });
  return { found: [...found.values()], missing };
}
