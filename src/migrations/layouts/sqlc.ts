import picomatch from 'picomatch';
import { resolvePath } from '../changelog.ts';
import { changesFolder, changesOf } from '../changes.ts';
import { isDumpText } from '../dumps.ts';
import { filesBelow } from '../folders.ts';
import type { SourceFile } from '../layout.ts';
import { linesAt } from '../marks.ts';
import { createFile, inTransaction, rollbackPath, versionsOf } from '../new-files.ts';
import { nextVersion } from '../next-version.ts';
import { readNumber } from '../numbering.ts';
import { dirName, joinPath } from '../paths.ts';
import type { Claim, Folder, Recognisable, SqlFile } from '../recognise.ts';
import { readSqlcConfig, SQLC_CONFIGS, type SqlcSchema } from '../sqlc-config.ts';
import { inTheStyleOf } from '../style.ts';
import { compareText } from '../versions.ts';

// Behind any of these lines sqlc reads no further: they are goose's, sql-migrate's, tern's and dbmate's.
const ROLLBACK =
  /^(?:-- \+goose down|-- \+migrate down|---- create above \/ drop below ----|-- migrate:down)[^\r\n]*/gim;

/**
 * What a sqlc.yaml or sqlc.json names as `schema`, in that order, a folder's files by name; what it names as `queries` is no
 * schema. Migrations of a tool that is known here keep that tool's layout. sqlc itself runs nothing.
 * Sources: docs.sqlc.dev/en/latest/reference/config.html and /howto/ddl.html; sqlpath.Glob and
 * RemoveRollbackStatements of the module, release 1.30.
 */
export const sqlc: Recognisable = {
  id: 'sqlc',
  title: 'sqlc schema',
  transactional: false,
  reads: SQLC_CONFIGS,

  up(_path, text) {
    const end = linesAt(text, ROLLBACK)[0]?.start ?? text.length;
    return [{ start: 0, end }];
  },
  ends: (_path, text) => linesAt(text, ROLLBACK),

  recognise(folder) {
    const config = SQLC_CONFIGS.flatMap((name) => folder.marker(name) ?? [])[0];
    return config === undefined ? [] : claimsOf(folder, readSqlcConfig(config));
  },

  newMigration(database, migration) {
    if (database.files.some(({ version }) => version !== undefined)) return inTheStyleOf(database, migration);
    const { slug, up, down, now } = migration;
    const folder = changesFolder(database.root, database.files[0]?.path === database.root);
    const path = joinPath(folder, `${nextVersion(versionsOf(database), now)}_${slug}.sql`);
    return [createFile(path, inTransaction(up)), createFile(rollbackPath(folder, path), inTransaction(down))];
  },
};

function claimsOf(folder: Folder, schemas: readonly SqlcSchema[]): Claim[] {
  const below = filesBelow(folder);
  const taken = new Set<string>();
  const claims: Claim[] = [];
  for (const { engine, schema } of schemas) {
    // A dump is another layout's, and so is a file that a schema before this one names too.
    const files = schema
      .flatMap((path) => filesAt(folder, below, path))
      .filter((file, i, all) => all.indexOf(file) === i && !taken.has(file.path) && !isDumpText(file.text));
    for (const { path } of files) taken.add(path);
    if (files.length === 0) continue;
    if (engine === 'postgresql') claims.push(schemaClaim(folder, files));
    else
      claims.push({
        root: folder.path,
        files: [],
        ignored: files.map(({ path }) => ({ path, reason: `sqlc.yaml says that it is written for ${engine}` })),
      });
  }
  const queries = schemas
    .flatMap((one) => one.queries.flatMap((path) => filesAt(folder, below, path)))
    .filter((file, i, all) => all.indexOf(file) === i && !taken.has(file.path));
  if (queries.length > 0) {
    const ignored = queries.map(({ path }) => ({ path, reason: 'sqlc generates code from its queries' }));
    claims.push({ root: folder.path, files: [], ignored });
  }
  return claims;
}

function schemaClaim(folder: Folder, files: readonly SqlFile[]): Claim {
  const folders = new Set(files.map(({ path }) => dirName(path)));
  const [only] = files;
  const isSingle = files.length === 1 && only !== undefined && readNumber(only.name) === undefined;
  const [common] = folders;
  const root = isSingle ? only.path : folders.size === 1 && common !== undefined ? common : folder.path;
  const sources = files.map((file): SourceFile => {
    const version = readNumber(file.name)?.version;
    return version === undefined ? { path: file.path } : { path: file.path, version };
  });
  const home = folderAt(folder, isSingle ? dirName(root) : root);
  return { root, files: [...sources, ...(home ? changesOf(home, root) : [])], declarative: true };
}

/** A file, the files directly in a folder by name, or those that a glob matches; hidden ones and *.down.sql never. */
function filesAt(folder: Folder, below: readonly SqlFile[], path: string): SqlFile[] {
  const target = resolvePath(folder.path, path);
  const isMatch = /[*?[\]]/.test(path) ? picomatch(target) : undefined;
  const hit = (file: string) => file === target || (isMatch?.(file) ?? false);
  return below
    .filter(({ path: file }) => hit(file) || hit(dirName(file)))
    .filter(({ name }) => name.endsWith('.sql') && !name.startsWith('.') && !name.endsWith('.down.sql'))
    .sort((a, b) => compareText(a.path, b.path));
}

function folderAt(folder: Folder, path: string): Folder | undefined {
  if (folder.path === path) return folder;
  const next = folder.folders.find((child) => path === child.path || path.startsWith(`${child.path}/`));
  return next && folderAt(next, path);
}
