import type { FileEntry, FileProblem } from './files.ts';
import { isRollbackFolder, whyLeftOut } from './left-out.ts';
import { baseName, dirName, joinPath, relativePath } from './paths.ts';
import { systemInName } from './systems.ts';
import { compareText } from './versions.ts';

/** A SQL file that is part of no database. */
export interface IgnoredFile {
  readonly path: string;
  /** Why, as the end of a sentence: "it declares nothing". */
  readonly reason: string;
}

const SQL_NAME = /\.(?:sql|psql|pgsql|ddl)$/i;

/** Which of the listed files are to be read, which SQL files are not, and what a person should be told of that. */
export interface Selection {
  readonly wanted: readonly FileEntry[];
  readonly ignored: IgnoredFile[];
  readonly notes: readonly FileProblem[];
}

/** Leaves out tests, others' code, what a build wrote and other systems' SQL, unless there is nothing else. */
export function select(entries: readonly FileEntry[], top: string): Selection {
  const ignored: IgnoredFile[] = [];
  const wanted: FileEntry[] = [];
  const leftOut = new Map<string, { reason: string; entries: FileEntry[] }>();
  // A file that was named by itself is read whatever it is called.
  const sql = entries.filter((entry) => entry.path === top || SQL_NAME.test(entry.path));
  const siblings = foldersByParent(sql, top);
  for (const entry of sql.sort((a, b) => compareText(a.path, b.path))) {
    const out = leftOutFolder(entry.path, top, siblings);
    if (!out) wanted.push(entry);
    else {
      const group = leftOut.get(out.folder) ?? { reason: out.reason, entries: [] };
      group.entries.push(entry);
      leftOut.set(out.folder, group);
    }
  }
  const notes: LeftOut[] = [];
  const nothingElse = wanted.length === 0;
  for (const [folder, group] of leftOut) {
    if (nothingElse && !isRollbackFolder(folder)) {
      wanted.push(...group.entries);
      continue;
    }
    for (const { path } of group.entries) ignored.push({ path, reason: group.reason });
    if (isRollbackFolder(folder)) continue;
    notes.push({ folder, reason: group.reason, files: group.entries.length });
  }
  return { wanted, ignored, notes: describe(notes) };
}

/** Whether a path lies in a folder that is left out, as far as the names beside it tell. */
export function leftOutAmong(entries: readonly FileEntry[], top: string): (path: string) => boolean {
  const siblings = foldersByParent(entries, top);
  return (path) => leftOutFolder(path, top, siblings) !== undefined;
}

interface LeftOut {
  readonly folder: string;
  readonly reason: string;
  readonly files: number;
}

// A project that supports so many systems is told once of all their folders.
const LISTED = 3;

function describe(leftOut: readonly LeftOut[]): FileProblem[] {
  const bySide = new Map<string, LeftOut[]>();
  for (const one of leftOut) {
    const key = `${dirName(one.folder)} ${one.reason.startsWith(FOREIGN) ? FOREIGN : one.reason}`;
    bySide.set(key, [...(bySide.get(key) ?? []), one]);
  }
  return [...bySide.values()].flatMap((group): FileProblem[] => {
    const [first] = group;
    if (!first || group.length <= LISTED)
      return group.map((one) => note(one.folder, one.files, 'this folder', one.reason));
    const files = group.reduce((n, one) => n + one.files, 0);
    const names = group.map((one) => baseName(one.folder)).join(', ');
    const reason = first.reason.startsWith(FOREIGN)
      ? 'they hold SQL for other systems'
      : first.reason.replace(/^it holds/, 'they hold');
    return [note(dirName(first.folder), files, `the folders ${names}`, reason)];
  });
}

function note(path: string, files: number, where: string, reason: string): FileProblem {
  const count = files === 1 ? 'one SQL file' : `${files} SQL files`;
  const hint = where === 'this folder' ? 'name the folder itself to review it' : 'name one of them to review it';
  return { path, severity: 'info', message: `${count} in ${where} left out, since ${reason}; ${hint}` };
}

const FOREIGN = 'it holds SQL for ';

/** Of each folder the names of the folders in it, as far as SQL files lie below them. */
function foldersByParent(entries: readonly FileEntry[], top: string): Map<string, Set<string>> {
  const byParent = new Map<string, Set<string>>();
  for (const { path } of entries) {
    let parent = top;
    for (const name of foldersBetween(top, path)) {
      const names = byParent.get(parent) ?? new Set();
      byParent.set(parent, names.add(name));
      parent = joinPath(parent, name);
    }
  }
  return byParent;
}

function foldersBetween(top: string, path: string): string[] {
  return relativePath(top, path).split('/').slice(0, -1);
}

/** The outermost folder below `top` that is left out and holds the file; a rollback folder before any other. */
function leftOutFolder(
  path: string,
  top: string,
  siblings: ReadonlyMap<string, ReadonlySet<string>>,
): { folder: string; reason: string } | undefined {
  let parent = top;
  const around = new Map<string, ReadonlySet<string>>();
  let found: { folder: string; reason: string } | undefined;
  for (const name of foldersBetween(top, path)) {
    const folder = joinPath(parent, name);
    const system = systemInName(name);
    // jdbc-h2/migrations/h2 is one of several systems' as well, where jdbc-postgres is beside it.
    if (system !== undefined)
      around.set(system, new Set([...(around.get(system) ?? []), ...(siblings.get(parent) ?? [])]));
    const reason = whyLeftOut(name, around.get(system ?? '') ?? new Set());
    if (reason !== undefined && (found === undefined || isRollbackFolder(folder))) found = { folder, reason };
    parent = folder;
  }
  return found;
}
