import { hashAfterwards } from '../atlas-sum.ts';
import { withoutComments } from '../declares.ts';
import { filesBelow } from '../folders.ts';
import type { SourceFile } from '../layout.ts';
import { wholeText } from '../marks.ts';
import { createFile, migrationsFolder } from '../new-files.ts';
import { nextVersion } from '../next-version.ts';
import { baseName, dirName, joinPath } from '../paths.ts';
import type { Claim, Folder, Recognisable, SqlFile } from '../recognise.ts';
import { byVersion, compareText, compareVersions, duplicateVersions } from '../versions.ts';

const VERSIONED = /^([VUB])(\d+(?:[._]\d+)*)(?:__.*)?\.sql$/;
const REPEATABLE = /^R__(.*)\.sql$/;
const CALLBACK = /^(?:before|after|create)[A-Z]\w*?(?:__.*)?\.sql$/;
// The callbacks whose SQL every `migrate` of an empty database runs once.
const CALLED = new Set([
  ...['beforeMigrate', 'afterVersioned', 'beforeRepeatables', 'afterMigrateApplied', 'afterMigrate'],
]);
// What Flyway's parser finds to be impossible within a transaction, so that it runs the file without one.
const OUTSIDE =
  /(?:^|;)\s*(?:(?:create|drop)\s+(?:database|tablespace|subscription)|alter\s+system|(?:create|drop)(?:\s+unique)?\s+index\s+concurrently|reindex(?:\s+verbose)?\s+(?:schema|database|system)|vacuum|discard\s+all)\b/i;
const LOCATION = /^(?:migrations?|flyway|db|sql|database|changes|postgres(?:ql)?)$/i;

/**
 * V1.2__name.sql by version (part by part as numbers, 1.0 equal to 1), then R__name.sql by name; U files undo and B files
 * stand for all versions up to theirs. Locations are searched with their subfolders. Callbacks that every `migrate` calls
 * run where it calls them: beforeMigrate, then the versions, afterVersioned, beforeRepeatables, the repeatable ones,
 * afterMigrate. A transaction each, unless x.sql.conf says otherwise or a statement cannot run in one.
 * Sources: Flyway's documentation (Script Configuration, Callback Events, Tutorial - Baseline Migrations), ResourceNameParser,
 * MigrationVersion and PostgreSQLParser of release 11.
 */
export const flyway: Recognisable = {
  id: 'flyway',
  title: 'Flyway',
  transactional: (_path, text) => !OUTSIDE.test(withoutComments(text)),
  reads: [/^[VRUBbac]\w*.*\.sql\.conf$/],
  up: wholeText,

  recognise(folder) {
    const direct = folder.files.filter(isFlyway);
    const below = filesBelow(folder).filter(isFlyway);
    if (direct.some(isVersioned)) return [claimOf(folder, collide(below) ? direct : below)];
    if (isLocation(folder) && below.some(isVersioned) && !collide(below)) return [claimOf(folder, below)];
    return [];
  },

  newMigration(database, { slug, up, down, now }) {
    const versions = [...database.files, ...database.ignored].flatMap(({ version }) => version ?? []);
    const version = nextVersion(versions, now, '1');
    const last = database.files.filter((file) => file.version !== undefined).at(-1);
    const folder = migrationsFolder({ ...database, files: last ? [last] : database.files });
    const undo = database.ignored.filter((file) => baseName(file.path).startsWith('U')).at(-1);
    return [
      createFile(joinPath(folder, `V${version}__${slug}.sql`), up),
      createFile(joinPath(undo ? dirName(undo.path) : folder, `U${version}__${slug}.sql`), down),
    ];
  },

  afterwards: ({ root }, texts) => hashAfterwards(root, texts),
};

/** Whether the folder's name is one that locations have, and its migrations are spread over several folders. */
function isLocation(folder: Folder): boolean {
  return LOCATION.test(folder.name) && folder.folders.filter((child) => filesBelow(child).some(isFlyway)).length > 1;
}

function isFlyway(file: SqlFile): boolean {
  return VERSIONED.test(file.name) || REPEATABLE.test(file.name);
}

