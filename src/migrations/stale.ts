import type { FileProblem } from './files.ts';
import type { Database } from './layout.ts';
import { baseName, dirName } from './paths.ts';
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
const BEFORE = new RegExp(`^(?:(?:${OLD})|${DATE})[-_. ]+(.+)$`, 'i');

/**
 * Leaves out the stale twin of a folder (migrations_old beside migrations) and the file that holds, one after the other, the
 * migrations beside it: replaying either would find every table twice. Both are said once, as information.
 * @param texts by path, of every file
 */
export function withoutStale(databases: readonly Database[], texts: ReadonlyMap<string, string>): Current {
  const problems: FileProblem[] = [];
  const ignored: IgnoredFile[] = [];
  const kept = databases.filter((database) => {
    const twin = databases.find((other) => other !== database && isTwin(database, other, texts));
    const source = twin ? undefined : databases.find((other) => other !== database && isJoined(database, other, texts));
    const other = twin ?? source;
    if (!other) return true;
    const name = baseName(other.root);
    const what = twin ? `it is an old copy of ${name}` : `it holds the files of ${name}, one after the other`;
    for (const { path } of [...database.files, ...database.ignored]) ignored.push({ path, reason: what });
    const advice = twin ? 'delete it if nobody needs it' : 'name the file itself to review it';
    problems.push({ path: database.root, severity: 'info', message: `not reviewed, since ${what}; ${advice}` });
    return false;
  });
  return { databases: kept, problems, ignored };
}

/** Whether the name says "an old one of that", and at least half of its files are that one's: by name or by text. */
function isTwin(database: Database, other: Database, texts: ReadonlyMap<string, string>): boolean {
  if (dirName(database.root) !== dirName(other.root)) return false;
  const name = stemOf(database);
  const current = stemOf(other).toLowerCase();
  const bare = [BEHIND.exec(name)?.[1], BEFORE.exec(name)?.[1]];
  if (!bare.some((one) => one?.toLowerCase() === current)) return false;
  const names = new Set(other.files.map(({ path }) => baseName(path)));
  const contents = new Set(other.files.map(({ path }) => squeeze(texts.get(path) ?? '')));
  const known = database.files.filter(
    ({ path }) => (path !== database.root && names.has(baseName(path))) || contents.has(squeeze(texts.get(path) ?? '')),
  );
  return known.length * 2 >= database.files.length;
}

function stemOf({ root }: Database): string {
  return baseName(root).replace(/\.sql$/i, '');
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
