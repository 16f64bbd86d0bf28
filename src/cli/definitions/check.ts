import { Option } from 'commander';
import { FAIL_ON } from '../../configuration/index.ts';
import { check } from '../commands/check.ts';
import { addConfigurationOptions } from '../configuration.ts';
import { type Define, EXIT_CODES, pathArgument } from './arguments.ts';

/** `tablefold check`: its arguments and its help. */
export const defineCheck: Define = (program, surroundings, done) => {
  const command = program
    .command('check')
    .summary('report findings, for people and for CI')
    .description('Reports findings. The exit code is 1 where there are some at or above --fail-on.')
    .addArgument(pathArgument())
    .addOption(new Option('--format <format>', 'how to print them').choices(['terminal', 'json']).default('terminal'))
    .addOption(
      new Option(
        '--fail-on <severity>',
        'the least severity that fails (default: what tablefold.json says, else "warning")',
      ).choices(FAIL_ON),
    )
    .addHelpText(
      'after',
      `
Examples:
  $ tablefold check
  $ tablefold check db/migrations --fail-on error
  $ tablefold check . --format json > findings.json
${EXIT_CODES}`,
    )
    .action(async (path: string, options) => done(await check(path, options, surroundings)));
  addConfigurationOptions(command, true);
};
