import type { ColumnPair, Likeness, Reckoning } from './likeness.ts';

/** The same reckoning with the sides changed over. */
export function turned(reckoning: Reckoning): Reckoning {
  const { left, right, likeness } = reckoning;
  return { ...reckoning, left: right, right: left, likeness: turnedLikeness(likeness) };
}

/** The same seen from the other side; pairs stand in the order of the columns on the left. */
export function turnedLikeness(likeness: Likeness): Likeness {
  const known = new Map<ColumnPair, ColumnPair>();
  // What is one pair in two lists stays one.
  const turn = (pair: ColumnPair) => {
    const other = known.get(pair) ?? { ...pair, left: pair.right, right: pair.left };
    known.set(pair, other);
    return other;
  };
  const place = new Map(likeness.right.columns.map((column, i) => [column, i]));
  const inOrder = (a: ColumnPair, b: ColumnPair) => (place.get(a.left) ?? 0) - (place.get(b.left) ?? 0);
  return {
    ...likeness,
    left: likeness.right,
    right: likeness.left,
    pairs: likeness.pairs.map(turn).sort(inOrder),
    faint: likeness.faint.map(turn),
    onlyLeft: likeness.onlyRight,
    onlyRight: likeness.onlyLeft,
    informativePairs: likeness.informativePairs.map(turn).sort(inOrder),
    informative: { left: likeness.informative.right, right: likeness.informative.left },
  };
}
