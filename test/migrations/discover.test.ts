import assert from 'node:assert/strict';
import type { Files } from '../../src/migrations/files.ts';
import { findDatabases } from '../../src/migrations/index.ts';

type Content = string | Uint8Array;

/** Files made of texts or bytes by path below /w; a path ending in '!' cannot be read, one ending in '/' not be listed. */
function filesOf(contents: Readonly<Record<string, Content>>, sizes: Readonly<Record<string, number>> = {}): Files {
  const bytes = (content: Content) => (typeof content === 'string' ? new TextEncoder().encode(content) : content);
  const entries = Object.entries(contents).map(([path, content]) => ({ path: `/w/${path}`, content }));
  return {
    async list(root) {
      const inside = entries.filter(({ path }) => path === root || path.startsWith(`${root}/`));
      return {
        files: inside
          .filter(({ path }) => !path.endsWith('/'))
          .map(({ path, content }) => ({
            path: path.replace('!', ''),
            size: sizes[path.slice(3)] ?? bytes(content).length,
          })),
        unreadable: inside
          .filter(({ path }) => path.endsWith('/'))
          .map(({ path, content }) => ({ path: path.slice(0, -1), reason: String(content) })),
      };
    },
    async read(path) {
      const found = entries.find((entry) => entry.path === path);
      if (!found) throw new Error('permission denied');
      return bytes(found.content);
    },
  };
}

/** What is found, one line each: databases with their files, then problems, then what is in no database. */
async function check(contents: Readonly<Record<string, Content>>, expected: string[], root = '/w') {
  assert.deepEqual(await lines(filesOf(contents), root), expected);
}

async function lines(files: Files, root = '/w') {
  const { databases, problems, ignored } = await findDatabases(files, root);
  const short = (path: string) => path.replace('/w/', '');
  return [
    ...databases.map((d) => `${d.name} (${d.layout.id}): ${d.files.map((f) => short(f.path)).join(' ')}`),
    ...problems.map((p) => `${p.severity} ${short(p.path)}: ${p.message}`),
    ...ignored.map((i) => `not ${short(i.path)}: ${i.reason}`),
  ];
}

const A = 'create table a (x int);';
const B = 'create table b (x int);';

