import { isRelationNameTaken } from '../lookup.ts';
import { keyOf, type Origin, type QualifiedName, type Relation } from '../model.ts';
import { changed } from '../provenance.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import type { Working } from '../working.ts';
import { moveRelationInObjects } from './object.ts';
import { columnsDrawingFrom, nextValueOf, ownedSequences } from './sequence.ts';

/**
 * Gives a relation another name or schema; foreign keys, children and sequences follow, and views that read it go stale
 * (PostgreSQL tracks them by number, but their text no longer says what they do).
 */
export function moveRelation(work: Working, relation: Relation, to: QualifiedName, what: string, at: Origin): void {
  if (isRelationNameTaken(work, to.schema, to.name))
    refuse(
      S.duplicateTable,
      `relation "${to.name}" already exists${to.schema === relation.schema ? '' : ` in schema "${to.schema}"`}`,
    );
  if (work.types.has(keyOf(to))) refuse(S.duplicateObject, `type "${to.name}" already exists`);
  const from = keyOf(relation);
  const is = (name: QualifiedName) => keyOf(name) === from;
  const users = work.usersOf(from).filter((u) => keyOf(u) !== from);
  const sequences = ownedSequences(work, relation);
  const drawing = relation.kind === 'sequence' ? columnsDrawingFrom(work, relation) : [];
  work.remove(relation);
  const target = { schema: to.schema, name: to.name };
  moveRelationInObjects(work, relation, target);
  work.put(changed(followMove({ ...relation, ...target }, is, target), what, at));
  for (const user of users) work.put(followMove(work.relation(keyOf(user)) ?? user, is, target));
  if (to.schema !== relation.schema) {
    for (const sequence of sequences) {
      const now = work.relation(keyOf(sequence));
      // A whole schema's renaming may have moved it already.
      if (now && now.schema !== to.schema)
        moveRelation(work, now, { schema: to.schema, name: sequence.name }, what, at);
    }
  }
  followSequence(work, drawing, target);
}

/** The relation with every mention of the moved one by its new name. */
function followMove(user: Relation, is: (name: QualifiedName) => boolean, to: QualifiedName): Relation {
  const follow = <T extends QualifiedName>(name: T): T => (is(name) ? { ...name, ...to } : name);
  const { partitionOf, view, sequence } = user;
  return {
    ...user,
    columns: user.columns.some((c) => is(c.type) || (c.identity && is(c.identity.sequence)))
      ? user.columns.map((c) => ({
          ...c,
          type: follow(c.type),
          ...(c.identity ? { identity: { ...c.identity, sequence: follow(c.identity.sequence) } } : {}),
        }))
      : user.columns,
    constraints: user.constraints.some((c) => c.type === 'f' && is(c.references))
      ? user.constraints.map((c) => (c.type === 'f' ? { ...c, references: follow(c.references) } : c))
      : user.constraints,
    inherits: user.inherits.map(follow),
    ...(user.ofType ? { ofType: follow(user.ofType) } : {}),
    ...(partitionOf ? { partitionOf: { ...partitionOf, parent: follow(partitionOf.parent) } } : {}),
    ...(view?.dependsOn.some(is) ? { view: { ...view, dependsOn: view.dependsOn.map(follow), stale: true } } : {}),
    ...(sequence?.ownedBy ? { sequence: { ...sequence, ownedBy: follow(sequence.ownedBy) } } : {}),
  };
}

/** Defaults that draw from a renamed sequence draw from it under its new name. */
function followSequence(work: Working, users: readonly { table: Relation; column: string }[], to: QualifiedName): void {
  for (const { table, column } of users) {
    const now = work.relation(keyOf(table));
    if (!now) continue;
    const columns = now.columns.map((c) => (c.name === column ? { ...c, default: nextValueOf(to) } : c));
    work.put({ ...now, columns });
  }
}
