import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Range } from '../reporting/places.ts';

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

/** Client to server: how far the last review's databases keep to the normal forms, as `tablefold compliance --format json` prints it. */
export const COMPLIANCE = 'tablefold/compliance';
export type { ComplianceDocument, DatabaseCompliance } from '../reporting/compliance/document.ts';
export type { Range };

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

/**
 * Commands that are the client's own, because they ask a person something or show more than an edit. A client says in
 * `initializationOptions.commands` which of them it has; an action that needs another one is not offered.
 */
export const COMPARE_TABLES = 'tablefold.compareTables';
export const KEEP_TABLES = 'tablefold.keepTables';
export const IGNORE_FINDING = 'tablefold.ignoreFinding';

/** Client to server: two tables as SQL, to be shown side by side. The one argument of COMPARE_TABLES. */
export const COMPARE = 'tablefold/compare';
export interface CompareParams {
  /** `Database.root` */
  readonly database: string;
  /** "schema.table" */
  readonly left: string;
  readonly right: string;
}
export type { SideBySide } from '../reporting/side-by-side.ts';

/** Client to server: the edit of tablefold.json that records a decision. */
export const RECORD_DECISION = 'tablefold/recordDecision';
/** The one argument of KEEP_TABLES. */
export interface KeepRequest {
  readonly database: string;
  /** "schema.table" */
  readonly tables: readonly string[];
}
export interface RecordDecisionParams extends KeepRequest {
  readonly because: string;
  /** Unsaved texts of tablefold.json, which the server does not hear of otherwise. */
  readonly unsaved: readonly { readonly uri: string; readonly text: string }[];
}

/** Client to server: the edit that writes an ignore. */
export const WRITE_IGNORE = 'tablefold/writeIgnore';
/** The one argument of IGNORE_FINDING. */
export interface IgnoreRequest {
  readonly database: string;
  /** Of the finding whose name the comment goes beside. */
  readonly fingerprint: string;
  readonly rules: readonly string[];
  readonly scope: 'line' | 'file';
}
export interface WriteIgnoreParams extends IgnoreRequest {
  readonly because: string;
}

/** An edit, or why there is none. */
export type EditAnswer = { readonly edit: WorkspaceEdit } | { readonly unavailable: string };
