import { Argument, Option } from 'commander';
import { type MergeOptions, merge } from '../commands/merge.ts';
import { addConfigurationOptions } from '../configuration.ts';
import { type Define, EXIT_CODES } from './arguments.ts';

/** `tablefold merge`: its arguments and its help. */
export const defineMerge: Define = (program, surroundings, done) => {
  const command = program
    .command('merge')
    .summary('merge one table into another')
    .description(
      'Plans the merge of table A into table B and proves it: no row is lost, A lives on as a view that reads and writes as before, and the rollback restores everything. Prints the migration and the proof; with --write the files are written, named as the migration tool of the folder wants them, whole or not at all.',
    )
    .usage('[options] [path] <a> <b>')
    .addArgument(new Argument('<path>', 'folder or file that holds the schema (default: this folder)'))
    .addArgument(new Argument('<a>', 'table to absorb; its schema may be left out where the name is unique'))
    .addArgument(new Argument('[b]', 'table to keep'))
    .option('--write', 'write the files')
    .addOption(
      new Option(
        '--rows <policy>',
        'what happens to rows whose keys collide (default: what the tables suggest)',
      ).choices(['disjoint', 'same-row', 'both-kept']),
    )
    .option('--database <name>', 'which database, where the path holds several with these tables')
    .option('--no-proof', 'do not prove it')
    .addHelpText(
      'after',
      `
Row policies:
  disjoint   no key stands in both tables; the migration aborts if one does
  same-row   rows with equal keys are one row; values that differ are kept aside
  both-kept  every row stays, with the absorbed key in a column of its own

Examples:
  $ tablefold merge users_v2 users
  $ tablefold merge . app.users_v2 app.users --rows same-row --write
${EXIT_CODES}`,
    )
    .action(async (...given) => {
      const [first, second, third, options] = given as [string, string, string | undefined, MergeOptions];
      // The path comes first everywhere, and may be left out everywhere.
      const [path, a, b] = third === undefined ? ['.', first, second] : [first, second, third];
      done(await merge(path, a, b, options, surroundings));
    });
  addConfigurationOptions(command, false);
};
