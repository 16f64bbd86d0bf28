import { rules } from '../../rules/index.ts';
import type { Finding, Rule, RuleContext } from '../../rules/rule.ts';
import { whyNot } from '../../rules/support/why-not.ts';
import { type Contribution, HINT, type Reckoning } from '../../similarity/index.ts';
import { reckonWith } from './changes.ts';
import type { Silenced } from './silenced.ts';
import { shown } from './wording.ts';

/** Whether rules report a pair of tables, and why not. */
export interface Standing {
  /** One sentence: "Not reported: one of them is a partition." */
  readonly summary: string;
  readonly reported: boolean;
  /** What stands in the way of a report besides the reckoning, a clause each: decisions, comments, rules that are off. */
  readonly reasons: readonly string[];
}

/**
 * @param found findings of the review that are about both
 * @param silenced those that somebody does not want to see
 */
export function standingOf(
  reckoning: Reckoning,
  context: RuleContext,
  found: readonly Finding[],
  silenced: readonly Silenced[],
): Standing {
  const { left, right, verdict, score } = reckoning;
  const reporting = found.filter((f) => isAboutTwins(f.ruleId));
  const reasons = [...silenced.map(({ because }) => because), ...whyNot(context, left, right)];
  const said = { reported: reporting.length > 0, reasons };
  if (reporting.length > 0) {
    const by = [...new Set(reporting.map((f) => f.ruleId))].join(' and ');
    const alone = verdict === 'apart' ? ` The reckoning alone would not do it: ${whyApart(reckoning)}.` : '';
    return { ...said, summary: `Reported by ${by}.${alone}` };
  }
  if (verdict === 'apart')
    return { ...said, summary: `Not reported: ${[whyApart(reckoning), ...reasons].join('; ')}.` };
  const because = reasons.length > 0 ? reasons.join('; ') : 'no rule reports them';
  return { ...said, summary: `Not reported, though ${shown(score)} is enough for a ${verdict}: ${because}.` };
}

/**
 * Whether a finding is about these two, and does not just name both: of a table with several twins it says that each is
 * like that one, not that they are like each other.
 */
export function isAboutPair({ ruleId, tables }: Finding, left: string, right: string): boolean {
  if (!tables.includes(left) || !tables.includes(right)) return false;
  return tables[0] === left || tables[0] === right || ruleOf(ruleId)?.scope === 'family';
}

/** Whether a rule's findings are about tables that are said twice. */
function isAboutTwins(ruleId: string): boolean {
  const rule = ruleOf(ruleId);
  return rule !== undefined && (rule.about === 'table' || rule.scope === 'pair' || rule.scope === 'family');
}

function ruleOf(ruleId: string): Rule | undefined {
  return rules.find(({ id }) => id === ruleId);
}

/** Why a reckoning comes to so little: the weightiest thing that alone makes the difference, else all that is against it, else that it is little. */
export function whyApart(reckoning: Reckoning): string {
  const { contributions, score } = reckoning;
  const final = contributions.find((c) => c.final);
  if (final !== undefined) return final.because;
  const against = contributions.filter((c) => c.points < 0).sort((a, b) => a.points - b.points);
  const without = (left: readonly Contribution[]) =>
    reckonWith(
      reckoning,
      contributions.filter((c) => !left.includes(c)),
    ).verdict;
  const decisive = against.find((c) => without([c]) !== 'apart');
  if (decisive !== undefined) return decisive.because;
  if (without(against) !== 'apart') {
    const reasons = against.map((c) => c.because).slice(0, 3);
    return `what is against it outweighs the rest (${reasons.join('; ')})`;
  }
  return `it comes to ${shown(score)}, and a hint starts at ${shown(HINT)}`;
}
