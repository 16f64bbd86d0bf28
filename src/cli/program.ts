import { Argument, Command, CommanderError, InvalidArgumentError, Option, type OutputConfiguration } from 'commander';
import picocolors from 'picocolors';
import { FAIL_ON } from '../configuration/index.ts';
import { catalog } from './commands/catalog.ts';
import { check } from './commands/check.ts';
import { compliance } from './commands/compliance.ts';
import { type ExplainOptions, explain } from './commands/explain.ts';
import { type FixOptions, fix } from './commands/fix.ts';
import { init } from './commands/init.ts';
import { type MergeOptions, merge } from './commands/merge.ts';
import { review } from './commands/review.ts';
import { addConfigurationOptions } from './configuration.ts';
import { CannotRun, type Surroundings } from './surroundings.ts';
import { wantsColours } from './terminal.ts';

/** What a command came to: 0 clean, 1 findings at or above --fail-on, 2 cannot run. */
export type ExitCode = number;

// Commander takes the colours out again where nobody wants them.
const paint = picocolors.createColors(true);

const EXIT_CODES = `
Exit codes:
  0  clean, or done
  1  findings at or above --fail-on
  2  cannot run; standard error says what and where`;

/** The commands, their arguments and their help. `done` is told each command's exit code. */
export function makeProgram(surroundings: Surroundings, done: (code: ExitCode) => void): Command {
  const program = new Command('tablefold')
    .description(
      'Finds duplicate and _v2 tables and normal-form violations in PostgreSQL schemas where they are written, and merges them back with their data, proved on a real PostgreSQL.',
    )
    .version(surroundings.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .configureOutput(outputOf(surroundings))
    .configureHelp({
      // Usages say more than argument lists: where the path may be left out, for one.
      subcommandTerm: (command) => `${command.name()} ${command.usage()}`,
      styleTitle: paint.bold,
      styleCommandText: paint.bold,
      styleSubcommandTerm: paint.cyan,
      styleOptionTerm: paint.cyan,
      styleArgumentTerm: paint.cyan,
    })
    .helpCommand('help [command]', 'print the help of a command')
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      `
Examples:
  Explain what is wrong with the schema in this folder, and how to mend it:
    $ tablefold review
  Fail where migrations bring in a duplicate:
    $ tablefold check db/migrations
  Ask why two tables are reported, or why not:
    $ tablefold explain customers clients
  Write the migration that merges one table into another:
    $ tablefold merge users_v2 users --write
${EXIT_CODES}`,
    );

  const reviewing = program
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

  const checking = program
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

  const explaining = program
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
      if (words.length === 0) explaining.error("error: missing required argument 'a': name a table");
      done(await explain(words, options as ExplainOptions, surroundings));
    });

  const merging = program
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

  const fixing = program
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

  const printing = program
    .command('catalog')
    .summary('print the schema that the files add up to')
    .description('Prints the schema that the files add up to, spelled as PostgreSQL would print it.')
    .addArgument(pathArgument())
    .addOption(
      new Option('--format <format>', 'a document, or SQL that builds it').choices(['json', 'sql']).default('json'),
    )
    .addHelpText(
      'after',
      `
Examples:
  $ tablefold catalog db/migrations --format sql > schema.sql`,
    )
    .action(async (path: string, options) => done(await catalog(path, options, surroundings)));

  const complying = program
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

  for (const command of [reviewing, checking, explaining, complying]) addConfigurationOptions(command, true);
  for (const command of [merging, fixing, printing]) addConfigurationOptions(command, false);

  program
    .command('init')
    .summary('write a tablefold.json')
    .description(
      'Writes a tablefold.json into a folder, filled with the databases that are found there and with comments. It never takes the place of one that is there.',
    )
    .addArgument(new Argument('[path]', 'folder that it is for').default('.', 'this folder'))
    .option('--print', 'print it instead')
    .addHelpText(
      'after',
      `
Examples:
  $ tablefold init
  $ tablefold init services/shop --print`,
    )
    .action(async (path: string, options) => done(await init(path, options, surroundings)));

  program
    .command('lsp')
    .summary('serve an editor')
    .description(
      'Serves the Language Server Protocol: diagnostics, and what mends them as code actions, in any editor.',
    )
    .option('--stdio', 'talk over standard input and output (the only way there is)')
    .action(async () => {
      await surroundings.serve();
      done(0);
    });

  return program;
}

function outputOf({ stdout, stderr, env }: Surroundings): OutputConfiguration {
  return {
    writeOut: (text) => stdout.write(text),
    writeErr: (text) => stderr.write(text),
    getOutHelpWidth: () => (stdout.isTTY ? (stdout.columns ?? 80) : 80),
    getErrHelpWidth: () => 80,
    getOutHasColors: () => wantsColours(stdout, env),
    getErrHasColors: () => wantsColours(stderr, env),
    outputError: (text, write) => write(text.replace(/^error: /, 'tablefold: ')),
  };
}

function positive(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('it is a number from 1.');
  return number;
}

function pathArgument(): Argument {
  return new Argument('[path]', 'folder or file that holds the schema').default('.', 'this folder');
}

/** Runs one command line, without the program's own name. Everything that goes wrong ends as words and an exit code. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = makeProgram(surroundings, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has printed what it had to say; help and version end with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    surroundings.stderr.write(`tablefold: ${wordsFor(error, surroundings.env)}\n`);
    return 2;
  }
}

/** Words for what went wrong. What no command foresaw is a bug, and whoever reports it needs its place. */
function wordsFor(error: unknown, env: Surroundings['env']): string {
  if (error instanceof CannotRun) return error.message;
  if (!(error instanceof Error)) return `internal error: ${String(error)}`;
  return env.TABLEFOLD_DEBUG
    ? `internal error: ${error.stack ?? error.message}`
    : `internal error: ${error.message} (TABLEFOLD_DEBUG=1 shows where)`;
}