describe('finding databases', () => {
  it('takes a migrations folder that is named itself', () =>
    check(
      { 'db/migrations/0001_a.sql': A, 'x.sql': B },
      ['w (numbered): db/migrations/0001_a.sql'],
      '/w/db/migrations',
    ));

  it('takes a single file that is named itself, whatever it is called and holds', () =>
    check({ 'dump.txt': 'select 1;' }, ['w (plain): dump.txt'], '/w/dump.txt'));

  it('knows Supabase by its folder even where that is the root', () =>
    check(
      { 'supabase/migrations/20250101000000_a.sql': A },
      ['w (supabase): supabase/migrations/20250101000000_a.sql'],
      '/w/supabase/migrations',
    ));

  it('reads test folders where there is nothing else', () =>
    check({ 'tests/schema.sql': A }, ['tests (plain): tests/schema.sql']));

  it('never reads a rollback folder, even where there is nothing else', () =>
    check({ 'migrations.rollback/0001_a.sql': A }, ['not migrations.rollback/0001_a.sql: it holds rollback scripts']));

  it('says so where nothing is a schema', () =>
    check({ 'q/1_top.sql': 'select 1;', 'q/2_low.sql': 'select 2;' }, [
      'warning /w: the 2 SQL files here are no schema (it defines nothing); name a migrations folder or a schema file to review it',
      'not q/1_top.sql: it defines nothing',
      'not q/2_low.sql: it defines nothing',
    ]));

  it('takes a folder for another system’s only where its name leaves no doubt or another system’s is beside it', () =>
    check(
      { 'oracle/0001_prices.sql': A, 'x/oracle/schema.sql': A, 'x/postgres/schema.sql': A, 'y/mysql/schema.sql': A },
      [
        'oracle (numbered): oracle/0001_prices.sql',
        'x (plain): x/postgres/schema.sql',
        'info x/oracle: one SQL file in this folder left out, since it holds SQL for Oracle; name the folder itself to review it',
        'info y/mysql: one SQL file in this folder left out, since it holds SQL for MySQL; name the folder itself to review it',
        'not x/oracle/schema.sql: it holds SQL for Oracle',
        'not y/mysql/schema.sql: it holds SQL for MySQL',
      ],
    ));

  it('takes a folder for another system’s where a folder around it is one of several systems’', () =>
    check(
      {
        'jdbc-h2/migrations/h2/V1__a.sql': A,
        'jdbc-postgres/migrations/postgres/V1__a.sql': A,
        'feeds/price-oracle/oracle/0001_prices.sql': B,
      },
      [
        'oracle (numbered): feeds/price-oracle/oracle/0001_prices.sql',
        'jdbc-postgres (flyway): jdbc-postgres/migrations/postgres/V1__a.sql',
        'info jdbc-h2/migrations/h2: one SQL file in this folder left out, since it holds SQL for H2; name the folder itself to review it',
        'not jdbc-h2/migrations/h2/V1__a.sql: it holds SQL for H2',
      ],
    ));

  it('finds nothing in a folder without SQL', () => check({ 'README.md': '# hello' }, []));

  it('keeps two files of one folder together when they declare one table twice', () =>
    check({ 'db/a.sql': A, 'db/again.sql': `${A}${B}` }, ['w (plain): db/a.sql db/again.sql']));

  it('keeps two files of one folder apart when one states the other once more', () =>
    check({ 'platform-a.sql': `${A}${B}`, 'platform-b.sql': `${A}${B}` }, [
      'platform-a (plain): platform-a.sql',
      'platform-b (plain): platform-b.sql',
    ]));

  it('gives databases of one name different ones', () =>
    check({ 'one/db/schema.sql': A, 'two/db/schema.sql': A, 'two/schema.sql': B }, [
      'one (plain): one/db/schema.sql',
      'two (plain): two/db/schema.sql',
      'two/schema.sql (plain): two/schema.sql',
    ]));

  it('lists every SQL file as run, ignored or part of no database', async () => {
    const contents: Record<string, string> = {};
    const folders = [
      '',
      'db/',
      'db/migrations/',
      'src/queries/',
      'test/',
      'vendor/x/',
      'db/migrations.rollback/',
      'up/',
      'down/',
      '2024/',
    ];
    const names = [
      '0001_a.sql',
      '0001_a.down.sql',
      'V1__a.sql',
      'U1__a.sql',
      'schema.sql',
      'seed.sql',
      'drop.sql',
      'q.sql',
      '1_a.up.sql',
      'x.SQL',
    ];
    for (const folder of folders)
      for (const name of names)
        contents[folder + name] = name === 'q.sql' ? 'select 1;' : name === 'drop.sql' ? 'drop table a;' : A;
    const { databases, ignored } = await findDatabases(filesOf(contents), '/w');
    const seen = [...databases.flatMap((d) => [...d.files, ...d.ignored]), ...ignored].map((f) => f.path);
    assert.deepEqual(
      [...seen].sort(),
      Object.keys(contents)
        .map((path) => `/w/${path}`)
        .sort(),
    );
  });

  it('stops when it is told to', async () => {
    await assert.rejects(findDatabases(filesOf({ 'a.sql': A }), '/w', AbortSignal.abort()), { name: 'AbortError' });
  });
});

