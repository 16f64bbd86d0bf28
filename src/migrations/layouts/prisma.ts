import type { SourceFile } from '../layout.ts';
import { wholeText } from '../marks.ts';
import { createFile, inTransaction, rollbackPath, versionsOf } from '../new-files.ts';
import { nextVersion } from '../next-version.ts';
import { baseName, dirName, joinPath } from '../paths.ts';
import type { Folder, Recognisable } from '../recognise.ts';
import { byVersion, compareText } from '../versions.ts';

/**
 * prisma/migrations/20250101120000_name/migration.sql, in the order of the folders' names; other files there are not run,
 * down.sql neither. Releases before 7.4 send a file as one query, which PostgreSQL runs in one transaction; since then each
 * statement is sent by itself, so that a file is a transaction only where it says so.
 * Sources: prisma.io/docs/orm/prisma-migrate, apply_migration_script of the schema engine before and since its change 5767.
 */
export const prisma: Recognisable = {
  id: 'prisma',
  title: 'Prisma Migrate',
  transactional: false,
  reads: ['migration_lock.toml', 'package.json'],
  up: wholeText,

  recognise(folder) {
    const migrations: SourceFile[] = [];
    const others: SourceFile[] = [];
    for (const child of folder.folders) {
      const migration = child.files.find((file) => file.name === 'migration.sql');
      // Drizzle's newer layout names its files alike and puts a snapshot beside each.
      if (!migration || child.has('snapshot.json')) continue;
      migrations.push({ path: migration.path, version: child.name });
      for (const { path } of child.files)
        if (path !== migration.path)
          others.push({ path, reason: 'Prisma runs only migration.sql', isDown: isDownName(path) });
    }
    if (migrations.length === 0) return [];
    const provider =
      /^\s*provider\s*=\s*"(\w+)"/m.exec(folder.marker('migration_lock.toml') ?? '')?.[1] ?? 'postgresql';
    if (!/^(?:postgres|cockroach)/.test(provider)) {
      const ignored = [...migrations, ...others].map(({ path }) => ({ path, reason: `it is written for ${provider}` }));
      return [{ root: folder.path, files: [], ignored }];
    }
    // Whole folder names compare, so two migrations of one second have an order.
    const transactional = isSentWhole(folder);
    const files = byVersion(migrations, compareText).map(({ path, version = '' }) => ({
      path,
      version: numberOf(version),
      ...(transactional && { transactional }),
    }));
    return [{ root: folder.path, files, ignored: others }];
  },

  newMigration(database, { slug, up, down, now }) {
    const versions = versionsOf(database).filter((version) => /[1-9]/.test(version));
    const version = nextVersion(versions, now, 'timestamp');
    const path = joinPath(joinPath(database.root, `${version}_${slug}`), 'migration.sql');
    return [
      createFile(path, inTransaction(up)),
      createFile(rollbackPath(dirName(dirName(path)), path), inTransaction(down)),
    ];
  },
};

function isDownName(path: string): boolean {
  return /^(?:down|rollback|revert|undo)\.sql$/i.test(baseName(path));
}

/** Whether the package that the folder belongs to asks for a release before 7.4. */
function isSentWhole(folder: Folder): boolean {
  for (let above: Folder | undefined = folder; above; above = above.parent) {
    const version = /"prisma"\s*:\s*"[^\d"]*(\d+)(?:\.(\d+))?/.exec(above.marker('package.json') ?? '');
    if (version) return Number(version[1]) < 7 || (Number(version[1]) === 7 && Number(version[2] ?? 4) < 4);
  }
  return false;
}

function numberOf(folder: string): string {
  return /^\d[\d-]*/.exec(folder)?.[0] ?? folder;
}
