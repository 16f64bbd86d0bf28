import type { SplitRepeatingGroup } from '../../dependencies/remedy.ts';
import type { Refactoring } from '../refactoring.ts';
import { offersOf } from '../remedies.ts';
import { planSplitGroup, titleOf } from './plan.ts';

/** Numbered columns become rows of a child table. */
export const splitRepeatingGroup: Refactoring<SplitRepeatingGroup> = {
  id: 'split-repeating-group',
  kind: 'refactor.extract',
  summary: 'Split numbered columns into rows of a child table, keeping every row readable through a view',
  answers: ['repeating-group'],
  // Which columns repeat each other, only a finding about them tells.
  offer: () => [],
  offerFor: (snapshot, about) => offersOf('split-repeating-group', snapshot, about, titleOf),
  plan: (snapshot, { target }) => planSplitGroup(snapshot, target),
};
