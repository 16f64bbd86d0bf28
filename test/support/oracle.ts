import type { CatalogDocument } from '../../src/catalog/describe.ts';
import { readSql } from '../../src/sql/read.ts';
import { type EngineName, OPEN } from './engines.ts';
import { FACTS } from './facts.sql.ts';
import { TABLES } from './introspect.sql.ts';

export interface OracleError {
  /** SQLSTATE. */
  readonly code: string;
  readonly message: string;
  /** The statement that PostgreSQL refused, and its place among all of them, from zero. */
  readonly statement: string;
  readonly number: number;
}

/** A real PostgreSQL that tells what SQL makes of an empty database. One for each test file. */
export interface Oracle {
  /**
   * Runs the statements in an empty database as psql without ON_ERROR_STOP does (each by itself, going on behind an
   * error) and reads the catalog that comes of it. The database is emptied at the next call, not before, so that
   * `query` can ask more about it.
   */
  catalog(sql: string | readonly string[]): Promise<CatalogDocument>;
  /** Sentences about everything else in the database of the last call of `catalog`: types, views, policies, triggers, grants ... */
  facts(): Promise<string[]>;
  /** What PostgreSQL refused in the last call of `catalog`. */
  readonly errors: readonly OracleError[];
  /** Rows of one query against what the last `catalog` left behind. */
  query<Row>(sql: string): Promise<Row[]>;
  close(): Promise<void>;
}

const EMPTY = `
do $$
declare it record;
begin
  for it in select evtname from pg_event_trigger loop execute format('drop event trigger %I', it.evtname); end loop;
  for it in select pubname from pg_publication loop execute format('drop publication %I', it.pubname); end loop;
  -- Before their extensions: dropping an index asks for functions of its operator class.
  for it in select c.oid, format('drop %s %I.%I cascade',
      case relkind when 'm' then 'materialized view' when 'f' then 'foreign table' else 'table' end, nspname, relname) as command
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where relkind in ('r', 'p', 'm', 'f') and nspname !~ '^pg_' and nspname <> 'information_schema' loop
    -- An earlier one may have taken it along.
    if exists (select from pg_class where oid = it.oid) then execute it.command; end if;
  end loop;
  for it in select nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema' loop
    execute format('drop schema %I cascade', it.nspname);
  end loop;
  for it in select extname from pg_extension where extname <> 'plpgsql' loop
    execute format('drop extension if exists %I cascade', it.extname);
  end loop;
  for it in select rolname from pg_roles where rolname !~ '^pg_' and rolname <> 'postgres' loop
    execute format('drop owned by %I cascade', it.rolname);
    execute format('drop role %I', it.rolname);
  end loop;
  create schema public authorization pg_database_owner;
  grant usage on schema public to public;
end $$`;

/** A session as psql would begin it; a transaction or role that the SQL left behind goes first. */
const FRESH_SESSION = ['rollback', 'discard all', 'set client_min_messages = error'];

/** Starts PostgreSQL; takes seconds, so do it once for a file, in `before`. */
export async function openOracle(engine: EngineName = 'pglite'): Promise<Oracle> {
  let database = await OPEN[engine]();
  let errors: OracleError[] = [];

  async function run(statement: string, number: number): Promise<void> {
    try {
      await database.exec(statement);
    } catch (error) {
      errors.push({ ...describeError(error), statement, number });
    }
  }

  /** Drops everything; where something cannot be dropped, a new one costs seconds but is empty for certain. */
  async function empty(): Promise<void> {
    try {
      for (const statement of [...FRESH_SESSION, EMPTY]) await database.exec(statement);
    } catch {
      await database.close();
      database = await OPEN[engine]();
    }
  }

  return {
    async catalog(sql) {
      await empty();
      errors = [];
      const statements = typeof sql === 'string' ? statementsOf(sql) : sql;
      for (const [number, statement] of statements.entries()) await run(statement, number);
      // A transaction that was left open is lost when psql ends.
      for (const statement of FRESH_SESSION) await database.exec(statement);
      const [row] = await database.query<{ document: CatalogDocument['tables'] }>(TABLES);
      return { tables: row?.document ?? {} };
    },
    get errors() {
      return errors;
    },
    facts: async () => (await database.query<{ fact: string }>(FACTS)).map((r) => r.fact),
    query: (sql) => database.query(sql),
    close: () => database.close(),
  };
}

/** The statements of a text in order, the broken ones too; data behind COPY FROM STDIN is not loaded. */
export function statementsOf(sql: string): string[] {
  const read = readSql(sql);
  return [...read.statements.map((s) => s.span), ...read.problems.map((p) => p.statement)]
    .sort((a, b) => a.start - b.start)
    .map((s) => read.text.slice(s.start, s.end))
    .filter((s) => !/^copy\b[^']*\bfrom\s+stdin\b/i.test(s));
}

function describeError(error: unknown): Pick<OracleError, 'code' | 'message'> {
  if (!(error instanceof Error)) throw error;
  return { code: 'code' in error ? String(error.code) : 'XX000', message: error.message };
}
