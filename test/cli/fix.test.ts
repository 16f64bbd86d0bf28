import { strict as assert } from 'node:assert';
import { openEmbedded } from '../../src/node/engine.ts';
import { filesIn, folderWith, removeFolders, twice } from './folders.ts';
import { tablefold } from './surroundings.ts';

const needless = {
  'migrations/001_users.sql': `create table users (
  id bigint primary key,
  email text not null constraint users_email_key unique,
  constraint users_id_key unique (id) deferrable
);
`,
  'migrations/002_more.sql':
    'create index users_email_idx on users (email);\nalter table users add constraint users_email_unique unique (email);\n',
};

describe('tablefold fix', () => {
  after(removeFolders);

  it('is what check prints under a finding that it mends', async () => {
    const { out } = await tablefold(['check', 'migrations'], { cwd: folderWith(needless) });
    assert.ok(out.includes('= fix: tablefold fix migrations migrations/002_more.sql:1:14\n'), out);
    assert.ok(out.includes('= fix: tablefold fix migrations migrations/002_more.sql:2:34\n'), out);
    const merges = await tablefold(['check'], { cwd: folderWith(twice) });
    assert.ok(merges.out.includes('= fix: tablefold merge . users_v2 users'), 'a merge has a command of its own');
  });

  it('prints the migration, and writes nothing', async () => {
    const cwd = folderWith(needless);
    const { code, out, err } = await tablefold(['fix', 'migrations/002_more.sql:1', '--no-proof'], { cwd });
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^── Drop index users_email_idx ─/);
    assert.match(out, /\nRows {2}No row is touched\. /);
    assert.match(out, /\nmigrations\/003_drop_index_users_email_idx\.sql \(new\)\n/);
    assert.ok(out.endsWith('\nWrite it with:\n  tablefold fix . migrations/002_more.sql:1 --write\n'), out.slice(-300));
    assert.deepEqual(filesIn(cwd), needless);
  });

  it('proves it and writes it when told', async () => {
    const cwd = folderWith(needless);
    const args = ['fix', '.', 'migrations/002_more.sql:2:34', '--write'];
    const { code, out } = await tablefold(args, { cwd, openEngine: openEmbedded });
    assert.equal(code, 0, out);
    assert.match(
      out,
      /^Proved on PostgreSQL [^\n]*: \d+ rows of 1 table, \d+ writes compared\.\nWrote migrations\/003_drop_constraint_users_email_unique\.sql\n/,
    );
    const again = await tablefold(args, { cwd });
    assert.deepEqual([again.code, again.err], [2, 'tablefold: no finding stands at migrations/002_more.sql:2:34\n']);
  });

  it('cannot run where nothing stands, where the place is none, and where nothing mends it', async () => {
    const cwd = folderWith({
      ...needless,
      'migrations/003_keys.sql': `create table rooms (id bigint primary key, user_id bigint references users on delete cascade);
alter table rooms add constraint rooms_user foreign key (user_id) references users;
`,
    });
    const err = async (place: string) => {
      const run = await tablefold(['fix', place, '--no-proof'], { cwd });
      assert.equal(run.code, 2);
      return run.err;
    };
    assert.equal(
      await err('migrations/001_users.sql:1'),
      'tablefold: no finding stands at migrations/001_users.sql:1\n',
    );
    assert.match(await err('users_email_idx'), /^tablefold: "users_email_idx" is no place; one looks like /);
    assert.equal(
      await err('migrations/003_keys.sql:2'),
      'tablefold: nothing is known that mends what stands at migrations/003_keys.sql:2 by itself\n',
    );
  });

  it('asks which of several things to do', async () => {
    const cwd = folderWith({
      'migrations/001_posts.sql':
        'create table posts (id int primary key, a int); create index x on posts (a); create index y on posts (a); create index z on posts (a);\n',
    });
    const asked = await tablefold(['fix', 'migrations/001_posts.sql:1', '--no-proof'], { cwd });
    assert.equal(asked.code, 2);
    assert.match(
      asked.err,
      /say by --choice which of these to do [^\n]*\n {2}1 {2}Drop index y\n {2}2 {2}Drop index z\n/,
    );
    const chosen = await tablefold(['fix', 'migrations/001_posts.sql:1', '--no-proof', '--choice', '2'], { cwd });
    assert.match(chosen.out, /^── Drop index z ─/);
    assert.match(chosen.out, /tablefold fix \. migrations\/001_posts\.sql:1 --choice 2 --write\n$/);
  });

  it('edits nothing that a tool has written', async () => {
    const dump = `--\n-- PostgreSQL database dump\n--\n\n${Object.values(needless).join('\n')}\n\n--\n-- PostgreSQL database dump complete\n--\n`;
    const cwd = folderWith({ 'db/structure.sql': dump });
    const { out } = await tablefold(['check'], { cwd });
    assert.doesNotMatch(out, /= fix: /);
    const place = /--> (db\/structure\.sql:\d+:\d+)/.exec(out)?.[1] ?? '';
    const { code, err } = await tablefold(['fix', place, '--write', '--no-proof'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /is written by a tool and never edited; change the migrations that it comes from/);
  });
});
