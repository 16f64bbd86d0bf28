import type { SplitPointer } from '../../dependencies/remedy.ts';
import type { Refactoring } from '../refactoring.ts';
import { offersOf } from '../remedies.ts';
import { planSplitPointer, titleOf } from './plan.ts';

/** A pointer whose type column says where it leads becomes one foreign key for each of its targets. */
export const splitPointer: Refactoring<SplitPointer> = {
  id: 'split-pointer',
  kind: 'refactor.rewrite',
  summary: 'Split a pointer with a type into foreign keys, keeping it readable through a view',
  answers: ['polymorphic-reference', 'double-pointer'],
  // Where a pointer leads, only a finding about it tells.
  offer: () => [],
  offerFor: (snapshot, about) => offersOf('split-pointer', snapshot, about, titleOf),
  plan: (snapshot, { target }) => planSplitPointer(snapshot, target),
};
