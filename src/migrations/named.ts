import {
  anchorOf,
  type Configuration,
  type DatabaseSettings,
  isLiteral,
  type Matcher,
  makeMatcher,
  type NamedDatabase,
} from '../configuration/index.ts';
import type { Discovery } from './discover.ts';
import type { FileProblem } from './files.ts';
import type { Database, Layout, SourceFile } from './layout.ts';
import { isSource, type OnceListed, only } from './listing.ts';
import { concat, discover, nothing, withSettings } from './settings.ts';
import { isTransactional } from './transactions.ts';
import { compareNatural } from './versions.ts';

/** How messages call a database of the configuration. */
function describeNamed({ name, files }: NamedDatabase): string {
  return `database ${name ?? files.map((glob) => glob.pattern).join(', ')}`;
}

export interface Named {
  /** Paths that the globs name, found to be part of it or not. */
  readonly named: readonly string[];
  readonly result?: Discovery;
  readonly problem?: FileProblem;
}

/** The database that a configuration names, of files that no other one has taken. */
export async function findNamed(
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
  const problems = database.files.flatMap((glob, i) =>
    groups.has(i) || glob.pattern.startsWith('!') ? [] : [say(`no file matches "${glob.pattern}"`)],
  );
  const parts: Discovery[] = [];
  for (const [i, glob] of database.files.entries()) {
    const wanted = new Set(groups.get(i));
    if (wanted.size === 0) continue;
    // A file that is named by itself is read whatever it is called; for a pattern, what lies around it tells the layout.
    const top = isLiteral(glob) && wanted.has(anchorOf(glob)) ? anchorOf(glob) : listing.root;
    parts.push(await findAmong(listing, wanted, top, settings, signal, say));
  }
  const named = [...groups.values()].flat();
  const databases = parts.flatMap((part) => part.databases);
  const [first] = problems;
  if (databases.length === 0) {
    const problem = first ?? say(`none of the ${named.length} files that it names creates anything in PostgreSQL`);
    return { named, problem, ...(named.length > 0 && { result: nothing([...problems, problem]) }) };
  }
  const whole =
    groups.size > 1 ? await findAmong(listing, new Set(named), listing.root, settings, signal, say) : undefined;
  const result = whole && isSame(whole, databases, match) ? whole : concat(parts);
  const joined = joinDatabases(result.databases, database, orderOf(database));
  return {
    named,
    result: { ...result, databases: [withSettings(joined, settings)], problems: [...result.problems, ...problems] },
  };
}

/** What is found among these files, with all that is no source around them. */
async function findAmong(
  listing: OnceListed,
  wanted: ReadonlySet<string>,
  top: string,
  settings: DatabaseSettings,
  signal: AbortSignal | undefined,
  say: (message: string) => FileProblem,
): Promise<Discovery> {
  const files = only(listing.files, (path) => wanted.has(path) || !isSource(path), top);
  const found = await discover(files, top, settings, signal, say);
  const databases = found.databases.flatMap((d) => {
    const own = d.files.filter(({ path }) => wanted.has(path));
    return own.length > 0 ? [{ ...d, files: own }] : [];
  });
  return { ...found, databases };
}

/** Whether a layout takes the files of all globs for one database, in an order that theirs does not contradict. */
function isSame(whole: Discovery, parts: readonly Database[], match: Matcher): boolean {
  const [single, ...others] = whole.databases;
  if (!single || others.length > 0) return false;
  const paths = single.files.map(({ path }) => path);
  const places = paths.map((path) => match(path) ?? 0);
  const inOrder = places.every((place, i) => i === 0 || place >= (places[i - 1] ?? 0));
  return inOrder && parts.every((part) => part.files.every(({ path }) => paths.includes(path)));
}

/**
 * One database of those that were found among the files that a configuration names for it. A schema comes before the
 * migrations that change it; otherwise they stay in their order.
 */
function joinDatabases(
  found: readonly Database[],
  named: NamedDatabase,
  compare: ((a: string, b: string) => number) | undefined,
): Database {
  const parts = compare ? found : [...found].sort((a, b) => Number(b.declarative) - Number(a.declarative));
  // A new migration goes to the last of the migrations, where there are any.
  const main = (parts.findLast((part) => !part.declarative && !part.generated) ?? parts[0]) as Database;
  const files = distinct(parts.flatMap((part) => part.files));
  if (compare) files.sort((a, b) => compare(a.path, b.path));
  return {
    name: named.name ?? main.name,
    root: main.root,
    layout: layoutOf(parts, main),
    files,
    ignored: distinct(parts.flatMap((part) => part.ignored)).filter((f) => !files.some(({ path }) => path === f.path)),
    included: distinct(parts.flatMap((part) => part.included ?? [])),
    models: [...new Set(parts.flatMap((part) => part.models ?? []))],
    generated: parts.every((part) => part.generated),
    declarative: parts.every((part) => part.declarative),
  };
}

function distinct(files: readonly SourceFile[]): SourceFile[] {
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

/** Each file is read as the layout says that found it. */
function layoutOf(parts: readonly Database[], main: Database): Layout {
  if (parts.every((part) => part.layout === main.layout)) return main.layout;
  const layouts = new Map(parts.flatMap((part) => part.files.map(({ path }) => [path, part.layout] as const)));
  const of = (path: string) => layouts.get(path) ?? main.layout;
  return {
    ...main.layout,
    up: (path, text) => of(path).up(path, text),
    hostOf: (path) => of(path).hostOf?.(path),
    sqlOf: (path, text) => of(path).sqlOf?.(path, text),
    hidden: (path, text) => of(path).hidden?.(path, text) ?? [],
    ends: (path, text) => of(path).ends?.(path, text) ?? [],
    transactional: (path, text) => isTransactional(of(path), path, text),
    transactions: (path, text) => of(path).transactions?.(path, text),
  };
}

/** How to compare files, undefined to leave them as their layouts order them. */
function orderOf({ order }: NamedDatabase): ((a: string, b: string) => number) | undefined {
  if (order === 'layout') return undefined;
  if (order === 'name') return compareNatural;
  const place = makeMatcher(order);
  return (a, b) => (place(a) ?? order.length) - (place(b) ?? order.length);
}
