import assert from 'node:assert/strict';
import { findDatabases } from '../../src/migrations/index.ts';
import { refactorings } from '../../src/refactorings/index.ts';
import type { Plan } from '../../src/refactorings/refactoring.ts';
import { migrationText, writePlan } from '../../src/refactorings/write.ts';
import { applyEdits, type FileEdit } from '../../src/text/edit.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { type Oracle, openOracle } from '../support/oracle.ts';
import { casesOf, snapshotOf } from './cases.ts';

const NOW = new Date('2026-03-01T12:00:00Z');

type Target = { readonly table: string; readonly index?: string; readonly constraint?: string };

function planOf(text: string, target: Target): Plan {
  const id = target.index === undefined ? 'drop-constraint' : 'drop-index';
  const snapshot = snapshotOf([{ path: 'schema.sql', text }]);
  const plan = refactorings.find((r) => r.id === id)?.plan(snapshot, { refactoringId: id, title: '', target });
  assert.ok(plan && !('unavailable' in plan), plan && 'unavailable' in plan ? plan.unavailable : '');
  return plan;
}

async function written(files: Readonly<Record<string, string>>, target: Target): Promise<FileEdit[]> {
  const { databases, texts } = await findDatabases(memoryFiles(files), '/shop');
  const [database] = databases;
  assert.ok(database);
  const text = database.files.map(({ path }) => texts.get(path)).join('\n');
  return writePlan(planOf(text, target), database, texts, { now: NOW });
}

/** What a schema file says after the drop. */
async function edited(text: string, target: Target): Promise<string> {
  const edits = await written({ '/shop/db/schema.sql': text }, target);
  const change = edits.find((e) => e.kind === 'change');
  assert.ok(change, 'the file stays as it is');
  return applyEdits(change.before, change.edits);
}

describe('writing a drop', () => {
  it('adds a migration and its rollback under the names that the folder uses', async () => {
    const CREATE = 'create table posts (id uuid primary key, title text unique);\n';
    const AGAIN = 'create index posts_title on posts (title);\n';
    const target = { table: 'public.posts', index: 'posts_title' };
    const paths = async (files: Record<string, string>) =>
      (await written(files, target)).map((e) => `${e.kind} ${e.path}`);
    assert.deepEqual(
      await paths({
        '/shop/migrations/000001_init.up.sql': CREATE,
        '/shop/migrations/000001_init.down.sql': 'drop table posts;',
        '/shop/migrations/000002_again.up.sql': AGAIN,
        '/shop/migrations/000002_again.down.sql': 'drop index posts_title;',
      }),
      [
        'create /shop/migrations/000003_drop_index_posts_title.up.sql',
        'create /shop/migrations/000003_drop_index_posts_title.down.sql',
      ],
    );
    assert.deepEqual(
      await paths({
        '/shop/prisma/schema.prisma': 'datasource db {\n  provider = "postgresql"\n}\n',
        '/shop/prisma/migrations/migration_lock.toml': 'provider = "postgresql"',
        '/shop/prisma/migrations/20240101000000_a/migration.sql': CREATE + AGAIN,
      }),
      [
        'create /shop/prisma/migrations/20260301120000_drop_index_posts_title/migration.sql',
        'create /shop/prisma/migrations.rollback/20260301120000_drop_index_posts_title/migration.sql',
      ],
    );
  });

  describe('where one file is the schema', () => {
    let oracle: Oracle;
    before(async () => {
      oracle = await openOracle();
    });
    after(() => oracle.close());

    const cases = ['drop-index', 'drop-constraint'].flatMap((id) => casesOf<Target>(id));
    for (const { name: case_, target, files } of cases)
      it(`edits it to the schema that the migration makes: ${case_}`, async () => {
        const before = files[0]?.text ?? '';
        const after = await edited(before, target);
        const migrated = await oracle.catalog(
          `${before}\nbegin;\n${migrationText(planOf(before, target), { now: NOW })}\ncommit;`,
        );
        assert.deepEqual(oracle.errors, []);
        const built = await oracle.catalog(after);
        assert.deepEqual(oracle.errors, []);
        assert.deepEqual(built, migrated);
        const name = (target.index ?? target.constraint ?? '').replaceAll('.', '\\.');
        const mentions = (sql: string) => sql.split(new RegExp(`(?<!\\w)${name}(?!\\w)`)).length;
        assert.ok(mentions(after) < mentions(before), after);
      });

    const BASE = 'create table t (\n  id int primary key';
    const situations: readonly (readonly [name: string, before: string, after: string, target: Target])[] = [
      [
        'a line of CREATE TABLE',
        `${BASE},\n  a int,\n  unique (a),\n  constraint again unique (a) include (id)\n);\nalter table t add constraint once unique (a) include (id);\n`,
        `${BASE},\n  a int,\n  unique (a),\n  constraint again unique (a) include (id)\n);\n`,
        { table: 'public.t', constraint: 'once' },
      ],
      [
        'the last line of CREATE TABLE',
        `${BASE},\n  a int check (a > 0), -- how many\n  check (a > 0)\n);\n`,
        `${BASE},\n  a int check (a > 0) -- how many\n);\n`,
        { table: 'public.t', constraint: 't_a_check1' },
      ],
      [
        'a clause of a column',
        `${BASE},\n  a int not null constraint set_already check (a is not null) default 1,\n  b int\n);\n`,
        `${BASE},\n  a int not null default 1,\n  b int\n);\n`,
        { table: 'public.t', constraint: 'set_already' },
      ],
      [
        'a reference with its actions',
        `create table p (id int primary key);\ncreate table t (\n  id int primary key,\n  p_id int references p on delete set null constraint again references p on delete set null default 1 not null\n);\n`,
        `create table p (id int primary key);\ncreate table t (\n  id int primary key,\n  p_id int references p on delete set null default 1 not null\n);\n`,
        { table: 'public.t', constraint: 'again' },
      ],
      [
        'a clause of ALTER TABLE',
        `${BASE},\n  a int\n);\nalter table t\n  add column b int,\n  add constraint once check (a > 0),\n  add constraint again check (a > 0);\n`,
        `${BASE},\n  a int\n);\nalter table t\n  add column b int,\n  add constraint once check (a > 0);\n`,
        { table: 'public.t', constraint: 'again' },
      ],
      [
        'CREATE INDEX with what is said about it',
        `${BASE},\n  a int\n);\ncreate index once on t (a);\n-- for the report\ncreate index again on t (a);\ncomment on index again is 'for the report';\ncreate index b on t (a, id);\n`,
        `${BASE},\n  a int\n);\ncreate index once on t (a);\ncreate index b on t (a, id);\n`,
        { table: 'public.t', index: 'again' },
      ],
    ];
    for (const [name, before, after, target] of situations)
      it(`takes out ${name}`, async () => {
        assert.equal(await edited(before, target), after);
      });
  });
});
