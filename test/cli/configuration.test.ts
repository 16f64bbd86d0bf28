import { strict as assert } from 'node:assert';
import { clean, folderWith, removeFolders, twice } from './folders.ts';
import { tablefold } from './surroundings.ts';

const off = '{ "rules": { "versioned-table": "off", "duplicate-table": "off" } }';

describe('the command line and tablefold.json', () => {
  after(removeFolders);

  it('reads the one found by walking up from the path', async () => {
    const cwd = folderWith({ ...twice, 'tablefold.json': off });
    assert.equal((await tablefold(['check'], { cwd })).code, 0);
    assert.equal((await tablefold(['check', 'migrations'], { cwd })).code, 0);
    assert.equal((await tablefold(['check', 'migrations/002_users_v2.sql'], { cwd })).code, 0);
    assert.equal((await tablefold(['check', 'migrations', '--no-config'], { cwd })).code, 1);
  });

  it('walks no further than the repository', async () => {
    const inside = Object.fromEntries(Object.entries(twice).map(([path, text]) => [`app/${path}`, text]));
    const cwd = folderWith({ ...inside, 'tablefold.json': off });
    assert.equal((await tablefold(['check', 'app'], { cwd })).code, 0);
    const apart = folderWith({ ...inside, 'tablefold.json': off, 'app/.git/HEAD': 'ref: refs/heads/main\n' });
    assert.equal((await tablefold(['check', 'app'], { cwd: apart })).code, 1);
  });

  it('reads the nearest one for each folder', async () => {
    const inside = (folder: string) =>
      Object.fromEntries(Object.entries(twice).map(([path, text]) => [`${folder}/${path}`, text]));
    const cwd = folderWith({ ...inside('a'), ...inside('b'), 'tablefold.json': '{}', 'b/tablefold.json': off });
    const found = async (...args: string[]) => {
      const { out } = await tablefold(['check', '--format', 'json', ...args], { cwd });
      return (JSON.parse(out) as { findings: { file: string }[] }).findings.map((f) => f.file.split('/')[0]);
    };
    assert.deepEqual(await found(), ['a']);
    assert.deepEqual(await found('--no-config'), ['a', 'b']);
    assert.deepEqual(await found('--config', 'b/tablefold.json'), []);
    assert.equal((await tablefold(['check', 'b'], { cwd })).code, 0);
  });

  it('reads the one that is named instead', async () => {
    const cwd = folderWith({ ...twice, 'tablefold.json': '{}', 'ci/strict.json': off });
    assert.equal((await tablefold(['check', '--config', 'ci/strict.json'], { cwd })).code, 0);
    assert.deepEqual(await tablefold(['check', '--config', 'nowhere.json'], { cwd }), {
      code: 2,
      out: '',
      err: 'tablefold: nowhere.json cannot be read: no such file\n',
    });
  });

  it('cannot run with one that is wrong, and says all places', async () => {
    const text = '{\n  "rules": { "versoned-table": "off" },\n  "failon": "error",\n}\n';
    const cwd = folderWith({ ...twice, 'tablefold.json': text });
    const { code, out, err } = await tablefold(['check', 'migrations'], { cwd });
    assert.deepEqual([code, out], [2, '']);
    assert.equal(
      err,
      'tablefold: tablefold.json:2:14: unknown key "versoned-table"; did you mean "versioned-table"?\n' +
        '           tablefold.json:3:3: unknown key "failon"; did you mean "failOn"?\n',
    );
    assert.equal((await tablefold(['check', '--no-config'], { cwd })).code, 1);
  });

  it('beats the file with flags', async () => {
    const cwd = folderWith({
      ...twice,
      'tablefold.json': `{ "failOn": "never", "rules": { "versioned-table": "off" } }`,
    });
    const code = async (...args: string[]) => (await tablefold(['check', ...args], { cwd })).code;
    assert.equal(await code(), 0);
    assert.equal(await code('--fail-on', 'info', '--rule', 'versioned-table=warning'), 1);
    const { out } = await tablefold(['check', '--rule', 'versioned-table=error'], { cwd });
    assert.ok(out.includes('error[versioned-table]'), out);
    assert.equal((await tablefold(['check', '--ignore', 'migrations/002*'], { cwd })).out.includes('1 file.'), true);
  });

  it('gives its flags on to the command that mends a finding', async () => {
    const { out } = await tablefold(['check', '--no-config', '--ignore', 'old stuff/**'], { cwd: folderWith(twice) });
    assert.ok(
      out.replace(/\s+/g, ' ').includes("tablefold merge . users_v2 users --no-config --ignore 'old stuff/**'"),
      out,
    );
  });

  it('says what is wrong with a flag', async () => {
    const cwd = folderWith(clean);
    const err = async (...args: string[]) => (await tablefold(['check', ...args], { cwd })).err;
    assert.match(await err('--layout', 'flywa'), /There is no such layout; did you mean "flyway"\?/);
    assert.match(
      await err('--rule', 'duplicate-tables=off'),
      /There is no rule "duplicate-tables"; did you mean "duplicate-table"\?/,
    );
    assert.match(await err('--rule', 'duplicate-table=no'), /Give it a severity, as in duplicate-table=error: error, /);
    assert.match(await err('--postgres-version', 'new'), /Give the major version of PostgreSQL, from 10 on\./);
    assert.match(await err('--search-path', 'a,,b'), /Name schemas, with commas between them\./);
  });

  it('reports what the server does not know yet', async () => {
    const cwd = folderWith({ '001_a.sql': 'create table a (id int unique nulls not distinct);\n' });
    const { out } = await tablefold(['check', '--postgres-version', '14.2'], { cwd });
    assert.ok(out.includes('[42601]: syntax error: there is NULLS NOT DISTINCT since PostgreSQL 15,'), out);
    assert.ok(!(await tablefold(['check', '--postgres-version', '15'], { cwd })).out.includes('42601'));
  });

  it('looks names up where the search path says', async () => {
    const cwd = folderWith({ '001_a.sql': 'create table a (id int);\ncreate table public.b (id int);\n' });
    const { out } = await tablefold(['catalog', '--format', 'sql', '--search-path', 'app, public'], { cwd });
    assert.match(out, /create table app\.a/i);
    assert.match(out, /create table public\.b|create table b/i);
  });

  it('plans no merge with what the server does not know', async () => {
    const secured = Object.fromEntries(
      Object.entries(twice).map(([path, text]) => [
        path,
        `${text}alter table ${path.slice(15, -4)} enable row level security;\n`,
      ]),
    );
    const cwd = folderWith(secured);
    const merge = (...args: string[]) => tablefold(['merge', 'users_v2', 'users', '--no-proof', ...args], { cwd });
    assert.equal((await merge()).code, 0);
    const { code, err } = await merge('--postgres-version', '14');
    assert.equal(code, 2);
    assert.match(
      err,
      /needs the view option security_invoker, which there is since PostgreSQL 15, and this database runs 14/,
    );
  });
});
