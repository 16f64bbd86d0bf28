import { strict as assert } from 'node:assert';
import { openEmbedded } from '../../src/node/engine.ts';
import { withoutViews } from './engines.ts';
import { filesIn, folderWith, removeFolders, twice } from './folders.ts';
import { tablefold } from './surroundings.ts';

describe('tablefold merge', () => {
  after(removeFolders);

  it('prints the migration and the rollback, and writes nothing', async () => {
    const cwd = folderWith(twice);
    const { code, out, err } = await tablefold(['merge', 'users_v2', 'users', '--no-proof'], { cwd });
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^── Merge users_v2 into users ─/);
    assert.match(out, /\nmigrations\/003_merge_users_v2_into_users\.sql \(new\)\n/);
    assert.match(out, /rollback\/003_merge_users_v2_into_users\.sql \(new\)\n\n-- Undoes: /);
    assert.ok(out.endsWith('\nWrite it with:\n  tablefold merge . users_v2 users --write\n'), out.slice(-300));
    assert.deepEqual(filesIn(cwd), twice);
  });

  it('writes the files that it printed, and says which', async () => {
    const cwd = folderWith(twice);
    const { code, out } = await tablefold(['merge', '.', 'users_v2', 'users', '--write'], {
      cwd,
      openEngine: openEmbedded,
    });
    assert.equal(code, 0, out);
    assert.match(out, /^Proved on PostgreSQL .*\nWrote migrations\/003_merge_users_v2_into_users\.sql\n/);
    const written = filesIn(cwd);
    const migration = written['migrations/003_merge_users_v2_into_users.sql'] ?? '';
    assert.match(migration, /Proved on PostgreSQL/);
    assert.deepEqual({ ...twice, ...written }, written, 'nothing else changed');
    // What it wrote is part of the history from now on.
    const again = await tablefold(['merge', '.', 'users_v2', 'users', '--no-proof'], { cwd });
    assert.equal(again.code, 2);
    assert.match(again.err, /^tablefold: table "users_v2" does not exist/);
  });

  it('refuses to write what the proof refutes', async () => {
    const cwd = folderWith(twice);
    const args = ['merge', '.', 'users_v2', 'users', '--write'];
    const { code, out, err } = await tablefold(args, { cwd, openEngine: withoutViews });
    assert.equal(code, 2);
    assert.match(out, /Refuted on PostgreSQL/);
    assert.match(out, /no views today/);
    assert.match(err, /^tablefold: Merge .* was refuted, so nothing was written; --no-proof writes it all the same\n$/);
    assert.deepEqual(filesIn(cwd), twice);
  });

  it('writes without a proof when told, and says so', async () => {
    const cwd = folderWith(twice);
    const { code, out } = await tablefold(['merge', '.', 'users_v2', 'users', '--write', '--no-proof'], { cwd });
    assert.equal(code, 0);
    assert.match(out, /^Not proved: --no-proof was given\.\nWrote migrations\/003_/);
    assert.match(filesIn(cwd)['migrations/003_merge_users_v2_into_users.sql'] ?? '', /Not proved/);
  });

  it('says behind the files it wrote what is left to do', async () => {
    const history = Object.values(twice).join('\n');
    const cwd = folderWith({
      'prisma/schema.prisma': 'model users {\n}\n\nmodel users_v2 {\n}\n',
      'prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n',
      'prisma/migrations/20240101000000_all/migration.sql': history,
    });
    const { code, out } = await tablefold(['merge', '.', 'users_v2', 'users', '--write', '--no-proof'], { cwd });
    assert.equal(code, 0);
    assert.match(
      out,
      /\nThen {2}prisma\/schema\.prisma:4-5 declares users_v2 \(model users_v2\), lines 1-2\n {6}users/,
    );
  });

  it('cannot run where PostgreSQL does not start, and writes nothing', async () => {
    const cwd = folderWith(twice);
    const openEngine = () => Promise.reject(new Error('out of memory'));
    const { code, err } = await tablefold(['merge', '.', 'users_v2', 'users', '--write'], { cwd, openEngine });
    assert.equal(code, 2);
    assert.match(err, /^tablefold: Merge users_v2 into users could not be proved: .*out of memory/);
    assert.deepEqual(filesIn(cwd), twice);
  });

  it('cannot run where a file cannot be written', async () => {
    const cwd = folderWith(twice);
    const writeEdits = () => Promise.reject(new Error('/shop/003.sql cannot be created: the disk is full'));
    const args = ['merge', '.', 'users_v2', 'users', '--write', '--no-proof'];
    const { code, out, err } = await tablefold(args, { cwd, writeEdits });
    assert.deepEqual([code, out, err], [2, '', 'tablefold: /shop/003.sql cannot be created: the disk is full\n']);
  });

  it('states the row policy that it was given', async () => {
    const cwd = folderWith(twice);
    const { code, out, err } = await tablefold(
      ['merge', '.', 'users_v2', 'users', '--rows', 'both-kept', '--no-proof'],
      { cwd },
    );
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /\nRows {2}both-kept: /);
    assert.match(out, /tablefold merge \. users_v2 users --rows both-kept --write\n$/);
  });

  it('leaves a schema file’s folder with one table, however the files come to it', async () => {
    const cwd = folderWith({ 'schema.sql': twice['migrations/001_users.sql'] + twice['migrations/002_users_v2.sql'] });
    const { code, err } = await tablefold(['merge', '.', 'users_v2', 'users', '--write', '--no-proof'], {
      cwd,
    });
    assert.equal(code, 0, err);
    const after = await tablefold(['catalog'], { cwd });
    const { databases } = JSON.parse(after.out) as { databases: { tables: Record<string, unknown> }[] };
    assert.deepEqual(Object.keys(databases[0]?.tables ?? {}), ['public.users']);
  });
});

