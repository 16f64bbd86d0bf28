import { type Database, findIncluded, partsOf } from '../../src/migrations/index.ts';
import { endStatements } from '../../src/sql/ends.ts';
import { readSql } from '../../src/sql/read.ts';
import type { Span } from '../../src/text/span.ts';

/**
 * The statements of a database's file in the order in which its tool runs them, those of a program and of the files that it
 * reads included; what a program fills in only as it runs is left out.
 */
export function statementsThatRun(database: Database, path: string, texts: ReadonlyMap<string, string>): string[] {
  const { layout, included = [] } = database;
  const text = texts.get(path) ?? '';
  const parts = partsOf(layout, path, text);
  if (!parts) {
    const sql = layout.sqlOf?.(path, text) ?? text;
    return statementsIn(endStatements(sql, layout.ends?.(path, text) ?? []), layout.up(path, text));
  }
  const known = new Set(included.map((file) => file.path));
  return parts.flatMap((part) => {
    if (part.kind === 'sql') return part.holes.length === 0 ? statementsIn(part.text) : [];
    const found = part.kind === 'file' ? findIncluded(path, part, known) : undefined;
    return found === undefined ? [] : statementsIn(texts.get(found) ?? '');
  });
}

function statementsIn(text: string, up: readonly Span[] = [{ start: 0, end: text.length }]): string[] {
  const read = readSql(text);
  // The data behind COPY ... FROM stdin is no statement, and a server without it would wait.
  return read.statements
    .filter(({ node }) => !('CopyStmt' in node))
    .map((s) => s.span)
    .filter(({ start }) => up.some((u) => u.start <= start && start < u.end))
    .map(({ start, end }) => read.sql.slice(start, end));
}
