import type { FileEdit } from '../text/edit.ts';
import type { Database, NewMigration, SourceFile } from './layout.ts';
import { createFile, migrationsFolder, versionsOf } from './new-files.ts';
import { nextVersion } from './next-version.ts';
import { joinPath } from './paths.ts';
import type { Folder } from './recognise.ts';

const PAIRED = /^(\d+)_.*\.(up|down)\.sql$/;

/** The files of a folder named <number>_<name>.up.sql and .down.sql, by direction, in no particular order. */
export function pairsIn(folder: Folder): { readonly ups: SourceFile[]; readonly downs: SourceFile[] } {
  const ups: SourceFile[] = [];
  const downs: SourceFile[] = [];
  for (const { name, path } of folder.files) {
    const [, version, direction] = PAIRED.exec(name) ?? [];
    if (version === undefined) continue;
    if (direction === 'up') ups.push({ path, version });
    else downs.push({ path, version, reason: `it rolls back ${version}` });
  }
  return { ups, downs };
}

/** The next pair. */
export function newPair(database: Database, { slug, up, down, now }: NewMigration): FileEdit[] {
  const base = joinPath(migrationsFolder(database), `${nextVersion(versionsOf(database), now, 'timestamp')}_${slug}`);
  return [createFile(`${base}.up.sql`, up), createFile(`${base}.down.sql`, down)];
}
