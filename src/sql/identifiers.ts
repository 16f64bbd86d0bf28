import { QuoteUtils } from '@pgsql/quotes';
import type { Span } from '../text/span.ts';
import { utf8Length } from '../text/utf8.ts';
import { nextSignificant, type Token } from './lexer.ts';

/** One identifier as it stands in a text, with the name that PostgreSQL reads it as. */
export interface Identifier {
  readonly name: string;
  readonly span: Span;
}

/** The identifier as SQL, quoted only where PostgreSQL would need it. */
export function quoteIdentifier(name: string): string {
  return QuoteUtils.quoteIdentifier(name);
}

/** `schema.name`, each part quoted where needed; the schema is left out when it is undefined. */
export function quoteQualified(schema: string | undefined, name: string): string {
  return schema === undefined ? quoteIdentifier(name) : `${quoteIdentifier(schema)}.${quoteIdentifier(name)}`;
}

/** A string constant as SQL; backslashes stay as they are (standard_conforming_strings). */
export function quoteLiteral(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

// PostgreSQL's NAMEDATALEN - 1, in bytes.
const MAX_NAME_BYTES = 63;

/** The name cut to 63 bytes of UTF-8 at a character's edge, as PostgreSQL cuts names that are too long. */
export function truncateIdentifier(name: string): string {
  if (utf8Length(name) <= MAX_NAME_BYTES) return name;
  let out = '';
  let bytes = 0;
  for (const c of name) {
    bytes += utf8Length(c);
    if (bytes > MAX_NAME_BYTES) break;
    out += c;
  }
  return out;
}

function identifierOf(text: string, token: Token | undefined): Identifier | undefined {
  if (!token) return undefined;
  const span = { start: token.start, end: token.end };
  if (token.kind === 'word') {
    // PostgreSQL folds ASCII letters only, whatever the locale says of the others.
    const folded = text.slice(token.start, token.end).replace(/[A-Z]/g, (c) => c.toLowerCase());
    return { name: truncateIdentifier(folded), span };
  }
  if (token.kind === 'quoted') {
    const open = text.indexOf('"', token.start);
    return { name: truncateIdentifier(text.slice(open + 1, token.end - 1).replaceAll('""', '"')), span };
  }
  return undefined;
}

/** The dotted name that begins at or after UTF-16 offset `at`, part by part; empty where no name stands there. */
export function dottedNameAt(text: string, at: number): Identifier[] {
  const parts: Identifier[] = [];
  let next = nextSignificant(text, at);
  for (;;) {
    const part = identifierOf(text, next);
    if (!next || !part) return parts;
    parts.push(part);
    const dot = nextSignificant(text, next.end);
    if (!dot || text.slice(dot.start, dot.end) !== '.') return parts;
    next = nextSignificant(text, dot.end);
  }
}

/**
 * The span of the last part of the dotted name at `at` (a table's own name, without its schema).
 * Falls back to an empty span at `at`, so that a finding always has a place.
 */
export function lastNameSpan(text: string, at: number): Span {
  let token = nextSignificant(text, at);
  let last: Token | undefined;
  while (token && (token.kind === 'word' || token.kind === 'quoted')) {
    last = token;
    const dot = nextSignificant(text, token.end);
    if (!dot || text[dot.start] !== '.' || dot.kind !== 'symbol') break;
    token = nextSignificant(text, dot.end);
  }
  return last ? { start: last.start, end: last.end } : { start: at, end: at };
}

/** Whether the word is this name once its ASCII letters are folded; looked at for every word, so without a copy of it. */
function foldsTo(text: string, word: Token, name: string): boolean {
  if (word.end - word.start !== name.length) return false;
  for (let i = 0; i < name.length; i++) {
    const c = text.charCodeAt(word.start + i);
    if ((c >= 65 && c <= 90 ? c + 32 : c) !== name.charCodeAt(i)) return false;
  }
  return true;
}

/** The first identifier called `name` within `within`, outside strings and comments. */
export function findIdentifier(text: string, name: string, within: Span): Identifier | undefined {
  for (
    let token = nextSignificant(text, within.start);
    token && token.end <= within.end;
    token = nextSignificant(text, token.end)
  ) {
    if (token.kind !== 'word' && token.kind !== 'quoted') continue;
    // Only a word that is cut to 63 bytes may differ from its name in more than case.
    if (token.kind === 'word' && token.end - token.start <= MAX_NAME_BYTES / 3) {
      if (foldsTo(text, token, name)) return { name, span: { start: token.start, end: token.end } };
      continue;
    }
    const identifier = identifierOf(text, token);
    if (identifier?.name === name) return identifier;
  }
  return undefined;
}
