import { changesFolder, changesOf } from '../changes.ts';
import { createsAnything } from '../declares.ts';
import { isDumpText } from '../dumps.ts';
import { wholeText } from '../marks.ts';
import { createFile, inTransaction, rollbackPath, versionsOf } from '../new-files.ts';
import { nextVersion } from '../next-version.ts';
import { joinPath } from '../paths.ts';
import type { Recognisable } from '../recognise.ts';

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
    return (
      folder.files
        // A dump of rows alone is left to be ignored.
        .filter((file) => isDumpText(file.text) && createsAnything(file))
        .map((file) => ({
          root: file.path,
          files: [{ path: file.path }, ...changesOf(folder, file.path)],
          generated: true,
        }))
    );
  },

  newMigration(database, { slug, up, down, now }) {
    const folder = changesFolder(database.root, true);
    const path = joinPath(folder, `${nextVersion(versionsOf(database), now)}_${slug}.sql`);
    return [createFile(path, inTransaction(up)), createFile(rollbackPath(folder, path), inTransaction(down))];
  },
};
