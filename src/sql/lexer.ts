/**
 * PostgreSQL's lexical rules (scan.l), as far as finding the ends of tokens goes. Offsets are UTF-16 units.
 * Used where libpg_query gives no position (names in ALTER commands) or cannot parse (splitting around an error).
 */
export type TokenKind = 'word' | 'quoted' | 'string' | 'number' | 'symbol' | 'parameter' | 'comment' | 'unterminated';

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
}

const NUMBER = /(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?/y;
const DOLLAR_TAG = /\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$/y;

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

// Looked at once a character of every file, so by code rather than by regular expression.
function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0 || code === 0xfeff;
}

function isWordStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code >= 0x80;
}

function isWordPart(code: number): boolean {
  return isWordStart(code) || (code >= 48 && code <= 57) || code === 36;
}

/** Offset of the first character at or after `at` that is not white space. */
export function skipSpace(text: string, at: number): number {
  let i = at;
  while (i < text.length && isSpace(text.charCodeAt(i))) i++;
  return i;
}

function wordEnd(text: string, start: number): number {
  let i = start + 1;
  while (i < text.length && isWordPart(text.charCodeAt(i))) i++;
  return i;
}

/** The token at or after `at`, comments included; undefined at the end of the text. */
export function nextToken(text: string, at: number): Token | undefined {
  const start = skipSpace(text, at);
  if (start >= text.length) return undefined;
  const c = text[start] as string;
  const code = text.charCodeAt(start);
  if (isWordStart(code)) return word(text, start, c);
  const two = c + (text[start + 1] ?? '');
  if (two === '--') return { kind: 'comment', start, end: lineEnd(text, start) };
  if (two === '/*') return blockComment(text, start);
  if (c === "'") return quoted(text, start, start, "'", false, 'string');
  if (c === '"') return quoted(text, start, start, '"', false, 'quoted');
  if (c === '$') return dollar(text, start);
  const number = match(NUMBER, text, start);
  if (number > start) return { kind: 'number', start, end: number };
  return { kind: 'symbol', start, end: start + (two === '::' ? 2 : 1) };
}

/** The next token that is not a comment. */
export function nextSignificant(text: string, at: number): Token | undefined {
  let token = nextToken(text, at);
  while (token?.kind === 'comment') token = nextToken(text, token.end);
  return token;
}

/** A word, or a string or name that a letter introduces: e'...', u&"...". */
function word(text: string, start: number, c: string): Token {
  const next = text[start + 1];
  if (next === "'" && 'eEbBxXnN'.includes(c))
    return quoted(text, start, start + 1, "'", c === 'e' || c === 'E', 'string');
  const mark = text[start + 2];
  if (next === '&' && (c === 'u' || c === 'U') && (mark === "'" || mark === '"'))
    return quoted(text, start, start + 2, mark, false, mark === "'" ? 'string' : 'quoted');
  return { kind: 'word', start, end: wordEnd(text, start) };
}

function lineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || c === 13) return i;
  }
  return text.length;
}

function blockComment(text: string, start: number): Token {
  let depth = 1;
  const mark = /\/\*|\*\//g;
  mark.lastIndex = start + 2;
  for (let m = mark.exec(text); m; m = mark.exec(text)) {
    depth += m[0] === '/*' ? 1 : -1;
    if (depth === 0) return { kind: 'comment', start, end: mark.lastIndex };
  }
  return { kind: 'unterminated', start, end: text.length };
}

function quoted(text: string, start: number, open: number, mark: string, escapes: boolean, kind: TokenKind): Token {
  for (let i = open + 1; i < text.length; i++) {
    const c = text[i];
    if (escapes && c === '\\') i++;
    else if (c === mark) {
      if (text[i + 1] === mark) i++;
      else {
        // A string goes on behind a line end, and in E'...' backslashes still escape there.
        const more = escapes ? continuation(text, i + 1) : -1;
        if (more < 0) return { kind, start, end: i + 1 };
        i = more;
      }
    }
  }
  return { kind: 'unterminated', start, end: text.length };
}

/** Offset of the quote that continues a string ended at `from`, behind white space with a line end in it; or -1. */
function continuation(text: string, from: number): number {
  const quote = skipSpace(text, from);
  return text[quote] === "'" && /[\r\n]/.test(text.slice(from, quote)) ? quote : -1;
}

function dollar(text: string, start: number): Token {
  const opened = match(DOLLAR_TAG, text, start);
  if (opened > start) {
    const tag = text.slice(start, opened);
    const close = text.indexOf(tag, opened);
    return close < 0
      ? { kind: 'unterminated', start, end: text.length }
      : { kind: 'string', start, end: close + tag.length };
  }
  const digits = match(/\$\d+/y, text, start);
  return digits > start ? { kind: 'parameter', start, end: digits } : { kind: 'symbol', start, end: start + 1 };
}
