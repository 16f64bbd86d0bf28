import { review } from '../commands/review.ts';
import { addConfigurationOptions } from '../configuration.ts';
import { type Define, pathArgument } from './arguments.ts';

/** `tablefold review`: its arguments and its help. */
export const defineReview: Define = (program, surroundings, done) => {
  const command = program
    .command('review')
    .summary('explain the findings, then plan and prove the best merge')
    .description(
      'Reviews a schema: explains every finding with its evidence, then shows the surest merge, its migration, and what proving it on an embedded PostgreSQL has shown. Writes nothing.',
    )
    .addArgument(pathArgument())
    .addHelpText(
      'after',
      `
Examples:
  $ tablefold review
  $ tablefold review db/structure.sql`,
    )
    .action(async (path: string, options) => done(await review(path, options, surroundings)));
  addConfigurationOptions(command, true);
};
