import type { A_Expr, Node, TypeCast } from '@pgsql/types';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import { stringOf, stringsOf } from '../nodes.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import { callFunction } from './functions.ts';
import { selectRows } from './rows.ts';
import { relationNamed, type Scope, typeNamed } from './scope.ts';
import { all, any, isArray, not, UNKNOWN, type Value } from './value.ts';

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
  if ('FuncCall' in node) {
    const { funcname, args = [] } = node.FuncCall;
    const values = args.map((argument) => textOf(scope, argument));
    return callFunction(scope, stringsOf(funcname).at(-1) ?? '', values);
  }
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
    case '+':
    case '-':
    case '*':
    case '%':
      return arithmetic(operator, left, right);
    default:
      return UNKNOWN;
  }
}

function arithmetic(operator: '+' | '-' | '*' | '%', left: Value, right: Value): Value {
  if (typeof left !== 'number' || typeof right !== 'number') return UNKNOWN;
  if (operator === '+') return left + right;
  if (operator === '-') return left - right;
  if (operator === '*') return left * right;
  return right === 0 ? UNKNOWN : left % right;
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
