import type { A_Expr, FuncCall, Node, ResTarget, SelectStmt, TypeCast } from '@pgsql/types';
import { quoteIdentifier, quoteLiteral } from '../../sql/identifiers.ts';
import { columnLabel } from '../column-label.ts';
import { findIndex, findRelation, findTypeName } from '../lookup.ts';
import { keyOf } from '../model.ts';
import { nameParts, refOfParts, stringOf, stringsOf } from '../nodes.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import type { Working } from '../working.ts';
import { catalogRows, type Row } from './catalog-rows.ts';
import { type ArrayValue, all, any, isArray, not, UNKNOWN, type Value } from './value.ts';

/** What an expression may refer to: the catalog as it stands, variables of the block, and rows of sources by alias. */
export interface Scope {
  readonly work: Working;
  readonly variables: ReadonlyMap<string, Value>;
  readonly sources: ReadonlyMap<string, Row>;
  /** Rows in variables, whose fields are named behind the variable. */
  readonly records: ReadonlyMap<string, Row>;
}

/** Computes an expression as far as the catalog tells. @throws Refusal for `'x'::regclass` of what does not exist. */
export function evaluate(scope: Scope, node: Node | undefined): Value {
  if (!node) return UNKNOWN;
  if ('A_Const' in node) return constant(node.A_Const);
  if ('ColumnRef' in node) return reference(scope, stringsOf(node.ColumnRef.fields));
  if ('TypeCast' in node) return castTo(scope, node.TypeCast);
  if ('BoolExpr' in node) {
    const values = (node.BoolExpr.args ?? []).map((a) => evaluate(scope, a));
    if (node.BoolExpr.boolop === 'NOT_EXPR') return not(values[0] ?? UNKNOWN);
    return node.BoolExpr.boolop === 'OR_EXPR' ? any(values) : all(values);
  }
  if ('NullTest' in node) {
    const value = evaluate(scope, node.NullTest.arg);
    if (value === UNKNOWN) return UNKNOWN;
    return (value === null) === (node.NullTest.nulltesttype === 'IS_NULL');
  }
  if ('SubLink' in node) return subLink(scope, node.SubLink);
  if ('A_Expr' in node) return operation(scope, node.A_Expr);
  if ('ParamRef' in node) return scope.variables.get(`$${node.ParamRef.number}`) ?? UNKNOWN;
  if ('FuncCall' in node) return call(scope, node.FuncCall);
  if ('A_ArrayExpr' in node) return (node.A_ArrayExpr.elements ?? []).map((element) => evaluate(scope, element));
  if ('SQLValueFunction' in node)
    return node.SQLValueFunction.op === 'SVFOP_CURRENT_SCHEMA' ? (scope.work.session.searchPath[0] ?? null) : UNKNOWN;
  if ('CoalesceExpr' in node) {
    for (const argument of node.CoalesceExpr.args ?? []) {
      const value = evaluate(scope, argument);
      if (value !== null) return value;
    }
    return null;
  }
  return UNKNOWN;
}

function constant({ isnull, sval, ival, fval, boolval }: Extract<Node, { A_Const: unknown }>['A_Const']): Value {
  if (isnull) return null;
  if (sval) return sval.sval ?? '';
  if (ival) return ival.ival ?? 0;
  if (fval) return Number(fval.fval ?? 0);
  return boolval ? (boolval.boolval ?? false) : UNKNOWN;
}

function reference({ variables, sources, records }: Scope, fields: readonly string[]): Value {
  const name = fields.at(-1) ?? '';
  const alias = fields.at(-2);
  const record = alias === undefined || sources.has(alias) ? undefined : records.get(alias);
  if (record) return Object.hasOwn(record, name) ? (record[name] ?? null) : UNKNOWN;
  if (alias !== undefined)
    return sources.get(alias)?.[name] ?? (sources.get(alias) && name in (sources.get(alias) ?? {}) ? null : UNKNOWN);
  for (const row of sources.values()) if (Object.hasOwn(row, name)) return row[name] ?? null;
  return variables.get(name) ?? (variables.has(name) ? null : UNKNOWN);
}

function castTo(scope: Scope, { arg, typeName }: TypeCast): Value {
  const isArrayType = (typeName?.arrayBounds?.length ?? 0) > 0;
  return cast(scope, arg, stringsOf(typeName?.names).at(-1) ?? '', isArrayType);
}

