import type { Part } from '../sql/script.ts';
import { callFunction, follow } from './follow.ts';
import type { HostFramework } from './framework.ts';
import { parseSource } from './grammar.ts';
import { startRun } from './state.ts';
import type { FunctionNode, Program } from './syntax.ts';

/**
 * What a migration written in a programming language does to the database when it runs "up".
 * Total: what cannot be followed is a gap, and what the file does elsewhere is left out.
 * @throws Error only when the grammar of the framework's language has not been loaded (`loadGrammars`)
 */
export function readHost(path: string, text: string, framework: HostFramework): readonly Part[] {
  return read(path, text, framework, framework.entries);
}

/** The same for what it does when it runs "down": read for its syntax, and never replayed. */
export function readHostDown(path: string, text: string, framework: HostFramework): readonly Part[] {
  return read(path, text, framework, downs);
}

const DOWN = /^(?:down|downgrade|rollback|undo)$/i;

function downs({ body }: Program): readonly FunctionNode[] {
  return body.flatMap((statement) => {
    if (statement.kind === 'class') return statement.class.methods.filter((method) => DOWN.test(method.name));
    return statement.kind === 'function' && DOWN.test(statement.function.name) ? [statement.function] : [];
  });
}

function read(
  path: string,
  text: string,
  framework: HostFramework,
  entriesOf: HostFramework['entries'],
): readonly Part[] {
  const { language } = framework;
  const program = parseSource(language.grammar(path), text, (root) => language.lower(root));
  const run = startRun(text, program, framework);
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (language.ownFile) run.top.own.set(language.ownFile, { kind: 'path', path: `./${name}` });
  // What stands outside of every function runs when the file is loaded: constants, and variables set once.
  const entries = entriesOf(program);
  follow(run, run.top, program.body);
  for (const entry of entries) {
    run.guards = [];
    run.maybe = false;
    callFunction(run, { kind: 'function', function: entry, scope: run.top }, [], new Map());
  }
  return run.parts;
}
