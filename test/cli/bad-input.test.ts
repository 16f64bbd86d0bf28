import { strict as assert } from 'node:assert';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, removeFolders, twice } from './folders.ts';
import { tablefold } from './surroundings.ts';

describe('bad input', () => {
  after(removeFolders);

  /** Checks a folder with this file among good ones, which have to be reviewed all the same. */
  async function checkWith(content: string | Buffer) {
    const cwd = folderWith(twice);
    writeFileSync(join(cwd, 'migrations/003_bad.sql'), content);
    const result = await tablefold(['check'], { cwd });
    assert.equal(result.code, 1, result.out + result.err);
    assert.ok(result.out.includes('warning[versioned-table]'), result.out);
    return result.out;
  }

  it('such as an empty file, a byte-order mark or CRLF costs nothing', async () => {
    for (const content of ['', '\ufeffcreate table a (id int);\n', 'create table a (\r\n  id int\r\n);\r\n']) {
      const out = await checkWith(content);
      assert.ok(!out.includes('error['), out);
    }
  });

  it('such as Latin-1 is read and said', async () => {
    const out = await checkWith(Buffer.from("comment on table users is 'caf\xe9';\n", 'latin1'));
    assert.match(out, /migrations\/003_bad\.sql: the file is not valid UTF-8/);
  });

  it('such as a NUL byte, an unterminated quote or something that is not SQL is said with its place', async () => {
    for (const content of [
      'create table a (id int);\0drop table a;',
      "create table a (id int);\nselect 'never ends;\n",
      'Dear diary,\ntoday I wrote no SQL.\n',
    ]) {
      const out = await checkWith(content);
      assert.match(out, /error\[\w{5}\]: /, content);
      assert.match(out, / migrations\/003_bad\.sql:\d+:\d+\n/, content);
    }
  });

  it('such as an expression of 20,000 terms ends', async () => {
    const out = await checkWith(`create table a (id int check (id > ${'1+'.repeat(20_000)}1));\n`);
    assert.match(out, /003_bad\.sql:1:/);
  });

  it('such as a migration that drops what is not there is said in PostgreSQL’s words', async () => {
    const out = await checkWith('drop table nothing;\n');
    assert.match(out, /warning\[42P01\]: table "nothing" does not exist/);
  });

  it('such as two files with one version is said', async () => {
    const cwd = folderWith({ ...twice, 'migrations/002_rooms.sql': 'create table rooms (id int);\n' });
    const { out } = await tablefold(['check'], { cwd });
    assert.match(out, /migrations\/002_\w+\.sql: .*002/);
  });

  it('such as a loop of links is followed once and said', async () => {
    const cwd = folderWith(twice);
    mkdirSync(join(cwd, 'deep'));
    symlinkSync(cwd, join(cwd, 'deep', 'again'));
    const { code, out } = await tablefold(['check'], { cwd });
    assert.equal(code, 1);
    assert.equal(out.match(/warning\[versioned-table\]/g)?.length, 1);
    assert.match(out, /deep\/again.*leads back/);
  });
});
