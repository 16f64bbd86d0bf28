import { isDumpText } from '../dumps.ts';
import { wholeText } from '../marks.ts';
import { createFile, versionsOf, withNewline } from '../new-files.ts';
import { nextVersion } from '../next-version.ts';
import { baseName, dirName, joinPath } from '../paths.ts';
import type { Recognisable, SqlFile } from '../recognise.ts';

const NAME = /^(?:(\w+)_)?structure\.sql$/;
const APPLIED = /insert into (?:"?\w+"?\.)?"?schema_migrations"? \(version\) values\s*([^;]*)/i;

/** db/structure.sql, which Rails has pg_dump write, with the migrations that it holds listed at its end. */
export const railsStructure: Recognisable = {
  id: 'rails-structure',
  title: 'Rails structure.sql',
  // Rails loads it with psql and ON_ERROR_STOP, each statement by itself.
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
    const text = [
      `class ${camelCase(slug)} < ActiveRecord::Migration[ActiveRecord::Migration.current_version]`,
      ...method('up', up),
      '',
      ...method('down', down),
      'end',
      '',
    ].join('\n');
    return [createFile(joinPath(folder, `${version}_${slug}.rb`), text)];
  },
};

function lastApplied(file: SqlFile): string | undefined {
  const versions = APPLIED.exec(file.text)?.[1]?.match(/\d+/g) ?? [];
  return versions.reduce<string | undefined>(
    (last, v) => (last === undefined || BigInt(v) > BigInt(last) ? v : last),
    undefined,
  );
}

function camelCase(slug: string): string {
  return slug
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** Quoted, the here-document takes backslashes and `#{` as they are. */
function method(name: string, sql: string): string[] {
  const lines = withNewline(sql).split('\n').slice(0, -1);
  return [
    `  def ${name}`,
    "    execute <<~'SQL'",
    ...lines.map((line) => (line === '' ? '' : `      ${line}`)),
    '    SQL',
    '  end',
  ];
}
