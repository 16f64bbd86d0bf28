import { BATCH, data, readApart } from './apart.ts';
import { parseSql } from './parser.ts';
import { blank, type Pieces, split } from './split.ts';
import { place, type SqlText, type SyntaxProblem } from './statement.ts';

export type { SqlText, Statement, SyntaxProblem } from './statement.ts';

const NEEDS_BLANKING = /[\0\ufeff]/;
const NEEDS_SPLIT = /^[ \t]*\\|\bfrom\s+stdin\b/im;

/**
 * Reads a file's text into statements. Parsed whole; only where that fails split by lexical rules and parsed one
 * by one, so that a syntax error costs its own statement alone, and read with stand-ins for template placeholders.
 * Total: what cannot be read is a problem with its place.
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
  if (sql.trim() === '') return { text, sql: text, statements: [], problems, copyData: [] };

  let pieces: Pieces | undefined;
  if (NEEDS_SPLIT.test(sql)) {
    pieces = split(sql);
    sql = blank(sql, pieces.notSql);
  }
  if (sql.length <= BATCH) {
    const whole = parseSql(sql);
    if (whole.ok)
      return { text, sql: text, statements: place(sql, whole.statements, 0), problems, copyData: data(pieces) };
  }
  return readApart(text, sql, pieces, problems);
}
