import type { SplitList } from '../../dependencies/remedy.ts';
import type { Refactoring } from '../refactoring.ts';
import { offersOf } from '../remedies.ts';
import { planSplitList, titleOf } from './plan.ts';

/** A list in one column becomes rows of a child table. */
export const splitList: Refactoring<SplitList> = {
  id: 'split-list',
  kind: 'refactor.extract',
  summary: 'Split a list in a column into rows of a child table, keeping every row readable through a view',
  answers: ['list-in-column'],
  // What is in a column, only a finding about it tells.
  offer: () => [],
  offerFor: (snapshot, about) => offersOf('split-list', snapshot, about, titleOf),
  plan: (snapshot, { target }) => planSplitList(snapshot, target),
};
