import type { AddForeignKey } from '../../dependencies/remedy.ts';
import type { Refactoring } from '../refactoring.ts';
import { offersOf } from '../remedies.ts';
import { planAddForeignKey, titleOf } from './plan.ts';

/** Columns that refer to another table get the foreign key that says so. */
export const addForeignKey: Refactoring<AddForeignKey> = {
  id: 'add-foreign-key',
  kind: 'quickfix',
  summary: 'Add the foreign key that a reference lacks, unvalidated at first',
  answers: ['missing-foreign-key'],
  // Where a column leads, only a finding about it tells.
  offer: () => [],
  offerFor: (snapshot, about) => offersOf('add-foreign-key', snapshot, about, titleOf),
  plan: (snapshot, { target }) => planAddForeignKey(snapshot, target),
};
