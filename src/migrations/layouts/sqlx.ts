import type { SourceFile } from '../layout.ts';
import { wholeText } from '../marks.ts';
import { createFile, migrationsFolder, rollbackPath, versionsOf } from '../new-files.ts';
import { nextVersion } from '../next-version.ts';
import { newPair, pairsIn } from '../pairs.ts';
import { joinPath } from '../paths.ts';
import type { Folder, Recognisable } from '../recognise.ts';
import { unlessMarked } from '../transactions.ts';
import { byVersion, duplicateVersions } from '../versions.ts';

/**
 * migrations/20250101120000_name.sql in a Rust project, or reversible pairs .up.sql and .down.sql; ordered by version as
 * a number. Names without a number and an underscore are skipped.
 */
export const sqlx: Recognisable = {
  id: 'sqlx',
  title: 'SQLx',
  transactional: true,
  // Only as the file's first line (sqlx-core, Migration::new).
  transactions: unlessMarked(/^-- no-transaction\b/),
  up: wholeText,

  recognise(folder) {
    if (!/^migrations?$/.test(folder.name) || !isInCrate(folder)) return [];
    const { ups, ignored } = pairsIn(folder);
    const paired = new Set([...ups, ...ignored].map((file) => file.path));
    const simple = folder.files.flatMap(({ name, path }): SourceFile[] => {
      const version = /^(\d+)_.*\.sql$/.exec(name)?.[1];
      return version === undefined || paired.has(path) ? [] : [{ path, version }];
    });
    const files = byVersion([...ups, ...simple]);
    if (files.length === 0) return [];
    return [{ root: folder.path, files, ignored: byVersion(ignored), problems: duplicateVersions(files, 'error') }];
  },

  newMigration(database, migration) {
    // SQLx takes either kind from a folder, not both.
    if (database.files.some((file) => file.path.endsWith('.up.sql'))) return newPair(database, migration);
    const version = nextVersion(versionsOf(database), migration.now, 'timestamp');
    const path = joinPath(migrationsFolder(database), `${version}_${migration.slug}.sql`);
    return [createFile(path, migration.up), createFile(rollbackPath(database.root, path), migration.down)];
  },
};

function isInCrate(folder: Folder): boolean {
  return folder.has('Cargo.toml') || (folder.parent !== undefined && isInCrate(folder.parent));
}
