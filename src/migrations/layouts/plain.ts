import { changesFolder, changesOf } from '../changes.ts';
import {
  areEditions,
  createsAnything,
  declaredTables,
  definesAnything,
  isSeedName,
  isTeardown,
  restates,
} from '../declares.ts';
import type { SourceFile } from '../layout.ts';
import { wholeText } from '../marks.ts';
import { byNeed } from '../needs.ts';
import { createFile, inTransaction, rollbackPath, versionsOf } from '../new-files.ts';
import { nextVersion } from '../next-version.ts';
import { baseName, dirName, joinPath } from '../paths.ts';
import type { Claim, Folder, Recognisable, SqlFile } from '../recognise.ts';
import { filesOfSections } from '../sections.ts';
import { dialectOf, systemInName } from '../systems.ts';
import { compareNatural, compareText } from '../versions.ts';

/** Schema files that people keep by hand: one, or a folder of them, perhaps divided into tables/, views/, ... */
export const plain: Recognisable = {
  id: 'plain',
  title: 'schema files',
  transactional: false,
  up: wholeText,

  recognise(folder) {
    const ignored: SourceFile[] = [];
    const files: SqlFile[] = [];
    for (const file of filesOfSections(folder)) {
      const reason = whyIgnored(folder, file);
      if (reason === undefined) files.push(file);
      else ignored.push({ path: file.path, reason });
    }
    files.sort(
      (a, b) => rank(folder, a) - rank(folder, b) || compareNatural(a.path, b.path) || compareText(a.path, b.path),
    );
    if (files.some((file) => dirName(file.path) !== folder.path)) inDependencyOrder(folder, files);
    const claims: Claim[] = [];
    for (const group of editions(files)) {
      if (group.some((file) => createsAnything(file))) claims.push(claimOf(folder, group));
      else for (const { path } of group) ignored.push({ path, reason: 'it creates nothing' });
    }
    return ignored.length > 0 ? [...claims, { root: folder.path, files: [], ignored }] : claims;
  },

  // Refactorings edit hand-kept files in place; this is for who would rather keep the schema as it is and run a change.
  newMigration(database, { slug, up, down, now }) {
    const folder = changesFolder(database.root, database.files[0]?.path === database.root);
    const path = joinPath(folder, `${nextVersion(versionsOf(database), now)}_${slug}.sql`);
    return [createFile(path, inTransaction(up)), createFile(rollbackPath(folder, path), inTransaction(down))];
  },
};

function claimOf(folder: Folder, files: readonly SqlFile[]): Claim {
  const only = files.length === 1 ? files[0] : undefined;
  const root = only && dirName(only.path) === folder.path ? only.path : folder.path;
  return { root, files: [...files.map(({ path }) => ({ path })), ...changesOf(folder, root)], declarative: true };
}

function whyIgnored(folder: Folder, file: SqlFile): string | undefined {
  if (isSeedName(file.name) || /^seeds?$/i.test(folder.name))
    return 'it holds seed rows, which no tool of this folder runs';
  if (!definesAnything(file)) return 'it defines nothing';
  const system = dialectOf(file) ?? namedSystem(folder, file);
  if (system !== undefined) return `it is written for ${system}`;
  return isTeardown(file) ? 'it only drops' : undefined;
}

/** One of several files for several systems, PostgreSQL among them: alone, a word such as "oracle" means nothing. */
function namedSystem(folder: Folder, file: SqlFile): string | undefined {
  const system = systemInName(file.name);
  if (system === undefined || system === 'PostgreSQL') return undefined;
  return folder.files.some((other) => systemInName(other.name) === 'PostgreSQL') ? system : undefined;
}

// What others stand on comes first: schemas, extensions and types, then tables, then what is made of tables.
const FIRST = 'extensions?|roles?|schemas?|init|setup|create[-_]?(?:db|database)|structure|ddl|main|base|core';
const EARLY = [FIRST, 'types?|enums?|domains?|sequences?', 'tables?'];
// Keys before the foreign keys that refer to them; functions before the views, triggers and policies that call them.
const LATE = [
  'primary[-_]?keys?|pks?|unique(?:[-_]?(?:keys?|constraints?))?',
  'index(?:es)?|indices|constraints?|checks?',
  'fks?|foreign[-_]?keys?|fk[-_]?constraints?|references?',
  'functions?|funcs?|procedures?|procs?|routines?|aggregates?',
  'views?|materialized[-_]?views?|mviews?|rules?',
  'triggers?|polic(?:y|ies)|rls|grants?|permissions?|comments?|data',
];
const ORDER = [...EARLY, null, ...LATE].map((words) =>
  words === null ? null : new RegExp(`(?:^|[-_.\\d])(?:${words})(?:[-_.]|$)`, 'i'),
);
const REST = ORDER.indexOf(null);

/** A section's name ("tables") says more than its files' names, which are those of the objects. */
function rank(folder: Folder, file: SqlFile): number {
  const section = dirName(file.path) === folder.path ? REST : placeOf(baseName(dirName(file.path)));
  const place = section === REST ? placeOf(file.name) : section;
  // What only alters tables needs them, wherever its name puts it.
  const onlyAlters = /\balter\s+table\b/i.test(file.text) && declaredTables(file).size === 0;
  return place === REST && onlyAlters ? REST + 1 : place;
}

/** Files of one object each say nothing of their order: within a section, what a file needs comes before it. */
function inDependencyOrder(folder: Folder, files: SqlFile[]): void {
  const ranks = files.map((file) => rank(folder, file));
  const sections = [...new Set(ranks)].map((section) => files.filter((_, i) => ranks[i] === section));
  files.splice(0, files.length, ...sections.flatMap(byNeed));
}

function placeOf(name: string): number {
  const place = ORDER.findIndex((pattern) => pattern?.test(name));
  return place < 0 ? REST : place;
}

/** Files that add to each other, apart from those that state the same tables once more. */
function editions(files: readonly SqlFile[]): SqlFile[][] {
  const groups: { files: SqlFile[]; tables: Set<string> }[] = [];
  for (const file of files) {
    const tables = declaredTables(file);
    let group = groups.find((g) => !restates(tables, g.tables) && !areEditions(tables, g.tables));
    if (!group) {
      group = { files: [], tables: new Set() };
      groups.push(group);
    }
    group.files.push(file);
    for (const table of tables) group.tables.add(table);
  }
  return groups.map((group) => group.files);
}
