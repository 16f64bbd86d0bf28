import type { HostFile, HostMigrations, NewHostMigration } from '../migrations.ts';

const NAME = /(?:^|\/)(\d{4}_\d{2}_\d{2}_\d{4,6})_\w+\.php$/;

/** 2024_01_31_120000_name.php, in the order of the names. Source: Illuminate\Database\Migrations\Migrator and MigrationCreator. */
export const laravelMigrations: HostMigrations = {
  isNamed: (path) => NAME.test(path),
  isOne: (text) => /\bextends\s+\\?(?:[\w\\]+\\)?\w*Migration\b/.test(text) && /\bfunction\s+up\s*\(/i.test(text),
  order(files) {
    const named = files.map(({ path }) => ({
      path,
      name: path.slice(path.lastIndexOf('/') + 1),
      version: NAME.exec(path)?.[1],
    }));
    named.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    return {
      files: named.map(({ path, version }) => (version === undefined ? { path } : { path, version })),
      problems: [],
    };
  },
  firstVersion: 'timestamp',
  transactional: (_path, text) => !/\$withinTransaction\s*=\s*false\b/.test(text),
  print,
};

/** A class without a name, as Laravel has written them since its ninth release; one with a name where its neighbour has one. */
function print({ slug, up, down, version, folder, neighbour }: NewHostMigration): HostFile {
  const isNamed = /^\s*(?:final\s+)?class\s+\w+\s+extends\b/m.test(neighbour?.text ?? '');
  const open = isNamed ? `class ${studly(slug)} extends Migration` : 'return new class extends Migration';
  const text = `<?php

use Illuminate\\Database\\Migrations\\Migration;
use Illuminate\\Support\\Facades\\DB;

${open}
{
    public function up(): void
    {
${statement(up)}
    }

    public function down(): void
    {
${statement(down)}
    }
}${isNamed ? '' : ';'}
`;
  return { path: `${folder}/${version}_${slug}.php`, text };
}

/** A nowdoc takes any text as it is; its mark must not begin a line of it. */
function statement(sql: string): string {
  let mark = 'SQL';
  while (new RegExp(`^\\s*${mark}\\b`, 'm').test(sql)) mark += '_';
  const lines = sql.replace(/\n$/, '').split('\n');
  const indent = '            ';
  return [
    `        DB::unprepared(<<<'${mark}'`,
    ...lines.map((l) => (l === '' ? '' : indent + l)),
    `${indent}${mark});`,
  ].join('\n');
}

/** MergeUsersV2IntoUsers. One word alone might be PHP's own. */
function studly(slug: string): string {
  const name = slug.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return slug.includes('_') ? name : `${name}Migration`;
}
