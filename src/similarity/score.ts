import type { Relation } from '../catalog/model.ts';
import { pairColumns } from './columns.ts';
import { type ColumnFeatures, featuresOf } from './features.ts';
import type { Likeness } from './likeness.ts';
import type { Statistics } from './statistics.ts';

/**
 * How alike two tables are by structure: shared columns, each by the quality of the match and by how rare it is.
 * score = evidence * mean(Jaccard, containment), the two taken over numbers and over weights; evidence grows with how
 * much there is to compare, so that two tables of three plain columns are never sure twins.
 */
export function measure(left: Relation, right: Relation, statistics: Statistics): Likeness {
  const pairs = pairColumns(left, right);
  const leftFeatures = featuresOf(left);
  const rightFeatures = featuresOf(right);
  const informative = pairs.filter((pair) => {
    const a = leftFeatures.byName.get(pair.left.name);
    const b = rightFeatures.byName.get(pair.right.name);
    return a !== undefined && b !== undefined && !statistics.isHousekeeping(a) && !statistics.isHousekeeping(b);
  });
  let count = 0;
  let weight = 0;
  for (const pair of informative) {
    const a = leftFeatures.byName.get(pair.left.name) as ColumnFeatures;
    const b = rightFeatures.byName.get(pair.right.name) as ColumnFeatures;
    count += pair.quality;
    weight += pair.quality * Math.max(statistics.weight(a), statistics.weight(b));
  }
  const l = sum(leftFeatures.columns, statistics);
  const r = sum(rightFeatures.columns, statistics);
  const jaccard = mean(count, l.count + r.count - count, weight, l.weight + r.weight - weight);
  const containment = mean(count, Math.min(l.count, r.count), weight, Math.min(l.weight, r.weight));
  const evidence = Math.min(1, ((1.3 * count) / (count + 2)) * (weight / (weight + 0.8)));
  const pairedLeft = new Set(pairs.map((p) => p.left));
  const pairedRight = new Set(pairs.map((p) => p.right));
  return {
    left,
    right,
    pairs,
    onlyLeft: left.columns.filter((c) => !pairedLeft.has(c)),
    onlyRight: right.columns.filter((c) => !pairedRight.has(c)),
    informativePairs: informative,
    informative: { left: l.count, right: r.count },
    weight,
    jaccard,
    containment,
    score: (evidence * (jaccard + containment)) / 2,
  };
}

function sum(columns: readonly ColumnFeatures[], statistics: Statistics): { count: number; weight: number } {
  let count = 0;
  let weight = 0;
  for (const column of columns) {
    if (statistics.isHousekeeping(column)) continue;
    count++;
    weight += statistics.weight(column);
  }
  return { count, weight };
}

/** Mean of a ratio of numbers and the same ratio of weights; an empty denominator counts as nothing shared. */
function mean(count: number, ofCount: number, weight: number, ofWeight: number): number {
  const a = ofCount <= 0 ? 0 : Math.min(1, count / ofCount);
  const b = ofWeight <= 0 ? 0 : Math.min(1, weight / ofWeight);
  return (a + b) / 2;
}
