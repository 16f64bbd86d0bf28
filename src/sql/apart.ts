import type { Node } from '@pgsql/types';
import type { Span } from '../text/span.ts';
import { codePointToUtf16 } from '../text/utf8.ts';
import { nextToken } from './lexer.ts';
import { type ParseOutcome, parseSql, type RawStatement } from './parser.ts';
import { certainPlaceholders, type Placeholder, possiblePlaceholders, type StandIn, standIn } from './placeholders.ts';
import { blank, type Pieces, split } from './split.ts';
import { place, type SqlText, type Statement, type SyntaxProblem } from './statement.ts';

// Beyond this many UTF-16 units a text is parsed in batches, since a parse tree takes some twenty times its text.
export const BATCH = 1 << 19;

/**
 * Reads a text that does not parse whole.
 * @param blanked the text without what psql alone understands, as far as `before` has told it.
 */
export function readApart(
  text: string,
  blanked: string,
  before: Pieces | undefined,
  problems: SyntaxProblem[],
): SqlText {
  let raw = blanked;
  const certain = certainPlaceholders(raw);
  let sql = standIn(raw, certain, 'name');
  // What stands in quotes or between placeholders can only now be told from commands and data.
  const pieces = before && certain.length === 0 ? before : split(sql);
  if (pieces !== before) {
    raw = blank(raw, pieces.notSql);
    sql = blank(sql, pieces.notSql);
  }
  const apart: Apart = { raw, sql, certain, statements: [], problems, opened: 0, patches: [] };
  for (const batch of batches(pieces.statements)) readPieces(apart, batch);
  const copyData = [...new Set([...data(before), ...data(pieces)])].sort((a, b) => a.start - b.start);
  const templated = certain.length > 0 || apart.patches.length > 0;
  return { text, sql: templated ? patch(sql, apart.patches) : text, statements: apart.statements, problems, copyData };
}

/** Where the data behind COPY ... FROM stdin stands. */
export function data(pieces: Pieces | undefined): Span[] {
  return pieces?.notSql.filter((p) => p.kind === 'data').map(({ start, end }) => ({ start, end })) ?? [];
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

// After so many statements that do not close what they open, the rest is split at every semicolon: each costs a scan.
const OPENED = 50;

interface Patch {
  readonly start: number;
  readonly sql: string;
}

/** A text being read statement by statement. */
interface Apart {
  /** With placeholders, and without psql commands and data. */
  readonly raw: string;
  /** The same with names for the placeholders that are certain to be some. */
  readonly sql: string;
  readonly certain: readonly Placeholder[];
  readonly statements: Statement[];
  readonly problems: SyntaxProblem[];
  /** How many statements have been found that do not close a parenthesis or a body. */
  opened: number;
  /** Statements that were read with other stand-ins than `sql` has. */
  readonly patches: Patch[];
}

function patch(sql: string, patches: readonly Patch[]): string {
  const out: string[] = [];
  let at = 0;
  for (const { start, sql: patched } of patches) {
    out.push(sql.slice(at, start), patched);
    at = start + patched.length;
  }
  return out.join('') + sql.slice(at);
}

/** Parses a run of statements together, and halves by halves where that fails, so that good neighbours stay cheap. */
function readPieces(apart: Apart, spans: readonly Span[]): void {
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return;
  const chunk = apart.sql.slice(first.start, last.end);
  const outcome = parseSql(chunk);
  if (outcome.ok) {
    accept(apart, chunk, outcome.statements, first);
  } else if (spans.length > 1) {
    const middle = spans.length >> 1;
    readPieces(apart, spans.slice(0, middle));
    readPieces(apart, spans.slice(middle));
  } else if (split(apart.sql, first).open) {
    // A missing closing parenthesis, or the END of a body, would take the statements behind it along.
    const loose = split(apart.sql, first, false).statements[0] ?? first;
    if (loose.end >= first.end) lose(apart, first, outcome);
    else {
      readPieces(apart, [loose]);
      const nested = ++apart.opened < OPENED;
      readPieces(apart, split(apart.sql, { start: loose.end, end: first.end }, nested).statements);
    }
  } else if (!readTemplate(apart, first)) lose(apart, first, outcome);
}

function accept(apart: Apart, parsed: string, raw: readonly RawStatement[], { start }: Span): void {
  for (const statement of place(parsed, raw, start)) {
    // Its placeholder is the schema that unqualified names mean here as well.
    if (holdsPlaceholder(apart, statement.span) && isSearchPath(statement.node)) continue;
    apart.statements.push(statement);
  }
}

function isSearchPath(node: Node): boolean {
  return 'VariableSetStmt' in node && node.VariableSetStmt.name === 'search_path';
}

function holdsPlaceholder({ certain, patches }: Apart, { start, end }: Span): boolean {
  return certain.some((p) => start <= p.start && p.start < end) || patches.at(-1)?.start === start;
}

const STAND_INS: readonly StandIn[] = ['name', 'number', 'string', 'nothing'];

/** Reads a statement with each kind of stand-in for its placeholders; false where it parses with none. */
function readTemplate(apart: Apart, statement: Span): boolean {
  const { start, end } = statement;
  const certain = apart.certain.filter((p) => start <= p.start && p.start < end);
  const possible = possiblePlaceholders(apart.sql, statement);
  const all = [...certain, ...possible].sort((a, b) => a.start - b.start);
  if (all.length === 0) return false;
  const inner = all.map(({ kind, ...span }) => ({
    kind,
    start: span.start - start,
    end: Math.min(span.end, end) - start,
  }));
  for (const as of STAND_INS) {
    const sql = standIn(apart.raw.slice(start, end), inner, as);
    const outcome = parseSql(sql);
    const nothing = outcome.ok && outcome.statements.length === 0;
    if (!outcome.ok || (nothing && all.some((p) => p.kind === 'name'))) continue;
    apart.patches.push({ start, sql });
    accept(apart, sql, outcome.statements, statement);
    return true;
  }
  return false;
}

function lose(apart: Apart, statement: Span, { code, message, position }: ParseOutcome & { ok: false }): void {
  const { sql, raw } = apart;
  const start = statement.start + codePointToUtf16(sql.slice(statement.start, statement.end), position);
  const token = nextToken(sql, start);
  const at =
    token && token.start === start && token.end <= statement.end
      ? { start, end: token.end }
      : { start: Math.min(start, statement.end), end: statement.end };
  // What the parser saw in the place of a placeholder would mean nothing to a reader.
  const near = /"([\s\S]*)"$/.exec(message)?.[1] ?? '';
  const told =
    near && sql.startsWith(near, start) ? message.replace(near, () => raw.slice(start, start + near.length)) : message;
  const placeholder =
    apart.certain.find((p) => statement.start <= p.start && p.start <= start) ??
    possiblePlaceholders(sql, statement).find((p) => p.start === start);
  const why = placeholder ? `holds a template placeholder, ${raw.slice(placeholder.start, placeholder.end)}: ` : '';
  apart.problems.push({ code, message: why + told, at: firstLine(sql, at), statement });
}

/** An error at an unterminated quote would underline the rest of the file; its first line says as much. */
function firstLine(sql: string, at: Span): Span {
  const newline = sql.slice(at.start, at.end).search(/[\r\n]/);
  return newline > 0 ? { start: at.start, end: at.start + newline } : at;
}
