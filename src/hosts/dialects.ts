import { plainText, type Value } from './value.ts';

const POSTGRES = /(?:^|[._]|[a-z](?=P))(?:postgres(?:ql)?(?:dialect)?|pgsql|pgx?|psql)$/i;
const OTHERS =
  /(?:^|[._]|[a-z](?=[MSOH]))(?:mysql2?|mariadb|sqlite3?|better-sqlite3|mssql|sqlserver|oracle(?:db)?|h2|hsqldb)(?:dialect)?$/i;

/** Whether a name is PostgreSQL's: `postgres`, `PostgresDialect`; false for another database's, undefined for anything else. */
export function isPostgres(name: string): boolean | undefined {
  if (POSTGRES.test(name)) return true;
  return OTHERS.test(name) ? false : undefined;
}

/** The answer where a program compares what it does not know with a database's name: what is reviewed runs on PostgreSQL. */
export function dialectAsked(left: Value, right: Value): boolean | undefined {
  const [first, second] = [left, right].map((value) => isPostgres(nameOf(value) ?? ''));
  // Two names of databases are one where both are PostgreSQL's; two others may be of one or not.
  if (first !== undefined && second !== undefined) return first || second ? first === second : undefined;
  const other = first === undefined ? left : right;
  return other.kind === 'object' || other.kind === 'unknown' ? (first ?? second) : undefined;
}

function nameOf(value: Value): string | undefined {
  return value.kind === 'object' ? value.path : value.kind === 'text' ? plainText(value) : undefined;
}
