import type { HostMigrations } from '../migrations.ts';
import { exportsUp, inNameOrder, isMigrationName, timestamp, withoutComments } from './javascript-names.ts';
import { fileName, firstName, moduleText, styleOf } from './javascript-text.ts';

// Files run in the order of their names, each in a transaction unless its `config` says otherwise. Source: knexjs.org/guide,
// "Migrations" and "Transactions in migrations"; fs-migrations.js of the package.
export const knexMigrations: HostMigrations = {
  isNamed: isMigrationName,

  isOne(text) {
    if (!exportsUp(text) || /\bqueryInterface\b|\bpgm\b|\bQueryRunner\b|['"]kysely['"]|\bKysely\b/.test(text))
      return false;
    return (
      /\bknex\b/i.test(text) ||
      /\.schema\s*\.\s*(?:raw|hasTable|hasColumn|withSchema|createTable|alterTable|table)\(|\b\w+\s*\.\s*raw\(/.test(
        text,
      )
    );
  },

  order: (files) => inNameOrder(files),

  transactional: (_, text) => !/\bconfig\b[^{;]*\{[^}]*\btransaction\s*:\s*false\b/.test(withoutComments(text)),

  firstVersion: timestamp,

  print(migration) {
    const { up, down, neighbour } = migration;
    const style = styleOf(neighbour, { parameters: 'knex' });
    const knex = firstName(style.parameters, 'knex');
    return {
      path: fileName(migration, style.extension, { version: '_', words: '_' }),
      // A question mark that is not escaped would be a binding, even in a text or a comment.
      text: moduleText(style, escaped(up), escaped(down), (sql) => `await ${knex}.raw(${sql})`),
    };
  },
};

/** A backslash right before a question mark is the one thing that knex.raw cannot be told to keep. */
function escaped(sql: string): string {
  return sql.replace(/(?<!\\)\?/g, '\\?');
}
