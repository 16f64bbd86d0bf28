import { quoteIdentifier } from '../../sql/identifiers.ts';
import { type Grant, isTable, keyOf, type Relation, type Routine, type Snapshot } from '../model.ts';
import { printComment, printComments, printRoutineComment, printTypeComment } from './comment.ts';
import { printGrants, printGrantsOn, printRoutineGrants, printTypeGrants, routineObject } from './grant.ts';
import { printIndexes } from './index-definition.ts';
import { identitySequences, objectsOf } from './objects.ts';
import { inDependencyOrder } from './order.ts';
import { isRoleWord, printPolicies, printRole, printRowSecurity } from './policy.ts';
import { printSequenceOwnership } from './sequence.ts';
import { slice } from './slice.ts';
import { WRITTEN } from './style.ts';
import { printForeignKeys } from './table.ts';
import { printTrigger } from './trigger.ts';

export interface PrintOptions {
  /** Print ALTER ... OWNER TO for relations whose owner is known; off by default. */
  readonly owners?: boolean;
}

/**
 * DDL that rebuilds the snapshot, in dependency order, in an empty database: for people to read and for PostgreSQL to run.
 * @param only keys of relations ("schema.name"): these and what they need (parents, types, sequences, routines, referenced tables)
 */
export function printSnapshot(snapshot: Snapshot, only?: ReadonlySet<string>, options: PrintOptions = {}): string {
  const part = only ? slice(snapshot, only) : snapshot;
  return printParts(part, options)
    .filter((statements) => statements.length > 0)
    .map((statements) => `${statements.join('\n')}\n`)
    .join('\n');
}

function printParts(snapshot: Snapshot, options: PrintOptions): string[][] {
  const relations = [...snapshot.relations.values()].filter((r) => r.persistence !== 'temporary');
  const routines = [...snapshot.routines.values()].flat();
  const types = [...snapshot.types.values()];
  const tables = relations.filter(isTable);
  const identities = identitySequences(relations);
  return [
    preamble(snapshot, routines),
    rolesIn(snapshot).map(printCreateRole),
    schemasIn(snapshot).map((name) => `create schema if not exists ${quoteIdentifier(name)};`),
    [...snapshot.extensions.values()].map(
      (e) => `create extension if not exists ${quoteIdentifier(e.name)} with schema ${quoteIdentifier(e.schema)};`,
    ),
    ...inDependencyOrder(objectsOf(snapshot)).map((object) => [...object.statements()]),
    relations.filter((r) => r.kind === 'sequence' && !identities.has(keyOf(r))).flatMap(printSequenceOwnership),
    // A partition's index is taken over by its parent's, under the name it has.
    [...relations].sort((a, b) => depthOf(b, snapshot) - depthOf(a, snapshot)).flatMap(printIndexes),
    tables.flatMap(printReplicaIdentity),
    tables.flatMap(printForeignKeys),
    relations.flatMap((r) => ownTriggers(r, snapshot)),
    ...tables.map((t) => [...printRowSecurity(t), ...printPolicies(t)]),
    [
      ...[...snapshot.schemas.values()].flatMap((s) => printComment(`schema ${quoteIdentifier(s.name)}`, s.comment)),
      ...types.flatMap(printTypeComment),
      ...relations.flatMap(printComments),
      ...routines.flatMap(printRoutineComment),
    ],
    options.owners ? [...relations.flatMap(printOwner), ...printOtherOwners(snapshot)] : [],
    [
      ...[...snapshot.schemas.values()].flatMap((s) => printGrantsOn(`schema ${quoteIdentifier(s.name)}`, s.grants)),
      ...types.flatMap(printTypeGrants),
      ...relations.flatMap(printGrants),
      ...routines.flatMap(printRoutineGrants),
    ],
  ];
}

/**
 * Our own names are all qualified; expressions and bodies stand as written, under search paths that are not known any more, so
 * every schema goes into the path.
 */
function preamble(snapshot: Snapshot, routines: readonly Routine[]): string[] {
  const others = [...schemasIn(snapshot), ...[...snapshot.extensions.values()].map((e) => e.schema)];
  const path = [...new Set(['public', ...others])].filter((s) => s !== 'pg_catalog');
  return [
    ...(path.length > 1 ? [`set search_path = ${path.map(quoteIdentifier).join(', ')};`] : []),
    ...(routines.length > 0 ? ['set check_function_bodies = off;'] : []),
  ];
}

