import type { FileEntry } from './files.ts';
import type { Database } from './layout.ts';
import { baseName } from './paths.ts';
import { databaseFor } from './seeds.ts';
import { compareNatural } from './versions.ts';

const DATA_FOLDER = /^(?:seeds?|seeders?|seeding|seed[-_]?data|sample[-_]?data|demo[-_]?data|data|fixtures?|csvs?)$/i;
// Of larger ones a part would do, but they would have to be held to be drawn from.
const MOST_BYTES = 4 << 20;
const MOST_FILES = 500;

/**
 * Gives each database the CSV files beside it that may hold rows of its tables: those in a folder that is called for that, seeds/
 * or data/. Which of them do, their names and first lines tell, once the tables are known. They come behind the seeds in SQL.
 */
export function withCsvSeeds(databases: readonly Database[], listed: readonly FileEntry[]): readonly Database[] {
  const found = listed.filter(({ path, size }) => size <= MOST_BYTES && isNamedForRows(path)).slice(0, MOST_FILES);
  if (found.length === 0) return databases;
  const homes = new Map(found.map(({ path }) => [path, databaseFor(path, databases, true)]));
  return databases.map((database) => {
    const own = found.filter(({ path }) => homes.get(path) === database).map(({ path }) => ({ path }));
    if (own.length === 0) return database;
    own.sort((a, b) => compareNatural(a.path, b.path));
    return { ...database, seeds: [...(database.seeds ?? []), ...own] };
  });
}

/** Whether a file is read as rows of a CSV rather than as SQL. */
export function isCsv(path: string): boolean {
  return /\.csv$/i.test(path);
}

function isNamedForRows(path: string): boolean {
  const folders = path.slice(0, -baseName(path).length).split('/').filter(Boolean);
  // The folder itself or the one around it: seeds/csv/countries.csv.
  return isCsv(path) && folders.slice(-2).some((folder) => DATA_FOLDER.test(folder));
}
