import { Option } from 'commander';
import { catalog } from '../commands/catalog.ts';
import { addConfigurationOptions } from '../configuration.ts';
import { type Define, pathArgument } from './arguments.ts';

/** `tablefold catalog`: its arguments and its help. */
export const defineCatalog: Define = (program, surroundings, done) => {
  const command = program
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
  addConfigurationOptions(command, false);
};
