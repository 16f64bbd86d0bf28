import { isSum, ofSum } from '../../counted.ts';
import { dialectAsked } from '../../dialects.ts';
import type { Call, Meaning } from '../../framework.ts';
import { replaced } from '../../replaced.ts';
import { comesTo, ofCall, pathOf } from '../../standard.ts';
import { plainText, type Value } from '../../value.ts';

/** What calls of Java's standard library, and of the libraries that read files for it, come to. */
export function standardCall(call: Call): Meaning | undefined {
  const { receiver } = call;
  if (isSum(call)) return ofSum(call);
  if (!receiver || receiver.kind === 'object') return ofNothing(call);
  switch (receiver.kind) {
    case 'text':
      return ofText(call, receiver);
    case 'list':
      return ofList(call, receiver);
    case 'map':
      return ofMap(call, receiver);
    case 'path':
      return ofPath(call, receiver);
    case 'file':
      return /^(?:lines|collect|trim|strip|stripTrailing|toString|get|asString)$/.test(call.name)
        ? comesTo(receiver)
        : undefined;
    case 'test':
      return /^(?:next|isPresent|first|booleanValue)$/.test(call.name) ? comesTo(receiver) : undefined;
    default:
      return undefined;
  }
}

function ofNothing(call: Call): Meaning | undefined {
  const { path, name, args } = call;
  switch (path.replace(/^.*\.(?=[A-Z]\w*\.\w+$)/, '')) {
    case 'String.format': {
      // A locale may come first.
      const given = args[0]?.kind === 'object' ? args.slice(1) : args;
      return ofCall.format({ ...call, args: given }, given.slice(1));
    }
    case 'String.join': {
      const [between, ...others] = args;
      return ofCall.join(between, others.length === 1 && others[0]?.kind === 'list' ? others[0] : list(others));
    }
    case 'String.valueOf':
    case 'Objects.requireNonNull':
    case 'List.copyOf':
    case 'Arrays.stream':
    case 'new String':
    case 'new StringBuilder':
    case 'new StringBuffer':
    case 'new ArrayList':
    case 'new LinkedList':
    case 'new LinkedHashSet':
    case 'new TreeSet':
    case 'new LinkedHashMap':
    case 'new StringReader':
      return comesTo(args[0] ?? empty(name));
    case 'List.of':
    case 'Set.of':
    case 'Stream.of':
    case 'Arrays.asList':
    case 'ImmutableList.of':
    case 'ImmutableSet.of':
    case 'Map.entry':
      return comesTo(args.length === 1 && args[0]?.kind === 'list' ? args[0] : list(args));
    case 'Map.of':
    case 'ImmutableMap.of':
      return comesTo({ kind: 'map', entries: pairs(args) });
    case 'Map.ofEntries':
      return comesTo({ kind: 'map', entries: args.flatMap((e) => (e.kind === 'list' ? pairs(e.items) : [])) });
    case 'Paths.get':
    case 'Path.of':
    case 'new File':
      return ofCall.path(args);
    case 'new ClassPathResource':
    case 'new FileSystemResource':
      return resource(args[0]);
    case 'new InputStreamReader':
    case 'new BufferedReader':
    case 'new FileReader':
    case 'new FileInputStream':
    case 'new EncodedResource':
    case 'Files.newBufferedReader':
    case 'Files.newInputStream':
      return args[0]?.kind === 'text' ? ofCall.path(args) : comesTo(args[0]);
    case 'Files.readString':
    case 'Files.readAllBytes':
    case 'Files.readAllLines':
    case 'Files.lines':
    case 'IOUtils.toString':
    case 'FileUtils.readFileToString':
    case 'StreamUtils.copyToString':
    case 'FileCopyUtils.copyToString':
    case 'Resources.toString':
      return args[0]?.kind === 'file' ? comesTo(args[0]) : ofCall.contents(call, args[0]);
    case 'Resources.getResource':
      return resource(args.at(-1));
    default:
      if (call.receiver && /^(?:equals|equalsIgnoreCase|contains|startsWith)$/.test(name))
        return asked(call.receiver, args[0]);
      if (/^(?:getResource|getResourceAsStream|getSystemResourceAsStream)$/.test(name)) return resource(args[0]);
      return undefined;
  }
}

/** Whether a database's name is PostgreSQL's, where one is compared with what is not known. */
function asked(left: Value, right: Value | undefined): Meaning | undefined {
  const answer = right && dialectAsked(left, right);
  return answer === undefined ? undefined : comesTo({ kind: 'constant', value: answer });
}

/** What stands on the class path: a slash at its front is the root of that. */
function resource(of: Value | undefined): Meaning | undefined {
  const known = pathOf(of);
  return known === undefined ? undefined : comesTo({ kind: 'path', path: known.replace(/^(?:classpath:)?\/?/, '') });
}

