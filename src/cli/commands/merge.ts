import { planOffer } from '../../analysis/offers.ts';
import type { RowPolicy } from '../../refactorings/refactoring.ts';
import { type CarryOutOptions, carryOut, requireWritable } from '../carry-out.ts';
import { type ConfigurationOptions, flagsOf } from '../configuration.ts';
import { mergeCommandOf } from '../go-on.ts';
import { loadReview } from '../load.ts';
import { resolveTables } from '../named-tables.ts';
import { CannotRun, type Surroundings } from '../surroundings.ts';

export interface MergeOptions extends ConfigurationOptions, CarryOutOptions {
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
  const { cwd } = surroundings;
  const reviewed = await loadReview(path, options, surroundings);
  const { review, tables } = resolveTables(reviewed, [from, into], { database: options.database, base: cwd });
  const pair = { from: tables[0] ?? from, into: tables[1] ?? into };
  if (pair.from === pair.into) throw new CannotRun(`${pair.from} cannot be merged into itself`);
  requireWritable(review, options, cwd);
  const title = `Merge ${pair.from} into ${pair.into}`;
  const target = { from: pair.from, into: pair.into, ...(options.rows && { rowPolicy: options.rows }) };
  const plan = planOffer(review, { refactoringId: 'merge-tables', title, target });
  if ('unavailable' in plan) throw new CannotRun(`cannot merge ${pair.from} into ${pair.into}: ${plan.unavailable}`);
  const command = mergeCommandOf(path, review, target, flagsOf(options));
  const rows = options.rows ? ` --rows ${options.rows}` : '';
  const what = { review, texts: reviewed.texts, ...(command !== undefined && { command: `${command}${rows}` }) };
  return carryOut(plan, what, options, surroundings);
}
