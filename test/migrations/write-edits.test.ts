import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeEdits } from '../../src/node/files.ts';
import type { WritingFs } from '../../src/node/write-edits.ts';
import type { FileEdit } from '../../src/text/edit.ts';

describe('writing edits', () => {
  let root: string;
  beforeEach(() => {
    root = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'tablefold-')));
  });
  afterEach(() => fs.rmSync(root, { recursive: true }));

  const at = (path: string) => join(root, path);
  const create = (path: string, text: string): FileEdit => ({ kind: 'create', path: at(path), text });
  /** Replaces the first `from` of `before`. */
  const change = (path: string, before: string, from: string, to: string): FileEdit => {
    const start = before.indexOf(from);
    return {
      kind: 'change',
      path: at(path),
      before,
      edits: [{ span: { start, end: start + from.length }, newText: to }],
    };
  };

  /** Every file below the root with its text. */
  function disk(): Record<string, string> {
    const paths = fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
    return Object.fromEntries(
      paths.map((path) => [path, fs.statSync(at(path)).isDirectory() ? '(folder)' : fs.readFileSync(at(path), 'utf8')]),
    );
  }

  /** Nothing may be left behind: no file, no folder, no temporary. */
  async function refused(edits: FileEdit[], message: string, system?: WritingFs) {
    const before = disk();
    await assert.rejects(writeEdits(edits, system), (error: Error) => {
      assert.equal(error.message.replaceAll(`${root}/`, ''), message);
      return true;
    });
    assert.deepEqual(disk(), before);
  }

  it('creates files and the folders that they need, and leaves nothing else', async () => {
    await writeEdits([create('m/0001_a.sql', 'a'), create('m.rollback/x/0001_a.sql', 'é')]);
    assert.deepEqual(disk(), {
      m: '(folder)',
      'm/0001_a.sql': 'a',
      'm.rollback': '(folder)',
      'm.rollback/x': '(folder)',
      'm.rollback/x/0001_a.sql': 'é',
    });
  });

  it('changes a file in place and keeps its mode and byte-order mark', async () => {
    fs.writeFileSync(at('s.sql'), '\ufeffone two', { mode: 0o640 });
    await writeEdits([change('s.sql', '\ufeffone two', 'two', 'three')]);
    assert.deepEqual(disk(), { 's.sql': '\ufeffone three' });
    assert.equal(fs.statSync(at('s.sql')).mode & 0o777, 0o640);
  });

  it('changes the file that a link leads to, and keeps the link', async () => {
    fs.writeFileSync(at('real.sql'), 'one');
    fs.symlinkSync('real.sql', at('link.sql'));
    await writeEdits([change('link.sql', 'one', 'one', 'two')]);
    assert.equal(fs.readlinkSync(at('link.sql')), 'real.sql');
    assert.equal(fs.readFileSync(at('real.sql'), 'utf8'), 'two');
  });

  it('refuses all where one file exists already', async () => {
    fs.writeFileSync(at('b.sql'), 'mine');
    await refused(
      [create('new/a.sql', 'a'), create('b.sql', 'b')],
      'b.sql already exists and is never overwritten; nothing was written',
    );
  });

  it('refuses to create a file where a link leads nowhere', async () => {
    fs.symlinkSync('nowhere', at('a.sql'));
    await assert.rejects(writeEdits([create('a.sql', 'a')]), /already exists/);
    assert.equal(fs.readlinkSync(at('a.sql')), 'nowhere');
  });

  it('refuses all where a file has changed since', async () => {
    fs.writeFileSync(at('s.sql'), 'one two!');
    await refused(
      [create('a.sql', 'a'), change('s.sql', 'one two', 'two', 'three')],
      's.sql has changed since it was read; review it again; nothing was written',
    );
  });

  it('refuses to change a file that is not UTF-8, whose encoding would be lost', async () => {
    fs.writeFileSync(at('s.sql'), Buffer.from([0x63, 0xe9]));
    await refused(
      [change('s.sql', 'cé', 'c', 'd')],
      's.sql cannot be changed: the file is not valid UTF-8; it was read as Latin-1; save it as UTF-8 first; nothing was written',
    );
  });

  it('refuses to write one file twice', () =>
    refused([create('a.sql', 'a'), create('a.sql', 'b')], 'a.sql would be written twice; nothing was written'));

  it('refuses where a file stands in the place of a folder', async () => {
    fs.writeFileSync(at('m'), 'a file');
    await refused(
      [create('m/a.sql', 'a')],
      'm/a.sql cannot be created: part of its path is no folder; nothing was written',
    );
  });

  /** The disk, but the operation fails for this file. */
  function failing(operation: 'link' | 'rename' | 'writeFile', name: string, code: string): WritingFs {
    const original = fs.promises[operation] as (...args: unknown[]) => Promise<void>;
    const fail = async (...args: unknown[]) => {
      if (args.slice(0, 2).some((arg) => String(arg).includes(name)))
        throw Object.assign(new Error(`${code}: ${operation}`), { code });
      await original(...args);
    };
    return { ...fs.promises, [operation]: fail };
  }

  it('takes back what it had created when the disk is full', async () => {
    await refused(
      [create('m/a.sql', 'a'), create('m/b.sql', 'b')],
      'm/b.sql cannot be created: the disk is full; nothing was written',
      failing('writeFile', 'b.sql', 'ENOSPC'),
    );
  });

  it('takes back files in place and changes when a later one fails', async () => {
    fs.writeFileSync(at('s.sql'), 'one two');
    await refused(
      [create('a.sql', 'a'), change('s.sql', 'one two', 'two', 'three'), create('deep/er/b.sql', 'b')],
      'deep/er/b.sql cannot be created: permission denied; nothing was written',
      failing('link', 'b.sql', 'EACCES'),
    );
  });

  it('takes a file that appeared in between for what it is', async () => {
    const system: WritingFs = {
      ...fs.promises,
      async link(from, to) {
        if (String(to).endsWith('b.sql')) fs.writeFileSync(to, 'theirs');
        await fs.promises.link(from, to);
      },
    };
    await assert.rejects(writeEdits([create('a.sql', 'a'), create('b.sql', 'b')], system), /b\.sql already exists/);
    assert.deepEqual(disk(), { 'b.sql': 'theirs' });
  });

  it('copies where the file system has no links, and still overwrites nothing', async () => {
    const system = failing('link', '.sql', 'ENOTSUP');
    await writeEdits([create('a.sql', 'a')], system);
    assert.deepEqual(disk(), { 'a.sql': 'a' });
    await refused([create('a.sql', 'b')], 'a.sql already exists and is never overwritten; nothing was written', system);
  });
});
