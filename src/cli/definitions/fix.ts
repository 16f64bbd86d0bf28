import { Argument, Option } from 'commander';
import { type FixOptions, fix } from '../commands/fix.ts';
import { addConfigurationOptions } from '../configuration.ts';
import { type Define, EXIT_CODES, positive } from './arguments.ts';

/** `tablefold fix`: its arguments and its help. */
export const defineFix: Define = (program, surroundings, done) => {
  const command = program
    .command('fix')
    .summary('mend the finding at a place')
    .description(
      'Plans what mends the finding at a place, as "tablefold check" gives it, and proves it. Prints the migration and the proof; with --write the files are written, named as the migration tool of the folder wants them, whole or not at all.',
    )
    .usage('[options] [path] <place>')
    .addArgument(new Argument('<path>', 'folder or file that holds the schema (default: this folder)'))
    .addArgument(new Argument('[place]', 'where the finding stands: file:line or file:line:column'))
    .option('--write', 'write the files')
    .addOption(new Option('--choice <number>', 'which of several things that could be done there').argParser(positive))
    .option('--no-proof', 'do not prove it')
    .addHelpText(
      'after',
      `
Examples:
  $ tablefold fix migrations/004_orders.sql:12
  $ tablefold fix . migrations/004_orders.sql:12:14 --write
${EXIT_CODES}`,
    )
    .action(async (...given) => {
      const [first, second, options] = given as [string, string | undefined, FixOptions];
      const [path, place] = second === undefined ? ['.', first] : [first, second];
      done(await fix(path, place, options, surroundings));
    });
  addConfigurationOptions(command, false);
};
