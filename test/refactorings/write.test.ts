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
