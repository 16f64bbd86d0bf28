import type { FileEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/** A file of a database, and which of its parts run when the database is built from nothing. */
export interface SourceFile {
  readonly path: string;
  /** The tool's version of it ("0007", "20250101120000"), where it has one. */
  readonly version?: string;
  /** Why it is never replayed, as the end of a sentence ("it undoes 0007"); set on ignored files. */
  readonly reason?: string;
}

/** The files that make up one database, in the order in which they run. */
export interface Database {
  /** How people would call it: the folder's or file's name. */
  readonly name: string;
  /** Folder of the migrations, or the schema file itself. */
  readonly root: string;
  readonly layout: Layout;
  readonly files: readonly SourceFile[];
  /** Files of the layout that are read for the editor but never replayed (down, undo). */
  readonly ignored: readonly SourceFile[];
  /** Files that are read for the rows they write and never for the schema, in the order in which they run behind `files`. */
  readonly seeds?: readonly SourceFile[];
  /** Written by a tool (structure.sql, pg_dump output): read, never edited. */
  readonly generated: boolean;
  /** One file is the whole schema, kept by hand: a refactoring edits it in place. */
  readonly declarative: boolean;
}

export interface NewMigration {
  /** lower_snake_case: "merge_users_v2_into_users" */
  readonly slug: string;
  readonly up: string;
  readonly down: string;
  readonly now: Date;
  /** What the database's files hold now, by path: for tools whose next migration goes into a file that is there already. */
  readonly texts?: ReadonlyMap<string, string>;
}

/** A convention that a team's migration tool sets: how files are found, ordered and split, and what a new one is called. */
export interface Layout {
  /** "supabase", "flyway", "golang-migrate", ... */
  readonly id: string;
  /** As the tool's users write it. */
  readonly title: string;
  /** The parts of a file's text that run "up", in UTF-16 units. */
  up(path: string, text: string): readonly Span[];
  /** Whether the tool runs a file inside one transaction, so that one refused statement undoes all of it. */
  readonly transactional: boolean;
  /**
   * The new files that hold a migration and its rollback, named and marked as the tool expects.
   * A rollback the tool has no place for goes into a folder beside the migrations, never into it.
   */
  newMigration(database: Database, migration: NewMigration): readonly FileEdit[];
}
