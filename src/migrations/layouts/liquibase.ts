import type { FileEdit } from '../../text/edit.ts';
import {
  CHANGELOG_NAME,
  CHANGELOGS,
  changelogsIn,
  type Include,
  includeAlike,
  includesOf,
  resolvePath,
} from '../changelog.ts';
import { changelogSql, ownChanges } from '../changelog-sql.ts';
import type { FileProblem } from '../files.ts';
import { filesBelow } from '../folders.ts';
import {
  changesetName,
  changesetParts,
  changesetTransactions,
  isFormatted,
  isOneChangeset,
  rollbackParts,
  statementEnds,
} from '../formatted-sql.ts';
import type { Database, SourceFile } from '../layout.ts';
import { createFile, migrationsFolder, withNewline } from '../new-files.ts';
import { nextVersion, stamp } from '../next-version.ts';
import { readNumber } from '../numbering.ts';
import { baseName, dirName, joinPath } from '../paths.ts';
import type { Claim, Folder, Recognisable, SqlFile } from '../recognise.ts';
import { compareText } from '../versions.ts';

// How many kinds of changes a message names.
const SHOWN = 4;

/**
 * SQL files that begin with `--liquibase formatted sql`, in the order in which a changelog includes them; without one
 * that is found, in the order of their paths, which is that of includeAll.
 * The SQL that stands in a changelog itself is read in place. A changeset is a transaction. What only Liquibase's own
 * changes do (createTable in YAML or XML) is no SQL: it is said that it is not read.
 * Sources: docs.liquibase.com on include, includeAll, sqlFile and formatted SQL; AbstractFormattedChangeLogParser,
 * DatabaseChangeLog and DatabaseList of release 5.
 */
