import { strict as assert } from 'node:assert';
import type { ExplainDocument } from '../../src/reporting/index.ts';
import { assertMatches } from '../reporting/schemas.ts';
import { clean, folderWith, removeFolders, twice } from './folders.ts';
import { tablefold } from './surroundings.ts';

describe('tablefold explain', () => {
  after(removeFolders);
  const explain = (files: Record<string, string>, ...args: string[]) =>
    tablefold(['explain', ...args], { cwd: folderWith(files) });

  it('shows the reckoning for two tables, which rule reports them, and how to go on', async () => {
    const { code, out, err } = await explain(twice, 'users_v2', 'users');
    assert.deepEqual([code, err], [0, '']);
    for (const expected of [
      /^── users_v2 and users ─+ -?\d\.\d\d (warning|hint|apart)\n/,
      /\n {2}--> migrations\/002_users_v2\.sql:1:14\n/,
      /\nReported by versioned-table\./,
      /\nwarning\[versioned-table\]: users_v2 is named as version 2 of users/,
      /\nColumns\n {2}users_v2 +users +paired by +quality +weight\n/,
      /\n {2}only in {7}users_v2: phone\n/,
      /\nPoints\n {3}\d\.\d\d {2}structure /,
      /\nWhat would change it\n/,
      /\n {2}-- tablefold-ignore versioned-table: <reason>\n {2}--> migrations\/002_users_v2\.sql:1:14\n/,
      /\nSee what merging them takes:\n {2}tablefold merge \. users_v2 users\n$/,
    ])
      assert.match(out, expected);
    assert.deepEqual(
      out.split('\n').filter((line) => line.length > 80),
      [],
    );
  });

  it('says why nothing is reported', async () => {
    const { code, out } = await explain(clean, 'rooms', 'users');
    assert.equal(code, 0);
    assert.match(out, /\nNot reported: /);
    assert.doesNotMatch(out, /tablefold merge|To keep both/);
  });

  it('shows of one table what is found and what is near, and how to go on', async () => {
    const { code, out, err } = await explain(twice, 'users');
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^── users ─+ 4 columns\n {2}--> migrations\/001_users\.sql:1:14\n/);
    assert.match(out, /\nwarning\[versioned-table\]: users_v2 /);
    assert.match(out, /\nNearest tables\n +-?\d\.\d\d {2}\w+ +users_v2 {2}[+-]\d\.\d\d /);
    assert.match(out, /:\n {2}tablefold explain \. users users_v2\n$/);
  });

  it('prints a document that its schema describes', async () => {
    for (const tables of [['users'], ['users', 'users_v2']]) {
      const { code, out, err } = await explain(twice, '.', ...tables, '--format', 'json');
      assert.deepEqual([code, err], [0, '']);
      const document = JSON.parse(out) as ExplainDocument;
      assertMatches('explain', document);
      assert.equal(document.subject, tables.length === 1 ? 'table' : 'pair');
      assert.equal(document.findings[0]?.file, 'migrations/002_users_v2.sql');
    }
  });

  it('takes the first of two words for the path where there is such a file or folder', async () => {
    const { code, out } = await explain(twice, 'migrations', 'users');
    assert.equal(code, 0);
    assert.match(out, /tablefold explain migrations users users_v2\n$/);
    const pair = await explain({ 'schema.sql': Object.values(twice).join('') }, 'schema.sql', 'users', 'users_v2');
    assert.match(pair.out, /tablefold merge schema\.sql users_v2 users\n$/);
    const wrong = await explain({ ...clean, 'rooms/notes.txt': '' }, 'rooms', 'users');
    assert.equal(wrong.code, 2);
    assert.match(
      wrong.err,
      /\n {2}rooms was taken for the path; if it is a table: tablefold explain \. rooms users\n$/,
    );
    assert.equal((await explain({ ...clean, 'rooms/notes.txt': '' }, '.', 'rooms', 'users')).code, 0);
  });

  it('says what is missing or wrong with a name', async () => {
    const view = { ...clean, 'migrations/003_view.sql': 'create view people as select email from users;\n' };
    for (const [args, said] of [
      [[], "missing required argument 'a': name a table"],
      [['.'], '. is a path; name a table of it as well'],
      [['migrations/'], 'migrations/ is a path; name a table of it as well'],
      [['usres', 'rooms'], 'table "usres" does not exist; did you mean users?'],
      [['elephants'], 'table "elephants" does not exist'],
      [['people', 'users'], 'table "people" does not exist; people is a view'],
      [['users', 'public.users'], 'public.users is one table; name two, or that one alone'],
    ] as const) {
      const { code, out, err } = await explain(view, ...args);
      assert.deepEqual([code, out, err], [2, '', `tablefold: ${said}\n`]);
    }
  });

  it('looks in the database that --database names, and passes it on', async () => {
    const both = {
      'shop/migrations/001_users.sql': twice['migrations/001_users.sql'],
      'shop/migrations/002_users_v2.sql': twice['migrations/002_users_v2.sql'],
      'blog/migrations/001_users.sql': twice['migrations/001_users.sql'],
    };
    const unclear = await explain(both, 'users');
    assert.equal(unclear.code, 2);
    assert.match(
      unclear.err,
      /^tablefold: table users exists in several databases; choose one with --database NAME:\n/,
    );
    const { code, out } = await explain(both, 'users', '--database', 'shop/migrations');
    assert.equal(code, 0);
    assert.match(out, /tablefold explain \. users users_v2 --database shop\/migrations\n$/);
  });

  it('offers no merge and no comment, but a decision, where a tool writes the schema', async () => {
    const dump = `--\n-- PostgreSQL database dump\n--\n\n-- Dumped by pg_dump version 16.1\n\n${Object.values(twice).join('\n')}`;
    const { code, out } = await explain({ 'db/structure.sql': dump }, 'db/structure.sql', 'users_v2', 'users');
    assert.equal(code, 0);
    assert.match(out, /Reported by versioned-table/);
    assert.doesNotMatch(out, /tablefold merge|tablefold-ignore/);
    assert.match(
      out,
      /\nTo keep both as they are, say why\n {2}\{ "keep": \["users_v2", "users"\], "because": "<reason>" \}\n/,
    );
  });
});
