import type { HostMigrations } from '../migrations.ts';
import { exportsUp, inNameOrder, isMigrationName } from './javascript-names.ts';
import { fileName, firstName, moduleText, styleOf } from './javascript-text.ts';

// Migrations run in the order of their names without extensions, all in one transaction on PostgreSQL. Source:
// kysely.dev/docs/migrations; FileMigrationProvider and Migrator of the package.
export const kyselyMigrations: HostMigrations = {
  isNamed: isMigrationName,

  isOne: (text) => exportsUp(text) && /['"]kysely['"]|\bKysely\s*</.test(text),

  order: (files) => inNameOrder(files, (a, b) => stem(a).localeCompare(stem(b), 'en')),

  transactional: () => true,

  firstVersion: (now) => now.toISOString().slice(0, 19).replace(/:/g, '-'),

  print(migration) {
    const { up, down, neighbour } = migration;
    const style = styleOf(
      neighbour,
      {
        extension: 'ts',
        form: 'function',
        parameters: 'db: Kysely<any>',
        returns: ': Promise<void>',
        imports: ["import { type Kysely, sql } from 'kysely';"],
      },
      ['sql'],
    );
    const db = firstName(style.parameters, 'db');
    const text = moduleText(style, up, down, (sql) => `await sql${sql}.execute(${db})`);
    return {
      path: fileName(migration, style.extension, { version: '_', words: '_' }),
      text: importingSql(text, style.extension, style.semicolon),
    };
  },
};

/** The text with an import of the tag, where its neighbour did not need one. */
function importingSql(text: string, extension: string, end: string): string {
  const head = text.split(/\n(?=export|module\.exports)/)[0] ?? '';
  if (/\bsql\b/.test(head.replace(/\bfrom\b.*/g, ''))) return text;
  const isModule = !/^c?js$/.test(extension) || /^(?:export|import)\b/m.test(text);
  return isModule ? `import { sql } from 'kysely'${end}\n${text}` : `const { sql } = require('kysely')${end}\n${text}`;
}

function stem(name: string): string {
  return name.replace(/\.[^.]*$/, '');
}
