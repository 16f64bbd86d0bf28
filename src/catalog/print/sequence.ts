import { quoteIdentifier } from '../../sql/identifiers.ts';
import type { Relation } from '../model.ts';
import { WRITTEN, writtenType } from './style.ts';

/** CREATE SEQUENCE. Its owner column comes later, when the table is there: `printSequenceOwnership`. */
export function printSequence(sequence: Relation): string {
  const unlogged = sequence.persistence === 'unlogged' ? 'unlogged ' : '';
  const type =
    sequence.sequence && sequence.sequence.type.name !== 'int8' ? ` as ${writtenType(sequence.sequence.type)}` : '';
  const options = (sequence.sequence?.options ?? []).map((o) => ` ${o}`).join('');
  return `create ${unlogged}sequence ${WRITTEN.name(sequence)}${type}${options};`;
}

/** ALTER SEQUENCE ... OWNED BY, for a sequence that a column owns. */
export function printSequenceOwnership(sequence: Relation): string[] {
  const owner = sequence.sequence?.ownedBy;
  if (!owner) return [];
  return [`alter sequence ${WRITTEN.name(sequence)} owned by ${WRITTEN.name(owner)}.${quoteIdentifier(owner.column)};`];
}
