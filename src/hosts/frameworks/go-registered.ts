import type { Call, HostFramework, Meaning } from '../framework.ts';
import { go } from '../languages/go.ts';
import type { HostMigrations, NewHostMigration } from '../migrations.ts';
import { databaseCall } from './go-calls.ts';
import { compareIds, compareText, numberedOrder } from './go-order.ts';
import { goText, packageOf } from './go-print.ts';
import { functionsThatCall } from './registered.ts';

interface Registering {
  readonly id: string;
  /** Of the package that a migration imports. */
  readonly module: RegExp;
  readonly registers: RegExp;
  readonly compare: (a: string, b: string) => number;
  readonly transactional: HostMigrations['transactional'];
  /** What stands around the SQL of a new migration. */
  readonly form: {
    readonly imports: string;
    readonly register: string;
    readonly parameters: string;
    readonly run: (sql: string) => string;
  };
}

/** A library whose migrations register a function up and one down as their file is loaded, and are numbered by its name. */
function registering({ id, module, registers, compare, transactional, form }: Registering): HostFramework {
  const migrations: HostMigrations = {
    firstVersion: 'timestamp',
    isNamed: (path) => /(?:^|\/)\d+_[^/]*\.go$/.test(path) && !path.endsWith('_test.go'),
    isOne: (text) => module.test(text) && new RegExp(`\\b${registers.source}\\(`).test(text),
    order: (files) =>
      numberedOrder(
        files.filter(({ path }) => migrations.isNamed(path)),
        { versionOf: ({ path }) => /(\d+)_[^/]*$/.exec(path)?.[1] ?? '', compare },
      ),
    transactional,
    print: (migration) => ({
      path: `${migration.folder === '' ? '' : `${migration.folder}/`}${migration.version}_${migration.slug}.go`,
      text: printed(migration, form),
    }),
  };
  return {
    id,
    language: go,
    entries: (program) => functionsThatCall(program, (name) => isWhole(registers, name)),
    migrations,
    call(asked: Call): Meaning | undefined {
      if (isWhole(registers, asked.name) && asked.args[0]?.kind === 'function')
        return { kind: 'follow', functions: asked.args.slice(0, 1) };
      return databaseCall(asked);
    },
  };
}

function isWhole(expression: RegExp, name: string): boolean {
  return new RegExp(`^(?:${expression.source})$`).test(name);
}

function printed({ up, down, neighbour }: NewHostMigration, form: Registering['form']): string {
  const register = /\b(\w+\.(?:Must)?Register(?:Tx)?)\(/.exec(neighbour?.text ?? '')?.[1] ?? form.register;
  const body = (sql: string) =>
    sql.trim() === '' ? '\t\treturn nil\n' : `\t\t_, err := ${form.run(goText(sql))}\n\t\treturn err\n`;
  return `package ${packageOf(neighbour?.text) ?? 'migrations'}

import (
${form.imports})

func init() {
\t${register}(func(${form.parameters}) error {
${body(up)}\t}, func(${form.parameters}) error {
${body(down)}\t})
}
`;
}

// Source: bun.uptrace.dev/guide/migrations.html; pkg.go.dev/github.com/uptrace/bun/migrate. Functions are given the database itself.
export const bun = registering({
  id: 'bun',
  module: /"github\.com\/uptrace\/bun(?:\/migrate)?"/,
  registers: /(?:Must)?Register/,
  // Their names are compared, not their numbers.
  compare: compareText,
  transactional: () => false,
  form: {
    imports: '\t"context"\n\n\t"github.com/uptrace/bun"\n',
    register: 'Migrations.MustRegister',
    parameters: 'ctx context.Context, db *bun.DB',
    run: (sql) => `db.ExecContext(ctx, ${sql})`,
  },
});

// Source: pkg.go.dev/github.com/go-pg/migrations/v8, RegisterTx and the functions beside it.
export const goPg = registering({
  id: 'go-pg',
  module: /"github\.com\/(?:go-pg\/migrations|robinjoseph08\/go-pg-migrations)(?:\/v\d+)?"/,
  registers: /(?:Must)?Register(?:Tx)?/,
  compare: compareIds,
  transactional: (_path, text) => /\bRegisterTx\(|\bMustRegisterTx\(/.test(text),
  form: {
    imports: '\t"github.com/go-pg/migrations/v8"\n',
    register: 'migrations.MustRegisterTx',
    parameters: 'db migrations.DB',
    run: (sql) => `db.Exec(${sql})`,
  },
});
