import { areEditions, declaredTables, withoutComments } from './declares.ts';
import type { FileProblem } from './files.ts';
import type { Database } from './layout.ts';
import { baseName, dirName, relativePath } from './paths.ts';
import type { IgnoredFile } from './select.ts';

/** Databases without those that only say again what another one is, and what is to be said of these. */
export interface Current {
  readonly databases: readonly Database[];
  readonly problems: readonly FileProblem[];
  readonly ignored: readonly IgnoredFile[];
}

const OLD =
  'backups?|bak|old|olds|orig|original|copy|archived?|legacy|deprecated|previous|prev|obsolete|unused|save[d]?';
const DATE = '(?:19|20)\\d\\d[-_.]?(?:0[1-9]|1[0-2])(?:[-_.]?[0-3]\\d)?(?:[-_.T]?\\d{4,6})?';
const BEHIND = new RegExp(`^(.+?)(?:[-_. ~]+(?:(?:${OLD})\\d*|${DATE}|\\(?\\d\\)?))+~?$`, 'i');
const ONLY = new RegExp(`^(?:(?:${OLD})\\d*|${DATE})(?:[-_. ]+(?:(?:${OLD})|${DATE}))*$`, 'i');
// Where tools write down what they have run.
const BOOKS =
  /^(?:.*\.)?(?:schema_migrations|ar_internal_metadata|_?goose_db_version|flyway_schema_history|databasechangelog(?:lock)?|__diesel_schema_migrations|_prisma_migrations|_sqlx_migrations|pgmigrations|atlas_schema_revisions|migrations)$/;
const BEFORE = new RegExp(`^(?:(?:${OLD})|${DATE})[-_. ]+(.+)$`, 'i');

/**
 * Leaves out the stale twin of a folder (migrations_old beside migrations), the file that holds, one after the other, the
 * migrations beside it, and the dump of what they build: replaying any of them would find every table twice. Each is said
 * once, as information.
 * @param texts by path, of every file
 */
export function withoutStale(databases: readonly Database[], texts: ReadonlyMap<string, string>): Current {
  const problems: FileProblem[] = [];
  const ignored: IgnoredFile[] = [];
  const kept = databases.filter((database) => {
    const found = restated(database, databases, texts);
    if (!found) return true;
    for (const { path } of [...database.files, ...database.ignored]) ignored.push({ path, reason: found.what });
    problems.push({
      path: database.root,
      severity: 'info',
      message: `not reviewed, since ${found.what}; ${found.advice}`,
    });
    return false;
  });
  return { databases: kept, problems, ignored };
}

function restated(database: Database, all: readonly Database[], texts: ReadonlyMap<string, string>) {
  for (const other of all) {
    const own = other === database ? undefined : ownOfTwin(database, other, texts);
    if (own === undefined) continue;
    const files = database.files.length;
    const rest = own === 0 ? '' : `${own} of its ${files} files ${own === 1 ? 'is' : 'are'} only there, `;
    const advice = `${rest}delete it if nobody needs it`;
    return { what: `it is an old copy of ${baseName(other.root)}`, advice };
  }
  const advice = 'name the file itself to review it';
  const joined = all.find((other) => other !== database && isJoined(database, other, texts));
  if (joined) return { what: `it holds the files of ${baseName(joined.root)}, one after the other`, advice };
  const dumped = all.find((other) => other !== database && isDumpOf(database, other, texts));
  return dumped && { what: `it is a dump of what ${baseName(dumped.root)} builds`, advice };
}

/**
 * How many files only the older has of two whose names say "an old one of that" and of whose files at least half are the
 * other's, by name or by text; undefined where it is no such twin.
 */
function ownOfTwin(database: Database, other: Database, texts: ReadonlyMap<string, string>): number | undefined {
  if (!isNamedOld(database, other)) return undefined;
  if (database.files[0]?.path === database.root)
    return areEditions(tablesOf(database, texts), tablesOf(other, texts)) || isAmong(database, other, texts)
      ? 0
      : undefined;
  const names = new Set(other.files.map(({ path }) => relativePath(other.root, path)));
  const contents = contentsOf(other, texts);
  const own = database.files.filter(
    ({ path }) => !names.has(relativePath(database.root, path)) && !contents.has(squeeze(texts.get(path) ?? '')),
  ).length;
  return own * 2 <= database.files.length ? own : undefined;
}

