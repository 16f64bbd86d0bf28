import { type Configuration, type DatabaseSettings, makeMatcher, NO_CONFIGURATION } from '../configuration/index.ts';
import { type Discovery, findDatabases } from './discover.ts';
import type { Files } from './files.ts';
import { listingRoot, listOnce, only } from './listing.ts';
import { findNamed } from './named.ts';
import { isWithin, relativePath } from './paths.ts';
import type { IgnoredFile } from './select.ts';
import { concat, discover, nothing, withSettings } from './settings.ts';

/**
 * Finds the databases below a folder as a configuration says: those that it names, then, unless it says otherwise,
 * those of the files that are left. A named database is taken whole as soon as one of its files lies below `root`.
 * @throws AbortError (the signal's reason) when `signal` fires.
 */
export async function findConfigured(
  files: Files,
  root: string,
  configuration: Configuration = NO_CONFIGURATION,
  signal?: AbortSignal,
): Promise<Discovery> {
  const settings = (own: DatabaseSettings): DatabaseSettings => ({
    ...configuration.defaults,
    ...own,
    ...configuration.overrides,
  });
  const general = settings({});
  const isPlain = configuration.databases.length === 0 && configuration.ignore.length === 0 && !general.layout;
  if (isPlain && configuration.discover) {
    const found = await findDatabases(files, root, signal);
    return { ...found, databases: found.databases.map((database) => withSettings(database, general)) };
  }

  const isIgnored = makeMatcher(configuration.ignore);
  const listing = await listOnce(
    files,
    listingRoot(root, configuration),
    (path) => isIgnored(path) === undefined,
    signal,
  );
  const results: Discovery[] = [];
  const named = new Set<string>();
  for (const database of configuration.databases) {
    const found = await findNamed(listing, database, settings(database), named, configuration, signal);
    for (const path of found.named) named.add(path);
    if (found.result && found.named.some((path) => isWithin(root, path))) results.push(found.result);
    else if (found.named.length === 0 && found.problem) results.push(nothing([found.problem]));
  }
  if (configuration.discover) {
    const left = only(listing.files, (path) => isWithin(root, path), root);
    const found = await discover(left, root, general, signal);
    results.push(results.length > 0 ? without(found, named, root) : found);
  }
  return combine(results, root);
}

/** What was found, less the files that are named elsewhere; in sight of these, so that an old copy of them is known as one. */
function without(found: Discovery, named: ReadonlySet<string>, root: string): Discovery {
  const databases = found.databases.flatMap((database) => {
    const files = database.files.filter(({ path }) => !named.has(path));
    return files.length > 0 ? [files.length === database.files.length ? database : { ...database, files }] : [];
  });
  return {
    ...found,
    databases,
    // A review of named databases alone is no review of nothing.
    problems: found.problems.filter(({ path }) => path !== root && !named.has(path)),
    ignored: found.ignored.filter(({ path }) => !named.has(path)),
  };
}

/** All of them, with distinct names and roots; named ones keep theirs, since they come first. */
function combine(parts: readonly Discovery[], top: string): Discovery {
  const all = concat(parts);
  const names = new Set<string>();
  const roots = new Set<string>();
  const databases = all.databases.map((database) => {
    const path = relativePath(top, database.root) || database.name;
    const candidates = [database.name, path, ...[2, 3, 4, 5, 6, 7, 8, 9].map((n) => `${path} (${n})`)];
    const name = candidates.find((candidate) => !names.has(candidate)) ?? database.root;
    const root = roots.has(database.root) ? (database.files[0]?.path ?? database.root) : database.root;
    names.add(name);
    roots.add(root);
    return { ...database, name, root };
  });
  const used = new Set(databases.flatMap((d) => d.files.map((f) => f.path)));
  const ignored = new Map<string, IgnoredFile>(all.ignored.map((file) => [file.path, file]));
  return { ...all, databases, ignored: [...ignored.values()].filter(({ path }) => !used.has(path)) };
}
