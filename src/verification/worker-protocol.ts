import type { QueryResult } from './engine.ts';

/** What PGlite is made of. Everything but the extensions is handed over; these are read when the database opens. */
export interface EngineFiles {
  /** pglite.wasm, compiled. */
  readonly wasm: WebAssembly.Module;
  /** initdb.wasm, compiled. */
  readonly initdb: WebAssembly.Module;
  /** pglite.data: PostgreSQL's share and lib folders. */
  readonly bundle: ArrayBuffer;
  /** data.tar.gz: a cluster that initdb has made already. Without it every start runs initdb, which takes seconds. */
  readonly data?: ArrayBuffer;
  /** URL of the .tar.gz of each extension that CREATE EXTENSION may name. */
  readonly extensions: Readonly<Record<string, string>>;
}

export type Ask =
  | { readonly id: number; readonly kind: 'open'; readonly files: EngineFiles }
  | { readonly id: number; readonly kind: 'exec' | 'query'; readonly sql: string }
  | { readonly id: number; readonly kind: 'close' };

export type Answer =
  | { readonly id: number; readonly ok: true; readonly result: QueryResult | undefined }
  | {
      readonly id: number;
      readonly ok: false;
      readonly error: {
        readonly message: string;
        readonly code: string;
        readonly detail?: string | undefined;
        readonly position?: number | undefined;
      };
    };

/** One end of a channel to or from a worker: parentPort, `self` in a browser's worker, or a stand-in. */
export interface Port {
  post(message: Ask | Answer): void;
  listen(listener: (message: unknown) => void): void;
}

/** A worker as its owner sees it. */
export interface EngineWorker extends Port {
  /** Told when the worker breaks or goes away by itself. */
  onFailure(listener: (reason: string) => void): void;
  /** Stops it at once, whatever it is doing. */
  terminate(): void;
}
