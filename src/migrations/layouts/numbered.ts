import type { FileEdit } from '../../text/edit.ts';
import { declaredTables, definesAnything, isSeedName, isTeardown, restates } from '../declares.ts';
import { isDownFolder, isDownOf, isUpFolder } from '../directions.ts';
import { isDumpText } from '../dumps.ts';
import type { Database, NewMigration, SourceFile } from '../layout.ts';
import { upParts } from '../marks.ts';
import { createFile, inTransaction, migrationsFolder, rollbackPath, versionsOf } from '../new-files.ts';
import { nextVersion } from '../next-version.ts';
import { readNumber } from '../numbering.ts';
import { baseName, joinPath, stem } from '../paths.ts';
import type { Folder, Recognisable, SqlFile } from '../recognise.ts';
import { isNumberedFolder } from '../sections.ts';
import { compareNatural, compareText, duplicateVersions } from '../versions.ts';
import { isChangesFolder } from './pg-dump.ts';

// What teams without a tool write between the two halves of a file, on a line of its own.
const MARKS = {
  up: /^\s*--+\s*[@!+]?\s*(?:migrate:?\s*)?(?:up|forward|apply)(?:\s+(?:migration|script))?\s*:?\s*-*\s*$/i,
  down: /^\s*--+\s*[@!+/]*\s*(?:migrate:?\s*)?(?:down|rollback|undo|revert|reverse)(?:\s+(?:migration|script))?\s*:?\s*-*\s*$/i,
};

/** Files whose names begin with a number or a date, in one folder or in numbered folders, run by psql or a script. */
export const numbered: Recognisable = {
  id: 'numbered',
  title: 'numbered SQL files',
  transactional: false,
  up: (_path, text) => upParts(text, MARKS, true),

  recognise(folder) {
    if (isChangesFolder(folder)) return [];
    if (isDownFolder(folder))
      return [
        { root: folder.path, files: [], ignored: folder.files.map((f) => ({ path: f.path, reason: 'it rolls back' })) },
      ];
    const inFolders = folder.folders.filter(isNumberedFolder).flatMap((child) => numberedBelow(child));
    const own = numberedIn(folder);
    const all = [...own, ...inFolders];
    if (all.length === 0 || isUnlikely(folder, own, inFolders)) return [];
    const downs = all.filter((file) => isDownOf(file, all));
    const ups = all.filter((file) => !downs.includes(file));
    ups.sort((a, b) => compareNatural(orderKey(folder, a), orderKey(folder, b)));
    const files = ups.map((file) => ({ path: file.path, version: readNumber(file.name)?.version ?? '' }));
    const ignored = downs.map((file) => ({ ...sourceOf(file), reason: 'it rolls back' }));
    const others = additions(folder, ups);
    const problems = groupsByFolder(files).flatMap((group) => duplicateVersions(group, 'warning', compareNatural));
    return [{ root: folder.path, files: [...files, ...others], ignored, problems }];
  },

  newMigration(database, migration) {
    return inTheStyleOf(database, migration);
  },
};

function sourceOf(file: SqlFile): SourceFile {
  const version = readNumber(file.name)?.version;
  return version === undefined ? { path: file.path } : { path: file.path, version };
}

function numberedIn(folder: Folder): SqlFile[] {
  const files = folder.files.filter((file) => readNumber(file.name) !== undefined);
  // Dated dumps in one folder are copies of one database, not steps towards it; one dump may be what the steps begin with.
  return files.every((file) => isDumpText(file.text)) ? [] : files;
}

/** In a numbered folder the folder gives the order; its files need no numbers. */
function numberedBelow(folder: Folder): SqlFile[] {
  const own = folder.files.filter((file) => !isDumpText(file.text) && definesAnything(file.text) && !isTeardown(file));
  return [...own, ...folder.folders.filter(isNumberedFolder).flatMap(numberedBelow)];
}

/** One name that happens to begin with a digit among many that do not; or numbered folders that are editions of one schema. */
function isUnlikely(folder: Folder, own: readonly SqlFile[], inFolders: readonly SqlFile[]): boolean {
  if (own.length === 0) return areEditions(folder);
  return inFolders.length === 0 && own.length === 1 && folder.files.length > 2;
}