describe('what only says again what another says', () => {
  const DUMP = '--\n-- PostgreSQL database dump\n--\n';

  it('is an old copy of Prisma’s folder, whose files all have one name', () =>
    check(
      {
        'prisma/migrations/1_a/migration.sql': A,
        'prisma/migrations/2_b/migration.sql': B,
        'prisma/migrations_backup/1_a/migration.sql': A,
        'prisma/migrations_backup/3_c/migration.sql': 'create table c (x int);',
        'prisma/migrations_legacy/7_c/migration.sql': 'create table c (x int);',
        'prisma/migrations_legacy/8_d/migration.sql': 'create table d (x int);',
      },
      [
        'w (prisma): prisma/migrations/1_a/migration.sql prisma/migrations/2_b/migration.sql',
        'migrations_legacy (prisma): prisma/migrations_legacy/7_c/migration.sql prisma/migrations_legacy/8_d/migration.sql',
        'info prisma/migrations_backup: not reviewed, since it is an old copy of migrations; 1 of its 2 files is only there, delete it if nobody needs it',
        'not prisma/migrations_backup/1_a/migration.sql: it is an old copy of migrations',
        'not prisma/migrations_backup/3_c/migration.sql: it is an old copy of migrations',
      ],
    ));

  it('is an old copy of Flyway’s folder, beside it or in it', () =>
    check(
      {
        'db/migration/V1__a.sql': A,
        'db/migration/V2__b.sql': B,
        'db/migration/old/V1__a.sql': A,
        'db/migration_2024-05-01/V1__a.sql': A,
      },
      [
        'w (flyway): db/migration/V1__a.sql db/migration/V2__b.sql',
        'info db/migration/old: not reviewed, since it is an old copy of migration; delete it if nobody needs it',
        'info db/migration_2024-05-01: not reviewed, since it is an old copy of migration; delete it if nobody needs it',
        'not db/migration/old/V1__a.sql: it is an old copy of migration',
        'not db/migration_2024-05-01/V1__a.sql: it is an old copy of migration',
      ],
    ));

  it('is the dump of what the migrations beside it build, with the tool’s own table in it', () =>
    check(
      {
        'db/migrations/1_a.sql': `-- migrate:up\n${A}\n-- migrate:down\n`,
        'db/migrations/2_b.sql': `-- migrate:up\n${B}\n-- migrate:down\n`,
        'db/schema.sql': `${DUMP}create table public.a (x int);\ncreate table public.b (x int);\ncreate table public.schema_migrations (version varchar);\n`,
      },
      [
        'w (dbmate): db/migrations/1_a.sql db/migrations/2_b.sql',
        'info db/schema.sql: not reviewed, since it is a dump of what migrations builds; name the file itself to review it',
        'not db/schema.sql: it is a dump of what migrations builds',
      ],
    ));

  it('is not the dump of another database', () =>
    check(
      {
        'db/migrations/1_a.sql': `-- migrate:up\n${A}\n-- migrate:down\n`,
        'db/migrations/2_b.sql': `-- migrate:up\n${B}\n-- migrate:down\n`,
        'db/other.sql': `${DUMP}create table public.a (x int);\ncreate table public.z (x int);\n`,
      },
      ['w (dbmate): db/migrations/1_a.sql db/migrations/2_b.sql', 'other (pg-dump): db/other.sql'],
    ));

  it('is an old edition of a schema file, though not to the letter', () =>
    check(
      {
        'schema.sql': `${A}create table b (x int, y int);create table c (x int);`,
        'schema_old.sql': `${A}${B}`,
      },
      [
        'w (plain): schema.sql',
        'info schema_old.sql: not reviewed, since it is an old copy of schema.sql; delete it if nobody needs it',
        'not schema_old.sql: it is an old copy of schema.sql',
      ],
    ));

  it('is the schema file that Supabase’s migrations were joined into', () =>
    check(
      {
        'supabase/migrations/20250101000000_a.sql': A,
        'supabase/migrations/20250102000000_b.sql': B,
        'supabase/schema.sql': `-- All of it.\n${A}\n\n${B}\n`,
      },
      [
        'w (supabase): supabase/migrations/20250101000000_a.sql supabase/migrations/20250102000000_b.sql',
        'info supabase/schema.sql: not reviewed, since it holds the files of migrations, one after the other; name the file itself to review it',
        'not supabase/schema.sql: it holds the files of migrations, one after the other',
      ],
    ));
});

