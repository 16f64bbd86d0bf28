import { Argument } from 'commander';
import { init } from '../commands/init.ts';
import type { Define } from './arguments.ts';

/** `tablefold init`: its arguments and its help. */
export const defineInit: Define = (program, surroundings, done) => {
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
};
