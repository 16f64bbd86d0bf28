import type { Span } from '../text/span.ts';
import type { HostLanguage } from './language.ts';
import type { HostMigrations } from './migrations.ts';
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
  /** Changes the schema without SQL; `what` is the call as people know it. `closed`: what it is handed does not run. */
  | { readonly kind: 'builder'; readonly what: string; readonly closed?: true }
  /**
   * Calls a function once for each of these lists of arguments, or, without them, nobody here knows how often. Stands for what
   * `value` makes of what it returned; without it for a list of that.
   */
  | {
      readonly kind: 'each';
      readonly function: Value & { readonly kind: 'function' };
      readonly rounds?: readonly (readonly Value[])[] | undefined;
      value?(returned: readonly (Value | undefined)[]): Value | undefined;
    }
  /** Runs these of the functions that it is given, one by one, and none of the others: what registers a way up and a way down. */
  | { readonly kind: 'follow'; readonly functions: readonly Value[] }
  /** Several of these, in their order, each as if it were the call at its place. */
  | { readonly kind: 'all'; readonly meanings: readonly { readonly meaning: Meaning; readonly at: Span }[] };

/** A library that runs migrations written in a programming language. */
export interface HostFramework {
  /** "laravel", "alembic" */
  readonly id: string;
  readonly language: HostLanguage;
  /** The functions that run when a database is built, in their order: `up`, `change`, `upgrade`; never `down`. */
  entries(program: Program): readonly FunctionNode[];
  /** What a call means; undefined for one that the framework does not know. */
  call(call: Call): Meaning | undefined;
  /** Names that the program may ask for without defining them, such as a module's constants. */
  readonly globals?: ReadonlyMap<string, Value>;
  /** What a property of a library's object is, by its path ("op.get_bind().dialect.name"), in the file of this text. */
  property?(path: string, text: string): Value | undefined;
  /** How the tool keeps its migrations. */
  readonly migrations: HostMigrations;
  /** Whether something is in what a library answered: `'users' in inspector.get_table_names()`. */
  contains?(item: Value, collection: Value): Value | undefined;
}
