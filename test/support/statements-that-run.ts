import { findIncluded, type Layout, partsOf } from '../../src/migrations/index.ts';
import { endStatements } from '../../src/sql/ends.ts';
import { readSql } from '../../src/sql/read.ts';
import type { Span } from '../../src/text/span.ts';

/** SQL that a file runs, and which parts of it run "up". */
export interface RunningText {
  readonly text: string;
  readonly up: readonly Span[];
}

/**
 * What a file runs, in the order in which its tool does: the SQL of a program and the files that it reads included; what a
 * program fills in only as it runs is left out.
 */
export function textsThatRun(layout: Layout, path: string, texts: ReadonlyMap<string, string>): RunningText[] {
  const whole = (text: string): RunningText => ({ text, up: [{ start: 0, end: text.length }] });
  const text = texts.get(path) ?? '';
  const parts = partsOf(layout, path, text);
  if (!parts) {
    const sql = layout.sqlOf?.(path, text) ?? text;
    return [{ text: endStatements(sql, layout.ends?.(path, text) ?? []), up: layout.up(path, text) }];
  }
  const known = new Set(texts.keys());
  return parts.flatMap((part) => {
    if (part.kind === 'sql') return part.holes.length === 0 ? whole(part.text) : [];
    const found = part.kind === 'file' ? findIncluded(path, part, known) : undefined;
    return found === undefined ? [] : whole(texts.get(found) ?? '');
  });
}

/** The statements of a file that run. The data behind COPY ... FROM stdin is none, and a server without it would wait. */
export function statementsThatRun(layout: Layout, path: string, texts: ReadonlyMap<string, string>): string[] {
  return textsThatRun(layout, path, texts).flatMap(({ text, up }) => {
    const read = readSql(text);
    return read.statements
      .filter(({ node }) => !('CopyStmt' in node))
      .map((s) => s.span)
      .filter(({ start }) => up.some((u) => u.start <= start && start < u.end))
      .map(({ start, end }) => read.sql.slice(start, end));
  });
}
