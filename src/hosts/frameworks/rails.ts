import type { Call, HostFramework, Meaning } from '../framework.ts';
import { ruby } from '../languages/ruby.ts';
import { comesTo, ofCall } from '../standard.ts';
import { piecesOf, plainText, textAt, type Value } from '../value.ts';
import { railsMigrations } from './rails-file.ts';

// Source: guides.rubyonrails.org, "Active Record Migrations"; api.rubyonrails.org, ActiveRecord::Migration,
// ActiveRecord::ConnectionAdapters::DatabaseStatements and SchemaStatements.
const RUNS = words(
  'execute exec_query exec_update exec_insert exec_delete execute_batch select_value select_values select_all select_one select_rows internal_execute',
);
// Names that mean other things elsewhere.
const RUNS_ON_CONNECTION = words('insert update delete query query_value query_values exec async_exec');
const BUILDS = words(
  `create_table drop_table rename_table change_table create_join_table drop_join_table
  add_column remove_column remove_columns add_columns rename_column change_column change_column_default change_column_null
  change_column_comment change_table_comment add_index remove_index rename_index add_reference remove_reference
  add_belongs_to remove_belongs_to add_foreign_key remove_foreign_key validate_foreign_key add_timestamps remove_timestamps
  add_check_constraint remove_check_constraint validate_check_constraint validate_constraint add_exclusion_constraint
  remove_exclusion_constraint add_unique_constraint remove_unique_constraint create_enum drop_enum rename_enum add_enum_value
  rename_enum_value enable_extension disable_extension create_schema drop_schema rename_schema
  create_view drop_view update_view replace_view create_function update_function drop_function create_trigger drop_trigger
  update_trigger`,
);
const GUARDS = words('table_exists? data_source_exists? view_exists? column_exists?');

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

/** Rails' migrations: `change`, or `up` where there is none, of the class that the file defines. */
export const rails: HostFramework = {
  id: 'rails',
  language: ruby,
  migrations: railsMigrations,

  entries(program) {
    const classes = program.body.flatMap((s) => (s.kind === 'class' ? [s.class] : []));
    const runs = classes.filter((c) => c.methods.some((m) => m.name === 'change' || m.name === 'up'));
    const migration = runs.find((c) => c.bases.includes('Migration')) ?? runs.find((c) => c.bases.length > 0);
    const methods = migration?.methods ?? [];
    // Where a class has both, Rails calls `change`.
    const entry = methods.find((m) => m.name === 'change') ?? methods.find((m) => m.name === 'up');
    return entry ? [entry] : [];
  },

  call,
};

function call(asked: Call): Meaning | undefined {
  const { path, name, args, receiver } = asked;
  if (receiver && receiver.kind !== 'object') return undefined;
  const last = path.split('.').at(-2) ?? '';
  if (RUNS_ON_CONNECTION.has(name) ? /connection(?:\(\))?$/.test(last) : RUNS.has(name) && runsOn(last))
    return args[0] && { kind: 'run', sql: args[0] };
  // What runs on the way back only.
  if (name === 'down' && receiver && args[0]?.kind === 'function') return nothing();
  if (name === 'revert' && !receiver) return { kind: 'builder', what: 'revert', closed: true };
  if (GUARDS.has(name)) return guard(name, args);
  if (name === 'include?' && /\.(?:tables|data_sources|views)(?:\(\))?\.include\?$/.test(`.${path}`))
    return guard('table_exists?', args);
  if (name === 'adapter_name') return comesTo(textAt('PostgreSQL', asked.syntax.at));
  if (path === 'Rails.root' || path === 'Rails.root()') return comesTo({ kind: 'path', path: '' });
  if (path === 'Rails.root().join' || path === 'Rails.root.join') return ofCall.path(args);
  if (/^quote(?:_table_name|_column_name)?$|^sanitize_sql/.test(name)) return quoted(name, asked);
  if (path === 'Arel.sql' || path === 'safety_assured()') return args[0] && comesTo(args[0]);
  if (BUILDS.has(name) && (!receiver || /^(?:connection|self|schema)(?:\(\))?$|\.connection(?:\(\))?$/.test(on(path))))
    return { kind: 'builder', what: name };
  return undefined;
}

function on(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('.')));
}

/** The migration itself, a connection, or what a connection hands out. */
function runsOn(last: string): boolean {
  return last === '' || /^(?:self|conn|c|db|\w*connection(?:\(\))?|lease_connection\(\))$/.test(last);
}

function nothing(): Meaning {
  return comesTo({ kind: 'constant', value: null });
}

function guard(name: string, args: readonly Value[]): Meaning | undefined {
  const table = plainText(args[0]);
  const column = plainText(args[1]);
  if (table === undefined) return undefined;
  if (name !== 'column_exists?') return comesTo({ kind: 'test', guards: [{ table, present: true }] });
  return column === undefined ? undefined : comesTo({ kind: 'test', guards: [{ table, column, present: true }] });
}

/** A name as it is, which is what its quotes would say, and a value between quotes. */
function quoted(name: string, { args, syntax }: Call): Meaning | undefined {
  const [given] = args;
  if (!given) return undefined;
  if (name !== 'quote' || given.kind === 'constant') return comesTo(given);
  const mark = { kind: 'literal', text: "'", at: syntax.at } as const;
  const source = name;
  const text = plainText(given);
  if (text?.includes("'")) return comesTo(textAt(`'${text.replaceAll("'", "''")}'`, syntax.at));
  return comesTo({ kind: 'text', pieces: [mark, ...piecesOf(given, syntax.at, source), mark] });
}
