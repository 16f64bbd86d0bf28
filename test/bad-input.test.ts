import { strict as assert } from 'node:assert';
import * as nodeFs from 'node:fs';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFiles, type ReadingFs } from '../src/node/files.ts';
import { type WritingFs, writeEdits } from '../src/node/write-edits.ts';
import type { CheckDocument } from '../src/reporting/index.ts';
import { filesIn, folderWith, removeFolders, twice } from './cli/folders.ts';
import { tablefold } from './cli/surroundings.ts';

/** A folder with a good history in which one table says that it is another's version, and one bad file behind it. */
function folderBeside(bad: string | Buffer, name = 'migrations/003_bad.sql'): string {
  const cwd = folderWith(twice);
  writeFileSync(join(cwd, name), bad);
  return cwd;
}

/** What `check` says of the folder; the good neighbours' finding must be there, and the run must end as it does for it. */
async function check(cwd: string, rest: Parameters<typeof tablefold>[1] = {}): Promise<string> {
  const { code, out, err } = await tablefold(['check'], { cwd, ...rest });
  assert.deepEqual([code, err], [1, ''], out + err);
  assert.equal(out.match(/^warning\[versioned-table\]: /gm)?.length, 1, out);
  assert.ok(out.includes('--> migrations/002_users_v2.sql:1:14'), out);
  return unfolded(out);
}

/** Prose without its line ends. */
function unfolded(text: string): string {
  return text.replaceAll(/(?<=\S)\n(?=\S)/g, ' ');
}

/** The tables that the review knows, by the catalog that it prints. */
async function tablesOf(cwd: string): Promise<string[]> {
  const { out, code } = await tablefold(['catalog', '.', '--format', 'json'], { cwd });
  assert.equal(code, 0);
  const { databases } = JSON.parse(out) as { databases: { tables: Record<string, unknown> }[] };
  return databases.flatMap((d) => Object.keys(d.tables)).sort();
}

/** Node's fs, in which this path is refused. */
function fsWithout(denied: string): ReadingFs {
  const refuse = (path: unknown) => {
    if (String(path) !== denied) return;
    throw Object.assign(new Error(`EACCES: permission denied, open '${denied}'`), { code: 'EACCES' });
  };
  return {
    ...nodeFs,
    readFileSync: ((path, options) => {
      refuse(path);
      return nodeFs.readFileSync(path, options);
    }) as typeof nodeFs.readFileSync,
    promises: {
      ...nodeFs.promises,
      readdir: (async (path: string, options: { withFileTypes: true }) => {
        refuse(path);
        return nodeFs.promises.readdir(path, options);
      }) as typeof nodeFs.promises.readdir,
    },
  };
}

