import type { Node } from '@pgsql/types';
import { typeOf } from '../expression-type.ts';
import { columnsIn } from '../expressions.ts';
import { peekType, resolveType } from '../lookup.ts';
import { type Column, type ColumnType, type Expression, isTable, type Origin, type Relation } from '../model.ts';
import { formatType } from '../print/type.ts';
import { changed } from '../provenance.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import type { TypeRef } from '../types.ts';
import type { Working } from '../working.ts';
import { isAssignable } from './assignable.ts';
import { isNoDefault } from './column.ts';
import { checkDefault } from './default.ts';
import { viewsOn } from './drop.ts';
import { sameType } from './inherit.ts';
import { inheritsColumn } from './inherited.ts';
import { refuseKeyColumn } from './partition-key.ts';
import { childrenOf, requireColumn, withColumn } from './relation.ts';
import { refuseStored, refuseTyped } from './typed-table.ts';
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

/** SET EXPRESSION, below the table too. */
export function setExpression(work: Working, table: Relation, name: string, value: Expression, at: Origin): void {
  const column = requireColumn(table, name);
  const { generated } = column;
  if (!generated)
    refuse(S.notInPrerequisiteState, `column "${name}" of relation "${table.name}" is not a generated column`);
  const next = { ...column, generated: { ...value, stored: generated.stored } };
  work.put(withColumn(table, changed(next, 'set expression', at)));
  for (const child of childrenOf(work, table))
    if (child.columns.some((c) => c.name === name)) setExpression(work, child, name, value, at);
}

/** @throws Refusal where a child would keep an expression that its parent has not, or the other way round. */
export function prepareDropExpression(work: Working, table: Relation, name: string, only: boolean): void {
  if (only && childrenOf(work, table).length > 0)
    refuse(S.featureNotSupported, 'ALTER TABLE / DROP EXPRESSION must be applied to child tables too');
  requireColumn(table, name);
  if (inheritsColumn(work, table, name))
    refuse(S.invalidTableDefinition, 'cannot drop generation expression from inherited column');
}

/** DROP EXPRESSION, below the table too. */
export function dropExpression(work: Working, table: Relation, name: string, at: Origin): void {
  const { generated, ...rest } = requireColumn(table, name);
  if (!generated)
    refuse(S.notInPrerequisiteState, `column "${name}" of relation "${table.name}" is not a generated column`);
  if (!generated.stored)
    refuse(S.featureNotSupported, 'ALTER TABLE / DROP EXPRESSION is not supported for virtual generated columns');
  work.put(withColumn(table, changed(rest, 'drop expression', at)));
  for (const child of childrenOf(work, table))
    if (child.columns.some((c) => c.name === name)) dropExpression(work, child, name, at);
}

export interface TypeChange {
  readonly name: string;
  readonly ref: TypeRef;
  /** A USING clause says how values are converted. */
  readonly converted: boolean;
  /** ALTER TABLE ONLY. */
  readonly only: boolean;
  readonly at: Origin;
}

/** What PostgreSQL looks at before any command of the statement runs. @throws Refusal */
export function prepareTypeChange(work: Working, table: Relation, change: TypeChange): void {
  const { name, ref, converted, at } = change;
  const column = requireColumn(table, name);
  refuseTyped(table, 'alter column type of');
  if (table.kind === 'composite type') refuseStored(work, table);
  if (column.generated && converted)
    refuse(S.invalidColumnDefinition, 'cannot specify USING when altering type of generated column');
  if (inheritsColumn(work, table, name)) refuse(S.invalidTableDefinition, `cannot alter inherited column "${name}"`);
  refuseKeyColumn(table, name, 'alter');
  if (ref.serial) refuse(S.undefinedObject, `type "${ref.name}" does not exist`);
  const type = peekType(work, ref, at);
  if (!converted && isTable(table) && !isAssignable(work, column.type, type))
    refuse(
      S.datatypeMismatch,
      `column "${name}" cannot be cast automatically to type ${formatType(type, work.session.searchPath)}`,
    );
  if (change.only && childrenOf(work, table).length > 0)
    refuse(S.invalidTableDefinition, `type of inherited column "${name}" must be changed in child tables too`);
}

/** @throws Refusal 0A000 where the same statement has changed the column's type already. */
export function refuseSecondChange(before: Relation, now: Relation, name: string): void {
  const [was, is] = [before, now].map((t) => t.columns.find((c) => c.name === name)?.type);
  if (was && is && !sameType(was, is)) refuse(S.featureNotSupported, `cannot alter type of column "${name}" twice`);
}

/** ALTER COLUMN TYPE, below the table too. */
export function changeType(work: Working, table: Relation, change: TypeChange): void {
  putType(work, table, change.name, resolveType(work, change.ref, change.at), change.at);
}

function putType(work: Working, table: Relation, name: string, type: ColumnType, at: Origin): void {
  const column = requireColumn(table, name);
  requireDefaultFits(work, table, column, type);
  if (viewsOn(work, table).some((v) => viewReads(v, table, name)))
    refuse(S.featureNotSupported, 'cannot alter type of a column used by a view or rule');
  if (table.columns.some((c) => c.name !== name && c.generated && columnsIn(c.generated.node).includes(name)))
    refuse(S.featureNotSupported, 'cannot alter type of a column used by a generated column');
  if (table.policies.some((p) => [p.using, p.check].some((e) => columnsIn(e?.node).includes(name))))
    refuse(S.featureNotSupported, 'cannot alter type of a column used in a policy definition');
  if (table.triggers.some((t) => t.updateOf.includes(name) || columnsIn(t.when?.node).includes(name)))
    refuse(S.featureNotSupported, 'cannot alter type of a column used in a trigger definition');
  work.put(withColumn(table, changed({ ...column, type }, `type ${formatType(type)}`, at)));
  for (const child of childrenOf(work, table))
    if (child.columns.some((c) => c.name === name)) putType(work, child, name, type, at);
}

/** @throws Refusal 42804 where the default that is there is of a type that does not become the new one by itself. */
function requireDefaultFits(work: Working, table: Relation, column: Column, type: ColumnType): void {
  const value = column.default ?? column.generated;
  if (!value) return;
  const sources = [{ alias: table.name, columns: table.columns }];
  // A constant without a type has become one of the column's.
  const is = isUntyped(value.node) ? column.type : typeOf({ work, common: new Map() }, sources, value.node);
  if (isAssignable(work, is, type)) return;
  const what = column.generated ? 'generation expression' : 'default';
  const to = formatType(type, work.session.searchPath);
  refuse(S.datatypeMismatch, `${what} for column "${column.name}" cannot be cast automatically to type ${to}`);
}

function isUntyped(node: Node): boolean {
  return 'A_Const' in node && (node.A_Const.isnull === true || node.A_Const.sval !== undefined);
}