export const liquibase: Recognisable = {
  id: 'liquibase',
  title: 'Liquibase',
  transactional: (path, text) =>
    isChangelog(path) ? (text.match(/\bchangeSet\b["']?[\s:]/g) ?? []).length === 1 : isOneChangeset(text),
  transactions: (path, text) => (isFormatted(text) && !isChangelog(path) ? changesetTransactions(text) : undefined),
  reads: [...CHANGELOGS, CHANGELOG_NAME],
  up: (_path, text) => changesetParts(text),
  ends: (_path, text) => statementEnds(text),
  sqlOf: (path, text) => (isChangelog(path) ? changelogSql(text) : undefined),
  partName: changesetName,
  hidden: (_path, text) => rollbackParts(text),

  recognise(folder) {
    const below = filesBelow(folder);
    const [changelog] = changelogsIn(folder);
    const claim = changelog === undefined ? undefined : byChangelog(folder, changelog, below);
    if (claim) return [claim];
    // A changelog that includes none of them is another's, or written in a way that is not read here.
    const isOurs = (changelog === undefined ? folder.files : below).some((file) => isFormatted(file.text));
    return isOurs ? [byPath(folder, below)] : [];
  },

  newMigration(database, { slug, up, down, now, texts }) {
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
      withNewline(up),
      rollback,
    ].join('\n');
    const path = joinPath(migrationsFolder(database), name);
    return [createFile(path, text), ...listed(database, texts, path)];
  },

  afterwards(database, texts) {
    const path = joinPath(migrationsFolder(database), 'new.sql');
    const isKept = isTaken(database, texts, path) || listed(database, texts, path).length > 0;
    return isKept
      ? []
      : ['Liquibase runs the new file once a changelog includes it, or if it takes all of its folder (includeAll).'];
  },
};

/** Whether the name is that of a changelog in XML, YAML or JSON, and not of SQL. */
function isChangelog(path: string): boolean {
  return /\.(?:ya?ml|xml|json)$/i.test(path);
}

/** The changelogs of the database, by path, and what they include. */
function changelogsOf({ root }: Database, texts: ReadonlyMap<string, string>) {
  return [...texts].flatMap(([path, text]) =>
    path.startsWith(`${root}/`) && isChangelog(path) && /\bdatabaseChangeLog\b/.test(text)
      ? [{ path, text, includes: includesOf(text) }]
      : [],
  );
}

/** Whether an includeAll takes whatever lies in the folder of `path`. */
function isTaken(database: Database, texts: ReadonlyMap<string, string>, path: string): boolean {
  return changelogsOf(database, texts).some(({ path: changelog, includes }) =>
    includes.some((include) => include.isFolder && isWithin(include, dirName(changelog), path)),
  );
}

/** The edit that has the changelog include `path` which includes other files of its folder; none where includeAll does. */
function listed(database: Database, texts: ReadonlyMap<string, string> = new Map(), path: string): FileEdit[] {
  if (isTaken(database, texts, path)) return [];
  const folder = dirName(path);
  for (const { path: changelog, text, includes } of changelogsOf(database, texts)) {
    const names = (include: Include, file: string) =>
      resolvePath(dirName(changelog), include.path) === file ||
      (!include.isRelative && file.endsWith(`/${trimmed(include.path)}`));
    const like = includes.findLast(
      (include) =>
        !include.isFolder &&
        !include.isSqlFile &&
        database.files.some((file) => dirName(file.path) === folder && names(include, file.path)),
    );
    const edit = like && includeAlike(text, like, like.path.replace(/[^/]+$/, baseName(path)));
    if (edit) return [{ kind: 'change', path: changelog, before: text, edits: [edit] }];
  }
  return [];
}

function byPath(folder: Folder, below: readonly SqlFile[]): Claim {
  const files = below.filter((file) => isFormatted(file.text)).sort((a, b) => compareText(a.path, b.path));
  return { root: folder.path, files: files.map(sourceOf) };
}

function byChangelog(folder: Folder, name: string, below: readonly SqlFile[]): Claim | undefined {
  const read = new Map<string, string>();
  const listed = follow(folder, joinPath(folder.path, name), below, read);
  const files = [...new Map(listed.map((file) => [file.path, file])).values()];
  if (files.length === 0) return undefined;
  const run = new Set(files.map(({ path }) => path));
  const rest = below
    .filter((file) => isFormatted(file.text) && !run.has(file.path))
    .sort((a, b) => compareText(a.path, b.path));
  const reason = `${name} does not include it`;
  return {
    root: folder.path,
    files,
    ignored: rest.map((file) => ({ ...sourceOf(file), reason })),
    problems: unread(joinPath(folder.path, name), read),
  };
}

/** Changes of Liquibase's own, which say what they do in no SQL: said once for all changelogs. */
function unread(first: string, read: ReadonlyMap<string, string>): FileProblem[] {
  const holding = [...read].filter(([, text]) => ownChanges(text).length > 0);
  const kinds = [...new Set(holding.flatMap(([, text]) => ownChanges(text)))];
  const [only] = holding;
  if (!only) return [];
  const named = kinds.length > SHOWN ? `${kinds.slice(0, SHOWN).join(', ')} and more` : kinds.join(', ');
  const where = holding.length === 1 ? 'its' : `of the ${holding.length} changelogs that it leads to, the`;
  const message = `${where} ${named} ${kinds.length === 1 ? 'is' : 'are'} no SQL and not read, so that what is reviewed lacks what they do; review what "liquibase update-sql" prints`;
  return [{ path: holding.length === 1 ? only[0] : first, severity: 'warning', message }];
}

/** What a changelog comes to, in its order: itself, where SQL stands in it, and the files that it includes. */
function follow(folder: Folder, path: string, below: readonly SqlFile[], read: Map<string, string>): SourceFile[] {
  const text = folder.marker(path.slice(folder.path.length + 1));
  if (text === undefined || read.has(path)) return [];
  read.set(path, text);
  const here = dirName(path);
  const own = changelogSql(text).trim() === '' ? [] : [{ path }];
  const included = includesOf(text).flatMap((include): SourceFile[] => {
    if (include.isFolder) return inFolder(include, here, below).map(sourceOf);
    const target = resolvePath(here, include.path);
    const file =
      below.find((f) => f.path === target) ?? (include.isRelative ? undefined : bySuffix(include.path, below));
    if (file) return [sourceOf(file)];
    return follow(folder, include.isRelative ? target : nestedChangelog(folder, include.path, target), below, read);
  });
  return [...own, ...included];
}

function inFolder(include: Include, here: string, below: readonly SqlFile[]): SqlFile[] {
  return below.filter((file) => isWithin(include, here, file.path)).sort((a, b) => compareText(a.path, b.path));
}

function isWithin(include: Include, here: string, path: string): boolean {
  const target = `${resolvePath(here, include.path)}/`;
  return path.startsWith(target) || (!include.isRelative && path.includes(`/${trimmed(include.path)}/`));
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
