import { declaredTables, definesAnything, isSeedName, isTeardown, restates } from '../declares.ts';
import type { SourceFile } from '../layout.ts';
import { wholeText } from '../marks.ts';
import { createFile, inTransaction, rollbackPath } from '../new-files.ts';
import { dirName, joinPath } from '../paths.ts';
import type { Claim, Folder, Recognisable, SqlFile } from '../recognise.ts';
import { filesOfSections } from '../sections.ts';
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
    files.sort((a, b) => rank(a) - rank(b) || compareNatural(a.path, b.path) || compareText(a.path, b.path));
    const claims = editions(files).map((group) => claimOf(folder, group));
    return ignored.length > 0 ? [...claims, { root: folder.path, files: [], ignored }] : claims;
  },

  // Refactorings edit hand-kept files in place; this is for what cannot be said there, such as moving rows.
  newMigration(database, { slug, up, down }) {
    const first = database.files[0]?.path ?? database.root;
    const folder = first === database.root ? dirName(first) : database.root;
    const path = joinPath(`${folder}.migration`, `${slug}.sql`);
    return [createFile(path, inTransaction(up)), createFile(rollbackPath(dirName(path), path), inTransaction(down))];
  },
};

function claimOf(folder: Folder, files: readonly SqlFile[]): Claim {
  const only = files.length === 1 ? files[0] : undefined;
  return { root: only?.path ?? folder.path, files: files.map(({ path }) => ({ path })), declarative: true };
}

function whyIgnored(folder: Folder, file: SqlFile): string | undefined {
  if (isSeedName(file.name) || /^seeds?$/i.test(folder.name))
    return 'it holds seed rows, which no tool of this folder runs';
  if (!definesAnything(file.text)) return 'it defines nothing';
  return isTeardown(file) ? 'it only drops' : undefined;
}

// What others stand on comes first: schemas, extensions and types, then tables, then what is made of tables.
const ORDER = [
  /(?:^|\/|[-_.\d])(?:extensions?|roles?|schemas?|init|setup|create[-_]?database|structure|ddl|main|base|core)(?:[-_./]|$)/i,
  /(?:^|\/|[-_.\d])(?:types?|enums?|domains?|sequences?)(?:[-_./]|$)/i,
  /(?:^|\/|[-_.\d])(?:tables?)(?:[-_./]|$)/i,
];
const LATE =
  /(?:^|\/|[-_.\d])(?:index(?:es)?|indices|constraints?|fks?|foreign[-_]?keys?|functions?|procedures?|views?|triggers?|polic(?:y|ies)|rls|grants?|permissions?|data)(?:[-_./]|$)/i;

function rank(file: SqlFile): number {
  const tail = file.path.split('/').slice(-2).join('/');
  const early = ORDER.findIndex((pattern) => pattern.test(file.name));
  if (early >= 0) return early;
  const inFolder = ORDER.findIndex((pattern) => pattern.test(dirName(tail)));
  if (inFolder >= 0) return inFolder;
  return LATE.test(tail) ? 4 : 3;
}

/** Files that add to each other, apart from those that state the same tables once more. */
function editions(files: readonly SqlFile[]): SqlFile[][] {
  const groups: { files: SqlFile[]; tables: Set<string> }[] = [];
  for (const file of files) {
    const tables = declaredTables(file.text);
    let group = groups.find((g) => !restates(tables, g.tables));
    if (!group) {
      group = { files: [], tables: new Set() };
      groups.push(group);
    }
    group.files.push(file);
    for (const table of tables) group.tables.add(table);
  }
  return groups.map((group) => group.files);
}
