import { HINT, WARNING } from '../../similarity/index.ts';
import type { Change } from './changes.ts';
import type { PairExplanation } from './pair.ts';

/** A score with two decimals, or as many as it takes to tell it from a threshold that it does not reach. */
export function shown(score: number): string {
  for (let digits = 2; digits < 5; digits++) {
    const text = score.toFixed(digits);
    if ([HINT, WARNING].every((threshold) => score >= threshold === Number(text) >= threshold)) return zero(text);
  }
  return score.toFixed(5);
}

/** Points with their sign: "+0.30", "-0.10". */
export function signed(points: number): string {
  const text = zero(points.toFixed(2));
  return text.startsWith('-') ? text : `+${text}`;
}

function zero(text: string): string {
  return /^-0\.?0*$/.test(text) ? text.slice(1) : text;
}

/** How far a score is from the verdicts next to it. */
export function marginOf({
  score,
  contributions,
  thresholds,
}: Pick<PairExplanation, 'score' | 'contributions' | 'thresholds'>): string {
  if (contributions.some((c) => c.final)) return 'No score makes up for that.';
  const { hint, warning } = thresholds;
  const apart = (a: number, b: number) =>
    a !== b && Math.abs(a - b) < 0.005 ? 'less than 0.01' : Math.abs(a - b).toFixed(2);
  if (score < hint) return `${apart(hint, score)} short of a hint.`;
  if (score < warning)
    return `${apart(score, hint)} above where a hint starts, ${apart(warning, score)} short of a warning.`;
  return `${apart(score, warning)} above where a warning starts.`;
}

/** "without "series": rename one of them" */
export function describeChange({ how, kind, action }: Change): string {
  if (how === 'with') return action ?? kind;
  return action === null ? `without "${kind}"` : `without "${kind}": ${action}`;
}
