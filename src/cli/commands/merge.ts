import { planOffer } from '../../analysis/offers.ts';
import { followUps } from '../../refactorings/follow-ups.ts';
import type { RowPolicy } from '../../refactorings/refactoring.ts';
import { writePlan } from '../../refactorings/write.ts';
import { displayPath, renderFollowUps, renderPlan, renderProof } from '../../reporting/index.ts';
import { describeProof, type Proof } from '../../verification/proof.ts';
import { type ConfigurationOptions, flagsOf } from '../configuration.ts';
import { mergeCommandOf } from '../go-on.ts';
import { loadReview } from '../load.ts';
import { resolveTables } from '../named-tables.ts';
import { proveHere } from '../prove.ts';
import { CannotRun, type Surroundings } from '../surroundings.ts';
import { terminalOptions } from '../terminal.ts';

export interface MergeOptions extends ConfigurationOptions {
  readonly write?: boolean;
  readonly proof: boolean;
  readonly rows?: RowPolicy;
  readonly database?: string;
}

/** `tablefold merge`: plans and proves one merge, and writes it when told. */
export async function merge(
  path: string,
  from: string,
  into: string,
  options: MergeOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { stdout, cwd } = surroundings;
  const reviewed = await loadReview(path, options, surroundings);
  const { review, tables } = resolveTables(reviewed, [from, into], { database: options.database, base: cwd });
  const pair = { from: tables[0] ?? from, into: tables[1] ?? into };
  if (pair.from === pair.into) throw new CannotRun(`${pair.from} cannot be merged into itself`);
  if (options.write && review.database.generated) {
    const root = displayPath(review.database.root, cwd);
    throw new CannotRun(`${root} is written by a tool and never edited; merge in the migrations that it comes from`);
  }
  const title = `Merge ${pair.from} into ${pair.into}`;
  const target = { from: pair.from, into: pair.into, ...(options.rows && { rowPolicy: options.rows }) };
  const plan = planOffer(review, { refactoringId: 'merge-tables', title, target });
  if ('unavailable' in plan) throw new CannotRun(`cannot merge ${pair.from} into ${pair.into}: ${plan.unavailable}`);

  const proof = options.proof ? await proveHere(review, plan, surroundings) : undefined;
  const written = { now: surroundings.now(), ...(proof && { proof }) };
  const edits = writePlan(plan, review.database, reviewed.texts, written);
  const terminal = terminalOptions(surroundings);
  if (!options.write || proof?.verdict === 'failed') stdout.write(renderPlan(plan, edits, terminal));
  if (proof && (!options.write || proof.verdict !== 'proved')) stdout.write(`\n${renderProof(proof, terminal)}`);
  if (proof?.verdict === 'failed') {
    throw new CannotRun(`${plan.title} was refuted, so nothing was written; --no-proof writes it all the same`);
  }
  if (!options.write) {
    const command = mergeCommandOf(path, review, target, flagsOf(options));
    if (command)
      stdout.write(`\nWrite it with:\n  ${command}${options.rows ? ` --rows ${options.rows}` : ''} --write\n`);
    return 0;
  }
  await surroundings.writeEdits(edits).catch((error: Error) => {
    throw new CannotRun(error.message);
  });
  stdout.write(`${verdict(proof)}\n`);
  for (const edit of edits) {
    stdout.write(`${edit.kind === 'create' ? 'Wrote' : 'Changed'} ${displayPath(edit.path, cwd)}\n`);
  }
  stdout.write(renderFollowUps(followUps(plan, review.database, reviewed.texts), terminal));
  return 0;
}

function verdict(proof: Proof | undefined): string {
  return proof ? (describeProof(proof)[0] ?? '') : 'Not proved: --no-proof was given.';
}
