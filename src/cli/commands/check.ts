import type { Review } from '../../analysis/review.ts';
import type { FailOn } from '../../configuration/index.ts';
import { atLeast, checkDocument, renderReview } from '../../reporting/index.ts';
import { type ConfigurationOptions, flagsOf } from '../configuration.ts';
import { fixesFor } from '../fixes.ts';
import { loadReview } from '../load.ts';
import type { Surroundings } from '../surroundings.ts';
import { terminalOptions } from '../terminal.ts';

export interface CheckOptions extends ConfigurationOptions {
  readonly format: 'terminal' | 'json';
}

/** `tablefold check`: the findings, and an exit code for CI. */
export async function check(path: string, options: CheckOptions, surroundings: Surroundings): Promise<number> {
  const review = await loadReview(path, options, surroundings);
  if (options.format === 'json') {
    surroundings.stdout.write(`${JSON.stringify(checkDocument(review, surroundings.cwd), undefined, 2)}\n`);
  } else {
    surroundings.stdout.write(
      renderReview(review, {
        ...terminalOptions(surroundings),
        fixOf: fixesFor(path, review, flagsOf(options), surroundings.cwd),
      }),
    );
  }
  return fails(review, review.configuration.failOn ?? 'warning') ? 1 : 0;
}

function fails(review: Review, bar: FailOn): boolean {
  return bar !== 'never' && review.databases.some((d) => d.findings.some((f) => atLeast(f.severity, bar)));
}
