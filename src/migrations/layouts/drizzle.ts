import { split } from '../../sql/split.ts';
import type { FileProblem } from '../files.ts';
import { JOURNAL, type JournalEntry, listInJournal, readJournal } from '../journal.ts';
import type { Database, SourceFile } from '../layout.ts';
import { linesAt, wholeText } from '../marks.ts';
import { DRIZZLE_CONFIG } from '../models/drizzle.ts';
import { createFile, rollbackPath, versionsOf, withNewline } from '../new-files.ts';
import { nextVersion } from '../next-version.ts';
import { baseName, joinPath } from '../paths.ts';
import type { Claim, Folder, Recognisable } from '../recognise.ts';
import { byVersion, compareText } from '../versions.ts';

/**
 * 0000_name.sql, run in the order of meta/_journal.json and only as far as that lists them; newer releases write
 * 20250101120000_name/migration.sql with a snapshot.json beside it, and order by name. All run in one transaction.
 * A new migration gets no snapshot: drizzle-kit compares with the last one that is there, and so a migration of SQL alone
 * ("generate --custom") stands for no change of the declaration.
 * Sources: readMigrationFiles and PgDialect.migrate of drizzle-orm 0.45, writeResult of drizzle-kit 0.31.
 */
export const drizzle: Recognisable = {
  id: 'drizzle',
  title: 'Drizzle',
  transactional: true,
  reads: ['_journal.json', DRIZZLE_CONFIG],
  up: wholeText,
  ends: (_path, text) => linesAt(text, /^[ \t]*--> statement-breakpoint/gm),

  recognise(folder) {
    const journal = folder.marker(JOURNAL);
    return journal === undefined ? inFolders(folder) : byJournal(folder, journal);
  },

  newMigration(database, { slug, up, down, now, texts }) {
    const journal = readJournal(texts?.get(joinPath(database.root, JOURNAL)) ?? '') ?? [];
    const versions = [...versionsOf(database), ...journal.map(({ tag }) => numberOf(tag))];
    const tag = `${nextVersion(versions, now, '0000')}_${slug}`;
    const path = joinPath(database.root, isFolders(database) ? joinPath(tag, 'migration.sql') : `${tag}.sql`);
    return [
      createFile(path, withBreakpoints(up)),
      createFile(rollbackPath(database.root, path), down),
      ...listInJournal(database.root, texts, tag, now),
    ];
  },

  afterwards({ models = [] }) {
    // With models, what is to be done about them says it.
    if (models.length > 0) return [];
    return [
      'Drizzle\'s snapshot knows nothing of this migration: after the next change of the schema\'s declaration, empty the file that "drizzle-kit generate" writes of what this migration has done.',
    ];
  },
};

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
  problems.push(...outOfTime(folder, entries));
  const ignored: SourceFile[] = [];
  for (const { name, path } of byName.values()) {
    if (!/^\d+_/.test(name)) continue;
    ignored.push({ path, reason: 'the journal does not list it' });
    const message = `${JOURNAL} does not list this file, so Drizzle never runs it; add it there or delete it`;
    problems.push({ path, severity: 'warning', message });
  }
  return [{ root: folder.path, files, ignored, problems }];
}

/** Entries whose time is not behind that of each before them: databases that have run those never run them. */
function outOfTime(folder: Folder, entries: readonly JournalEntry[]): FileProblem[] {
  let latest: JournalEntry | undefined;
  return entries.flatMap((entry) => {
    const before = latest;
    if (before?.when === undefined || (entry.when ?? before.when) > before.when) latest = entry;
    if (latest === entry || before === undefined) return [];
    const message = `the journal gives ${entry.tag} no later time than ${before.tag}, so a database that has run that skips it; give it a later "when"`;
    return [problem(folder, 'warning', message)];
  });
}

function problem(folder: Folder, severity: 'error' | 'warning', message: string): FileProblem {
  return { path: joinPath(folder.path, JOURNAL), severity, message };
}

function inFolders(folder: Folder): Claim[] {
  // One that was written by hand, as those that only hold SQL often are, has no snapshot.
  if (!folder.folders.some((child) => child.has('snapshot.json'))) return [];
  const files = folder.folders.flatMap((child): SourceFile[] => {
    const file = child.files.find(({ name }) => name === 'migration.sql');
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
