import { type ConfigurationFile, FILE_NAME, readConfiguration, type Vocabulary } from '../configuration/index.ts';
import type { Files } from '../migrations/files.ts';
import { layouts } from '../migrations/index.ts';
import { rules } from '../rules/index.ts';
import { decode } from '../text/decode.ts';

/** The layouts and rules that a configuration may name. */
export const vocabulary: Vocabulary = { layouts, rules };

/**
 * The configuration for what lies at `root`: the first tablefold.json in it or in a folder above, up to that of the
 * repository. Undefined where there is none.
 * @throws AbortError (the signal's reason) when `signal` fires.
 */
export async function findConfiguration(
  files: Files,
  root: string,
  signal?: AbortSignal,
): Promise<ConfigurationFile | undefined> {
  for (const folder of foldersUpFrom(root)) {
    const found = await configurationAt(files, joined(folder, FILE_NAME), signal);
    if (found) return found;
    if (await isRepository(files, folder, signal)) return undefined;
  }
  return undefined;
}

/** The configuration in this file; undefined where there is no such file. One that cannot be read has that as its problem. */
export async function configurationAt(
  files: Files,
  path: string,
  signal?: AbortSignal,
): Promise<ConfigurationFile | undefined> {
  if (!(await isFile(files, path, signal))) return undefined;
  try {
    return readConfiguration(path, decode(await files.read(path)).text, vocabulary);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const empty = readConfiguration(path, '{}', vocabulary);
    return { ...empty, text: '', problems: [{ span: { start: 0, end: 0 }, message: `cannot be read: ${reason}` }] };
  }
}

/** The folder itself and those above it; of a virtual workspace ("vscode-vfs://host/...") up to its host. */
function foldersUpFrom(root: string): string[] {
  const scheme = /^[a-z][\w+.-]+:\/\/[^/]*/i.exec(root)?.[0] ?? '';
  const folders: string[] = [];
  let path = root.length > scheme.length + 1 ? root.replace(/\/+$/, '') : root;
  while (path.length > scheme.length && path !== '/') {
    folders.push(path);
    path = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  }
  return [...folders, scheme === '' ? '/' : scheme];
}

/** In a repository's working tree `.git` is a folder, in one of its further working trees a file. */
async function isRepository(files: Files, folder: string, signal?: AbortSignal): Promise<boolean> {
  const git = joined(folder, '.git');
  return (await isFile(files, joined(git, 'HEAD'), signal)) || isFile(files, git, signal);
}

async function isFile(files: Files, path: string, signal?: AbortSignal): Promise<boolean> {
  const listing = await files.list(path, signal);
  signal?.throwIfAborted();
  return listing.files.some((file) => file.path === path);
}

function joined(folder: string, name: string): string {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}
