import { split } from '../../sql/split.ts';
import type { FileProblem } from '../files.ts';
import type { Database, SourceFile } from '../layout.ts';
import { linesAt, wholeText } from '../marks.ts';
import { createFile, rollbackPath, versionsOf, withNewline } from '../new-files.ts';
import { nextVersion } from '../next-version.ts';
import { baseName, joinPath } from '../paths.ts';
import type { Claim, Folder, Recognisable } from '../recognise.ts';
import { byVersion, compareText } from '../versions.ts';

const JOURNAL = 'meta/_journal.json';

/**
 * 0000_name.sql, run in the order of meta/_journal.json and only as far as that lists them; newer releases write
 * 20250101120000_name/migration.sql with a snapshot.json beside it, and order by name. All run in one transaction.
 */
export const drizzle: Recognisable = {
  id: 'drizzle',
  title: 'Drizzle',
  transactional: true,
  reads: ['_journal.json'],
  up: wholeText,
  ends: (_path, text) => linesAt(text, /^[ \t]*--> statement-breakpoint/gm),

  recognise(folder) {
    const journal = folder.marker(JOURNAL);
    return journal === undefined ? inFolders(folder) : byJournal(folder, journal);
  },

  newMigration(database, { slug, up, down, now }) {
    const version = nextVersion(versionsOf(database), now, '0000');
    const tag = `${version}_${slug}`;
    const file = isFolders(database) ? joinPath(tag, 'migration.sql') : `${tag}.sql`;
    const path = joinPath(database.root, file);
    const text = withBreakpoints(isFolders(database) ? up : `${journalNote(database, tag, now)}${up}`);
    return [createFile(path, text), createFile(rollbackPath(database.root, path), down)];
  },
};

interface Entry {
  readonly idx: number;
  readonly tag: string;
}

function byJournal(folder: Folder, journal: string): Claim[] {
  const entries = readJournal(journal);
  if (!entries)
    return [
      {
        root: folder.path,
        files: byVersion(
          folder.files.map(({ name, path }) => ({ path, version: numberOf(name) })),
          compareText,
        ),
        problems: [
          problem(
            folder,
            'error',
            'the journal cannot be read, so the files run in the order of their names; restore it with drizzle-kit',
          ),
        ],
      },
    ];
  if (entries.length === 0) return [];
  const byName = new Map(folder.files.map((file) => [file.name, file]));
  const problems: FileProblem[] = [];
  const files: SourceFile[] = [];
  for (const { tag } of entries) {
    const file = byName.get(`${tag}.sql`);
    if (file) files.push({ path: file.path, version: numberOf(file.name) });
    else
      problems.push(problem(folder, 'error', `the journal lists ${tag}, but there is no file ${tag}.sql; restore it`));
    byName.delete(`${tag}.sql`);
  }
  const ignored: SourceFile[] = [];
  for (const { name, path } of byName.values()) {
    if (!/^\d+_/.test(name)) continue;
    ignored.push({ path, reason: 'the journal does not list it' });
    const message = `${JOURNAL} does not list this file, so Drizzle never runs it; add it there or delete it`;
    problems.push({ path, severity: 'warning', message });
  }
  return [{ root: folder.path, files, ignored, problems }];
}

function problem(folder: Folder, severity: 'error' | 'warning', message: string): FileProblem {
  return { path: joinPath(folder.path, JOURNAL), severity, message };
}

function readJournal(text: string): Entry[] | undefined {
  try {
    const journal: unknown = JSON.parse(text);
    if (typeof journal !== 'object' || journal === null || !('entries' in journal) || !Array.isArray(journal.entries))
      return undefined;
    return (journal.entries as unknown[]).filter(isEntry).sort((a, b) => a.idx - b.idx);
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  return 'idx' in value && typeof value.idx === 'number' && 'tag' in value && typeof value.tag === 'string';
}

function inFolders(folder: Folder): Claim[] {
  const files = folder.folders.flatMap((child): SourceFile[] => {
    const file = child.has('snapshot.json') ? child.files.find(({ name }) => name === 'migration.sql') : undefined;
    return file ? [{ path: file.path, version: numberOf(child.name) }] : [];
  });
  return files.length === 0
    ? []
    : [{ root: folder.path, files: [...files].sort((a, b) => compareText(a.path, b.path)) }];
}

function numberOf(name: string): string {
  return /^\d+/.exec(name)?.[0] ?? name;
}

function isFolders(database: Database): boolean {
  return database.files.some((file) => baseName(file.path) === 'migration.sql');
}

function journalNote(database: Database, tag: string, now: Date): string {
  const entry = { idx: database.files.length, version: '7', when: now.getTime(), tag, breakpoints: true };
  return `-- Drizzle runs only what ${JOURNAL} lists. Add to its entries:\n-- ${JSON.stringify(entry)}\n`;
}

/** Some of Drizzle's drivers take one statement at a time; this comment is where it cuts. */
function withBreakpoints(sql: string): string {
  let out = '';
  let at = 0;
  for (const { end } of split(sql).statements.slice(0, -1)) {
    const semicolon = sql.indexOf(';', end) + 1;
    if (semicolon === 0) break;
    out += `${sql.slice(at, semicolon)}\n--> statement-breakpoint`;
    at = semicolon;
  }
  return withNewline(out + sql.slice(at));
}
