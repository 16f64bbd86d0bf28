import type { HostFramework } from '../hosts/framework.ts';
import type { FileEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { CopiedCsv } from './copied-files.ts';

/** A file of a database, and which of its parts run when the database is built from nothing. */
export interface SourceFile {
  readonly path: string;
  /** The tool's version of it ("0007", "20250101120000"), where it has one. */
  readonly version?: string;
  /** Why it is never replayed, as the end of a sentence ("it undoes 0007"); set on ignored files. */
  readonly reason?: string;
  /** Whether it runs inside one transaction, where a file beside it says so (metadata.toml, V2__x.sql.conf). */
  readonly transactional?: boolean;
  /** Whether it takes a migration back or checks one: never replayed, and read for its syntax and outline. */
  readonly isDown?: boolean;
}

/** A file that is read for its rows. */
export interface SeedFile extends SourceFile {
  /** Set for a CSV that a COPY reads. */
  readonly copy?: CopiedCsv;
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
  /** SQL files that others of these files read and run at some point of theirs. */
  readonly included?: readonly SourceFile[];
  /** Files that are read for the rows they write and never for the schema, in the order in which they run behind `files`. */
  readonly seeds?: readonly SeedFile[];
  /** Written by a tool (structure.sql, pg_dump output): read, never edited. */
  readonly generated: boolean;
  /** One file is the whole schema, kept by hand: a refactoring edits it in place. */
  readonly declarative: boolean;
  /** Files of other languages that declare the same tables, from which the tool writes migrations (schema.prisma). */
  readonly models?: readonly string[];
  /** Schemas in which names are looked up when a session begins, where the configuration says so. */
  readonly searchPath?: readonly string[];
  /** Major version of the server, where the configuration says so. */
  readonly postgres?: number;
}

export interface NewMigration {
  /** lower_snake_case: "merge_users_v2_into_users" */
  readonly slug: string;
  readonly up: string;
  readonly down: string;
  readonly now: Date;
  /**
   * What the database's files and the tool's own (a journal, a plan) hold now, by path: for tools whose next migration
   * goes into a file that is there already, or has to be listed in one.
   */
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
  /** What runs the file, where that is a program and not SQL. */
  hostOf?(path: string): HostFramework | undefined;
  /**
   * The SQL of a file in another language: its text with all else blanked, offset for offset. Undefined for SQL files.
   */
  sqlOf?(path: string, text: string): string | undefined;
  /** What the tool calls a part of a file ("changeset ada:1"); undefined for "up" or "down". */
  partName?(text: string, part: Span): string | undefined;
  /** Parts of comments that hold SQL which runs down, in order. */
  hidden?(path: string, text: string): readonly Span[];
  /** What ends a statement besides a semicolon, in order: marks of sections, and delimiters of the file's own. */
  ends?(path: string, text: string): readonly Span[];
  /**
   * Whether the tool runs a file inside one transaction, so that one refused statement undoes all of it; a function where
   * the text says so. `runsInOneTransaction` asks this, and what lies beside the file.
   */
  readonly transactional: boolean | ((path: string, text: string) => boolean);
  /** The parts of a file that are each a transaction, where that is not the file as a whole. */
  transactions?(path: string, text: string): readonly Span[] | undefined;
  /**
   * The new files that hold a migration and its rollback, named and marked as the tool expects.
   * A rollback the tool has no place for goes into a folder beside the migrations, never into it.
   */
  newMigration(database: Database, migration: NewMigration): readonly FileEdit[];
  /**
   * What is left to a person once a new migration is written, a sentence each, because the tool alone can keep its books.
   * @param texts as for a new migration
   */
  afterwards?(database: Database, texts: ReadonlyMap<string, string>): readonly string[];
}
