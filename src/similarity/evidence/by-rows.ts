import type { Evidence } from './evidence.ts';

/** Fewer values than this on either side are a coincidence. */
const LEAST_VALUES = 3;

/** Whether the rows that the files write agree: the same values under the columns that both have. */
export const rows: Evidence = ({ likeness, known }) => {
  const found = known.overlap(likeness);
  if (found === undefined || Math.min(found.left, found.right) < LEAST_VALUES) return undefined;
  const smaller = Math.min(found.left, found.right);
  const share = found.shared / smaller;
  if (share >= 0.5)
    return {
      kind: 'rows overlap',
      points: 0.2,
      because: `${found.shared} of ${smaller} values of ${found.column} are in the rows of both`,
    };
  return found.shared === 0
    ? { kind: 'disjoint rows', points: -0.05, because: `the rows of the two share no value of ${found.column}` }
    : undefined;
};
