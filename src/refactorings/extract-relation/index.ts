import type { ExtractRelation } from '../../dependencies/remedy.ts';
import type { Refactoring } from '../refactoring.ts';
import { offersOf } from '../remedies.ts';
import { planExtract, titleOf } from './plan.ts';

/** Columns that depend on something else than the key move into a table of their own, which the old one refers to. */
export const extractRelation: Refactoring<ExtractRelation> = {
  id: 'extract-relation',
  kind: 'refactor.extract',
  summary: 'Extract columns into a table of their own, keeping every row readable through a view',
  answers: ['embedded-entity', 'transitive-dependency', 'partial-dependency'],
  // Which columns belong together, only a finding about them tells.
  offer: () => [],
  offerFor: (snapshot, about) => offersOf('extract-relation', snapshot, about, titleOf),
  plan: (snapshot, { target }) => planExtract(snapshot, target),
};
