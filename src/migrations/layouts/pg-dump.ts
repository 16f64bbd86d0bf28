import { isDumpText } from '../dumps.ts';
import type { SourceFile } from '../layout.ts';
import { wholeText } from '../marks.ts';
import { createFile, inTransaction, rollbackPath, versionsOf } from '../new-files.ts';
import { nextVersion } from '../next-version.ts';
import { joinPath, stem } from '../paths.ts';
import type { Folder, Recognisable, SqlFile } from '../recognise.ts';
import { byVersion } from '../versions.ts';

/**
 * A file that pg_dump wrote: one database each. What is to change goes into a folder beside it, <name>.changes, which
 * belongs to the same database until the next dump takes its place.
 */
export const pgDump: Recognisable = {
  id: 'pg-dump',
  title: 'pg_dump output',
  transactional: false,
  up: wholeText,

  recognise(folder) {
    return folder.files
      .filter((file) => isDumpText(file.text))
      .map((file) => ({ root: file.path, files: [{ path: file.path }, ...changesOf(folder, file)], generated: true }));
  },

  newMigration(database, { slug, up, down, now }) {
    const folder = `${stem(database.root)}.changes`;
    const path = joinPath(folder, `${nextVersion(versionsOf(database), now)}_${slug}.sql`);
    return [createFile(path, inTransaction(up)), createFile(rollbackPath(folder, path), inTransaction(down))];
  },
};

/** True of a folder of changes to a dump, which numbered files would otherwise claim. */
export function isChangesFolder(folder: Folder): boolean {
  if (!folder.name.endsWith('.changes')) return false;
  const name = folder.name.slice(0, -'.changes'.length);
  return folder.parent?.files.some((file) => stem(file.name) === name && isDumpText(file.text)) ?? false;
}

function changesOf(folder: Folder, dump: SqlFile): SourceFile[] {
  const changes = folder.folders.find((child) => child.name === `${stem(dump.name)}.changes`);
  return byVersion((changes?.files ?? []).map(({ name, path }) => ({ path, version: /^\d+/.exec(name)?.[0] ?? name })));
}
