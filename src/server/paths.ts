import { URI } from 'vscode-uri';

/** A document's URI as the path that the core knows it by: a file's own path, the URI itself for any other scheme. */
export function pathOf(uri: string): string {
  const parsed = URI.parse(uri);
  if (parsed.scheme !== 'file') return parsed.toString(true);
  return parsed.path.replace(/^\/([a-z]):/i, (_, drive: string) => `${drive.toUpperCase()}:`);
}

/** The reverse of `pathOf`. */
export function uriOf(path: string): string {
  return /^[a-z][\w+.-]+:\/\//i.test(path) ? URI.parse(path).toString() : URI.file(path).toString();
}
