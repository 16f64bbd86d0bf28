import { strict as assert } from 'node:assert';
import type { CheckDocument } from '../../src/reporting/index.ts';
import { assertMatches } from '../reporting/schemas.ts';
import { clean, folderWith, removeFolders, twice } from './folders.ts';
import { tablefold } from './surroundings.ts';

const ERASE = '\r\u001b[K';

describe('tablefold check', () => {
  after(removeFolders);

  it('ends with 0 where there is nothing to find', async () => {
    const { code, out, err } = await tablefold(['check'], { cwd: folderWith(clean) });
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /\nNo findings in 2 tables of 2 files\.\n$/);
  });

  it('ends with 1 where a finding is as grave as --fail-on, and with 0 below', async () => {
    const cwd = folderWith(twice);
    const codes = async (...args: string[]) => (await tablefold(['check', ...args], { cwd })).code;
    assert.equal(await codes(), 1);
    assert.equal(await codes('.', '--fail-on', 'info'), 1);
    assert.equal(await codes('.', '--fail-on', 'error'), 0);
    assert.equal(await codes('.', '--fail-on', 'never'), 0);
  });

  it('shows where the name stands, and the command that mends it', async () => {
    const { out } = await tablefold(['check', 'migrations'], { cwd: folderWith(twice) });
    for (const expected of [
      'warning[versioned-table]: ',
      '--> migrations/002_users_v2.sql:1:14',
      '1 | create table users_v2 (\n  |              ^^^^^^^^',
      '::: migrations/001_users.sql:1:14',
      '= fix: tablefold merge migrations users_v2 users',
    ]) {
      assert.ok(out.includes(expected), `${expected}\n\n${out}`);
    }
  });

  it('prints a document that its schema describes', async () => {
    const { code, out, err } = await tablefold(['check', '--format', 'json'], { cwd: folderWith(twice) });
    assert.deepEqual([code, err], [1, '']);
    const document = JSON.parse(out) as CheckDocument;
    assertMatches('check', document);
    assert.equal(document.databases[0]?.tables, 2);
    assert.deepEqual(
      document.findings.filter((f) => f.ruleId === 'versioned-table').map((f) => [f.file, f.range, f.tables]),
      [
        [
          'migrations/002_users_v2.sql',
          { start: { line: 0, character: 13 }, end: { line: 0, character: 21 } },
          ['public.users_v2', 'public.users'],
        ],
      ],
    );
  });

  it('finds the same by the same fingerprint after its lines have moved, in whatever folder it was checked out', async () => {
    const prints = async (files: Record<string, string>) => {
      const cwd = folderWith(files);
      const { out } = await tablefold(['check', '--format', 'json'], { cwd });
      return (JSON.parse(out) as CheckDocument).findings.map((f) => f.fingerprint);
    };
    const moved = { ...twice, 'migrations/002_users_v2.sql': `-- a\n\n\n${twice['migrations/002_users_v2.sql']}` };
    const before = await prints(twice);
    assert.ok(before.length > 0);
    assert.deepEqual(await prints(moved), before);
  });

  it('reads on behind a syntax error and says where it is', async () => {
    const files = {
      ...twice,
      'migrations/003_oops.sql': 'create table fine (id int);\nalter tabel users add x int;\n',
    };
    const { code, out } = await tablefold(['check'], { cwd: folderWith(files) });
    assert.equal(code, 1);
    assert.ok(out.includes('error[42601]: syntax error at or near "tabel"'), out);
    assert.ok(out.includes('--> migrations/003_oops.sql:2:7'), out);
    assert.ok(out.includes('Found 1 warning in 3 tables of 3 files.') || / in 3 tables of 3 files\./.test(out), out);
  });

  it('cannot run on a path that does not exist', async () => {
    const { code, out, err } = await tablefold(['check', 'nowhere'], { cwd: folderWith({}) });
    assert.deepEqual([code, out], [2, '']);
    assert.equal(err, 'tablefold: nowhere cannot be listed: no such file or folder\n');
  });

  it('cannot run on a folder that holds no schema', async () => {
    const { code, out, err } = await tablefold(['check'], { cwd: folderWith({ 'notes.txt': 'hello' }) });
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^tablefold: no PostgreSQL schema found in \.: neither migrations nor \.sql files/);
  });

  it('tells a terminal what it is doing, and leaves nothing of it behind', async () => {
    const { err } = await tablefold(['check'], { cwd: folderWith(twice), terminal: true });
    assert.ok(err.startsWith(`${ERASE}  0 % Looking for schema files`), JSON.stringify(err));
    assert.ok(err.endsWith(ERASE), JSON.stringify(err));
  });
});
