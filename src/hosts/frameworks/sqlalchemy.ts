import type { Call, Meaning } from '../framework.ts';
import { fill } from '../pieces.ts';
import { plainText, textAt, type Value } from '../value.ts';

// Source: docs.sqlalchemy.org, "text()", "Reflecting Database Objects" (Inspector), Connection.exec_driver_sql, DDL.
const EXECUTES = new Set(['execute', 'exec_driver_sql', 'executescript', 'scalar', 'scalars']);
// What a statement of SQLAlchemy's own is changed with; `text(...)` among them keeps its text.
const KEEPS = new Set(['bindparams', 'execution_options', 'columns', 'execute_if']);

/** What SQLAlchemy's calls mean: running SQL, wrapping it, and asking what the database has. */
export function sqlalchemyCall(asked: Call): Meaning | undefined {
  const { name, args, receiver, path, named } = asked;
  if (receiver?.kind === 'text') return KEEPS.has(name) ? { kind: 'value', value: receiver } : undefined;
  if (receiver && receiver.kind !== 'object') return undefined;
  if ((name === 'text' || name === 'literal_column') && args[0]?.kind === 'text')
    return value(unescapedColons(args[0]));
  if (name === 'DDL' && args[0]) return value(args[0]);
  if (receiver && EXECUTES.has(name)) return runs(args[0] ?? named.get('statement') ?? named.get('sqltext'));
  if (name === 'has_table') return guard(args, named);
  if (name === 'is_offline_mode') return value({ kind: 'constant', value: false });
  if (/\.(?:create|drop)_all$/.test(path)) return { kind: 'builder', what: `metadata.${name}` };
  if (
    receiver &&
    (name === 'create' || name === 'drop') &&
    (args.length > 0 || named.has('bind') || named.has('checkfirst'))
  )
    return { kind: 'builder', what: `${className(path) ?? 'Table'}.${name}` };
  return undefined;
}

export function value(made: Value): Meaning {
  return { kind: 'value', value: made };
}

/** "ENUM" of "postgresql.ENUM().create". */
function className(path: string): string | undefined {
  return /([A-Z]\w*)\(\)\.\w+$/.exec(path)?.[1];
}

/** A statement that SQLAlchemy builds is no SQL of the file's; one that changes rows alone changes no schema. */
export function runs(sql: Value | undefined): Meaning | undefined {
  if (!sql) return undefined;
  if (sql.kind !== 'object') return { kind: 'run', sql };
  if (/(?:^|\.)(?:insert|update|delete|select)\(\)/.test(sql.path)) return value({ kind: 'object', path: 'result' });
  const built = /(?:^|\.)((?:Create|Drop|Add|Alter|Set)[A-Z]\w*)\(\)$/.exec(sql.path)?.[1];
  return built ? { kind: 'builder', what: built } : { kind: 'run', sql };
}

/** `\:` keeps a colon from beginning a parameter. */
export function unescapedColons(text: Value & { kind: 'text' }): Value {
  const pieces = fill(text.pieces, /\\(?=:[\p{L}\p{N}_$]*(?![:\p{L}\p{N}_$]))/gu, () => []);
  return { kind: 'text', pieces };
}

/** What a connection says of itself: PostgreSQL is what is read here. */
export function sqlalchemyProperty(path: string): Value | undefined {
  if (/(?:dialect|engine|bind\(\)|bind|conn|connection)\.name$/.test(path))
    return textAt('postgresql', { start: 0, end: 0 });
  return path.endsWith('.as_sql') ? { kind: 'constant', value: false } : undefined;
}

function guard(args: readonly Value[], named: ReadonlyMap<string, Value>): Meaning | undefined {
  // A dialect's has_table is handed the connection first.
  const table = args.map(plainText).find((text) => text !== undefined) ?? plainText(named.get('table_name'));
  return table === undefined ? undefined : value(test(qualified(table, named)));
}

function qualified(table: string, named: ReadonlyMap<string, Value>): string {
  const schema = plainText(named.get('schema'));
  return schema === undefined ? table : `${schema}.${table}`;
}

function test(table: string, column?: string): Value {
  return { kind: 'test', guards: [column === undefined ? { table, present: true } : { table, column, present: true }] };
}

/** `'users' in inspector.get_table_names()`, `'email' in [c['name'] for c in inspector.get_columns('users')]`. */
export function sqlalchemyContains(item: Value, collection: Value): Value | undefined {
  const wanted = plainText(item);
  const made = collection.kind === 'object' ? collection.made : undefined;
  if (wanted === undefined || !made) return undefined;
  if (/^(?:get_(?:table|view)_names|table_names)$/.test(made.name)) return test(qualified(wanted, made.named));
  const table = plainText(made.args[0]) ?? plainText(made.named.get('table_name'));
  return made.name === 'get_columns' && table !== undefined ? test(qualified(table, made.named), wanted) : undefined;
}
