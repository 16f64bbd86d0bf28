import type { BuilderPart } from '../sql/script.ts';
import type { Span } from '../text/span.ts';
import { emit, under } from './emit.ts';
import { evaluate } from './evaluate.ts';
import { existenceNamed } from './existence.ts';
import { callFunction, MOST_ROUNDS } from './follow.ts';
import type { Call, Meaning } from './framework.ts';
import { classMember, entry } from './members.ts';
import { lookUp, type Run, type Scope } from './state.ts';
import type { Expression } from './syntax.ts';
import { unknown } from './unknown.ts';
import { plainText, type Value } from './value.ts';

export function call(run: Run, scope: Scope, syntax: Expression & { kind: 'call' }): Value {
  const { callee, at } = syntax;
  const receiver = callee.kind === 'member' ? evaluate(run, scope, callee.object) : undefined;
  const bare = callee.kind === 'name' ? lookUp(scope, callee.name) : undefined;
  const args: Value[] = [];
  const named = new Map<string, Value>();
  for (const { name, value, spread } of syntax.args) {
    const evaluated = evaluate(run, scope, value);
    if (name !== undefined) named.set(name, evaluated);
    else if (spread && evaluated.kind === 'list') args.push(...evaluated.items);
    else if (spread && evaluated.kind === 'map')
      for (const [key, item] of evaluated.entries) named.set(plainText(key) ?? '', item);
    else args.push(evaluated);
  }
  const { path, name } = nameOfCall(callee, receiver, bare);
  const asked: Call = { path, name, receiver, args, named, syntax };

  const local = localFunction(run, scope, callee, receiver) ?? (bare?.kind === 'function' ? bare : undefined);
  const meaning = local ? undefined : (run.framework.call(asked) ?? run.framework.language.call(asked));
  const value = meaning && happen(run, meaning, asked, at);
  if (value) return value;
  const result = local && callFunction(run, local, args, named);
  if (result?.kind === 'test' || result?.kind === 'constant') return result;
  const guard = existenceNamed(name, args);
  if (guard) return { kind: 'test', guards: [guard] };
  if (local) return result ?? unknown(run, syntax);
  // A transaction, a wrapper that retries, a `then`: whatever is handed a function is taken to call it.
  for (const value of [...args, ...named.values()])
    if (value.kind === 'function' && !run.open.has(value.function)) {
      const returned = callFunction(run, value, [], new Map());
      if (returned?.kind === 'query') emit(run, returned, at);
    }
  return { kind: 'object', path: `${asked.path}()`, made: asked };
}

/** A name that stands for a library's function, as an import gives it one, is that function. */
function nameOfCall(
  callee: Expression,
  receiver: Value | undefined,
  bare: Value | undefined,
): Pick<Call, 'path' | 'name'> {
  if (callee.kind !== 'member' && callee.kind !== 'name') return { path: '', name: '' };
  if (bare?.kind === 'object') return { path: bare.path, name: bare.path.slice(bare.path.lastIndexOf('.') + 1) };
  const base = receiver?.kind === 'object' ? `${receiver.path}.` : receiver ? '?.' : '';
  return { path: `${base}${callee.name}`, name: callee.name };
}

/** Notes what a call does; the answer is what it stands for, where the functions that it is handed are not to be called as well. */
function happen(run: Run, meaning: Meaning, call: Pick<Call, 'path' | 'args'>, at: Span): Value | undefined {
  switch (meaning.kind) {
    case 'run':
      emit(run, meaning.sql, at);
      return undefined;
    case 'builder':
      run.parts.push(builder(meaning.what, at, call.args));
      return meaning.closed && { kind: 'object', path: `${call.path}()` };
    case 'value':
      return madeReady(run, meaning.value);
    case 'each':
      return rounds(run, meaning, at);
    case 'follow':
      for (const one of meaning.functions)
        if (one.kind === 'function' && !run.open.has(one.function)) callFunction(run, one, [], new Map());
      return { kind: 'object', path: `${call.path}()` };
    case 'all':
      for (const each of meaning.meanings) happen(run, each.meaning, { path: call.path, args: [] }, each.at);
      return { kind: 'constant', value: null };
  }
}

/** What a call of a library's makes without SQL; its first argument is mostly the table's name. */
function builder(what: string, at: Span, [first]: readonly Value[]): BuilderPart {
  const table = plainText(first);
  return { kind: 'builder', what, at, ...(table === undefined ? {} : { table }) };
}

/** A query runs later, under the conditions under which it was made. */
function madeReady({ guards, maybe }: Run, value: Value): Value {
  return value.kind === 'query' && !value.when ? { ...value, when: { guards, maybe } } : value;
}

function rounds(run: Run, { function: called, rounds: given, value }: Meaning & { kind: 'each' }, at: Span): Value {
  const answer = (args: readonly Value[]) => callFunction(run, called, args, new Map());
  const answers = given ? given.slice(0, MOST_ROUNDS).map(answer) : [under(run, undefined, () => answer([]))];
  if (value) return value(answers) ?? unknown(run, { at });
  return given ? { kind: 'list', items: answers.map((one) => one ?? unknown(run, { at })) } : unknown(run, { at });
}

/** The file's own function that a call means: `helper()`, `$this->helper()`, `self::helper()`. */
function localFunction(
  run: Run,
  scope: Scope,
  callee: Expression,
  receiver: Value | undefined,
): (Value & { kind: 'function' }) | undefined {
  if (callee.kind === 'function') return { kind: 'function', function: callee.function, scope };
  if (callee.kind === 'name') {
    const known = run.functions.get(callee.name);
    return known && lookUp(scope, callee.name) === undefined
      ? { kind: 'function', function: known, scope: run.top }
      : undefined;
  }
  if (callee.kind !== 'member') return undefined;
  const own =
    receiver?.kind === 'map'
      ? entry(receiver, callee.name)
      : receiver?.kind === 'object' && classMember(run, receiver.path, callee.name);
  if (!own) return undefined;
  return own.kind === 'function' ? own : undefined;
}
