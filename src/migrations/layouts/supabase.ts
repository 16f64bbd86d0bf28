import { isSeedName } from '../declares.ts';
import type { SourceFile } from '../layout.ts';
import { wholeText } from '../marks.ts';
import { createFile, rollbackPath, versionsOf } from '../new-files.ts';
import { nextVersion } from '../next-version.ts';
import { joinPath } from '../paths.ts';
import type { Folder, Recognisable, SqlFile } from '../recognise.ts';
import { byVersion, compareText, duplicateVersions } from '../versions.ts';

const MIGRATION = /^(\d+)_.*\.sql$/;

/**
 * supabase/migrations/20250101120000_name.sql, run in the order of their names; files of any other name are skipped.
 * `supabase db reset` runs supabase/seed.sql behind them. No down migrations.
 */
export const supabase: Recognisable = {
  id: 'supabase',
  title: 'Supabase',
  transactional: true,
  up: wholeText,

  recognise(folder) {
    if (!isSupabase(folder)) return [];
    const files: SourceFile[] = [];
    const ignored: SourceFile[] = [];
    for (const file of folder.files) {
      const version = MIGRATION.exec(file.name)?.[1];
      if (version === undefined) ignored.push({ path: file.path, reason: 'Supabase runs only <timestamp>_<name>.sql' });
      else files.push({ path: file.path, version });
    }
    if (files.length === 0) return [];
    const sorted = byVersion(files, compareText);
    const seeds = seedsOf(folder).map(({ path }) => ({ path }));
    return [
      {
        root: folder.path,
        files: [...sorted, ...seeds],
        ignored,
        problems: duplicateVersions(sorted, 'error', compareText),
      },
    ];
  },

  newMigration(database, { slug, up, down, now }) {
    const version = nextVersion(versionsOf(database), now, 'timestamp');
    const path = joinPath(database.root, `${version}_${slug}.sql`);
    return [createFile(path, up), createFile(rollbackPath(database.root, path), down)];
  },
};

function isSupabase(folder: Folder): boolean {
  return /(?:^|\/)supabase\/migrations$/.test(folder.path);
}

/** What `supabase db reset` runs by default: the file seed.sql beside the migrations folder. */
function seedsOf(folder: Folder): readonly SqlFile[] {
  return folder.parent?.files.filter((file) => isSeedName(file.name) && file.name === 'seed.sql') ?? [];
}
