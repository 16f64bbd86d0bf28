import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { coverageRead } from '../../scripts/coverage-read.ts';

const fixture = fileURLToPath(new URL('../fixtures/coverage', import.meta.url));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const add = (text: string) => {
    out += text;
  };
  const complain = (text: string) => {
    err += text;
  };
  return { code: await coverageRead(args, add, complain, fixture), out, err };
}

describe('coverage:read', () => {
  it('measures each database and their sum', async () => {
    const { code, out, err } = await run('.');
    assert.equal(
      out,
      `shop/migrations (Flyway)
  files              2
  statements         9
  parsed        88.88%  8 of 9
  modelled      85.71%  6 of 7 about the schema
  gaps
       1  CREATE RULE
  refused
       1  42P01

blog/schema.sql (schema files)
  files              1
  statements         2
  parsed       100.00%  2 of 2
  modelled      50.00%  1 of 2 about the schema
  elsewhere          1  about what these files do not create
  gaps
       1  CREATE CAST

In sum, 2 databases
  files              3
  statements        11
  parsed        90.90%  10 of 11
  modelled      77.77%  7 of 9 about the schema
  elsewhere          1  about what these files do not create
  gaps
       1  CREATE CAST
       1  CREATE RULE
  refused
       1  42P01
`,
    );
    assert.deepEqual([code, err], [0, '']);
  });

  it('with --oracle says where a real PostgreSQL differs', async () => {
    const { code, out } = await run('shop', 'blog', '--oracle');
    assert.equal(code, 0);
    assert.match(out, /^shop\/migrations \(Flyway\)[\s\S]*42P01\n {2}PostgreSQL agrees\n/);
    assert.match(
      out,
      /blog\/schema\.sql[\s\S]* {2}2 differences from PostgreSQL\n {2}catalog: 1\n {4}public\.posts\n {6}here {2}table\n {6}there missing\n {2}refused there, not here: 1\n {4}3F000 schema "gis" does not exist\n/,
    );
    for (const line of out.split('\n')) assert.ok(line.length <= 80, line);
  });

  it('reads a single file, and shows as much of each list as it is told', async () => {
    const { code, out } = await run('blog/schema.sql', '--limit', '1');
    assert.equal(code, 0);
    assert.match(out, /^blog\/schema\.sql \(schema files\)\n/);
  });

  for (const [what, args, message] of [
    ['no path', [], 'error: no path given; name the folders or files to read'],
    ['a path that is not there', ['nowhere', 'blog'], 'error: nowhere: no such file or folder'],
    ['a folder without a schema', ['../rules/../../support'], 'error: nothing to measure'],
    ['an option that it does not have', ['.', '--orcale'], "error: Unknown option '--orcale'"],
    [
      'a limit that is no number',
      ['.', '--limit', 'many'],
      'error: --limit takes a whole number from 1 on, not "many"',
    ],
  ] as const)
    it(`given ${what} ends with exit code 2 and says so`, async () => {
      const { code, err } = await run(...args);
      assert.equal(code, 2);
      assert.ok(err.startsWith(message), err);
    });

  it('prints its usage', async () => {
    const { code, out } = await run('--help');
    assert.equal(code, 0);
    assert.match(out, /^Usage: npm run coverage:read -- PATH\.\.\. \[options\]\n[\s\S]*--oracle[\s\S]*--limit N/);
    for (const line of out.split('\n')) assert.ok(line.length <= 80, line);
  });
});
