import { type Constraint, keyOf, type QualifiedName, type Relation, type Snapshot } from '../catalog/model.ts';
import { printComment } from '../catalog/print/comment.ts';
import { printConstraint } from '../catalog/print/table.ts';
import { foreignKeysOn, routinesNaming } from '../similarity/index-users.ts';
import { type RedundantConstraint, redundantConstraints } from '../similarity/redundant-constraints.ts';
import { quoteIdentifier } from '../sql/identifiers.ts';
import type { Obligation } from '../verification/obligation.ts';
import { isAt, plain, planDrop, refuseTable, withPartitions } from './drops.ts';
import { insteadOf } from './instead.ts';
import { nameOf } from './merge-tables/spell.ts';
import type { Offer, Plan, Refactoring, Unavailable } from './refactoring.ts';

export interface DropConstraintTarget {
  /** "schema.table" */
  readonly table: string;
  /** Name of the constraint. */
  readonly constraint: string;
}

const DROP_CONSTRAINT = 'drop-constraint';

/** Drop a constraint that demands nothing which another one of its table does not demand as well. */
export const dropConstraint: Refactoring<DropConstraintTarget> = {
  id: DROP_CONSTRAINT,
  kind: 'quickfix',
  summary: 'Drop a constraint that demands what another one of its table demands',
  answers: ['duplicate-constraint'],
  offer(snapshot, at) {
    const tables = [...snapshot.relations.values()].filter((t) => t.constraints.some((c) => isAt(c, at)));
    return tables.flatMap((table) => offersOf(snapshot, table, (constraint) => isAt(constraint, at)));
  },
  offerFor(snapshot, { tables, objects: [first] = [] }) {
    const table = tables[0] === undefined ? undefined : snapshot.relations.get(tables[0]);
    return table ? offersOf(snapshot, table, ({ name }) => first === `${keyOf(table)}.${name}`) : [];
  },
  plan: (snapshot, { target }) => planDropConstraint(snapshot, target),
};

/** What could go of what is said twice, where that is a constraint. */
function constraintsThatGo(snapshot: Snapshot, table: Relation): RedundantConstraint[] {
  return redundantConstraints(snapshot, table).filter((r) => r.kind !== 'unique index' || r.goes === 'constraint');
}

function offersOf(
  snapshot: Snapshot,
  table: Relation,
  isMeant: (constraint: Constraint) => boolean,
): Offer<DropConstraintTarget>[] {
  return constraintsThatGo(snapshot, table)
    .filter((found) => isMeant(found.constraint) && !isUndecided(found))
    .map(({ constraint: { name } }) => ({
      refactoringId: DROP_CONSTRAINT,
      title: `Drop constraint ${name}`,
      target: { table: keyOf(table), constraint: name },
    }));
}

/** Of two foreign keys that do different things nobody here knows which one is meant. */
function isUndecided(found: RedundantConstraint): boolean {
  return found.kind === 'foreign key' && found.differences.length > 0;
}

/** Works out how the constraint goes, or says why it stays. */
export function planDropConstraint(snapshot: Snapshot, target: DropConstraintTarget): Plan | Unavailable {
  const table = snapshot.relations.get(target.table);
  if (!table) return { unavailable: `there is no table ${target.table}` };
  const found = constraintsThatGo(snapshot, table).find(({ constraint }) => constraint.name === target.constraint);
  if (!found)
    return { unavailable: `no other constraint of ${target.table} demands what ${target.constraint} demands` };
  const refusal = refuseTable(snapshot, table) ?? refuseConstraint(snapshot, table, found);
  if (refusal !== undefined) return { unavailable: refusal };
  const { constraint } = found;
  const name = quoteIdentifier(constraint.name);
  const instead = insteadOf(snapshot, table, found);
  const children = childrenOf(snapshot, table, found);
  const parents = found.kind === 'foreign key' ? [found.kept.references] : [];
  const tables = children.length > 0 ? children : found.kind === 'foreign key' ? [table] : [];
  return planDrop({
    title: `Drop constraint ${constraint.name}`,
    table,
    locked: parents,
    meaning: instead.meaning,
    stay: instead.stay,
    steps: [
      ...(instead.index ? [instead.index.step] : []),
      {
        title: 'Drop the constraint',
        comment: 'Without cascade: whatever rests on it stops the migration.',
        sql: `alter table ${nameOf(table)} drop constraint ${name};`,
      },
    ],
    restore: {
      comment: `${constraint.name} is there again.`,
      sql: [...rebuild(snapshot, table, constraint), ...(instead.index ? [instead.index.undo] : [])],
    },
    obligations: [
      { kind: 'writes-unchanged', table: plain(table) },
      ...parents.filter((p) => snapshot.relations.has(keyOf(p)) && keyOf(p) !== keyOf(table)).map(writesTo),
      instead.holds,
      ...(tables.length > 0 ? [{ kind: 'foreign-keys-hold' as const, tables: tables.map(plain) }] : []),
    ],
    notes: notesOn(found, instead.name),
    because: [constraint.provenance.created, ...instead.because],
    touches: [
      ...withPartitions(snapshot, table),
      ...children,
      ...parents.filter((p) => snapshot.relations.has(keyOf(p))),
    ],
  });
}

