import type { Span } from '../text/span.ts';
import { oneLine } from './emit.ts';
import type { Call, Meaning } from './framework.ts';
import { type Piece, piecesOf, plainText, type Value } from './value.ts';

/** What the calls that every standard library has come to. Each answers undefined where it cannot tell. */
export const ofCall = { format, join, contents, parent, path };

function value(made: Value): Meaning {
  return { kind: 'value', value: made };
}

/** A number with zeros before it, as `%02d` writes it. */
function padded(number: Value, width: number, at: Span): Value {
  const text = plainText(number);
  if (text === undefined || number.kind !== 'constant') return number;
  return { kind: 'text', pieces: [{ kind: 'literal', text: text.padStart(width, '0'), at }] };
}

const SPELLED: Readonly<Record<string, string>> = { '%': '%', n: '\n' };

/** sprintf and its kin: `%s`, `%d`, `%1$s`, `%[1]s`, `%q`, `%%`, `%n`. */
function format({ args }: Call, given: readonly Value[]): Meaning | undefined {
  const template = args[0];
  if (template?.kind !== 'text') return undefined;
  let next = 0;
  const pieces = template.pieces.flatMap((piece): Piece[] => {
    if (piece.kind === 'hole') return [piece];
    const out: Piece[] = [];
    const isVerbatim = piece.text.length === piece.at.end - piece.at.start;
    const place = (start: number, end: number) =>
      isVerbatim ? { start: piece.at.start + start, end: piece.at.start + end } : piece.at;
    let from = 0;
    for (const match of piece.text.matchAll(/%(?:(\d+)\$|\[(\d+)\])?[-+0-9.#]*?(0\d+)?([a-zA-Z%])/g)) {
      const at = place(match.index, match.index + match[0].length);
      if (match.index > from)
        out.push({ kind: 'literal', text: piece.text.slice(from, match.index), at: place(from, match.index) });
      from = match.index + match[0].length;
      const own = SPELLED[match[4] ?? ''];
      if (own !== undefined) {
        out.push({ kind: 'literal', text: own, at });
        continue;
      }
      // Where places are counted in brackets, the next argument is the one behind.
      if (match[2] !== undefined) next = Number(match[2]) - 1;
      const argument = given[match[1] === undefined ? next++ : Number(match[1]) - 1];
      const quote = match[4] === 'q' ? [{ kind: 'literal', text: '"', at } as const] : [];
      const wide = argument && match[3] !== undefined ? padded(argument, Number(match[3]), at) : argument;
      const filled = wide ? piecesOf(wide, at, match[0]) : [{ kind: 'hole', at, source: match[0] } as const];
      out.push(...quote, ...filled, ...quote);
    }
    if (from < piece.text.length)
      out.push({ kind: 'literal', text: piece.text.slice(from), at: place(from, piece.text.length) });
    return out;
  });
  return value({ kind: 'text', pieces });
}

/** The texts of a list with one between them. */
function join(between: Value | undefined, list: Value | undefined): Meaning | undefined {
  const [separator, items] = between?.kind === 'list' ? [list, between] : [between, list];
  if (items?.kind !== 'list') return undefined;
  const middle = separator?.kind === 'text' ? separator.pieces : [];
  const pieces = items.items.flatMap((item, i): readonly Piece[] => {
    const own = item.kind === 'text' ? item.pieces : undefined;
    const text = own ?? (item.kind === 'constant' ? piecesOf(item, { start: 0, end: 0 }, '') : undefined);
    if (!text) return item.kind === 'unknown' ? piecesOf(item, item.at, oneLine(item.source)) : [];
    return i === 0 ? text : [...middle, ...text];
  });
  return value({ kind: 'text', pieces });
}

/** What stands in the file that `from` names. */
function contents({ syntax }: Call, from: Value | undefined): Meaning | undefined {
  const known = pathOf(from);
  return known === undefined ? undefined : value({ kind: 'file', path: known, at: syntax.at });
}

/** The folder that a path is in. */
function parent(of: Value | undefined): Meaning | undefined {
  const known = pathOf(of);
  return known === undefined ? undefined : value({ kind: 'path', path: `${known}/..` });
}

/** A path of several parts; what is not known of it stands for the base that it begins with. */
function path(parts: readonly (Value | undefined)[]): Meaning {
  return value({ kind: 'path', path: parts.map((part) => pathOf(part) ?? '').join('/') });
}

/** The path that a value names; undefined where nothing of it is known. */
export function pathOf(from: Value | undefined): string | undefined {
  if (from?.kind === 'path') return from.path;
  if (from?.kind !== 'text') return undefined;
  const whole = plainText(from);
  if (whole !== undefined) return whole;
  // `"{$base}/sql/views.sql"`: what follows the last unknown part.
  const known = from.pieces.map((piece) => (piece.kind === 'literal' ? piece.text : '\0')).join('');
  const tail = known.slice(known.lastIndexOf('\0') + 1);
  return /[\w]/.test(tail) ? tail : undefined;
}
