import { anchorOf, type Configuration } from '../configuration/index.ts';
import type { FileEntry, Files, Listing } from './files.ts';
import { commonFolder, isWithin } from './paths.ts';
import { frameworksOf } from './sources.ts';

/** One listing, for however many discoveries among its files. */
export interface OnceListed {
  readonly root: string;
  readonly files: Files;
  readonly all: readonly FileEntry[];
}

/** The folder that holds all that is asked for: what is reviewed, and where named databases lie. */
export function listingRoot(root: string, { databases }: Configuration): string {
  return databases.flatMap((d) => d.files.map(anchorOf)).reduce(commonFolder, root);
}

/** Lists a folder, less what is not wanted. @throws AbortError (the signal's reason) when `signal` fires. */
export async function listOnce(
  files: Files,
  root: string,
  wanted: (path: string) => boolean,
  signal?: AbortSignal,
): Promise<OnceListed> {
  const listing = await files.list(root, signal);
  signal?.throwIfAborted();
  const all = listing.files.filter(({ path }) => wanted(path));
  return { root, all, files: { list: async () => ({ ...listing, files: all }), read: (path) => files.read(path) } };
}

/** Of a listing's files those that are wanted, below `root`. */
export function only(files: Files, wanted: (path: string) => boolean, root: string): Files {
  return {
    async list(): Promise<Listing> {
      const listing = await files.list(root);
      return {
        files: listing.files.filter(({ path }) => wanted(path) && isWithin(root, path)),
        unreadable: listing.unreadable.filter(({ path }) => isWithin(root, path) || isWithin(path, root)),
      };
    },
    read: (path) => files.read(path),
  };
}

/** Whether the file is schema text itself, and not what tells of it: journals, plans, the configuration of tools. */
export function isSource(path: string): boolean {
  return /\.(?:sql|psql|pgsql|ddl)$/i.test(path) || frameworksOf(path).length > 0;
}
