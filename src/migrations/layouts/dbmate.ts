import { hashAfterwards } from '../atlas-sum.ts';
import { markedFiles } from '../marked.ts';
import { markLines, marks, upParts } from '../marks.ts';
import { createFile, migrationsFolder, versionsOf, withNewline } from '../new-files.ts';
import { nextVersion } from '../next-version.ts';
import { joinPath } from '../paths.ts';
import type { Recognisable } from '../recognise.ts';
import { compareText } from '../versions.ts';

const MARKS = marks('--[ \\t]*migrate:up(?![^\\s])', '--[ \\t]*migrate:down(?![^\\s])');

const NO_TRANSACTION = /^\ufeff?--\s*migrate:up[ \t](?:[^\r\n]*[ \t])?transaction:false(?!\S)/m;

/**
 * 20250101120000_name.sql with `-- migrate:up` and `-- migrate:down`, perhaps several of each, in the order of the files'
 * names; a transaction each unless the up line has transaction:false.
 * Sources: README (Migration options) and parseMigrationContents of the module, release 2.
 */
export const dbmate: Recognisable = {
  id: 'dbmate',
  title: 'dbmate',
  transactional: (_path, text) => !NO_TRANSACTION.test(text),
  up: (_path, text) => upParts(text, MARKS),
  ends: (_path, text) => markLines(text, MARKS),

  recognise(folder) {
    const found = markedFiles(folder, MARKS, 'dbmate', (name) => /^(\d+).*\.sql$/.exec(name)?.[1], compareText);
    return found ? [{ root: folder.path, ...found }] : [];
  },

  newMigration(database, { slug, up, down, now }) {
    const version = nextVersion(versionsOf(database), now, 'timestamp');
    const text = `-- migrate:up\n${withNewline(up)}\n-- migrate:down\n${withNewline(down)}`;
    return [createFile(joinPath(migrationsFolder(database), `${version}_${slug}.sql`), text)];
  },

  afterwards: ({ root }, texts) => hashAfterwards(root, texts),
};
