import type { FileEdit } from '../text/edit.ts';
import { isUpFolder } from './directions.ts';
import type { Database, NewMigration } from './layout.ts';
import { createFile, inTransaction, rollbackPath } from './new-files.ts';
import { nextVersion } from './next-version.ts';
import { readNumber } from './numbering.ts';
import { baseName, dirName, joinPath, relativePath, stem } from './paths.ts';

/** The new file named as its neighbours are, and its rollback where theirs are. */
export function inTheStyleOf(database: Database, { slug, up, down, now }: NewMigration): FileEdit[] {
  const last = database.files.filter((f) => f.version !== undefined).at(-1);
  const folder = last ? dirName(last.path) : database.root;
  // Where only folders have numbers, a file with the next one beside them runs behind them.
  const name = last ? baseName(last.path) : (firstPart(database) ?? '');
  const style = readNumber(name);
  const siblings = last ? [...database.files, ...database.ignored].filter((f) => dirName(f.path) === folder) : [];
  const versions = last ? siblings.flatMap((f) => f.version ?? []) : folderNumbers(database);
  const version = nextVersion(
    versions.map((v) => v.replace(/[a-z]+$/i, '')),
    now,
  );
  const separator = style?.separator || '_';
  const words = separator === '-' || /-[a-z]/i.test(style?.rest ?? '') ? slug.replaceAll('_', '-') : slug;
  const suffix = last ? (/[._-]up(?=\.[^.]*$)/i.exec(name)?.[0] ?? '') : '';
  const base = `${style?.before ?? ''}${version}${separator}${words}`;
  const extension = last ? name.slice(stem(name).length) : '.sql';
  const path = joinPath(folder, `${base}${suffix}${extension}`);
  const pair = downStyle(database, folder);
  const downPath = pair
    ? joinPath(pair.folder, `${base}${pair.suffix}${extension}`)
    : rollbackPath(database.root, path);
  return [createFile(path, inTransaction(up)), createFile(downPath, inTransaction(down))];
}

function folderNumbers(database: Database): string[] {
  return database.files.flatMap(
    (f) => readNumber(relativePath(database.root, f.path).split('/')[0] ?? '')?.version ?? [],
  );
}

function firstPart(database: Database): string | undefined {
  const last = database.files.at(-1);
  return last && relativePath(database.root, last.path).split('/')[0];
}

/** Where the newest rollback is, and how its name ends, if there is one. */
function downStyle(database: Database, folder: string) {
  const down = database.ignored.filter((f) => f.version !== undefined).at(-1);
  const ending = down && /[._-](?:down|undo|rollback|revert)(?=\.[^.]*$)/i.exec(baseName(down.path))?.[0];
  if (down && ending) return { folder: dirName(down.path), suffix: ending };
  if (isUpFolder(folder)) return { folder: joinPath(dirName(folder), 'down'), suffix: '' };
  return undefined;
}
