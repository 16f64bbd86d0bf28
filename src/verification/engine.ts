/** A value as PostgreSQL prints it; null is SQL's NULL. */
export type Text = string | null;

export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Text[])[];
}

/** An error that PostgreSQL raised. */
export class EngineError extends Error {
  readonly code: string;
  readonly detail: string | undefined;
  /** One-based character position in the statement, where the server tells. */
  readonly position: number | undefined;
  constructor(message: string, code: string, detail?: string, position?: number) {
    super(message);
    this.name = 'EngineError';
    this.code = code;
    this.detail = detail;
    this.position = position;
  }
}

/**
 * Anything that runs PostgreSQL's SQL: PGlite in a worker, or a server. One session; the caller owns it and closes it.
 */
export interface Engine {
  /** "PostgreSQL 18.6 (PGlite)" */
  readonly version: string;
  /** Runs any number of statements. @throws EngineError */
  exec(sql: string): Promise<void>;
  /** Runs one statement and returns its rows as text. @throws EngineError */
  query(sql: string): Promise<QueryResult>;
  close(): Promise<void>;
}

export interface EngineOptions {
  /** Milliseconds that one call may take before the engine is stopped and the call fails with code 57014. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
}

/** Opens an empty database. Injected by the entry points, which know how to start a worker or reach a server. */
export type OpenEngine = (options?: EngineOptions) => Promise<Engine>;
