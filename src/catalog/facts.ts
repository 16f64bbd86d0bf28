import { readSql, type SqlText, type Statement } from '../sql/read.ts';
import { blank } from '../sql/split.ts';
import type { Location, Span } from '../text/span.ts';
import type { Lowering } from './lower/change.ts';
import { isSchemaStatement, lowerStatement } from './lower/statement.ts';
import type { Reading } from './reading.ts';

/** A piece of a file that could not be parsed, in PostgreSQL's words. */
export interface SyntaxFact {
  /** Where the parser gave up. */
  readonly at: Location;
  readonly code: string;
  readonly message: string;
  /** The statement that is lost by it. */
  readonly statement: Span;
}

/** All that replay needs of a file, read once for as long as its text stays the same. */
export interface FileFacts {
  readonly path: string;
  readonly text: string;
  /** How many statements run. */
  readonly statements: number;
  /** How many of them are about the schema; see `isSchemaStatement`. */
  readonly schemaStatements: number;
  readonly problems: readonly SyntaxFact[];
  /** What the file does to a schema, in order; made by this folder, for this folder. */
  readonly changes: readonly Lowering[];
}

/**
 * A tool hands a file's parts to PostgreSQL one by one, so that the last statement of a part needs no semicolon: where one
 * runs into the next part, the parts are read apart.
 */
export function readParts(text: string, up: readonly Span[] | undefined): SqlText {
  const read = readSql(text);
  const edges = up?.flatMap(({ start, end }) => [start, end]) ?? [];
  const runsOver = (span: Span) => edges.some((edge) => span.start < edge && edge < span.end);
  const isTorn = [...read.problems.map((p) => p.statement), ...read.statements.map((s) => s.span)].some(runsOver);
  if (!up || !isTorn) return read;
  const rest = between(up, text.length);
  const running = readSql(blank(text, rest));
  return { ...running, text, problems: [...running.problems, ...readSql(blank(text, up)).problems] };
}

/** What lies between the spans, which are in order. */
function between(spans: readonly Span[], length: number): Span[] {
  const starts = [0, ...spans.map((s) => s.end)];
  const ends = [...spans.map((s) => s.start), length];
  return starts.map((start, i) => ({ start, end: ends[i] ?? length })).filter((s) => s.start < s.end);
}

/**
 * Reads a file: its statements, and what each does to a schema.
 * @param up the parts of the text that run when the database is built; by default all of it. The rest is read for its
 * syntax alone.
 */
export function readFacts(path: string, text: string, up?: readonly Span[]): FileFacts {
  const read = readParts(text, up);
  const runs = (s: Statement) => !up || up.some((u) => u.start <= s.span.start && s.span.start < u.end);
  const changes: Lowering[] = [];
  let statements = 0;
  let schemaStatements = 0;
  read.statements.forEach((statement, number) => {
    if (!runs(statement)) return;
    statements++;
    if (isSchemaStatement(statement.node)) schemaStatements++;
    // Names are looked up where they were parsed: a template placeholder is no token of SQL.
    const reading: Reading = { file: path, text: read.sql, number, statement, place: (span) => span };
    const change = lowerStatement(statement.node, reading);
    if (change) changes.push(change);
  });
  const problems = read.problems.map(({ code, message, at, statement }) => ({
    at: { file: path, span: at },
    code,
    message,
    statement,
  }));
  return { path, text, statements, schemaStatements, problems, changes };
}
