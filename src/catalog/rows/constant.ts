import type { Node, TypeName } from '@pgsql/types';
import type { ColumnType } from '../model.ts';
import { stringOf } from '../nodes.ts';
import { builtInType, lowerType } from '../types.ts';
import type { KnownValue } from './source.ts';

const TEXTS = new Set(['text', 'varchar', 'bpchar', 'citext', 'name']);
const INTEGERS = new Set(['int2', 'int4', 'int8']);
const FRACTIONS = new Set(['numeric', 'float4', 'float8']);
const MOMENTS = new Set(['date', 'timestamp', 'timestamptz', 'time', 'timetz']);
// What date and time input reads off the clock.
const CLOCK = /\b(?:now|today|tomorrow|yesterday)\b/i;

/**
 * The text that PostgreSQL's input function would have to read for this expression's value, assigned to a column of this
 * type; undefined for anything but a constant whose text is certain.
 */
export function constantText(node: Node | undefined, type: ColumnType): KnownValue {
  if (!node) return undefined;
  if ('A_Const' in node) return literalText(node.A_Const, type);
  if ('TypeCast' in node) return castText(node.TypeCast.arg, node.TypeCast.typeName, type);
  if ('A_Expr' in node) return operatorText(node, type);
  if ('A_ArrayExpr' in node) return arrayText(node.A_ArrayExpr.elements ?? [], type);
  if ('RowExpr' in node) return rowText(node.RowExpr.args ?? [], type);
  if ('CollateClause' in node) return constantText(node.CollateClause.arg, type);
  return undefined;
}

type Constant = Extract<Node, { A_Const: unknown }>['A_Const'];

function literalText(constant: Constant, type: ColumnType): KnownValue {
  if (constant.isnull) return null;
  if (constant.sval) {
    const text = constant.sval.sval ?? '';
    return MOMENTS.has(type.name) && CLOCK.test(text) ? undefined : text;
  }
  if (type.array) return undefined;
  if (constant.boolval) {
    const text = String(constant.boolval.boolval ?? false);
    return type.name === 'bool' || TEXTS.has(type.name) ? text : undefined;
  }
  if (constant.bsval) return bits(constant.bsval.bsval ?? '', type);
  if (constant.ival) return numberText(String(constant.ival.ival ?? 0), type);
  return constant.fval ? numberText(constant.fval.fval ?? '0', type) : undefined;
}

/** 'b101' or 'x1f', as the parser keeps them. */
function bits(text: string, type: ColumnType): KnownValue {
  if (type.name !== 'bit' && type.name !== 'varbit') return undefined;
  const digits = text.slice(1);
  if (text.startsWith('b')) return digits;
  return [...digits].map((d) => Number.parseInt(d, 16).toString(2).padStart(4, '0')).join('');
}

/** A number's text for a column: what an assignment would round is not told. */
function numberText(written: string, type: ColumnType): KnownValue {
  const text = decimal(written);
  if (text === undefined) return undefined;
  if (INTEGERS.has(type.name)) return /^-?\d+$/.test(text) ? text : undefined;
  if (FRACTIONS.has(type.name) || type.name === 'money' || type.name === 'oid') return text;
  return TEXTS.has(type.name) && !/e/i.test(text) ? text : undefined;
}

/** A numeric literal in the form that numeric prints: no underscores, no 0x, digits on both sides of the point. */
function decimal(written: string): string | undefined {
  const plain = written.replaceAll('_', '');
  if (/^0[xob]/i.test(plain)) return BigInt(plain).toString();
  const match = /^(-?)0*(\d*)(?:\.(\d*))?(e[+-]?\d+)?$/i.exec(plain);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = ''] = match;
  const digits = `${whole || '0'}${fraction ? `.${fraction}` : ''}${exponent}`;
  return /^[0.]*$/.test(digits) ? digits : `${sign}${digits}`;
}

function operatorText(node: Extract<Node, { A_Expr: unknown }>, type: ColumnType): KnownValue {
  const { kind, name, lexpr, rexpr } = node.A_Expr;
  if (kind !== 'AEXPR_OP') return undefined;
  const operator = stringOf(name?.[0]);
  if ((operator === '-' || operator === '+') && !lexpr) {
    if (!rexpr || !('A_Const' in rexpr) || rexpr.A_Const.sval) return undefined;
    const { ival, fval } = rexpr.A_Const;
    const digits = ival ? String(ival.ival ?? 0) : fval?.fval;
    if (digits === undefined || type.array) return undefined;
    const positive = decimal(digits);
    return positive === undefined ? undefined : numberText(operator === '-' ? `-${positive}` : positive, type);
  }
  if (operator !== '||' || !isText(lexpr) || !isText(rexpr) || type.array || !TEXTS.has(type.name)) return undefined;
  const [left, right] = [constantText(lexpr, type), constantText(rexpr, type)];
  return typeof left === 'string' && typeof right === 'string' ? left + right : undefined;
}

function isText(node: Node | undefined): boolean {
  return (
    node !== undefined &&
    (('A_Const' in node && node.A_Const.sval !== undefined) || ('A_Expr' in node && node.A_Expr.kind === 'AEXPR_OP'))
  );
}

function castText(inner: Node | undefined, name: TypeName | undefined, type: ColumnType): KnownValue {
  const ref = lowerType(name);
  if (ref.setOf || ref.ofColumn || ref.serial) return undefined;
  const to: ColumnType = ref.builtIn ?? {
    schema: ref.schema ?? type.schema,
    name: ref.name,
    modifiers: ref.modifiers,
    array: ref.array,
  };
  const text = constantText(inner, to);
  if (text === null || text === undefined) return text;
  // A cast to a size cuts off what an assignment would refuse.
  const sized = to.modifiers.length > 0;
  if (sized && !(to.name === 'varchar' && [...text].length <= Number(to.modifiers[0]))) return undefined;
  if (to.array !== type.array) return undefined;
  if (to.name === type.name) return text;
  if (to.array) return undefined;
  if (TEXTS.has(to.name) && TEXTS.has(type.name)) return to.name === 'bpchar' && / $/.test(text) ? undefined : text;
  if (INTEGERS.has(to.name) || to.name === 'numeric') return numberText(text, type);
  if (to.name === 'date' && MOMENTS.has(type.name)) return /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined;
  return to.name === 'json' && type.name === 'jsonb' ? text : undefined;
}

/** ARRAY['a', 'b'] as '{"a","b"}'. */
function arrayText(elements: readonly Node[], type: ColumnType): KnownValue {
  if (!type.array) return undefined;
  const element: ColumnType = { ...type, array: false };
  const texts: string[] = [];
  for (const node of elements) {
    const nested = 'A_ArrayExpr' in node;
    const text = nested ? arrayText(node.A_ArrayExpr.elements ?? [], type) : constantText(node, element);
    if (text === undefined) return undefined;
    texts.push(text === null ? 'NULL' : nested ? text : quoted(text));
  }
  return `{${texts.join(',')}}`;
}

/** ROW('a', 1) as '("a",1)': strings and numbers of a composite type whose fields are not looked at. */
function rowText(fields: readonly Node[], type: ColumnType): KnownValue {
  if (type.schema === 'pg_catalog' || type.array) return undefined;
  const texts: string[] = [];
  for (const node of fields) {
    const text = constantText(node, 'A_Const' in node && !node.A_Const.sval ? NUMERIC : TEXT);
    if (text === undefined) return undefined;
    texts.push(text === null ? '' : quoted(text));
  }
  return `(${texts.join(',')})`;
}

const NUMERIC = builtInType('numeric');
const TEXT = builtInType('text');

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
