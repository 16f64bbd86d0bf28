import assert from 'node:assert/strict';
import type { DatabaseReview, Review } from '../../src/analysis/review.ts';
import { createSession, type Severities } from '../../src/analysis/session.ts';
import {
  type ExplainQuestion,
  explainPair,
  explainTable,
  type PairDocument,
  type TableDocument,
} from '../../src/reporting/index.ts';
import { memoryFiles } from '../support/memory-files.ts';

/** A review of SQL at /shop/schema.sql, or of the migrations 1.sql, 2.sql ... where there are several texts. */
async function reviewSql(
  sql: string | readonly string[],
  severities: Severities = {},
  configuration?: string,
): Promise<Review & { readonly database: DatabaseReview }> {
  const files =
    typeof sql === 'string'
      ? { '/shop/schema.sql': sql }
      : Object.fromEntries(sql.map((text, i) => [`/shop/migrations/${i + 1}.sql`, text]));
  const all = { ...files, ...(configuration !== undefined && { '/shop/tablefold.json': configuration }) };
  const session = createSession({ files: memoryFiles(all), roots: ['/shop'], severities });
  await session.load();
  const review = session.review();
  const [database] = review.databases;
  assert.ok(database);
  return { ...review, database };
}

/** What there is to say of two tables of public. */
export async function explainedPair(
  sql: string | readonly string[],
  left: string,
  right: string,
  severities?: Severities,
  configuration?: string,
): Promise<PairDocument> {
  return explainPair(await questionOf(sql, severities, configuration), `public.${left}`, `public.${right}`);
}

export async function explainedTable(sql: string | readonly string[], table: string): Promise<TableDocument> {
  return explainTable(await questionOf(sql), `public.${table}`);
}

async function questionOf(
  sql: string | readonly string[],
  severities: Severities = {},
  configuration?: string,
): Promise<ExplainQuestion> {
  const { database, ...review } = await reviewSql(sql, severities, configuration);
  return { review, database, base: '/shop' };
}

/** Two tables that are one thing under two names. */
export const TWINS = `create table customers (
  id bigint primary key,
  full_name text not null,
  email text not null,
  phone text,
  loyalty_points int not null default 0,
  marketing_opt_in boolean not null default false,
  preferred_store text
);
create table clients (
  client_id bigint primary key,
  full_name varchar(200) not null,
  email_address varchar(320) not null,
  phone_number text,
  loyalty_points int not null default 0,
  marketing_opt_in boolean not null default false,
  preferred_store text
);
`;

/** Beside them, something that is neither. */
export const ROOMS = 'create table rooms (number integer primary key, floor integer not null);\n';
