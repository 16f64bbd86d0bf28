import type { Span } from '../text/span.ts';

/**
 * The only way the core reads anything, so that it runs on a disk, in an editor's virtual workspace and in a browser.
 * Paths are '/'-separated and absolute; what they are rooted in is the implementation's business.
 */
export interface Files {
  /**
   * All readable files below `root` (or `root` itself where it is a file), in no particular order.
   * Dependency and version-control folders are left out; links that lead back to a folder above are not followed twice.
   */
  list(root: string, signal?: AbortSignal): Promise<Listing>;
  /** Bytes of a file. @throws Error whose message says why it cannot be read. */
  read(path: string): Promise<Uint8Array>;
}

export interface Listing {
  readonly files: readonly FileEntry[];
  /** What could not be listed, in the words of the system ("permission denied"). */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
}

export interface FileEntry {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

/** Trouble with a file as a whole: unreadable, not UTF-8, two files with one version. */
export interface FileProblem {
  readonly path: string;
  /** Where in the file, where that is known. */
  readonly at?: Span;
  readonly severity: 'error' | 'warning' | 'info';
  /** States the fact, and what to do about it. */
  readonly message: string;
  /**
   * Set where it is about what silences findings, an ignore or a decision: 'unused' where it silences nothing, 'unclear' where it
   * names what there is not or gives no reason.
   */
  readonly silencing?: 'unused' | 'unclear';
}
