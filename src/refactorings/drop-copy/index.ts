import type { DropCopy } from '../../dependencies/remedy.ts';
import type { Refactoring } from '../refactoring.ts';
import { offersOf } from '../remedies.ts';
import { planDropCopy, titleOf } from './plan.ts';

/** Columns that repeat what a reference leads to go, and readers join. */
export const dropCopy: Refactoring<DropCopy> = {
  id: 'drop-copy',
  kind: 'refactor.rewrite',
  summary: 'Drop columns that repeat what a reference leads to, keeping them readable through a view',
  answers: ['transitive-dependency', 'partial-dependency', 'double-pointer'],
  // What a column copies, only a finding about it tells.
  offer: () => [],
  offerFor: (snapshot, about) => offersOf('drop-copy', snapshot, about, titleOf),
  plan: (snapshot, { target }) => planDropCopy(snapshot, target),
};
