import type { SourceFile } from '../layout.ts';
import { wholeText } from '../marks.ts';
import { createFile, versionsOf } from '../new-files.ts';
import { nextVersion } from '../next-version.ts';
import { joinPath } from '../paths.ts';
import type { Folder, Recognisable } from '../recognise.ts';
import { byVersion, compareText, duplicateVersions } from '../versions.ts';

const METADATA = 'metadata.toml';

/**
 * 2025-01-01-120000_name/up.sql and down.sql. The version is the folder's name up to the first underscore without its
 * dashes, and versions compare as text. A transaction each, unless metadata.toml beside it has run_in_transaction = false.
 * Sources: version_from_string and TomlMetadata of migrations_internals, FileBasedMigrations of diesel_migrations, release 2.3.
 */
export const diesel: Recognisable = {
  id: 'diesel',
  title: 'Diesel',
  transactional: true,
  reads: [METADATA],
  up: wholeText,

  recognise(folder) {
    const ups: SourceFile[] = [];
    const downs: SourceFile[] = [];
    for (const child of folder.folders) {
      const version = /^(\d[\d-]*)(?:_|$)/.exec(child.name)?.[1];
      if (version === undefined) continue;
      for (const { name, path } of child.files) {
        const file = { path, version, ...transactionOf(child) };
        if (name === 'up.sql') ups.push(file);
        else if (name === 'down.sql') downs.push({ ...file, reason: `it rolls back ${version}`, isDown: true });
      }
    }
    if (ups.length === 0) return [];
    const files = byVersion(ups, compareDashless);
    const problems = duplicateVersions(files, 'error', compareDashless);
    return [{ root: folder.path, files, ignored: byVersion(downs, compareDashless), problems }];
  },

  newMigration(database, { slug, up, down, now }) {
    // The folder that `diesel setup` makes is numbered all noughts, which is no format to follow.
    const versions = versionsOf(database).filter((version) => /[1-9]/.test(version));
    const version = nextVersion(versions, now, dashed(now), compareDashless);
    const folder = joinPath(database.root, `${version}_${slug}`);
    return [createFile(joinPath(folder, 'up.sql'), up), createFile(joinPath(folder, 'down.sql'), down)];
  },
};

/** Where the file is there, it has to say so for the migration to run in a transaction. */
function transactionOf(folder: Folder): { transactional?: boolean } {
  const metadata = folder.marker(METADATA);
  return metadata === undefined ? {} : { transactional: /^\s*run_in_transaction\s*=\s*true\b/m.test(metadata) };
}

function compareDashless(a: string, b: string): number {
  return compareText(a.replaceAll('-', ''), b.replaceAll('-', ''));
}

/** 2025-01-31-235959, as `diesel migration generate` writes it. */
function dashed(now: Date): string {
  const [date = '', time = ''] = now.toISOString().split('T');
  return `${date}-${time.slice(0, 8).replaceAll(':', '')}`;
}
