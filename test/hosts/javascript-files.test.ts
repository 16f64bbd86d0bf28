import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { HostFramework } from '../../src/hosts/framework.ts';
import { knex } from '../../src/hosts/frameworks/knex.ts';
import { kysely } from '../../src/hosts/frameworks/kysely.ts';
import { nodePgMigrate } from '../../src/hosts/frameworks/node-pg-migrate.ts';
import { sequelize } from '../../src/hosts/frameworks/sequelize.ts';
import { typeorm } from '../../src/hosts/frameworks/typeorm.ts';
import { umzug } from '../../src/hosts/frameworks/umzug.ts';
import type { HostMigrations } from '../../src/hosts/migrations.ts';
import { readHost } from '../../src/hosts/read.ts';
import { loadAllGrammars } from '../support/grammars.ts';
import { runs, seed } from '../support/runs.ts';

// What is written beside each of the examples; UPDATE=1 writes it anew.
const WRITTEN = fileURLToPath(new URL('../fixtures/host-files/javascript.txt', import.meta.url));

const all = [knex, kysely, nodePgMigrate, sequelize, typeorm, umzug];

function migrationsOf({ migrations }: HostFramework): HostMigrations {
  assert.ok(migrations);
  return migrations;
}

/** One migration of each tool's, as its own documentation has it, and what people make of it. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  knex: [
    "exports.up = function (knex) {\n  return knex.raw('a');\n};\n\nexports.down = function (knex) {\n  return knex.raw('b');\n};\n",
    "import type { Knex } from 'knex';\n\nexport async function up(knex: Knex): Promise<void> {\n  await knex.raw('a');\n}\n",
    "export const up = async (db) => {\n\tawait db.schema.raw('a')\n}\n",
    "module.exports = {\n  up: async (k) => { await k.schema.hasTable('a'); },\n};\n",
  ],
  kysely: [
    "import { Kysely, sql } from 'kysely'\n\nexport async function up(db: Kysely<any>): Promise<void> {\n  await sql`a`.execute(db)\n}\n",
    "import type { Kysely } from 'kysely';\n\nexport async function up(db: Kysely<unknown>) {\n  await db.schema.createTable('a').execute();\n}\n",
  ],
  'node-pg-migrate': [
    'exports.shorthands = undefined;\n\nexports.up = (pgm) => {\n  pgm.sql(`a`);\n};\n',
    "import { MigrationBuilder } from 'node-pg-migrate';\n\nexport async function up(pgm: MigrationBuilder): Promise<void> {\n    pgm.sql('a');\n}\n",
  ],
  sequelize: [
    "'use strict';\n\n/** @type {import('sequelize-cli').Migration} */\nmodule.exports = {\n  async up (queryInterface, Sequelize) {\n    await queryInterface.sequelize.query('a');\n  },\n};\n",
    "import { QueryInterface } from 'sequelize';\n\nexport default {\n  up: (queryInterface: QueryInterface) => queryInterface.sequelize.query('a'),\n};\n",
  ],
  typeorm: [
    'import { MigrationInterface, QueryRunner } from "typeorm"\n\nexport class First1700000000000 implements MigrationInterface {\n    public async up(queryRunner: QueryRunner): Promise<void> {\n        await queryRunner.query(`a`)\n    }\n}\n',
    "module.exports = class First1700000000000 {\n  name = 'First1700000000000';\n\n  async up(queryRunner) {\n    await queryRunner.query('a');\n  }\n};\n",
    "import { MigrationInterface, QueryRunner } from 'typeorm';\n\nexport default class First1700000000000 implements MigrationInterface {\n  name = 'First1700000000000';\n\n  public async up(q: QueryRunner) {\n    await q.query('a');\n  }\n}\n",
  ],
  umzug: [
    "import type { Migration } from '../umzug';\n\nexport const up: Migration = async ({ context: queryInterface }) => {\n  await queryInterface.sequelize.query('a');\n};\n",
    "exports.up = async ({ context }) => {\n  await context.query('a');\n};\n",
    "module.exports = {\n  async up({ context: { pool } }) {\n    await pool.query('a');\n  },\n};\n",
  ],
};

const NAMES: Readonly<Record<string, string>> = {
  knex: 'migrations/20240131235959_first.js',
  kysely: 'migrations/2024_01_31_first.ts',
  'node-pg-migrate': 'migrations/1700000000000_first.js',
  sequelize: 'migrations/20240131235959-first-one.js',
  typeorm: 'migrations/1700000000000-First.ts',
  umzug: 'migrations/2024.01.31T23.59.59.first.ts',
};