function areEditions(folder: Folder): boolean {
  const editions = folder.folders.filter(isNumberedFolder).map((child) => tablesOf(numberedBelow(child)));
  return editions.some((tables, i) => i > 0 && restates(tables, editions[i - 1] ?? new Set()));
}

function tablesOf(files: readonly SqlFile[]): ReadonlySet<string> {
  return new Set(files.flatMap((file) => [...declaredTables(file.text)]));
}

/** Files without a number beside numbered ones run behind them, unless they only say again what those add up to. */
function additions(folder: Folder, ups: readonly SqlFile[]): SourceFile[] {
  const known = tablesOf(ups);
  return folder.files
    .filter((file) => readNumber(file.name) === undefined && definesAnything(file.text))
    .filter((file) => !isTeardown(file) && !isSeedName(file.name) && !isDumpText(file.text))
    .filter((file) => !restates(declaredTables(file.text), known) && !isDownOf(file, folder.files))
    .sort((a, b) => compareText(a.name, b.name))
    .map(({ path }) => ({ path }));
}

function orderKey(folder: Folder, file: SqlFile): string {
  // '/' sorts a folder's files together and behind files of the same number beside it.
  const relative = file.path.slice(folder.path.length + 1);
  return relative
    .split('/')
    .map((part, i, parts) => (i < parts.length - 1 ? part : nameKey(part)))
    .join('/');
}

/** The name without what stands before its number, so that V2 and V10 compare by the number. */
function nameKey(name: string): string {
  const number = readNumber(name);
  return number ? `${number.version} ${number.rest}` : name;
}

function groupsByFolder(files: readonly SourceFile[]): SourceFile[][] {
  const groups = new Map<string, SourceFile[]>();
  for (const file of files) {
    if (file.version === '') continue;
    const folder = file.path.slice(0, file.path.lastIndexOf('/'));
    groups.set(folder, [...(groups.get(folder) ?? []), file]);
  }
  return [...groups.values()];
}

/** The new file named as its neighbours are, and its rollback where theirs are. */
function inTheStyleOf(database: Database, { slug, up, down, now }: NewMigration): FileEdit[] {
  const folder = migrationsFolder(database);
  const last = database.files.filter((f) => f.version !== undefined && f.version !== '').at(-1);
  const name = last ? baseName(last.path) : '0000_none.sql';
  const style = readNumber(name);
  const inFolder = versionsOf(database).filter((v) => v !== '');
  const version = nextVersion(
    inFolder.map((v) => v.replace(/[a-z]+$/i, '')),
    now,
  );
  const separator = style?.separator || '_';
  const words = separator === '-' || /-[a-z]/i.test(style?.rest ?? '') ? slug.replaceAll('_', '-') : slug;
  const suffix = /[._-]up(?=\.[^.]*$)/i.exec(name)?.[0] ?? '';
  const base = `${style?.before ?? ''}${version}${separator}${words}`;
  const extension = name.slice(stem(name).length);
  const path = joinPath(folder, `${base}${suffix}${extension}`);
  const pair = downStyle(database, last, folder);
  const downPath = pair
    ? joinPath(pair.folder, `${base}${pair.suffix}${extension}`)
    : rollbackPath(database.root, path);
  return [createFile(path, inTransaction(up)), createFile(downPath, inTransaction(down))];
}

/** Where the last migration's rollback is, and how its name ends, if it has one. */
function downStyle(database: Database, last: SourceFile | undefined, folder: string) {
  const down = database.ignored.find((f) => last && f.version === last.version);
  if (down)
    return {
      folder,
      suffix: /[._-](?:down|undo|rollback|revert)(?=\.[^.]*$)/i.exec(baseName(down.path))?.[0] ?? '_down',
    };
  if (isUpFolder(folder)) return { folder: joinPath(folder.slice(0, folder.lastIndexOf('/')), 'down'), suffix: '' };
  return undefined;
}
