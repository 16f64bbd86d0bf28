import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findDatabases } from '../../src/migrations/index.ts';
import { nodeFiles, type ReadingFs } from '../../src/node/files.ts';

describe('listing a folder of the disk', () => {
  let root: string;
  beforeEach(() => {
    root = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'tablefold-')));
  });
  afterEach(() => fs.rmSync(root, { recursive: true }));

  function write(path: string, text = '') {
    fs.mkdirSync(join(root, path, '..'), { recursive: true });
    fs.writeFileSync(join(root, path), text);
  }

  async function list(from = root, disk?: ReadingFs) {
    const { files, unreadable } = await nodeFiles(disk).list(from);
    const short = (path: string) => path.replace(root, '');
    return {
      files: files.map((f) => `${short(f.path)} ${f.size}`).sort(),
      unreadable: unreadable.map((u) => `${short(u.path)}: ${u.reason.replace(root, '')}`).sort(),
    };
  }

  it('gives every file with its size, but not what version control and packages keep', async () => {
    write('a/b/c.sql', '12345');
    write('d.txt', 'é');
    write('.git/x.sql');
    write('a/node_modules/p/y.sql');
    assert.deepEqual(await list(), { files: ['/a/b/c.sql 5', '/d.txt 2'], unreadable: [] });
  });

  it('gives a file that is named itself', async () => {
    write('a.sql', '1');
    assert.deepEqual(await list(join(root, 'a.sql')), { files: ['/a.sql 1'], unreadable: [] });
  });

  it('does not wait for a device', async () => {
    assert.deepEqual(await list('/dev/null'), {
      files: [],
      unreadable: ['/dev/null: it is neither a file nor a folder'],
    });
  });

  it('says so where there is nothing', async () => {
    assert.deepEqual(await list(join(root, 'none')), { files: [], unreadable: ['/none: no such file or folder'] });
  });

  it('names a link that leads back, a link in a circle and one that leads nowhere, and lists the rest once', async () => {
    write('m/a.sql');
    fs.symlinkSync('..', join(root, 'm/up'));
    fs.symlinkSync('circle', join(root, 'circle'));
    fs.symlinkSync('nowhere', join(root, 'dangling.sql'));
    fs.symlinkSync('nowhere', join(root, 'm/.env'));
    assert.deepEqual(await list(), {
      files: ['/m/a.sql 0'],
      unreadable: [
        '/circle: it is a link that leads to itself',
        '/dangling.sql: no such file or folder',
        '/m/up: it is a link that leads back to , which holds it',
      ],
    });
  });

  it('follows a link to a folder elsewhere, and lists a folder once that two links lead to', async () => {
    write('elsewhere/a.sql');
    fs.mkdirSync(join(root, 'here'));
    fs.symlinkSync('../elsewhere', join(root, 'here/one'));
    fs.symlinkSync('../elsewhere', join(root, 'here/two'));
    const { files, unreadable } = await list(join(root, 'here'));
    assert.equal(files.length, 1);
    assert.deepEqual(unreadable, []);
  });

  // Root may read everything, so the refusal comes from the file system that is handed in.
  function forbidding(name: string): ReadingFs {
    const refuse = (path: unknown) => {
      if (String(path).endsWith(name)) throw Object.assign(new Error('EACCES: scandir'), { code: 'EACCES' });
    };
    const readdir = ((path: string, options: { withFileTypes: true }) => {
      refuse(path);
      return fs.promises.readdir(path, options);
    }) as typeof fs.promises.readdir;
    const readFileSync = ((path: string) => {
      refuse(path);
      return fs.readFileSync(path);
    }) as typeof fs.readFileSync;
    return { statSync: fs.statSync, readFileSync, promises: { ...fs.promises, readdir } };
  }

  it('names a folder without permission and goes on', async () => {
    write('secret/a.sql');
    write('open/b.sql');
    assert.deepEqual(await list(root, forbidding('secret')), {
      files: ['/open/b.sql 0'],
      unreadable: ['/secret: permission denied'],
    });
  });

  it('names a file without permission and finds the schema in the others', async () => {
    write('db/0001_a.sql', 'create table a (x int);');
    write('db/0002_b.sql', 'create table b (x int);');
    const { databases, problems } = await findDatabases(nodeFiles(forbidding('0002_b.sql')), root);
    assert.deepEqual(
      databases.map((d) => d.files.map((f) => f.path.replace(root, ''))),
      [['/db/0001_a.sql']],
    );
    assert.deepEqual(
      problems.map((p) => p.message),
      ['the file cannot be read: permission denied; the schema is reviewed without it'],
    );
  });

  it('stops when it is told to', async () => {
    await assert.rejects(nodeFiles().list(root, AbortSignal.abort()), { name: 'AbortError' });
  });
});
