import { markedFiles } from '../marked.ts';
import { marks, upParts } from '../marks.ts';
import { createFile, migrationsFolder, versionsOf, withNewline } from '../new-files.ts';
import { nextVersion } from '../next-version.ts';
import { joinPath } from '../paths.ts';
import type { Recognisable } from '../recognise.ts';
import { unlessMarked } from '../transactions.ts';
import { compareText } from '../versions.ts';

const MARKS = marks('--[ \\t]*migrate:up(?![^\\s])', '--[ \\t]*migrate:down(?![^\\s])');

/** 20250101120000_name.sql with `-- migrate:up` and `-- migrate:down`, in the order of the files' names. */
export const dbmate: Recognisable = {
  id: 'dbmate',
  title: 'dbmate',
  transactional: true,
  transactions: unlessMarked(/^--[ \t]*migrate:up\b.*\btransaction:[ \t]*false\b/im),
  up: (_path, text) => upParts(text, MARKS),

  recognise(folder) {
    const found = markedFiles(folder, MARKS, 'dbmate', (name) => /^(\d+).*\.sql$/.exec(name)?.[1], compareText);
    return found ? [{ root: folder.path, ...found }] : [];
  },

  newMigration(database, { slug, up, down, now }) {
    const version = nextVersion(versionsOf(database), now, 'timestamp');
    const text = `-- migrate:up\n${withNewline(up)}\n-- migrate:down\n${withNewline(down)}`;
    return [createFile(joinPath(migrationsFolder(database), `${version}_${slug}.sql`), text)];
  },
};
