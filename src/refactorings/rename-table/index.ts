import type { Refactoring } from '../refactoring.ts';
import { offersFor, RENAME_TABLE } from './offer.ts';
import { planRename } from './plan.ts';
import type { RenameTarget } from './target.ts';

export { planRename } from './plan.ts';
export type { RenameTarget } from './target.ts';

/** Give a table a name that says what it holds; the old one goes on as a view that can be read and written. */
export const renameTable: Refactoring<RenameTarget> = {
  id: RENAME_TABLE,
  kind: 'refactor.rewrite',
  summary: 'Rename a table after what it holds, keeping the old name as a view',
  answers: ['same-name-table', 'versioned-table'],
  // What a table might be called better, only a finding about its name tells.
  offer: () => [],
  offerFor: (snapshot, { tables }) => offersFor(snapshot, tables),
  plan: (snapshot, { target }) => planRename(snapshot, target),
};
