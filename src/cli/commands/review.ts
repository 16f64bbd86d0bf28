import { writePlan } from '../../refactorings/write.ts';
import { renderPlan, renderProof, renderReview } from '../../reporting/index.ts';
import { bestMerge } from '../best-merge.ts';
import { loadReview } from '../load.ts';
import { mergeCommandOf } from '../merge-target.ts';
import { proveHere } from '../prove.ts';
import { CannotRun, type Surroundings } from '../surroundings.ts';
import { terminalOptions } from '../terminal.ts';
import { fixesFor } from './check.ts';

/** `tablefold review`: the findings explained, then the best merge, its migration and its proof. */
export async function review(path: string, surroundings: Surroundings): Promise<number> {
  const { stdout, stderr } = surroundings;
  const reviewed = await loadReview(path, surroundings);
  const options = terminalOptions(surroundings);
  stdout.write(renderReview(reviewed, { ...options, fixOf: fixesFor(path), gaps: true }));
  try {
    const best = await bestMerge(reviewed, (planned) => proveHere(planned.review, planned.plan, surroundings));
    if (!best) return 0;
    const { plan, proof, offer } = best;
    const edits = writePlan(plan, best.review.database, reviewed.texts, { proof, now: surroundings.now() });
    stdout.write(`\n${renderPlan(plan, edits, { ...options, brief: true })}\n${renderProof(proof, options)}`);
    const command = mergeCommandOf(path, best.review, offer.target);
    if (command && proof.verdict !== 'failed')
      stdout.write(`\nSee all of it, or write it:\n  ${command}\n  ${command} --write\n`);
  } catch (error) {
    // The review stands by itself: a PostgreSQL that does not start takes nothing from it.
    if (!(error instanceof CannotRun)) throw error;
    stderr.write(`tablefold: ${error.message}\n`);
  }
  return 0;
}
