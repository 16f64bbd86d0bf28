import { Argument, Option } from 'commander';
import { type DependenciesOptions, dependencies } from '../commands/dependencies.ts';
import { addConfigurationOptions } from '../configuration.ts';
import { type Define, notNegative, seconds } from './arguments.ts';

/** `tablefold dependencies`: its arguments and its help. */
export const defineDependencies: Define = (program, surroundings, done) => {
  const command = program
    .command('dependencies')
    .summary('find what determines what in the rows of a CSV or a table')
    .description(
      'Finds the functional dependencies and keys that hold in rows: those of a CSV file, or those that SQL files write into a table. Prints a minimal cover of them, the normal form that the relation is in and what stands in the way of the next, and the relations in third normal form that it comes apart into.',
    )
    .usage('[options] <path>')
    .addArgument(
      new Argument('[path]', 'a CSV file, - for standard input; with --table the folder or file that holds the schema'),
    )
    .option('--table <name>', 'look at the rows that the files write into this table')
    .option('--no-header', 'the first line of the CSV is data; columns are column1, column2 ...')
    .option('--delimiter <character>', 'what stands between fields (default: a comma)')
    .addOption(new Option('--format <format>', 'how to print it').choices(['terminal', 'json']).default('terminal'))
    .addOption(
      new Option('--nulls <semantics>', 'whether a NULL equals another NULL')
        .choices(['equal', 'distinct'])
        .default('equal'),
    )
    .addOption(new Option('--max-left <n>', 'most columns of a determinant (default: no limit)').argParser(notNegative))
    .addOption(
      new Option('--time-limit <seconds>', 'stop then, with what was found (default: none)').argParser(seconds),
    )
    .option('--database <name>', 'which database, where the path holds several with this table')
    .addHelpText(
      'after',
      `
How to read it:
  A dependency a, b → c says: rows that agree on a and b agree on c, so c is
  said again in each row that repeats a and b. "repeats" counts those rows.
  Where it is 0, a and b are a key, and nothing is said twice; where it is
  high, c belongs into a table of its own whose key is (a, b).
  What holds in a few rows may hold by accident. Ask whether it must hold.

  An empty field is NULL, a quoted empty field ("") is an empty text, as for
  COPY ... (FORMAT csv). Values are compared as texts: 1 and 1.0 differ.

Examples:
  Where everybody with zip 10115 lives in Berlin, and so for each zip, this
  prints zip → city, and that city belongs with zip into its own table:
    $ tablefold dependencies people.csv
  Rows from elsewhere, without a header, as a document
  (docs/schemas/dependencies.schema.json):
    $ psql -c 'copy people to stdout csv' |
        tablefold dependencies - --no-header --format json
  Rows that migrations or seeds insert:
    $ tablefold dependencies db/migrations --table countries

Exit codes:
  0  all dependencies that were asked for are printed
  1  stopped by --time-limit or Ctrl-C: what is printed holds, more may
  2  cannot run; standard error says what and where`,
    )
    .action(async (path: string | undefined, options: DependenciesOptions) =>
      done(await dependencies(path, options, surroundings)),
    );
  addConfigurationOptions(command, false);
};
