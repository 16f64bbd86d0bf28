import type { Node } from '@pgsql/types';
import type { Span } from '../text/span.ts';
import { type ByteMap, byteMap } from '../text/utf8.ts';
import { nextToken } from './lexer.ts';
import type { RawStatement } from './parser.ts';

/** A statement that PostgreSQL's grammar accepts. */
export interface Statement {
  readonly node: Node;
  /** From its first word to its last token, in UTF-16 units of the file; the semicolon is not part of it. */
  readonly span: Span;
  /** UTF-16 offset in the file of a `location` inside `node`; the statement's start for one that is absent. */
  at(location: number | undefined): number;
}

/** A piece of text that could not be parsed, in PostgreSQL's words. */
export interface SyntaxProblem {
  readonly code: string;
  readonly message: string;
  /** Where the parser gave up. */
  readonly at: Span;
  /** The statement that is lost by it. */
  readonly statement: Span;
}

export interface SqlText {
  readonly text: string;
  /** The text as it was parsed: the same, offset for offset, but for names and blanks in place of template placeholders. */
  readonly sql: string;
  readonly statements: readonly Statement[];
  readonly problems: readonly SyntaxProblem[];
  /** Data behind COPY ... FROM stdin. */
  readonly copyData: readonly Span[];
}

/** The statements of a parsed text that stands at `base` in its file. */
export function place(parsed: string, raw: readonly RawStatement[], base: number): Statement[] {
  const map: ByteMap = byteMap(parsed);
  return raw.map(({ node, location, length }) => {
    const start = map.toUtf16(location);
    const end = length === undefined ? parsed.length : map.toUtf16(location + length);
    const trimmed = trim(parsed, start, end);
    return {
      node,
      span: { start: base + trimmed.start, end: base + trimmed.end },
      at: (inner) => (inner === undefined || inner < 0 ? base + trimmed.start : base + map.toUtf16(inner)),
    };
  });
}

/** Cuts white space and comments off both ends. */
function trim(text: string, start: number, end: number): Span {
  let first = nextToken(text, start);
  while (first?.kind === 'comment' && first.end < end) first = nextToken(text, first.end);
  const from = first && first.start < end ? first.start : start;
  let to = end;
  const slice = text.slice(from, end);
  if (/(?:--[^\n]*|\*\/)\s*$|\s$/.test(slice)) {
    to = from;
    for (let token = nextToken(text, from); token && token.end <= end; token = nextToken(text, token.end)) {
      if (token.kind !== 'comment') to = token.end;
    }
  }
  return { start: from, end: to };
}
