import type { ExtractLookup } from '../../dependencies/remedy.ts';
import type { Refactoring } from '../refactoring.ts';
import { offersOf } from '../remedies.ts';
import { planLookup, titleOf } from './plan.ts';

/** A text with few values refers to a lookup table, or becomes an enum. */
export const extractLookup: Refactoring<ExtractLookup> = {
  id: 'extract-lookup',
  kind: 'refactor.extract',
  summary: 'Let a text with few values refer to a lookup table, or make it an enum',
  answers: ['unconstrained-enumeration'],
  // Whether a text has few values, only a finding about it tells.
  offer: () => [],
  offerFor: (snapshot, about) => offersOf('extract-lookup', snapshot, about, titleOf),
  plan: (snapshot, { target }) => planLookup(snapshot, target),
};
