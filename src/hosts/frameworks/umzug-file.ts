import type { HostMigrations } from '../migrations.ts';
import { exportsUp, inNameOrder, isMigrationName } from './javascript-names.ts';
import { fileName, firstName, moduleText, styleOf } from './javascript-text.ts';
import { takesContext } from './sequelize-file.ts';

// Files run in the order of their names, and in no transaction but those that they open. Source: github.com/sequelize/umzug,
// README, "Migrations" and "Creating migrations".
export const umzugMigrations: HostMigrations = {
  isNamed: isMigrationName,

  isOne: (text) => exportsUp(text) && takesContext(text),

  order: (files) => inNameOrder(files),

  transactional: () => false,

  firstVersion: (now) =>
    now
      .toISOString()
      .replace(/\.\d+Z$/, '')
      .replace(/[^\dT]/g, '.'),

  print(migration) {
    const { up, down, neighbour } = migration;
    const style = styleOf(neighbour, { parameters: '{ context }' });
    const context = firstName(style.parameters, 'context');
    const known = neighbour?.text.match(new RegExp(`\\b${context}(?:\\.\\w+)*\\.(?:query|unsafe)(?=\\()`))?.[0];
    const isInterface =
      /queryInterface/i.test(context) || /\bcontext\.(?:createTable|sequelize)\b/.test(neighbour?.text ?? '');
    const query = known ?? (isInterface ? `${context}.sequelize.query` : `${context}.query`);
    return {
      path: fileName(migration, style.extension, { version: '.', words: '-' }),
      text: moduleText(style, up, down, (sql) => `await ${query}(${sql})`),
    };
  },
};
