import type { DatabaseReview, Review } from '../../analysis/review.ts';
import { rules } from '../../rules/index.ts';
import { contextOf, type Finding } from '../../rules/rule.ts';
import type { Similarity } from '../../similarity/index.ts';

/** A finding that there would be, and what keeps it back: a clause. */
export interface Silenced {
  readonly finding: Finding;
  readonly because: string;
}

/** What keeps findings back besides comments: ids of the rules that are off. */
export type RulesOff = readonly string[];

/**
 * The findings that are asked about and that somebody does not want to see. The rules are asked anew, with nothing to hold them
 * back, so that what is said of a rule that is off is what it would say.
 */
export function silencedIn(
  review: DatabaseReview,
  isAsked: (finding: Finding) => boolean,
  similarity: Similarity,
  texts: Review['texts'],
  off: RulesOff,
): readonly Silenced[] {
  const context = contextOf(review.snapshot, { similarity });
  const reported = review.findings.filter(isAsked);
  // Of several twins some may be kept back, so that what is left of a finding names fewer tables.
  const isReported = ({ ruleId, at }: Finding) =>
    reported.some((f) => f.ruleId === ruleId && f.at.file === at.file && f.at.span.start === at.span.start);
  return rules
    .flatMap((rule) => [...rule.check(context)])
    .filter((finding) => isAsked(finding) && !isReported(finding))
    .map((finding) => ({ finding, because: silencerOf(finding, texts, off) }));
}

function silencerOf({ ruleId, at }: Finding, texts: Review['texts'], off: RulesOff): string {
  const mayIgnore = /tablefold(?:-|:\s*)ignore/i.test(texts.get(at.file) ?? '');
  return mayIgnore && !off.includes(ruleId) ? `a comment ignores ${ruleId}` : `the rule ${ruleId} is off`;
}
