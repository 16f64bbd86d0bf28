import { oppositeOf } from '../sql/script.ts';
import { gap, under } from './emit.ts';
import { evaluate } from './evaluate.ts';
import { ofRound } from './round.ts';
import type { Run, Scope } from './state.ts';
import type { Statement } from './syntax.ts';
import { truthOf } from './truth.ts';
import type { Value } from './value.ts';

/** How a run of statements ended: at its end, or before it, for certain. */
type End = 'end' | 'left';

const DEEPEST = 12;

/**
 * Follows one of the file's functions with these arguments; the answer is what it returns, where that is known.
 */
export function callFunction(
  run: Run,
  { function: called, scope }: Value & { kind: 'function' },
  args: readonly Value[],
  named: ReadonlyMap<string, Value>,
): Value | undefined {
  if (run.depth >= DEEPEST || run.open.has(called)) return undefined;
  const inner: Scope = { own: new Map(), around: scope as Scope };
  called.parameters.forEach((parameter, i) => {
    const rest: Value | undefined = parameter.rest ? { kind: 'list', items: args.slice(i) } : undefined;
    const last = args.at(-1);
    const positional = parameter.block ? (last?.kind === 'function' ? last : undefined) : args[i];
    const given = named.get(parameter.name) ?? rest ?? positional;
    const value = given ?? (parameter.default && evaluate(run, inner, parameter.default));
    // A parameter that nobody gives hides a variable of its name, and is whatever the library hands in.
    inner.own.set(parameter.name, value ?? { kind: 'object', path: parameter.name });
  });
  const before = { returned: run.returned, guards: run.guards, maybe: run.maybe };
  run.returned = undefined;
  run.depth++;
  run.open.add(called);
  follow(run, inner, called.body);
  run.open.delete(called);
  run.depth--;
  const result = run.returned;
  Object.assign(run, before);
  return result;
}

/** Follows statements in their order, as far as they go. Conditions that lead out of them hold for what comes behind. */
export function follow(run: Run, scope: Scope, statements: readonly Statement[]): End {
  for (const statement of statements) {
    if (run.fuel-- <= 0) return 'left';
    switch (statement.kind) {
      case 'expression':
        evaluate(run, scope, statement.value);
        break;
      case 'return':
        if (statement.value) run.returned = evaluate(run, scope, statement.value);
        return 'left';
      case 'throw':
        return 'left';
      case 'block':
        if (follow(run, scope, statement.body) === 'left') return 'left';
        break;
      case 'if':
        if (branch(run, scope, statement) === 'left') return 'left';
        break;
      case 'each':
        each(run, scope, statement);
        break;
      case 'loop':
        under(run, undefined, () => follow(run, scope, ofRound(statement.body)));
        break;
      case 'function':
        scope.own.set(statement.function.name, { kind: 'function', function: statement.function, scope });
        break;
      case 'class':
      case 'next':
        break;
    }
  }
  return 'end';
}

function branch(run: Run, scope: Scope, { test, consequence, alternative, at }: Statement & { kind: 'if' }): End {
  const value = evaluate(run, scope, test);
  const truth = truthOf(value);
  if (truth !== undefined) return follow(run, scope, truth ? consequence : alternative);

  const guards = value.kind === 'test' ? value.guards : undefined;
  const opposite = guards?.length === 1 && guards[0] ? [oppositeOf(guards[0])] : undefined;
  const before = run.parts;
  run.parts = [];
  const ended = under(run, guards, () => follow(run, scope, consequence));
  const first = run.parts;
  run.parts = [];
  under(run, opposite, () => follow(run, scope, alternative));
  const second = run.parts;
  run.parts = before;
  const changes = (parts: typeof first) => parts.some((part) => part.kind !== 'builder');
  // Of two ways that exclude each other one runs, and nothing here says which.
  if (!guards && changes(first) && changes(second))
    gap(run, 'one of two ways to change the schema, chosen as the program runs', at);
  else run.parts.push(...first, ...second);
  if (ended === 'left') {
    const leaves = consequence.at(-1)?.kind;
    // What is behind `if (exists) return;` runs where it does not exist; a check that throws is taken to pass.
    if (leaves !== 'throw') {
      if (opposite) run.guards = [...run.guards, ...opposite];
      else run.maybe = true;
    }
  }
  return 'end';
}

// A list that a person wrote is shorter.
export const MOST_ROUNDS = 1000;

function each(run: Run, scope: Scope, { names, keyed, list, body: whole, at }: Statement & { kind: 'each' }): void {
  const value = evaluate(run, scope, list);
  const body = ofRound(whole);
  const items = itemsOf(value);
  if (!items) {
    bind(scope, names, []);
    for (const name of names) scope.own.set(name, { kind: 'unknown', at, source: name });
    under(run, undefined, () => follow(run, scope, body));
    return;
  }
  for (const [key, item] of items.slice(0, MOST_ROUNDS)) {
    const [first, ...others] = names;
    if (keyed && first !== undefined) {
      scope.own.set(first, key);
      bindOne(scope, others, item);
    } else bindOne(scope, names, item);
    if (follow(run, scope, body) === 'left') return;
  }
}

function itemsOf(value: Value): (readonly [Value, Value])[] | undefined {
  if (value.kind === 'list') return value.items.map((item, i) => [{ kind: 'constant', value: i }, item]);
  // A file that is taken apart is run statement by statement.
  if (value.kind === 'file') return [[{ kind: 'constant', value: 0 }, value]];
  return value.kind === 'map' ? [...value.entries] : undefined;
}

function bindOne(scope: Scope, names: readonly string[], item: Value): void {
  const [name] = names;
  if (names.length === 1 && name !== undefined) scope.own.set(name, item);
  else bind(scope, names, item.kind === 'list' ? item.items : []);
}

/** Gives each name its value: what a list is taken apart into. */
function bind(scope: Scope, names: readonly string[], values: readonly Value[]): void {
  names.forEach((name, i) => {
    const value = values[i];
    if (name !== '' && value) scope.own.set(name, value);
  });
}
