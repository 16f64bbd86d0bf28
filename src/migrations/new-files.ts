import type { FileEdit } from '../text/edit.ts';
import type { Database } from './layout.ts';
import { dirName, joinPath, relativePath } from './paths.ts';

export function createFile(path: string, text: string): FileEdit {
  return { kind: 'create', path, text: withNewline(text) };
}

/**
 * Where the rollback of a migration goes when its tool has no place for one: into a folder beside the migrations, under
 * the same name. `findDatabases` leaves folders of that name out.
 */
export function rollbackPath(folder: string, path: string): string {
  return joinPath(`${folder}.rollback`, relativePath(folder, path));
}

/** The folder of the database's last migration: tools that look into subfolders get the new file where the last one is. */
export function migrationsFolder(database: Database): string {
  const last = database.files.filter((f) => f.version !== undefined).at(-1) ?? database.files.at(-1);
  return last ? dirName(last.path) : database.root;
}

export function versionsOf(database: Database): string[] {
  return [...database.files, ...database.ignored].flatMap((f) => (f.version === undefined ? [] : [f.version]));
}

/** Stands in a migration where its next statements want a transaction of their own; some tools give them none. */
export const OWN_TRANSACTION = '-- What follows is for a transaction of its own, where the tool leaves the choice.';

/**
 * The SQL in a transaction of its own, for tools that open none: so a guard that fails undoes all of it.
 * Comments at the top stay at the top. A new one begins at each `OWN_TRANSACTION`.
 */
export function inTransaction(sql: string): string {
  const head = /^(?:[ \t]*(?:--[^\r\n]*)?\r?\n)*/.exec(sql)?.[0] ?? '';
  const body = sql.slice(head.length).replaceAll(OWN_TRANSACTION, 'commit;\n\nbegin;');
  return `${head}begin;\n\n${withNewline(body)}\ncommit;\n`;
}

export function withNewline(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
