import { nextToken } from '../sql/lexer.ts';
import type { Span } from '../text/span.ts';

/** The statement with its semicolon, the comments right above it, and one line end. */
export function wholeStatement(text: string, span: Span): Span {
  const semicolon = nextToken(text, span.end);
  let end = semicolon && text[semicolon.start] === ';' ? semicolon.end : span.end;
  const tail = /^[ \t]*(?:--[^\n]*)?\r?\n?/.exec(text.slice(end));
  end += tail?.[0].length ?? 0;
  const head = /(?:^|\n)((?:[ \t]*--[^\n]*\n)*[ \t]*)$/.exec(text.slice(0, span.start));
  const start = span.start - (head?.[1]?.length ?? 0);
  const gap = /^(?:[ \t]*\r?\n)+/.exec(text.slice(end));
  return { start, end: end + (gap?.[0].length ?? 0) };
}
