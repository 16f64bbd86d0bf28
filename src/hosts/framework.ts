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
  /** Calls a function once for each of `rounds`, which are its arguments, or nobody knows how often; `value` makes of what it returned what the call stands for. */
  | {
      readonly kind: 'calls';
      readonly function: Value & { kind: 'function' };
      readonly rounds: readonly (readonly Value[])[] | undefined;
      value(returned: readonly (Value | undefined)[]): Value | undefined;
    }
  /** Changes the schema without SQL; `what` is the call as people know it. */
  | { readonly kind: 'builder'; readonly what: string };

/** A library that runs migrations written in a programming language. */
export interface HostFramework {
  /** "laravel", "alembic" */
  readonly id: string;
  readonly language: HostLanguage;
  /** The functions that run when a database is built, in their order: `up`, `change`, `upgrade`; never `down`. */
  entries(program: Program): readonly FunctionNode[];
  /** What a call means; undefined for one that the framework does not know. */
  call(call: Call): Meaning | undefined;
  /** What a property of something of the library's is, where that is known: which database it is connected to. */
  member?(path: string, text: string): Value | undefined;
  /** Names that the program may ask for without defining them, such as a module's constants. */
  readonly globals?: ReadonlyMap<string, Value>;
  /** How its files are found, ordered and written. */
  readonly migrations?: HostMigrations;
}

export interface HostFile {
  readonly path: string;
  readonly text: string;
}

export interface HostOrder {
  readonly files: readonly { readonly path: string; readonly version?: string }[];
  readonly problems: readonly {
    readonly path: string;
    readonly severity: 'error' | 'warning' | 'info';
    readonly message: string;
  }[];
}

/** A migration to be written; `version` is behind all others in the tool's own format. */
export interface NewHostMigration {
  /** In snake_case. */
  readonly slug: string;
  readonly up: string;
  readonly down: string;
  readonly now: Date;
  readonly version: string;
  readonly folder: string;
  /** The last of the migrations that there are, whose form the new one follows. */
  readonly neighbour?: HostFile;
}

export interface HostMigrations {
  /** Names of the files that may be migrations; the folder they lie in is one of the tool's: tested before a text is read. */
  isNamed(path: string): boolean;
  /** Whether the text is one of this tool's migrations (cheap; no parsing). */
  isOne(text: string): boolean;
  /** The order in which the tool runs them; files that it would not run are left out. `version` is what the tool calls it. */
  order(files: readonly HostFile[]): HostOrder;
  /** Whether the tool runs the file in one transaction. */
  transactional(path: string, text: string): boolean;
  /** The version of the first file in a folder without any. */
  firstVersion(now: Date): string;
  /** A new migration behind the others: its path and text. */
  print(migration: NewHostMigration): HostFile;
}
