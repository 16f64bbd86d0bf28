import { isSum, ofSum } from '../../counted.ts';
import type { Call, Meaning } from '../../framework.ts';
import { comesTo, ofCall } from '../../standard.ts';
import { textAt } from '../../value.ts';
import { EMBEDDED } from './literals.ts';
import { MADE } from './types.ts';

/** What calls of Go's built-in functions and standard library come to. */
export function standardCall(call: Call): Meaning | undefined {
  const { path, name, args, receiver } = call;
  if (isSum(call)) return ofSum(call);
  if (name.endsWith(MADE)) return made(call);
  if (receiver && receiver.kind !== 'object')
    return /^(?:String|Bytes|Scan)$/.test(name) ? comesTo(receiver) : undefined;
  switch (path) {
    case EMBEDDED:
      return ofCall.contents(call, args[0]);
    case 'string':
    case 'strings.TrimSpace':
    case 'strings.Trim':
    case 'strings.TrimRight':
    case 'strings.TrimLeft':
    case 'strings.NewReader':
    case 'bytes.TrimSpace':
    case 'bytes.NewBufferString':
    case 'sql.Raw':
      return comesTo(args[0]);
    case 'append':
      return args[0]?.kind === 'list'
        ? comesTo({ kind: 'list', items: [...args[0].items, ...args.slice(1)] })
        : undefined;
    case 'len':
      return args[0]?.kind === 'list' ? comesTo({ kind: 'constant', value: args[0].items.length }) : undefined;
    case 'fmt.Sprintf':
      return ofCall.format(call, args.slice(1));
    case 'fmt.Sprint':
      return args.every((a) => a.kind === 'text') ? ofCall.join(undefined, { kind: 'list', items: args }) : undefined;
    case 'strings.Join':
      return ofCall.join(args[1], args[0]);
    // A script taken apart at its semicolons runs as a whole.
    case 'strings.Split':
    case 'strings.SplitAfter':
      return args[0] && comesTo({ kind: 'list', items: [args[0]] });
    case 'filepath.Join':
    case 'path.Join':
      return ofCall.path(args);
    case 'filepath.Dir':
    case 'path.Dir':
      return ofCall.parent(args[0]);
    default:
      // os.ReadFile(path), ioutil.ReadFile(path), files.ReadFile(path), fs.ReadFile(files, path)
      return name === 'ReadFile' ? ofCall.contents(call, args.at(-1)) : undefined;
  }
}

/** A struct as a map of its fields; without names, as a list. */
function made({ args, named, syntax }: Call): Meaning | undefined {
  if (named.size === 0) return comesTo({ kind: 'list', items: args });
  return comesTo({ kind: 'map', entries: [...named].map(([name, of]) => [textAt(name, syntax.at), of] as const) });
}
