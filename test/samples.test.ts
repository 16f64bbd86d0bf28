import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pgcrypto } from '@electric-sql/pglite/contrib/pgcrypto';

const SAMPLES = join(import.meta.dirname, '..', 'samples');

/** What a sample promises: where its SQL is and how many tables it comes to. */
const samples = [
  { name: 'marketing', path: 'marketing/migrations', tables: 46 },
  { name: 'real-estate', path: 'real-estate/migrations', tables: 15 },
  { name: 'lead-crm', path: 'lead-crm/db/migrations', tables: 20 },
  { name: 'platform-a', path: 'platform-a/database/schema.sql', tables: 20 },
  { name: 'platform-b', path: 'platform-b/backend/db/schema.sql', tables: 18 },
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

  it('are all listed here', () => {
    const folders = readdirSync(SAMPLES).filter((name) => statSync(join(SAMPLES, name)).isDirectory());
    assert.deepEqual(folders.sort(), samples.map((s) => s.name).sort());
    for (const { path } of samples) assert.ok(existsSync(join(SAMPLES, path)), path);
  });
});
