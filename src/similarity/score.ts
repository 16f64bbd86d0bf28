import type { Relation } from '../catalog/model.ts';
import { ASTRAY, pairColumns } from './columns.ts';
import { pairFaintly, type TargetOf } from './faint.ts';
import { type ColumnFeatures, featuresOf } from './features.ts';
import type { ColumnPair, Likeness } from './likeness.ts';
import type { Profile } from './profiles.ts';
import type { Telling } from './statistics.ts';

/**
 * How alike two tables are by structure: shared columns, each by the quality of the match and by how rare it is.
 * score = evidence * mean(Jaccard, containment), the two taken over numbers and over weights; evidence grows with how
 * much there is to compare, so that two tables of three plain columns are never sure twins.
 */
export function measure(a: Profile, b: Profile, targetOf: TargetOf = (_, column) => column.references): Likeness {
  const { relation: left } = a;
  const { relation: right } = b;
  const leftColumns = featuresOf(left).byName;
  const rightColumns = featuresOf(right).byName;
  const target = (relation: Relation, column: ColumnFeatures | undefined) =>
    column === undefined ? undefined : targetOf(relation, column);
  // References to two tables that are one thing lead to the same.
  const before = pairColumns(left, right);
  const pairs = !before.some((pair) => pair.astray)
    ? before
    : before.map((pair) =>
        pair.astray &&
        target(left, leftColumns.get(pair.left.name)) === target(right, rightColumns.get(pair.right.name))
          ? { left: pair.left, right: pair.right, by: pair.by, quality: pair.quality / ASTRAY, types: pair.types }
          : pair,
      );
  const faint = pairFaintly(left, right, pairs, targetOf);
  const informative: ColumnPair[] = [];
  let count = 0;
  let weight = 0;
  const add = (pair: ColumnPair, x: number, y: number) => {
    count += pair.quality;
    weight += pair.quality * Math.max(a.weights[x] as number, b.weights[y] as number);
  };
  const pairedLeft = new Uint8Array(left.columns.length);
  const pairedRight = new Uint8Array(right.columns.length);
  for (const pair of pairs) {
    const x = leftColumns.get(pair.left.name)?.place ?? 0;
    const y = rightColumns.get(pair.right.name)?.place ?? 0;
    pairedLeft[x] = 1;
    pairedRight[y] = 1;
    if (a.housekeeping[x] === 1 || b.housekeeping[y] === 1) continue;
    informative.push(pair);
    add(pair, x, y);
  }
  for (const pair of faint)
    add(pair, leftColumns.get(pair.left.name)?.place ?? 0, rightColumns.get(pair.right.name)?.place ?? 0);
  const l = a.telling;
  const r = b.telling;
  const { jaccard, containment, score } = scoreOf({ count, weight }, l, r);
  return {
    left,
    right,
    pairs,
    faint,
    onlyLeft: left.columns.filter((_, place) => pairedLeft[place] === 0),
    onlyRight: right.columns.filter((_, place) => pairedRight[place] === 0),
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