function schemasIn(snapshot: Snapshot): string[] {
  const used = [
    ...[...snapshot.schemas.values()].map((s) => s.name),
    ...[...snapshot.relations.values(), ...snapshot.types.values(), ...[...snapshot.routines.values()].flat()].map(
      (o) => o.schema,
    ),
    ...[...snapshot.extensions.values()].map((e) => e.schema),
  ];
  return [...new Set(used)].filter((s) => s !== 'public' && s !== 'information_schema' && !s.startsWith('pg_'));
}

/** Roles that grants, policies and owners name: each must be there before it can be named. */
function rolesIn(snapshot: Snapshot): string[] {
  const grants: Grant[] = [
    ...[...snapshot.schemas.values(), ...snapshot.relations.values(), ...snapshot.types.values()].flatMap(
      (o) => o.grants,
    ),
    ...[...snapshot.routines.values()].flat().flatMap((r) => r.grants),
  ];
  const policies = [...snapshot.relations.values()].flatMap((r) => r.policies.flatMap((p) => p.roles));
  const named = [...snapshot.roles, ...grants.map((g) => g.role), ...policies];
  return [...new Set(named)].filter((r) => !isRoleWord(r) && r !== 'postgres' && !r.startsWith('pg_'));
}

/** Roles belong to the whole cluster and may be there already; CREATE ROLE knows no IF NOT EXISTS. */
function printCreateRole(role: string): string {
  return [
    'do $$',
    'begin',
    `  create role ${quoteIdentifier(role)} nologin;`,
    'exception',
    '  when duplicate_object then null;',
    'end $$;',
  ].join('\n');
}

/** How many partitioned tables it is below. */
function depthOf({ partitionOf }: Relation, snapshot: Snapshot): number {
  if (!partitionOf) return 0;
  const parent = snapshot.relations.get(keyOf(partitionOf.parent));
  return 1 + (parent ? depthOf(parent, snapshot) : 0);
}

/** A row trigger on a partitioned table is cloned to its partitions; printing the clone would make it twice. */
function ownTriggers(relation: Relation, snapshot: Snapshot): string[] {
  const parent = relation.partitionOf && snapshot.relations.get(keyOf(relation.partitionOf.parent));
  return relation.triggers
    .filter((t) => !(t.forEach === 'row' && parent?.triggers.some((p) => p.name === t.name && p.forEach === 'row')))
    .flatMap((t) => printTrigger(relation, t));
}

/** What replication sends of an old row, where that is not the primary key. */
function printReplicaIdentity({ replicaIdentity: identity, indexes, ...table }: Relation): string[] {
  if (!identity) return [];
  if (identity.kind !== 'index') return [`alter table ${WRITTEN.name(table)} replica identity ${identity.kind};`];
  const isThere = indexes.some((i) => i.name === identity.index);
  const by = `using index ${quoteIdentifier(identity.index)}`;
  return isThere ? [`alter table ${WRITTEN.name(table)} replica identity ${by};`] : [];
}

/** ALTER ... OWNER TO for schemas, types and routines whose owner is known. */
function printOtherOwners({ schemas, types, routines }: Snapshot): string[] {
  const to = (object: string, owner: string | undefined) =>
    owner === undefined ? [] : [`alter ${object} owner to ${printRole(owner)};`];
  return [
    ...[...schemas.values()].flatMap((s) => to(`schema ${quoteIdentifier(s.name)}`, s.owner)),
    ...[...types.values()].flatMap((t) => to(`type ${WRITTEN.name(t)}`, t.owner)),
    ...[...routines.values()].flat().flatMap((r) => to(routineObject(r), r.owner)),
  ];
}

/** ALTER ... OWNER TO, where the owner is known. */
export function printOwner(relation: Relation): string[] {
  if (relation.owner === undefined) return [];
  const kind =
    relation.kind === 'composite type' ? 'type' : relation.kind === 'partitioned table' ? 'table' : relation.kind;
  return [`alter ${kind} ${WRITTEN.name(relation)} owner to ${printRole(relation.owner)};`];
}
