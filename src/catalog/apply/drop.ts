import { type Column, type Constraint, keyOf, type Origin, type Relation, type RelationKind } from '../model.ts';
import { changed } from '../provenance.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import { addNotice, type Working } from '../working.ts';
import { dropRelationFromObjects } from './object.ts';
import { childrenOf } from './relation.ts';
import { columnsDrawingFrom, identityOf, ownedSequences } from './sequence.ts';

export interface DropOptions {
  readonly cascade: boolean;
  readonly at: Origin;
}

/** PostgreSQL's word for a kind, in messages. */
export function kindWord(kind: RelationKind): string {
  return kind === 'partitioned table' ? 'table' : kind === 'composite type' ? 'type' : kind;
}

/**
 * Drops relations together, and with CASCADE all that hangs on them. @throws Refusal 2BP01 where something else does and
 * CASCADE is not given.
 */
export function dropRelations(work: Working, relations: readonly Relation[], options: DropOptions): void {
  const doomed = new Map(relations.map((r) => [keyOf(r), r]));
  const queue = [...relations];
  const constraints: { table: string; constraint: Constraint }[] = [];
  const withoutDefault: { table: string; column: string }[] = [];
  const subject =
    relations.length === 1 ? `${kindWord(relations[0]?.kind ?? 'table')} ${relations[0]?.name}` : undefined;
  const depend = () => {
    if (!options.cascade) refuseDependents(subject);
  };
  const doom = (relation: Relation) => {
    if (doomed.has(keyOf(relation))) return;
    doomed.set(keyOf(relation), relation);
    queue.push(relation);
  };
  for (const relation of relations) {
    const identity = relation.kind === 'sequence' ? identityOf(work, relation) : undefined;
    if (identity && !doomed.has(keyOf(identity.table)))
      refuse(
        S.dependents,
        `cannot drop sequence ${relation.name} because column ${identity.column} of table ${identity.table.name} requires it`,
      );
  }
  for (let relation = queue.shift(); relation; relation = queue.shift()) {
    for (const owned of ownedSequences(work, relation)) doom(owned);
    for (const child of childrenOf(work, relation)) {
      if (doomed.has(keyOf(child))) continue;
      if (!child.partitionOf) depend();
      doom(child);
    }
    for (const user of work.usersOf(keyOf(relation))) {
      if (doomed.has(keyOf(user))) continue;
      for (const constraint of user.constraints) {
        if (constraint.type !== 'f' || keyOf(constraint.references) !== keyOf(relation)) continue;
        const later = queue.some((q) => keyOf(q) === keyOf(user));
        if (!later) constraints.push({ table: keyOf(user), constraint });
      }
      if (user.view?.dependsOn.some((d) => keyOf(d) === keyOf(relation))) {
        depend();
        doom(user);
      }
      if (user.ofType && keyOf(user.ofType) === keyOf(relation)) {
        depend();
        doom(user);
      } else if (user.columns.some((c) => keyOf(c.type) === keyOf(relation))) depend();
    }
    if (relation.kind === 'sequence') {
      for (const { table, column } of columnsDrawingFrom(work, relation)) {
        if (doomed.has(keyOf(table))) continue;
        depend();
        withoutDefault.push({ table: keyOf(table), column });
      }
    }
    if (relation.kind !== 'sequence' && routinesUsing(work, relation)) depend();
  }
  const foreign = constraints.filter((c) => !doomed.has(c.table));
  if (foreign.length > 0) depend();
  for (const relation of doomed.values()) {
    work.remove(relation);
    dropRelationFromObjects(work, relation);
  }
  for (const { table, constraint } of foreign) {
    const owner = work.relation(table);
    if (owner) work.put(withoutConstraint(owner, constraint, options.at));
  }
  for (const { table, column } of withoutDefault) {
    const owner = work.relation(table);
    if (owner) work.put({ ...owner, columns: owner.columns.map((c) => (c.name === column ? noDefault(c) : c)) });
  }
  dropRoutinesUsing(work, doomed);
}

function noDefault({ default: _, ...column }: Column): Column {
  return column;
}

export function refuseDependents(subject: string | undefined): never {
  return subject === undefined
    ? refuse(S.dependents, 'cannot drop desired object(s) because other objects depend on them')
    : refuse(S.dependents, `cannot drop ${subject} because other objects depend on it`);
}

export function withoutConstraint(table: Relation, constraint: Constraint, at: Origin): Relation {
  const next: Relation = {
    ...table,
    constraints: table.constraints.filter((c) => c.name !== constraint.name),
    indexes: table.indexes.filter((i) => i.constraint !== constraint.name),
  };
  return changed(next, `drop constraint ${constraint.name}`, at);
}

function routinesUsing(work: Working, relation: Relation): boolean {
  const key = keyOf(relation);
  for (const overloads of work.routines.values())
    for (const r of overloads)
      if ((r.returns && keyOf(r.returns) === key) || r.arguments.some((a) => keyOf(a) === key)) return true;
  return false;
}

function dropRoutinesUsing(work: Working, doomed: ReadonlyMap<string, Relation>): void {
  for (const [key, overloads] of [...work.routines.entries()]) {
    const left = overloads.filter(
      (r) => !(r.returns && doomed.has(keyOf(r.returns))) && !r.arguments.some((a) => doomed.has(keyOf(a))),
    );
    if (left.length === overloads.length) continue;
    if (left.length > 0) work.routines.set(key, left);
    else work.routines.delete(key);
  }
}

export function viewsOn(work: Working, table: Relation): Relation[] {
  const key = keyOf(table);
  return work.usersOf(key).filter((u) => u.view?.dependsOn.some((d) => keyOf(d) === key));
}

/** A foreign key of any table that points at this one. */
export function incomingForeignKeys(work: Working, table: Relation) {
  const key = keyOf(table);
  return work
    .usersOf(key)
    .flatMap((from) =>
      from.constraints.flatMap((c) => (c.type === 'f' && keyOf(c.references) === key ? [{ from, constraint: c }] : [])),
    );
}

export function skipMissing(work: Working, what: string, at: Origin, code: string, missingOk: boolean): void {
  if (!missingOk) refuse(code, `${what} does not exist`);
  addNotice(work, code, `${what} does not exist, skipping`, at);
}
