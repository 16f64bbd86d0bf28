import { type BuilderPart, type Guard, oppositeOf } from '../sql/script.ts';
import type { Span } from '../text/span.ts';
import { dialectAsked } from './dialects.ts';
import { emit, oneLine, under } from './emit.ts';
import { existenceNamed } from './existence.ts';
import { callFunction, MOST_ROUNDS } from './follow.ts';
import type { Call, Meaning } from './framework.ts';
import { lookUp, type Run, type Scope, setVariable } from './state.ts';
import type { Expression } from './syntax.ts';
import { type Piece, piecesOf, plainText, type Value } from './value.ts';

/**
 * What an expression comes to. The calls in it are followed as they come, so that SQL is noted in the order in which it runs.
 */
export function evaluate(run: Run, scope: Scope, expression: Expression): Value {
  switch (expression.kind) {
    case 'constant':
      return { kind: 'constant', value: expression.value };
    case 'text':
      return text(run, scope, expression);
    case 'join':
      return join(run, scope, expression.parts, expression.at);
    case 'name':
      return lookUp(scope, expression.name) ?? namedElsewhere(run, scope, expression);
    case 'member':
      return member(run, scope, expression);
    case 'element':
      return (
        element(evaluate(run, scope, expression.object), evaluate(run, scope, expression.index)) ??
        unknown(run, expression)
      );
    case 'call':
      return call(run, scope, expression);
    case 'list':
      return { kind: 'list', items: expression.items.map((item) => evaluate(run, scope, item)) };
    case 'map':
      return {
        kind: 'map',
        entries: expression.entries.map(([key, value]) => [evaluate(run, scope, key), evaluate(run, scope, value)]),
      };
    case 'function':
      return { kind: 'function', function: expression.function, scope };
    case 'assign':
      return assign(run, scope, expression);
    case 'choice': {
      const test = evaluate(run, scope, expression.test);
      const truth = truthOf(test);
      if (truth !== undefined) return evaluate(run, scope, truth ? expression.consequence : expression.alternative);
      // Both sides are followed for the calls in them; which of them it is, nobody knows here.
      under(run, guardsOf(test), () => evaluate(run, scope, expression.consequence));
      under(run, guardsOf(negated(test)), () => evaluate(run, scope, expression.alternative));
      return unknown(run, expression);
    }
    case 'binary':
      return binary(run, scope, expression);
    case 'not':
      return negated(evaluate(run, scope, expression.value)) ?? unknown(run, expression);
    case 'unknown': {
      for (const inner of expression.inner) evaluate(run, scope, inner);
      return unknown(run, expression);
    }
  }
}

function unknown(run: Run, { at }: { readonly at: Span }): Value {
  return { kind: 'unknown', at, source: oneLine(run.text.slice(at.start, at.end)) };
}

