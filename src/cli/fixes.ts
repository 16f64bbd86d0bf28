import { offersForFinding } from '../analysis/offers.ts';
import type { DatabaseReview, ReportedFinding, Review } from '../analysis/review.ts';
import { placesOf } from '../reporting/index.ts';
import { fixCommandOf, mergeCommandOf } from './go-on.ts';

/**
 * The command that mends a finding, to be printed under it; undefined where none does.
 * @param base folder that places are given relative to
 */
export function fixesFor(
  path: string,
  { texts }: Review,
  flags: readonly string[],
  base: string,
): (review: DatabaseReview, finding: ReportedFinding) => string | undefined {
  const places = placesOf(texts, base);
  return (review, finding) => {
    if (review.database.generated) return undefined;
    const offer = offersForFinding(review, finding)[0]?.offer;
    if (!offer) return undefined;
    if (offer.refactoringId === 'merge-tables') return mergeCommandOf(path, review, offer.target, flags);
    const { line, character } = places.range(finding.at).start;
    return fixCommandOf(path, `${places.file(finding.at.file)}:${line + 1}:${character + 1}`, flags);
  };
}
