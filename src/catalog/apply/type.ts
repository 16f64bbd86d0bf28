import { renameTypeIn } from '../expressions.ts';
import { findTypeName, isOurSchema, lookupPath, requireNotGone } from '../lookup.ts';
import { keyOf, type Origin, type QualifiedName, type Relation, type UserType } from '../model.ts';
import { displayRef, type NameRef } from '../nodes.ts';
import { changed } from '../provenance.ts';
import { Outside, refuse, SQLSTATE as S } from '../refusal.ts';
import { addNotice, type Working } from '../working.ts';
import { type DropOptions, dropRelations, kindWord, refuseDependents } from './drop.ts';
import { removeColumn } from './drop-column.ts';
import { mapExpressions } from './map-expressions.ts';
import { isKeyColumn } from './partition-key.ts';
import { moveRelation } from './rename.ts';
import { renameColumn } from './rename-part.ts';

export function findType(work: Working, ref: NameRef): UserType | undefined {
  const schemas = ref.schema === undefined ? lookupPath(work) : [ref.schema];
  for (const schema of schemas) {
    const type = work.types.get(`${schema}.${ref.name}`);
    if (type) return type;
  }
  return undefined;
}

export function requireType(work: Working, ref: NameRef): UserType {
  const found = findType(work, ref);
  if (found) return found;
  if (ref.schema !== undefined && !isOurSchema(work, ref.schema))
    throw new Outside({ schema: ref.schema, name: ref.name });
  requireNotGone(work, ref.schema);
  return refuse(S.undefinedObject, `type "${displayRef(ref)}" does not exist`);
}

/** @throws Refusal 42710 where a type or a relation's row type has the name. */
export function requireFreeTypeName(work: Working, name: QualifiedName): void {
  if (work.types.has(keyOf(name)) || work.relation(keyOf(name)))
    refuse(S.duplicateObject, `type "${name.name}" already exists`);
}

/** Renames a type or moves it to another schema, and every column and domain made of it. */
export function moveType(
  work: Working,
  ref: NameRef,
  target: (type: QualifiedName) => QualifiedName,
  at: Origin,
): void {
  const name = findTypeName(work, ref);
  const composite = name && work.relation(keyOf(name));
  if (composite) {
    const moved = target(composite);
    moveRelation(work, composite, moved, `rename from ${composite.name}`, at);
    renameInExpressions(work, composite, moved);
    return;
  }
  const type = requireType(work, ref);
  const to = target(type);
  if (to.schema === type.schema && to.name === type.name) return;
  if (!work.schemas.has(to.schema)) refuse(S.undefinedSchema, `schema "${to.schema}" does not exist`);
  requireFreeTypeName(work, to);
  work.types.delete(keyOf(type));
  work.types.set(keyOf(to), changed({ ...type, ...to }, `rename from ${type.name}`, at));
  const is = (t: QualifiedName) => t.schema === type.schema && t.name === type.name;
  for (const user of work.usersOf(keyOf(type))) {
    if (!user.columns.some((c) => is(c.type))) continue;
    work.put({ ...user, columns: user.columns.map((c) => (is(c.type) ? { ...c, type: { ...c.type, ...to } } : c)) });
  }
  for (const domain of [...work.types.values()])
    if (domain.base && is(domain.base)) work.types.set(keyOf(domain), { ...domain, base: { ...domain.base, ...to } });
  renameInExpressions(work, type, to);
  for (const [key, overloads] of [...work.routines.entries()]) {
    if (!overloads.some((r) => r.arguments.some(is) || (r.returns && is(r.returns)))) continue;
    work.routines.set(
      key,
      overloads.map((r) => ({
        ...r,
        arguments: r.arguments.map((a) => (is(a) ? { ...a, ...to } : a)),
        ...(r.returns && is(r.returns) ? { returns: { ...r.returns, ...to } } : {}),
      })),
    );
  }
}

/** PostgreSQL keeps a type in an expression by its identity, so that casts show its new name. */
function renameInExpressions(work: Working, from: QualifiedName, to: QualifiedName): void {
  for (const relation of work.relations()) {
    const next = mapExpressions(relation, (e) => renameTypeIn(e, from, to));
    if (next !== relation) work.put(next);
  }
}

