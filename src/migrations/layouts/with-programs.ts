import type { HostFramework } from '../../hosts/framework.ts';
import type { HostFile, HostMigrations } from '../../hosts/migrations.ts';
import { readHost } from '../../hosts/read.ts';
import type { SourceFile } from '../layout.ts';
import { baseName } from '../paths.ts';
import type { Claim, Folder, Recognisable } from '../recognise.ts';
import { includedBy } from '../sources.ts';
import { isTransactional } from '../transactions.ts';
import { compareVersions } from '../versions.ts';
import { hostLayout } from './host.ts';

export interface MixedOptions {
  /** The folder whose programs run in one list with the SQL files of this one; the same folder where nothing else is said. */
  folderOf?(path: string): string;
  compare?(a: string, b: string): number;
}

/**
 * A layout of SQL files among which there may be migrations that are programs: one list, in the order of their versions. A
 * new migration is what the last one is.
 */
export function withPrograms(
  sql: Recognisable,
  framework: HostFramework,
  migrations: HostMigrations,
  { folderOf = (path) => path, compare = compareVersions }: MixedOptions = {},
): Recognisable {
  const programs = hostLayout(framework, migrations, sql.title);
  const isProgram = (path: string) => !path.endsWith('.sql') && migrations.isNamed(path);
  return {
    ...sql,
    hostOf: (path) => (isProgram(path) ? framework : undefined),
    transactional: (path, text) => isTransactional(isProgram(path) ? programs : sql, path, text),

    recognise(folder) {
      const claims = sql.recognise(folder);
      const [main] = claims;
      if (!main || main.files.length === 0) {
        if (claims.length > 0) return claims;
        return belongsElsewhere(folder, folderOf, sql) ? [] : programs.recognise(folder);
      }
      const sources = sourcesIn(folder, folderOf(folder.path)).filter(
        ({ path, text }) => isProgram(path) && migrations.isOne(text),
      );
      if (sources.length === 0) return claims;
      return [mixed(main, sources, framework, migrations, compare, folder.known()), ...claims.slice(1)];
    },

    newMigration(database, migration) {
      const last = database.files.filter((file) => file.version !== undefined).at(-1);
      const layout = last && isProgram(last.path) ? programs : sql;
      return layout.newMigration(database, migration);
    },
  };
}

/** Whether the folder's programs run in one list with the SQL files of another folder, which claims them. */
function belongsElsewhere(folder: Folder, folderOf: (path: string) => string, sql: Recognisable): boolean {
  if (folder.sources.length === 0) return false;
  let top = folder;
  while (top.parent) top = top.parent;
  const all = (at: Folder): Folder[] => [at, ...at.folders.flatMap(all)];
  return all(top).some(
    (other) => other !== folder && folderOf(other.path) === folder.path && sql.recognise(other).length > 0,
  );
}

/** The programs in the folder itself, or in the one at `path` and below, wherever that lies in the workspace. */
function sourcesIn(from: Folder, path: string): readonly HostFile[] {
  if (from.path === path) return from.sources;
  let folder: Folder | undefined = from;
  while (folder && folder.path !== path && !path.startsWith(`${folder.path}/`)) folder = folder.parent;
  while (folder && folder.path !== path)
    folder = folder.folders.find((child) => child.path === path || path.startsWith(`${child.path}/`));
  const below = (at: Folder): HostFile[] => [...at.sources, ...at.folders.flatMap(below)];
  return folder ? below(folder) : [];
}

function mixed(
  claim: Claim,
  sources: readonly HostFile[],
  framework: HostFramework,
  migrations: HostMigrations,
  compare: (a: string, b: string) => number,
  known: ReadonlySet<string>,
): Claim {
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  const order = migrations.order(sources);
  const files = [...claim.files];
  const problems = [...(claim.problems ?? []), ...order.problems];
  for (const program of order.files) {
    files.splice(placeOf(files, program, compare), 0, program);
    const twin = claim.files.find(({ version }) => sameVersion(version, program.version, compare));
    if (twin)
      problems.push({
        path: program.path,
        severity: 'error',
        message: `version ${program.version} is taken by ${baseName(twin.path)} already; give one of them another version`,
      });
  }
  const included = order.files.flatMap(({ path }) =>
    includedBy(path, readHost(path, texts.get(path) ?? '', framework), known),
  );
  return { ...claim, files, problems, included: [...(claim.included ?? []), ...included] };
}

function sameVersion(a: string | undefined, b: string | undefined, compare: (a: string, b: string) => number): boolean {
  return a !== undefined && b !== undefined && compare(a, b) === 0;
}

/** Before the first file of a later version; what has no version runs behind all that have one. */
function placeOf(
  files: readonly SourceFile[],
  { version }: SourceFile,
  compare: (a: string, b: string) => number,
): number {
  const versioned = files.flatMap((file, i) => (file.version === undefined ? [] : [{ version: file.version, i }]));
  const later = version === undefined ? undefined : versioned.find((file) => compare(file.version, version) > 0);
  return later?.i ?? (versioned.at(-1)?.i ?? files.length - 1) + 1;
}
