import type { HostFramework } from '../../hosts/framework.ts';
import type { HostFile, HostMigrations } from '../../hosts/migrations.ts';
import { readHost } from '../../hosts/read.ts';
import { readSql } from '../../sql/read.ts';
import type { BuilderPart, Part } from '../../sql/script.ts';
import type { SourceFile } from '../layout.ts';
import { wholeText } from '../marks.ts';
import { createFile, migrationsFolder, versionsOf } from '../new-files.ts';
import { nextVersion } from '../next-version.ts';
import { baseName, stem } from '../paths.ts';
import type { Claim, Folder, Recognisable, SqlFile } from '../recognise.ts';
import { includedBy } from '../sources.ts';

export interface HostOptions {
  /** The dump of the schema that the tool keeps beside this folder's migrations, and runs in the place of those that it lists. */
  dumpOf?(folder: Folder): SqlFile | undefined;
  /** Whether a dump behind which nothing runs is a database of another layout's. */
  readonly dumpHasLayout?: boolean;
}

/**
 * The layout of a framework whose migrations are all programs. Its files count as a database where they run SQL that
 * changes a schema: what a library's calls make is not read.
 */
export function hostLayout(
  framework: HostFramework,
  migrations: HostMigrations,
  title: string,
  { dumpOf, dumpHasLayout = false }: HostOptions = {},
): Recognisable {
  return {
    id: framework.id,
    title,
    transactional: migrations.transactional,
    hostOf: (path) => (migrations.isNamed(path) ? framework : undefined),
    // All of a dump runs; of a program, what is read as its parts.
    up: (path, text) => (migrations.isNamed(path) ? [] : wholeText(path, text)),

    recognise(folder) {
      const sources = sourcesOf(folder, migrations);
      if (sources.length === 0) return [];
      const dump = dumpOf?.(folder);
      const inDump = sources.filter(({ path }) => dump && lists(dump, path, migrations));
      const own = sources.filter((source) => !inDump.includes(source));
      const { files, problems } = migrations.order(own);
      const found = claim(folder, files, own, framework, title, problems);
      if (!dump) return [found];
      const whole = withDump(found, dump, inDump);
      return [found.files.length === 0 && dumpHasLayout ? { ...whole, files: [] } : whole];
    },

    newMigration(database, migration) {
      const { now, texts } = migration;
      const last = database.files.filter((file) => migrations.isNamed(file.path)).at(-1);
      const text = last && texts?.get(last.path);
      const file = migrations.print({
        ...migration,
        version: nextVersion(versionsOf(database), now, firstVersion(migrations, now)),
        folder: migrationsFolder(database),
        ...(last && text !== undefined ? { neighbour: { path: last.path, text } } : {}),
      });
      return [createFile(file.path, file.text)];
    },
  };
}

/** Whether the dump says that the migration is part of it: by its name, or by its version alone. */
function lists(dump: SqlFile, path: string, { order }: HostMigrations): boolean {
  const { version } = order([{ path, text: '' }]).files[0] ?? {};
  const name = stem(baseName(path));
  return (
    new RegExp(`[\t']${name.replaceAll('.', '\\.')}[\t']`).test(dump.text) ||
    (version !== undefined && dump.text.includes(`('${version}')`))
  );
}

/** The dump first, and behind it what was written since; the rest of the migrations is in it. */
function withDump(found: Claim, dump: SqlFile, inDump: readonly HostFile[]): Claim {
  return {
    ...found,
    files: [{ path: dump.path, transactional: false }, ...found.files],
    ignored: [
      ...(found.ignored ?? []),
      ...inDump.map(({ path }) => ({ path, reason: `${dump.name} holds what it does` })),
    ],
    problems: (found.problems ?? []).filter((problem) => problem.path !== found.root),
  };
}

function firstVersion({ firstVersion: first }: HostMigrations, now: Date): string {
  return typeof first === 'function' ? first(now) : first;
}