/** DROP TYPE / DROP DOMAIN. With CASCADE the columns of the type go, as PostgreSQL has it. */
export function dropType(
  work: Working,
  ref: NameRef,
  word: 'type' | 'domain',
  missingOk: boolean,
  options: DropOptions,
): void {
  const name = findTypeName(work, ref);
  const relation = name && work.relation(keyOf(name));
  if (relation?.kind === 'composite type') {
    const is = (t: QualifiedName) => keyOf(t) === keyOf(relation);
    if (options.cascade)
      for (const user of work.usersOf(keyOf(relation)))
        if (!user.ofType && user.columns.some((c) => is(c.type))) dropColumnsOf(work, user, is, options);
    dropRelations(work, [relation], options);
    return;
  }
  if (relation)
    refuse(
      S.dependents,
      `cannot drop type ${relation.name} because ${kindWord(relation.kind)} ${relation.name} requires it`,
    );
  const type = findType(work, ref);
  if (!type) {
    const message = `type "${displayRef(ref)}" does not exist`;
    if (!missingOk) {
      if (ref.schema !== undefined && !isOurSchema(work, ref.schema))
        throw new Outside({ schema: ref.schema, name: ref.name });
      requireNotGone(work, ref.schema);
      refuse(S.undefinedObject, message);
    }
    addNotice(work, S.undefinedObject, `${message}, skipping`, options.at);
    return;
  }
  if (word === 'domain' && type.kind !== 'domain') refuse(S.wrongObjectType, `"${type.name}" is not a domain`);
  const is = (t: QualifiedName) => t.schema === type.schema && t.name === type.name;
  const users = work.usersOf(keyOf(type)).filter((u) => u.columns.some((c) => is(c.type)));
  const routines = [...work.routines.entries()].filter(([, list]) =>
    list.some((r) => r.arguments.some(is) || (r.returns && is(r.returns))),
  );
  const domains = [...work.types.values()].filter((t) => t.base && is(t.base));
  if (!options.cascade && users.length + routines.length + domains.length > 0) refuseDependents(`type ${type.name}`);
  for (const user of users) dropColumnsOf(work, user, is, options);
  for (const [key, list] of routines) {
    const left = list.filter((r) => !(r.arguments.some(is) || (r.returns && is(r.returns))));
    if (left.length > 0) work.routines.set(key, left);
    else work.routines.delete(key);
  }
  for (const domain of domains) work.types.delete(keyOf(domain));
  work.types.delete(keyOf(type));
}

function dropColumnsOf(work: Working, user: Relation, is: (t: QualifiedName) => boolean, options: DropOptions): void {
  const now = work.relation(keyOf(user));
  if (!now) return;
  // A table goes with what it is partitioned by.
  if (now.view || now.columns.some((c) => is(c.type) && isKeyColumn(now, c.name))) {
    dropRelations(work, [now], options);
    return;
  }
  for (const column of now.columns) {
    const left = work.relation(keyOf(user));
    if (is(column.type) && left?.columns.some((c) => c.name === column.name))
      removeColumn(work, left, column.name, options);
  }
}

/** ALTER TYPE ... RENAME ATTRIBUTE of a composite type. */
export function renameAttribute(
  work: Working,
  relation: Relation,
  from: string,
  to: string,
  at: Origin,
  options: { readonly cascade?: boolean } = {},
): void {
  renameColumn(work, relation, from, to, at, options);
}

export function renameDomainConstraint(work: Working, ref: NameRef, from: string, to: string, at: Origin): void {
  const domain = requireType(work, ref);
  if (!domain.checks.some((c) => c.name === from))
    refuse(S.undefinedObject, `constraint "${from}" for domain ${domain.name} does not exist`);
  const checks = domain.checks.map((c) =>
    c.name === from ? changed({ ...c, name: to }, `rename from ${from}`, at) : c,
  );
  work.types.set(keyOf(domain), { ...domain, checks });
}
