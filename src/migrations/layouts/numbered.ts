import type { Span } from '../../text/span.ts';
import { isChangesFolder } from '../changes.ts';
import {
  areEditions,
  declaredTables,
  definesAnything,
  isSeedName,
  isTeardown,
  restates,
  withoutComments,
} from '../declares.ts';
import { isDownFolder, isDownOf } from '../directions.ts';
import { isDumpText } from '../dumps.ts';
import type { SourceFile } from '../layout.ts';
import { isMarked, markLines, marks, upParts, wholeText } from '../marks.ts';
import { readNumber } from '../numbering.ts';
import type { Folder, Recognisable, SqlFile } from '../recognise.ts';
import { isNumberedFolder } from '../sections.ts';
import { inTheStyleOf } from '../style.ts';
import { compareNatural, compareText, duplicateVersions } from '../versions.ts';

// What teams without a tool write between the two halves of a file, on a line of its own.
const TITLE_END = '(?:[ \\t]+(?:migration|script))?[ \\t]*:?[ \\t]*-*[ \\t]*$';
const MARKS = marks(
  `[ \\t]*--+[ \\t]*[@!+]?[ \\t]*(?:migrate:?[ \\t]*)?(?:up|forward|apply)${TITLE_END}`,
  `[ \\t]*--+[ \\t]*[@!+/]*[ \\t]*(?:migrate:?[ \\t]*)?(?:down|rollback|undo|revert|reverse)${TITLE_END}|---- create above / drop below ----[ \\t]*$`,
);

/** Files whose names begin with a number or a date, in one folder or in numbered folders, run by psql or a script. */
export const numbered: Recognisable = {
  id: 'numbered',
  title: 'numbered SQL files',
  transactional: false,
  up: (_path, text) => upHalf(text),
  ends: (_path, text) => (runsWhole(text) ? [] : markLines(text, MARKS)),

  recognise(folder) {
    if (isChangesFolder(folder)) return [];
    if (isDownFolder(folder))
      return [
        {
          root: folder.path,
          files: [],
          ignored: folder.files.map((f) => ({ path: f.path, reason: 'it rolls back', isDown: true })),
        },
      ];
    const inFolders = folder.folders.filter(isNumberedFolder).flatMap((child) => numberedBelow(child));
    const own = numberedIn(folder);
    const all = [...own, ...inFolders];
    if (all.length === 0 || isUnlikely(folder, own, inFolders)) return [];
    const downs = all.filter((file) => isDownOf(file, all));
    const ups = all.filter((file) => !downs.includes(file));
    if (!ups.some((file) => definesAnything(file))) return [];
    const files = sortByKey(ups, (file) => orderKey(folder, file)).map(sourceOf);
    const ignored = downs.map((file) => ({ ...sourceOf(file), reason: 'it rolls back', isDown: true }));
    const others = additions(folder, ups);
    const problems = groupsByFolder(files.filter((file) => !isDay(file.version))).flatMap((group) =>
      duplicateVersions(group, 'warning', compareNatural),
    );
    return [{ root: folder.path, files: [...files, ...others], ignored, problems }];
  },

  newMigration: inTheStyleOf,
};

/** Without an up mark, a line that says "rollback" is one half's title only if that half creates no table. */
function upHalf(text: string): readonly Span[] {
  const parts = upParts(text, MARKS, true);
  if (isMarked(text, MARKS)) return parts;
  const end = parts.at(-1)?.end ?? 0;
  return declaredTables({ code: withoutComments(text.slice(end)) }).size > 0 ? wholeText('', text) : parts;
}

function runsWhole(text: string): boolean {
  const [part, ...more] = upHalf(text);
  return part?.start === 0 && part.end === text.length && more.length === 0;
}

/** A day tells when a file was written, and two may be written on one; with a time of day it is a version. */
function isDay(version: string | undefined): boolean {
  return version !== undefined && /^(?:19|20)\d\d[-_.]?(?:0[1-9]|1[0-2])[-_.]?(?:[0-2]\d|3[01])$/.test(version);
}

function sourceOf(file: SqlFile): SourceFile {
  const version = readNumber(file.name)?.version;
  return version === undefined ? { path: file.path } : { path: file.path, version };
}

function numberedIn(folder: Folder): SqlFile[] {
  const files = folder.files.filter((file) => readNumber(file.name) !== undefined);
  // Dated dumps in one folder are copies of one database, not steps towards it; one dump may be what the steps begin with.
  return files.every((file) => isDumpText(file.text)) ? [] : files;
}

/** In a numbered folder the folder gives the order; its files need no numbers, but those that have one are meant to run. */
function numberedBelow(folder: Folder): SqlFile[] {
  const own = folder.files.filter(
    (file) =>
      readNumber(file.name) !== undefined || (definesAnything(file) && !isTeardown(file) && !isDumpText(file.text)),
  );
  return [...own, ...folder.folders.filter(isNumberedFolder).flatMap(numberedBelow)];
}

/** One name that happens to begin with a digit among many that do not; or numbered folders that are editions of one schema. */
function isUnlikely(folder: Folder, own: readonly SqlFile[], inFolders: readonly SqlFile[]): boolean {
  if (own.length === 0) return holdsEditions(folder);
  return inFolders.length === 0 && own.length === 1 && folder.files.length > 2;
}

function holdsEditions(folder: Folder): boolean {
  const editions = folder.folders.filter(isNumberedFolder).map((child) => tablesOf(numberedBelow(child)));
  return editions.some((tables, i) => i > 0 && areEditions(tables, editions[i - 1] ?? new Set()));
}

function tablesOf(files: readonly SqlFile[]): ReadonlySet<string> {
  return new Set(files.flatMap((file) => [...declaredTables(file)]));
}

/** Files without a number beside numbered ones run behind them, unless they only say again what those add up to. */
function additions(folder: Folder, ups: readonly SqlFile[]): SourceFile[] {
  const others = folder.files.filter((file) => readNumber(file.name) === undefined && definesAnything(file));
  if (others.length === 0) return [];
  const known = tablesOf(ups);
  return others
    .filter((file) => !isTeardown(file) && !isSeedName(file.name) && !isDumpText(file.text))
    .filter((file) => !isDownOf(file, folder.files) && !isSameSchema(declaredTables(file), known))
    .sort((a, b) => compareText(a.name, b.name))
    .map(({ path }) => ({ path }));
}

/** Whichever is the longer: a schema file beside its migrations is now ahead of them and now behind. */
function isSameSchema(tables: ReadonlySet<string>, known: ReadonlySet<string>): boolean {
  return restates(tables, known) || restates(known, tables);
}

function sortByKey(files: readonly SqlFile[], key: (file: SqlFile) => string): SqlFile[] {
  const keyed = files.map((file) => ({ file, key: key(file) }));
  return keyed.sort((a, b) => compareNatural(a.key, b.key)).map(({ file }) => file);
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
    const folder = file.path.slice(0, file.path.lastIndexOf('/'));
    groups.set(folder, [...(groups.get(folder) ?? []), file]);
  }
  return [...groups.values()];
}
