import type { HostLanguage } from './language.ts';
import type { Expression, FunctionNode, Program } from './syntax.ts';
import type { Value } from './value.ts';

/** A call as languages and frameworks see it. */
export interface Call {
  /** The callee with dots between its parts, whatever the language puts there: "DB.connection().statement", "op.execute". */
  readonly path: string;
  /** The last part of it. */
  readonly name: string;
  /** What it is called on, evaluated; undefined for a bare function. */
  readonly receiver: Value | undefined;
  readonly args: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
  readonly syntax: Expression & { kind: 'call' };
}

/** What a call does, as far as it matters here. */
export type Meaning =
  /** Runs SQL: a text, a list of texts that run one by one, or the contents of a file. */
  | { readonly kind: 'run'; readonly sql: Value }
  /** Stands for a value. */
  | { readonly kind: 'value'; readonly value: Value }
  /** Changes the schema without SQL; `what` is the call as people know it. */
  | { readonly kind: 'builder'; readonly what: string };

/** A file as the tool sees it. */
export interface HostFile {
  readonly path: string;
  readonly text: string;
}

/** The files that the tool runs, and what is wrong with the others. */
export interface HostOrder {
  readonly files: readonly { readonly path: string; readonly version?: string }[];
  readonly problems: readonly {
    readonly path: string;
    readonly severity: 'error' | 'warning' | 'info';
    readonly message: string;
  }[];
}

export interface NewHostMigration {
  /** lower_snake_case */
  readonly slug: string;
  readonly up: string;
  readonly down: string;
  readonly now: Date;
  /** Behind all that are there, in their format. */
  readonly version: string;
  readonly folder: string;
  /** The last migration that is there, whose form the new one takes. */
  readonly neighbour?: HostFile;
}

/** How a tool finds, orders and names the migrations that are written in a programming language. */
export interface HostMigrations {
  /** Whether a file of this path may be one, judged by its name and folders alone. */
  isNamed(path: string): boolean;
  /** Whether the text is one of this tool's; cheap, no parsing. */
  isOne(text: string): boolean;
  /** The order in which the tool runs them; files that it would not run are left out. */
  order(files: readonly HostFile[]): HostOrder;
  /** Whether the tool runs the file in one transaction. */
  transactional(path: string, text: string): boolean;
  /** What a folder without a migration begins with; a time where nothing else is said. */
  readonly firstVersion?: string;
  /** Set where one database's migrations lie in several folders: the file that marks the folder which holds them all. */
  readonly rootMarker?: string;
  print(migration: NewHostMigration): HostFile;
}

/** A library that runs migrations written in a programming language. */
export interface HostFramework {
  /** "laravel", "alembic" */
  readonly id: string;
  readonly language: HostLanguage;
  /** The functions that run when a database is built, in their order: `up`, `change`, `upgrade`; never `down`. */
  entries(program: Program): readonly FunctionNode[];
  /** What a call means; undefined for one that the framework does not know. */
  call(call: Call): Meaning | undefined;
  readonly migrations?: HostMigrations;
  /** Names that the program may ask for without defining them, such as a module's constants. */
  readonly globals?: ReadonlyMap<string, Value>;
}
