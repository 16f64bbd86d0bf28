import type { HostFile } from '../hosts/migrations.ts';
import { withoutComments } from './declares.ts';
import { baseName, dirName, joinPath, relativePath } from './paths.ts';
import type { Folder, SqlFile } from './recognise.ts';
import { compareText } from './versions.ts';

export interface FolderTree {
  /** Every folder, each before those in it. */
  readonly folders: readonly Folder[];
  /** Takes a file out of its folder, so that no other layout sees it. */
  take(path: string): void;
  /** A file by its path, taken or not. */
  file(path: string): SqlFile | undefined;
  /** What no layout has taken. */
  left(): readonly SqlFile[];
}

interface Node extends Folder {
  readonly folders: Node[];
  readonly all: SqlFile[];
  readonly allSources: HostFile[];
}

/**
 * The folders between `root` and the files.
 * @param texts SQL files by path
 * @param markers other files that a layout asked for, by path
 * @param sources migrations in programming languages, by path
 * @param names every listed path, of whatever kind
 * @param alone markers whose folder counts though no SQL file lies in it
 */
export function folderTree(
  root: string,
  texts: ReadonlyMap<string, string>,
  markers: ReadonlyMap<string, string>,
  names: ReadonlySet<string>,
  sources: ReadonlyMap<string, string> = new Map(),
  alone: readonly string[] = [],
): FolderTree {
  const taken = new Set<string>();
  const nodes = new Map<string, Node>();
  const known = new Set(texts.keys());
  const byPath = new Map<string, SqlFile>();
  const markerNames = new Map<string, string[]>();
  for (const path of [...markers.keys()].sort(compareText)) {
    const folder = dirName(path);
    markerNames.set(folder, [...(markerNames.get(folder) ?? []), baseName(path)]);
  }
  const top = texts.has(root) || sources.has(root) ? dirName(root) : root;

  function node(path: string): Node {
    const made = nodes.get(path);
    if (made) return made;
    const parent = path === top || relativePath(top, path) === path ? undefined : node(dirName(path));
    const all: SqlFile[] = [];
    const allSources: HostFile[] = [];
    const fresh: Node = {
      path,
      name: baseName(path),
      parent,
      folders: [],
      all,
      allSources,
      get sources() {
        return allSources.filter((file) => !taken.has(file.path));
      },
      known: () => known,
      get files() {
        return all.filter((file) => !taken.has(file.path));
      },
      markers: markerNames.get(path) ?? [],
      has: (name) => names.has(joinPath(path, name)),
      marker: (name) => markers.get(joinPath(path, name)),
    };
    nodes.set(path, fresh);
    parent?.folders.push(fresh);
    return fresh;
  }

  const paths = [...texts.keys()].sort(compareText);
  for (const path of paths) {
    const file = sqlFile(path, texts.get(path) ?? '');
    byPath.set(path, file);
    node(dirName(path)).all.push(file);
  }
  for (const path of [...sources.keys()].sort(compareText))
    node(dirName(path)).allSources.push({ path, text: sources.get(path) ?? '' });
  for (const path of alone) node(dirName(path));
  const folders = [...nodes.values()].sort((a, b) => compareText(a.path, b.path));
  return {
    folders,
    take: (path) => taken.add(path),
    file: (path) => byPath.get(path),
    left: () => folders.flatMap((folder) => folder.files),
  };
}

function sqlFile(path: string, text: string): SqlFile {
  let code: string | undefined;
  return {
    path,
    name: baseName(path),
    text,
    // Only files that no name places are looked into.
    get code() {
      code ??= withoutComments(text);
      return code;
    },
  };
}

/** The unclaimed SQL files of a folder and of all below it. */
export function filesBelow(folder: Folder): SqlFile[] {
  return [...folder.files, ...folder.folders.flatMap(filesBelow)];
}