/** ADD CONSTRAINT as it was. Of a partitioned table's key, parts under names of their own come first, for it to take over. */
function rebuild(snapshot: Snapshot, table: Relation, constraint: Constraint): string[] {
  const index = table.indexes.find((i) => i.constraint === constraint.name);
  const parts = [...snapshot.relations.values()].flatMap((child) => {
    if (!index || !child.partitionOf || keyOf(child.partitionOf.parent) !== keyOf(table)) return [];
    const name = child.indexes.find((i) => i.partOf === index.name)?.constraint;
    const part = child.constraints.find((c) => c.name === name);
    return part ? rebuild(snapshot, child, part) : [];
  });
  const named = `constraint ${quoteIdentifier(constraint.name)} on ${nameOf(table)}`;
  return [...parts, printConstraint(table, constraint), ...printComment(named, constraint.comment)];
}

function notesOn({ kind, constraint }: RedundantConstraint, instead: string): string[] {
  const name = quoteIdentifier(constraint.name);
  // What is null was refused by NOT NULL before the check was looked at.
  if (kind === 'not null') return [];
  if (kind === 'foreign key' || kind === 'check')
    return [`Code that looks for ${name} in PostgreSQL's refusals finds ${instead} there.`];
  return [`Code that names it, by ON CONFLICT ON CONSTRAINT ${name} or in handling errors, has to name ${instead}.`];
}

function writesTo(name: QualifiedName): Obligation {
  return { kind: 'writes-unchanged', table: plain(name) };
}

function refuseConstraint(snapshot: Snapshot, table: Relation, found: RedundantConstraint): string | undefined {
  const { constraint } = found;
  if (found.kind === 'foreign key' && found.differences.length > 0) {
    const said = found.differences.map((d) => `${d.what}: ${d.kept} against ${d.constraint}`).join('; ');
    return `${found.kept.name} and ${constraint.name} disagree (${said}), and only you know which of the two is meant`;
  }
  const index = table.indexes.find((i) => i.constraint === constraint.name);
  const [rests] = index ? foreignKeysOn(snapshot, table, index) : [];
  if (rests)
    return `the foreign key ${rests.key.name} of ${keyOf(rests.table)} rests on ${constraint.name}, and PostgreSQL would not drop it; make that key anew, and it finds the other one`;
  const [routine] = routinesNaming(snapshot, constraint.name);
  return routine && `the ${routine.kind} ${keyOf(routine)} names ${constraint.name}`;
}

/** Tables whose foreign keys rest on the key that stays. */
function childrenOf(snapshot: Snapshot, table: Relation, found: RedundantConstraint): Relation[] {
  if (found.kind !== 'key' && found.kind !== 'unique index') return [];
  const name = found.kind === 'key' ? found.kept.name : found.index.name;
  const index = table.indexes.find((i) => i.name === name || i.constraint === name);
  return index ? [...new Set(foreignKeysOn(snapshot, table, index).map((r) => r.table))] : [];
}
