import type { Node } from '@pgsql/types';
import { findIdentifier, lastNameSpan } from '../sql/identifiers.ts';
import { nextSignificant } from '../sql/lexer.ts';
import type { Statement } from '../sql/read.ts';
import type { Span } from '../text/span.ts';
import { oneLine, printed } from './expressions.ts';
import type { Expression, Origin } from './model.ts';

/**
 * A statement being read, with the text that it stands in. Offsets are those of `text`, which is the file's own but for
 * a statement inside a string (EXECUTE '...'), where `place` leads back to the file.
 */
export interface Reading {
  readonly file: string;
  readonly text: string;
  /** Number of the file's statement, also for one inside a DO block. */
  readonly number: number;
  readonly statement: Statement;
  /** Whether a program fills in parts of it only as it runs. */
  readonly isFilledIn?: boolean;
  /** The data lines behind it, where it is a COPY ... FROM stdin that has some. */
  readonly data?: Span;
  place(span: Span): Span;
}

export function originAt(reading: Reading, name: Span): Origin {
  return {
    file: reading.file,
    statement: reading.number,
    span: reading.place(reading.statement.span),
    name: reading.place(name),
  };
}

/** Origin whose name is the last part of the dotted name at a tree's `location`. */
export function originOfName(reading: Reading, location: number | undefined): Origin {
  return originAt(reading, lastNameSpan(reading.text, reading.statement.at(location)));
}

/** Origin whose name is the one token at a tree's `location`. */
export function originOfToken(reading: Reading, location: number | undefined): Origin {
  const at = reading.statement.at(location);
  const token = nextSignificant(reading.text, at);
  return originAt(reading, token ? { start: token.start, end: token.end } : { start: at, end: at });
}

/**
 * Origin whose name is the identifier called `name`, looked for from `location` on; the statement's first word where
 * the identifier is spelled in no findable way.
 */
export function originOfIdentifier(reading: Reading, name: string, location?: number): Origin {
  const { span } = reading.statement;
  const start = location === undefined ? span.start : reading.statement.at(location);
  const found = findIdentifier(reading.text, name, { start, end: span.end });
  return found ? originAt(reading, found.span) : originOfToken(reading, undefined);
}

/** The last identifier called `name` in the statement: where RENAME ... TO names what comes. */
export function originOfLastIdentifier(reading: Reading, name: string): Origin {
  const { span } = reading.statement;
  let last: Span | undefined;
  for (let at = span.start; ; ) {
    const found = findIdentifier(reading.text, name, { start: at, end: span.end });
    if (!found) break;
    last = found.span;
    at = found.span.end;
  }
  return last ? originAt(reading, last) : originOfToken(reading, undefined);
}

/** The expression between the first parenthesis at or behind `from` and its match; printed from the tree where none is. */
export function parenthesisedExpression(reading: Reading, from: number, node: Node): Expression {
  const open = nextSymbol(reading.text, from, '(', reading.statement.span.end);
  const inner = open === undefined ? undefined : insideParentheses(reading.text, open, reading.statement.span.end);
  return inner ? { node, sql: oneLine(reading.text.slice(inner.start, inner.end)) } : printed(node);
}

/** The expression from `from` up to the next comma or closing parenthesis of its own depth, and never beyond `end`. */
export function expressionFrom(reading: Reading, from: number, end: number, node: Node): Expression {
  const { text } = reading;
  const limit = Math.min(end, reading.statement.span.end);
  let depth = 0;
  let last = from;
  for (let token = nextSignificant(text, from); token && token.end <= limit; token = nextSignificant(text, token.end)) {
    if (token.kind === 'symbol') {
      const c = text[token.start];
      if (c === '(' || c === '[') depth++;
      else if (c === ')' || c === ']') depth--;
      if (depth < 0 || (depth === 0 && (c === ',' || c === ';'))) break;
    }
    last = token.end;
  }
  const sql = oneLine(text.slice(from, last));
  return sql === '' ? printed(node) : { node, sql };
}

/** End of the token at or behind `at`. */
export function tokenEnd(reading: Reading, at: number): number {
  return nextSignificant(reading.text, at)?.end ?? at;
}

/** Start of the next symbol `c` in [from, end), outside strings and comments. */
export function nextSymbol(text: string, from: number, c: string, end: number): number | undefined {
  for (let token = nextSignificant(text, from); token && token.end <= end; token = nextSignificant(text, token.end))
    if (token.kind === 'symbol' && text[token.start] === c) return token.start;
  return undefined;
}

/** Offset behind the first word `word` (lower case) in [from, end) at parenthesis depth 0. */
export function behindWord(text: string, word: string, from: number, end: number): number | undefined {
  let depth = 0;
  for (let token = nextSignificant(text, from); token && token.end <= end; token = nextSignificant(text, token.end)) {
    const c = text[token.start];
    if (token.kind === 'symbol') depth += c === '(' ? 1 : c === ')' ? -1 : 0;
    else if (
      depth === 0 &&
      token.kind === 'word' &&
      token.end - token.start === word.length &&
      text.slice(token.start, token.end).toLowerCase() === word
    )
      return token.end;
  }
  return undefined;
}

function insideParentheses(text: string, open: number, end: number): Span | undefined {
  let depth = 0;
  for (let token = nextSignificant(text, open); token && token.end <= end; token = nextSignificant(text, token.end)) {
    if (token.kind !== 'symbol') continue;
    if (text[token.start] === '(') depth++;
    else if (text[token.start] === ')' && --depth === 0) return { start: open + 1, end: token.start };
  }
  return undefined;
}
