import { filesBelow } from '../folders.ts';
import { listInJournal } from '../journal.ts';
import type { SourceFile } from '../layout.ts';
import { wholeText } from '../marks.ts';
import { createFile, rollbackPath, versionsOf } from '../new-files.ts';
import { nextVersion } from '../next-version.ts';
import { dirName, joinPath, relativePath } from '../paths.ts';
import type { Folder, Recognisable, SqlFile } from '../recognise.ts';
import { byVersion, compareText, duplicateVersions } from '../versions.ts';

const MIGRATION = /^(\d+)_.*\.sql$/;

/**
 * supabase/migrations/20250101120000_name.sql, run in the order of their names; files of any other name are skipped.
 * `supabase db reset` runs seed files behind them. There are no down migrations. A file is one batch, and so one transaction.
 * The first file is skipped where it is an <timestamp>_init.sql from before December 9, 2021, when it was not the team's.
 * Sources: supabase.com/docs/guides/deployment/database-migrations, ListLocalMigrations and ExecBatch of the command line, release 2.
 */
export const supabase: Recognisable = {
  id: 'supabase',
  title: 'Supabase',
  transactional: true,
  reads: ['config.toml'],
  up: wholeText,

  recognise(folder) {
    if (!isSupabase(folder)) return [];
    const files: SourceFile[] = [];
    const ignored: SourceFile[] = [];
    for (const [i, file] of folder.files.entries()) {
      const version = MIGRATION.exec(file.name)?.[1];
      if (i === 0 && isOldInit(file.name))
        ignored.push({ path: file.path, reason: 'Supabase skips a first file of that name and time' });
      else if (version === undefined)
        ignored.push({ path: file.path, reason: 'Supabase runs only <timestamp>_<name>.sql' });
      else files.push({ path: file.path, version });
    }
    if (files.length === 0) return [];
    const sorted = byVersion(files, compareText);
    const seeds = seedsOf(folder).map(({ path }) => ({ path }));
    return [
      {
        root: folder.path,
        files: sorted,
        seeds,
        ignored,
        problems: duplicateVersions(sorted, 'error', compareText),
      },
    ];
  },

  newMigration(database, { slug, up, down, now, texts }) {
    const tag = `${nextVersion(versionsOf(database), now, 'timestamp')}_${slug}`;
    const path = joinPath(database.root, `${tag}.sql`);
    return [
      createFile(path, up),
      createFile(rollbackPath(database.root, path), down),
      // drizzle-kit may write into this folder, too.
      ...listInJournal(database.root, texts, tag, now),
    ];
  },
};

function isOldInit(name: string): boolean {
  const time = /^(\d{14})_init\.sql$/.exec(name)?.[1];
  return time !== undefined && time < '20211209000000';
}

function isSupabase(folder: Folder): boolean {
  return /(?:^|\/)supabase\/migrations$/.test(folder.path);
}

/** What `supabase db reset` runs behind the migrations: the files that [db.seed] of config.toml names, or else seed.sql. */
function seedsOf(folder: Folder): readonly SqlFile[] {
  const home = folder.parent;
  if (!home) return [];
  const section = /^\[db\.seed\](.*(?:\r?\n(?!\[).*)*)/m.exec(home.marker('config.toml') ?? '')?.[1] ?? '';
  if (/^\s*enabled\s*=\s*false/m.test(section)) return [];
  const listed = /^\s*sql_paths\s*=\s*\[([^\]]*)\]/m.exec(section)?.[1];
  const patterns =
    listed === undefined ? ['./seed.sql'] : [...listed.matchAll(/["']([^"']+)["']/g)].map((m) => m[1] ?? '');
  const files = filesBelow(home).filter((file) => dirName(file.path) !== folder.path);
  const matching = patterns.flatMap((pattern) =>
    files.filter((file) => matches(pattern, relativePath(home.path, file.path))),
  );
  return [...new Set(matching)];
}

function matches(glob: string, path: string): boolean {
  const pattern = glob
    .replace(/^\.\//, '')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*?|\?/g, (wild) => (wild === '**' ? '.*' : wild === '*' ? '[^/]*' : '[^/]'));
  return new RegExp(`^${pattern}$`).test(path);
}