function text(run: Run, scope: Scope, { parts }: Expression & { kind: 'text' }): Value {
  const values = parts.map((part) => ({
    part,
    value: part.kind === 'literal' ? undefined : evaluate(run, scope, part),
  }));
  const pieces = values.map(({ part, value }): readonly Piece[] => {
    if (part.kind === 'literal') return [part];
    return value ? piecesOf(value, part.at, oneLine(run.text.slice(part.at.start, part.at.end))) : [];
  });
  // `"#{__dir__}/views.sql"` is still a path.
  const first = values[0]?.value;
  const rest = first?.kind === 'path' ? plainText({ kind: 'text', pieces: pieces.slice(1).flat() }) : undefined;
  if (first?.kind === 'path' && rest !== undefined)
    return { kind: 'path', path: first.path === '' ? rest.replace(/^\//, '') : first.path + rest };
  return { kind: 'text', pieces: pieces.flat() };
}

function join(run: Run, scope: Scope, parts: readonly Expression[], at: Span): Value {
  const values = parts.map((part) => ({ part, value: evaluate(run, scope, part) }));
  // A file between strings is a script of its own only where it stands alone.
  const [only] = values;
  if (only && values.length === 1) return only.value;
  const known = values.filter(({ value }) => value.kind !== 'constant' || value.value !== null);
  if (known.every(({ value }) => value.kind === 'list'))
    return { kind: 'list', items: known.flatMap(({ value }) => (value.kind === 'list' ? value.items : [])) };
  const numbers = known.flatMap(({ value }) =>
    value.kind === 'constant' && typeof value.value === 'number' ? [value.value] : [],
  );
  // Most languages write adding as they write joining.
  if (numbers.length === values.length) return { kind: 'constant', value: numbers.reduce((sum, n) => sum + n, 0) };
  if (known.some(({ value }) => value.kind === 'path')) {
    const texts = known.map(({ value }) => (value.kind === 'path' ? value.path : (plainText(value) ?? '')));
    return { kind: 'path', path: texts.join('') };
  }
  if (known.every(({ value }) => value.kind === 'unknown' || value.kind === 'object')) return unknown(run, { at });
  return {
    kind: 'text',
    pieces: known.flatMap(({ part, value }) =>
      piecesOf(value, part.at, oneLine(run.text.slice(part.at.start, part.at.end))),
    ),
  };
}

function namedElsewhere(run: Run, scope: Scope, { name, at, orCall }: Expression & { kind: 'name' }): Value {
  if (orCall) return call(run, scope, { kind: 'call', at, callee: { kind: 'name', at, name }, args: [] });
  const named = run.functions.get(name);
  return named ? { kind: 'function', function: named, scope: run.top } : { kind: 'object', path: name };
}

const SELF = new Set(['this', 'self', 'static', 'cls', '@', '@@', 'parent']);

function member(run: Run, scope: Scope, expression: Expression & { kind: 'member' }): Value {
  const object = evaluate(run, scope, expression.object);
  if (object.kind === 'map') return entry(object, expression.name) ?? unknown(run, expression);
  if (object.kind !== 'object')
    return run.framework.language.property?.(object, expression.name) ?? unknown(run, expression);
  const own = classMember(run, object.path, expression.name);
  if (own) return own;
  const path = `${object.path}.${expression.name}`;
  return run.framework.property?.(path, run.text) ?? { kind: 'object', path };
}

/** A constant or field of the file's class, as it is set where it is declared or was set since. */
function classMember(run: Run, object: string, name: string): Value | undefined {
  const isSelf = SELF.has(object);
  const set = isSelf ? lookUp(run.top, `this.${name}`) : undefined;
  if (set) return set;
  for (const node of run.classes) {
    if (!isSelf && node.name !== object) continue;
    const found = node.members.find((m) => m.name === name);
    if (found && !run.open.has(found)) {
      run.open.add(found);
      const value = evaluate(run, run.top, found.value);
      run.open.delete(found);
      return value;
    }
    const method = node.methods.find((m) => m.name === name);
    if (method) return { kind: 'function', function: method, scope: run.top };
  }
  return undefined;
}

function element(object: Value, index: Value): Value | undefined {
  if (object.kind === 'list' && index.kind === 'constant' && typeof index.value === 'number')
    return object.items.at(index.value);
  return object.kind === 'map' ? entry(object, plainText(index)) : undefined;
}

function entry({ entries }: Value & { kind: 'map' }, key: string | undefined): Value | undefined {
  return key === undefined ? undefined : entries.find(([name]) => plainText(name) === key)?.[1];
}

function assign(run: Run, scope: Scope, expression: Expression & { kind: 'assign' }): Value {
  const { target, value: source, append, at } = expression;
  const value = append ? appended(run, scope, target, source, at) : evaluate(run, scope, source);
  if (expression.declares && target.kind === 'name') scope.own.set(target.name, value);
  else set(run, scope, target, append && run.maybe ? unknown(run, { at }) : value, at);
  return value;
}

function set(run: Run, scope: Scope, target: Expression, value: Value, at: Span): void {
  if (target.kind === 'name') {
    run.assigned.push({ scope: setVariable(scope, target.name, value), name: target.name, at });
  } else if (target.kind === 'member') {
    const object = evaluate(run, scope, target.object);
    if (object.kind === 'object' && SELF.has(object.path)) run.top.own.set(`this.${target.name}`, value);
  } else if (target.kind === 'element' && target.object.kind === 'name') {
    // `$list[] = ...` and the like: what it holds by now is known as long as only items are added.
    const list = lookUp(scope, target.object.name);
    const index = evaluate(run, scope, target.index);
    const isPush = index.kind === 'constant' && index.value === null;
    if (list?.kind === 'list' && isPush)
      setVariable(scope, target.object.name, { kind: 'list', items: [...list.items, value] });
    else if (list) setVariable(scope, target.object.name, unknown(run, { at }));
  } else if (target.kind === 'list') {
    const items = value.kind === 'list' ? value.items : [];
    for (const [i, inner] of target.items.entries()) set(run, scope, inner, items[i] ?? unknown(run, inner), at);
  }
}

/** `text += more`, and `list << item`. */
function appended(run: Run, scope: Scope, target: Expression, source: Expression, at: Span): Value {
  const list = target.kind === 'name' ? lookUp(scope, target.name) : undefined;
  if (list?.kind !== 'list') return join(run, scope, [target, source], at);
  const more = evaluate(run, scope, source);
  return { kind: 'list', items: [...list.items, ...(more.kind === 'list' ? more.items : [more])] };
}

/** Whether the value counts as true; undefined where that is not known. */
export function truthOf(value: Value): boolean | undefined {
  if (value.kind === 'constant') return value.value !== null && value.value !== false && value.value !== 0;
  if (value.kind === 'list') return value.items.length > 0;
  if (value.kind === 'function') return true;
  if (value.kind === 'text' && (value.pieces.length === 0 || value.pieces.some(isSolid)))
    return value.pieces.length > 0;
  // A file that a migration reads has something in it.
  return value.kind === 'file' ? true : undefined;
}

function isSolid(piece: Piece): boolean {
  return piece.kind === 'literal' && piece.text !== '';
}

function guardsOf(value: Value | undefined): readonly Guard[] | undefined {
  return value?.kind === 'test' ? value.guards : undefined;
}

function negated(value: Value): Value | undefined {
  const truth = truthOf(value);
  if (truth !== undefined) return { kind: 'constant', value: !truth };
  // That not all of several hold says of none that it does not.
  const [guard, ...others] = value.kind === 'test' ? value.guards : [];
  return guard && others.length === 0 ? { kind: 'test', guards: [oppositeOf(guard)] } : undefined;
}

function binary(run: Run, scope: Scope, expression: Expression & { kind: 'binary' }): Value {
  const { operator } = expression;
  const left = evaluate(run, scope, expression.left);
  if (operator === 'and' || operator === 'or') {
    const truth = truthOf(left);
    if (truth === (operator === 'or')) return left;
    if (truth !== undefined) return evaluate(run, scope, expression.right);
    // `exists || knex.raw(...)` is an if.
    const reached = guardsOf(operator === 'and' ? left : negated(left));
    const right = under(run, reached, () => evaluate(run, scope, expression.right));
    if (operator === 'and' && left.kind === 'test' && right.kind === 'test')
      return {
        kind: 'test',
        guards: [...left.guards, ...right.guards.filter((g) => !left.guards.some((l) => isSameGuard(l, g)))],
      };
    if (operator === 'and' && truthOf(right) === true) return left;
    if (operator === 'or' && truthOf(right) === false) return left;
    return unknown(run, expression);
  }
  const right = evaluate(run, scope, expression.right);
  if (operator === 'in') return isIn(left, right) ?? run.framework.contains?.(left, right) ?? unknown(run, expression);
  const equal = isSame(left, right);
  if (equal !== undefined) return { kind: 'constant', value: equal === (operator === '==') };
  const isAsked = dialectAsked(left, right);
  if (isAsked !== undefined) return { kind: 'constant', value: isAsked === (operator === '==') };
  // `exists === false`, `0 === count`: the same test, or its opposite.
  const [test, other] = left.kind === 'test' ? [left, right] : [right, left];
  const truth = truthOf(other);
  if (test.kind !== 'test' || other.kind !== 'constant' || truth === undefined) return unknown(run, expression);
  return (truth === (operator === '==') ? test : negated(test)) ?? unknown(run, expression);
}

function isSameGuard(a: Guard, b: Guard): boolean {
  return a.table === b.table && a.column === b.column && a.present === b.present;
}

function isIn(value: Value, list: Value): Value | undefined {
  if (list.kind !== 'list') return undefined;
  const same = list.items.map((item) => isSame(value, item));
  if (same.includes(true)) return { kind: 'constant', value: true };
  return same.every((s) => s === false) ? { kind: 'constant', value: false } : undefined;
}

function isSame(a: Value, b: Value): boolean | undefined {
  if (a.kind === 'constant' && b.kind === 'constant') return a.value === b.value;
  const left = a.kind === 'text' ? plainText(a) : undefined;
  const right = b.kind === 'text' ? plainText(b) : undefined;
  return left === undefined || right === undefined ? undefined : left === right;
}

function call(run: Run, scope: Scope, syntax: Expression & { kind: 'call' }): Value {
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