function list(items: readonly Value[]): Value {
  return { kind: 'list', items };
}

function pairs(items: readonly Value[]): (readonly [Value, Value])[] {
  return items.flatMap((key, i) => {
    const of = items[i + 1];
    return i % 2 === 0 && of ? [[key, of] as const] : [];
  });
}

function empty(name: string): Value | undefined {
  if (/^new String(?:Builder|Buffer)?$/.test(name)) return { kind: 'text', pieces: [] };
  return /^new (?:ArrayList|LinkedList|LinkedHashSet|TreeSet)$/.test(name) ? list([]) : undefined;
}

function ofText(call: Call, text: Value & { kind: 'text' }): Meaning | undefined {
  const { name, args, syntax } = call;
  switch (name) {
    case 'formatted':
      return ofCall.format({ ...call, args: [text] }, args);
    case 'concat':
      return ofCall.join(undefined, list([text, ...args]));
    case 'trim':
    case 'strip':
    case 'stripIndent':
    case 'stripLeading':
    case 'stripTrailing':
    case 'toString':
    case 'intern':
    case 'name':
    case 'getBytes':
      return comesTo(text);
    case 'toLowerCase':
      return comesTo(cased(text, (s) => s.toLowerCase()));
    case 'toUpperCase':
      return comesTo(cased(text, (s) => s.toUpperCase()));
    case 'replace':
      return comesTo(replaced(text, args[0], args[1], syntax.at));
    // A script taken apart at its semicolons runs as a whole.
    case 'split':
      return comesTo(list([text]));
    case 'equals':
    case 'equalsIgnoreCase': {
      const [left, right] = [plainText(text), plainText(args[0])];
      if (left === undefined || right === undefined) return asked(text, args[0]);
      const same = name === 'equals' ? left === right : left.toLowerCase() === right.toLowerCase();
      return comesTo({ kind: 'constant', value: same });
    }
    case 'isEmpty':
    case 'isBlank': {
      const known = plainText(text);
      return known === undefined ? undefined : comesTo({ kind: 'constant', value: known.trim() === '' });
    }
    default:
      return undefined;
  }
}

/** Letters stay where they are, whatever their case. */
function cased({ pieces }: Value & { kind: 'text' }, change: (text: string) => string): Value {
  return {
    kind: 'text',
    pieces: pieces.map((piece) => (piece.kind === 'literal' ? { ...piece, text: change(piece.text) } : piece)),
  };
}

function ofList({ name, args }: Call, { items, ...of }: Value & { kind: 'list' }): Meaning | undefined {
  const index = args[0]?.kind === 'constant' ? args[0].value : undefined;
  switch (name) {
    case 'stream':
    case 'iterator':
    case 'toList':
    case 'toArray':
    case 'reversed':
      return comesTo({ ...of, items });
    case 'getKey':
      return comesTo(items[0]);
    case 'getValue':
      return comesTo(items[1]);
    case 'get':
      return typeof index === 'number' ? comesTo(items[index]) : undefined;
    case 'size':
      return comesTo({ kind: 'constant', value: items.length });
    case 'isEmpty':
      return comesTo({ kind: 'constant', value: items.length === 0 });
    case 'contains': {
      const wanted = plainText(args[0]);
      const texts = items.map(plainText);
      if (wanted === undefined || texts.includes(undefined)) return undefined;
      return comesTo({ kind: 'constant', value: texts.includes(wanted) });
    }
    default:
      return undefined;
  }
}

function ofMap({ name, args }: Call, { entries }: Value & { kind: 'map' }): Meaning | undefined {
  const at = (key: string | undefined) =>
    comesTo(key === undefined ? undefined : entries.find(([k]) => plainText(k) === key)?.[1]);
  // A record's component.
  const component = args.length === 0 ? at(name) : undefined;
  if (component) return component;
  if (name === 'entrySet') return comesTo(list(entries.map(([k, v]) => list([k, v]))));
  if (name === 'keySet') return comesTo(list(entries.map(([k]) => k)));
  if (name === 'values') return comesTo(list(entries.map(([, v]) => v)));
  return name === 'get' || name === 'getOrDefault' ? at(plainText(args[0])) : undefined;
}

function ofPath(call: Call, path: Value & { kind: 'path' }): Meaning | undefined {
  switch (call.name) {
    case 'getInputStream':
    case 'openStream':
    case 'toURI':
    case 'toPath':
    case 'toFile':
    case 'getFile':
    case 'toAbsolutePath':
      return comesTo(path);
    case 'resolve':
    case 'resolveSibling':
      return ofCall.path([path, call.args[0]]);
    case 'getParent':
      return ofCall.parent(path);
    case 'readAllBytes':
    case 'getContentAsString':
    case 'getContentAsByteArray':
    case 'lines':
      return ofCall.contents(call, path);
    default:
      return undefined;
  }
}
