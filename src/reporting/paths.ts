/**
 * A path as people read it: relative to `base` where it lies within, as it is elsewhere.
 * Both are absolute with '/'.
 */
export function displayPath(path: string, base: string | undefined): string {
  if (base === undefined) return path;
  if (path === base) return '.';
  const folder = base.endsWith('/') ? base : `${base}/`;
  return path.startsWith(folder) ? path.slice(folder.length) : path;
}
