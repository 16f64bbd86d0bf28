import type { Relation } from '../catalog/model.ts';
import { ASTRAY, pairColumns } from './columns.ts';
import { pairFaintly, type TargetOf } from './faint.ts';
import { type ColumnFeatures, featuresOf, type RelationFeatures } from './features.ts';
import type { Likeness } from './likeness.ts';
import type { Statistics, Telling } from './statistics.ts';

/**
 * How alike two tables are by structure: shared columns, each by the quality of the match and by how rare it is.
 * score = evidence * mean(Jaccard, containment), the two taken over numbers and over weights; evidence grows with how
 * much there is to compare, so that two tables of three plain columns are never sure twins.
 */
export function measure(
  left: Relation,
  right: Relation,
  statistics: Statistics,
  targetOf: TargetOf = (_, column) => column.references,
): Likeness {
  const leftFeatures = featuresOf(left);
  const rightFeatures = featuresOf(right);
  const target = (features: RelationFeatures, name: string) => {
    const column = features.byName.get(name);
    return column === undefined ? undefined : targetOf(features.relation, column);
  };
  // References to two tables that are one thing lead to the same.
  const pairs = pairColumns(left, right).map((pair) =>
    pair.astray && target(leftFeatures, pair.left.name) === target(rightFeatures, pair.right.name)
      ? { left: pair.left, right: pair.right, by: pair.by, quality: pair.quality / ASTRAY, types: pair.types }
      : pair,
  );
  const faint = pairFaintly(left, right, pairs, targetOf);
  const informative = pairs.filter((pair) => {
    const a = leftFeatures.byName.get(pair.left.name);
    const b = rightFeatures.byName.get(pair.right.name);
    return a !== undefined && b !== undefined && !statistics.isHousekeeping(a) && !statistics.isHousekeeping(b);
  });
  let count = 0;
  let weight = 0;
  for (const pair of [...informative, ...faint]) {
    const a = leftFeatures.byName.get(pair.left.name) as ColumnFeatures;
    const b = rightFeatures.byName.get(pair.right.name) as ColumnFeatures;
    count += pair.quality;
    weight += pair.quality * Math.max(statistics.weight(a), statistics.weight(b));
  }
  const l = statistics.telling(leftFeatures);
  const r = statistics.telling(rightFeatures);
  const { jaccard, containment, score } = scoreOf({ count, weight }, l, r);
  const pairedLeft = new Set(pairs.map((p) => p.left));
  const pairedRight = new Set(pairs.map((p) => p.right));
  return {
    left,
    right,
    pairs,
    faint,
    onlyLeft: left.columns.filter((c) => !pairedLeft.has(c)),
    onlyRight: right.columns.filter((c) => !pairedRight.has(c)),
    informativePairs: informative,
    informative: { left: l.count, right: r.count },
    count,
    weight,
    jaccard,
    containment,
    score,
  };
}

/** The score of two tables of which `shared` is common to both. */
export function scoreOf(
  shared: Telling,
  left: Telling,
  right: Telling,
): { readonly jaccard: number; readonly containment: number; readonly score: number } {
  const { count, weight } = shared;
  const jaccard = mean(count, left.count + right.count - count, weight, left.weight + right.weight - weight);
  const containment = mean(count, Math.min(left.count, right.count), weight, Math.min(left.weight, right.weight));
  const evidence = Math.min(1, ((1.3 * count) / (count + 2)) * (weight / (weight + 0.8)));
  return { jaccard, containment, score: (evidence * (jaccard + containment)) / 2 };
}

/** Mean of a ratio of numbers and the same ratio of weights; an empty denominator counts as nothing shared. */
function mean(count: number, ofCount: number, weight: number, ofWeight: number): number {
  const a = ofCount <= 0 ? 0 : Math.min(1, count / ofCount);
  const b = ofWeight <= 0 ? 0 : Math.min(1, weight / ofWeight);
  return (a + b) / 2;
}
