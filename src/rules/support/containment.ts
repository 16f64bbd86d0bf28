import type { Relation } from '../../catalog/model.ts';
import type { Likeness } from '../../similarity/index.ts';

/** Part of the smaller table's columns that the other has, too. */
const NEARLY_ALL = 0.85;
/** How many times as many telling columns the larger table has. */
const LARGER = 1.5;
const LEAST_COLUMNS = 3;

/** The smaller of two tables where nearly all that it holds, the other and much larger one has, too. */
export function isContained({ left, right, informative, informativePairs }: Likeness): Relation | undefined {
  const smaller = Math.min(informative.left, informative.right);
  const larger = Math.max(informative.left, informative.right);
  const sound = informativePairs.filter((pair) => pair.quality >= 0.75).length;
  if (smaller < LEAST_COLUMNS || larger < smaller * LARGER || sound < smaller * NEARLY_ALL) return undefined;
  return informative.left <= informative.right ? left : right;
}
