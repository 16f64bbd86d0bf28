import type { FileEdit } from '../text/edit.ts';
import type { Database, NewMigration, SourceFile } from './layout.ts';
import { createFile, migrationsFolder, versionsOf } from './new-files.ts';
import { nextVersion } from './next-version.ts';
import { joinPath } from './paths.ts';
import type { Folder } from './recognise.ts';
import { systemInName } from './systems.ts';

const PAIRED = /^(\d+)_.*\.(up|down)\.sql$/;
// Some tools let a file say which system it is for: 1_name.postgres.up.sql beside 1_name.up.sql for the others, perhaps
// with more words in between: 1_name.postgres.autocommit.up.sql.
const WORDS = /^[^.]*\.(.*)\.(?:up|down)\.sql$/;

/** The files of a folder named <number>_<name>.up.sql, and beside them those that PostgreSQL does not run; in no order. */
export function pairsIn(folder: Folder): { readonly ups: SourceFile[]; readonly ignored: SourceFile[] } {
  const ups: SourceFile[] = [];
  const ignored: SourceFile[] = [];
  const ofOurs = new Set(folder.files.flatMap(({ name }) => (systemOf(name) === 'PostgreSQL' ? keyOf(name) : [])));
  for (const { name, path } of folder.files) {
    const [, version, direction] = PAIRED.exec(name) ?? [];
    if (version === undefined) continue;
    const system = systemOf(name);
    // What another system rolls back by is not even read.
    if (system !== undefined && system !== 'PostgreSQL')
      ignored.push({ path, version, reason: `it is written for ${system}` });
    else if (direction === 'down') ignored.push({ path, version, reason: `it rolls back ${version}`, isDown: true });
    else if (system === undefined && ofOurs.has(keyOf(name)))
      ignored.push({ path, version, reason: 'PostgreSQL has a file of its own' });
    else ups.push({ path, version });
  }
  return { ups, ignored };
}

function systemOf(name: string): string | undefined {
  return systemInName(WORDS.exec(name)?.[1] ?? '');
}

/** The same for a migration's files for all systems. */
function keyOf(name: string): string {
  return `${name.slice(0, name.indexOf('.'))} ${name.endsWith('.up.sql')}`;
}

/** The next pair. */
export function newPair(database: Database, { slug, up, down, now }: NewMigration): FileEdit[] {
  const base = joinPath(migrationsFolder(database), `${nextVersion(versionsOf(database), now, 'timestamp')}_${slug}`);
  return [createFile(`${base}.up.sql`, up), createFile(`${base}.down.sql`, down)];
}