/** Beside the other and called after it ("migrations_old"), or beside or in it and called nothing but old ("backup"). */
function isNamedOld(database: Database, other: Database): boolean {
  const folder = dirName(database.root);
  const name = stemOf(database);
  const isFolder = database.files[0]?.path !== database.root;
  if (
    isFolder &&
    ONLY.test(name) &&
    !ONLY.test(stemOf(other)) &&
    (folder === other.root || folder === dirName(other.root))
  )
    return true;
  if (folder !== dirName(other.root)) return false;
  const current = stemOf(other).toLowerCase();
  return [BEHIND.exec(name)?.[1], BEFORE.exec(name)?.[1]].some((one) => one?.toLowerCase() === current);
}

function isAmong(database: Database, other: Database, texts: ReadonlyMap<string, string>): boolean {
  const contents = contentsOf(other, texts);
  return database.files.every(({ path }) => contents.has(squeeze(texts.get(path) ?? '')));
}

function contentsOf({ files }: Database, texts: ReadonlyMap<string, string>): Set<string> {
  return new Set(files.map(({ path }) => squeeze(texts.get(path) ?? '')));
}

function stemOf({ root }: Database): string {
  return baseName(root).replace(/\.sql$/i, '');
}

/** Whether pg_dump wrote the database's one file, near the other's migrations, and all but a tenth of its tables are theirs. */
function isDumpOf(database: Database, other: Database, texts: ReadonlyMap<string, string>): boolean {
  const [only, ...more] = database.files;
  if (!database.generated || other.generated || !only || more.length > 0 || other.files.length < 2) return false;
  if (!isNear(only.path, other.root)) return false;
  const dumped = [...tablesOf(database, texts)].filter((table) => !BOOKS.test(table));
  const built = tablesOf(other, texts);
  const known = dumped.filter((table) => built.has(table)).length;
  return dumped.length >= 2 && known >= 0.9 * dumped.length;
}

function tablesOf(database: Database, texts: ReadonlyMap<string, string>): ReadonlySet<string> {
  const code = database.files.map(({ path }) => withoutComments(texts.get(path) ?? '')).join('\n');
  return declaredTables({ code });
}

/** Whether the database is one file that holds the texts of at least two migrations near it, in their order, and little else. */
function isJoined(database: Database, other: Database, texts: ReadonlyMap<string, string>): boolean {
  const [only, ...more] = database.files;
  if (!only || more.length > 0 || other.files.length < 2 || !isNear(only.path, other.root)) return false;
  const text = squeeze(texts.get(only.path) ?? '');
  let at = 0;
  let covered = 0;
  let steps = 0;
  for (const { path } of other.files) {
    const part = ups(other, path, texts.get(path) ?? '');
    // Migrations that were written since are missing from it.
    const found = part === '' ? -1 : text.indexOf(part, at);
    if (found < 0) continue;
    at = found + part.length;
    covered += part.length;
    steps++;
  }
  return steps >= 2 && covered >= 0.9 * text.length;
}

function ups(database: Database, path: string, text: string): string {
  const parts = database.layout.up(path, text).map(({ start, end }) => text.slice(start, end));
  return squeeze(parts.join('\n'));
}

/** Beside the migrations' folder, in it, or in the folder above. */
function isNear(file: string, folder: string): boolean {
  const at = dirName(file);
  return at === folder || at === dirName(folder) || at === dirName(dirName(folder));
}

/** The text without comments, blanks, case and empty statements. */
function squeeze(text: string): string {
  const code = text.replace(/--[^\r\n]*|\/\*[\s\S]*?\*\//g, ' ').toLowerCase();
  return code
    .replace(/\b(?:begin|commit)\s*;/g, '')
    .replace(/\s+/g, '')
    .replace(/;+/g, ';');
}
