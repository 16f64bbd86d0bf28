import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pgcrypto } from '@electric-sql/pglite/contrib/pgcrypto';
import { findDatabases } from '../src/migrations/index.ts';
import { nodeFiles } from '../src/node/files.ts';

const SAMPLES = join(import.meta.dirname, '..', 'samples');

/** What a sample promises: where its SQL is, which layout it has, and how many tables it comes to. */
const samples = [
  { name: 'marketing', path: 'marketing/migrations', layout: 'numbered', tables: 46 },
  { name: 'real-estate', path: 'real-estate/migrations', layout: 'golang-migrate', tables: 15 },
  { name: 'lead-crm', path: 'lead-crm/db/migrations', layout: 'goose', tables: 20 },
  { name: 'platform-a', path: 'platform-a/database/schema.sql', layout: 'plain', tables: 20 },
  { name: 'platform-b', path: 'platform-b/db/schema.sql', layout: 'plain', tables: 18 },
];

/** What runs up: goose keeps the way back in the same file. */
function up(script: string): string {
  return readFileSync(script, 'utf8').split('-- +goose Down')[0] ?? '';
}

function scripts(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .filter((name) => name.endsWith('.sql') && !name.endsWith('.down.sql'))
    .sort()
    .map((name) => join(path, name));
}

const COUNT = `select count(*)::int as n from pg_class c join pg_namespace s on s.oid = c.relnamespace
  where c.relkind in ('r', 'p') and s.nspname not in ('pg_catalog', 'information_schema') and s.nspname !~ '^pg_toast'`;

describe('the samples', () => {
  let db: PGlite;
  before(async () => {
    db = await PGlite.create({ extensions: { pgcrypto } });
  });
  after(async () => {
    await db.close();
  });

  for (const { name, path, tables } of samples) {
    it(`${name} applies without an error and has ${tables} tables`, async () => {
      await db.exec('begin');
      try {
        for (const script of scripts(join(SAMPLES, path))) {
          await db.exec(up(script)).catch((error: Error) => assert.fail(`${script}: ${error.message}`));
        }
        assert.deepEqual((await db.query(COUNT)).rows, [{ n: tables }]);
      } finally {
        await db.exec('rollback');
      }
    });
  }

  it('are each found as one database, under its own name and layout', async () => {
    const { databases, problems } = await findDatabases(nodeFiles(), SAMPLES);
    const found = databases.map((d) => [d.name, d.root, d.layout.id]).sort();
    assert.deepEqual(found, samples.map((s) => [s.name, join(SAMPLES, s.path), s.layout]).sort());
    assert.deepEqual(problems, []);
  });

  it('are introduced in their README with the tables that they have', () => {
    const readme = readFileSync(join(SAMPLES, 'README.md'), 'utf8');
    for (const { name, tables } of samples) assert.ok(readme.includes(`| \`${name}\` | ${tables} |`), name);
  });

  it('are all listed here', () => {
    const folders = readdirSync(SAMPLES).filter((name) => statSync(join(SAMPLES, name)).isDirectory());
    assert.deepEqual(folders.sort(), samples.map((s) => s.name).sort());
    for (const { path } of samples) assert.ok(existsSync(join(SAMPLES, path)), path);
  });
});
