import { hashAfterwards } from '../atlas-sum.ts';
import { markedFiles } from '../marked.ts';
import { linesAt, marks, upParts } from '../marks.ts';
import { createFile, migrationsFolder, versionsOf, withNewline } from '../new-files.ts';
import { nextVersion } from '../next-version.ts';
import { joinPath } from '../paths.ts';
import type { Recognisable } from '../recognise.ts';

// Annotations are case-insensitive and begin their line.
const MARKS = marks('--[ \\t]*\\+goose[ \\t]+up\\b', '--[ \\t]*\\+goose[ \\t]+down\\b');

// Each of these ends a statement, StatementEnd one that no semicolon has to.
const ANNOTATION = /^\ufeff?--[ \t]*\+goose[ \t]+(?:up|down|statementbegin|statementend)\b/gim;
// Anywhere in the file, for both directions.
const NO_TRANSACTION = /^--[ \t]*\+goose[ \t]+no transaction[ \t]*\r?$/im;

/**
 * 00001_name.sql or 20250101120000_name.sql with `-- +goose Up` and `-- +goose Down`, ordered by version as a number from 1 on.
 * Each runs in a transaction of its own unless it says NO TRANSACTION.
 * Sources: internal/sqlparser/parser.go and NumericComponent of the module, release 3.
 */
export const goose: Recognisable = {
  id: 'goose',
  title: 'goose',
  transactional: (_path, text) => !NO_TRANSACTION.test(text),
  up: (_path, text) => upParts(text, MARKS),
  ends: (_path, text) => linesAt(text, ANNOTATION),

  recognise(folder) {
    const found = markedFiles(folder, MARKS, 'goose', (name) => /^(\d+)_.*\.sql$/.exec(name)?.[1]);
    return found ? [{ root: folder.path, ...found }] : [];
  },

  newMigration(database, { slug, up, down, now }) {
    const version = nextVersion(versionsOf(database), now, 'timestamp');
    const text = `-- +goose Up\n${block(up)}\n-- +goose Down\n${block(down)}`;
    return [createFile(joinPath(migrationsFolder(database), `${version}_${slug}.sql`), text)];
  },

  afterwards: ({ root }, texts) => hashAfterwards(root, texts),
};

/** goose splits at every semicolon that ends a line, in function bodies too, unless it is told that this is one statement. */
function block(sql: string): string {
  return `-- +goose StatementBegin\n${withNewline(sql)}-- +goose StatementEnd\n`;
}
