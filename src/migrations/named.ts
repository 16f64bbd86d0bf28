import type { NamedDatabase } from '../configuration/index.ts';
import type { Database, Layout, SourceFile } from './layout.ts';
import { databaseName } from './names.ts';
import { dirName, relativePath } from './paths.ts';

/** How messages call a database of the configuration. */
export function describeNamed({ name, files }: NamedDatabase): string {
  return `database ${name ?? files.map((glob) => glob.pattern).join(', ')}`;
}

/** The nearest folder that holds all files, or the only file, and what that is called. */
export function namedRoot(paths: readonly string[]): { readonly root: string; readonly name: string } {
  const [first = '', ...more] = paths;
  const root = more.length === 0 ? first : more.reduce(common, dirName(first));
  return { root, name: databaseName(root, more.length === 0, root) };
}

function common(folder: string, path: string): string {
  let found = folder;
  while (relativePath(found, path) === path && found !== '/' && found !== '') found = dirName(found);
  return found;
}

/**
 * One database of those that were found among the files that a configuration names for it. A schema comes before the
 * migrations that change it; otherwise they stay in their order.
 */
export function joinDatabases(
  found: readonly Database[],
  named: NamedDatabase,
  compare: ((a: string, b: string) => number) | undefined,
): Database {
  const parts = compare ? found : [...found].sort((a, b) => Number(b.declarative) - Number(a.declarative));
  const files = distinct(parts.flatMap((part) => part.files));
  if (compare) files.sort((a, b) => compare(a.path, b.path));
  const place = namedRoot(files.map(({ path }) => path));
  const [single] = parts;
  const root = parts.length === 1 && single ? single.root : place.root;
  return {
    name: named.name ?? (parts.length === 1 && single ? single.name : place.name),
    root,
    layout: layoutOf(parts),
    files,
    ignored: distinct(parts.flatMap((part) => part.ignored)).filter((f) => !files.some(({ path }) => path === f.path)),
    generated: parts.every((part) => part.generated),
    declarative: parts.length === 1 && parts.every((part) => part.declarative),
  };
}

function distinct(files: readonly SourceFile[]): SourceFile[] {
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

/** A new migration goes to the last of the migrations; each file is read as the layout says that found it. */
function layoutOf(parts: readonly Database[]): Layout {
  const main = (parts.findLast((part) => !part.declarative && !part.generated) ?? parts.at(-1)) as Database;
  if (parts.every((part) => part.layout === main.layout)) return main.layout;
  const layouts = new Map(parts.flatMap((part) => part.files.map(({ path }) => [path, part.layout] as const)));
  return { ...main.layout, up: (path, text) => (layouts.get(path) ?? main.layout).up(path, text) };
}
