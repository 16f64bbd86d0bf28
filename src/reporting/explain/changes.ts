import { type Contribution, type EvidenceKind, judge, type Reckoning, type Verdict } from '../../similarity/index.ts';
import { TAKEN_AWAY_BY } from './actions.ts';
import type { Supposition } from './suppositions.ts';

/** What would give a pair another verdict. Reckoned anew for each, never a stock phrase. */
export interface Change {
  /** Without evidence that there is, or with evidence that there is not. */
  readonly how: 'without' | 'with';
  readonly kind: EvidenceKind;
  /** What the score would be then, and the verdict on it. */
  readonly score: number;
  readonly verdict: Verdict;
  /** What a person would do for it, a clause that begins with a verb; null where nobody would. */
  readonly action: string | null;
  /** A statement that does it, as far as one can be given. */
  readonly sql: string | null;
}

/**
 * Every single piece of evidence whose absence, and every supposition whose coming true, would change the verdict.
 * The nearest to what it is comes first.
 */
export function changesOf(reckoning: Reckoning, suppositions: readonly Supposition[] = []): readonly Change[] {
  const { contributions, verdict, score } = reckoning;
  const without = contributions.map(
    (one): Change => ({
      how: 'without',
      kind: one.kind,
      ...reckonWith(
        reckoning,
        contributions.filter((other) => other !== one),
      ),
      action: TAKEN_AWAY_BY[one.kind] ?? null,
      sql: null,
    }),
  );
  const supposed = suppositions.map((one): Change => ({ how: 'with', ...one }));
  return [...without, ...supposed]
    .filter((change) => change.verdict !== verdict)
    .sort((a, b) => Math.abs(a.score - score) - Math.abs(b.score - score));
}

/** The score and the verdict of the same pair, had it these contributions. */
export function reckonWith(
  { likeness }: Reckoning,
  contributions: readonly Contribution[],
): { readonly score: number; readonly verdict: Verdict } {
  const score = contributions.reduce((sum, { points }) => sum + points, likeness.score);
  return { score, verdict: judge(score, contributions) };
}
