import type { DatabaseReview } from '../analysis/review.ts';
import type { Plan } from '../refactorings/refactoring.ts';
import type { Proof } from '../verification/proof.ts';
import { prove } from '../verification/prove.ts';
import { CannotRun, type Surroundings } from './surroundings.ts';
import { progressLine } from './terminal.ts';

/** Proves a plan on the embedded PostgreSQL, telling on standard error how far it is. @throws CannotRun when that does not run */
export async function proveHere(review: DatabaseReview, plan: Plan, surroundings: Surroundings): Promise<Proof> {
  const progress = progressLine(surroundings);
  progress.report(`${plan.title}: starting PostgreSQL`, 0);
  try {
    return await prove(review.snapshot, plan, surroundings.openEngine, {
      progress: (message, fraction) => progress.report(`${plan.title}: ${message}`, fraction),
    });
  } catch (error) {
    throw new CannotRun(`${plan.title} could not be proved: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    progress.clear();
  }
}