describe('a file that is not as it should be', () => {
  const utf8 = (text: string) => new TextEncoder().encode(text);

  it('is read behind a byte-order mark and with CRLF, offsets as an editor counts', async () => {
    const text = '\ufeff-- migrate:up\r\ncreate table a (x int);\r\n-- migrate:down\r\ndrop table a;\r\n';
    const { databases, texts, problems } = await findDatabases(filesOf({ 'm/1_a.sql': text }), '/w');
    const path = '/w/m/1_a.sql';
    assert.equal(texts.get(path), text);
    assert.deepEqual(problems, []);
    const parts = databases[0]?.layout.up(path, text).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(parts, ['create table a (x int);\r\n']);
  });

  it('is read as Latin-1 where it is no UTF-8, and that is said', () =>
    check({ 'a.sql': new Uint8Array([...utf8(`${A} comment on table a is 'caf`), 0xe9, ...utf8("';")]) }, [
      'a (plain): a.sql',
      'warning a.sql: the file is not valid UTF-8; it was read as Latin-1; save it as UTF-8',
    ]));

  it('is read as UTF-16 where a byte-order mark says so', () =>
    check({ 'a.sql': new Uint8Array([0xff, 0xfe, ...[...A].flatMap((c) => [c.charCodeAt(0), 0])]) }, [
      'a (plain): a.sql',
      'warning a.sql: the file is UTF-16; PostgreSQL reads UTF-8; save it as UTF-8',
    ]));

  it('is named where it is empty, and keeps its place among migrations', () =>
    check({ 'm/0001_a.sql': A, 'm/0002_b.sql': '\n' }, [
      'm (numbered): m/0001_a.sql m/0002_b.sql',
      'info m/0002_b.sql: the file is empty; delete it, or write what it was meant to hold',
    ]));

  it('is not named where it is empty for PostgreSQL alone', () =>
    check({ 'm/1_a.up.sql': A, 'm/2_b.mysql.up.sql': A, 'm/2_b.postgres.up.sql': '' }, [
      'm (golang-migrate): m/1_a.up.sql m/2_b.postgres.up.sql',
    ]));

  it('is left out where it is binary', () =>
    check({ 'a.sql': A, 'logo.sql': new Uint8Array(400) }, [
      'a (plain): a.sql',
      'warning logo.sql: the file is binary, not SQL; leave it out or rename it',
      'not logo.sql: it could not be read as text',
    ]));

  it('is left out where it is an archive or a compressed dump', () =>
    check({ 'a.sql': utf8('PGDMP\x01\x0e'), 'b.sql': new Uint8Array([0x1f, 0x8b, 8, 0]) }, [
      'warning a.sql: the file is a pg_dump archive, not SQL; turn it into SQL with pg_restore --schema-only --file',
      'warning b.sql: the file is compressed, not SQL; unpack it with gunzip',
      'not a.sql: it could not be read as text',
      'not b.sql: it could not be read as text',
    ]));

  it('is kept where only one NUL has strayed into it', () => check({ 'a.sql': `${A}\0` }, ['a (plain): a.sql']));

  it('is not read where it is larger than 64 MB', async () => {
    const files = filesOf({ 'a.sql': A, 'big.sql': B }, { 'big.sql': 70 * 1024 * 1024 });
    assert.deepEqual(await lines(files), [
      'a (plain): a.sql',
      'warning big.sql: the file is 70 MB and was not read (the limit is 64 MB); split its data from its schema, as pg_dump --schema-only does',
      'not big.sql: it could not be read as text',
    ]);
  });

  it('is named where it or its folder cannot be read, and the rest is found', () =>
    check({ 'a.sql': A, 'b.sql!': B, 'secret/': 'permission denied' }, [
      'a (plain): a.sql',
      'warning secret: cannot be listed: permission denied; what lies in it is not reviewed',
      'error b.sql: the file cannot be read: permission denied; the schema is reviewed without it',
      'not b.sql: it could not be read as text',
    ]));
});
