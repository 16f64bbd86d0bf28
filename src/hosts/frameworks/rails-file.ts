import { baseName, type HostFile, type HostMigrations, type HostProblem, inFolder, linesOf } from '../migrations.ts';

// Source: api.rubyonrails.org, ActiveRecord::Migration ("Transactional Migrations": disable_ddl_transaction!) and
// ActiveRecord::DuplicateMigrationVersionError; guides.rubyonrails.org, "Active Record Migrations", 2.1: YYYYMMDDHHMMSS_name.rb.
// The name may end in a scope: 20240101000000_create_posts.blog_engine.rb.
const NAME = /^(\d+)_([_a-z0-9]*)\.?([_a-z0-9]*)?\.rb$/;
const SUPERCLASS = /^\s*class\s+[A-Z][\w:]*\s*<\s*(?:::)?((?:[A-Z]\w*::)*\w*Migration(?:\[[^\]\n]*\])?)/m;

/** How Rails keeps its migrations: in db/migrate, in the order of the numbers that their names begin with. */
export const railsMigrations: HostMigrations = {
  firstVersion: 'timestamp',

  isNamed: (path) => NAME.test(baseName(path)),
  isOne: (text) => SUPERCLASS.test(text),

  order(files) {
    const named = files
      .flatMap(({ path }) => {
        const version = NAME.exec(baseName(path))?.[1];
        return version === undefined ? [] : [{ path, version, number: BigInt(version) }];
      })
      .sort((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : a.path < b.path ? -1 : 1));
    const problems = named.flatMap(({ path, version, number }, i): HostProblem[] => {
      const before = named[i - 1];
      return before?.number === number
        ? [
            {
              path,
              severity: 'error',
              message: `version ${version} is also the version of ${baseName(before.path)}: Rails refuses to migrate; give one of them another`,
            },
          ]
        : [];
    });
    return { files: named.map(({ path, version }) => ({ path, version })), problems };
  },

  transactional: (_, text) => !/^\s*(?:self\.)?disable_ddl_transaction!/m.test(text),

  print: ({ slug, up, down, version, folder, neighbour }) => ({
    path: inFolder(folder, `${version}_${slug}.rb`),
    text: [
      ...headOf(neighbour),
      `class ${camelCase(slug)} < ${superclass(neighbour)}`,
      ...method('up', up),
      '',
      ...method('down', down),
      'end',
      '',
    ].join('\n'),
  }),
};

function headOf(neighbour: HostFile | undefined): string[] {
  return neighbour?.text.startsWith('# frozen_string_literal: true') ? ['# frozen_string_literal: true', ''] : [];
}

function superclass(neighbour: HostFile | undefined): string {
  return (
    SUPERCLASS.exec(neighbour?.text ?? '')?.[1] ?? 'ActiveRecord::Migration[ActiveRecord::Migration.current_version]'
  );
}

/** As Rails' own inflection does it: the class must have the name that the file's name says. */
function camelCase(slug: string): string {
  return slug
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** Quoted, the here-document takes backslashes and `#{` as they are; squiggly, it takes out what all of its lines begin with. */
function method(name: string, sql: string): string[] {
  if (sql.trim() === '') return [`  def ${name}`, '  end'];
  const lines = linesOf(sql);
  const isIndented = lines.every((line) => line.trim() === '' || /^\s/.test(line));
  const mark = freeMark(lines);
  const body = isIndented ? lines : lines.map((line) => (line === '' ? '' : `      ${line}`));
  return [`  def ${name}`, `    execute <<${isIndented ? '-' : '~'}'${mark}'`, ...body, `    ${mark}`, '  end'];
}

/** A mark that no line of the text could be taken for. */
function freeMark(lines: readonly string[]): string {
  const taken = new Set(lines.map((line) => line.trim()));
  let mark = 'SQL';
  for (let n = 2; taken.has(mark); n++) mark = `SQL${n}`;
  return mark;
}
