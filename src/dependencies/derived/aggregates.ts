/** Columns that say of a row what the rows of another table, which refer to it, add up to. */
import type { Relation, Snapshot } from '../../catalog/model.ts';
import { words } from '../../similarity/index.ts';
import { isMoment, isNumber, isText } from '../phrases.ts';
import { numbersIn } from './arithmetic.ts';
import { childrenOf, type Lookup } from './child.ts';
import { counted } from './counted.ts';
import type { Derivation } from './derivation.ts';
import { latest } from './latest.ts';
import { averaged, summed } from './summed.ts';

export function findAggregates(table: Relation, similarity: Lookup, snapshot: Snapshot): readonly Derivation[] {
  const suspects = table.columns.filter((c) => c.generated === undefined && (isNumber(c) || isMoment(c) || isText(c)));
  const telling = suspects.filter((c) => TELLING.test(words(c.name).join(' ')));
  if (telling.length === 0) return [];
  const children = childrenOf(table, similarity, snapshot);
  if (children.length === 0) return [];
  const numbers = new Set(numbersIn(table));
  return telling.flatMap((column) => {
    const found = numbers.has(column)
      ? (counted(table, column, children, similarity) ??
        summed(table, column, children) ??
        averaged(table, column, children))
      : latest(table, column, children, similarity);
    return found === undefined ? [] : [found];
  });
}

// Hardly any column is called so; of the rest nothing is asked.
const TELLING =
  /count|number of|^number |total|sum\b|amount|balance|stock|on hand|paid|spent|raised|rating|average|score|quantity|hour|point|lifetime|^(?:last|latest|first) |used|booked|sold|^(?:like|vote|upvote|downvote|comment|view|reply|share|follower|member|review|favorite|download|attempt)$/;
