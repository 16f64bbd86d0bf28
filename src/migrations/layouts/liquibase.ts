import { CHANGELOGS, changelogsIn, type Include, includesOf, resolvePath } from '../changelog.ts';
import { filesBelow } from '../folders.ts';
import { changesetParts, changesetTransactions, isFormatted } from '../formatted-sql.ts';
import type { SourceFile } from '../layout.ts';
import { createFile, migrationsFolder, withNewline } from '../new-files.ts';
import { nextVersion, stamp } from '../next-version.ts';
import { readNumber } from '../numbering.ts';
import { baseName, joinPath } from '../paths.ts';
import type { Claim, Folder, Recognisable, SqlFile } from '../recognise.ts';
import { compareText } from '../versions.ts';

/**
 * SQL files that begin with `--liquibase formatted sql`, in the order in which a changelog includes them; without one
 * that is found, in the order of their paths, which is that of includeAll.
 * Sources: Liquibase's documentation of include, includeAll and ignoreLines; the order of
 * changesets is that of the file (liquibase.org/documentation/sql_format.html).
 */
export const liquibase: Recognisable = {
  id: 'liquibase',
  title: 'Liquibase',
  transactional: true,
  transactions: (_path, text) => changesetTransactions(text),
  reads: CHANGELOGS,
  up: (_path, text) => changesetParts(text),

  recognise(folder) {
    const below = filesBelow(folder);
    const [changelog] = changelogsIn(folder);
    const direct = folder.files.some((file) => isFormatted(file.text));
    if (!below.some((file) => isFormatted(file.text)) || (changelog === undefined && !direct)) return [];
    return [changelog === undefined ? byPath(folder, below) : byChangelog(folder, changelog, below)];
  },

  newMigration(database, { slug, up, down, now }) {
    const last = database.files.findLast(({ version }) => version !== undefined) ?? database.files.at(-1);
    const style = readNumber(baseName(last?.path ?? ''));
    const versions = database.files.flatMap(({ version }) => version ?? []);
    const version = style ? nextVersion(versions, now) : stamp(now);
    const name = `${style?.before ?? ''}${version}${style?.separator || '_'}${slug}.sql`;
    const rollback = withNewline(down).replace(/^(?!$)/gm, '--rollback ');
    const text = [
      '--liquibase formatted sql\n',
      // What the semicolons of a function's body end is not a statement, so PostgreSQL is left to tell them apart.
      `--changeset tablefold:${slug} splitStatements:false rollbackSplitStatements:false stripComments:false`,
      '-- Liquibase runs this file once a changelog includes it, or if it takes all of this folder (includeAll).',
      withNewline(up),
      rollback,
    ].join('\n');
    return [createFile(joinPath(migrationsFolder(database), name), text)];
  },
};

function byPath(folder: Folder, below: readonly SqlFile[]): Claim {
  const files = below.filter((file) => isFormatted(file.text)).sort((a, b) => compareText(a.path, b.path));
  return { root: folder.path, files: files.map(sourceOf) };
}

function byChangelog(folder: Folder, name: string, below: readonly SqlFile[]): Claim {
  const listed = follow(folder, joinPath(folder.path, name), below, new Set());
  const run = new Set(listed);
  const rest = below
    .filter((file) => isFormatted(file.text) && !run.has(file))
    .sort((a, b) => compareText(a.path, b.path));
  // A changelog that includes none of them is another's, or written in a way that is not read here.
  if (listed.length === 0) return byPath(folder, below);
  const reason = `${name} does not include it`;
  return { root: folder.path, files: listed.map(sourceOf), ignored: rest.map((f) => ({ ...sourceOf(f), reason })) };
}

/** The SQL files that a changelog comes to, each once. */
function follow(folder: Folder, path: string, below: readonly SqlFile[], seen: Set<string>): SqlFile[] {
  if (seen.has(path)) return [];
  seen.add(path);
  const text = folder.marker(path.slice(folder.path.length + 1));
  const here = path.slice(0, path.lastIndexOf('/'));
  const found = includesOf(text ?? '').flatMap((include) => {
    if (include.isFolder) return inFolder(include, here, below);
    const target = resolvePath(here, include.path);
    const file =
      below.find((f) => f.path === target) ?? (include.isRelative ? undefined : bySuffix(include.path, below));
    if (file) return [file];
    return follow(folder, include.isRelative ? target : nestedChangelog(folder, include.path, target), below, seen);
  });
  return [...new Set(found)];
}

function inFolder(include: Include, here: string, below: readonly SqlFile[]): SqlFile[] {
  const target = `${resolvePath(here, include.path)}/`;
  const suffix = `/${trimmed(include.path)}/`;
  const isIn = (file: SqlFile) => file.path.startsWith(target) || (!include.isRelative && file.path.includes(suffix));
  return below.filter(isIn).sort((a, b) => compareText(a.path, b.path));
}

function bySuffix(path: string, below: readonly SqlFile[]): SqlFile | undefined {
  return below.find((file) => file.path.endsWith(`/${trimmed(path)}`));
}

/** Where a changelog that is named from Liquibase's search path lies: below this folder, by as much of it as fits. */
function nestedChangelog(folder: Folder, path: string, otherwise: string): string {
  const parts = trimmed(path).split('/');
  for (let i = 0; i < parts.length; i++) {
    const relative = parts.slice(i).join('/');
    if (folder.marker(relative) !== undefined) return joinPath(folder.path, relative);
  }
  return otherwise;
}

function trimmed(path: string): string {
  return path.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '');
}

function sourceOf({ name, path }: SqlFile): SourceFile {
  const version = readNumber(name)?.version;
  return version === undefined ? { path } : { path, version };
}
