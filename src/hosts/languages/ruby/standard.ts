import type { Call, Meaning } from '../../framework.ts';
import { ofCall, pathOf } from '../../standard.ts';
import { plainText, textAt, type Value } from '../../value.ts';

// What a text still says afterwards, as far as SQL is concerned: white space, copies, encodings.
const SAME = new Set(
  'squish strip lstrip rstrip chomp strip_heredoc freeze dup clone to_s to_str html_safe itself unindent compact flatten uniq to_a presence read b force_encoding encode unicode_normalize scrub then tap'.split(
    ' ',
  ),
);
const EACH = new Set('each map collect flat_map filter_map each_pair each_value each_key each_entry'.split(' '));
const INDEXED = new Set(['each_with_index', 'each_with_object']);

/** What calls of Ruby's own libraries mean: strings, arrays and hashes, files and paths. */
export function standardCall(call: Call): Meaning | undefined {
  const { name, receiver, args, path } = call;
  const overItems = receiver && eachItem(call, receiver);
  if (overItems) return overItems;
  if (!receiver) return bareCall(call);
  if (receiver.kind === 'path') return pathCall(call, receiver);
  if (receiver.kind === 'object') return objectCall(call, path.split('.').slice(0, -1).at(-1) ?? '');
  if (SAME.has(name) && args.length === 0) return { kind: 'value', value: receiver };
  switch (name) {
    case 'join':
      return ofCall.join(receiver, args[0]);
    case 'split':
      return ofCall.split(receiver, args[0]);
    case 'each_line':
    case 'lines':
      return ofCall.split(receiver, args[0] ?? textAt('\n', call.syntax.at));
    case 'gsub':
    case 'sub':
    case 'tr':
      return ofCall.replace(receiver, args[0], args[1]);
    case 'downcase':
    case 'upcase': {
      const text = plainText(receiver);
      if (text === undefined) return undefined;
      return {
        kind: 'value',
        value: textAt(name === 'upcase' ? text.toUpperCase() : text.toLowerCase(), call.syntax.at),
      };
    }
    case 'reverse':
      return receiver.kind === 'list'
        ? { kind: 'value', value: { kind: 'list', items: receiver.items.toReversed() } }
        : undefined;
    case 'sort':
    case 'sort_by':
      // Their order is seldom the schema's concern.
      return receiver.kind === 'list' ? { kind: 'value', value: receiver } : undefined;
    case 'include?':
    case 'key?':
      return includes(receiver, args[0]);
    case 'keys':
    case 'values':
      return receiver.kind === 'map'
        ? { kind: 'value', value: { kind: 'list', items: receiver.entries.map(([k, v]) => (name === 'keys' ? k : v)) } }
        : undefined;
    case 'call':
      return receiver.kind === 'function' ? { kind: 'each', function: receiver, rounds: [args] } : undefined;
    default:
      return undefined;
  }
}

function bareCall(call: Call): Meaning | undefined {
  const { name, args } = call;
  const [first, second] = args;
  switch (name) {
    case 'format':
    case 'sprintf':
      return ofCall.format(call, call.named.size > 0 ? [namedOf(call)] : args.slice(1));
    case '%':
      return ofCall.format(call, second?.kind === 'list' ? second.items : args.slice(1));
    case '/':
      return first?.kind === 'path' ? ofCall.path([first, second]) : undefined;
    case 'lambda':
    case 'proc':
      return first?.kind === 'function' ? { kind: 'value', value: first } : undefined;
    case '__dir__':
      return { kind: 'value', value: { kind: 'path', path: '.' } };
    case 'Array':
      return first && { kind: 'value', value: first };
    case 'Pathname':
      return ofCall.path([first]);
    default:
      return undefined;
  }
}

function namedOf({ named, syntax }: Call): Value {
  return { kind: 'map', entries: [...named].map(([key, value]) => [textAt(key, syntax.at), value]) };
}

function pathCall(call: Call, receiver: Value & { kind: 'path' }): Meaning | undefined {
  switch (call.name) {
    case 'join':
    case '+':
      return ofCall.path([receiver, ...call.args]);
    case 'read':
    case 'binread':
    case 'readlines':
      return ofCall.contents(call, receiver);
    case 'parent':
    case 'dirname':
      return ofCall.parent(receiver);
    case 'sub':
    case 'gsub':
    case 'sub_ext': {
      const [from, to] = call.args.map((arg) => plainText(arg));
      if (call.name === 'sub_ext')
        return from === undefined ? undefined : path(receiver.path.replace(/\.[^./]*$/, from));
      return from && to !== undefined ? path(receiver.path.replaceAll(from, to)) : undefined;
    }
    case 'to_s':
    case 'to_path':
    case 'expand_path':
    case 'realpath':
    case 'freeze':
      return { kind: 'value', value: receiver };
    default:
      return undefined;
  }
}

