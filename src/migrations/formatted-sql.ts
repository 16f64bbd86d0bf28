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
    else if (changeset) runs = runsHere(changeset[1] ?? '');
    else if (ROLLBACK_BLOCK.test(line)) inBlock = true;
    else if (runs && !ROLLBACK.test(line)) extend(parts, start, end);
  }
  return parts;
}

/**
 * Whether all that runs of the file is one transaction: Liquibase commits behind each changeset, and a file that is no
 * formatted SQL is one changeset.
 */
export function isOneChangeset(text: string): boolean {
  if (!isFormatted(text)) return true;
  const running = text.split(/\r?\n/).flatMap((line) => {
    const attributes = CHANGESET.exec(line)?.[1];
    return attributes !== undefined && runsHere(attributes) ? [attributes] : [];
  });
  return running.length === 1 && !/\brunInTransaction:[ \t]*"?false\b/i.test(running[0] ?? '');
}

/** The lines between changesets, and the delimiters of those that name one (endDelimiter). */
export function statementEnds(text: string): readonly Span[] {
  if (!isFormatted(text)) return [];
  const ends: Span[] = [];
  let delimiter: RegExp | undefined;
  for (const { start, line } of linesOf(text)) {
    const changeset = CHANGESET.exec(line);
    if (changeset) {
      delimiter = delimiterOf(changeset[1] ?? '');
      ends.push({ start: start + line.length - line.trimStart().length, end: start + line.length });
    } else if (delimiter) {
      for (const { index, 0: found } of line.matchAll(delimiter))
        ends.push({ start: start + index, end: start + index + found.length });
    }
  }
  return ends;
}

/** The changeset that a part belongs to, if it runs: "changeset ada:1". */
export function changesetName(text: string, { start }: Span): string | undefined {
  const line = text.slice(0, start).trimEnd().split(/\r?\n/).at(-1) ?? '';
  const id = /^\s*--[ \t]*changeset[ \t]+((?:"[^"]*"|[^:\r\n]*):(?:"[^"]*"|\S+))/i.exec(line)?.[1];
  return id === undefined ? undefined : `changeset ${id.replaceAll('"', '')}`;
}

/** The SQL of the rollbacks, which stands in comments: behind `--rollback`, or between the lines of a block. */
export function rollbackParts(text: string): readonly Span[] {
  if (!isFormatted(text)) return [];
  const parts: Span[] = [];
  let inBlock = false;
  for (const { start, end, line } of linesOf(text)) {
    const rollback = /^\s*--[ \t]*rollback[ \t]+/i.exec(line);
    const close = inBlock ? line.indexOf('*/') : -1;
    if (close >= 0) {
      extend(parts, start, start + close);
      inBlock = false;
    } else if (inBlock) extend(parts, start, end);
    else if (ROLLBACK_BLOCK.test(line)) inBlock = true;
    // Some lines are words to Liquibase: "empty", "not required", or which changeset to run again.
    else if (rollback && !/^(?:empty|not required)\s*$|\bchangeSetId:/i.test(line.slice(rollback[0].length)))
      parts.push({ start: start + rollback[0].length, end: start + line.length });
  }
  return parts;
}

const BY_DEFAULT = /^[ \t]*(?:go|\/)[ \t]*$/gi;

/** What ends a statement: a regular expression if Liquibase's attribute is one ("\\n/", "^GO$"), and text otherwise. */
function delimiterOf(attributes: string): RegExp | undefined {
  const named = /\bendDelimiter:[ \t]*(?:"([^"]*)"|(\S+))/.exec(attributes);
  const delimiter = (named?.[1] ?? named?.[2])?.replace(/^(?:\\r|\\n|\s)+|(?:\\r|\\n|\s)+$/g, '');
  if (delimiter === undefined) return BY_DEFAULT;
  if (delimiter === '' || delimiter === ';') return undefined;
  const literal = delimiter.replace(/^\^|\$$/g, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // One or two letters and a slash stand on a line of their own, or they would be found in words and divisions.
  return /^(?:\w+|\/)$/.test(literal) ? new RegExp(`^[ \\t]*${literal}[ \\t]*$`, 'gi') : new RegExp(literal, 'g');
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
function runsHere(attributes: string): boolean {
  const list = /\bdbms:[ \t]*"?([^\s"]+(?:,[ \t]*[^\s",]+)*)/i.exec(attributes)?.[1];
  return (list === undefined || isForPostgres(list)) && !/(?:^|[ \t])ignore:[ \t]*"?true\b/i.test(attributes);
}

/** Whether a list of systems as Liquibase writes it has PostgreSQL among them, or leaves out only others. */
export function isForPostgres(list: string): boolean {
  const names = list
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  if (names.includes('!postgresql') || names.includes('none')) return false;
  const wanted = names.filter((name) => !name.startsWith('!'));
  return wanted.length === 0 || wanted.includes('postgresql') || wanted.includes('all');
}
