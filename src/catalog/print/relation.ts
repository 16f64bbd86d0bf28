import { isTable, type Relation, type Snapshot } from '../model.ts';
import { printComments } from './comment.ts';
import { printGrants } from './grant.ts';
import { printIndexes } from './index-definition.ts';
import { printPolicies, printRowSecurity } from './policy.ts';
import { printSequence, printSequenceOwnership } from './sequence.ts';
import { printForeignKeys, printTable } from './table.ts';
import { printTriggers } from './trigger.ts';
import { printCompositeType } from './user-type.ts';
import { printView } from './view.ts';

export type RelationPart =
  | 'create'
  | 'indexes'
  | 'foreign keys'
  | 'triggers'
  | 'row security'
  | 'policies'
  | 'comments'
  | 'grants';

/** All parts, in the order in which they can be run. */
export const RELATION_PARTS: readonly RelationPart[] = [
  'create',
  'indexes',
  'foreign keys',
  'triggers',
  'row security',
  'policies',
  'comments',
  'grants',
];

/**
 * One part of a relation as statements, each ended by a semicolon. Owned sequences are relations of their own.
 * @param snapshot where identity sequences and parents are looked up
 */
export function printRelation(relation: Relation, part: RelationPart, snapshot?: Snapshot): string[] {
  switch (part) {
    case 'create':
      return create(relation, snapshot);
    case 'indexes':
      return printIndexes(relation);
    case 'foreign keys':
      return printForeignKeys(relation);
    case 'triggers':
      return printTriggers(relation);
    case 'row security':
      return printRowSecurity(relation);
    case 'policies':
      return printPolicies(relation);
    case 'comments':
      return printComments(relation);
    case 'grants':
      return printGrants(relation);
  }
}

function create(relation: Relation, snapshot?: Snapshot): string[] {
  if (isTable(relation)) return printTable(relation, snapshot);
  if (relation.kind === 'composite type') return [printCompositeType(relation)];
  if (relation.kind === 'sequence') return [printSequence(relation), ...printSequenceOwnership(relation)];
  return [printView(relation)];
}
