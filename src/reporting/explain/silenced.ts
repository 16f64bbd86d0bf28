import type { DatabaseReview } from '../../analysis/review.ts';
import { askedFor } from '../../analysis/review-database.ts';
import type { Decision } from '../../configuration/index.ts';
import { rules } from '../../rules/index.ts';
import type { Finding } from '../../rules/rule.ts';

/** A finding that there would be, and what keeps it back: a clause. */
export interface Silenced {
  readonly finding: Finding;
  readonly because: string;
}

/**
 * The findings that are asked about and that somebody does not want to see. The rules are asked anew, with nothing to hold
 * them back, so that of a rule that is off there is what it would say.
 * @param tables "schema.table" of each table that is asked about
 */
export function silencedIn(
  review: DatabaseReview,
  tables: readonly string[],
  isAsked: (finding: Finding) => boolean,
): readonly Silenced[] {
  const { context } = askedFor(review);
  // Of several twins some may be kept back, so that what is left of a finding names fewer tables.
  const reported = review.findings.filter(isAsked);
  return rules
    .flatMap((rule) => [...rule.check(context)])
    .filter((finding) => isAsked(finding) && !reported.some((other) => isAtOnePlace(finding, other)))
    .flatMap((finding) => {
      const because = silencerOf(finding, review, tables);
      return because === undefined ? [] : [{ finding, because }];
    });
}

function isAtOnePlace(one: Finding, other: Finding): boolean {
  return one.ruleId === other.ruleId && one.at.file === other.at.file && one.at.span.start === other.at.span.start;
}

function silencerOf(finding: Finding, review: DatabaseReview, tables: readonly string[]): string | undefined {
  const { severities, ignored } = askedFor(review);
  const { ruleId } = finding;
  if (severities[ruleId] === 'off') return `the rule ${ruleId} is off`;
  const comment = ignored.find((one) => isAtOnePlace(one.finding, finding))?.by;
  if (comment !== undefined) return `a comment ignores ${ruleId}${withReason(comment.reason)}`;
  const decision = decisionOn(review, finding, tables);
  return decision && `it is decided that they stay as they are${withReason(decision.because)}`;
}

function withReason(reason: string | undefined): string {
  return reason === undefined ? '' : ` ("${reason}")`;
}

/** The decision that names what is asked about, and another table that the finding is about. */
function decisionOn({ decisions }: DatabaseReview, finding: Finding, tables: readonly string[]): Decision | undefined {
  const least = Math.min(2, finding.tables.length);
  return decisions.find(({ tables: meant }) => {
    const keys = meant.flatMap((found) => (found.length === 1 ? found : []));
    const named = finding.tables.filter((key) => keys.includes(key));
    return tables.every((key) => keys.includes(key)) && named.length >= least;
  })?.decision;
}
