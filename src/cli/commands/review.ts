import type { Review } from '../../analysis/review.ts';
import { writePlan } from '../../refactorings/write.ts';
import { renderPlan, renderProof, renderReview } from '../../reporting/index.ts';
import { bestMerge, type ProvedOffer } from '../best-merge.ts';
import { type ConfigurationOptions, flagsOf } from '../configuration.ts';
import { fixesFor } from '../fixes.ts';
import { mergeCommandOf } from '../go-on.ts';
import { loadReview } from '../load.ts';
import { proveHere } from '../prove.ts';
import { CannotRun, type Surroundings } from '../surroundings.ts';
import { terminalOptions } from '../terminal.ts';

/** `tablefold review`: the findings explained, then the best merge, its migration and its proof. */
export async function review(path: string, given: ConfigurationOptions, surroundings: Surroundings): Promise<number> {
  const { stdout, stderr } = surroundings;
  const reviewed = await loadReview(path, given, surroundings);
  const options = terminalOptions(surroundings);
  stdout.write(
    renderReview(reviewed, {
      ...options,
      fixOf: fixesFor(path, reviewed, flagsOf(given), surroundings.cwd),
      gaps: true,
    }),
  );
  try {
    const best = await bestMerge(reviewed, (planned) => proveHere(planned.review, planned.plan, surroundings));
    if (!best) return 0;
    stdout.write(`\n${renderBest(best, { path, flags: flagsOf(given) }, reviewed, surroundings)}`);
  } catch (error) {
    // The review stands by itself: a PostgreSQL that does not start takes nothing from it.
    if (!(error instanceof CannotRun)) throw error;
    stderr.write(`tablefold: ${error.message}\n`);
  }
  return 0;
}

interface Asked {
  readonly path: string;
  readonly flags: readonly string[];
}

function renderBest({ review: of, plan, proof, offer }: ProvedOffer, asked: Asked, all: Review, world: Surroundings) {
  const options = terminalOptions(world);
  const command = mergeCommandOf(asked.path, of, offer.target, asked.flags);
  const verdict = renderProof(proof, options);
  if (proof.verdict === 'failed') {
    // What does not work is nothing to read through.
    const seen = command ? `\nSee its migration:\n  ${command}\n` : '';
    return `${renderPlan(plan, [], options)}No merge that was tried could be proved; this is the surest.\n\n${verdict}${seen}`;
  }
  const edits = writePlan(plan, of.database, all.texts, { proof, now: world.now() });
  const next = command ? `\nSee all of it, or write it:\n  ${command}\n  ${command} --write\n` : '';
  return `${renderPlan(plan, edits, { ...options, brief: true })}\n${verdict}${next}`;
}
