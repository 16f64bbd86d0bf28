import type { ColumnType } from '../catalog/model.ts';

/** What a type is good for; types of one family can stand for each other in a redesign, not always without loss. */
export type Family =
  | 'integer'
  | 'decimal'
  | 'float'
  | 'text'
  | 'boolean'
  | 'uuid'
  | 'json'
  | 'bytes'
  | 'date'
  | 'timestamp'
  | 'time'
  | 'interval'
  | 'network'
  | 'other';

const FAMILIES: Readonly<Record<string, Family>> = {
  int2: 'integer',
  int4: 'integer',
  int8: 'integer',
  oid: 'integer',
  numeric: 'decimal',
  money: 'decimal',
  float4: 'float',
  float8: 'float',
  text: 'text',
  varchar: 'text',
  bpchar: 'text',
  char: 'text',
  citext: 'text',
  name: 'text',
  bool: 'boolean',
  uuid: 'uuid',
  json: 'json',
  jsonb: 'json',
  hstore: 'json',
  bytea: 'bytes',
  date: 'date',
  timestamp: 'timestamp',
  timestamptz: 'timestamp',
  time: 'time',
  timetz: 'time',
  interval: 'interval',
  inet: 'network',
  cidr: 'network',
};

export function familyOf(type: ColumnType): Family {
  return FAMILIES[type.name] ?? 'other';
}

export function sameType(a: ColumnType, b: ColumnType): boolean {
  return (
    a.name === b.name &&
    a.schema === b.schema &&
    a.array === b.array &&
    a.modifiers.length === b.modifiers.length &&
    a.modifiers.every((m, i) => m === b.modifiers[i])
  );
}

/** Whether two columns' types let them hold the same facts, and how much of a pair's quality that leaves (0..1). */
export interface Compatibility {
  readonly types: 'same' | 'compatible' | 'different';
  readonly factor: number;
}

const SAME: Compatibility = { types: 'same', factor: 1 };
const CLOSE: Compatibility = { types: 'compatible', factor: 0.95 };
const NEAR: Compatibility = { types: 'compatible', factor: 0.8 };
const FAR: Compatibility = { types: 'different', factor: 0.5 };
const APART: Compatibility = { types: 'different', factor: 0.3 };

// Families whose values often change places when a table is designed anew.
const NEIGHBOURS: readonly (readonly [Family, Family, Compatibility])[] = [
  ['integer', 'decimal', NEAR],
  ['decimal', 'float', NEAR],
  ['integer', 'float', NEAR],
  ['date', 'timestamp', NEAR],
  ['time', 'timestamp', FAR],
  ['uuid', 'text', FAR],
  ['uuid', 'integer', FAR],
  ['integer', 'text', FAR],
  ['json', 'text', FAR],
  ['network', 'text', NEAR],
];

export function compatibility(a: ColumnType, b: ColumnType): Compatibility {
  if (sameType(a, b)) return SAME;
  if (a.array !== b.array) return APART;
  const fa = familyOf(a);
  const fb = familyOf(b);
  if (fa === fb) {
    if (fa !== 'other') return CLOSE;
    return a.name === b.name ? CLOSE : APART;
  }
  // An enum or a domain on one side, its plain text on the other.
  if ((fa === 'other' && fb === 'text' && isUserType(a)) || (fb === 'other' && fa === 'text' && isUserType(b)))
    return NEAR;
  return BETWEEN.get(fa)?.get(fb) ?? APART;
}

const BETWEEN = new Map<Family, Map<Family, Compatibility>>();
for (const [a, b, between] of NEIGHBOURS)
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const)
    BETWEEN.set(from, (BETWEEN.get(from) ?? new Map()).set(to, between));

function isUserType(type: ColumnType): boolean {
  return type.schema !== 'pg_catalog';
}

const INTEGERS = ['int2', 'int4', 'int8'];
/** Decimal digits of the largest value, by position in INTEGERS. */
const DIGITS = [5, 10, 19];
/** Types whose only modifier is a number of fractional digits of a second, at most 6. */
const FRACTIONAL = new Set(['timestamp', 'timestamptz', 'time', 'timetz']);

/**
 * Whether every value of `narrow` can be stored in `wide` and prints there as the same text.
 * Not so: int8 to float8 (digits), char(n) to text (padding), json to jsonb (spelling), timestamp to timestamptz (zone),
 * numeric(10,2) to numeric(12,4) (prints more digits).
 */
export function holds(wide: ColumnType, narrow: ColumnType): boolean {
  if (sameType(wide, narrow)) return true;
  if (wide.array !== narrow.array || wide.schema !== 'pg_catalog' || narrow.schema !== 'pg_catalog') return false;
  if (narrow.name === 'varchar' && wide.name === 'text') return true;
  // varchar without a length is text by another name.
  if (narrow.name === 'text' && wide.name === 'varchar') return wide.modifiers.length === 0;
  const from = INTEGERS.indexOf(narrow.name);
  if (from >= 0) {
    if (wide.name === 'numeric') return numericHoldsIntegers(wide, DIGITS[from] ?? 0);
    return INTEGERS.indexOf(wide.name) > from;
  }
  if (wide.name !== narrow.name) return false;
  if (wide.name === 'varchar' || wide.name === 'varbit') return limit(wide) >= limit(narrow);
  if (wide.name === 'numeric') return numericHolds(wide, narrow);
  if (FRACTIONAL.has(wide.name)) return (number(wide, 0) ?? 6) >= (number(narrow, 0) ?? 6);
  return false;
}

/**
 * The narrowest type that `holds` the values of both, or undefined where none does.
 * It is one of the two, or unconstrained numeric.
 */
export function widen(a: ColumnType, b: ColumnType): ColumnType | undefined {
  if (holds(a, b)) return a;
  if (holds(b, a)) return b;
  const wide: ColumnType = { schema: 'pg_catalog', name: 'numeric', modifiers: [], array: a.array };
  return holds(wide, a) && holds(wide, b) ? wide : undefined;
}

function number(type: ColumnType, at: number): number | undefined {
  const written = type.modifiers[at];
  return written === undefined ? undefined : Number(written);
}

function limit(type: ColumnType): number {
  return number(type, 0) ?? Number.POSITIVE_INFINITY;
}

function numericHoldsIntegers(wide: ColumnType, digits: number): boolean {
  const precision = number(wide, 0);
  return precision === undefined || ((number(wide, 1) ?? 0) === 0 && precision >= digits);
}

function numericHolds(wide: ColumnType, narrow: ColumnType): boolean {
  const precision = number(wide, 0);
  if (precision === undefined) return true;
  const other = number(narrow, 0);
  return other !== undefined && precision >= other && (number(wide, 1) ?? 0) === (number(narrow, 1) ?? 0);
}
