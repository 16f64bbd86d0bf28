import type { Span } from '../text/span.ts';
import { nextSignificant, nextToken, type Token } from './lexer.ts';
import { Conditionals, command, endsStatement, nextLine } from './psql.ts';

/** A part of the text that is not SQL: a psql command, COPY data, or the branch of an \if that does not run. */
export interface NotSql extends Span {
  readonly kind: 'command' | 'data' | 'skipped';
  /** Whether it ends the statement before it. */
  readonly ends?: boolean;
}

/** What a text is made of, by PostgreSQL's and psql's lexical rules alone. */
export interface Pieces {
  /** One span a statement, without the semicolon; comments and white space before it are left out. */
  readonly statements: readonly Span[];
  /** What is not SQL: psql's backslash commands and the data behind COPY ... FROM stdin. */
  readonly notSql: readonly NotSql[];
  /** Where a quote, comment or dollar quote opens that nothing closes. */
  readonly unterminated: readonly number[];
  /** Whether the last statement ends inside parentheses or a BEGIN ATOMIC body. */
  readonly open: boolean;
}

const ROUTINE = /^create (?:or replace )?(?:function|procedure)\b/;
const COPY_END = /^\\\.[ \t]*$/gm;
const COPIES_IN = /\bfrom\s+stdin\b/i;

/**
 * Splits a text into statements as psql does: at semicolons outside quotes, parentheses and BEGIN ATOMIC bodies.
 * After an unterminated quote it starts again behind the first semicolon that ends a line, so that one missing quote
 * costs one statement.
 * @param nested false: semicolons inside parentheses and BEGIN ATOMIC bodies split too (for a statement that does not
 * close one).
 */
export function split(text: string, within: Span = { start: 0, end: text.length }, nested = true): Pieces {
  const statements: Span[] = [];
  const notSql: NotSql[] = [];
  const unterminated: number[] = [];
  const conditionals = new Conditionals();
  let start = -1;
  let last = within.start;
  let depth = 0;
  let atomic = 0;
  let open = false;
  let words: string[] = [];
  let previous = '';
  let skippedFrom = -1;
  let data: Span | undefined;

  const finish = () => {
    if (start >= 0) {
      statements.push({ start, end: last });
      open = depth > 0 || atomic > 0;
    }
    start = -1;
    depth = 0;
    atomic = 0;
    words = [];
    previous = '';
  };

  let at = within.start;
  for (let token = nextToken(text, at); token && token.start < within.end; token = nextToken(text, at)) {
    if (data && token.start >= data.start) {
      at = data.end;
      data = undefined;
      continue;
    }
    at = token.end;
    if (token.kind === 'comment') continue;
    const c = token.kind === 'symbol' ? text[token.start] : '';
    if (c === '\\') {
      const found = command(text, token.start);
      at = Math.max(found.end, token.end);
      conditionals.run(found);
      if (skippedFrom >= 0) {
        if (!conditionals.active) continue;
        notSql.push({ kind: 'skipped', start: skippedFrom, end: at });
        skippedFrom = -1;
        continue;
      }
      if (!conditionals.active) {
        skippedFrom = found.start;
        continue;
      }
      const ends = endsStatement(found);
      notSql.push({ kind: 'command', start: found.start, end: at, ends });
      const copies = ends ? start >= 0 && isCopyIn(text, { start, end: last }) : /^copy$/.test(found.name);
      if (ends) finish();
      if (copies && (ends || COPIES_IN.test(found.argument))) {
        data = copyData(text, at);
        if (data) notSql.push({ kind: 'data', ...data });
      } else if (/^r(?:eset)?$/.test(found.name) && start >= 0) {
        // The statement so far is thrown away.
        notSql.push({ kind: 'skipped', start, end: found.start });
        notSql.sort((a, b) => a.start - b.start);
        start = -1;
        finish();
      }
      continue;
    }
    if (skippedFrom >= 0) {
      if (token.kind === 'unterminated') at = recover(text, token);
      continue;
    }
    if (token.kind === 'unterminated') {
      unterminated.push(token.start);
      at = recover(text, token);
      if (start < 0) start = token.start;
      last = Math.min(at, within.end);
      finish();
      if (text[at] === ';') at++;
      continue;
    }
    if (c === ';' && ((atomic === 0 && depth === 0) || !nested)) {
      const copies = start >= 0 && isCopyIn(text, { start, end: last });
      finish();
      if (copies) {
        data = copyData(text, at);
        if (data) notSql.push({ kind: 'data', ...data });
      }
      continue;
    }
    if (start < 0 && c !== ';') start = token.start;
    last = token.end;
    if (c === '(') depth++;
    else if (c === ')') depth = Math.max(0, depth - 1);
    else if (token.kind === 'word') {
      const word = text.slice(token.start, token.end).toLowerCase();
      if (words.length < 4) words.push(word);
      if (word === 'atomic' && previous === 'begin' && ROUTINE.test(words.join(' '))) atomic = 1;
      else if (atomic > 0 && word === 'case') atomic++;
      else if (atomic > 0 && word === 'end') atomic--;
      previous = word;
    }
  }
  if (skippedFrom >= 0) notSql.push({ kind: 'skipped', start: skippedFrom, end: within.end });
  last = Math.min(last, within.end);
  finish();
  return { statements, notSql, unterminated, open };
}

/** Whether the statement is COPY ... FROM stdin; the words within quotes, parentheses and comments do not count. */
function isCopyIn(text: string, statement: Span): boolean {
  if (!/^copy\b/i.test(text.slice(statement.start, statement.start + 5))) return false;
  let depth = 0;
  let previous = '';
  for (let t = nextSignificant(text, statement.start); t && t.end <= statement.end; t = nextSignificant(text, t.end)) {
    const word = text.slice(t.start, t.end).toLowerCase();
    if (word === '(') depth++;
    else if (word === ')') depth--;
    else if (depth === 0 && word === 'stdin' && previous === 'from') return true;
    previous = word;
  }
  return false;
}

/**
 * The data lines behind a COPY, up to and with the line `\.`. Where none ends them psql would take all the rest; here
 * only a rest without a semicolon at a line's end is data, since a tool other than psql would go on with the statements.
 */
function copyData(text: string, from: number): Span | undefined {
  const start = nextLine(text, from);
  COPY_END.lastIndex = start;
  const end = COPY_END.exec(text);
  if (end) return { start, end: end.index + end[0].length };
  const rest = text.slice(start);
  return rest.trim() === '' || /;[ \t]*$/m.test(rest) ? undefined : { start, end: text.length };
}

/** Where reading goes on behind a quote or comment that nothing closes: at the first semicolon that ends a line. */
export function recover(text: string, token: Token): number {
  const semicolon = /;[ \t]*(?:[\r\n]|$)/g;
  semicolon.lastIndex = token.start;
  return semicolon.exec(text)?.index ?? text.length;
}

/**
 * The text with what is not SQL turned to spaces (line ends kept), so that every offset stays what it was; a command
 * that ends a statement becomes a semicolon.
 */
export function blank(text: string, spans: readonly (Span & { readonly ends?: boolean })[]): string {
  const out: string[] = [];
  let at = 0;
  for (const { start, end, ends } of spans) {
    const spaces = text.slice(Math.max(at, start), end).replace(/[^\r\n]+/g, (line) => ' '.repeat(line.length));
    out.push(text.slice(at, start), ends ? `;${spaces.slice(1)}` : spaces);
    at = end;
  }
  out.push(text.slice(at));
  return out.join('');
}
