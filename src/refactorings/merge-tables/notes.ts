import type { Merge } from './merge.ts';
import { conditions } from './spell.ts';

/** What the row policy means for these two tables, in plain words. */
export function describePolicy(merge: Merge): string {
  const { a, b, policy, policyReason } = merge;
  const why = `${policyReason.charAt(0).toUpperCase()}${policyReason.slice(1)}.`;
  const readers = `Who reads ${b.name} now sees the rows of ${a.name} as well; "${conditions(merge).ofB}" leaves them out.`;
  switch (policy) {
    case 'disjoint':
      return `${why} No row of ${a.name} may have the key of a row of ${b.name}: a guard stops the migration where one has. ${readers}`;
    case 'same-row':
      return `${why} Rows with equal keys become one row. ${readers}`;
    case 'both-kept':
      return `${why} Every row of both tables stays a row of its own. ${readers}`;
  }
}
