/**
 * What Tablefold's server says beyond the Language Server Protocol. The client and the server share these names and
 * types and nothing else. All positions are LSP's own.
 */

/** Server to client, after every review. */
export const STATUS = 'tablefold/status';
export interface Status {
  readonly state: 'reviewing' | 'ready' | 'failed';
  readonly tables: number;
  readonly findings: number;
  /** What went wrong, for the state 'failed'. */
  readonly message?: string;
}

/** Client to server: review everything again and return it as the document that `tablefold check --format json` prints. */
export const REVIEW = 'tablefold/review';
export type { CheckDocument, DatabaseDocument, FindingDocument } from '../reporting/check-document.ts';
export type { Range } from '../reporting/places.ts';

/** Server to client: reading through the editor's file system, for virtual and browser workspaces. */
export const LIST_FILES = 'tablefold/files/list';
export interface ListFilesParams {
  readonly root: string;
}
export const READ_FILE = 'tablefold/files/read';
export interface ReadFileParams {
  readonly path: string;
}
/** Bytes as base64: JSON-RPC knows no binary. */
export interface ReadFileResult {
  readonly base64: string;
}

/** workspace/executeCommand: proves an offered refactoring and applies it as an edit that asks for confirmation. */
export const APPLY_REFACTORING = 'tablefold.applyRefactoring';
/** The one argument of APPLY_REFACTORING; also a code action's `data`. */
export interface RefactoringRequest {
  /** `Database.root` */
  readonly database: string;
  readonly refactoringId: string;
  readonly title: string;
  /** The offer's target, plain JSON. */
  readonly target: unknown;
  /** Fingerprint of the catalog that the offer was made on; a plan for another one is refused as stale. */
  readonly basis: string;
}
