import type { HostMigrations } from '../migrations.ts';
import { exportsUp, inNameOrder, isMigrationName, timestamp } from './javascript-names.ts';
import { fileName, firstName, moduleText, styleOf } from './javascript-text.ts';

// Files run in the order of their names, and in no transaction but those that they open. Source: sequelize.org/docs/v6,
// "Migrations"; path-helper.js and the skeleton of sequelize-cli.
export const sequelizeMigrations: HostMigrations = {
  isNamed: isMigrationName,

  isOne: (text) =>
    exportsUp(text) && /\bqueryInterface\b|\bQueryInterface\b|\bsequelize-cli\b/.test(text) && !takesContext(text),

  order: (files) => inNameOrder(files),

  transactional: () => false,

  firstVersion: timestamp,

  print(migration) {
    const { up, down, neighbour } = migration;
    const style = styleOf(neighbour, { form: 'object', parameters: 'queryInterface, Sequelize' });
    const queryInterface = firstName(style.parameters, 'queryInterface');
    const strict = /^\s*(['"])use strict\1;?/.exec(neighbour?.text ?? "'use strict';")?.[0].trim();
    const text = moduleText(style, up, down, (sql) => `await ${queryInterface}.sequelize.query(${sql})`);
    return {
      path: fileName(migration, style.extension, { version: '-', words: '-' }),
      text: strict ? `${strict}\n\n${text}` : text,
    };
  },
};

/** Whether `up` takes what Umzug hands it since its third release: `({ context })`. */
export function takesContext(text: string): boolean {
  return /\(\s*\{[^{}]*\bcontext\b/.test(text) || /\bfrom\s+['"]umzug['"]|\brequire\(['"]umzug['"]\)/.test(text);
}
