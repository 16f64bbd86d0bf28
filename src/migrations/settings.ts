import type { DatabaseSettings } from '../configuration/index.ts';
import { type Discovery, findDatabases } from './discover.ts';
import type { FileProblem, Files } from './files.ts';
import type { Database } from './layout.ts';
import { layouts } from './layouts/index.ts';
import { databaseName } from './names.ts';
import { rootOf } from './paths.ts';
import { compareNatural } from './versions.ts';

/** Discovery with one layout where one is set; files that it does not recognise then run by their paths. */
export async function discover(
  files: Files,
  root: string,
  settings: DatabaseSettings,
  signal?: AbortSignal,
  say?: (message: string) => FileProblem,
): Promise<Discovery> {
  const layout = layouts.find(({ id }) => id === settings.layout);
  const found = await findDatabases(files, root, signal, layout ? [layout] : layouts);
  if (layout === undefined || found.databases.some((d) => d.layout === layout) || found.texts.size === 0)
    return { ...found, databases: found.databases.map((database) => withSettings(database, settings)) };
  const paths = [...found.texts.keys()].sort(compareNatural);
  const top = rootOf(paths);
  const runs =
    paths.length === 1 ? 'and the one there is runs all the same' : 'so they run in the order of their names';
  const message = `no file here is named as ${layout.title} names them, ${runs}`;
  const database: Database = {
    name: databaseName(top, paths.length === 1, top),
    root: top,
    layout,
    files: paths.map((path) => ({ path })),
    ignored: [],
    generated: false,
    declarative: false,
  };
  const problem = say?.(message) ?? { path: root, severity: 'warning' as const, message };
  const problems = [...found.problems.filter(({ path }) => path !== root), problem];
  return { databases: [withSettings(database, settings)], texts: found.texts, problems, ignored: [] };
}

export function withSettings(database: Database, { searchPath, postgres }: DatabaseSettings): Database {
  return { ...database, ...(searchPath && { searchPath }), ...(postgres !== undefined && { postgres }) };
}

export function nothing(problems: readonly FileProblem[]): Discovery {
  return { databases: [], texts: new Map(), problems, ignored: [] };
}

export function concat(parts: readonly Discovery[]): Discovery {
  return {
    databases: parts.flatMap((p) => p.databases),
    texts: new Map(parts.flatMap((p) => [...p.texts])),
    problems: parts.flatMap((p) => p.problems),
    ignored: parts.flatMap((p) => [...p.ignored]),
  };
}
