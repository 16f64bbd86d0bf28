import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { startServer } from './server.ts';

/** One session with a database that nobody else uses. */
export interface Session {
  /** Runs one statement. @throws Error with `code`, the SQLSTATE */
  exec(statement: string): Promise<void>;
  query<Row>(sql: string): Promise<Row[]>;
  close(): Promise<void>;
}

/** What a PostgreSQL runs in: PGlite inside this process, or a server of its own. */
export type EngineName = 'pglite' | 'server';

/** A session with an empty database. */
export const OPEN: Readonly<Record<EngineName, () => Promise<Session>>> = { pglite: openPglite, server: openServer };

async function openPglite(): Promise<Session> {
  const database = await PGlite.create({ extensions: contribExtensions(), ...preparedCluster() });
  return {
    exec: async (statement) => void (await database.exec(statement)),
    query: async <Row>(sql: string) => (await database.query<Row>(sql)).rows,
    close: () => database.close(),
  };
}

let databases = 0;

async function openServer(): Promise<Session> {
  const server = await startServer();
  const name = `oracle${++databases}`;
  const maintenance = new pg.Client({ ...server, database: 'postgres' });
  await maintenance.connect();
  await maintenance.query(`create database ${name} template template0`);
  await maintenance.end();
  const client = new pg.Client({ ...server, database: name });
  // A server that is stopped while it is connected to says so; whoever asks next gets the error.
  client.on('error', () => undefined);
  await client.connect();
  return {
    exec: async (statement) => void (await client.query(statement)),
    query: async <Row>(sql: string) => (await client.query(sql)).rows as Row[],
    async close() {
      await client.end();
      await forget(server, name);
    },
  };
}

/** Roles belong to the whole server: those that a database was left with would be there already for the next one. */
async function forget(server: pg.ClientConfig, database: string): Promise<void> {
  const maintenance = new pg.Client({ ...server, database: 'postgres' });
  await maintenance.connect();
  try {
    await maintenance.query(`drop database ${database} with (force)`);
    const { rows } = await maintenance.query<{ drop: string }>(
      `select format('drop role %I', rolname) as drop from pg_roles where rolname !~ '^pg_' and rolname <> 'postgres'`,
    );
    // One that another open database needs stays.
    for (const { drop } of rows) await maintenance.query(drop).catch(() => undefined);
  } finally {
    await maintenance.end();
  }
}

/** The cluster that the build has made, where there is one, starts sooner than initdb makes another. */
function preparedCluster(): { loadDataDir?: Blob } {
  const file = fileURLToPath(new URL('../../dist/pglite/data.tar.gz', import.meta.url));
  return existsSync(file) ? { loadDataDir: new File([readFileSync(file)], 'data.tar.gz') } : {};
}

/** Everything that CREATE EXTENSION can find. */
function contribExtensions(): Record<string, URL> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'));
  const archives = readdirSync(folder).filter((f) => f.endsWith('.tar.gz'));
  return Object.fromEntries(archives.map((f) => [f.slice(0, -'.tar.gz'.length), pathToFileURL(path.join(folder, f))]));
}
