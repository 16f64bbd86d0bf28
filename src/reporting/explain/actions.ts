import type { EvidenceKind } from '../../similarity/index.ts';

/**
 * What a person could do so that evidence of this kind is no longer there; undefined where it is a fact about the schema
 * that nobody would change for the sake of a finding.
 */
export const TAKEN_AWAY_BY: Readonly<Record<EvidenceKind, string | undefined>> = {
  'same name': 'rename one of them after what sets it apart',
  'related names': 'rename one of them after what sets it apart',
  'nearly contained': undefined,
  'same keys': 'give each the key that tells its own rows apart',
  'same values allowed': 'limit the column to the values that each really takes',
  'same parents': undefined,
  polymorphic: 'give each kind of owner a foreign key of its own',
  'wide and narrow': undefined,
  'comment says so': 'change the comment, if it is no longer true',
  'rows overlap': 'write to each only the rows that belong there',
  'made later': undefined,
  'copied or united': 'drop what unites or copies them, if nothing needs it',
  disused: 'drop the one that nothing names, or use it',
  'unrelated heads': 'rename one of them, if its name says something else than it holds',
  partition: 'detach it',
  temporary: 'make it a permanent table',
  'parallel schemas': undefined,
  'foreign key': 'drop the reference, if it is none',
  stage: 'rename one of them, if both hold the same rows',
  'opposite names': 'rename one of them, if both hold the same side',
  'different parents': 'let both refer to the same table',
  junction: undefined,
  subtype: undefined,
  'explained by a column': 'give both the column, or neither',
  series: 'rename one of them, if the word means nothing here',
  siblings: undefined,
  'different grain': 'give both the same key, if their rows stand for the same thing',
  'disjoint values': 'let the column take the same values in both',
  'disjoint rows': undefined,
  lookup: undefined,
  'history trigger': 'drop the trigger',
  'made together': undefined,
  established: undefined,
  'comments differ': 'change the comment, if it is no longer true',
  'little to compare': undefined,
};
