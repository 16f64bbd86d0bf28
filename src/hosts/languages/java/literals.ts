import type { Span } from '../../../text/span.ts';
import { decoded, decodeEscape } from '../../literals.ts';
import type { Literal } from '../../syntax.ts';

const ESCAPES = /\\(?:u+[0-9a-fA-F]{4}|[0-3][0-7]{2}|[0-7]{1,2}|[btnfrs"'\\])/g;

function decode(sequence: string): string | undefined {
  const code = /^\\u+(.{4})$/.exec(sequence)?.[1] ?? undefined;
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
  if (/^\\[0-7]/.test(sequence)) return String.fromCharCode(Number.parseInt(sequence.slice(1), 8));
  if (sequence === '\\s') return ' ';
  return /^\\["'\\]/.test(sequence) ? sequence[1] : decodeEscape(sequence);
}

/** "..." with its escape sequences. */
export function quoted(text: string, { start, end }: Span, quote: string): Literal[] {
  const closed = end - 1 > start && text[end - 1] === quote;
  return decoded(text, { start: start + 1, end: Math.max(start + 1, closed ? end - 1 : end) }, ESCAPES, decode);
}

/** Whether Java strips the character from lines: no-break spaces are none. */
export function isBlank(character: string | undefined): boolean {
  if (character === undefined) return false;
  const code = character.charCodeAt(0);
  return (
    (code >= 0x1c && code <= 0x1f) ||
    /[\t\v\f \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]/.test(character)
  );
}

interface Line extends Span {
  /** Where its end mark ends; its own end where it has none. */
  readonly next: number;
}

/**
 * """...""": lines end with a line feed whatever they are written with, lose the white space at their ends and the
 * indentation that all of them and the closing quotes have, and only then are escape sequences decoded.
 */
export function textBlock(text: string, { start, end }: Span): Literal[] {
  const closed = end - 3 >= start + 3 && text.startsWith('"""', end - 3);
  const opened = /\r\n|\r|\n/g;
  opened.lastIndex = start + 3;
  const first = opened.exec(text);
  const stop = closed ? end - 3 : end;
  if (!first || opened.lastIndex > stop) return [];
  const lines = linesOf(text, { start: opened.lastIndex, end: stop });
  const significant = lines.filter((line, i) => i === lines.length - 1 || indentOf(text, line) < line.end - line.start);
  const indent = Math.min(...significant.map((line) => indentOf(text, line)));
  return lines.flatMap((line, i): Literal[] => {
    const from = Math.min(line.start + indent, line.end);
    let to = line.end;
    while (to > from && isBlank(text[to - 1])) to--;
    const isLast = i === lines.length - 1;
    // A backslash at its end joins the next line to it.
    const isJoined = !isLast && /(?:^|[^\\])(?:\\\\)*\\$/.test(text.slice(from, to));
    const inside = decoded(text, { start: from, end: isJoined ? to - 1 : to }, ESCAPES, decode);
    if (isLast || isJoined) return inside;
    return [...inside, { kind: 'literal', text: '\n', at: { start: line.end, end: line.next } }];
  });
}

function linesOf(text: string, { start, end }: Span): Line[] {
  const lines: Line[] = [];
  let from = start;
  for (const mark of text.slice(start, end).matchAll(/\r\n|\r|\n/g)) {
    const at = start + mark.index;
    lines.push({ start: from, end: at, next: at + mark[0].length });
    from = at + mark[0].length;
  }
  return [...lines, { start: from, end, next: end }];
}

function indentOf(text: string, { start, end }: Span): number {
  let at = start;
  while (at < end && isBlank(text[at])) at++;
  return at - start;
}
