/** Files of a tool's folder, and what is said about them: the shapes of a framework's `migrations`. */
export interface HostFile {
  readonly path: string;
  readonly text: string;
}

export interface HostOrder {
  readonly files: readonly { readonly path: string; readonly version?: string }[];
  readonly problems: readonly HostProblem[];
}

export interface HostProblem {
  readonly path: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
}

export function errorIn(path: string, message: string): HostProblem {
  return { path, severity: 'error', message };
}

/** A migration to be written. */
export interface NewHostMigration {
  /** Lower-case words with '_' between them. */
  readonly slug: string;
  readonly up: string;
  readonly down: string;
  readonly now: Date;
  /** What the tool will know it by, behind all that are there; tools that make up names of their own do not need it. */
  readonly version: string;
  /** The folder that it is to lie in. */
  readonly folder: string;
  /** The last migration so far, whose form the new one takes, and behind which it is put. */
  readonly neighbour?: HostFile;
}

/** How a tool knows its migrations, in what order it runs them, and what a new one looks like. */
export interface HostMigrations {
  /** Names of the files that may be migrations; the folder they lie in is one of the tool's: tested before a text is read. */
  isNamed(path: string): boolean;
  /** Whether the text is one of this tool's migrations (cheap; no parsing). */
  isOne(text: string): boolean;
  /**
   * The order in which the tool runs them; files that it would not run are left out. `version` is what the tool calls it.
   * Problems: two heads, a missing down_revision, a circle, two files with one version.
   * @throws Error only when the grammar of the framework's language has not been loaded
   */
  order(files: readonly HostFile[]): HostOrder;
  /** Whether the tool runs the file in one transaction. */
  transactional(path: string, text: string): boolean;
  /** What a folder without any version yet begins with: a timestamp, or this. */
  readonly firstVersion: 'timestamp' | string | ((now: Date) => string);
  /** Set where one database's migrations lie in several folders: the file that marks the folder which holds them all. */
  readonly rootMarker?: string;
  /** A new migration behind the others: its path and text. */
  print(migration: NewHostMigration): HostFile;
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** The lines of an SQL text, without the line end behind the last one. */
export function linesOf(sql: string): string[] {
  return sql.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
}
