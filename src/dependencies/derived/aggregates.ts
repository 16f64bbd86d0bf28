/** Columns that say of a row what the rows of another table, which refer to it, add up to. */
import type { Column, Relation, Snapshot } from '../../catalog/model.ts';
import { kept, words } from '../../similarity/index.ts';
import { isMoment, isText } from '../phrases.ts';
import { numbersIn } from './arithmetic.ts';
import { childrenOf, type Lookup } from './child.ts';
import { counted, usage } from './counted.ts';
import type { Derivation } from './derivation.ts';
import { highest, latest, newest } from './latest.ts';
import { averaged, ofChildren, summed } from './summed.ts';
import { correct, offset, paidUp, ranked, scored } from './verdicts.ts';

export function findAggregates(table: Relation, similarity: Lookup, snapshot: Snapshot): readonly Derivation[] {
  const telling = tellingIn(table);
  if (telling.length === 0) return [];
  const children = childrenOf(table, similarity, snapshot);
  const numbers = new Set(numbersIn(table));
  return telling.flatMap((column) => {
    const alone = correct(table, column, snapshot) ?? ranked(table, column) ?? offset(table, column, snapshot);
    if (alone !== undefined || children.length === 0) return alone ?? [];
    const found = numbers.has(column)
      ? (counted(table, column, children, similarity) ??
        summed(table, column, children) ??
        averaged(table, column, children) ??
        ofChildren(table, column, children, similarity) ??
        scored(table, column, children) ??
        highest(table, column, children) ??
        newest(table, column, children) ??
        usage(table, column, children))
      : isMoment(column) || isText(column)
        ? latest(table, column, children, similarity)
        : paidUp(table, column, children);
    return found ?? [];
  });
}

const tellingIn = kept((table): readonly Column[] =>
  table.columns.filter((c) => c.generated === undefined && TELLING.test(words(c.name).join(' '))),
);

// Hardly any column is called so; of the rest nothing is asked.
const TELLING =
  /count|number of|^number |total|sum\b|amount|balance|stock|on hand|paid|spent|raised|rating|average|score|star|mark|quantity|hour|point|lifetime|^(?:last|latest|first|current|highest|newest) |use|used|booked|sold|occupied|taken|filled|reserved|allocated|remaining|correct|right|settled|gpa|largest|biggest|smallest|enrolled|registered|occupancy|outstanding|repaid|rank|position|place|send|remind|reading|km|mile|meter|level|weight|^(?:like|vote|upvote|downvote|comment|view|reply|share|follower|member|review|favorite|download|attempt)$/;
