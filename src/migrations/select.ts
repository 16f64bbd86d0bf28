import type { FileEntry, FileProblem } from './files.ts';
import { isRollbackFolder, whyLeftOut } from './left-out.ts';
import { joinPath, relativePath } from './paths.ts';
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
  for (const entry of [...entries].sort((a, b) => compareText(a.path, b.path))) {
    // A file that was named by itself is read whatever it is called.
    if (entry.path !== top && !SQL_NAME.test(entry.path)) continue;
    const out = leftOutFolder(entry.path, top);
    if (!out) wanted.push(entry);
    else {
      const group = leftOut.get(out.folder) ?? { reason: out.reason, entries: [] };
      group.entries.push(entry);
      leftOut.set(out.folder, group);
    }
  }
  const notes: FileProblem[] = [];
  const nothingElse = wanted.length === 0;
  for (const [folder, group] of leftOut) {
    if (nothingElse && !isRollbackFolder(folder)) {
      wanted.push(...group.entries);
      continue;
    }
    for (const { path } of group.entries) ignored.push({ path, reason: group.reason });
    if (isRollbackFolder(folder)) continue;
    const count = group.entries.length === 1 ? 'one SQL file' : `${group.entries.length} SQL files`;
    const message = `${count} in this folder left out, since ${group.reason}; name the folder itself to review it`;
    notes.push({ path: folder, severity: 'info', message });
  }
  return { wanted, ignored, notes };
}

/** The outermost folder below `top` that is left out and holds the file. */
function leftOutFolder(path: string, top: string): { folder: string; reason: string } | undefined {
  const parts = relativePath(top, path).split('/').slice(0, -1);
  let folder = top;
  for (const part of parts) {
    folder = joinPath(folder, part);
    const reason = whyLeftOut(part);
    if (reason !== undefined) return { folder, reason };
  }
  return undefined;
}
