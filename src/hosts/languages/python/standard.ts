import type { Call, Meaning } from '../../framework.ts';
import { comesTo, ofCall, pathOf } from '../../standard.ts';
import { plainText, textAt, type Value } from '../../value.ts';

// What a text still says afterwards, as far as SQL is concerned: white space, encodings.
const SAME = new Set('strip lstrip rstrip encode decode expandtabs read readlines'.split(' '));
// Functions whose answer has the items of what they are given.
const COPIES = new Set('list tuple set frozenset sorted iter str dedent cleandoc deepcopy copy'.split(' '));

/** What calls of Python's own libraries mean: strings, lists and dictionaries, files and paths. */
export function standardCall(call: Call): Meaning | undefined {
  const { receiver } = call;
  if (!receiver) return functionCall(call);
  if (receiver.kind === 'path') return pathCall(call, receiver);
  if (receiver.kind === 'object') return moduleCall(call);
  return methodCall(call, receiver);
}

function functionCall(call: Call): Meaning | undefined {
  const { name, args } = call;
  const [first, second] = args;
  switch (name) {
    case '%':
      return ofCall.format(call, second?.kind === 'list' ? second.items : args.slice(1));
    case 'map':
      return first?.kind === 'function' ? mapped(first, second) : undefined;
    case 'open':
      return ofCall.contents(call, first ?? call.named.get('file'));
    case 'Path':
    case 'PurePath':
    case 'join':
      return ofCall.path(args);
    case 'dirname':
      return ofCall.parent(first);
    case 'abspath':
    case 'realpath':
      return comesTo(first);
    case 'basename':
      return first && comesTo(standardProperty(first, 'name'));
    case 'splitext': {
      const path = pathOf(first);
      if (path === undefined) return undefined;
      const stem = withoutSuffix(path);
      return comesTo(pair({ kind: 'path', path: stem }, textAt(path.slice(stem.length), NOWHERE)));
    }
    case 'enumerate':
      return first?.kind === 'list'
        ? list(first.items.map((item, i) => pair({ kind: 'constant', value: i }, item)))
        : undefined;
    case 'zip':
      return first?.kind === 'list' && second?.kind === 'list'
        ? list(first.items.flatMap((item, i) => (second.items[i] ? [pair(item, second.items[i])] : [])))
        : undefined;
    case 'reversed':
      return first?.kind === 'list' ? list(first.items.toReversed()) : undefined;
    case 'range':
      return range(args);
    default:
      return COPIES.has(name) ? comesTo(first) : undefined;
  }
}

function pair(first: Value, second: Value): Value {
  return { kind: 'list', items: [first, second] };
}

function list(items: readonly Value[]): Meaning {
  return { kind: 'value', value: { kind: 'list', items } };
}

function mapped(each: Value & { kind: 'function' }, over: Value | undefined): Meaning {
  const several = each.function.parameters.length > 1;
  if (over?.kind === 'file') return { kind: 'each', function: each, rounds: [[over]] };
  // Names taken out of what a library lists are still what it listed.
  if (over?.kind !== 'list')
    return { kind: 'each', function: each, ...(over?.kind === 'object' ? { value: () => over } : {}) };
  const rounds = over.items.map((item) => (several && item.kind === 'list' ? item.items : [item]));
  return { kind: 'each', function: each, rounds };
}

const LONGEST = 1000;

function range(args: readonly Value[]): Meaning | undefined {
  const numbers = args.map((arg) =>
    arg.kind === 'constant' && typeof arg.value === 'number' ? arg.value : Number.NaN,
  );
  const [first = 0, second] = numbers;
  const [start, end] = second === undefined ? [0, first] : [first, second];
  if (args.length > 2 || numbers.some(Number.isNaN) || end - start > LONGEST) return undefined;
  return list(Array.from({ length: Math.max(0, end - start) }, (_, i) => ({ kind: 'constant', value: start + i })));
}

