import {
  type ColumnType,
  type Expression,
  keyOf,
  type QualifiedName,
  type Relation,
  type Routine,
  type Snapshot,
  type UserType,
} from '../model.ts';
import { type Mention, mentions } from './mentions.ts';
import { printRoutine } from './routine.ts';
import { printSequence } from './sequence.ts';
import { printTable } from './table.ts';
import { printCompositeType, printType } from './user-type.ts';
import { printView } from './view.ts';

/** Something that one CREATE makes, with the names that must be there before it. */
export interface PrintedObject {
  readonly key: string;
  readonly statements: () => readonly string[];
  readonly needs: readonly Mention[];
}

/** Everything of the snapshot that others can depend on, types first, as a reader expects them where nothing forces another order. */
export function objectsOf(snapshot: Snapshot): PrintedObject[] {
  const relations = [...snapshot.relations.values()].filter((r) => r.persistence !== 'temporary');
  const identities = identitySequences(relations);
  const of = (kind: (r: Relation) => boolean) => relations.filter(kind).map((r) => relationObject(r, snapshot));
  return [
    ...[...snapshot.types.values()].map(typeObject),
    ...of((r) => r.kind === 'composite type'),
    // An identity column makes its own sequence.
    ...of((r) => r.kind === 'sequence' && !identities.has(keyOf(r))),
    ...of((r) => r.kind.endsWith('table')),
    ...of((r) => r.kind.endsWith('view')),
    ...[...snapshot.routines.values()].flat().map(routineObject),
  ];
}

/** Keys of the sequences that identity columns make and own by themselves. */
export function identitySequences(relations: Iterable<Relation>): Set<string> {
  return new Set(
    [...relations].flatMap((r) => r.columns.flatMap((c) => (c.identity ? [keyOf(c.identity.sequence)] : []))),
  );
}

function typeObject(type: UserType): PrintedObject {
  return {
    key: keyOf(type),
    statements: () => [printType(type)],
    needs: [
      ...(type.base ? [type.base] : []),
      ...fromExpressions([type.default, ...type.checks.map((c) => c.expression)]),
    ],
  };
}

function routineObject(routine: Routine): PrintedObject {
  const signature: ColumnType[] = [...routine.arguments, ...(routine.returns ? [routine.returns] : [])];
  return {
    key: keyOf(routine),
    statements: () => [printRoutine(routine)],
    needs: [...signature, ...mentions(routine.node)],
  };
}

function relationObject(relation: Relation, snapshot: Snapshot): PrintedObject {
  return { key: keyOf(relation), statements: () => create(relation, snapshot), needs: needsOf(relation) };
}

function create(relation: Relation, snapshot: Snapshot): string[] {
  switch (relation.kind) {
    case 'composite type':
      return [printCompositeType(relation)];
    case 'sequence':
      return [printSequence(relation)];
    case 'view':
    case 'materialized view':
      return [printView(relation)];
    default:
      return printTable(relation, snapshot);
  }
}

function needsOf(relation: Relation): Mention[] {
  const parents: QualifiedName[] = [
    ...relation.inherits,
    ...(relation.partitionOf ? [relation.partitionOf.parent] : []),
    ...(relation.view?.dependsOn ?? []),
  ];
  return [
    ...parents,
    ...(relation.view ? mentions(relation.view.query.node) : []),
    ...relation.columns.map((c) => c.type),
    ...fromExpressions([
      ...relation.columns.flatMap((c) => [c.default, c.generated]),
      ...relation.constraints.flatMap((c) => (c.type === 'c' ? [c.expression] : c.type === 'x' ? [c.predicate] : [])),
    ]),
  ];
}

function fromExpressions(expressions: readonly (Expression | undefined)[]): Mention[] {
  return expressions.flatMap((e) => mentions(e?.node));
}
