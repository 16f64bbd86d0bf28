import { sourceOf, sqlLiteral, sqlName, substituted } from '../../bindings.ts';
import { truthOf } from '../../evaluate.ts';
import type { Call, Meaning } from '../../framework.ts';
import { spelling } from '../../nodes.ts';
import { comesTo, ofCall, pathOf } from '../../standard.ts';
import { type Piece, piecesOf, plainText, textAt, type Value } from '../../value.ts';
import { TAG } from './strings.ts';

// What a migration calls its own file, since only the folder that it is in is known.
const THIS_FILE = './_';

/** What every module may ask for: its folder and itself. */
export const moduleGlobals: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['__dirname', { kind: 'path', path: '.' }],
  ['__filename', { kind: 'path', path: THIS_FILE }],
  [
    'import.meta',
    {
      kind: 'map',
      entries: [
        [key('dirname'), { kind: 'path', path: '.' }],
        [key('filename'), { kind: 'path', path: THIS_FILE }],
        [key('url'), { kind: 'path', path: THIS_FILE }],
      ],
    },
  ],
]);

function key(name: string): Value {
  return textAt(name, { start: 0, end: 0 });
}

/** What the calls of JavaScript's standard library and Node's come to. */
export function standardCall(call: Call): Meaning | undefined {
  if (call.name === TAG) return comesTo(taggedText(call));
  if (call.path === 'await') return awaiting(call.args[0]);
  return ofFunction(call) ?? (call.receiver && ofMethod(call, call.receiver));
}

/** A text with what its template interpolates: what a tag that only marks the language comes to. */
export function taggedText({ receiver, args, syntax }: Call): Value | undefined {
  const isRaw = receiver?.kind === 'object' && receiver.path === 'String.raw';
  const strings = args[isRaw ? 1 : 0];
  return strings?.kind === 'list' ? interpolated(strings.items, args.slice(2), syntax) : undefined;
}

