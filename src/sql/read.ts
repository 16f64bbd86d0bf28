import type { Node } from '@pgsql/types';
import type { Span } from '../text/span.ts';
import { type ByteMap, byteMap, codePointToUtf16 } from '../text/utf8.ts';
import { nextToken } from './lexer.ts';
import { parseSql, type RawStatement } from './parser.ts';
import { blank, split } from './split.ts';

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
  readonly statements: readonly Statement[];
  readonly problems: readonly SyntaxProblem[];
  /** Data behind COPY ... FROM stdin. */
  readonly copyData: readonly Span[];
}

// Beyond this many UTF-16 units a text is parsed in batches, since a parse tree takes some twenty times its text.
const BATCH = 1 << 19;
const NEEDS_BLANKING = /[\0\ufeff]/;
const NEEDS_SPLIT = /^[ \t]*\\|\bfrom\s+stdin\b/im;

/**
 * Reads a file's text into statements. Parsed whole; only where that fails split by lexical rules and parsed one
 * by one, so that a syntax error costs its own statement alone. Total: what cannot be read is a problem with its place.
 */
export function readSql(text: string): SqlText {
  // A NUL would silently end the text for libpg_query, and a byte-order mark is a syntax error to it.
  let sql = NEEDS_BLANKING.test(text) ? text.replaceAll('\ufeff', ' ').replaceAll('\0', ' ') : text;
  const nul = text.indexOf('\0');
  const problems: SyntaxProblem[] = [];
  if (nul >= 0) {
    const at = { start: nul, end: nul + 1 };
    problems.push({ code: '22021', message: 'invalid byte sequence for encoding "UTF8": 0x00', at, statement: at });
  }
  if (sql.trim() === '') return { text, statements: [], problems, copyData: [] };

  let copyData: readonly Span[] = [];
  let pieces: ReturnType<typeof split> | undefined;
  if (NEEDS_SPLIT.test(sql)) {
    pieces = split(sql);
    copyData = pieces.notSql.filter((p) => p.kind === 'data');
    sql = separate(blank(sql, pieces.notSql), pieces.notSql);
  }
  if (sql.length <= BATCH) {
    const whole = parseSql(sql);
    if (whole.ok) return { text, statements: place(sql, whole.statements, 0), problems, copyData };
  }
  pieces ??= split(sql);
  const statements: Statement[] = [];
  for (const batch of batches(pieces.statements)) readPieces(sql, batch, statements, problems);
  return { text, statements, problems, copyData };
}

/** A blanked \g or \gexec had ended its statement; a semicolon in its place still does. */
function separate(sql: string, notSql: readonly (Span & { kind: string })[]): string {
  let out = sql;
  for (const piece of notSql) {
    if (piece.kind === 'command')
      out = `${out.slice(0, piece.start)}${endsStatement(out, piece) ? ';' : ' '}${out.slice(piece.start + 1)}`;
  }
  return out;
}

function endsStatement(sql: string, command: Span): boolean {
  const before = sql.slice(sql.lastIndexOf('\n', command.start - 1) + 1, command.start);
  return before.trim() !== '';
}

function* batches(spans: readonly Span[]): Iterable<readonly Span[]> {
  let from = 0;
  for (let i = 0; i < spans.length; i++) {
    const first = spans[from];
    const next = spans[i + 1];
    if (first && (!next || next.end - first.start > BATCH)) {
      yield spans.slice(from, i + 1);
      from = i + 1;
    }
  }
}

/** Parses a run of statements together, and halves by halves where that fails, so that good neighbours stay cheap. */
function readPieces(sql: string, spans: readonly Span[], into: Statement[], problems: SyntaxProblem[]): void {
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return;
  const chunk = sql.slice(first.start, last.end);
  const outcome = parseSql(chunk);
  if (outcome.ok) {
    into.push(...place(chunk, outcome.statements, first.start));
  } else if (spans.length > 1) {
    const middle = spans.length >> 1;
    readPieces(sql, spans.slice(0, middle), into, problems);
    readPieces(sql, spans.slice(middle), into, problems);
  } else {
    // A missing closing parenthesis would take the statements behind it along.
    const loose = split(sql, first, false).statements;
    if (loose.length > 1) {
      readPieces(sql, loose.slice(0, 1), into, problems);
      readPieces(sql, loose.slice(1), into, problems);
      return;
    }
    const start = first.start + codePointToUtf16(chunk, outcome.position);
    const token = nextToken(sql, start);
    const at =
      token && token.start === start && token.end <= last.end
        ? { start, end: token.end }
        : { start: Math.min(start, last.end), end: last.end };
    problems.push({ code: outcome.code, message: outcome.message, at: firstLine(sql, at), statement: first });
  }
}

/** An error at an unterminated quote would underline the rest of the file; its first line says as much. */
function firstLine(sql: string, at: Span): Span {
  const newline = sql.slice(at.start, at.end).search(/[\r\n]/);
  return newline > 0 ? { start: at.start, end: at.start + newline } : at;
}

function place(parsed: string, raw: readonly RawStatement[], base: number): Statement[] {
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
