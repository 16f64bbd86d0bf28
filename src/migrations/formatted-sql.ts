import type { Span } from '../text/span.ts';

// Liquibase takes these lines in any case, with or without a blank behind the dashes.
const HEADER = /^\ufeff?\s*--[ \t]*liquibase[ \t]+formatted[ \t]+sql\b/i;
const CHANGESET = /^\s*--[ \t]*changeset[ \t]+(?:"[^"]*"|[^:\r\n]*):(?:"[^"]*"|\S+)(.*)$/i;
const ROLLBACK = /^\s*--[ \t]*rollback\b/i;
const ROLLBACK_BLOCK = /^\s*\/\*[ \t]*(?:liquibase[ \t]+)?rollback[ \t]*$/i;
const IGNORE = /^\s*--[ \t]*ignoreLines:(start|end|\d+)/i;

/** Whether the text begins as Liquibase's formatted SQL does. */
export function isFormatted(text: string): boolean {
  return HEADER.test(text);
}

/**
 * What runs of a file of formatted SQL: its changesets for PostgreSQL, without rollbacks and ignored lines. A file that is
 * no formatted SQL runs whole, as a changelog may include it.
 */
export function changesetParts(text: string): readonly Span[] {
  if (!isFormatted(text)) return [{ start: 0, end: text.length }];
  const parts: Span[] = [];
  let runs = false;
  let inBlock = false;
  // Lines still to be ignored; infinite until the end is marked.
  let ignore = 0;
  for (const { start, end, line } of linesOf(text)) {
    const changeset = CHANGESET.exec(line);
    const ignored = IGNORE.exec(line)?.[1]?.toLowerCase();
    if (inBlock) inBlock = !line.includes('*/');
    else if (ignored !== undefined)
      ignore = ignored === 'start' ? Number.POSITIVE_INFINITY : ignored === 'end' ? 0 : Number(ignored);
    else if (ignore > 0) ignore--;
    else if (changeset) runs = isForPostgres(changeset[1] ?? '');
    else if (ROLLBACK_BLOCK.test(line)) inBlock = true;
    else if (runs && !ROLLBACK.test(line)) extend(parts, start, end);
  }
  return parts;
}

/** The changesets, each with all that stands in it, but for those that ask for no transaction. */
export function changesetTransactions(text: string): readonly Span[] {
  if (!isFormatted(text)) return [{ start: 0, end: text.length }];
  const starts = [...linesOf(text)].flatMap(({ start, line }) => {
    const attributes = CHANGESET.exec(line)?.[1];
    return attributes === undefined ? [] : [{ start, alone: /\brunInTransaction:[ \t]*"?false/i.test(attributes) }];
  });
  return starts.flatMap(({ start, alone }, i) => (alone ? [] : [{ start, end: starts[i + 1]?.start ?? text.length }]));
}

function extend(parts: Span[], start: number, end: number): void {
  const last = parts.at(-1);
  if (last?.end === start) parts[parts.length - 1] = { start: last.start, end };
  else parts.push({ start, end });
}

function* linesOf(text: string): Generator<{ start: number; end: number; line: string }> {
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    yield { start, end, line: text.slice(start, end).replace(/\r?\n$/, '') };
    start = end;
  }
}

/** Reads `dbms:postgresql,h2`, `dbms:!mysql`, `dbms:all`; a changeset without it is for every system. */
function isForPostgres(attributes: string): boolean {
  const list = /\bdbms:[ \t]*"?([^\s"]+(?:,[ \t]*[^\s",]+)*)/i.exec(attributes)?.[1]?.toLowerCase();
  if (list === undefined) return true;
  const names = list.split(',').map((name) => name.trim());
  if (names.includes('!postgresql') || names.includes('none')) return false;
  const wanted = names.filter((name) => !name.startsWith('!'));
  return wanted.length === 0 || wanted.includes('postgresql') || wanted.includes('all');
}
