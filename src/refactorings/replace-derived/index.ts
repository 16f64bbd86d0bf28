import type { ReplaceDerived } from '../../dependencies/remedy.ts';
import type { Refactoring } from '../refactoring.ts';
import { offersOf } from '../remedies.ts';
import { planReplaceDerived, titleOf } from './plan.ts';

/** A column that follows from others is computed instead of kept. */
export const replaceDerived: Refactoring<ReplaceDerived> = {
  id: 'replace-derived',
  kind: 'refactor.rewrite',
  summary: 'Compute a column that follows from others, by a generated column or a view',
  answers: ['derived-column', 'redundant-flag'],
  // What a column follows from, only a finding about it tells.
  offer: () => [],
  offerFor: (snapshot, about) => offersOf('replace-derived', snapshot, about, titleOf),
  plan: (snapshot, { target }) => planReplaceDerived(snapshot, target),
};
