import type { HostFile } from '../hosts/migrations.ts';
import type { FileProblem } from './files.ts';
import type { Layout, SourceFile } from './layout.ts';

/** A SQL file that was read, and that no layout has claimed yet. */
export interface SqlFile {
  readonly path: string;
  readonly name: string;
  readonly text: string;
  /** The text with its comments blanked. */
  readonly code: string;
}

/** A folder as layouts see it: what was left out of the discovery is not in it, nor what another layout claimed. */
export interface Folder {
  readonly path: string;
  readonly name: string;
  /** Undefined for the folder that the discovery began with. */
  readonly parent: Folder | undefined;
  /** By name, in no particular order; each holds, somewhere below, files that the discovery knows. */
  readonly folders: readonly Folder[];
  /** The SQL files directly in it that are still unclaimed, sorted by name. */
  readonly files: readonly SqlFile[];
  /** The migrations in programming languages that lie directly in it and are still unclaimed, sorted by name. */
  readonly sources: readonly HostFile[];
  /** Paths of every SQL file that was read, wherever it lies. */
  known(): ReadonlySet<string>;
  /** Whether a file of this name, SQL or not, lies directly in it. */
  has(name: string): boolean;
  /** The names of the files directly in it that a layout asked for in `reads`, sorted. */
  readonly markers: readonly string[];
  /** The text of a file below it that a layout asked for in `reads`, by its path from here. */
  marker(path: string): string | undefined;
}

/** What a layout recognised: one database. */
export interface Claim {
  readonly root: string;
  /** In the order in which the tool runs them. */
  readonly files: readonly SourceFile[];
  /** Down and undo scripts, and whatever else of the folder the tool never runs when it builds a database. */
  readonly ignored?: readonly SourceFile[];
  /** SQL files that others of the claim's read and run. */
  readonly included?: readonly SourceFile[];
  /** What the tool itself runs behind them for their rows. */
  readonly seeds?: readonly SourceFile[];
  readonly generated?: boolean;
  readonly declarative?: boolean;
  readonly problems?: readonly FileProblem[];
}

/** A layout that is found without configuration. */
export interface Recognisable extends Layout {
  /** Names of files other than SQL whose text is needed ("_journal.json"), or what such names look like. */
  readonly reads?: readonly (string | RegExp)[];
  /** The databases whose migrations lie directly in this folder, or which this folder as a whole is; mostly one or none. */
  recognise(folder: Folder): readonly Claim[];
}
