import { type Engine, EngineError, type Text } from './engine.ts';

/** One row, each value as PostgreSQL prints it. */
export type Row = readonly Text[];

/**
 * What text depends on is pinned, so that two readings of the same value spell it alike. The migration itself runs under
 * these settings too.
 */
const PINNED = [
  `set timezone = 'UTC'`,
  `set datestyle = 'ISO, YMD'`,
  `set intervalstyle = 'postgres'`,
  'set extra_float_digits = 3',
  `set bytea_output = 'hex'`,
  `set lc_monetary = 'C'`,
  'set standard_conforming_strings = on',
  'set client_min_messages = error',
  'set row_security = on',
];

export async function pinSettings(engine: Engine): Promise<void> {
  await engine.exec(PINNED.join('; '));
}

/** The rows of one query. @throws EngineError */
export async function rowsOf(engine: Engine, sql: string): Promise<readonly Row[]> {
  return (await engine.query(sql)).rows;
}

/** Reads the one JSON value that a query returns. @throws EngineError */
export async function ask<T>(engine: Engine, sql: string): Promise<T | undefined> {
  const [row] = await rowsOf(engine, sql);
  const text = row?.[0];
  return text === null || text === undefined ? undefined : (JSON.parse(text) as T);
}

/** Runs `work` in a transaction that is always rolled back. Sequences do not roll back. */
export async function rolledBack<T>(engine: Engine, work: () => Promise<T>): Promise<T> {
  await engine.exec('begin');
  try {
    return await work();
  } finally {
    await engine.exec('rollback');
  }
}

/** Tries a query inside the transaction; where PostgreSQL refuses, the transaction goes on as if it had not been asked. */
export async function attempt(engine: Engine, sql: string): Promise<readonly Row[] | EngineError> {
  await engine.exec('savepoint attempt');
  try {
    const { rows } = await engine.query(sql);
    await engine.exec('release savepoint attempt');
    return rows;
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    await engine.exec('rollback to savepoint attempt; release savepoint attempt');
    return error;
  }
}

/** The error that `work` raised, undefined when it raised none. Only PostgreSQL's errors are caught. */
export async function errorOf(work: () => Promise<unknown>): Promise<EngineError | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof EngineError) return error;
    throw error;
  }
}
