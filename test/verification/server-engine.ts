import pg from 'pg';
import { type Engine, EngineError, type QueryResult, type Text } from '../../src/verification/engine.ts';
import { startServer } from '../support/server.ts';

let databases = 0;

/** Opens a database of its own on the real server that the tests start; closing it drops it. */
export async function openServerEngine(): Promise<Engine> {
  const server = await startServer();
  const name = `proof${++databases}`;
  const maintain = async (sql: string) => {
    const client = new pg.Client({ ...server, database: 'postgres' });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await maintain(`create database ${name} template template0`);
  const client = new pg.Client({ ...server, database: name });
  client.on('error', () => undefined);
  await client.connect();
  const run = async (text: string): Promise<QueryResult> => {
    try {
      // Values as the server prints them, not as the client would read them.
      const types = { getTypeParser: () => (value: unknown) => value };
      const answer = await client.query({ text, rowMode: 'array', types } as pg.QueryArrayConfig);
      const last = (Array.isArray(answer) ? answer.at(-1) : answer) as pg.QueryArrayResult<Text[]>;
      return { columns: last.fields.map((f) => f.name), rows: last.rows };
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error;
      throw new EngineError(error.message, error.code ?? 'XX000', error.detail);
    }
  };
  return {
    version: 'PostgreSQL 18 (server)',
    query: run,
    exec: async (sql) => {
      await run(sql);
    },
    async close() {
      await client.end();
      await maintain(`drop database ${name} with (force)`);
    },
  };
}