describe("the JavaScript tools' files", () => {
  before(loadAllGrammars);

  it('are told apart by what stands in them', () => {
    for (const [id, texts] of Object.entries(EXAMPLES))
      for (const text of texts) {
        const claims = all.filter((f) => migrationsOf(f).isOne(text)).map((f) => f.id);
        assert.deepEqual(claims, [id], text);
      }
    const others = [
      'export const users = pgTable("users", {});',
      "export async function up() { console.log('x'); }",
      "import { Umzug } from 'umzug';\nexport const umzug = new Umzug({ migrations: {} });",
      'export default { client: "pg", migrations: { directory: "migrations" } };',
    ];
    for (const text of others)
      assert.deepEqual(
        all.filter((f) => migrationsOf(f).isOne(text)),
        [],
        text,
      );
  });

  it('have names that a look tells from other files', () => {
    for (const framework of all) {
      const { isNamed } = migrationsOf(framework);
      assert.ok(isNamed(NAMES[framework.id] ?? ''), framework.id);
      for (const path of ['src/app.ts', 'migrations/1_a.d.ts', 'migrations/1_a.test.ts', 'migrations/readme.md'])
        assert.ok(!isNamed(path), `${framework.id}: ${path}`);
    }
  });

  it('run by name, or by the time that the tool reads out of them', () => {
    const order = (framework: HostFramework, paths: readonly string[], text = EXAMPLES[framework.id]?.[0] ?? '') =>
      migrationsOf(framework)
        .order(paths.map((path) => ({ path, text })))
        .files.map(({ path, version }) => `${path} ${version}`);
    assert.deepEqual(order(knex, ['10_b.js', '2_a.js', '1_c.d.ts']), ['10_b.js 10', '2_a.js 2']);
    assert.deepEqual(order(umzug, ['2024.01.31T23.59.59.b.ts', '2024.01.31T00.00.00.c.ts']), [
      '2024.01.31T00.00.00.c.ts 2024.01.31T00.00.00',
      '2024.01.31T23.59.59.b.ts 2024.01.31T23.59.59',
    ]);
    assert.deepEqual(order(kysely, ['2024-01-31T00-00-00_b.ts', '2024-01-30T00-00-00_2fa.ts']), [
      '2024-01-30T00-00-00_2fa.ts 2024-01-30T00-00-00',
      '2024-01-31T00-00-00_b.ts 2024-01-31T00-00-00',
    ]);
    assert.deepEqual(
      order(nodePgMigrate, ['1700000000002_c.sql', '20231114221320001_b.js', '1700000000000_a.ts', 'helper.js']),
      [
        '1700000000000_a.ts 1700000000000',
        '20231114221320001_b.js 20231114221320001',
        '1700000000002_c.sql 1700000000002',
      ],
    );
    const files = ['B1700000000002', 'A1700000000001'].map((name) => ({
      path: `${name}.ts`,
      text: `export class ${name} implements MigrationInterface { async up(q) {} }`,
    }));
    assert.deepEqual(migrationsOf(typeorm).order(files).files, [
      { path: 'A1700000000001.ts', version: '1700000000001' },
      { path: 'B1700000000002.ts', version: '1700000000002' },
    ]);
  });

  it('name what keeps their order from being one', () => {
    const problems = (framework: HostFramework, files: readonly (readonly [string, string])[]) =>
      migrationsOf(framework)
        .order(files.map(([path, text]) => ({ path, text })))
        .problems.map(({ path, severity, message }) => `${severity} ${path}: ${message}`);
    const [text = ''] = EXAMPLES.knex ?? [];
    assert.deepEqual(
      problems(knex, [
        ['1_a.js', text],
        ['1_b.js', text],
      ]),
      [
        'warning 1_b.js: version 1 is taken by 1_a.js and 1_b.js: only their names decide which runs first; give one of them another number',
      ],
    );
    const typed = (name: string) => `export class ${name} implements MigrationInterface { async up(q) {} }`;
    assert.deepEqual(problems(typeorm, [['a.ts', typed('Plain')]]), [
      'error a.ts: the name of the class "Plain" does not end in a time, and TypeORM refuses to run it; append one in milliseconds, such as 1700000000000',
    ]);
    assert.deepEqual(
      problems(typeorm, [
        ['a.ts', typed('A1700000000000')],
        ['b.ts', typed('A1700000000000')],
      ]),
      [
        'error b.ts: the migration A1700000000000 is in a.ts too, and TypeORM refuses to run either; rename one of them',
      ],
    );
  });

  it('run in a transaction where the tool opens one and the file does not decline it', () => {
    const isWhole = (framework: HostFramework, text: string) => migrationsOf(framework).transactional('a.js', text);
    assert.deepEqual(
      all.map((f) => [f.id, isWhole(f, EXAMPLES[f.id]?.[0] ?? '')]),
      [
        ['knex', true],
        ['kysely', true],
        ['node-pg-migrate', true],
        ['sequelize', false],
        ['typeorm', true],
        ['umzug', false],
      ],
    );
    assert.equal(isWhole(knex, 'exports.config = { transaction: false };'), false);
    assert.equal(isWhole(knex, 'export const config: Config = {\n  transaction: false,\n};'), false);
    assert.equal(isWhole(knex, 'module.exports = { config: { transaction: false }, up() {} };'), false);
    assert.equal(isWhole(knex, '// exports.config = { transaction: false };\nexports.up = () => {};'), true);
    assert.equal(isWhole(typeorm, 'class A { transaction = false; }'), false);
    assert.equal(isWhole(typeorm, 'class A { readonly transaction: boolean = false as const }'), false);
    assert.equal(isWhole(nodePgMigrate, 'exports.up = (pgm) => { pgm.noTransaction(); };'), false);
  });

  const sql = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          "'",
          '`',
          '\\',
          '${',
          '?',
          '{a}',
          ':b',
          '\n',
          '\r\n',
          'é😀',
          '$1',
          '%s',
          '\t',
          '"',
          "-- it's\n",
        ),
        fc.string({ unit: 'grapheme', maxLength: 4 }),
      ),
      { maxLength: 12 },
    )
    .map((parts) => `SELECT '${parts.join('')}';\n`);

  it('are written so that the tool runs the very text, in the form of their neighbours', () => {
    const cases = all.flatMap((framework) =>
      [undefined, ...(EXAMPLES[framework.id] ?? [])].map((text) => ({ framework, text })),
    );
    fc.assert(
      fc.property(sql, fc.constantFrom(...cases), (up, { framework, text }) => {
        // What Knex has no way to say.
        fc.pre(framework !== knex || !/\\\?/.test(up));
        const own = migrationsOf(framework);
        const extension = text && /: (?:Knex|Kysely|Migration|QueryInterface|QueryRunner)\b/.test(text) ? 'ts' : 'js';
        const path = (NAMES[framework.id] ?? '').replace(/\w+$/, extension);
        const made = own.print({
          slug: 'merge_users',
          up,
          down: 'DROP TABLE down;\n',
          now: new Date(0),
          version: '1700000000001',
          folder: 'db/migrations',
          ...(text === undefined ? {} : { neighbour: { path, text } }),
        });
        const parts = readHost(made.path, made.text, framework);
        assert.deepEqual(
          parts.map((part) => (part.kind === 'sql' ? part.text : part.kind)),
          [`\n${up}`],
          made.text,
        );
        assert.ok(own.isNamed(made.path) && own.isOne(made.text), made.text);
      }),
      { ...seed(), numRuns: runs(150) },
    );
  });

  it('look like their neighbours', () => {
    const lines = all.flatMap((framework) =>
      [undefined, ...(EXAMPLES[framework.id] ?? [])].map((text) => {
        const extension = text && /: (?:Knex|Kysely|Migration|QueryInterface|QueryRunner)\b/.test(text) ? 'ts' : 'js';
        const path = (NAMES[framework.id] ?? '').replace(/\w+$/, extension);
        const made = migrationsOf(framework).print({
          slug: 'merge_users',
          up: "COMMENT ON TABLE a IS '?';\n",
          down: '',
          now: new Date(0),
          version: '1700000000001',
          folder: '',
          ...(text === undefined ? {} : { neighbour: { path, text } }),
        });
        return `== ${made.path}\n${made.text}`;
      }),
    );
    const found = lines.join('\n');
    if (process.env.UPDATE) writeFileSync(WRITTEN, found);
    assert.equal(found, readFileSync(WRITTEN, 'utf8'));
  });
});
