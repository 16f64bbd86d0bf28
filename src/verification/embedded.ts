import { type Engine, EngineError, type EngineOptions, type QueryResult } from './engine.ts';
import type { Answer, Ask, EngineFiles, EngineWorker } from './worker-protocol.ts';

/** Omit that keeps a union's members apart. */
type Question = Ask extends infer One ? (One extends Ask ? Omit<One, 'id'> : never) : never;

interface Pending {
  readonly resolve: (result: QueryResult | undefined) => void;
  readonly reject: (error: Error) => void;
}

const NO_ROWS: QueryResult = { columns: [], rows: [] };

/**
 * An engine over a worker that runs PGlite. PGlite knows neither statement_timeout nor cancelling, so a call that takes too long
 * or is cancelled stops the worker, and with it the database: that call and all later ones fail with 57014.
 * @throws EngineError 57014 when cancelled while it starts, XX000 when it cannot start
 */
export async function connectEmbedded(
  worker: EngineWorker,
  files: EngineFiles,
  { timeout, signal }: EngineOptions = {},
): Promise<Engine> {
  const pending = new Map<number, Pending>();
  let stopped: EngineError | undefined;
  let lastId = 0;
  // Calls go out one at a time, so that each one's clock starts when it does.
  let previous: Promise<unknown> = Promise.resolve();

  function stop(reason: EngineError): void {
    if (stopped) return;
    stopped = reason;
    signal?.removeEventListener('abort', cancel);
    worker.terminate();
    for (const { reject } of pending.values()) reject(reason);
    pending.clear();
  }

  function cancel(): void {
    stop(new EngineError('canceling statement due to user request', '57014'));
  }

  async function send(question: Question, limit: number | undefined): Promise<QueryResult | undefined> {
    if (stopped) throw stopped;
    const id = ++lastId;
    const clock =
      limit === undefined
        ? undefined
        : setTimeout(() => stop(new EngineError('canceling statement due to statement timeout', '57014')), limit);
    try {
      return await new Promise<QueryResult | undefined>((resolve, reject) => {
        pending.set(id, { resolve, reject });
        worker.post({ id, ...question });
      });
    } finally {
      clearTimeout(clock);
    }
  }

  function ask(question: Question, limit?: number): Promise<QueryResult | undefined> {
    const answer = previous.then(() => send(question, limit));
    previous = answer.catch(() => undefined);
    return answer;
  }

  worker.listen((message) => {
    const answer = message as Answer;
    const waiting = pending.get(answer.id);
    pending.delete(answer.id);
    if (answer.ok) waiting?.resolve(answer.result);
    else waiting?.reject(errorOf(answer.error));
  });
  worker.onFailure((reason) => stop(new EngineError(reason, 'XX000')));
  if (signal?.aborted) cancel();
  else signal?.addEventListener('abort', cancel);

  let version: QueryResult | undefined;
  try {
    await ask({ kind: 'open', files });
    version = await ask({ kind: 'query', sql: 'show server_version' });
  } catch (error) {
    stop(error instanceof EngineError ? error : new EngineError(String(error), 'XX000'));
    throw error;
  }

  return {
    version: `PostgreSQL ${version?.rows[0]?.[0] ?? ''} (PGlite)`,
    exec: async (sql) => {
      await ask({ kind: 'exec', sql }, timeout);
    },
    query: async (sql) => (await ask({ kind: 'query', sql }, timeout)) ?? NO_ROWS,
    close: async () => {
      // The database lives in the worker's memory: there is nothing to save first.
      stop(new EngineError('the connection to the server was closed', '08003'));
    },
  };
}

function errorOf(error: Extract<Answer, { ok: false }>['error']): EngineError {
  return new EngineError(error.message, error.code, error.detail, error.position);
}