/** @param write what an interpolated value becomes */
export function interpolated(
  strings: readonly Value[],
  values: readonly Value[],
  syntax: Call['syntax'],
  write: (value: Value, at: Call['syntax']['at'], source: string) => readonly Piece[] = piecesOf,
): Value {
  const pieces = strings.flatMap((string, i): readonly Piece[] => {
    const own = string.kind === 'text' ? string.pieces : [];
    const next = values[i];
    const expression = syntax.args[i + 2]?.value;
    const source = (expression && spelling(expression)) || (next ? sourceOf(next) : '');
    return next ? [...own, ...write(next, expression?.at ?? syntax.at, source)] : own;
  });
  return { kind: 'text', pieces };
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

function pairs(entries: readonly (readonly [Value, Value])[]): Value {
  return { kind: 'list', items: entries.map(([k, v]) => ({ kind: 'list', items: [k, v] })) };
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

type Result = 'list' | 'kept' | 'first' | 'none';

/** Calls the function with each item and its index. */
function eachOf(list: Value, called: Value & { kind: 'function' }, result: Result): Meaning {
  const items = list.kind === 'list' ? list.items : undefined;
  return {
    kind: 'each',
    function: called,
    rounds: items?.map((item, i) => [item, { kind: 'constant', value: i }]),
    value: (returned) => {
      if (!items || result === 'first') return undefined;
      if (result === 'none') return { kind: 'constant', value: null };
      if (result === 'kept') {
        const kept = items.filter((_, i) => {
          const answer = returned[i];
          return !answer || truthOf(answer) !== false;
        });
        return { kind: 'list', items: kept };
      }
      const known = returned.flatMap((item) => item ?? []);
      return known.length === returned.length ? { kind: 'list', items: known } : undefined;
    },
  };
}

const EACH: Readonly<Record<string, Result>> = { forEach: 'none', map: 'list', filter: 'kept', flatMap: 'list' };

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

function ofList({ name, args, syntax }: Call, list: Value & { kind: 'list' }): Meaning | undefined {
  const { items } = list;
  const [first, second] = args;
  const number = (of: Value | undefined) =>
    of?.kind === 'constant' && typeof of.value === 'number' ? of.value : undefined;
  switch (name) {
    case 'join':
      // A file that is joined with others is a file still.
      if (items.length === 1 && items[0]?.kind === 'file') return comesTo(items[0]);
      return ofCall.join(first ?? textAt(',', syntax.at), list);
    case 'filter':
    case 'values':
      return comesTo(list);
    case 'entries':
      return comesTo(pairs(items.map((item, i) => [{ kind: 'constant', value: i }, item])));
    case 'concat':
      return comesTo({ kind: 'list', items: [...items, ...args.flatMap((a) => (a.kind === 'list' ? a.items : [a]))] });
    case 'flat':
      return comesTo({ kind: 'list', items: items.flatMap((item) => (item.kind === 'list' ? item.items : [item])) });
    case 'reverse':
    case 'toReversed':
      return comesTo({ kind: 'list', items: [...items].reverse() });
    case 'slice':
      return comesTo({ kind: 'list', items: items.slice(number(first) ?? 0, number(second)) });
    case 'at':
      return comesTo(items.at(number(first) ?? 0));
    case 'includes': {
      const wanted = plainText(first);
      const texts = items.map(plainText);
      if (wanted === undefined || texts.includes(undefined)) return undefined;
      return comesTo({ kind: 'constant', value: texts.includes(wanted) });
    }
    case 'reduce': {
      const [called, start] = args;
      if (called?.kind !== 'function') return undefined;
      // Each step waits for the one before it: `list.reduce((p, s) => p.then(() => ...), Promise.resolve())`.
      const rounds = items.map((item) => [start ?? ({ kind: 'object', path: 'Promise' } as const), item]);
      return { kind: 'each', function: called, rounds, value: (returned) => chained(returned) };
    }
    default:
      return undefined;
  }
}

function chained(returned: readonly (Value | undefined)[]): Value | undefined {
  const queries = returned.flatMap((item) => (item?.kind === 'query' ? item : []));
  if (queries.length > 0) return { kind: 'query', sql: { kind: 'list', items: queries } };
  return returned.some((item) => item?.kind === 'text') ? undefined : returned.at(-1);
}

function ofText({ name, args, syntax }: Call, text: Value & { kind: 'text' }): Meaning | undefined {
  const [first, second] = args;
  const wanted = plainText(first);
  switch (name) {
    case 'trim':
    case 'trimStart':
    case 'trimEnd':
    case 'toString':
    case 'valueOf':
    case 'normalize':
      return comesTo(text);
    case 'toUpperCase':
      return comesTo(eachRun(text, (run) => run.toUpperCase()));
    case 'toLowerCase':
      return comesTo(eachRun(text, (run) => run.toLowerCase()));
    case 'concat':
      return comesTo({
        kind: 'text',
        pieces: [text, ...args].flatMap((arg) => piecesOf(arg, syntax.at, sourceOf(arg))),
      });
    case 'split':
      return comesTo(wanted ? splitAt(text, wanted) : { kind: 'list', items: [text] });
    case 'replace':
    case 'replaceAll': {
      // What takes white space together leaves the same SQL.
      if (first?.kind === 'unknown' && WHITE_SPACE.test(first.source)) return comesTo(text);
      if (!wanted || !second || second.kind === 'function') return undefined;
      let count = 0;
      const pieces = substituted(text.pieces, new RegExp(literally(wanted), 'g'), (_, at) =>
        name === 'replace' && count++ > 0 ? undefined : piecesOf(second, at, sourceOf(second)),
      );
      return comesTo({ kind: 'text', pieces });
    }
    default:
      return undefined;
  }
}

const WHITE_SPACE = /^\/(?:\\[nrts]|[ +*^$|()]|\?:|\[|\])+\/[gmu]*$/;

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function eachRun(text: Value & { kind: 'text' }, change: (run: string) => string): Value {
  return {
    kind: 'text',
    pieces: text.pieces.map((piece) => (piece.kind === 'hole' ? piece : { ...piece, text: change(piece.text) })),
  };
}

/** The texts between the separators, none of which lies over the edge of two runs. */
function splitAt(text: Value & { kind: 'text' }, separator: string): Value {
  const mark: Piece = { kind: 'hole', at: { start: 0, end: 0 }, source: separator };
  const pieces = substituted(text.pieces, new RegExp(literally(separator), 'g'), () => [mark]);
  const items: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece === mark) items.push([]);
    else items.at(-1)?.push(piece);
  }
  return { kind: 'list', items: items.map((own) => ({ kind: 'text', pieces: own })) };
}
