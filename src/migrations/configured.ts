import {
  anchorOf,
  type Configuration,
  type DatabaseSettings,
  isLiteral,
  makeMatcher,
  type NamedDatabase,
  NO_CONFIGURATION,
} from '../configuration/index.ts';
import { type Discovery, findDatabases } from './discover.ts';
import type { FileEntry, FileProblem, Files, Listing } from './files.ts';
import type { Database } from './layout.ts';
import { layouts } from './layouts/index.ts';
import { describeNamed, joinDatabases, namedRoot } from './named.ts';
import { dirName, relativePath } from './paths.ts';
import type { IgnoredFile } from './select.ts';
import { compareNatural } from './versions.ts';

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
    const left = only(listing.files, (path) => isWithin(root, path) && !named.has(path), root);
    const known = new Set(results.flatMap((r) => r.databases).map((d) => d.name));
    const found = await discoverRest(left, root, general, signal);
    // A review of named databases alone is no review of nothing.
    const problems = known.size > 0 ? found.problems.filter(({ path }) => path !== root) : found.problems;
    results.push({ ...found, problems });
  }
  return combine(results, root);
}

interface OnceListed {
  readonly root: string;
  readonly files: Files;
  readonly all: readonly FileEntry[];
}

interface Named {
  /** Paths that the globs name, found to be part of it or not. */
  readonly named: readonly string[];
  readonly result?: Discovery;
  readonly problem?: FileProblem;
}

async function findNamed(
  listing: OnceListed,
  database: NamedDatabase,
  settings: DatabaseSettings,
  taken: ReadonlySet<string>,
  configuration: Configuration,
  signal?: AbortSignal,
): Promise<Named> {
  const { path: file = '' } = configuration;
  const match = makeMatcher(database.files);
  const groups = new Map<number, string[]>();
  for (const { path } of listing.all) {
    const group = match(path);
    if (group !== undefined && !taken.has(path)) groups.set(group, [...(groups.get(group) ?? []), path]);
  }
  const say = (message: string): FileProblem => ({
    path: file,
    at: database.at,
    severity: 'warning',
    message: `${describeNamed(database)}: ${message}`,
  });
  const parts: Discovery[] = [];
  const problems: FileProblem[] = [];
  for (const [i, glob] of database.files.entries()) {
    const paths = groups.get(i) ?? [];
    if (paths.length === 0) {
      if (!glob.pattern.startsWith('!')) problems.push(say(`no file matches "${glob.pattern}"`));
      continue;
    }
    const wanted = new Set(paths);
    // A file that is named by itself is read whatever it is called; for a pattern, what lies around it tells the layout.
    const top = isLiteral(glob) && wanted.has(anchorOf(glob)) ? anchorOf(glob) : listing.root;
    const files = only(listing.files, (path) => wanted.has(path) || !isSource(path), top);
    const found = await discoverRest(files, top, settings, signal, say);
    parts.push({
      ...found,
      databases: found.databases.flatMap((d) => {
        const own = d.files.filter(({ path }) => wanted.has(path));
        return own.length > 0 ? [{ ...d, files: own }] : [];
      }),
    });
  }
  const named = [...groups.values()].flat();
  const databases = parts.flatMap((part) => part.databases);
  const [first] = problems;
  if (databases.length === 0) {
    const problem = first ?? say(`none of the ${named.length} files that it names creates anything in PostgreSQL`);
    return { named, problem, ...(named.length > 0 && { result: nothing([...problems, problem]) }) };
  }
  const joined = withSettings(joinDatabases(databases, database, orderOf(database)), settings);
  return {
    named,
    result: { ...concat(parts), databases: [joined], problems: [...parts.flatMap((p) => p.problems), ...problems] },
  };
}

/** Discovery with one layout where one is set; files that it does not recognise then run by their paths. */
async function discoverRest(
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
  const message = `no file here is named as ${layout.title} names them, so ${paths.length === 1 ? 'it runs' : 'they run'} in the order of ${paths.length === 1 ? 'its' : 'their'} names`;
  const database: Database = {
    name: namedRoot(paths).name,
    root: namedRoot(paths).root,
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

function withSettings(database: Database, { searchPath, postgres }: DatabaseSettings): Database {
  return { ...database, ...(searchPath && { searchPath }), ...(postgres !== undefined && { postgres }) };
}

/** How to compare files, undefined to leave them as their layouts order them. */
function orderOf({ order }: NamedDatabase): ((a: string, b: string) => number) | undefined {
  if (order === 'layout') return undefined;
  if (order === 'name') return compareNatural;
  const place = makeMatcher(order);
  return (a, b) => (place(a) ?? order.length) - (place(b) ?? order.length);
}

/** The folder that holds all that is asked for: what is reviewed, and where named databases lie. */
function listingRoot(root: string, { databases }: Configuration): string {
  return databases.flatMap((d) => d.files.map(anchorOf)).reduce(commonFolder, root);
}

function commonFolder(a: string, b: string): string {
  let folder = a;
  while (!isWithin(folder, b) && folder !== '/' && folder !== '') folder = dirName(folder);
  return folder;
}

function isWithin(folder: string, path: string): boolean {
  return path === folder || relativePath(folder, path) !== path;
}

/** Lists once for however many discoveries. */
async function listOnce(
  files: Files,
  root: string,
  wanted: (path: string) => boolean,
  signal?: AbortSignal,
): Promise<OnceListed> {
  const listing = await files.list(root, signal);
  signal?.throwIfAborted();
  const all = listing.files.filter(({ path }) => wanted(path));
  return { root, all, files: { list: async () => ({ ...listing, files: all }), read: (path) => files.read(path) } };
}

function only(files: Files, wanted: (path: string) => boolean, root: string): Files {
  return {
    async list(): Promise<Listing> {
      const listing = await files.list(root);
      return {
        files: listing.files.filter(({ path }) => wanted(path) && isWithin(root, path)),
        unreadable: listing.unreadable.filter(({ path }) => isWithin(root, path) || isWithin(path, root)),
      };
    },
    read: (path) => files.read(path),
  };
}

// What is not the schema's own text but tells of it: journals, plans, the configuration of tools.
function isSource(path: string): boolean {
  return /\.(?:sql|psql|pgsql|ddl)$/i.test(path);
}

function nothing(problems: readonly FileProblem[]): Discovery {
  return { databases: [], texts: new Map(), problems, ignored: [] };
}

function concat(parts: readonly Discovery[]): Discovery {
  return {
    databases: parts.flatMap((p) => p.databases),
    texts: new Map(parts.flatMap((p) => [...p.texts])),
    problems: parts.flatMap((p) => p.problems),
    ignored: parts.flatMap((p) => [...p.ignored]),
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
