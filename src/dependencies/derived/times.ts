/** Columns that follow from a date or moment beside them: how long, how old, whether it is past, which year. */
import type { Relation } from '../../catalog/model.ts';
import { isMoment } from '../phrases.ts';
import { age, clock } from './clock.ts';
import { part } from './date-parts.ts';
import type { Derivation } from './derivation.ts';
import { elapsed } from './elapsed.ts';
import { given } from './given-moments.ts';

export function findTimes(table: Relation): readonly Derivation[] {
  const moments = table.columns.filter(isMoment);
  if (moments.length === 0) return [];
  return table.columns.flatMap((column) => {
    if (column.generated !== undefined) return [];
    const found =
      elapsed(table, column, moments) ??
      age(table, column, moments) ??
      clock(table, column, moments) ??
      part(table, column, moments) ??
      given(table, column, moments);
    return found === undefined ? [] : [found];
  });
}
