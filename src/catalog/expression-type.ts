import type { A_Expr, FuncCall, Node } from '@pgsql/types';
import { findRoutines } from './apply/routine.ts';
import { resolveType } from './lookup.ts';
import type { ColumnType, Origin } from './model.ts';
import { refOfParts, stringOf, stringsOf } from './nodes.ts';
import { type QueryScope, queryColumns, type Source } from './query.ts';
import { builtInType, lowerType, TEXT, UNKNOWN } from './types.ts';

const BOOL = builtInType('bool');
const INT4 = builtInType('int4');
const INT8 = builtInType('int8');
const NUMERIC = builtInType('numeric');
const FLOAT8 = builtInType('float8');

/** Result types of functions that do not depend on their arguments. */
const FUNCTIONS: Readonly<Record<string, ColumnType>> = Object.fromEntries(
  Object.entries({
    int8: 'count row_number rank dense_rank regr_count nextval currval lastval setval',
    int4: 'length char_length character_length octet_length array_length cardinality position ntile strpos ascii num_nulls num_nonnulls jsonb_array_length json_array_length',
    text: `lower upper initcap concat concat_ws trim btrim ltrim rtrim replace substring substr left right lpad rpad
      repeat reverse split_part to_char string_agg md5 format regexp_replace quote_ident quote_literal translate chr
      jsonb_typeof json_typeof jsonb_extract_path_text json_extract_path_text overlay encode`,
    timestamptz: 'now clock_timestamp statement_timestamp transaction_timestamp to_timestamp make_timestamptz',
    date: 'to_date make_date',
    float8: 'random percentile_cont cume_dist percent_rank corr sqrt_ stddev_ date_part',
    uuid: 'gen_random_uuid uuid_generate_v4 uuidv4 uuidv7',
    bool: 'bool_and bool_or every starts_with jsonb_exists has_table_privilege',
    json: 'json_agg json_build_object json_build_array json_object_agg row_to_json to_json',
    jsonb: 'jsonb_agg jsonb_build_object jsonb_build_array jsonb_object_agg to_jsonb jsonb_set jsonb_strip_nulls',
    numeric: 'extract to_number',
    tsvector: 'to_tsvector setweight',
    interval: 'age make_interval justify_interval',
    name: 'current_schema current_database',
  }).flatMap(([type, names]) => names.split(/\s+/).map((name) => [name, builtInType(type)])),
);

/** Functions that give what their first argument is. */
const LIKE_ARGUMENT = new Set([
  'min',
  'max',
  'abs',
  'lag',
  'lead',
  'first_value',
  'last_value',
  'nth_value',
  'coalesce',
  'any_value',
  'mod',
  'array_append',
  'array_remove',
  'array_cat',
]);

const SQL_VALUES: Readonly<Record<string, string>> = {
  SVFOP_CURRENT_DATE: 'date',
  SVFOP_CURRENT_TIME: 'timetz',
  SVFOP_CURRENT_TIMESTAMP: 'timestamptz',
  SVFOP_LOCALTIME: 'time',
  SVFOP_LOCALTIMESTAMP: 'timestamp',
};

const NOWHERE: Origin = { file: '', statement: 0, span: { start: 0, end: 0 }, name: { start: 0, end: 0 } };

/** The type of an expression over these sources; `unknown` where it cannot be told. Modifiers of columns are kept. */
export function typeOf(scope: QueryScope, sources: readonly Source[], node: Node | undefined): ColumnType {
  if (!node) return UNKNOWN;
  const inner = (n: Node | undefined) => typeOf(scope, sources, n);
  const first = (nodes: readonly (Node | undefined)[]) => nodes.map(inner).find((t) => t.name !== 'unknown') ?? UNKNOWN;
  if ('ColumnRef' in node) return columnType(sources, stringsOf(node.ColumnRef.fields));
  if ('A_Const' in node) return constantType(node.A_Const);
  if ('TypeCast' in node) return castType(scope, node.TypeCast.typeName);
  if ('FuncCall' in node) return callType(scope, sources, node.FuncCall);
  if ('A_Expr' in node) return operatorType(inner, node.A_Expr);
  if ('BoolExpr' in node || 'NullTest' in node || 'BooleanTest' in node) return BOOL;
  if ('CoalesceExpr' in node) return withoutModifiers(first(node.CoalesceExpr.args ?? []));
  if ('MinMaxExpr' in node) return withoutModifiers(first(node.MinMaxExpr.args ?? []));
  if ('CollateClause' in node) return inner(node.CollateClause.arg);
  if ('SQLValueFunction' in node) return builtInType(SQL_VALUES[node.SQLValueFunction.op ?? ''] ?? 'name');
  if ('CaseExpr' in node) {
    const results = (node.CaseExpr.args ?? []).flatMap((n) => ('CaseWhen' in n ? n.CaseWhen.result : []));
    return withoutModifiers(first([...results, node.CaseExpr.defresult]));
  }
  if ('A_ArrayExpr' in node) {
    const element = first(node.A_ArrayExpr.elements ?? []);
    return element === UNKNOWN ? UNKNOWN : { ...element, array: true };
  }
  if ('SubLink' in node) {
    const { subLinkType, subselect } = node.SubLink;
    if (subLinkType === 'EXISTS_SUBLINK' || subLinkType === 'ANY_SUBLINK' || subLinkType === 'ALL_SUBLINK') return BOOL;
    const column = queryColumns(scope, subselect)?.[0]?.type ?? UNKNOWN;
    return subLinkType === 'ARRAY_SUBLINK' && column !== UNKNOWN ? { ...column, array: true } : column;
  }
  return UNKNOWN;
}