function isVersioned(file: SqlFile): boolean {
  return file.name.startsWith('V') && VERSIONED.test(file.name);
}

/** Whether one version comes up in two folders: then these are the locations of several databases. */
function collide(files: readonly SqlFile[]): boolean {
  const folders = new Map<string, string>();
  for (const file of files.filter(isVersioned)) {
    const key = normal(versionOf(file) ?? '');
    const folder = file.path.slice(0, file.path.lastIndexOf('/'));
    const known = folders.get(key);
    if (known !== undefined && known !== folder) return true;
    folders.set(key, folder);
  }
  return false;
}

function normal(version: string): string {
  return version
    .split(/[._]/)
    .map((part) => part.replace(/^0+(?=\d)/, ''))
    .join('.')
    .replace(/(?:\.0)+$/, '');
}

function versionOf(file: SqlFile): string | undefined {
  return VERSIONED.exec(file.name)?.[2];
}

function claimOf(folder: Folder, all: readonly SqlFile[]): Claim {
  const confs = settingsBelow(folder);
  const source = (file: SqlFile): SourceFile => {
    const version = versionOf(file);
    const conf = confs.get(file);
    const said = /^\s*executeInTransaction\s*=\s*(true|false)/m.exec(conf ?? '')?.[1];
    return {
      path: file.path,
      ...(version !== undefined && { version }),
      ...(said !== undefined && { transactional: said === 'true' }),
    };
  };
  const isOff = (file: SqlFile) => /^\s*shouldExecute\s*=\s*false\b/m.test(confs.get(file) ?? '');
  const off = all.filter(isOff);
  const on = all.filter((file) => !isOff(file));
  const of = (kind: string) =>
    byVersion(on.filter((f) => f.name.startsWith(kind) && VERSIONED.test(f.name)).map(source));
  const versioned = of('V');
  const baseline = of('B').at(-1);
  const isCovered = (f: SourceFile) =>
    baseline !== undefined && compareVersions(f.version ?? '', baseline.version ?? '') <= 0;
  const repeatable = on
    .filter((f) => REPEATABLE.test(f.name))
    .sort((a, b) => compareText(baseName(a.name), baseName(b.name)))
    .map(source);
  const callbacks = filesBelow(folder)
    .filter((f) => CALLBACK.test(f.name) && !isOff(f))
    .sort((a, b) => compareText(a.name, b.name));
  const called = (event: string) => callbacks.filter(({ name }) => eventOf(name) === event).map(source);
  return {
    root: folder.path,
    files: [
      ...called('beforeMigrate'),
      ...(baseline ? [baseline] : []),
      ...versioned.filter((f) => !isCovered(f)),
      ...called('afterVersioned'),
      ...called('beforeRepeatables'),
      ...repeatable,
      ...called('afterMigrateApplied'),
      ...called('afterMigrate'),
    ],
    ignored: [
      ...off.map((f) => ({ ...source(f), reason: `${f.name}.conf says that it is not to be executed` })),
      ...versioned.filter(isCovered).map((f) => ({ ...f, reason: `the baseline ${baseline?.version} stands for it` })),
      ...of('B')
        .slice(0, -1)
        .map((f) => ({ ...f, reason: 'a later baseline stands for it' })),
      ...of('U').map((f) => ({ ...f, reason: `it undoes ${f.version}`, isDown: true })),
      ...callbacks
        .filter(({ name }) => !CALLED.has(eventOf(name)))
        .map((f) => ({ ...source(f), reason: 'it is a callback, not a migration' })),
    ],
    problems: duplicateVersions(versioned, 'error'),
  };
}

function eventOf(name: string): string {
  return /^[a-zA-Z]+/.exec(name)?.[0] ?? '';
}

/** The text of x.sql.conf of every x.sql in the folder and below. */
function settingsBelow(folder: Folder): Map<SqlFile, string> {
  const here = folder.files.flatMap((file): [SqlFile, string][] => {
    const conf = folder.marker(`${file.name}.conf`);
    return conf === undefined ? [] : [[file, conf]];
  });
  return new Map([...here, ...folder.folders.flatMap((child) => [...settingsBelow(child)])]);
}
