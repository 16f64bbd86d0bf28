import type { DefElem } from '@pgsql/types';
import type { DeclaredIdentity } from '../lower/column.ts';
import { type Column, type ColumnType, keyOf, type Origin, type Relation } from '../model.ts';
import { scalarText } from '../nodes.ts';
import { changed } from '../provenance.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import { addNotice, type Working } from '../working.ts';
import { notNullOf } from './not-null.ts';
import { childrenOf, current, requireColumn, withColumn } from './relation.ts';
import { createOwnedSequence, mergeSequenceOptions, sequenceOptions } from './sequence.ts';

interface Place {
  /** ALTER TABLE ONLY. */
  readonly only: boolean;
  readonly at: Origin;
}

/** The identity of a partitioned table's column is that of all its partitions. */
type Verb = 'add identity to a column' | 'change identity column' | 'drop identity from a column';

function requireWhole(table: Relation, verb: Verb, only: boolean): void {
  if (table.kind === 'partitioned table' && only)
    refuse(S.invalidTableDefinition, `cannot ${verb} of only the partitioned table`);
  if (table.partitionOf) refuse(S.invalidTableDefinition, `cannot ${verb} of a partition`);
}

/** The column changed here and, of a partitioned table, in the partitions below. */
function putIdentity(
  work: Working,
  table: Relation,
  name: string,
  change: (column: Column) => Column,
  check: (table: Relation, column: Column) => void,
): void {
  const column = requireColumn(table, name);
  check(table, column);
  work.put(withColumn(table, change(column)));
  if (table.kind !== 'partitioned table') return;
  for (const child of childrenOf(work, table)) putIdentity(work, child, name, change, check);
}

export function addIdentity(
  work: Working,
  table: Relation,
  name: string,
  identity: DeclaredIdentity,
  { only, at }: Place,
): void {
  requireIdentityType(requireColumn(table, name).type);
  requireWhole(table, 'add identity to a column', only);
  refuseIdentity(table, requireColumn(table, name));
  const sequence = createOwnedSequence(work, table, name, requireColumn(table, name).type, identity.options, at);
  const add = (column: Column) =>
    changed({ ...column, identity: { when: identity.when, sequence } }, 'add identity', at);
  putIdentity(work, current(work, table), name, add, refuseIdentity);
}

function refuseIdentity(table: Relation, column: Column): void {
  const { name } = column;
  if (!column.notNull)
    refuse(
      S.notInPrerequisiteState,
      `column "${name}" of relation "${table.name}" must be declared NOT NULL before identity can be added`,
    );
  const required = notNullOf(table, name);
  if (required?.notValid)
    refuse(
      S.notInPrerequisiteState,
      `incompatible NOT VALID constraint "${required.name}" on relation "${table.name}"`,
    );
  if (column.identity)
    refuse(S.notInPrerequisiteState, `column "${name}" of relation "${table.name}" is already an identity column`);
  if (column.default)
    refuse(S.notInPrerequisiteState, `column "${name}" of relation "${table.name}" already has a default value`);
}

/** @throws Refusal 22023 where an identity column could not be of the type. */
export function requireIdentityType(type: ColumnType): void {
  const whole = type.schema === 'pg_catalog' && !type.array && ['int2', 'int4', 'int8'].includes(type.name);
  if (!whole) refuse(S.invalidParameter, 'identity column type must be smallint, integer, or bigint');
}

export function setIdentity(
  work: Working,
  table: Relation,
  name: string,
  options: readonly DefElem[],
  { only, at }: Place,
): void {
  requireColumn(table, name);
  requireWhole(table, 'change identity column', only);
  const { identity } = requireColumn(table, name);
  if (!identity)
    refuse(S.notInPrerequisiteState, `column "${name}" of relation "${table.name}" is not an identity column`);
  const when = options.find((o) => o.defname === 'generated');
  const sequence = work.relation(keyOf(identity.sequence));
  if (sequence?.sequence) {
    const merged = mergeSequenceOptions(sequence.sequence.options, sequenceOptions(options));
    work.put({ ...sequence, sequence: { ...sequence.sequence, options: merged } });
  }
  if (!when) return;
  // The kind travels as the character code of 'a' or 'd'.
  const always = scalarText(when.arg) === String('a'.charCodeAt(0));
  const kind = always ? ('always' as const) : ('by default' as const);
  const set = (column: Column) => changed({ ...column, identity: { ...identity, when: kind } }, 'set generated', at);
  putIdentity(work, current(work, table), name, set, () => undefined);
}

export function dropIdentity(
  work: Working,
  table: Relation,
  name: string,
  missingOk: boolean,
  { only, at }: Place,
): void {
  requireWhole(table, 'drop identity from a column', only);
  const { identity } = requireColumn(table, name);
  if (!identity) {
    const message = `column "${name}" of relation "${table.name}" is not an identity column`;
    if (!missingOk) refuse(S.notInPrerequisiteState, message);
    addNotice(work, S.notInPrerequisiteState, `${message}, skipping`, at);
    return;
  }
  work.remove(identity.sequence);
  const drop = ({ identity: _, ...column }: Column) => changed(column, 'drop identity', at);
  putIdentity(work, current(work, table), name, drop, () => undefined);
}