/** The type as results have it where values of several are put together. */
export function withoutModifiers(type: ColumnType): ColumnType {
  return type.modifiers.length === 0 ? type : { ...type, modifiers: [] };
}

function columnType(sources: readonly Source[], fields: readonly string[]): ColumnType {
  const name = fields.at(-1);
  const alias = fields.at(-2);
  for (const source of sources) {
    if (alias !== undefined && source.alias !== alias) continue;
    const column = (alias === undefined ? source.columns : (source.whole ?? source.columns))?.find(
      (c) => c.name === name,
    );
    if (column) return column.type;
  }
  return UNKNOWN;
}

function constantType(constant: Extract<Node, { A_Const: unknown }>['A_Const']): ColumnType {
  if (constant.ival) return INT4;
  if (constant.fval) return /^\d{1,19}$/.test(constant.fval.fval ?? '') ? INT8 : NUMERIC;
  if (constant.boolval) return BOOL;
  // An untyped literal becomes text in a result.
  return TEXT;
}

function castType(scope: QueryScope, type: Parameters<typeof lowerType>[0]): ColumnType {
  const ref = lowerType(type);
  if (ref.builtIn) return ref.builtIn;
  try {
    return resolveType(scope.work, ref, NOWHERE);
  } catch {
    return UNKNOWN;
  }
}

function callType(scope: QueryScope, sources: readonly Source[], call: FuncCall): ColumnType {
  const parts = stringsOf(call.funcname);
  const name = parts.at(-1) ?? '';
  const argument = () => typeOf(scope, sources, call.args?.[0]);
  const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  const own = findRoutines(scope.work, refOfParts(parts));
  if (own.length > 0) return own.length === 1 ? (own[0]?.returns ?? UNKNOWN) : UNKNOWN;
  if (known) return known;
  if (LIKE_ARGUMENT.has(name)) return withoutModifiers(argument());
  if (name === 'sum') return sumType(argument());
  if (name === 'avg')
    return /^float/.test(argument().name) ? FLOAT8 : argument().name === 'interval' ? argument() : NUMERIC;
  if (name === 'round' || name === 'ceil' || name === 'floor' || name === 'trunc')
    return /^(numeric|int)/.test(argument().name) && argument().name !== 'interval'
      ? NUMERIC
      : argument().name === 'unknown'
        ? UNKNOWN
        : FLOAT8;
  if (name === 'array_agg') return argument() === UNKNOWN ? UNKNOWN : { ...withoutModifiers(argument()), array: true };
  if (name === 'date_trunc') {
    const at = typeOf(scope, sources, call.args?.[1]);
    return at.name === 'date' ? builtInType('timestamptz') : withoutModifiers(at);
  }
  return UNKNOWN;
}

function sumType(type: ColumnType): ColumnType {
  if (type.name === 'int2' || type.name === 'int4') return INT8;
  if (type.name === 'int8' || type.name === 'numeric') return NUMERIC;
  return withoutModifiers(type);
}

// From narrow to wide: arithmetic gives the wider of its two sides.
const WIDTH = ['int2', 'int4', 'int8', 'numeric', 'float4', 'float8'];

function operatorType(inner: (n: Node | undefined) => ColumnType, node: A_Expr): ColumnType {
  const operator = stringOf(node.name?.at(-1)) ?? '';
  if (node.kind === 'AEXPR_NULLIF') return withoutModifiers(inner(node.lexpr));
  if (node.kind !== 'AEXPR_OP') return BOOL;
  const left = inner(node.lexpr);
  const right = inner(node.rexpr);
  if (/^(=|<>|!=|<|>|<=|>=|~|~\*|!~|!~\*|@>|<@|\?|\?\||\?&|&&|@@)$/.test(operator)) return BOOL;
  if (operator === '->>' || operator === '#>>') return TEXT;
  if (operator === '->' || operator === '#>') return left;
  if (operator === '||')
    return left.array || left.name === 'jsonb' || left.name === 'tsvector' ? withoutModifiers(left) : TEXT;
  if (!/^[-+*/%]$/.test(operator)) return UNKNOWN;
  if (!node.lexpr) return withoutModifiers(right);
  const l = WIDTH.indexOf(left.name);
  const r = WIDTH.indexOf(right.name);
  if (l >= 0 && r >= 0)
    return builtInType(
      WIDTH[Math.max(l, r)] === 'float4' ? (l === r ? 'float4' : 'float8') : (WIDTH[Math.max(l, r)] ?? 'numeric'),
    );
  if (/^timestamp/.test(left.name))
    return operator === '-' && /^timestamp/.test(right.name) ? builtInType('interval') : withoutModifiers(left);
  if (left.name === 'date')
    return right.name === 'interval' ? builtInType('timestamp') : right.name === 'date' ? INT4 : left;
  return UNKNOWN;
}
