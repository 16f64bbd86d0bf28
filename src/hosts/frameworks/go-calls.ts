import { isSum } from '../counted.ts';
import { existenceAsked } from '../existence.ts';
import type { Call, Meaning } from '../framework.ts';
import { onlyAsks, startsLikeSql, verbatimSql, withParameters } from '../sql-like.ts';
import { plainText, type Value } from '../value.ts';

// database/sql, sqlx, pgx, go-pg, bun and gorm.
const RUNS = /^(?:Must|Named)?(?:Exec|ExecOne|Query|QueryOne|QueryRow|Queryx|QueryRowx)(?:Context)?$/;
const PREPARES = /^(?:Prepare|Preparex|NewRaw|Raw)(?:Context)?$/;
/** What a migration's functions are given is called. */
const DATABASE = /(?:^|\.)(?:tx|trx|txn|db|conn|pool|client|session|Begin(?:Txx?)?\(\)|Conn\(\))$/i;
const BUILDS = /^New(?:CreateTable|DropTable|CreateIndex|DropIndex|AddColumn|DropColumn)$/;
const MIGRATOR =
  /^(?:CreateTable|DropTable|RenameTable|AddColumn|DropColumn|AlterColumn|RenameColumn|CreateIndex|DropIndex|CreateConstraint|DropConstraint|MigrateColumn|ModifyColumn|AddForeignKey|RemoveForeignKey|AddIndex|AddUniqueIndex|RemoveIndex|CreateView|DropView)$/;

/** What the calls of Go's database libraries mean, whichever tool runs the migration. */
export function databaseCall(call: Call): Meaning | undefined {
  const { name, args, receiver, path } = call;
  if (isSum(call)) return undefined;
  if (receiver && PREPARES.test(name)) {
    const sql = sqlArgument(call);
    const values = sql ? args.slice(args.indexOf(sql) + 1) : [];
    return prepared(sql && values.length > 0 ? withParameters(sql, values) : sql, call);
  }
  if (receiver && RUNS.test(name)) {
    // A statement that was prepared, or a raw query.
    if (receiver.kind === 'text' || receiver.kind === 'file' || receiver.kind === 'unknown') {
      const sql = receiver.kind === 'unknown' ? sqlArgument(call) : receiver;
      if (sql === receiver && args.length > 0) return { kind: 'run', sql: withParameters(receiver, args) };
      return { kind: 'run', sql: sql ?? receiver };
    }
    const sql = sqlArgument(call);
    if (!sql || !isSql(sql)) return undefined;
    const values = args.slice(args.indexOf(sql) + 1);
    const guard = name.startsWith('Query') ? existenceAsked(sql, values) : undefined;
    if (guard) return { kind: 'value', value: { kind: 'test', guards: [guard] } };
    return { kind: 'run', sql: values.length > 0 ? withParameters(sql, values) : sql };
  }
  // What bun and go-pg put into a query as a name, or as it is.
  if (/^(?:bun|pg)\.(?:Ident|Name)$/.test(path) && args[0]) return { kind: 'value', value: verbatimSql(args[0], '"') };
  if (/^(?:bun|pg)\.Safe$/.test(path) && args[0]) return { kind: 'value', value: verbatimSql(args[0]) };
  if (receiver && BUILDS.test(name)) return { kind: 'builder', what: name };
  if (path.endsWith('Migrator().HasTable')) return test(plainText(args[0]), undefined);
  if (path.endsWith('Migrator().HasColumn')) return test(plainText(args[0]), plainText(args[1]));
  if (receiver?.kind === 'object' && (name === 'AutoMigrate' || MIGRATOR.test(name)))
    return { kind: 'builder', what: name };
  if (/(?:Dialector|Dialect\(\))\.Name$/.test(path)) return text('postgres', call);
  return call.syntax.callee.kind === 'function' ? undefined : handedOn(call);
}

/** The SQL among the arguments: behind the context, where there is one. */
function sqlArgument({ name, args }: Call): Value | undefined {
  if (name.endsWith('Context')) return args[1];
  const [first, second] = args;
  const isContext = first?.kind === 'object' && /^(?:ctx|c|context\..*)$/i.test(first.path);
  return isContext || (first?.kind === 'object' && second && second.kind !== 'object') ? second : first;
}

/** Whether a value may be SQL; a query that a builder made is none. */
function isSql(value: Value): boolean {
  return value.kind !== 'function' && value.kind !== 'test' && value.kind !== 'constant';
}

function prepared(sql: Value | undefined, { syntax }: Call): Meaning | undefined {
  if (!sql || sql.kind === 'constant') return undefined;
  if (sql.kind === 'text' || sql.kind === 'file') return { kind: 'value', value: sql };
  return { kind: 'value', value: { kind: 'unknown', at: syntax.at, source: 'a statement prepared elsewhere' } };
}

/** SQL, or the database itself, handed to a function of another file. */
function handedOn({ path, name, args, syntax, receiver }: Call): Meaning | undefined {
  const at = args.findIndex((arg) => arg.kind === 'object' && DATABASE.test(arg.path));
  const isDatabase = receiver?.kind === 'object' && DATABASE.test(receiver.path);
  if (at < 0) return undefined;
  const sql = args.find(startsLikeSql);
  if (sql) return { kind: 'run', sql };
  if (isDatabase || args.some((arg) => arg.kind === 'function') || onlyAsks(name) || /^(?:fmt|log|slog)\./.test(path))
    return undefined;
  return { kind: 'run', sql: { kind: 'unknown', at: syntax.at, source: `${path}()` } };
}

function text(content: string, { syntax }: Call): Meaning {
  return { kind: 'value', value: { kind: 'text', pieces: [{ kind: 'literal', text: content, at: syntax.at }] } };
}

function test(table: string | undefined, column: string | undefined): Meaning | undefined {
  if (table === undefined) return undefined;
  const guard = { table, ...(column === undefined ? {} : { column }), present: true };
  return { kind: 'value', value: { kind: 'test', guards: [guard] } };
}
