import type { DefElem } from '@pgsql/types';
import type { DeclaredIdentity } from '../lower/column.ts';
import { type ColumnType, keyOf, type Origin, type Relation } from '../model.ts';
import { scalarText } from '../nodes.ts';
import { changed } from '../provenance.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import { addNotice, type Working } from '../working.ts';
import { current, requireColumn, withColumn } from './relation.ts';
import { createOwnedSequence, mergeSequenceOptions, sequenceOptions } from './sequence.ts';

export function addIdentity(
  work: Working,
  table: Relation,
  name: string,
  identity: DeclaredIdentity,
  at: Origin,
): void {
  const column = requireColumn(table, name);
  requireIdentityType(column.type);
  if (!column.notNull)
    refuse(
      S.notInPrerequisiteState,
      `column "${name}" of relation "${table.name}" must be declared NOT NULL before identity can be added`,
    );
  if (column.identity)
    refuse(S.notInPrerequisiteState, `column "${name}" of relation "${table.name}" is already an identity column`);
  if (column.default)
    refuse(S.notInPrerequisiteState, `column "${name}" of relation "${table.name}" already has a default value`);
  const sequence = createOwnedSequence(work, table, name, column.type, identity.options, at);
  work.put(
    withColumn(
      current(work, table),
      changed({ ...column, identity: { when: identity.when, sequence } }, 'add identity', at),
    ),
  );
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
  at: Origin,
): void {
  const column = requireColumn(table, name);
  const { identity } = column;
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
  const next = { ...column, identity: { ...identity, when: always ? ('always' as const) : ('by default' as const) } };
  work.put(withColumn(current(work, table), changed(next, 'set generated', at)));
}

export function dropIdentity(work: Working, table: Relation, name: string, missingOk: boolean, at: Origin): void {
  const { identity, ...rest } = requireColumn(table, name);
  if (!identity) {
    const message = `column "${name}" of relation "${table.name}" is not an identity column`;
    if (!missingOk) refuse(S.notInPrerequisiteState, message);
    addNotice(work, S.notInPrerequisiteState, `${message}, skipping`, at);
    return;
  }
  work.remove(identity.sequence);
  work.put(withColumn(current(work, table), changed(rest, 'drop identity', at)));
}
