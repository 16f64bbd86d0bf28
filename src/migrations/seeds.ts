import { isSeedName } from './declares.ts';
import type { Database, SourceFile } from './layout.ts';
import { baseName, dirName } from './paths.ts';
import type { IgnoredFile } from './select.ts';
import { compareNatural } from './versions.ts';

const SEED_FOLDER = /^(?:seeds?|seeders?|seeding|seed[-_]?data|sample[-_]?data|demo[-_]?data)$/i;
const ROWS_NAME = /(?:^|[-_. \d])(?:data|inserts?|populate|rows|initial|lookups?|reference)(?:[-_. ]|$)/i;
const WRITES_ROWS = /\binsert\s+into\b|\bcopy\b[^;]*\bfrom\s+stdin\b/i;
// A query with places for values, as programs keep them in files, writes no row that is known.
const PARAMETER = /[(,]\s*(?:\$\d|\?|:[a-z_])/i;
const OTHERS = /^it (?:is written for|rolls back|undoes|only drops)/;

/**
 * Gives each database the files beside it that hold rows for it: not its schema, but what its tables hold. A file goes to the
 * database whose folder, or the folder around that, is the nearest above it, where there is one such. A layout whose tool
 * runs seeds of its own has said which.
 */
export function withSeeds(
  databases: readonly Database[],
  texts: ReadonlyMap<string, string>,
  ignored: readonly IgnoredFile[],
): { readonly databases: readonly Database[]; readonly ignored: readonly IgnoredFile[] } {
  const left = [...ignored, ...databases.flatMap((d) => d.ignored.map(({ path, reason = '' }) => ({ path, reason })))];
  const seeds = new Map<Database, SourceFile[]>();
  const taken = new Set<string>();
  for (const { path, reason } of left) {
    const text = texts.get(path);
    if (text === undefined || taken.has(path) || OTHERS.test(reason) || !holdsRows(path, text)) continue;
    const database = databaseFor(path, databases);
    if (!database) continue;
    seeds.set(database, [...(seeds.get(database) ?? []), { path }]);
    taken.add(path);
  }
  if (taken.size === 0) return { databases, ignored };
  return {
    databases: databases.map((database) => {
      const own = seeds.get(database)?.sort((a, b) => compareNatural(a.path, b.path)) ?? [];
      const rest = database.ignored.filter((file) => !taken.has(file.path));
      return { ...database, ignored: rest, seeds: [...(database.seeds ?? []), ...own] };
    }),
    ignored: ignored.filter((file) => !taken.has(file.path)),
  };
}

function holdsRows(path: string, text: string): boolean {
  if (!WRITES_ROWS.test(text)) return false;
  const name = baseName(path);
  if (
    isSeedName(name) ||
    path
      .split('/')
      .slice(0, -1)
      .some((folder) => SEED_FOLDER.test(folder))
  )
    return true;
  return ROWS_NAME.test(name) && !PARAMETER.test(text);
}

/**
 * The database that a file beside it belongs to.
 * @param all whether those count, too, whose tool has said which seeds it runs
 */
export function databaseFor(path: string, databases: readonly Database[], all = false): Database | undefined {
  const around = (folder: string) => folder === '' || path.startsWith(folder === '/' ? folder : `${folder}/`);
  const open = all ? databases : databases.filter((database) => database.seeds === undefined);
  const homes = open.flatMap((database) => {
    const isFile = database.files.some((file) => file.path === database.root);
    const own = isFile ? dirName(database.root) : database.root;
    const home = [own, ...(isFile ? [] : [dirName(own)])].find(around);
    return home === undefined ? [] : [{ database, home }];
  });
  const deepest = Math.max(...homes.map(({ home }) => home.length));
  const nearest = homes.filter(({ home }) => home.length === deepest);
  if (nearest.length === 1) return nearest[0]?.database;
  return databases.length === 1 ? open[0] : undefined;
}
