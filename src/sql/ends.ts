import type { Span } from '../text/span.ts';

/**
 * The text with each of the spans, in order, turned into a semicolon and blanks: what a tool takes for the end of a
 * statement (a mark between two sections, a delimiter of its own) ends it for PostgreSQL's grammar too. Offsets and line
 * breaks stay.
 */
export function endStatements(text: string, ends: readonly Span[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of ends) {
    if (start < at || end <= start) continue;
    out += `${text.slice(at, start)};${text.slice(start + 1, end).replace(/[^\r\n]/g, ' ')}`;
    at = end;
  }
  return out + text.slice(at);
}
