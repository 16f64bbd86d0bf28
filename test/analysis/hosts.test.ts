import assert from 'node:assert/strict';
import { createSession } from '../../src/analysis/session.ts';
import { memoryFiles } from '../support/memory-files.ts';

const FOLDER = '/shop/database/migrations';

/** A Laravel migration whose `up` is this. */
function migration(up: string): string {
  return `<?php

use Illuminate\\Database\\Migrations\\Migration;

return new class extends Migration
{
    public function up(): void
    {
${up}
    }
};
`;
}

const CUSTOMERS = 'create table customers (id int primary key, email text, full_name text, phone text)';

interface Reviewed {
  /** "rule: words at the place" of each finding. */
  readonly findings: string[];
  readonly problems: string[];
  readonly gaps: string[];
  readonly tables: string[];
}

async function review(files: Record<string, string>, edit?: Record<string, string>): Promise<Reviewed> {
  const session = createSession({ files: memoryFiles(files), roots: ['/shop'] });
  await session.load();
  for (const [path, text] of Object.entries(edit ?? {})) session.update(path, text);
  const reviewed = session.review();
  const words = (file: string, span: { start: number; end: number }) =>
    reviewed.texts.get(file)?.slice(span.start, span.end);
  return {
    findings: reviewed.databases.flatMap((d) => d.findings.map((f) => `${f.ruleId}: ${words(f.at.file, f.at.span)}`)),
    problems: reviewed.databases.flatMap((d) => d.statementProblems.told.map((p) => `${p.code} ${p.message}`)),
    gaps: reviewed.databases.flatMap((d) => d.snapshot.gaps.map((g) => `${g.what}: ${words(g.at.file, g.at.name)}`)),
    tables: reviewed.databases.flatMap((d) => [...d.snapshot.relations.keys()]),
  };
}

/** Reviews migrations that run one behind the other. */
function reviewed(...ups: string[]): Promise<Reviewed> {
  return review(Object.fromEntries(ups.map((up, i) => [`${FOLDER}/2024_01_0${i + 1}_000000_step.php`, migration(up)])));
}

