import { type ColumnType, keyOf } from '../model.ts';
import type { Working } from '../working.ts';

const NUMBERS = ['int2', 'int4', 'int8', 'float4', 'float8', 'numeric'];
const STRINGS = ['text', 'varchar', 'bpchar', 'name'];

/** Casts that PostgreSQL applies by assignment, besides those among numbers and those to strings (pg_cast). */
const ASSIGNMENTS: Readonly<Record<string, readonly string[]>> = {
  date: ['timestamp', 'timestamptz'],
  timestamp: ['date', 'timestamptz', 'time'],
  timestamptz: ['date', 'timestamp', 'time', 'timetz'],
  time: ['interval', 'timetz'],
  timetz: ['time'],
  interval: ['time'],
  json: ['jsonb'],
  jsonb: ['json'],
  inet: ['cidr'],
  cidr: ['inet'],
  bit: ['varbit'],
  varbit: ['bit'],
  int4: ['money', 'oid'],
  int8: ['money', 'oid'],
  numeric: ['money'],
  money: ['numeric'],
  macaddr: ['macaddr8'],
  macaddr8: ['macaddr'],
  text: ['regclass'],
  varchar: ['regclass'],
};

/** Whether PostgreSQL converts values by itself where they are stored. Types that replay knows little of pass. */
export function isAssignable(work: Working, given: ColumnType, wanted: ColumnType): boolean {
  const from = baseOf(work, given);
  const to = baseOf(work, wanted);
  if (from.array && to.array) return isAssignable(work, { ...from, array: false }, { ...to, array: false });
  if (from.schema === to.schema && from.name === to.name) return from.array === to.array;
  if (!to.array && to.schema === 'pg_catalog' && STRINGS.includes(to.name)) return true;
  const isEnum = (t: ColumnType) => work.types.get(keyOf(t))?.kind === 'enum';
  const isComposite = (t: ColumnType) => work.relationNamed(t.schema, t.name) !== undefined;
  const isKnown = (t: ColumnType) => (t.schema === 'pg_catalog' && t.name !== 'unknown') || isEnum(t) || isComposite(t);
  if (!isKnown(from) || !isKnown(to)) return true;
  if (from.array !== to.array) return false;
  if ([from, to].some((t) => isEnum(t) || isComposite(t))) return false;
  if (NUMBERS.includes(from.name) && NUMBERS.includes(to.name)) return true;
  return ASSIGNMENTS[from.name]?.includes(to.name) ?? false;
}

/** What a domain is made of in the end; other types as they are. */
export function baseOf(work: Working, type: ColumnType): ColumnType {
  const domain = type.array ? undefined : work.types.get(keyOf(type));
  return domain?.base ? baseOf(work, domain.base) : type;
}