function sourcesOf(folder: Folder, migrations: HostMigrations): HostFile[] {
  const own = (at: Folder): HostFile[] =>
    at.sources.filter(({ path, text }) => migrations.isNamed(path) && migrations.isOne(text));
  const { rootMarker } = migrations;
  if (rootMarker === undefined) return own(folder);
  const below = (at: Folder): HostFile[] => [...own(at), ...at.folders.flatMap(below)];
  // Without its marker anywhere, the folder that the discovery began with holds them all.
  const isRoot = folder.has(rootMarker) || (folder.parent === undefined && !hasBelow(folder, rootMarker));
  return isRoot ? below(folder) : [];
}

function hasBelow(folder: Folder, name: string): boolean {
  return folder.has(name) || folder.folders.some((child) => hasBelow(child, name));
}

function claim(
  folder: Folder,
  files: readonly SourceFile[],
  sources: readonly HostFile[],
  framework: HostFramework,
  title: string,
  problems: Claim['problems'] = [],
): Claim {
  const texts = new Map(sources.map(({ path, text }) => [path, text]));
  const read = files.map(({ path }) => ({ path, parts: readHost(path, texts.get(path) ?? '', framework) }));
  const { good, bad, changes } = count(read.flatMap(({ parts }) => parts));
  const runs = new Set(files.map(({ path }) => path));
  const left = sources
    .filter(({ path }) => !runs.has(path))
    .map(({ path }) => ({ path, reason: `${title} does not run it` }));
  const all = [...files, ...left];
  if (bad > good) {
    const reason = 'its SQL is not PostgreSQL';
    return {
      root: folder.path,
      files: [],
      ignored: all.map((f) => ({ ...f, reason })),
      problems: [foreign(folder, bad, good + bad)],
    };
  }
  if (changes === 0)
    return {
      root: folder.path,
      files: [],
      ignored: all.map((f) => ({ ...f, reason: 'it changes no schema by SQL' })),
      problems: [noSql(folder, files.length)],
    };
  const known = folder.known();
  const included = read.flatMap(({ path, parts }) => includedBy(path, parts, known));
  const calls = read.flatMap(({ parts }) => parts.filter((part) => part.kind === 'builder'));
  return {
    root: folder.path,
    files,
    ignored: left,
    included,
    problems: [...problems, ...(calls.length > 0 ? [notSql(folder, calls)] : [])],
  };
}

/** So that a review of the SQL alone is not taken for one of the whole schema. */
function notSql({ path }: Folder, calls: readonly BuilderPart[]) {
  const [first] = calls;
  const which = first && calls.every(({ what }) => what === first.what) ? first.what : `${first?.what} and the like`;
  const count =
    calls.length === 1
      ? `one change to the schema is made by ${which}`
      : `${calls.length} changes to the schema are made by ${which}`;
  return {
    path,
    severity: 'info',
    message: `${count}, not by SQL, and not reviewed; a dump of the schema would be`,
  } as const;
}

/** How many statements are PostgreSQL's and how many not, and how many of the former may change a schema. */
function count(parts: readonly Part[]): { good: number; bad: number; changes: number } {
  const sum = { good: 0, bad: 0, changes: 0 };
  for (const part of parts) {
    if (part.kind === 'file') sum.changes++;
    if (part.kind !== 'sql') continue;
    const { statements, problems } = readSql(part.text);
    sum.good += statements.length;
    if (part.holes.length === 0) sum.bad += problems.length;
    sum.changes += statements.filter(({ node }) => !ROWS.has(Object.keys(node)[0] ?? '')).length;
  }
  return sum;
}

const ROWS = new Set([
  'SelectStmt',
  'InsertStmt',
  'UpdateStmt',
  'DeleteStmt',
  'VariableSetStmt',
  'TransactionStmt',
  'TruncateStmt',
]);

function foreign(folder: Folder, bad: number, all: number) {
  const message = `its SQL is not reviewed: ${bad} of ${all} statements are not PostgreSQL's; name another folder, or leave this one out`;
  return { path: folder.path, severity: 'info', message } as const;
}

function noSql(folder: Folder, files: number) {
  const count = files === 1 ? 'its one migration changes' : `its ${files} migrations change`;
  const message = `${count} the schema by calls of a library, not by SQL, and only SQL is reviewed; a dump of the schema beside them would be`;
  return { path: folder.path, severity: 'info', message } as const;
}
