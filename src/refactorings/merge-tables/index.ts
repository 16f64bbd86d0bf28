import type { Refactoring } from '../refactoring.ts';
import type { MergeTarget } from './merge.ts';
import { MERGE_TABLES, offersAt, offersFor } from './offer.ts';
import { planMerge } from './plan.ts';

export type { MergeTarget } from './merge.ts';
export { offerOf } from './offer.ts';
export { planMerge } from './plan.ts';

/** Merge one table into another: its rows move, its old name goes on as a view that can be read and written. */
export const mergeTables: Refactoring<MergeTarget> = {
  id: MERGE_TABLES,
  kind: 'refactor.rewrite',
  summary: 'Merge a table into its twin, keeping every row and the old name as a view',
  answers: ['versioned-table', 'duplicate-table', 'contained-table', 'redundant-relationship'],
  offer: offersAt,
  offerFor: (snapshot, { tables }) => offersFor(snapshot, tables),
  plan: (snapshot, offer) => planMerge(snapshot, offer.target),
};
