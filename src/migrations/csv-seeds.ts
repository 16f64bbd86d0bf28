import { copiedFiles } from './copied-files.ts';
import type { FileEntry } from './files.ts';
import type { Database, SeedFile } from './layout.ts';
import { baseName } from './paths.ts';
import { databaseFor } from './seeds.ts';
import { compareNatural } from './versions.ts';

const DATA_FOLDER = /^(?:seeds?|seeders?|seeding|seed[-_]?data|sample[-_]?data|demo[-_]?data|data|fixtures?|csvs?)$/i;
// Of larger ones a part would do, but they would have to be held to be drawn from.
const MOST_BYTES = 4 << 20;
const MOST_FILES = 500;

/**
 * Gives each database the CSV files that may hold rows of its tables: those that a COPY of its files reads, and those beside it in a
 * folder that is called for that, seeds/ or data/, of which their names and first lines tell what they are of, once the
 * tables are known. They come behind the seeds in SQL.
 */
export function withCsvSeeds(
  databases: readonly Database[],
  listed: readonly FileEntry[],
  texts: ReadonlyMap<string, string>,
): readonly Database[] {
  const found = listed.filter(({ path, size }) => size <= MOST_BYTES && isCsv(path));
  if (found.length === 0) return databases;
  const named = found.filter(({ path }) => isNamedForRows(path)).slice(0, MOST_FILES);
  const homes = new Map(named.map(({ path }) => [path, databaseFor(path, databases, true)]));
  const paths = new Set(found.map(({ path }) => path));
  return databases.map((database) => {
    const { files, seeds = [] } = database;
    const copies = new Map(
      [...files, ...seeds].flatMap(({ path }) => [...copiedFiles(path, texts.get(path) ?? '', paths)]),
    );
    const beside = named.filter(({ path }) => homes.get(path) === database && !copies.has(path));
    const own: SeedFile[] = [
      ...beside.map(({ path }) => ({ path })),
      ...[...copies].map(([path, copy]) => ({ path, copy })),
    ];
    if (own.length === 0) return database;
    own.sort((a, b) => compareNatural(a.path, b.path));
    return { ...database, seeds: [...seeds, ...own] };
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
