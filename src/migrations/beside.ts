import type { FileEntry } from './files.ts';
import type { Database } from './layout.ts';
import { modelFilesOf } from './models/index.ts';
import { dirName } from './paths.ts';
import type { IgnoredFile } from './select.ts';

/** Gives each database the rollbacks that lie in a folder beside it, since its tool has no place for them. */
export function withRollbacks(databases: readonly Database[], ignored: readonly IgnoredFile[]): Database[] {
  const rollbacks = ignored.filter(({ path }) => path.includes('.rollback/'));
  if (rollbacks.length === 0) return [...databases];
  const taken = new Set<string>();
  return databases.map((database) => {
    const folders = new Set([database.root, ...database.files.map(({ path }) => dirName(path))]);
    const prefixes = [...folders].map((folder) => `${folder}.rollback/`);
    const own = rollbacks.filter(({ path }) => !taken.has(path) && prefixes.some((prefix) => path.startsWith(prefix)));
    for (const { path } of own) taken.add(path);
    const downs = own.map(({ path }) => ({ path, reason: 'it rolls back', isDown: true }));
    return own.length === 0 ? database : { ...database, ignored: [...database.ignored, ...downs] };
  });
}

/** Gives each database the files of other languages that declare its tables. */
export function withModels(
  databases: readonly Database[],
  listed: readonly FileEntry[],
  markers: ReadonlyMap<string, string>,
): Database[] {
  const paths = listed.map(({ path }) => path);
  return databases.map((database) => {
    const models = modelFilesOf(database, paths, markers);
    return models.length > 0 ? { ...database, models } : database;
  });
}