describe('bad input', () => {
  after(removeFolders);

  it('an empty file is pointed out', async () => {
    assert.match(await check(folderBeside('')), /^info: migrations\/003_bad\.sql: the file is empty; delete it/m);
  });

  it('a byte-order mark is no part of the SQL, and moves no place', async () => {
    const cwd = folderBeside('\ufeffcreate table a (id int);\ncreate tabel b (id int);\n');
    const out = await check(cwd);
    assert.ok(out.includes('syntax error at or near "tabel"'), out);
    assert.ok(out.includes('--> migrations/003_bad.sql:2:8'), out);
    assert.ok((await tablesOf(cwd)).includes('public.a'));
  });

  it('line ends of CR LF are line ends, and move no place', async () => {
    const cwd = folderBeside('create table a (\r\n  id int\r\n);\r\ncreate tabel b (id int);\r\n');
    const out = await check(cwd);
    assert.ok(out.includes('--> migrations/003_bad.sql:4:8'), out);
    assert.ok(!out.includes('\r'));
    assert.ok((await tablesOf(cwd)).includes('public.a'));
  });

  it('a NUL byte is said with its place, and what stands around it is read', async () => {
    const cwd = folderBeside('create table a (id int);\n\0create table b (id int);\n');
    const out = await check(cwd);
    assert.ok(out.includes('error[22021]: invalid byte sequence for encoding "UTF8": 0x00'), out);
    assert.ok(out.includes('--> migrations/003_bad.sql:2:1'), out);
    const tables = await tablesOf(cwd);
    assert.ok(tables.includes('public.a') && tables.includes('public.b'), tables.join());
  });

  it('Latin-1 is read as such and said', async () => {
    const cwd = folderBeside(Buffer.from("comment on table users is 'caf\xe9';\ncreate table a (id int);\n", 'latin1'));
    assert.match(await check(cwd), /warning: migrations\/003_bad\.sql: the file is not valid UTF-8.*save it as UTF-8/);
    assert.ok((await tablesOf(cwd)).includes('public.a'));
  });

  it('a dump of 10 MB is read to its end', async () => {
    const row = `${'x'.repeat(90)}\tsemicolons; 'quotes and $$\\N\n`;
    const rows = row.repeat(Math.ceil((10 << 20) / row.length));
    const cwd = folderBeside(
      `create table notes (a text, b text);\ncopy notes (a, b) from stdin;\n${rows}\\.\n\ncreate tabel late (id int);\ncreate table last (id int);\n`,
    );
    const out = await check(cwd);
    assert.ok(out.includes(`--> migrations/003_bad.sql:${3 + rows.length / row.length + 2}:8`), out);
    assert.ok((await tablesOf(cwd)).includes('public.last'));
  });

  it('a file that is not SQL is said with its place', async () => {
    const out = await check(folderBeside('Dear diary,\ntoday I wrote no SQL.\n'));
    assert.match(out, /error\[42601\]: syntax error at or near "Dear"\n +--> migrations\/003_bad\.sql:1:1\n/);
  });

  it('a file that is binary is left out and said', async () => {
    const bytes = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7) % 256));
    assert.match(await check(folderBeside(bytes)), /warning: migrations\/003_bad\.sql: the file is binary, not SQL/);
  });

  it('a file of another system’s SQL is one message, not one for each statement', async () => {
    const statements = Array.from({ length: 9 }, (_, i) => `create table \`t${i}\` (\`id\` int);\n`).join('');
    const out = await check(folderBeside(statements));
    assert.equal(out.match(/003_bad\.sql/g)?.length, 1, out);
    assert.match(out, /syntax error at or near "`": the file seems to be a template or another system's SQL/);
  });

  it('an unterminated quote costs one statement and is said where it opens', async () => {
    const cwd = folderBeside("create table a (id int);\nselect 'never ends;\ncreate table b (id int);\n");
    const out = await check(cwd);
    assert.match(out, /error\[42601\]: unterminated quoted string at or near "'never ends"/);
    assert.ok(out.includes('--> migrations/003_bad.sql:2:8'), out);
    const tables = await tablesOf(cwd);
    assert.ok(tables.includes('public.a') && tables.includes('public.b'), tables.join());
  });

  it('an expression of 20,000 terms is said to be too deep, however many there are, and costs itself alone', async () => {
    const sum = `${'1+'.repeat(20_000)}1`;
    const views = Array.from({ length: 60 }, (_, i) => `create view v${i} as select ${sum} as x;\n`).join('');
    const cwd = folderBeside(`${views}create table a (id int check (id > ${sum}));\ncreate table b (id int);\n`);
    const out = await check(cwd);
    assert.ok(out.includes('error[54001]: stack depth limit exceeded'), out);
    assert.ok(out.includes('--> migrations/003_bad.sql:1:1'), out);
    assert.ok((await tablesOf(cwd)).includes('public.b'));
  });

  it('an expression of 20,000 terms that is flat is read', async () => {
    const terms = Array.from({ length: 20_000 }, (_, i) => `(id  <> ${i})`).join(' and ');
    const cwd = folderBeside(`create table a (id int check (${terms}));\n`);
    await check(cwd);
    assert.ok((await tablesOf(cwd)).includes('public.a'));
  });

  it('blocks within blocks without end are not followed', async () => {
    const deep = `do $$ begin ${'if true then '.repeat(3000)} create table a (id int); ${'end if; '.repeat(3000)} end $$;`;
    const cwd = folderBeside(`${deep}\ncreate table b (id int);\n`);
    await check(cwd);
    assert.ok((await tablesOf(cwd)).includes('public.b'));
  });

  it('a migration that drops what is not there is said in PostgreSQL’s words', async () => {
    const out = await check(folderBeside('drop table nothing;\n'));
    assert.match(out, /warning\[42P01\]: table "nothing" does not exist\n +--> migrations\/003_bad\.sql:1:12\n/);
  });

  it('two files with one version are said, and both are read', async () => {
    const cwd = folderBeside('create table rooms (id int);\n', 'migrations/002_rooms.sql');
    const out = await check(cwd);
    assert.match(out, /warning: migrations\/\w+\.sql: version 002 is taken by 002_rooms\.sql and 002_users_v2\.sql/);
    assert.ok((await tablesOf(cwd)).includes('public.rooms'));
  });

  it('a loop of links is followed once and said', async () => {
    const cwd = folderWith(twice);
    mkdirSync(join(cwd, 'deep'));
    symlinkSync(cwd, join(cwd, 'deep', 'again'));
    symlinkSync('me', join(cwd, 'deep', 'me'));
    const out = await check(cwd);
    assert.match(out, /warning: deep\/again: cannot be listed: it is a link that leads back to /);
    assert.match(out, /warning: deep\/me: cannot be listed: /);
  });

  it('a folder without permission is said', async () => {
    const cwd = folderWith({ ...twice, 'private/001_secret.sql': 'create table secrets (id int);\n' });
    const files = nodeFiles(fsWithout(join(cwd, 'private')));
    const out = await check(cwd, { files });
    assert.match(out, /warning: private: cannot be listed: permission denied; what lies in it is not reviewed/);
  });

  it('a file without permission is said', async () => {
    const cwd = folderBeside('create table secrets (id int);\n');
    const files = nodeFiles(fsWithout(join(cwd, 'migrations/003_bad.sql')));
    const out = await check(cwd, { files });
    assert.match(out, /error: migrations\/003_bad\.sql: the file cannot be read: permission denied; /);
  });

  it('a disk that fails half-way leaves everything as it was', async () => {
    const cwd = folderWith({ 'schema.sql': Object.values(twice).join('\n') });
    const before = filesIn(cwd);
    let writes = 0;
    const full: WritingFs = {
      ...nodeFs.promises,
      writeFile: (async (path: string, data: string | Uint8Array, options: { flag: string }) => {
        if (++writes === 2) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
        return nodeFs.promises.writeFile(path, data, options);
      }) as typeof nodeFs.promises.writeFile,
    };
    const { code, err } = await tablefold(['merge', '.', 'users_v2', 'users', '--write', '--no-proof'], {
      cwd,
      writeEdits: (edits) => writeEdits(edits, full),
    });
    assert.equal(code, 2);
    assert.match(err, /nothing was written\n$/);
    assert.equal(writes, 2);
    assert.deepEqual(filesIn(cwd), before);
  });

  it('places count UTF-16 units, whatever stands before them', async () => {
    const cwd = folderBeside('\ufeff/* 😀é */ drop table nothing;\n');
    const { out } = await tablefold(['check', '--format', 'json'], { cwd });
    const { databases } = JSON.parse(out) as CheckDocument;
    const problem = databases[0]?.problems.find((p) => p.code === '42P01');
    const start = '/* 😀é */ drop table '.length;
    assert.deepEqual(problem?.range, {
      start: { line: 0, character: start },
      end: { line: 0, character: start + 'nothing'.length },
    });
  });
});
