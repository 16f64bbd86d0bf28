import { endStatements } from '../sql/ends.ts';
import { readSql, type SqlText, type Statement } from '../sql/read.ts';
import type { Part } from '../sql/script.ts';
import type { Location, Span } from '../text/span.ts';
import type { Lowering } from './lower/change.ts';
import { type NodeTag, tagOf } from './lower/registry.ts';
import { isSchemaStatement, lowerStatement } from './lower/statement.ts';
import { asOfVersion } from './lower/version.ts';
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
  /** What a program does that the file is; undefined for a file of SQL. */
  readonly parts?: readonly Part[];
  /** How many statements run. */
  readonly statements: number;
  /** How many of them are about the schema; see `isSchemaStatement`. */
  readonly schemaStatements: number;
  readonly problems: readonly SyntaxFact[];
  /** What the file does to a schema, in order; made by this folder, for this folder. */
  readonly changes: readonly Lowering[];
}

export interface ReadingOptions {
  readonly ends?: readonly Span[];
  readonly postgres?: number | undefined;
  readonly only?: 'rows';
}

/**
 * Reads a file: its statements, and what each does to a schema.
 * @param up the parts of the text that run when the database is built; by default all of it. The rest is read for its
 * syntax alone.
 * @param options.ends what ends a statement besides a semicolon, in order
 * @param options.postgres major version of the server, where it is known: statements that it does not know yet are refused
 * @param options.only rows: statements that define anything are passed over, and what does not parse is no problem
 */
export function readFacts(path: string, text: string, up?: readonly Span[], options: ReadingOptions = {}): FileFacts {
  const { ends = [], postgres, only } = options;
  const read = readSql(ends.length > 0 ? endStatements(text, ends) : text);
  const runs = (s: Statement) => !up || up.some((u) => u.start <= s.span.start && s.span.start < u.end);
  const changes: Lowering[] = [];
  let statements = 0;
  let schemaStatements = 0;
  read.statements.forEach((statement, number) => {
    if (!runs(statement) || (only && !ROW_TAGS.has(tagOf(statement.node)))) return;
    statements++;
    if (isSchemaStatement(statement.node)) schemaStatements++;
    // Names are looked up where they were parsed: a template placeholder is no token of SQL.
    const data = 'CopyStmt' in statement.node ? dataBehind(read, number) : undefined;
    const reading: Reading = {
      file: path,
      text: read.sql,
      number,
      statement,
      place: (span) => span,
      ...(data ? { data } : {}),
    };
    const change = asOfVersion(postgres, reading, () => lowerStatement(statement.node, reading));
    if (change) changes.push(change);
  });
  const problems = read.problems.map(({ code, message, at, statement }) => ({
    at: { file: path, span: at },
    code,
    message,
    statement,
  }));
  return { path, text, statements, schemaStatements, problems: only ? [] : problems, changes };
}

/** What writes rows, and what tells which tables and which rows are meant. */
const ROW_TAGS = new Set<NodeTag>([
  'InsertStmt',
  'CopyStmt',
  'UpdateStmt',
  'DeleteStmt',
  'MergeStmt',
  'TruncateStmt',
  'VariableSetStmt',
  'TransactionStmt',
]);

/** The data that stands between a statement and the next one. */
export function dataBehind({ statements, copyData }: SqlText, number: number): Span | undefined {
  const from = statements[number]?.span.end ?? 0;
  const to = statements[number + 1]?.span.start ?? Number.POSITIVE_INFINITY;
  return copyData.find((data) => data.start >= from && data.end <= to);
}
