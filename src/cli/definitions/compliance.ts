import { Option } from 'commander';
import { compliance } from '../commands/compliance.ts';
import { addConfigurationOptions } from '../configuration.ts';
import { type Define, pathArgument } from './arguments.ts';

/** `tablefold compliance`: its arguments and its help. */
export const defineCompliance: Define = (program, surroundings, done) => {
  const command = program
    .command('compliance')
    .summary('fill in the checklist of normal forms')
    .description(
      'Fills in the checklist of a normalised schema from what is found: which normal forms it keeps to and what stands in the way, which table is the single source of truth for each kind of data and what says the same besides, and which good patterns are there.',
    )
    .addArgument(pathArgument())
    .addOption(
      new Option('--format <format>', 'how to print it').choices(['terminal', 'markdown', 'json']).default('terminal'),
    )
    .addHelpText(
      'after',
      `
Examples:
  $ tablefold compliance db/migrations
  $ tablefold compliance . --format markdown > docs/schema.md

Exit codes:
  0  filled in, whatever it says; tablefold check fails a build
  2  cannot run; standard error says what and where`,
    )
    .action(async (path: string, options) => done(await compliance(path, options, surroundings)));
  addConfigurationOptions(command, true);
};
