import type { Review } from '../analysis/review.ts';
import { createSession } from '../analysis/session.ts';
import type { Configuration } from '../configuration/index.ts';
import { count, displayPath } from '../reporting/index.ts';
import { type ConfigurationOptions, configurationFor } from './configuration.ts';
import { CannotRun, type Surroundings } from './surroundings.ts';
import { progressLine } from './terminal.ts';

export interface LoadedReview extends Review {
  readonly configuration: Configuration;
}

/**
 * Reads and reviews what lies at a path, as tablefold.json and the command line say.
 * @throws CannotRun when there is nothing to review (no such path, or no schema in it) or tablefold.json is wrong
 */
export async function loadReview(
  path: string,
  options: ConfigurationOptions,
  surroundings: Surroundings,
): Promise<LoadedReview> {
  await surroundings.prepare();
  const root = surroundings.resolve(path);
  const file = await configurationFor(root, options, surroundings);
  // One that was named holds for everything; one that was found only as far as no nearer one does.
  const session = createSession({
    files: surroundings.files,
    roots: [root],
    nested: options.config === undefined,
    configurationOf: async (folder) => (folder === root ? file : configurationFor(folder, options, surroundings)),
  });
  const progress = progressLine(surroundings);
  try {
    await session.load(undefined, progress.report);
    const review = session.review();
    if (review.databases.length === 0) throw nothingToReview(path, root, review, surroundings);
    return { ...review, configuration: file.configuration };
  } finally {
    progress.clear();
  }
}

function nothingToReview(path: string, root: string, { problems }: Review, { cwd }: Surroundings): CannotRun {
  const own = problems.find((p) => p.path === root);
  // Of a folder that is not there, what lies in it is no news.
  if (own) return new CannotRun(`${path} ${own.message.split('; what lies in it')[0]}`);
  const why = problems.slice(0, 5).map((p) => `\n  ${displayPath(p.path, cwd)}: ${p.message}`);
  const more = problems.length > 5 ? `\n  ... and ${count(problems.length - 5, 'more problem')}` : '';
  return new CannotRun(
    `no PostgreSQL schema found in ${path}: neither migrations nor .sql files that create something${why.join('')}${more}`,
  );
}
