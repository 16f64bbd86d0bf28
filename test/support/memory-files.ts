import type { Files } from '../../src/migrations/files.ts';

/** A file system made of texts by path. */
export function memoryFiles(texts: Readonly<Record<string, string>>): Files {
  const encoder = new TextEncoder();
  const bytes = (path: string) => encoder.encode(texts[path] ?? '');
  return {
    async list(root) {
      const paths = Object.keys(texts).filter((path) => path === root || path.startsWith(`${root}/`));
      return { files: paths.map((path) => ({ path, size: bytes(path).length })), unreadable: [] };
    },
    async read(path) {
      if (!(path in texts)) throw new Error('no such file');
      return bytes(path);
    },
  };
}
