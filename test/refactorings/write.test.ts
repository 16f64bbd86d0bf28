import assert from 'node:assert/strict';
import { describeCatalog } from '../../src/catalog/describe.ts';
import { findDatabases } from '../../src/migrations/index.ts';
import type { Database } from '../../src/migrations/layout.ts';
import { planMerge } from '../../src/refactorings/index.ts';
import type { Plan } from '../../src/refactorings/refactoring.ts';
import { migrationText, writePlan } from '../../src/refactorings/write.ts';
import { applyEdits, type FileEdit } from '../../src/text/edit.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { type Oracle, openOracle } from '../support/oracle.ts';
import { mergeCases, snapshotOf } from './cases.ts';

const NOW = new Date('2026-03-01T12:00:00Z');

async function databaseOf(files: Readonly<Record<string, string>>) {
  const found = await findDatabases(memoryFiles(files), '/shop');
  const [database] = found.databases;
  assert.ok(database);
  return { database, texts: found.texts };
}

function planOf(text: string, from: string, into: string): Plan {
  const plan = planMerge(snapshotOf([{ path: 'schema.sql', text }]), { from, into });
  assert.ok(!('unavailable' in plan));
  return plan;
}

function written(database: Database, texts: ReadonlyMap<string, string>, plan: Plan): FileEdit[] {
  return writePlan(plan, database, texts, { now: NOW });
}

