import { markedFiles } from '../marked.ts';
import { marks, upParts } from '../marks.ts';
import { createFile, migrationsFolder, versionsOf, withNewline } from '../new-files.ts';
import { nextVersion } from '../next-version.ts';
import { joinPath } from '../paths.ts';
import type { Recognisable } from '../recognise.ts';
import { unlessMarked } from '../transactions.ts';

// Annotations are case-insensitive and begin their line.
const MARKS = marks('--[ \\t]*\\+goose[ \\t]+up\\b', '--[ \\t]*\\+goose[ \\t]+down\\b');

/** 00001_name.sql or 20250101120000_name.sql with `-- +goose Up` and `-- +goose Down`, ordered by version as a number. */
export const goose: Recognisable = {
  id: 'goose',
  title: 'goose',
  transactional: true,
  transactions: unlessMarked(/^--[ \t]*\+goose[ \t]+no[ \t]+transaction\b/im),
  up: (_path, text) => upParts(text, MARKS),

  recognise(folder) {
    const found = markedFiles(folder, MARKS, 'goose', (name) => /^(\d+)_.*\.sql$/.exec(name)?.[1]);
    return found ? [{ root: folder.path, ...found }] : [];
  },

  newMigration(database, { slug, up, down, now }) {
    const version = nextVersion(versionsOf(database), now, 'timestamp');
    const text = `-- +goose Up\n${block(up)}\n-- +goose Down\n${block(down)}`;
    return [createFile(joinPath(migrationsFolder(database), `${version}_${slug}.sql`), text)];
  },
};

/** goose splits at every semicolon that ends a line, in function bodies too, unless it is told that this is one statement. */
function block(sql: string): string {
  return `-- +goose StatementBegin\n${withNewline(sql)}-- +goose StatementEnd\n`;
}
