import type { DatabaseReview, Review } from '../analysis/review.ts';
import { followUps } from '../refactorings/follow-ups.ts';
import type { Plan } from '../refactorings/refactoring.ts';
import { writePlan } from '../refactorings/write.ts';
import { displayPath, renderFollowUps, renderPlan, renderProof } from '../reporting/index.ts';
import { describeProof, type Proof } from '../verification/proof.ts';
import { proveHere } from './prove.ts';
import { CannotRun, type Surroundings } from './surroundings.ts';
import { terminalOptions } from './terminal.ts';

export interface CarryOutOptions {
  readonly write?: boolean;
  readonly proof: boolean;
}

/** @throws CannotRun where files that a tool writes would have to be written */
export function requireWritable({ database }: DatabaseReview, { write }: CarryOutOptions, cwd: string): void {
  if (!write || !database.generated) return;
  const root = displayPath(database.root, cwd);
  throw new CannotRun(`${root} is written by a tool and never edited; change the migrations that it comes from`);
}

/**
 * Proves a plan and shows it, or writes it when told.
 * @param command the command line that writes it, but for --write
 * @throws CannotRun where the proof refutes it or the files cannot be written
 */
export async function carryOut(
  plan: Plan,
  {
    review,
    texts,
    command,
  }: { readonly review: DatabaseReview; readonly texts: Review['texts']; readonly command?: string },
  options: CarryOutOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { stdout, cwd } = surroundings;
  const proof = options.proof ? await proveHere(review, plan, surroundings) : undefined;
  const edits = writePlan(plan, review.database, texts, { now: surroundings.now(), ...(proof && { proof }) });
  const terminal = terminalOptions(surroundings);
  if (!options.write || proof?.verdict === 'failed') stdout.write(renderPlan(plan, edits, terminal));
  if (proof && (!options.write || proof.verdict !== 'proved')) stdout.write(`\n${renderProof(proof, terminal)}`);
  if (proof?.verdict === 'failed') {
    throw new CannotRun(`${plan.title} was refuted, so nothing was written; --no-proof writes it all the same`);
  }
  if (!options.write) {
    if (command !== undefined) stdout.write(`\nWrite it with:\n  ${command} --write\n`);
    return 0;
  }
  await surroundings.writeEdits(edits).catch((error: Error) => {
    throw new CannotRun(error.message);
  });
  stdout.write(`${verdict(proof)}\n`);
  for (const edit of edits) {
    stdout.write(`${edit.kind === 'create' ? 'Wrote' : 'Changed'} ${displayPath(edit.path, cwd)}\n`);
  }
  stdout.write(renderFollowUps(followUps(plan, review.database, texts), terminal));
  return 0;
}

function verdict(proof: Proof | undefined): string {
  return proof ? (describeProof(proof)[0] ?? '') : 'Not proved: --no-proof was given.';
}
