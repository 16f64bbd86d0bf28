import { Argument, Option } from 'commander';
import { type ExplainOptions, explain } from '../commands/explain.ts';
import { addConfigurationOptions } from '../configuration.ts';
import type { Define } from './arguments.ts';

/** `tablefold explain`: its arguments and its help. */
export const defineExplain: Define = (program, surroundings, done) => {
  const command = program
    .command('explain')
    .summary('show the reckoning for two tables: why, or why not')
    .description(
      'Shows how Tablefold comes to say that two tables hold the same thing, or to say nothing: which column is paired with which, the points for and against, and what would change the verdict. Of one table alone it shows what is found about it and which tables come nearest.',
    )
    .usage('[options] [path] <a> [b]')
    .addArgument(new Argument('[path]', 'folder or file that holds the schema (default: this folder)'))
    .addArgument(new Argument('[a]', 'a table; its schema may be left out where the name is unique'))
    .addArgument(new Argument('[b]', 'the table to compare it with'))
    .addOption(new Option('--format <format>', 'how to print it').choices(['terminal', 'json']).default('terminal'))
    .option('--database <name>', 'which database, where the path holds several with these tables')
    .addHelpText(
      'after',
      `
How to read it:
  quality  how well two columns fit each other: 1 for one name and one type
  weight   how telling a column is: near 1 where hardly a table of this schema
           has it, near 0 where every table does; housekeeping (keys,
           created_at, the tenant) does not count
  points   what the columns come to (0 to 1), and what names, keys, rows,
           comments and history add to it or take from it
  verdict  a warning, a hint, or apart: from which score on stands under the sum

Of two words, the first is the path where there is such a file or folder.

Examples:
  Why are these two reported, or why are they not?
    $ tablefold explain customers clients
  What is there to say about one table?
    $ tablefold explain db/migrations customers
  As a document (docs/schemas/explain.schema.json):
    $ tablefold explain . customers clients --format json

Exit codes:
  0  explained, whatever the verdict
  2  cannot run; standard error says what and where`,
    )
    .action(async (...given) => {
      const [first, second, third, options] = given as [string?, string?, string?, ExplainOptions?];
      const words = [first, second, third].filter((word) => word !== undefined);
      if (words.length === 0) command.error("error: missing required argument 'a': name a table");
      done(await explain(words, options as ExplainOptions, surroundings));
    });
  addConfigurationOptions(command, true);
};
