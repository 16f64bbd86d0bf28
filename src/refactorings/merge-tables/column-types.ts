import type { ColumnType } from '../../catalog/model.ts';
import { sameType } from '../../similarity/types.ts';

const INTEGERS: readonly string[] = ['int2', 'int4', 'int8'];
const RANGES: Readonly<Record<string, string>> = {
  int2: 'between -32768 and 32767',
  int4: 'between -2147483648 and 2147483647',
};

/**
 * The type in which both columns can live without a cast in the view, so that reading back prints the same text and
 * every write that the old column took or refused is taken or refused still. Narrower than what similarity calls
 * lossless: numeric(10,2) rounds what numeric keeps, timestamp(0) rounds what timestamp keeps.
 */
export function commonType(a: ColumnType, b: ColumnType): ColumnType | undefined {
  if (sameType(a, b)) return a;
  if (a.array || b.array || a.schema !== 'pg_catalog' || b.schema !== 'pg_catalog') return undefined;
  const x = INTEGERS.indexOf(a.name);
  const y = INTEGERS.indexOf(b.name);
  if (x >= 0 && y >= 0) return x > y ? a : b;
  if (isVaryingText(a) && isVaryingText(b)) return length(a) > length(b) ? a : b;
  return undefined;
}

/** The condition that `column` keeps to the limits of `narrow`, undefined where `type` sets the same ones. */
export function limitOf(column: string, narrow: ColumnType, type: ColumnType): string | undefined {
  if (sameType(narrow, type)) return undefined;
  const range = RANGES[narrow.name];
  if (range !== undefined) return `${column} ${range}`;
  const most = length(narrow);
  return Number.isFinite(most) && most < length(type) ? `char_length(${column}) <= ${most}` : undefined;
}

function isVaryingText(type: ColumnType): boolean {
  return type.name === 'text' || type.name === 'varchar';
}

function length(type: ColumnType): number {
  // Between text and varchar without a length, text is what people mean.
  if (type.name === 'text') return Number.POSITIVE_INFINITY;
  return type.modifiers[0] === undefined ? Number.MAX_VALUE : Number(type.modifiers[0]);
}
