import type { Node } from '@pgsql/types';
import { columnsIn } from '../expressions.ts';
import { findRelation, isOurSchema, missingRelation } from '../lookup.ts';
import { type ColumnType, type Expression, keyOf } from '../model.ts';
import { nameParts, refOfParts, scalarText, stringsOf, walk } from '../nodes.ts';
import { formatType } from '../print/type.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import { lowerType } from '../types.ts';
import type { Working } from '../working.ts';
import { isAssignable } from './assignable.ts';
import { sameType } from './inherit.ts';

/**
 * What PostgreSQL checks of a DEFAULT before it takes it, as far as that can be told from the expression.
 * @throws Refusal 42P01 for a sequence that is not there, 0A000 for columns and subqueries in it, 22P02 for a constant that the type does not read, 42804 for one of a
 * type that does not become the column's
 */
export function checkDefault(work: Working, column: string, type: ColumnType, value: Expression): void {
  const { node } = value;
  requireSequence(work, value);
  if (columnsIn(node).length > 0) refuse(S.featureNotSupported, 'cannot use column reference in DEFAULT expression');
  walk({ node }, (tag) => {
    if (tag === 'SubLink') refuse(S.featureNotSupported, 'cannot use subquery in DEFAULT expression');
    return undefined;
  });
  const cast = 'TypeCast' in node ? node.TypeCast : undefined;
  const constant = cast?.arg ?? node;
  const castRef = cast && lowerType(cast.typeName);
  const castType = castRef?.builtIn;
  // Of a cast to a type of the files' own it is enough that it is the column's.
  const isOwnCast = cast !== undefined && castType === undefined;
  const text = stringConstant(constant);
  const isToType = castType ? sameType(castType, type) : castRef?.name === type.name && castRef.array === type.array;
  if (text !== undefined && (!cast || isToType)) checkText(work, type, text);
  const given = castType ?? (isOwnCast ? undefined : numberType(constant));
  if (given && !isAssignable(work, given, type))
    refuse(
      S.datatypeMismatch,
      `column "${column}" is of type ${format(work, type)} but default expression is of type ${format(work, given)}`,
    );
}

function requireSequence(work: Working, value: Expression): void {
  if (!value.sql.includes('nextval')) return;
  walk({ node: value.node }, (tag, call) => {
    const { funcname, args } = call as { funcname?: Node[]; args?: Node[] };
    if (tag !== 'FuncCall' || stringsOf(funcname).at(-1) !== 'nextval') return undefined;
    const name = scalarText(args?.[0]);
    const ref = name === undefined ? undefined : refOfParts(nameParts(name));
    if (ref && !findRelation(work, ref) && (ref.schema === undefined || isOurSchema(work, ref.schema)))
      missingRelation(work, ref);
    return undefined;
  });
}

function format(work: Working, type: ColumnType): string {
  return formatType({ ...type, modifiers: [] }, work.session.searchPath);
}

function stringConstant(node: Node): string | undefined {
  return 'A_Const' in node && node.A_Const.sval ? (node.A_Const.sval.sval ?? '') : undefined;
}

function numberType(node: Node): ColumnType | undefined {
  if (!('A_Const' in node)) return undefined;
  const { ival, boolval } = node.A_Const;
  const name = ival ? 'int4' : boolval ? 'bool' : undefined;
  return name === undefined ? undefined : { schema: 'pg_catalog', name, modifiers: [], array: false };
}

const INTEGER = /^\s*[+-]?\d[\da-fxo_]*\s*$/i;
const NUMBER = /^\s*[+-]?(?:[\d.][\d_.exobadcf+-]*|inf|infinity|nan)\s*$/i;

/** What a type's input function reads, said loosely: what does not match is refused for certain. */
const READABLE: Readonly<Record<string, (text: string) => boolean>> = {
  int2: (text) => INTEGER.test(text),
  int4: (text) => INTEGER.test(text),
  int8: (text) => INTEGER.test(text),
  numeric: (text) => NUMBER.test(text),
  float4: (text) => NUMBER.test(text),
  float8: (text) => NUMBER.test(text),
  bool: (text) => /^\s*(?:t|tr|tru|true|f|fa|fal|fals|false|y|ye|yes|n|no|on|of|off|1|0)\s*$/i.test(text),
  uuid: (text) => /^[\da-f]{32}$/i.test(text.replace(/^\{(.*)\}$/, '$1').replaceAll('-', '')),
};

function checkText(work: Working, type: ColumnType, text: string): void {
  if (type.array) {
    if (!/^\s*[{[]/.test(text)) refuse(S.invalidText, `malformed array literal: "${text}"`);
    return;
  }
  const own = work.types.get(keyOf(type));
  if (own?.kind === 'enum' && !own.labels.includes(text))
    refuse(S.invalidText, `invalid input value for enum ${format(work, type)}: "${text}"`);
  const { newEnums = [], newLabels = [] } = work.session;
  if (own && newLabels.includes(`${keyOf(type)} ${text}`) && !newEnums.includes(keyOf(type)))
    refuse(S.unsafeEnumValue, `unsafe use of new value "${text}" of enum type ${format(work, type)}`);
  const isReadable = type.schema === 'pg_catalog' ? READABLE[type.name] : undefined;
  if (isReadable && !isReadable(text))
    refuse(S.invalidText, `invalid input syntax for type ${format(work, type)}: "${text}"`);
}
