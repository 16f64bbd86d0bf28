import { railsMigrations } from '../../hosts/frameworks/rails-file.ts';
import { isDumpText } from '../dumps.ts';
import { wholeText } from '../marks.ts';
import { createFile, versionsOf } from '../new-files.ts';
import { nextVersion } from '../next-version.ts';
import { baseName, dirName, joinPath } from '../paths.ts';
import type { Recognisable, SqlFile } from '../recognise.ts';

const NAME = /^(?:(\w+)_)?structure\.sql$/;
const APPLIED = /insert into (?:"?\w+"?\.)?"?schema_migrations"? \(version\) values\s*([^;]*)/i;

/**
 * db/structure.sql, which Rails has pg_dump write, with the migrations that it holds listed at its end; more databases have
 * <name>_structure.sql and a folder <name>_migrate. It is loaded by psql with ON_ERROR_STOP, in no transaction.
 * Sources: the guide "Active Record Migrations" (Types of Schema Dumps), ActiveRecord::Tasks::PostgreSQLDatabaseTasks.
 */
export const railsStructure: Recognisable = {
  id: 'rails-structure',
  title: 'Rails structure.sql',
  transactional: false,
  up: wholeText,

  recognise(folder) {
    return folder.files
      .filter((file) => NAME.test(file.name) && (isDumpText(file.text) || APPLIED.test(file.text)))
      .map((file) => {
        const version = lastApplied(file);
        return {
          root: file.path,
          files: [version === undefined ? { path: file.path } : { path: file.path, version }],
          generated: true,
        };
      });
  },

  newMigration(database, { slug, up, down, now }) {
    const version = nextVersion(versionsOf(database), now, 'timestamp');
    const other = NAME.exec(baseName(database.root))?.[1];
    const folder = joinPath(dirName(database.root), other ? `${other}_migrate` : 'migrate');
    const { path, text } = railsMigrations.print({ slug, up, down, now, version, folder });
    return [createFile(path, text)];
  },

  afterwards: ({ root }) => [
    `Run "bin/rails db:migrate", which writes ${baseName(root)} anew, with the new version among its schema_migrations.`,
  ],
};

function lastApplied(file: SqlFile): string | undefined {
  const versions = APPLIED.exec(file.text)?.[1]?.match(/\d+/g) ?? [];
  return versions.reduce<string | undefined>(
    (last, v) => (last === undefined || BigInt(v) > BigInt(last) ? v : last),
    undefined,
  );
}
