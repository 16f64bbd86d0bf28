/** The part behind the last '/'. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The part before the last '/'; '/' for what lies at the top, '' where there is none. */
export function dirName(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === 0 ? '/' : path.slice(0, Math.max(0, slash));
}

export function joinPath(folder: string, name: string): string {
  return folder.endsWith('/') || folder === '' ? folder + name : `${folder}/${name}`;
}

/** `path` as seen from `folder` above it: "a/b.sql", '' for the folder itself, and `path` itself where it lies elsewhere. */
export function relativePath(folder: string, path: string): string {
  if (path === folder) return '';
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : path;
}

/** The name without its last extension. */
export function stem(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

/** The nearest folder that holds all of these files and folders; the only one itself. */
export function rootOf(paths: readonly string[]): string {
  const [first = '', ...more] = paths;
  return more.reduce(commonFolder, first);
}

export function commonFolder(a: string, b: string): string {
  let folder = a;
  while (!isWithin(folder, b) && folder !== '/' && folder !== '') folder = dirName(folder);
  return folder;
}

/** Whether the path is the folder or lies below it. */
export function isWithin(folder: string, path: string): boolean {
  return path === folder || relativePath(folder, path) !== path;
}
