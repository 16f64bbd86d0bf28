import { Command, CommanderError, type OutputConfiguration } from 'commander';
import picocolors from 'picocolors';
import { EXIT_CODES, type ExitCode } from './definitions/arguments.ts';
import { defineCatalog } from './definitions/catalog.ts';
import { defineCheck } from './definitions/check.ts';
import { defineCompliance } from './definitions/compliance.ts';
import { defineDependencies } from './definitions/dependencies.ts';
import { defineExplain } from './definitions/explain.ts';
import { defineFix } from './definitions/fix.ts';
import { defineInit } from './definitions/init.ts';
import { defineLsp } from './definitions/lsp.ts';
import { defineMerge } from './definitions/merge.ts';
import { defineReview } from './definitions/review.ts';
import { CannotRun, type Surroundings } from './surroundings.ts';
import { wantsColours } from './terminal.ts';

// Commander takes the colours out again where nobody wants them.
const paint = picocolors.createColors(true);

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

  for (const define of [
    ...[defineReview, defineCheck, defineExplain, defineMerge, defineFix, defineCatalog, defineCompliance],
    ...[defineDependencies, defineInit, defineLsp],
  ])
    define(program, surroundings, done);

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