/** As text: what is cast to regclass shows its name quoted where it must be. */
function textOf(scope: Scope, node: Node | undefined): Value {
  const value = evaluate(scope, node);
  const type = node && 'TypeCast' in node ? stringsOf(node.TypeCast.typeName?.names).at(-1) : undefined;
  if (typeof value !== 'string' || (type !== 'regclass' && type !== 'regtype')) return value;
  const dot = value.indexOf('.');
  const [schema, name] = [value.slice(0, dot), value.slice(dot + 1)];
  const isVisible = scope.work.session.searchPath.includes(schema) || schema === 'pg_catalog';
  return isVisible ? quoteIdentifier(name) : `${quoteIdentifier(schema)}.${quoteIdentifier(name)}`;
}

/** `{a,b}`: an array's text form, as far as it needs no quotes. */
function arrayLiteral(text: string): Value {
  const inner = /^\{([^{}"\\]*)\}$/.exec(text)?.[1];
  if (inner === undefined) return UNKNOWN;
  return inner.trim() === '' ? [] : inner.split(',').map((item) => item.trim());
}

function cast(scope: Scope, argument: Node | undefined, type: string, isArrayType = false): Value {
  const value = type === 'text' || type === 'varchar' ? textOf(scope, argument) : evaluate(scope, argument);
  if (typeof value !== 'string') return value;
  if (isArrayType) return arrayLiteral(value);
  if (type === 'regclass')
    return relationNamed(scope.work, value) ?? refuse(S.undefinedTable, `relation "${value}" does not exist`);
  if (type === 'regtype')
    return typeNamed(scope.work, value) ?? refuse(S.undefinedObject, `type "${value}" does not exist`);
  if (type === 'bool') return value === 'true' || value === 't';
  return value;
}

/** `schema.name` of what a name in a string stands for, or an oid, which is that already. */
function relationNamed(work: Working, name: string): string | undefined {
  if (work.relation(name)) return name;
  const ref = refOfParts(nameParts(name));
  const relation = findRelation(work, ref);
  if (relation) return keyOf(relation);
  const index = findIndex(work, ref);
  return index && `${index.table.schema}.${index.name}`;
}

function typeNamed(work: Working, name: string): string | undefined {
  const found = findTypeName(work, refOfParts(nameParts(name)));
  return found && keyOf(found);
}

function compare(operator: string, left: Value, right: Value): Value {
  if (left === UNKNOWN || right === UNKNOWN) return UNKNOWN;
  if (left === null || right === null) return null;
  if (isArray(left) || isArray(right)) return UNKNOWN;
  const [a, b] = typeof left === typeof right ? [left, right] : [String(left), String(right)];
  switch (operator) {
    case '=':
      return a === b;
    case '<>':
    case '!=':
      return a !== b;
    case '<':
      return a < b;
    case '>':
      return a > b;
    case '<=':
      return a <= b;
    case '>=':
      return a >= b;
    case '~~':
      return like(String(a), String(b), '');
    case '~~*':
      return like(String(a), String(b), 'i');
    case '!~~':
      return !like(String(a), String(b), '');
    case '||':
      return `${String(a)}${String(b)}`;
    default:
      return UNKNOWN;
  }
}

function like(text: string, pattern: string, flags: string): boolean {
  const source = pattern.replace(/\\(.)|[.*+?^${}()|[\]\\]|%|_/gs, (m, escaped: string | undefined) =>
    m === '%' ? '.*' : m === '_' ? '.' : `\\${escaped ?? m}`,
  );
  return new RegExp(`^${source}$`, `s${flags}`).test(text);
}

function operation(scope: Scope, { kind, name, lexpr, rexpr }: A_Expr): Value {
  const operator = stringOf(name?.at(-1)) ?? '';
  const left = evaluate(scope, lexpr);
  const items = (node: Node | undefined): readonly (Node | undefined)[] | undefined => {
    if (node && 'List' in node) return node.List.items ?? [];
    if (node && 'A_ArrayExpr' in node) return node.A_ArrayExpr.elements ?? [];
    return node && 'TypeCast' in node ? items(node.TypeCast.arg) : undefined;
  };
  const values = () => {
    const listed = items(rexpr);
    if (listed) return listed.map((item) => compare(operator, left, evaluate(scope, item)));
    const array = evaluate(scope, rexpr);
    return isArray(array) ? array.map((item) => compare(operator, left, item)) : undefined;
  };
  switch (kind) {
    case 'AEXPR_IN':
      return operator === '<>' ? all(values() ?? [UNKNOWN]) : any(values() ?? [UNKNOWN]);
    case 'AEXPR_OP_ANY':
      return any(values() ?? [UNKNOWN]);
    case 'AEXPR_OP_ALL':
      return all(values() ?? [UNKNOWN]);
    default:
      return operator === '||'
        ? compare(operator, textOf(scope, lexpr), textOf(scope, rexpr))
        : compare(operator, left, evaluate(scope, rexpr));
  }
}

function call(scope: Scope, { funcname, args }: FuncCall): Value {
  const name = stringsOf(funcname).at(-1);
  const values = (args ?? []).map((a) => textOf(scope, a));
  const [first] = values;
  switch (name) {
    case 'to_regclass':
      return typeof first === 'string' ? (relationNamed(scope.work, first) ?? null) : (first ?? UNKNOWN);
    case 'to_regtype':
      return typeof first === 'string' ? (typeNamed(scope.work, first) ?? null) : (first ?? UNKNOWN);
    case 'current_schema':
      return scope.work.session.searchPath[0] ?? null;
    case 'lower':
      return typeof first === 'string' ? first.toLowerCase() : UNKNOWN;
    case 'upper':
      return typeof first === 'string' ? first.toUpperCase() : UNKNOWN;
    case 'quote_ident':
      return typeof first === 'string' ? quoteIdentifier(first) : UNKNOWN;
    case 'quote_literal':
      return typeof first === 'string' ? quoteLiteral(first) : UNKNOWN;
    case 'replace': {
      const [text, from, to] = values;
      if (typeof text !== 'string' || typeof from !== 'string' || typeof to !== 'string') return UNKNOWN;
      return from === '' ? text : text.replaceAll(from, () => to);
    }
    case 'btrim':
      return typeof first === 'string' && values.length === 1 ? first.trim() : UNKNOWN;
    case 'length':
      return typeof first === 'string' ? [...first].length : UNKNOWN;
    case 'left':
      return typeof first === 'string' && typeof values[1] === 'number' && values[1] >= 0
        ? [...first].slice(0, values[1]).join('')
        : UNKNOWN;
    case 'concat_ws':
      return values.includes(UNKNOWN) || first === null || first === undefined
        ? UNKNOWN
        : values
            .slice(1)
            .filter((v) => v !== null)
            .map(String)
            .join(String(first));
    case 'concat':
      return values.includes(UNKNOWN) ? UNKNOWN : values.map((v) => (v === null ? '' : String(v))).join('');
    case 'array_length':
    case 'cardinality':
      return isArray(first ?? null) ? (first as ArrayValue).length : UNKNOWN;
    case 'format':
      return format(values);
    default:
      return UNKNOWN;
  }
}

/** format() with %I, %L and %s, also by position (%1$I). */
function format([template, ...args]: readonly Value[]): Value {
  if (typeof template !== 'string') return UNKNOWN;
  let next = 0;
  let known = true;
  const text = template.replace(/%(?:(\d+)\$)?-?\d*([IsL%])/g, (_, position: string | undefined, kind: string) => {
    if (kind === '%') return '%';
    if (position !== undefined) next = Number(position) - 1;
    const value = args[next++];
    if (value === undefined || value === UNKNOWN) known = false;
    if (value === null || value === undefined || value === UNKNOWN) return kind === 'L' ? 'NULL' : '';
    return kind === 'I' ? quoteIdentifier(String(value)) : kind === 'L' ? quoteLiteral(String(value)) : String(value);
  });
  return known ? text : UNKNOWN;
}

function subLink(
  scope: Scope,
  { subLinkType, subselect, testexpr }: Extract<Node, { SubLink: unknown }>['SubLink'],
): Value {
  if (!subselect || !('SelectStmt' in subselect)) return UNKNOWN;
  const found = selectRows(scope, subselect.SelectStmt);
  if (!found) return UNKNOWN;
  if (subLinkType === 'EXISTS_SUBLINK') return found.some((r) => r.certain) || (found.length > 0 ? UNKNOWN : false);
  const certain = found.every((r) => r.certain);
  if (subLinkType === 'EXPR_SUBLINK') return certain ? (found[0]?.values[0] ?? null) : UNKNOWN;
  if (subLinkType !== 'ANY_SUBLINK' || !certain) return UNKNOWN;
  const left = evaluate(scope, testexpr);
  return any(found.map((r) => compare('=', left, r.values[0] ?? null)));
}

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