describe('writing a plan', () => {
  it('adds a migration and its rollback under the names that the folder uses', async () => {
    const { database, texts } = await databaseOf({
      '/shop/migrations/000001_init.up.sql': 'create table posts (id uuid primary key, title text);',
      '/shop/migrations/000001_init.down.sql': 'drop table posts;',
      '/shop/migrations/000002_again.up.sql': 'create table posts_v2 (id uuid primary key, title text);',
      '/shop/migrations/000002_again.down.sql': 'drop table posts_v2;',
    });
    const text = [...texts.values()].join('\n');
    const edits = written(database, texts, planOf(text, 'public.posts_v2', 'public.posts'));
    assert.deepEqual(
      edits.map((e) => `${e.kind} ${e.path}`),
      [
        'create /shop/migrations/000003_merge_posts_v2_into_posts.up.sql',
        'create /shop/migrations/000003_merge_posts_v2_into_posts.down.sql',
      ],
    );
  });

  describe('where a tool keeps books of its own', () => {
    const POSTS = 'create table posts (id uuid primary key, title text);\n';
    const AGAIN = 'create table posts_v2 (id uuid primary key, title text);\n';
    const NOTES = 'create table notes (id uuid primary key, post uuid references posts_v2);\n';

    /** What is written for the merge of posts_v2 into posts; the header of the migration without its line breaks. */
    async function merged(files: Readonly<Record<string, string>>) {
      const { database, texts } = await databaseOf(files);
      const sql = database.files.map(({ path }) => texts.get(path)).join('\n');
      const edits = written(database, texts, planOf(sql, 'public.posts_v2', 'public.posts'));
      const [first] = edits;
      const header = first?.kind === 'create' ? first.text.replace(/\n-- +/g, ' ') : '';
      return { header, edits: edits.map((e) => `${e.kind} ${e.path}`) };
    }

    it('names the lines of schema.prisma that would undo the change, the absorbed table first', async () => {
      const { header, edits } = await merged({
        '/shop/prisma/schema.prisma': `datasource db {\n  provider = "postgresql"\n}\n\nmodel Post {\n  id String @id\n  @@map("posts")\n}\n\nmodel PostV2 {\n  id String @id\n\n  @@map("posts_v2")\n}\n\nmodel notes { \n  id String @id\n}\n\nmodel other {\n  id String @id\n}\n`,
        '/shop/prisma/migrations/migration_lock.toml': 'provider = "postgresql"',
        '/shop/prisma/migrations/20240101000000_a/migration.sql': POSTS + AGAIN + NOTES,
      });
      assert.deepEqual(edits, [
        'create /shop/prisma/migrations/20260301120000_merge_posts_v2_into_posts/migration.sql',
        'create /shop/prisma/migrations.rollback/20260301120000_merge_posts_v2_into_posts/migration.sql',
      ]);
      assert.match(
        header,
        /prisma\/schema\.prisma:10-14 declares posts_v2 \(model PostV2\), lines 5-8 posts \(model Post\), lines 16-18 notes \(model notes\)\. Run "prisma db pull"/,
      );
    });

    it('names the lines of Drizzle’s schema, and lists the migration in the journal', async () => {
      const { header, edits } = await merged({
        '/shop/drizzle.config.ts':
          "export default { schema: './src/schema.ts', out: './drizzle', dialect: 'postgresql' }",
        '/shop/src/schema.ts':
          "export const posts = pgTable('posts', {\n  id: uuid(),\n});\nexport const postsV2 = pgTable('posts_v2', { id: uuid() });\n",
        '/shop/drizzle/meta/_journal.json': '{"entries":[{"idx":0,"tag":"0000_a","when":1}]}',
        '/shop/drizzle/0000_a.sql': POSTS + AGAIN,
      });
      assert.deepEqual(edits, [
        'create /shop/drizzle/0001_merge_posts_v2_into_posts.sql',
        'create /shop/drizzle.rollback/0001_merge_posts_v2_into_posts.sql',
        'change /shop/drizzle/meta/_journal.json',
      ]);
      assert.match(header, /src\/schema\.ts:4 declares posts_v2 \(postsV2\), lines 1-3 posts \(posts\)\. Change these/);
    });

    it('names the lines of the SQL that Supabase compares its migrations with', async () => {
      const { header } = await merged({
        '/shop/supabase/schemas/all.sql': `${POSTS}${AGAIN}`,
        '/shop/supabase/migrations/20240101000000_a.sql': POSTS,
        '/shop/supabase/migrations/20240102000000_b.sql': AGAIN,
      });
      assert.match(header, / schemas\/all\.sql:2 declares posts_v2 \(SQL\), line 1 posts \(SQL\)\./);
    });

    it('says what to run where only the tool can write them', async () => {
      const { header } = await merged({
        '/shop/m/atlas.sum': 'h1:x\n1_a.sql h1:y\n',
        '/shop/m/1_a.sql': POSTS,
        '/shop/m/2_b.sql': AGAIN,
      });
      assert.match(header, /- Run "atlas migrate hash" with --dir at this folder/);
    });
  });

  describe('where one file is the schema', () => {
    let oracle: Oracle;
    before(async () => {
      oracle = await openOracle();
    });
    after(() => oracle.close());

    for (const { name, target, files } of mergeCases()) {
      it(`edits it to the schema that the migration makes, or leaves it alone: ${name}`, async () => {
        const before = files[0]?.text ?? '';
        const { database, texts } = await databaseOf({ '/shop/db/schema.sql': before });
        const plan = planOf(before, target.from, target.into);
        const edits = written(database, texts, plan);
        const change = edits.find((e) => e.kind === 'change');
        if (!change) {
          assert.ok(edits.every((e) => e.kind === 'create'));
          return;
        }
        const edited = applyEdits(change.before, change.edits);
        assert.ok(!edited.includes('_before_merge'));
        const migrated = await oracle.catalog(`${before}\nbegin;\n${migrationText(plan, { now: NOW })}\ncommit;`);
        assert.deepEqual(oracle.errors, []);
        const built = await oracle.catalog(edited);
        assert.deepEqual(oracle.errors, []);
        assert.deepEqual(byName(built), byName(migrated));
        assert.deepEqual(
          Object.keys(built.tables),
          Object.keys(describeCatalog(snapshotOf([{ path: 's.sql', text: edited }])).tables),
        );
      });
    }

    it('puts the migration for databases that exist into a folder beside it', async () => {
      const text =
        'create table posts (id uuid primary key, title text);\ncreate table posts_v2 (id uuid primary key, title text);\n';
      const { database, texts } = await databaseOf({ '/shop/db/schema.sql': text });
      const edits = written(database, texts, planOf(text, 'public.posts_v2', 'public.posts'));
      assert.deepEqual(
        edits.map((e) => `${e.kind} ${e.path}`),
        [
          'change /shop/db/schema.sql',
          'create /shop/db/schema.tablefold/20260301120000_merge_posts_v2_into_posts.up.sql',
          'create /shop/db/schema.tablefold/20260301120000_merge_posts_v2_into_posts.down.sql',
        ],
      );
    });
  });
});

/** A catalog whose lists are in the order of names: statements in another order are the same schema. */
function byName(document: { readonly tables: Readonly<Record<string, object>> }): unknown {
  const sort = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sort).sort((x, y) => (JSON.stringify(x) < JSON.stringify(y) ? -1 : 1));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, sort(v)]));
  };
  return sort(document.tables);
}
