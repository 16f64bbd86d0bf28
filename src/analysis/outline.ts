import type { Database } from '../migrations/index.ts';
import { endStatements } from '../sql/ends.ts';
import { readSql } from '../sql/read.ts';
import type { Span } from '../text/span.ts';
import { entriesOf, type OutlineEntry } from './outline-entries.ts';

export type { OutlineEntry, OutlineKind } from './outline-entries.ts';

/**
 * What a SQL file holds, in its order: tables with their columns, views, indexes, and what it alters and drops. Where a
 * tool runs one part of it up and another down, each is a section. Total: what cannot be parsed has no line.
 * @param database that the file belongs to, where it belongs to one
 */
export function outlineOf(path: string, text: string, database?: Database): OutlineEntry[] {
  const layout = database?.layout;
  const ends = layout?.ends?.(path, text) ?? [];
  const read = readSql(endStatements(layout?.sqlOf?.(path, text) ?? text, ends));
  const entries = read.statements.flatMap((statement) => entriesOf(read.sql, statement));
  const isRun = database?.files.some((file) => file.path === path) ?? false;
  const hidden = layout?.hidden?.(path, text) ?? [];
  const parts = layout && isRun ? sectionsOf(layout.up(path, text), hidden, text.length) : [];
  if (parts.length < 2) return entries;
  const comments = hidden.length === 0 ? undefined : readSql(endStatements(onlyIn(text, hidden), ends));
  const inComments = comments?.statements.flatMap((statement) => entriesOf(text, statement)) ?? [];
  const all = [...entries, ...inComments].sort((a, b) => a.span.start - b.span.start);
  return parts.flatMap(({ name: direction, span }): OutlineEntry[] => {
    const name = layout?.partName?.(text, span) ?? direction;
    const within = all.filter((entry) => span.start <= entry.span.start && entry.span.start < span.end);
    const [first] = within;
    const last = within.at(-1);
    if (!first || !last) return [];
    // From its first statement to its last, so that sections never overlap.
    const covered = { start: first.span.start, end: last.span.end };
    const label = { start: covered.start, end: Math.min(covered.end, covered.start + 1) };
    const detail = name !== direction && direction === 'up' ? direction : '';
    return [{ kind: 'section', name, detail, span: covered, nameSpan: label, within }];
  });
}

interface Section {
  readonly name: 'up' | 'down';
  readonly span: Span;
}

/** The parts that run up, and what lies between them and in `hidden`, which runs down. */
function sectionsOf(up: readonly Span[], hidden: readonly Span[], length: number): Section[] {
  const sections: Section[] = [];
  let at = 0;
  for (const { start, end } of up) {
    if (start > at) sections.push({ name: 'down', span: { start: at, end: start } });
    sections.push({ name: 'up', span: { start, end } });
    at = end;
  }
  if (at < length) sections.push({ name: 'down', span: { start: at, end: length } });
  return hidden.length === 0 && sections.every(({ name }) => name === 'up') ? [] : sections;
}

/** The text with all but the spans blanked, offset for offset. */
export function onlyIn(text: string, spans: readonly Span[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of spans) {
    out += text.slice(at, start).replace(/[^\r\n]/g, ' ') + text.slice(start, end);
    at = end;
  }
  return out + text.slice(at).replace(/[^\r\n]/g, ' ');
}
