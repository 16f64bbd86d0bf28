import type { FileEdit } from '../text/edit.ts';
import type { Database, NewMigration, SourceFile } from './layout.ts';
import { createFile, migrationsFolder, versionsOf } from './new-files.ts';
import { nextVersion } from './next-version.ts';
import { joinPath } from './paths.ts';
import type { Folder } from './recognise.ts';
import { systemInName } from './systems.ts';

const PAIRED = /^(\d+)_.*\.(up|down)\.sql$/;
// Some tools let a file say which system it is for: 1_name.postgres.up.sql beside 1_name.up.sql for the others.
const SYSTEM = /\.(\w+)\.(?:up|down)\.sql$/;

/** The files of a folder named <number>_<name>.up.sql, and beside them those that PostgreSQL does not run; in no order. */
export function pairsIn(folder: Folder): { readonly ups: SourceFile[]; readonly ignored: SourceFile[] } {
  const ups: SourceFile[] = [];
  const ignored: SourceFile[] = [];
  const names = new Set(folder.files.map((file) => file.name));
  for (const { name, path } of folder.files) {
    const [, version, direction] = PAIRED.exec(name) ?? [];
    if (version === undefined) continue;
    const system = systemInName(SYSTEM.exec(name)?.[1] ?? '');
    const ours = name.replace(/\.up\.sql$/, '.postgres.up.sql');
    if (direction === 'down') ignored.push({ path, version, reason: `it rolls back ${version}` });
    else if (system !== undefined && system !== 'PostgreSQL')
      ignored.push({ path, version, reason: `it is written for ${system}` });
    else if (ours !== name && names.has(ours))
      ignored.push({ path, version, reason: 'PostgreSQL has a file of its own' });
    else ups.push({ path, version });
  }
  return { ups, ignored };
}

/** The next pair. */
export function newPair(database: Database, { slug, up, down, now }: NewMigration): FileEdit[] {
  const base = joinPath(migrationsFolder(database), `${nextVersion(versionsOf(database), now, 'timestamp')}_${slug}`);
  return [createFile(`${base}.up.sql`, up), createFile(`${base}.down.sql`, down)];
}
