import { sourceOf, sqlLiteral, sqlName, substituted } from '../../bindings.ts';
import type { Call, Meaning } from '../../framework.ts';
import { comesTo, ofCall, pathOf } from '../../standard.ts';
import { piecesOf, plainText, textAt, type Value } from '../../value.ts';
import { THIS_FILE } from './globals.ts';
import { EACH, eachOf, ofList, pairs } from './lists.ts';
import { TAG } from './strings.ts';
import { taggedText } from './tags.ts';
import { ofText } from './texts.ts';

/** What the calls of JavaScript's standard library and Node's come to. */
export function standardCall(call: Call): Meaning | undefined {
  if (call.name === TAG) return comesTo(taggedText(call));
  if (call.path === 'await') return awaiting(call.args[0]);
  return ofFunction(call) ?? (call.receiver && ofMethod(call, call.receiver));
}

function awaiting(waited: Value | undefined): Meaning | undefined {
  if (waited?.kind === 'query') return { kind: 'run', sql: waited };
  // Promise.all and its kin.
  const queries = waited?.kind === 'list' ? waited.items.filter((item) => item.kind === 'query') : [];
  return queries.length > 0 ? { kind: 'run', sql: { kind: 'list', items: queries } } : comesTo(waited);
}

function ofFunction(call: Call): Meaning | undefined {
  const { path, name, args } = call;
  const [first] = args;
  switch (path) {
    case 'require':
      return required(call);
    case 'Promise.all':
    case 'Promise.allSettled':
    case 'Promise.resolve':
    case 'Object.freeze':
    case 'Array.from':
    case 'Array.of':
    case 'String':
    case 'new Set':
      return comesTo(first);
    case 'Object.keys':
      return first?.kind === 'map' ? comesTo({ kind: 'list', items: first.entries.map(([k]) => k) }) : undefined;
    case 'Object.values':
      return first?.kind === 'map' ? comesTo({ kind: 'list', items: first.entries.map(([, v]) => v) }) : undefined;
    case 'Object.entries':
      return first?.kind === 'map' ? comesTo(pairs(first.entries)) : undefined;
    case 'Object.assign':
      return comesTo(assigned(args));
    case 'new URL':
      return args[1]?.kind === 'path' || first?.kind === 'path' ? ofCall.path([first]) : undefined;
  }
  switch (name) {
    case 'readFileSync':
    case 'readFile':
      return ofCall.contents(call, first);
    case 'fileURLToPath':
      return comesTo(first);
    case 'dirname':
      return pathOf(first) === THIS_FILE ? comesTo({ kind: 'path', path: '.' }) : ofCall.parent(first);
    case 'join':
    case 'resolve':
      return /^path\b/.test(path) || (!call.receiver && first?.kind === 'path') ? ofCall.path(args) : undefined;
    case 'cwd':
      return path === 'process.cwd' ? ofCall.path([]) : undefined;
    case 'format':
    case 'pg-format':
      return formatted(args);
    default:
      // lodash's, Bluebird's and their kin: the list comes first.
      return /each|map/i.test(name) && first?.kind === 'list' && args[1]?.kind === 'function'
        ? eachOf(first, args[1], 'list')
        : undefined;
  }
}

/** pg-format's and util's placeholders: %I a name, %L a value, %s either as it is. */
function formatted([template, ...given]: readonly Value[]): Meaning | undefined {
  if (template?.kind !== 'text') return undefined;
  let next = 0;
  const pieces = substituted(template.pieces, /%(?:(\d+)\$)?([sdjoILO%])/g, ([all, index, letter], at) => {
    if (letter === '%') return [{ kind: 'literal', text: '%', at }];
    const argument = given[index === undefined ? next++ : Number(index) - 1];
    if (!argument) return [{ kind: 'hole', at, source: all }];
    if (letter === 'I') return sqlName(argument, at, false);
    return letter === 'L' ? sqlLiteral(argument, at) : piecesOf(argument, at, sourceOf(argument));
  });
  return comesTo({ kind: 'text', pieces });
}

/** Another module, or the text of a file of SQL. */
function required(call: Call): Meaning | undefined {
  const module = plainText(call.args[0]);
  if (module === undefined) return undefined;
  if (/\.sql(?:\?raw)?$/.test(module))
    return ofCall.contents(call, textAt(module.replace(/\?raw$/, ''), call.syntax.at));
  return comesTo({ kind: 'object', path: module.replace(/^node:/, '') });
}

/** The entries of several maps; later ones win. */
function assigned(maps: readonly Value[]): Value | undefined {
  const entries = new Map<string, readonly [Value, Value]>();
  for (const map of maps) {
    if (map.kind !== 'map') return undefined;
    for (const entry of map.entries) {
      const name = plainText(entry[0]);
      if (name === undefined) return undefined;
      entries.set(name, entry);
    }
  }
  return { kind: 'map', entries: [...entries.values()] };
}

function ofMethod(call: Call, receiver: Value): Meaning | undefined {
  const { name, args } = call;
  const [first] = args;
  if ((name === 'then' || name === 'finally') && first?.kind === 'function')
    return { kind: 'each', function: first, rounds: [name === 'then' ? [receiver] : []], value: ([last]) => last };
  if (name === 'bind') return comesTo(receiver);
  const result = EACH[name];
  if (result && receiver.kind !== 'map' && first?.kind === 'function')
    return receiver.kind === 'list' || receiver.kind === 'unknown' ? eachOf(receiver, first, result) : undefined;
  if (receiver.kind === 'list') return ofList(call, receiver);
  if (receiver.kind === 'text') return ofText(call, receiver);
  if (receiver.kind === 'file')
    // The statements of a file are the file.
    return name === 'split' ? comesTo({ kind: 'list', items: [receiver] }) : comesTo(receiver);
  return undefined;
}
