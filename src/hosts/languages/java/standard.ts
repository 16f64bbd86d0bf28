import { isSum, ofSum } from '../../counted.ts';
import type { Call, Meaning } from '../../framework.ts';
import { comesTo, ofCall } from '../../standard.ts';
import { empty, list, ofList, ofMap, pairs } from './lists.ts';
import { ofPath, resource } from './paths.ts';
import { asked, ofText } from './texts.ts';

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
