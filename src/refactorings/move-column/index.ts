import type { MoveColumn } from '../../dependencies/remedy.ts';
import type { Refactoring } from '../refactoring.ts';
import { offersOf } from '../remedies.ts';
import { planMoveColumn, titleOf } from './plan.ts';

/** Columns go to the table that determines them. */
export const moveColumn: Refactoring<MoveColumn> = {
  id: 'move-column',
  kind: 'refactor.rewrite',
  summary: 'Move columns to the table that determines them, keeping every row readable through a view',
  answers: ['partial-dependency', 'transitive-dependency'],
  // What determines a column, only a finding about it tells.
  offer: () => [],
  offerFor: (snapshot, about) => offersOf('move-column', snapshot, about, titleOf),
  plan: (snapshot, { target }) => planMoveColumn(snapshot, target),
};
