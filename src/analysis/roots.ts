import { FILE_NAME } from '../configuration/index.ts';
import type { Files, Listing } from '../migrations/files.ts';

/** A folder that is reviewed under a configuration of its own, and its files without those of such folders within it. */
export interface ConfiguredRoot {
  readonly folder: string;
  readonly files: Files;
}

/**
 * What is reviewed, and each folder below it that holds a tablefold.json: whoever walks up from a file in there comes to
 * that one first. Lists `root` once for all of them.
 * @throws AbortError (the signal's reason) when `signal` fires.
 */
export async function rootsBelow(files: Files, root: string, signal?: AbortSignal): Promise<ConfiguredRoot[]> {
  const top = root.length > 1 ? root.replace(/\/+$/, '') : root;
  const listing = await files.list(top, signal);
  signal?.throwIfAborted();
  const suffix = `/${FILE_NAME}`;
  const nested = listing.files
    .flatMap(({ path }) => (path.endsWith(suffix) ? path.slice(0, -suffix.length) : []))
    .filter((folder) => folder !== top && `${folder}${suffix}` !== top)
    .sort();
  return [top, ...nested].map((folder) => ({
    folder,
    files: listedFiles(
      files,
      top,
      listing,
      (path) => !nested.some((n) => n !== folder && isBelow(n, path) && !isBelow(n, folder)),
    ),
  }));
}

/** The same files, with what was listed once for every listing below `top`. */
function listedFiles(files: Files, top: string, listing: Listing, isOwn: (path: string) => boolean): Files {
  return {
    async list(folder, signal) {
      if (folder !== top && !isBelow(top, folder)) return files.list(folder, signal);
      const isHere = (path: string) => path === folder || isBelow(folder, path);
      return {
        files: listing.files.filter(({ path }) => isHere(path) && isOwn(path)),
        unreadable: listing.unreadable.filter(({ path }) => isHere(path) || isBelow(path, folder)),
      };
    },
    read: (path) => files.read(path),
  };
}

function isBelow(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
