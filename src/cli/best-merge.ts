import { offersForFinding, planOffer } from '../analysis/offers.ts';
import type { DatabaseReview, Review } from '../analysis/review.ts';
import type { Offer, Plan } from '../refactorings/refactoring.ts';
import type { Proof } from '../verification/proof.ts';

export interface PlannedOffer {
  readonly review: DatabaseReview;
  readonly offer: Offer;
  readonly plan: Plan;
}

export interface ProvedOffer extends PlannedOffer {
  readonly proof: Proof;
}

// A proof takes seconds: a reader waits for a few of them, not for all.
const TRIED = 3;

/** What could be done about the findings, those that are surest first, each once and planned when asked for. */
export function* plannedOffers(review: Review): Generator<PlannedOffer> {
  const offers = review.databases
    .filter((d) => !d.database.generated)
    .flatMap((d) =>
      d.findings.flatMap((finding) =>
        offersForFinding(d, finding).map(({ offer }) => ({ review: d, offer, confidence: finding.confidence })),
      ),
    );
  const seen = new Set<string>();
  for (const { review: of, offer } of offers.sort((a, b) => b.confidence - a.confidence)) {
    const name = `${of.database.root} ${offer.title}`;
    if (seen.has(name)) continue;
    seen.add(name);
    const plan = planOffer(of, offer);
    if (!('unavailable' in plan)) yield { review: of, offer, plan };
  }
}

/**
 * The first offer that proves; where none of those tried does, the one that came closest: proved in part before
 * refuted. Undefined where nothing can be planned.
 */
export async function bestMerge(
  review: Review,
  prove: (planned: PlannedOffer) => Promise<Proof>,
): Promise<ProvedOffer | undefined> {
  let best: ProvedOffer | undefined;
  let tried = 0;
  for (const planned of plannedOffers(review)) {
    if (planned.offer.refactoringId !== 'merge-tables') continue;
    const proof = await prove(planned);
    if (proof.verdict === 'proved') return { ...planned, proof };
    if (!best || (best.proof.verdict === 'failed' && proof.verdict === 'incomplete')) best = { ...planned, proof };
    if (++tried === TRIED) break;
  }
  return best;
}
