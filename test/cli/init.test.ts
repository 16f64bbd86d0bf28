import { strict as assert } from 'node:assert';
import { filesIn, folderWith, removeFolders, twice } from './folders.ts';
import { tablefold } from './surroundings.ts';

describe('tablefold init', () => {
  after(removeFolders);

  it('writes what is found, which check then finds as before', async () => {
    const cwd = folderWith(twice);
    const before = await tablefold(['check'], { cwd });
    const { code, out, err } = await tablefold(['init'], { cwd });
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^Wrote tablefold\.json with /);
    const written = filesIn(cwd)['tablefold.json'] ?? '';
    assert.match(
      written,
      /\n {4}\/\/ numbered SQL files, 2 files\n {4}\{ "name": "[^"]+", "files": \["migrations"\], "layout": "numbered" \}\n/,
    );
    assert.deepEqual(await tablefold(['check'], { cwd }), before);
  });

  it('prints instead', async () => {
    const cwd = folderWith(twice);
    const { code, out } = await tablefold(['init', '--print'], { cwd });
    assert.equal(code, 0);
    assert.match(out, /^\/\/ tablefold\.json: /);
    assert.deepEqual(Object.keys(filesIn(cwd)), Object.keys(twice));
  });

  it('never takes the place of one that is there, even where nobody can list it', async () => {
    const cwd = folderWith({ ...twice, 'tablefold.json': '{ "mine": true }' });
    const { code, out, err } = await tablefold(['init'], { cwd });
    assert.deepEqual([code, out, err], [2, '', 'tablefold: tablefold.json already exists\n']);
    assert.equal(filesIn(cwd)['tablefold.json'], '{ "mine": true }');
  });

  it('names the JSON schema where npm has put it', async () => {
    const schema = 'node_modules/tablefold/docs/schemas/tablefold.schema.json';
    const { out } = await tablefold(['init', '--print'], { cwd: folderWith({ ...twice, [schema]: '{}' }) });
    assert.ok(out.includes(`  "$schema": "./${schema}",\n`), out);
  });

  it('is of use in a folder that holds nothing yet', async () => {
    const cwd = folderWith({});
    assert.equal((await tablefold(['init'], { cwd })).code, 0);
    assert.match(filesIn(cwd)['tablefold.json'] ?? '', /\n {2}"databases": \[\],\n/);
  });

  it('cannot run where there is no folder', async () => {
    const cwd = folderWith({ 'a.sql': 'create table a (id int);' });
    assert.equal(
      (await tablefold(['init', 'nowhere'], { cwd })).err,
      'tablefold: nowhere cannot be listed: no such file or folder\n',
    );
    assert.match(
      (await tablefold(['init', 'a.sql'], { cwd })).err,
      /^tablefold: a\.sql is a file; tablefold\.json goes into a folder/,
    );
  });
});
