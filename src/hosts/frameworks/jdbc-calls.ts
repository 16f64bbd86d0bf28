import { isSum } from '../counted.ts';
import { existenceAsked } from '../existence.ts';
import type { Call, Meaning } from '../framework.ts';
import { onlyAsks, startsLikeSql, withParameters } from '../sql-like.ts';
import { plainText, type Value } from '../value.ts';

// java.sql.Statement and Connection, Spring's JdbcTemplate and JdbcClient, JPA, Jdbi, jOOQ.
const EXECUTES = /^(?:execute|executeUpdate|executeLargeUpdate|executeQuery|addBatch|executeScript|executeStatement)$/;
const PREPARES =
  /^(?:prepareStatement|prepareCall|nativeSQL|createNativeQuery|createUpdate|createQuery|createScript|createBatch|sql|query)$/;
/** Run a statement that was prepared. */
const ENDS =
  /^(?:execute|executeUpdate|executeLargeUpdate|executeQuery|executeBatch|update|one|list|getResultList|getSingleResult)$/;
/** Names that others than databases have for their functions. */
const SHARED = /^(?:update|batchUpdate|insert|delete|queryForObject|queryForList|queryForMap|queryForRowSet|add)$/;
const DATABASE =
  /(?:^|\.)(?:context|ctx|conn|con|connection|c|statement|stmt|st|s|ps|jdbcTemplate|jdbc|template|handle|dataSource|getConnection\(\)|createStatement\(\)|new JdbcTemplate\(\))$/i;

/** What the calls of Java's database libraries mean, whichever tool runs the migration. */
export function jdbcCall(call: Call): Meaning | undefined {
  const { name, args, receiver, path } = call;
  const [first] = args;
  if (isSum(call)) return undefined;
  if (receiver?.kind === 'text') return ofPrepared(call, receiver);
  if (receiver?.kind === 'unknown' && first === undefined && /^execute/.test(name))
    return { kind: 'run', sql: receiver };
  if (receiver && /^(?:getTables|getColumns)$/.test(name)) return metadata(call);
  if (receiver?.kind === 'object' && PREPARES.test(name) && isSql(first))
    return { kind: 'value', value: withParameters(first) };
  if (name === 'executeQuery' && existenceAsked(first)) return first && { kind: 'value', value: first };
  if (EXECUTES.test(name) && isSql(first) && !isName(first, call)) return { kind: 'run', sql: first };
  if (SHARED.test(name) && receiver && first && startsLikeSql(first)) {
    const guard = name.startsWith('query') ? existenceAsked(first) : undefined;
    if (guard) return { kind: 'value', value: { kind: 'test', guards: [guard] } };
    const [second] = args.slice(1);
    // Several statements, or one and the values that go into it.
    if (second && startsLikeSql(second))
      return { kind: 'run', sql: { kind: 'list', items: args.filter(startsLikeSql) } };
    return { kind: 'run', sql: second ? withParameters(first) : first };
  }
  if (EXECUTES.test(name) && first?.kind === 'object' && receiver?.kind === 'object' && DATABASE.test(receiver.path))
    return { kind: 'run', sql: { kind: 'unknown', at: call.syntax.at, source: first.path } };
  if (
    /^(?:executeSqlScript|runScript|addScript|addScripts|populate)$/.test(name) ||
    name === 'new ResourceDatabasePopulator'
  )
    return script(args);
  return path.startsWith('new ') ? undefined : handedOn(call);
}

/** A value that SQL comes as. */
function isSql(value: Value | undefined): value is Value {
  return value !== undefined && /^(?:text|list|file|unknown)$/.test(value.kind);
}

/** A single word handed to something that is no database: a task, a command. */
function isName(value: Value, { receiver }: Call): boolean {
  const isDatabase = !receiver || (receiver.kind === 'object' && DATABASE.test(receiver.path));
  return !isDatabase && value.kind === 'text' && !startsLikeSql(value) && /^\w*$/.test(plainText(value) ?? ' ');
}

/** A statement that was prepared, or the rows of a query that asks whether something is there. */
function ofPrepared({ name, args }: Call, sql: Value & { kind: 'text' }): Meaning | undefined {
  const guard = existenceAsked(sql);
  if (guard) {
    const test: Meaning = { kind: 'value', value: { kind: 'test', guards: [guard] } };
    // `select exists(...)` and `select count(*)` always have a row, which holds the answer.
    const isAlways = /^\s*select\s+(?:exists|count)\b/i.test(plainText(sql) ?? '');
    if (name === 'next' || name === 'first')
      return isAlways ? { kind: 'value', value: { kind: 'constant', value: true } } : test;
    if (/^get(?:Boolean|Int|Long)$/.test(name)) return test;
    return name === 'executeQuery' ? { kind: 'value', value: sql } : undefined;
  }
  return ENDS.test(name) && args.length === 0 ? { kind: 'run', sql } : undefined;
}

/** `getTables(null, null, "users", null)` and `getColumns(null, null, "users", "email")` of a connection's metadata. */
function metadata({ name, args }: Call): Meaning | undefined {
  const table = plainText(args[2]);
  if (table === undefined || /[%]/.test(table)) return undefined;
  const schema = plainText(args[1]);
  const column = name === 'getColumns' ? plainText(args[3]) : undefined;
  if (name === 'getColumns' && column === undefined) return undefined;
  const named = schema ? `${schema}.${table}` : table;
  const guard = { table: named, ...(column === undefined ? {} : { column }), present: true };
  return { kind: 'value', value: { kind: 'test', guards: [guard] } };
}

/** A script of the class path, run by Spring or another library. */
function script(args: readonly Value[]): Meaning | undefined {
  const found = args.flatMap((arg): Value[] => {
    if (arg.kind === 'path') return [{ kind: 'file', path: arg.path, at: { start: 0, end: 0 } }];
    return arg.kind === 'file' || startsLikeSql(arg) ? [arg] : [];
  });
  return found.length > 0 ? { kind: 'run', sql: { kind: 'list', items: found } } : undefined;
}

/** SQL, or the database itself, handed to a method of another file: of a class above this one, or a helper's. */
function handedOn({ path, name, args, syntax, receiver }: Call): Meaning | undefined {
  const isGiven = args.some((arg) => arg.kind === 'object' && DATABASE.test(arg.path));
  const isOwn = !receiver || (receiver.kind === 'object' && /^(?:this|super)$/.test(receiver.path));
  if (!isGiven && !isOwn) return undefined;
  const sql = args.find(startsLikeSql);
  if (sql) return { kind: 'run', sql: withParameters(sql) };
  const isLogging = /^(?:log|logger|LOG|LOGGER|System)\b/.test(path);
  if (!isGiven || isLogging || onlyAsks(name) || args.some((arg) => arg.kind === 'function')) return undefined;
  const isDatabase = receiver?.kind === 'object' && DATABASE.test(receiver.path);
  return isDatabase ? undefined : { kind: 'run', sql: { kind: 'unknown', at: syntax.at, source: `${path}()` } };
}
