import * as nodeFs from 'node:fs';
import type { FileEntry, Files, Listing } from '../migrations/files.ts';
import { isNeverListed } from '../migrations/left-out.ts';
import { reasonOf } from './reasons.ts';

export { writeEdits } from './write-edits.ts';

/** What of Node's fs is needed to read; tests hand in one that fails. */
export type ReadingFs = Pick<typeof nodeFs, 'statSync' | 'readFileSync'> & {
  readonly promises: Pick<typeof nodeFs.promises, 'readdir' | 'realpath' | 'stat'>;
};

/** The files of this machine's disk. Paths are absolute, with '/' on Windows too. */
export function nodeFiles(fs: ReadingFs = nodeFs): Files {
  return {
    list: (root, signal) => list(fs, root, signal),
    async read(path) {
      try {
        // Migrations are many and small: reading one takes less time than handing the work to another thread.
        return fs.readFileSync(path);
      } catch (error) {
        throw new Error(reasonOf(error), { cause: error });
      }
    },
  };
}

async function list(fs: ReadingFs, root: string, signal?: AbortSignal): Promise<Listing> {
  const files: FileEntry[] = [];
  const unreadable: { path: string; reason: string }[] = [];
  const start = toSlashes(root);
  let isFolder: boolean;
  try {
    const found = await fs.promises.stat(root);
    isFolder = found.isDirectory();
    // Reading a pipe or a device might never end.
    if (!isFolder && !found.isFile())
      return { files, unreadable: [{ path: start, reason: 'it is neither a file nor a folder' }] };
  } catch (error) {
    return { files, unreadable: [{ path: start, reason: reasonOf(error) }] };
  }
  if (!isFolder) return { files: [entry(fs, start)], unreadable };

  // Real paths of the folders seen so far: a link to one of them would list it a second time, or for ever.
  const seen = new Set<string>();
  let level = [start];
  while (level.length > 0) {
    signal?.throwIfAborted();
    const next: string[] = [];
    await Promise.all(level.map((folder) => visit(folder, next)));
    level = next;
  }
  return { files, unreadable };

  async function visit(folder: string, next: string[]): Promise<void> {
    try {
      const real = await fs.promises.realpath(folder);
      if (seen.has(real)) return;
      seen.add(real);
      for (const found of await fs.promises.readdir(folder, { withFileTypes: true })) {
        const path = folder.endsWith('/') ? folder + found.name : `${folder}/${found.name}`;
        if (found.isFile()) files.push(entry(fs, path));
        else if (found.isDirectory()) {
          if (!isNeverListed(found.name)) next.push(path);
        } else if (found.isSymbolicLink()) await follow(path, real, next);
      }
    } catch (error) {
      unreadable.push({ path: folder, reason: reasonOf(error) });
    }
  }

  async function follow(path: string, within: string, next: string[]): Promise<void> {
    try {
      const target = await fs.promises.stat(path);
      if (target.isFile()) files.push(entry(fs, path));
      if (!target.isDirectory()) return;
      const real = await fs.promises.realpath(path);
      if (within === real || within.startsWith(`${real}/`) || within.startsWith(`${real}\\`))
        unreadable.push({ path, reason: `it is a link that leads back to ${toSlashes(real)}, which holds it` });
      else next.push(path);
    } catch (error) {
      // A link such as .env is left out whether it leads anywhere or not.
      if (!/[/]\.[^/]*$/.test(path)) unreadable.push({ path, reason: reasonOf(error) });
    }
  }
}

/** The size is looked up when it is asked for: of a big workspace's files only a few are SQL. */
function entry(fs: ReadingFs, path: string): FileEntry {
  return {
    path,
    get size() {
      return fs.statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    },
  };
}

function toSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