describe('a session over migrations in another language', () => {
  it('points at the table’s name in the string', async () => {
    const { findings } = await reviewed(
      `DB::statement('${CUSTOMERS}');`,
      `DB::statement('create table customers_v2 (id int primary key, email text, full_name text, phone text, vip bool)');`,
    );
    assert.deepEqual(findings, ['versioned-table: customers_v2']);
  });

  it('takes a guard around CREATE TABLE for IF NOT EXISTS', async () => {
    const { findings, problems } = await reviewed(
      `DB::statement('${CUSTOMERS}');`,
      `if (! Schema::hasTable('customers')) {
        DB::statement('create table customers (id int primary key, email text, vip boolean)');
        DB::statement('create index on customers (vip)');
      }`,
    );
    assert.deepEqual(findings, ['redeclared-table: customers']);
    assert.deepEqual(problems, []);
  });

  it('asks a guard once: what runs under it may change the answer', async () => {
    const { tables, problems } = await reviewed(
      `if (! Schema::hasTable('a')) {
        DB::statement('create table a (id int)');
        DB::statement('create table b (id int)');
      } else {
        DB::statement('create table c (id int)');
      }`,
    );
    assert.deepEqual(tables, ['public.a', 'public.b']);
    assert.deepEqual(problems, []);
  });

  it('follows what a guard leads out of', async () => {
    const { tables } = await reviewed(
      `DB::statement('create table a (id int)');`,
      `if (Schema::hasTable('a')) { return; }
       DB::statement('create table b (id int)');`,
    );
    assert.deepEqual(tables, ['public.a']);
  });

  it('lets a condition that nobody knows decide nothing', async () => {
    const { tables, problems, gaps } = await reviewed(
      `DB::statement('create table a (id int)');`,
      `if (config('shop.fresh')) { DB::statement('create table a (id int)'); DB::statement('create table b (id int)'); }
       if (config('shop.big')) { DB::statement('create table c (id int)'); } else { DB::statement('create table d (id int)'); }`,
    );
    assert.deepEqual(tables, ['public.a', 'public.b']);
    assert.deepEqual(problems, []);
    assert.equal(gaps.length, 1);
    assert.match(gaps[0] ?? '', /^one of two ways to change the schema, chosen as the program runs/);
  });

  it('keeps a table whose default is filled in as the program runs, and says so', async () => {
    const { tables, gaps } = await reviewed(
      'DB::statement("create table a (id int, region text default \'{$region}\')");\nDB::statement("create table {$name} (id int)");',
    );
    assert.deepEqual(tables, ['public.a']);
    assert.deepEqual(gaps, [
      'holds $region, which is known only as the program runs: a',
      'holds $name, which is known only as the program runs: $name',
    ]);
  });

  it('does not mind what rows are filled in as the program runs', async () => {
    const { tables, gaps } = await reviewed(
      'DB::statement("create table a (id int, name text)");\nDB::statement("insert into a values (1, \'{$name}\')");\nDB::statement("update a set name = \'{$other}\' where id = {$id}");',
    );
    assert.deepEqual(tables, ['public.a']);
    assert.deepEqual(gaps, []);
  });

  it('brings in a file of SQL where the program reads it, and follows an edit of it', async () => {
    const files = {
      [`${FOLDER}/2024_01_01_000000_step.php`]: migration(
        `DB::statement('${CUSTOMERS}');\nDB::unprepared(file_get_contents(database_path('sql/more.sql')));`,
      ),
      '/shop/database/sql/more.sql': 'create table orders (id int references customers);',
    };
    assert.deepEqual((await review(files)).tables, ['public.customers', 'public.orders']);
    const edited = await review(files, { '/shop/database/sql/more.sql': 'create table parcels (id int);' });
    assert.deepEqual(edited.tables, ['public.customers', 'public.parcels']);
  });

  it('does not call missing what a library makes without SQL', async () => {
    const { problems, tables, gaps } = await reviewed(
      "Schema::create('users', function ($table) { $table->id(); });",
      "DB::statement('create table orders (id int, user_id bigint references users)');\nDB::statement('alter table users add column vip boolean');",
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(tables, ['public.orders']);
    assert.ok(gaps.some((gap) => gap.startsWith('Schema::create, which is not SQL')));
  });

  it('is silenced by a comment of the program, and by one in its SQL', async () => {
    const copy = 'create table customers_v2 (id int primary key, email text, full_name text, phone text)';
    const silent = await reviewed(
      `DB::statement('${CUSTOMERS}');`,
      `// tablefold: ignore versioned-table -- the old ones are audited\nDB::statement('${copy}');`,
    );
    assert.deepEqual(silent.findings, []);
    const within = await reviewed(
      `DB::statement('${CUSTOMERS}');`,
      `DB::statement('-- tablefold: ignore versioned-table\n${copy}');`,
    );
    assert.deepEqual(within.findings, []);
  });

  it('begins with the dump that the tool runs before the migrations', async () => {
    const dump = (text: string) =>
      `--\n-- PostgreSQL database dump\n--\n\n${text}\n\n--\n-- PostgreSQL database dump complete\n--\n`;
    const { tables, problems } = await review({
      '/shop/database/schema/pgsql-schema.sql': dump('create table public.customers (id integer not null);'),
      [`${FOLDER}/2024_01_01_000000_email.php`]: migration(`DB::statement('alter table customers add email text');`),
    });
    assert.deepEqual([tables, problems], [['public.customers'], []]);
  });

  it('leaves alone what is written for another system', async () => {
    const { tables, findings } = await reviewed(
      "DB::statement('ALTER TABLE `users` MODIFY `name` VARCHAR(255)');",
      "DB::statement('ALTER TABLE `posts` ENGINE = InnoDB');",
    );
    assert.deepEqual([...tables, ...findings], []);
  });

  it('reads what takes a migration back for its syntax, and never runs it', async () => {
    const down = `}\n public function down(): void {\n DB::statement('drop table customers'); DB::statement('drop tabl customers');`;
    const { tables, problems } = await reviewed(`DB::statement('${CUSTOMERS}');${down}`);
    assert.deepEqual(tables, ['public.customers']);
    assert.deepEqual(problems, ['42601 syntax error at or near "tabl"']);
  });

  it('underlines a syntax error in the string', async () => {
    const { problems } = await reviewed(
      `DB::statement('${CUSTOMERS}');`,
      "DB::statement('create tabl oops (id int)');",
    );
    assert.deepEqual(problems, ['42601 syntax error at or near "tabl"']);
  });
});
