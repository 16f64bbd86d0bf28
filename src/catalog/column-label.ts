import type { Node } from '@pgsql/types';
import { stringOf, stringsOf } from './nodes.ts';

/** The name that PostgreSQL gives an expression's column (FigureIndexColname); undefined where it finds none. */
export function columnLabel(node: Node | undefined): string | undefined {
  return label(node).name;
}

interface Label {
  readonly name?: string;
  /** 0: none; 1: a cast's or CASE's, which a better one inside overrides; 2: a good one. */
  readonly strength: 0 | 1 | 2;
}

const NONE: Label = { strength: 0 };

const SQL_VALUES: Readonly<Record<string, string>> = {
  SVFOP_CURRENT_DATE: 'current_date',
  SVFOP_CURRENT_TIME: 'current_time',
  SVFOP_CURRENT_TIME_N: 'current_time',
  SVFOP_CURRENT_TIMESTAMP: 'current_timestamp',
  SVFOP_CURRENT_TIMESTAMP_N: 'current_timestamp',
  SVFOP_LOCALTIME: 'localtime',
  SVFOP_LOCALTIME_N: 'localtime',
  SVFOP_LOCALTIMESTAMP: 'localtimestamp',
  SVFOP_LOCALTIMESTAMP_N: 'localtimestamp',
  SVFOP_CURRENT_ROLE: 'current_role',
  SVFOP_CURRENT_USER: 'current_user',
  SVFOP_USER: 'user',
  SVFOP_SESSION_USER: 'session_user',
  SVFOP_CURRENT_CATALOG: 'current_catalog',
  SVFOP_CURRENT_SCHEMA: 'current_schema',
};

function strong(name: string | undefined): Label {
  return name === undefined ? NONE : { name, strength: 2 };
}

function label(node: Node | undefined): Label {
  if (!node) return NONE;
  if ('ColumnRef' in node) return strong(stringOf(node.ColumnRef.fields?.at(-1)));
  if ('FuncCall' in node) return strong(stringsOf(node.FuncCall.funcname).at(-1));
  if ('A_Indirection' in node) {
    const field = node.A_Indirection.indirection?.findLast((n) => 'String' in n);
    return field ? strong(stringOf(field)) : label(node.A_Indirection.arg);
  }
  if ('A_Expr' in node) return node.A_Expr.kind === 'AEXPR_NULLIF' ? strong('nullif') : NONE;
  if ('TypeCast' in node) {
    const inner = label(node.TypeCast.arg);
    const type = stringsOf(node.TypeCast.typeName?.names).at(-1);
    return inner.strength > 1 || type === undefined ? inner : { name: type, strength: 1 };
  }
  if ('CollateClause' in node) return label(node.CollateClause.arg);
  if ('CaseExpr' in node) {
    const inner = label(node.CaseExpr.defresult);
    return inner.strength > 1 ? inner : { name: 'case', strength: 1 };
  }
  if ('SubLink' in node) return subLinkLabel(node.SubLink.subLinkType, node.SubLink.subselect);
  if ('A_ArrayExpr' in node) return strong('array');
  if ('RowExpr' in node) return strong('row');
  if ('CoalesceExpr' in node) return strong('coalesce');
  if ('MinMaxExpr' in node) return strong(node.MinMaxExpr.op === 'IS_LEAST' ? 'least' : 'greatest');
  if ('SQLValueFunction' in node) return strong(SQL_VALUES[node.SQLValueFunction.op ?? '']);
  if ('XmlSerialize' in node) return strong('xmlserialize');
  if ('GroupingFunc' in node) return strong('grouping');
  if ('JsonObjectConstructor' in node) return strong('json_object');
  if ('JsonArrayConstructor' in node || 'JsonArrayQueryConstructor' in node) return strong('json_array');
  if ('JsonObjectAgg' in node) return strong('json_objectagg');
  if ('JsonArrayAgg' in node) return strong('json_arrayagg');
  return NONE;
}

function subLinkLabel(kind: string | undefined, query: Node | undefined): Label {
  if (kind === 'EXISTS_SUBLINK') return strong('exists');
  if (kind === 'ARRAY_SUBLINK') return strong('array');
  if (kind !== 'EXPR_SUBLINK' || !query || !('SelectStmt' in query)) return NONE;
  const first = query.SelectStmt.targetList?.[0];
  if (!first || !('ResTarget' in first)) return NONE;
  return first.ResTarget.name ? strong(first.ResTarget.name) : label(first.ResTarget.val);
}
