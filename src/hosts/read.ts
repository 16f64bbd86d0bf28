import type { Part } from '../sql/script.ts';
import { callFunction, follow } from './follow.ts';
import type { HostFramework } from './framework.ts';
import { parseSource } from './grammar.ts';
import { startRun } from './state.ts';

/**
 * What a migration written in a programming language does to the database when it runs "up".
 * Total: what cannot be followed is a gap, and what the file does elsewhere is left out.
 * @throws Error only when the grammar of the framework's language has not been loaded (`loadGrammars`)
 */
export function readHost(path: string, text: string, framework: HostFramework): readonly Part[] {
  const { language } = framework;
  const program = parseSource(language.grammar(path), text, (root) => language.lower(root));
  const run = startRun(text, program, framework);
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (language.ownFile) run.top.own.set(language.ownFile, { kind: 'path', path: `./${name}` });
  // What stands outside of every function runs when the file is loaded: constants, and variables set once.
  const entries = framework.entries(program);
  follow(run, run.top, program.body);
  for (const entry of entries) {
    run.guards = [];
    run.maybe = false;
    callFunction(run, { kind: 'function', function: entry, scope: run.top }, [], new Map());
  }
  return run.parts;
}
