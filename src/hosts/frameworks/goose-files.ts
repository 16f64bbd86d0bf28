import type { HostFile, HostMigrations, HostOrder, NewHostMigration } from '../migrations.ts';
import { baseName, compareIds, numberedOrder } from './go-order.ts';
import { functionName, goText, packageOf } from './go-print.ts';

/**
 * goose takes the digits before the first underscore as a number, and leaves tests out.
 * Source: pressly/goose, NumericComponent; pressly.github.io/goose, "Go migrations".
 */
export const gooseMigrations: HostMigrations = {
  firstVersion: 'timestamp',
  isNamed: (path) => /(?:^|\/)\d+_[^/]*\.go$/.test(path) && !path.endsWith('_test.go'),
  isOne: (text) => /\.Add(?:Named)?Migration(?:NoTx)?(?:Context)?\(/.test(text) || text.includes('.NewGoMigration('),
  order,
  transactional: (_path, text) => !/\.Add(?:Named)?MigrationNoTx(?:Context)?\(|\bRunDB\s*:/.test(text),
  print,
};

function order(files: readonly HostFile[]): HostOrder {
  const found = files.filter(({ path }) => gooseMigrations.isNamed(path));
  return numberedOrder(found, {
    versionOf: ({ path, text }) => versionOf(path, text),
    compare: compareIds,
    refuses: 'goose',
  });
}

/** Of the file's own name, or the one it registers itself under: `AddNamedMigration("00002_users.go", ...)`. */
function versionOf(path: string, text: string): string {
  const named = /\.AddNamedMigration(?:NoTx)?(?:Context)?\(\s*["`](?:[^"`]*\/)?(\d+)_[^"`]*["`]/.exec(text);
  return named?.[1] ?? /^\d+/.exec(baseName(path))?.[0] ?? '';
}

/** As `goose create NAME go` writes it, with the SQL in raw strings. */
function print({ slug, up, down, version, folder, neighbour }: NewHostMigration): HostFile {
  const name = functionName(slug);
  // Older projects register functions that take no context.
  const isOld = neighbour !== undefined && /\.AddMigration\(/.test(neighbour.text);
  const module = /"(github\.com\/[^"]*\/goose(?:\/v\d+)?)"/.exec(neighbour?.text ?? '')?.[1];
  const body = (sql: string) =>
    sql.trim() === ''
      ? '\treturn nil\n'
      : `\t_, err := tx.${isOld ? 'Exec(' : 'ExecContext(ctx, '}${goText(sql)})\n\treturn err\n`;
  const parameters = isOld ? 'tx *sql.Tx' : 'ctx context.Context, tx *sql.Tx';
  const text = `package ${packageOf(neighbour?.text) ?? 'migrations'}

import (
${isOld ? '' : '\t"context"\n'}\t"database/sql"

\t"${module ?? 'github.com/pressly/goose/v3'}"
)

func init() {
\tgoose.${isOld ? 'AddMigration' : 'AddMigrationContext'}(up${name}, down${name})
}

func up${name}(${parameters}) error {
${body(up)}}

func down${name}(${parameters}) error {
${body(down)}}
`;
  return { path: `${folder === '' ? '' : `${folder}/`}${version}_${slug}.go`, text };
}
