import type { Call, HostFramework, Meaning } from '../framework.ts';
import { php } from '../languages/php.ts';
import { ofCall } from '../standard.ts';
import { plainText, type Value } from '../value.ts';
import { laravelMigrations } from './laravel-file.ts';

// Source: laravel.com/docs, "Database: Getting Started" and "Migrations"; Illuminate\Database\Connection and Schema\Builder.
const RUNS = new Set([
  'statement',
  'unprepared',
  'affectingStatement',
  'insert',
  'update',
  'delete',
  'select',
  'scalar',
]);
const BUILDS = new Set([
  'create',
  'table',
  'drop',
  'dropIfExists',
  'rename',
  'dropColumns',
  'dropAllTables',
  'createDatabase',
]);
const FOLDERS: Readonly<Record<string, string>> = {
  database_path: 'database',
  base_path: '',
  app_path: 'app',
  storage_path: 'storage',
  resource_path: 'resources',
};

/** Laravel's migrations: `up()` of the class that the file declares or returns. */
export const laravel: HostFramework = {
  id: 'laravel',
  language: php,

  entries(program) {
    const classes = program.body.flatMap((s) => (s.kind === 'class' ? [s.class] : []));
    const migration = classes.find((c) => c.methods.some((m) => m.name === 'up'));
    return migration?.methods.filter((m) => m.name === 'up') ?? [];
  },

  migrations: laravelMigrations,
  globals: new Map([['__DIR__', { kind: 'path', path: '.' } satisfies Value]]),
  call,
};

function call(asked: Call): Meaning | undefined {
  const { path, name, args } = asked;
  const last = path.split('.').at(-2) ?? '';
  if (RUNS.has(name) && /^(?:DB|connection\(\)|getConnection\(\)|db|connection)$/.test(last))
    return args[0] && { kind: 'run', sql: args[0] };
  if (name === 'exec' && /^(?:getPdo\(\)|pdo)$/.test(last)) return args[0] && { kind: 'run', sql: args[0] };
  if (name === 'raw' && last === 'DB') return args[0] && { kind: 'value', value: args[0] };
  if (name === 'getDriverName' || path.endsWith('getPdo().getAttribute')) return text('pgsql', asked);
  if (/^(?:Schema|getSchemaBuilder\(\))$/.test(last) || path.startsWith('Schema.')) return schemaCall(asked);
  const folder = FOLDERS[name];
  if (folder !== undefined && !asked.receiver) return ofCall.path([text(folder, asked).value, args[0]]);
  if (last === 'File' && (name === 'get' || name === 'sharedGet')) return ofCall.contents(asked, args[0]);
  return undefined;
}

function text(content: string, { syntax }: Call): Meaning & { kind: 'value' } {
  return { kind: 'value', value: { kind: 'text', pieces: [{ kind: 'literal', text: content, at: syntax.at }] } };
}

function schemaCall({ name, args, path }: Call): Meaning | undefined {
  const table = plainText(args[0]);
  if (name === 'hasTable' && table !== undefined) return test([{ table, present: true }]);
  if ((name === 'hasColumn' || name === 'hasColumns') && table !== undefined) {
    const columns = args[1]?.kind === 'list' ? args[1].items : args.slice(1);
    const names = columns.flatMap((column) => plainText(column) ?? []);
    return test(names.map((column) => ({ table, column, present: true })));
  }
  return BUILDS.has(name) && path.includes('Schema') ? { kind: 'builder', what: `Schema::${name}` } : undefined;
}

function test(guards: (Value & { kind: 'test' })['guards']): Meaning | undefined {
  return guards.length > 0 ? { kind: 'value', value: { kind: 'test', guards } } : undefined;
}
