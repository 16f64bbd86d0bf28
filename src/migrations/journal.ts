import { type FormattingOptions, modify } from 'jsonc-parser';
import type { FileEdit } from '../text/edit.ts';
import { joinPath } from './paths.ts';

export const JOURNAL = 'meta/_journal.json';

/** A migration as Drizzle's journal lists it. */
export interface JournalEntry {
  readonly idx: number;
  readonly tag: string;
  /** Of the snapshot's format. */
  readonly version?: string;
  /** Unix milliseconds; a database that has run a later one skips the migration. */
  readonly when?: number;
  readonly breakpoints?: boolean;
}

/** The entries in their order, which is that in which they run; undefined where the text is no journal. */
export function readJournal(text: string): JournalEntry[] | undefined {
  try {
    const journal: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    if (typeof journal !== 'object' || journal === null || !('entries' in journal) || !Array.isArray(journal.entries))
      return undefined;
    return (journal.entries as unknown[]).filter(isEntry);
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is JournalEntry {
  if (typeof value !== 'object' || value === null) return false;
  return 'idx' in value && typeof value.idx === 'number' && 'tag' in value && typeof value.tag === 'string';
}

/**
 * The edit that lists a migration in the journal at the root of Drizzle's folder; none where there is no journal, or it
 * cannot be read. Its time is behind that of every entry, or databases that have run those would skip it.
 * Source: writeResult of drizzle-kit and readMigrationFiles of drizzle-orm, release 0.45.
 */
export function listInJournal(
  root: string,
  texts: ReadonlyMap<string, string> | undefined,
  tag: string,
  now: Date,
): FileEdit[] {
  const path = joinPath(root, JOURNAL);
  const before = texts?.get(path);
  const entries = before === undefined ? undefined : readJournal(before);
  if (before === undefined || !entries) return [];
  const entry = {
    idx: Math.max(-1, ...entries.map(({ idx }) => idx)) + 1,
    version: entries.at(-1)?.version ?? '7',
    when: Math.max(now.getTime(), ...entries.map(({ when = 0 }) => when + 1)),
    tag,
    breakpoints: entries.at(-1)?.breakpoints ?? true,
  };
  const edits = modify(before, ['entries', -1], entry, {
    isArrayInsertion: true,
    formattingOptions: formattingOf(before),
  }).map(({ offset, length, content }) => ({ span: { start: offset, end: offset + length }, newText: content }));
  return [{ kind: 'change', path, before, edits }];
}

function formattingOf(text: string): FormattingOptions {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  return { insertSpaces: !indent.includes('\t'), tabSize: indent.length, eol: text.includes('\r\n') ? '\r\n' : '\n' };
}