describe('the tables that a merge names', () => {
  after(removeFolders);
  const merge = (files: Record<string, string>, ...names: string[]) =>
    tablefold(['merge', '.', ...names, '--no-proof'], { cwd: folderWith(files) });
  const twoSchemas = {
    'schema.sql': `create schema a; create schema b;
create table a.users (id int primary key, email text, bio text);
create table b.users (id int primary key, email text, bio text);
create table "People" (id int primary key, email text, bio text);
`,
  };

  it('may be written with their schema, without it where that is clear, and in any case', async () => {
    for (const names of [
      ['users_v2', 'users'],
      ['public.users_v2', 'USERS'],
      ['"users_v2"', 'public.users'],
    ]) {
      const { code, err } = await merge(twice, ...names);
      assert.deepEqual([code, err], [0, ''], names.join(' '));
    }
    assert.equal((await merge(twoSchemas, 'People', 'a.users')).code, 0);
  });

  it('are said to be ambiguous where they are', async () => {
    const { code, err } = await merge(twoSchemas, 'users', 'People');
    assert.equal(code, 2);
    assert.equal(err, 'tablefold: table users is ambiguous; say which: a.users, b.users\n');
  });

  it('are suggested where one does not exist', async () => {
    const { code, err } = await merge(twice, 'user_v2', 'users');
    assert.equal(code, 2);
    assert.equal(err, 'tablefold: table "user_v2" does not exist; did you mean users_v2?\n');
    assert.equal((await merge(twice, 'users', 'elephants')).err, 'tablefold: table "elephants" does not exist\n');
  });

  it('must be two', async () => {
    const { code, err } = await merge(twice, 'users', 'public.users');
    assert.equal(code, 2);
    assert.equal(err, 'tablefold: public.users cannot be merged into itself\n');
  });

  it('are looked for in the database that --database names', async () => {
    const both = {
      'shop/migrations/001_users.sql': twice['migrations/001_users.sql'],
      'shop/migrations/002_users_v2.sql': twice['migrations/002_users_v2.sql'],
      'blog/migrations/001_users.sql': twice['migrations/001_users.sql'],
      'blog/migrations/002_users_v2.sql': twice['migrations/002_users_v2.sql'],
    };
    const unclear = await merge(both, 'users_v2', 'users');
    assert.equal(unclear.code, 2);
    assert.match(
      unclear.err,
      /several databases; choose one with --database NAME:\n {2}.*blog\/migrations.*\n {2}.*shop/s,
    );
    const { code, out } = await merge(both, 'users_v2', 'users', '--database', 'shop/migrations');
    assert.equal(code, 0);
    assert.match(out, /\nshop\/migrations\/003_/);
    const wrong = await merge(both, 'users_v2', 'users', '--database', 'forum');
    assert.match(wrong.err, /^tablefold: no database is called forum; there are:\n/);
  });
});
