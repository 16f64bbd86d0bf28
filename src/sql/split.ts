import type { Span } from '../text/span.ts';
import { nextToken, type Token } from './lexer.ts';

/** What a text is made of, by PostgreSQL's and psql's lexical rules alone. */
export interface Pieces {
  /** One span a statement, without the semicolon; comments and white space before it are left out. */
  readonly statements: readonly Span[];
  /** What is not SQL: psql's backslash commands and the data behind COPY ... FROM stdin. */
  readonly notSql: readonly (Span & { readonly kind: 'command' | 'data' })[];
  /** Where a quote, comment or dollar quote opens that nothing closes. */
  readonly unterminated: readonly number[];
}

const COPY_FROM_STDIN = /^copy\b[\s\S]*\bfrom\s+stdin\b/i;
const ROUTINE = /^create\s+(?:or\s+replace\s+)?(?:function|procedure)\b/i;
const COPY_END = /^\\\.[ \t]*\r?$/m;

/**
 * Splits a text into statements as psql does: at semicolons outside quotes, parentheses and BEGIN ATOMIC bodies.
 * After an unterminated quote it starts again behind the first semicolon that ends a line, so that one missing quote
 * costs one statement.
 * @param parentheses false: semicolons inside parentheses split too (for a statement that lacks a closing one).
 */
export function split(text: string, within: Span = { start: 0, end: text.length }, parentheses = true): Pieces {
  const statements: Span[] = [];
  const notSql: (Span & { kind: 'command' | 'data' })[] = [];
  const unterminated: number[] = [];
  let start = -1;
  let last = within.start;
  let depth = 0;
  let atomic = 0;
  let previous = '';

  const finish = () => {
    if (start >= 0) statements.push({ start, end: last });
    start = -1;
    depth = 0;
    atomic = 0;
    previous = '';
  };

  let at = within.start;
  for (let token = nextToken(text, at); token && token.start < within.end; token = nextToken(text, at)) {
    at = token.end;
    if (token.kind === 'unterminated') {
      unterminated.push(token.start);
      at = recover(text, token);
      if (start < 0) start = token.start;
      last = Math.min(at, within.end);
      finish();
      if (text[at] === ';') at++;
      continue;
    }
    if (token.kind === 'comment') continue;
    const c = token.kind === 'symbol' ? text[token.start] : '';
    if (c === '\\') {
      const end = endOfLine(text, token.start);
      notSql.push({ kind: 'command', start: token.start, end });
      // \g, \gset, \gexec and their kin send what stands before them, as a semicolon would.
      if (/^\\(?:g|crosstabview|watch)/.test(text.slice(token.start, token.start + 16))) finish();
      at = end;
      continue;
    }
    if (c === ';' && atomic === 0 && (depth === 0 || !parentheses)) {
      const statement = start < 0 ? '' : text.slice(start, last);
      finish();
      if (COPY_FROM_STDIN.test(statement)) {
        const data = copyData(text, at);
        if (data) {
          notSql.push({ kind: 'data', ...data });
          at = data.end;
        }
      }
      continue;
    }
    if (start < 0 && c !== ';') start = token.start;
    last = token.end;
    if (c === '(') depth++;
    else if (c === ')') depth = Math.max(0, depth - 1);
    else if (token.kind === 'word') {
      const word = text.slice(token.start, token.end).toLowerCase();
      if (word === 'atomic' && previous === 'begin' && ROUTINE.test(text.slice(start, start + 200))) atomic = 1;
      else if (atomic > 0 && word === 'case') atomic++;
      else if (atomic > 0 && word === 'end') atomic--;
      previous = word;
    }
  }
  last = Math.min(last, within.end);
  finish();
  return { statements, notSql, unterminated };
}

function endOfLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline;
}

/** The data lines behind a COPY, up to and with the line `\.`; undefined where none ends them (then they are no data). */
function copyData(text: string, from: number): Span | undefined {
  const start = endOfLine(text, from) + 1;
  const end = COPY_END.exec(text.slice(start));
  return end ? { start, end: start + end.index + end[0].length } : undefined;
}

function recover(text: string, token: Token): number {
  const semicolon = /;[ \t]*\r?(?:\n|$)/g;
  semicolon.lastIndex = token.start;
  return semicolon.exec(text)?.index ?? text.length;
}

/** The text with these spans turned to spaces (line ends kept), so that every offset stays what it was. */
export function blank(text: string, spans: readonly Span[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of spans) {
    out += text.slice(at, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ');
    at = end;
  }
  return out + text.slice(at);
}
