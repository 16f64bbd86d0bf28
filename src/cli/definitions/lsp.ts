import type { Define } from './arguments.ts';

/** `tablefold lsp`: its arguments and its help. */
export const defineLsp: Define = (program, surroundings, done) => {
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
};
