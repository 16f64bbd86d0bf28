import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findDatabases } from '../../src/migrations/index.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { runs } from '../support/runs.ts';

const FOLDERS = [
  ...[
    'db',
    'sql',
    'supabase',
    'migrations',
    'migration',
    'prisma',
    'drizzle',
    'meta',
    'up',
    'down',
    'undo',
    'tables',
    'views',
  ],
  ...[
    '001_a',
    '002_b',
    '2024-01-01-000000_c',
    'v1',
    'v2',
    'tests',
    'seeds',
    'schema.changes',
    'migrations.rollback',
    'mysql',
  ],
];
const FILES = [
  ...['0001_a.sql', '0002_b.sql', '0002_c.sql', '1_a.up.sql', '1_a.down.sql', 'V1__a.sql', 'V1.1__b.sql', 'U1__a.sql'],
  ...[
    'R__r.sql',
    'B1__b.sql',
    '20240101000000_a.sql',
    'up.sql',
    'down.sql',
    'migration.sql',
    'schema.sql',
    'structure.sql',
  ],
  ...[
    'seed.sql',
    'drop.sql',
    'a.mysql.sql',
    'a.postgres.sql',
    'x.SQL',
    '.sql',
    'Cargo.toml',
    'snapshot.json',
    '_journal.json',
  ],
];
const TEXTS = [
  ...[
    '',
    ' ',
    'create table a (x int);',
    'create table a (x int);create table b (x int);',
    'select 1;',
    'drop table a;',
  ],
  ...['-- +goose Up\ncreate table g (x int);\n-- +goose Down\n', '-- migrate:up\nselect 1;', '-- DOWN\ndrop table a;'],
  ...[
    '-- PostgreSQL database dump\ncreate table d (x int);',
    'create table `m` (x int) engine=innodb;',
    "'unterminated",
  ],
  ...['{"entries":[{"idx":0,"tag":"0001_a"}]}', '{"entries":3}', 'insert into a values (1);'],
];

const file = fc.tuple(
  fc.array(fc.constantFrom(...FOLDERS), { maxLength: 3 }),
  fc.constantFrom(...FILES),
  fc.constantFrom(...TEXTS),
);
const workspace = fc
  .array(file, { maxLength: 25 })
  .map((files) => Object.fromEntries(files.map(([folders, name, text]) => [['/w', ...folders, name].join('/'), text])));

describe('whatever lies in a workspace', () => {
  it('every SQL file is accounted for once, and databases differ in name and root', async () => {
    await fc.assert(
      fc.asyncProperty(workspace, async (texts) => {
        const { databases, ignored } = await findDatabases(memoryFiles(texts), '/w');
        const seen = [...databases.flatMap((d) => [...d.files, ...(d.seeds ?? []), ...d.ignored]), ...ignored]
          .map((f) => f.path)
          .sort();
        const sql = Object.keys(texts).filter((path) => /\.sql$/i.test(path));
        assert.deepEqual(seen, sql.sort());
        assert.equal(new Set(databases.map((d) => d.name)).size, databases.length);
        assert.equal(new Set(databases.map((d) => d.root)).size, databases.length);
      }),
      { numRuns: runs(200) },
    );
  });

  it('a new migration takes no file’s place, and what runs of a file lies within it', async () => {
    await fc.assert(
      fc.asyncProperty(workspace, async (texts) => {
        const { databases } = await findDatabases(memoryFiles(texts), '/w');
        for (const database of databases) {
          const migration = { slug: 'new', up: 'select 1;\n', down: 'select 2;\n', now: new Date('2025-06-01') };
          const paths = database.layout.newMigration(database, migration).map((edit) => edit.path);
          assert.equal(new Set(paths).size, paths.length);
          for (const path of paths) assert.ok(!(path in texts), `${path} is taken`);
          for (const { path } of database.files) {
            const text = texts[path] ?? '';
            let end = 0;
            for (const part of database.layout.up(path, text)) {
              assert.ok(end <= part.start && part.start <= part.end && part.end <= text.length);
              end = part.end;
            }
          }
        }
      }),
      { numRuns: runs(200) },
    );
  });

  it('is found to be the same in whatever order it is listed', async () => {
    await fc.assert(
      fc.asyncProperty(workspace, async (texts) => {
        const reversed = Object.fromEntries(Object.entries(texts).reverse());
        const found = await Promise.all([texts, reversed].map((t) => findDatabases(memoryFiles(t), '/w')));
        const [one, two] = found.map((d) => d.databases.map((b) => [b.name, b.root, b.files, b.ignored]));
        assert.deepEqual(two, one);
      }),
      { numRuns: runs(200) },
    );
  });
});
