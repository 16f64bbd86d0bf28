import { resolveType } from '../lookup.ts';
import type { ColumnType, Expression, Origin, Relation } from '../model.ts';
import { formatType } from '../print/type.ts';
import { changed } from '../provenance.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import type { TypeRef } from '../types.ts';
import type { Working } from '../working.ts';
import { isNoDefault } from './column.ts';
import { checkDefault } from './default.ts';
import { viewsOn } from './drop.ts';
import { refuseKeyColumn } from './partition-key.ts';
import { childrenOf, requireColumn, withColumn } from './relation.ts';
import { viewReads } from './view-columns.ts';

export function setDefault(
  work: Working,
  table: Relation,
  name: string,
  value: Expression | undefined,
  at: Origin,
  only = false,
): void {
  const column = requireColumn(table, name);
  if (column.identity) refuse(S.syntax, `column "${name}" of relation "${table.name}" is an identity column`);
  if (column.generated) refuse(S.syntax, `column "${name}" of relation "${table.name}" is a generated column`);
  if (value) checkDefault(work, name, column.type, value);
  const { default: _, ...rest } = column;
  const next = value && !isNoDefault(work, value, column.type) ? { ...rest, default: value } : rest;
  work.put(withColumn(table, changed(next, value ? 'set default' : 'drop default', at)));
  if (only) return;
  for (const child of childrenOf(work, table))
    if (child.columns.some((c) => c.name === name)) setDefault(work, child, name, value, at);
}

/** SET EXPRESSION, or with undefined DROP EXPRESSION. */
export function setExpression(
  work: Working,
  table: Relation,
  name: string,
  value: Expression | undefined,
  at: Origin,
): void {
  const { generated, ...rest } = requireColumn(table, name);
  if (!generated)
    refuse(S.notInPrerequisiteState, `column "${name}" of relation "${table.name}" is not a generated column`);
  const next = value ? { ...rest, generated: { ...value, stored: generated.stored } } : rest;
  work.put(withColumn(table, changed(next, value ? 'set expression' : 'drop expression', at)));
}

/** ALTER COLUMN TYPE; `converted` when a USING clause says how. */
export function changeType(
  work: Working,
  table: Relation,
  name: string,
  ref: TypeRef,
  converted: boolean,
  at: Origin,
): void {
  const column = requireColumn(table, name);
  if (!column.local) refuse(S.invalidTableDefinition, `cannot alter inherited column "${name}"`);
  refuseKeyColumn(table, name, 'alter');
  if (ref.serial) refuse(S.undefinedObject, `type "${ref.name}" does not exist`);
  const type = resolveType(work, ref, at);
  if (!converted && !isAssignable(work, column.type, type))
    refuse(
      S.datatypeMismatch,
      `column "${name}" cannot be cast automatically to type ${formatType(type, work.session.searchPath)}`,
    );
  if (viewsOn(work, table).some((v) => viewReads(v, table, name)))
    refuse(S.featureNotSupported, 'cannot alter type of a column used by a view or rule');
  putType(work, table, name, type, at);
}

function putType(work: Working, table: Relation, name: string, type: ColumnType, at: Origin): void {
  const column = requireColumn(table, name);
  work.put(withColumn(table, changed({ ...column, type }, `type ${formatType(type)}`, at)));
  for (const child of childrenOf(work, table))
    if (child.columns.some((c) => c.name === name)) putType(work, child, name, type, at);
}

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

/** Whether PostgreSQL converts a column's values without USING. Types that replay knows little of pass. */
export function isAssignable(work: Working, from: ColumnType, to: ColumnType): boolean {
  if (from.schema === to.schema && from.name === to.name) return from.array === to.array;
  if (!to.array && to.schema === 'pg_catalog' && STRINGS.includes(to.name)) return true;
  const kindOf = (t: ColumnType) => work.types.get(`${t.schema}.${t.name}`)?.kind;
  const isComposite = (t: ColumnType) => work.relationNamed(t.schema, t.name) !== undefined;
  const isKnown = (t: ColumnType) =>
    (t.schema === 'pg_catalog' && t.name !== 'unknown') || kindOf(t) === 'enum' || isComposite(t);
  if (!isKnown(from) || !isKnown(to)) return true;
  if (from.array !== to.array) return false;
  if (kindOf(from) === 'enum' || kindOf(to) === 'enum' || isComposite(from) || isComposite(to)) return false;
  if (NUMBERS.includes(from.name) && NUMBERS.includes(to.name)) return true;
  return ASSIGNMENTS[from.name]?.includes(to.name) ?? false;
}
