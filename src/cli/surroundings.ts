import type { Files } from '../migrations/files.ts';
import type { FileEdit } from '../text/edit.ts';
import type { OpenEngine } from '../verification/engine.ts';

/** A stream that the command line writes to. */
export interface Output {
  write(text: string): void;
  readonly isTTY: boolean;
  /** Width of the terminal; undefined where nobody watches. */
  readonly columns?: number | undefined;
}

/** All that the command line touches of the world, so that tests can hand in one of their own. */
export interface Surroundings {
  /** Absolute, with '/'. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly files: Files;
  readonly openEngine: OpenEngine;
  /** Carries out all edits or none. @throws Error that names the file and says why */
  readonly writeEdits: (edits: readonly FileEdit[]) => Promise<void>;
  /** Makes the parser ready. */
  readonly prepare: () => Promise<void>;
  /** An absolute path, with '/', from one as the user typed it. */
  readonly resolve: (path: string) => string;
  readonly now: () => Date;
  /** All of standard input. */
  readonly readInput: () => Promise<Uint8Array>;
  /** Has `stop` called where the user interrupts (Ctrl-C), instead of ending the process, until what it returns is called. */
  readonly onInterrupt: (stop: () => void) => () => void;
  /** Serves the Language Server Protocol over standard input and output until the client ends it. */
  readonly serve: () => Promise<void>;
}

/** Why a command cannot do what it was asked for: what and where. It ends with exit code 2. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}
