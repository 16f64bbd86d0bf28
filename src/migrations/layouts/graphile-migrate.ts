import type { SourceFile } from '../layout.ts';
import { wholeText } from '../marks.ts';
import { createFile, rollbackPath } from '../new-files.ts';
import { nextVersion } from '../next-version.ts';
import { dirName, joinPath } from '../paths.ts';
import type { Folder, Recognisable } from '../recognise.ts';
import { unlessMarked } from '../transactions.ts';
import { byVersion, duplicateVersions } from '../versions.ts';

const NUMBERED = /^(\d+)(?:-[-\w]*)?\.sql$/;

/**
 * committed/000001-name.sql by number, each with the hash of the one before it, and behind them what is not committed yet:
 * current.sql, or current/1-name.sql by number. There are no down migrations.
 * Source: README of graphile/migrate and getCurrentMigrationLocation of the package, release 1.4.1.
 */
export const graphileMigrate: Recognisable = {
  id: 'graphile-migrate',
  title: 'Graphile Migrate',
  transactional: true,
  transactions: unlessMarked(/^--![ \t]*no-transaction\b/im),
  up: wholeText,

  recognise(folder) {
    const child = (name: string) => folder.folders.find((f) => f.name === name);
    const committed = child('committed');
    const isOurs = committed?.files.some((file) => NUMBERED.test(file.name) && /^--! Previous:/m.test(file.text));
    if (!committed || !isOurs) return [];
    const files = numberedIn(committed);
    const inFolder = child('current');
    const current = folder.files.filter((file) => file.name === 'current.sql').map(({ path }) => ({ path }));
    const pending = inFolder ? numberedIn(inFolder) : current;
    return [{ root: folder.path, files: [...files, ...pending], problems: duplicateVersions(files, 'error') }];
  },

  newMigration(database, { slug, up, down, now, texts }) {
    const single = joinPath(database.root, 'current.sql');
    const text = database.files.some(({ path }) => path === single) ? texts?.get(single) : undefined;
    if (text !== undefined) {
      const span = { start: text.length, end: text.length };
      const newText = text === '' || text.endsWith('\n') ? up : `\n${up}`;
      const rollback = createFile(rollbackPath(database.root, joinPath(database.root, `${slug}.sql`)), down);
      return [{ kind: 'change', path: single, before: text, edits: [{ span, newText }] }, rollback];
    }
    const pending = database.files.filter(({ path }) => dirName(path) === joinPath(database.root, 'current'));
    const version = nextVersion(
      pending.flatMap((file) => file.version ?? []),
      now,
      '001',
    );
    const name = `${version}-${slug}.sql`;
    // Without a folder, and without a file either, the one file is what the tool expects.
    const path = pending.length > 0 ? joinPath(joinPath(database.root, 'current'), name) : single;
    return [createFile(path, up), createFile(rollbackPath(database.root, joinPath(database.root, name)), down)];
  },
};

function numberedIn(folder: Folder): SourceFile[] {
  return byVersion(
    folder.files.flatMap(({ name, path }): SourceFile[] => {
      const version = NUMBERED.exec(name)?.[1];
      return version === undefined ? [] : [{ path, version }];
    }),
  );
}
