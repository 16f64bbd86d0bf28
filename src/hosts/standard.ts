import type { Span } from '../text/span.ts';
import { oneLine } from './emit.ts';
import type { Call, Meaning } from './framework.ts';
import { fill, split } from './pieces.ts';
import { type Piece, piecesOf, plainText, type Value } from './value.ts';

/** What the calls that every standard library has come to. Each answers undefined where it cannot tell. */
export const ofCall = { format, braces, replace, split: parts, statements, join, includes, contents, parent, path };

/** What a call comes to; undefined where nothing is known of it. */
export function comesTo(made: Value): Meaning & { kind: 'value' };
export function comesTo(made: Value | undefined): Meaning | undefined;
export function comesTo(made: Value | undefined): Meaning | undefined {
  return made && { kind: 'value', value: made };
}

/** A number with zeros before it, as `%02d` writes it. */
function padded(number: Value, width: number, at: Span): Value {
  const text = plainText(number);
  if (text === undefined || number.kind !== 'constant') return number;
  return { kind: 'text', pieces: [{ kind: 'literal', text: text.padStart(width, '0'), at }] };
}

const SPELLED: Readonly<Record<string, string>> = { '%': '%', n: '\n' };

/**
 * sprintf and its kin: `%s`, `%d`, `%1$s`, `%[1]s`, `%q`, `%%`, `%n`; with the last value a map also `%(name)s`, `%<name>s` and
 * `%{name}`.
 */
function format({ args }: Call, given: readonly Value[]): Meaning | undefined {
  const template = args[0];
  if (template?.kind !== 'text') return undefined;
  let next = 0;
  const pieces = fill(
    template.pieces,
    /%(?:\{(\w+)\}|(?:(\d+)\$|\[(\d+)\]|[(<](\w+)[)>])?[-+0-9.#]*?(0\d+)?([a-zA-Z%]))/g,
    ([source, braced, number, bracketed, name, width, letter = ''], at) => {
      const own = SPELLED[letter];
      if (own !== undefined) return [{ kind: 'literal', text: own, at }];
      // Where places are counted in brackets, the next argument is the one behind.
      if (bracketed !== undefined) next = Number(bracketed) - 1;
      const key = braced ?? name;
      const last = given.at(-1);
      const argument =
        key !== undefined
          ? last?.kind === 'map'
            ? last.entries.find(([entry]) => plainText(entry) === key)?.[1]
            : undefined
          : given[number === undefined ? next++ : Number(number) - 1];
      const quote = letter === 'q' ? [{ kind: 'literal', text: '"', at } as const] : [];
      const wide = argument && width !== undefined ? padded(argument, Number(width), at) : argument;
      const filled = wide ? piecesOf(wide, at, source) : [{ kind: 'hole', at, source } as const];
      return [...quote, ...filled, ...quote];
    },
  );
  return comesTo({ kind: 'text', pieces });
}

/** Braces filled in: `{}`, `{0}`, `{name}`, `{{`. */
function braces(template: Value | undefined, given: readonly Value[], named: ReadonlyMap<string, Value>) {
  if (template?.kind !== 'text') return undefined;
  let next = 0;
  const pieces = fill(template.pieces, /\{\{|\}\}|\{(\w*)[^{}]*\}/g, ([source, key], at) => {
    if (key === undefined) return [{ kind: 'literal', text: source[0] ?? '', at }];
    const argument = named.get(key) ?? (/\D/.test(key) ? undefined : given[key === '' ? next++ : Number(key)]);
    return argument ? piecesOf(argument, at, source) : [{ kind: 'hole', at, source }];
  });
  return comesTo({ kind: 'text', pieces });
}

/** A text with one text in place of another, everywhere. */
function replace(text: Value | undefined, from: Value | undefined, to: Value | undefined): Meaning | undefined {
  const wanted = plainText(from);
  if (text?.kind !== 'text' || !wanted || to?.kind !== 'text') return undefined;
  return comesTo({ kind: 'text', pieces: fill(text.pieces, literally(wanted), () => to.pieces) });
}

/**
 * The list of texts between a separator.
 * @param separator undefined for white space
 */
function parts(text: Value | undefined, separator: Value | undefined): Meaning | undefined {
  if (text?.kind === 'file') return comesTo({ kind: 'list', items: [text] });
  if (text?.kind !== 'text') return undefined;
  const between = separator ? plainText(separator) : undefined;
  if (separator && !between) return statements(text);
  const pattern = between === undefined ? /\s+/g : literally(between);
  const items = split(text.pieces, pattern).map((pieces): Value => ({ kind: 'text', pieces }));
  return comesTo({ kind: 'list', items: between === undefined ? items.filter(isNotEmpty) : items });
}

/** A script that is taken apart in a way of the program's own does, statement by statement, what it does as a whole. */
function statements(script: Value): Meaning | undefined {
  const isScript =
    script.kind === 'file' ||
    (script.kind === 'text' && script.pieces.some((p) => p.kind === 'literal' && p.text.includes(';')));
  return isScript ? comesTo({ kind: 'list', items: [script] }) : undefined;
}

function isNotEmpty(text: Value): boolean {
  return text.kind === 'text' && text.pieces.length > 0;
}

function literally(text: string): RegExp {
  return new RegExp(text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'g');
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
  return comesTo({ kind: 'text', pieces });
}

/** Whether a text is one of a list's; undefined where not all of them are known. */
function includes(items: readonly Value[], text: Value | undefined): Meaning | undefined {
  const wanted = plainText(text);
  const texts = items.map(plainText);
  if (wanted === undefined || texts.includes(undefined)) return undefined;
  return comesTo({ kind: 'constant', value: texts.includes(wanted) });
}

/** What stands in the file that `from` names. */
function contents({ syntax }: Call, from: Value | undefined): Meaning | undefined {
  const known = pathOf(from);
  return known === undefined ? undefined : comesTo({ kind: 'file', path: known, at: syntax.at });
}

/** The folder that a path is in. */
function parent(of: Value | undefined): Meaning | undefined {
  const known = pathOf(of);
  return known === undefined ? undefined : comesTo({ kind: 'path', path: tidy(`${known}/..`) });
}

/** A path of several parts; an unknown first one stands for the base that it begins with. */
function path(parts: readonly (Value | undefined)[]): (Meaning & { kind: 'value' }) | undefined {
  if (parts.slice(1).some((part) => part && pathOf(part) === undefined)) return undefined;
  return comesTo({ kind: 'path', path: tidy(parts.flatMap((part) => pathOf(part) || []).join('/')) });
}

/** Without the folders that the path leaves again. */
function tidy(path: string): string {
  const out: string[] = [];
  for (const part of path.split('/')) {
    const last = out.at(-1);
    if (part === '..' && last !== undefined && last !== '' && last !== '.' && last !== '..') out.pop();
    else if (part !== '.' || out.length === 0) out.push(part);
  }
  return out.join('/') || '.';
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