function pathCall(call: Call, receiver: Value & { kind: 'path' }): Meaning | undefined {
  const [first] = call.args;
  switch (call.name) {
    case 'joinpath':
      return ofCall.path([receiver, ...call.args]);
    case 'with_name':
      return ofCall.path([{ kind: 'path', path: `${receiver.path}/..` }, first]);
    case 'with_suffix':
      return comesTo({ kind: 'path', path: withoutSuffix(receiver.path) + (plainText(first) ?? '') });
    case 'replace': {
      const [from, to] = [plainText(first), plainText(call.args[1])];
      return from && to !== undefined ? comesTo({ kind: 'path', path: receiver.path.replaceAll(from, to) }) : undefined;
    }
    case 'resolve':
    case 'absolute':
    case 'expanduser':
    case 'as_posix':
      return comesTo(receiver);
    case 'read_text':
    case 'read_bytes':
    case 'open':
      return ofCall.contents(call, receiver);
    default:
      return undefined;
  }
}

function withoutSuffix(path: string): string {
  return path.replace(/\.[^./]*$/, '');
}

// No folder is deeper.
const DEEPEST = 8;

/** What a path's properties are. */
export function standardProperty(object: Value, name: string): Value | undefined {
  if (object.kind !== 'path') return undefined;
  const last = object.path.slice(object.path.lastIndexOf('/') + 1);
  const up = (count: number) =>
    ofCall.path([{ kind: 'path', path: object.path + '/..'.repeat(count) }])?.value ?? object;
  switch (name) {
    case 'parent':
      return up(1);
    case 'parents':
      return { kind: 'list', items: Array.from({ length: DEEPEST }, (_, i) => up(i + 1)) };
    case 'name':
      return textAt(last, NOWHERE);
    case 'stem':
      return textAt(withoutSuffix(last), NOWHERE);
    default:
      return undefined;
  }
}

const NOWHERE = { start: 0, end: 0 };

function moduleCall(call: Call): Meaning | undefined {
  const { name, args, path } = call;
  const on = path.slice(0, -name.length - 1);
  if (/(?:^|\.)(?:path|ospath)$/.test(on) && /^(?:join|dirname|basename|splitext|abspath|realpath)$/.test(name))
    return functionCall(call);
  // From a folder that only the settings know: settings.BASE_DIR / "sql" / "views.sql".
  if (name === 'joinpath') return ofCall.path(args);
  if (on === 'pathlib' || on === 'textwrap' || on === 'inspect' || on === 'io' || on === 'codecs' || on === 'copy')
    return functionCall(call);
  if (on === 'sqlparse' && name === 'format') return comesTo(args[0]);
  if (on === 're' && name === 'split') return args[1] && ofCall.statements(args[1]);
  if (on === 'sqlparse' && name === 'split') return args[0] && ofCall.statements(args[0]);
  return undefined;
}

function methodCall(call: Call, receiver: Value): Meaning | undefined {
  const { name, args, named, syntax } = call;
  if (SAME.has(name)) return comesTo(receiver);
  switch (name) {
    case 'format':
    case 'format_map':
      return name === 'format_map' && args[0]?.kind === 'map'
        ? ofCall.braces(receiver, [], entriesOf(args[0]))
        : ofCall.braces(receiver, args, named);
    case 'join':
      return ofCall.join(receiver, args[0]);
    case 'replace':
      return ofCall.replace(receiver, args[0], args[1]);
    case 'split':
      return ofCall.split(receiver, args[0] ?? named.get('sep'));
    case 'splitlines':
      return ofCall.split(receiver, textAt('\n', syntax.at));
    case 'lower':
    case 'upper': {
      const text = plainText(receiver);
      return text === undefined
        ? undefined
        : comesTo(textAt(name === 'lower' ? text.toLowerCase() : text.toUpperCase(), syntax.at));
    }
    case 'items':
      return receiver.kind === 'map' ? list(receiver.entries.map(([key, item]) => pair(key, item))) : undefined;
    case 'keys':
      return receiver.kind === 'map' ? list(receiver.entries.map(([key]) => key)) : undefined;
    case 'values':
      return receiver.kind === 'map' ? list(receiver.entries.map(([, item]) => item)) : undefined;
    case 'copy':
      return comesTo(receiver);
    default:
      return undefined;
  }
}

function entriesOf({ entries }: Value & { kind: 'map' }): ReadonlyMap<string, Value> {
  return new Map(
    entries.flatMap(([key, item]) => {
      const name = plainText(key);
      return name === undefined ? [] : [[name, item]];
    }),
  );
}
