import { messages, PGlite, protocol } from '@electric-sql/pglite';
import {
  type Engine,
  EngineError,
  type OpenEngine,
  type QueryResult,
  type Text,
} from '../../src/verification/engine.ts';

const EMPTY = `
do $$
declare it record;
begin
  for it in select nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema' loop
    execute format('drop schema %I cascade', it.nspname);
  end loop;
  for it in select rolname from pg_roles where rolname !~ '^pg_' and rolname <> 'postgres' loop
    execute format('drop owned by %I cascade', it.rolname);
    execute format('drop role %I', it.rolname);
  end loop;
  create schema public authorization pg_database_owner;
  grant usage on schema public to public;
end $$`;

export interface SharedEngine {
  /** Opens the one database there is; closing it empties it. */
  readonly open: OpenEngine;
  stop(): Promise<void>;
}

/** One PGlite for a whole test file, since starting one takes seconds. */
export async function sharedEngine(): Promise<SharedEngine> {
  const database = await PGlite.create();
  const run = async (sql: string): Promise<QueryResult> => {
    try {
      return read((await database.execProtocol(protocol.serialize.query(sql), { throwOnError: true })).messages);
    } catch (error) {
      if (!(error instanceof messages.DatabaseError)) throw error;
      throw new EngineError(error.message, error.code ?? 'XX000', error.detail);
    }
  };
  const engine: Engine = {
    version: 'PostgreSQL 18.6 (PGlite)',
    query: run,
    exec: async (sql) => {
      await run(sql);
    },
    async close() {
      for (const sql of ['rollback', 'discard all', 'set client_min_messages = error', EMPTY]) await run(sql);
    },
  };
  return { open: async () => engine, stop: () => database.close() };
}

type Sent = Awaited<ReturnType<PGlite['execProtocol']>>['messages'];

function read(sent: Sent): QueryResult {
  let columns: string[] = [];
  let rows: Text[][] = [];
  for (const message of sent) {
    if (message instanceof messages.RowDescriptionMessage) {
      columns = message.fields.map((f) => f.name);
      rows = [];
    } else if (message instanceof messages.DataRowMessage) rows.push(message.fields);
  }
  return { columns, rows };
}