function path(known: string): Meaning {
  return { kind: 'value', value: { kind: 'path', path: known } };
}

function objectCall(call: Call, on: string): Meaning | undefined {
  const { name, args } = call;
  if (/^(?:File|IO|Pathname)$/.test(on))
    switch (name) {
      case 'read':
      case 'binread':
      case 'open':
      case 'readlines':
      case 'foreach':
        return opened(call);
      case 'join':
        return ofCall.path(args);
      case 'dirname':
        return ofCall.parent(args[0]);
      case 'basename': {
        const whole = pathOf(args[0]);
        const suffix = plainText(args[1]) ?? '';
        const base = whole?.slice(whole.lastIndexOf('/') + 1) ?? '';
        const stem =
          suffix === '.*'
            ? base.replace(/\.[^.]*$/, '')
            : base.endsWith(suffix)
              ? base.slice(0, base.length - suffix.length)
              : base;
        return whole === undefined ? undefined : { kind: 'value', value: textAt(stem, call.syntax.at) };
      }
      case 'expand_path':
      case 'absolute_path':
        // `File.expand_path('../sql/x.sql', __FILE__)`: from the second.
        return ofCall.path([args[1], args[0]]);
      case 'new':
        return on === 'Pathname' ? ofCall.path([args[0]]) : opened(call);
      case 'realpath':
        return ofCall.path([args[0]]);
      default:
        return undefined;
    }
  if (name === 'new' && on === 'Set') return args[0] && { kind: 'value', value: args[0] };
  return undefined;
}

/** `File.open(path) { |file| ... }`, or without a block what stands in it. */
function opened(call: Call): Meaning | undefined {
  const block = call.args.at(-1);
  const contents = ofCall.contents(call, call.args[0]);
  if (block?.kind !== 'function' || contents?.kind !== 'value') return contents;
  return { kind: 'each', function: block, rounds: [[contents.value]] };
}

function eachItem({ name, args }: Call, receiver: Value): Meaning | undefined {
  const block = args.at(-1);
  if (block?.kind !== 'function') return undefined;
  if (receiver.kind === 'constant' && typeof receiver.value === 'number')
    return counted(name, receiver.value, args, block);
  if (!EACH.has(name) && !INDEXED.has(name)) return undefined;
  const items = itemsOf(receiver);
  // A list that nobody here knows: what the block does is done some number of times.
  if (!items) return { kind: 'each', function: block, value: () => receiver };
  const several = block.function.parameters.length > 1;
  const rounds = items.map((item, i): readonly Value[] => {
    if (INDEXED.has(name))
      return [item, name === 'each_with_index' ? { kind: 'constant', value: i } : (args[0] ?? item)];
    if (name === 'each_value') return item.kind === 'list' ? item.items.slice(1) : [item];
    return several && item.kind === 'list' ? item.items : [item];
  });
  const isMapped = /map|collect/.test(name);
  return { kind: 'each', function: block, rounds, ...(isMapped ? {} : { value: () => receiver }) };
}

const LONGEST = 1000;

/** `3.times { |n| ... }`, `1.upto(3) { |n| ... }`. */
function counted(
  name: string,
  from: number,
  args: readonly Value[],
  block: Value & { kind: 'function' },
): Meaning | undefined {
  const [to] = args;
  const last = to?.kind === 'constant' && typeof to.value === 'number' ? to.value : undefined;
  const [start, count] =
    name === 'times' ? [0, from] : name === 'upto' && last !== undefined ? [from, last - from + 1] : [0, -1];
  if (count < 0 || count > LONGEST) return undefined;
  const rounds = Array.from({ length: count }, (_, i): Value[] => [{ kind: 'constant', value: start + i }]);
  return { kind: 'each', function: block, rounds, value: () => ({ kind: 'constant', value: count }) };
}

function itemsOf(value: Value): readonly Value[] | undefined {
  if (value.kind === 'list') return value.items;
  if (value.kind === 'file') return [value];
  return value.kind === 'map'
    ? value.entries.map(([key, item]): Value => ({ kind: 'list', items: [key, item] }))
    : undefined;
}

function includes(list: Value, item: Value | undefined): Meaning | undefined {
  const wanted = plainText(item);
  const whole = plainText(list);
  if (wanted !== undefined && whole !== undefined)
    return { kind: 'value', value: { kind: 'constant', value: whole.includes(wanted) } };
  const known = list.kind === 'list' ? list.items : list.kind === 'map' ? list.entries.map(([key]) => key) : undefined;
  const texts = known?.map(plainText);
  if (wanted === undefined || !texts) return undefined;
  if (texts.includes(wanted)) return { kind: 'value', value: { kind: 'constant', value: true } };
  return texts.includes(undefined) ? undefined : { kind: 'value', value: { kind: 'constant', value: false } };
}
