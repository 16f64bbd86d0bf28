import { findTypeName, isOurSchema } from '../lookup.ts';
import { keyOf, type Origin, type Relation } from '../model.ts';
import { displayRef, type NameRef } from '../nodes.ts';
import { changed } from '../provenance.ts';
import { Outside, refuse, SQLSTATE as S } from '../refusal.ts';
import type { Working } from '../working.ts';
import { sameType } from './inherit.ts';

/** The composite type of CREATE TABLE ... OF. @throws Refusal where it is no type that stands by itself */
export function requireTableType(work: Working, ref: NameRef): Relation {
  const name = findTypeName(work, ref);
  if (!name) {
    if (ref.schema !== undefined && !isOurSchema(work, ref.schema))
      throw new Outside({ schema: ref.schema, name: ref.name });
    return refuse(S.undefinedObject, `type "${displayRef(ref)}" does not exist`);
  }
  const relation = work.relation(keyOf(name));
  if (!relation) return refuse(S.wrongObjectType, `type ${name.name} is not a composite type`);
  if (relation.kind !== 'composite type')
    refuse(S.wrongObjectType, `type ${relation.name} is the row type of another table`);
  return relation;
}

/** Tables made OF this composite type. */
export function typedTables(work: Working, type: Relation): Relation[] {
  return work.usersOf(keyOf(type)).filter((r) => r.ofType && keyOf(r.ofType) === keyOf(type));
}

/** @throws Refusal 42809 where a typed table, whose columns are its type's, would get others. */
export function refuseTyped(table: Relation, what: string): void {
  if (table.ofType) refuse(S.wrongObjectType, `cannot ${what} typed table`);
}

/** The typed tables that follow a change of their type. @throws Refusal 2BP01 where CASCADE does not say so. */
export function followersOf(work: Working, type: Relation, cascade: boolean): Relation[] {
  if (type.kind !== 'composite type') return [];
  const tables = typedTables(work, type);
  if (tables.length > 0 && !cascade)
    refuse(S.dependents, `cannot alter type "${type.name}" because it is the type of a typed table`);
  return tables;
}

/** @throws Refusal 0A000 where rows hold values of a composite type that would have to be rewritten. */
export function refuseStored(work: Working, type: Relation): void {
  for (const user of work.usersOf(keyOf(type)))
    for (const column of user.columns) {
      if (keyOf(column.type) !== keyOf(type)) continue;
      if (user.kind === 'composite type') refuseStored(work, user);
      else if (user.kind === 'table' || user.kind === 'materialized view' || user.kind === 'partitioned table')
        refuse(
          S.featureNotSupported,
          `cannot alter type "${type.name}" because column "${user.name}.${column.name}" uses it`,
        );
    }
}

/** ALTER TABLE ... OF. @throws Refusal 42804 where the table's columns are not the type's */
export function followType(work: Working, table: Relation, ref: NameRef, at: Origin): void {
  const type = requireTableType(work, ref);
  if (table.inherits.length > 0 || table.partitionOf) refuse(S.wrongObjectType, 'typed tables cannot inherit');
  for (const [i, wanted] of type.columns.entries()) {
    const own = table.columns[i];
    if (!own) refuse(S.datatypeMismatch, `table is missing column "${wanted.name}"`);
    if (own.name !== wanted.name)
      refuse(S.datatypeMismatch, `table has column "${own.name}" where type requires "${wanted.name}"`);
    if (!sameType(own.type, wanted.type))
      refuse(S.datatypeMismatch, `table "${table.name}" has different type for column "${own.name}"`);
  }
  const extra = table.columns[type.columns.length];
  if (extra) refuse(S.datatypeMismatch, `table has extra column "${extra.name}"`);
  work.put(changed({ ...table, ofType: { schema: type.schema, name: type.name } }, `of ${type.name}`, at));
}

/** ALTER TABLE ... NOT OF. @throws Refusal 42809 where the table is of no type */
export function unfollowType(work: Working, table: Relation, at: Origin): void {
  const { ofType, ...rest } = table;
  if (!ofType) refuse(S.wrongObjectType, `"${table.name}" is not a typed table`);
  work.put(changed(rest, 'not of', at));
}
