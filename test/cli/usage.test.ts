import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { cliDocs } from '../../scripts/cli-docs.ts';
import { wantsColours } from '../../src/cli/terminal.ts';
import { tablefold } from './surroundings.ts';

describe('the command line', () => {
  it('prints its version', async () => {
    assert.deepEqual(await tablefold(['--version']), { code: 0, out: '1.2.3\n', err: '' });
  });

  it('teaches with examples and exit codes', async () => {
    const { code, out, err } = await tablefold(['--help']);
    assert.deepEqual([code, err], [0, '']);
    for (const expected of [
      'Usage: tablefold',
      'Examples:',
      'tablefold merge users_v2 users',
      'Exit codes:',
      'catalog',
    ]) {
      assert.ok(out.includes(expected), expected);
    }
    assert.deepEqual(
      out.split('\n').filter((line) => line.length > 80),
      [],
    );
  });

  for (const command of ['review', 'check', 'explain', 'merge', 'dependencies', 'catalog', 'init', 'lsp']) {
    it(`explains ${command} within 80 columns`, async () => {
      const { code, out } = await tablefold([command, '--help']);
      assert.equal(code, 0);
      assert.match(out, new RegExp(`^Usage: tablefold ${command} `));
      assert.deepEqual(
        out.split('\n').filter((line) => line.length > 80),
        [],
      );
    });
  }

  it('colours its help for a terminal and says the same without', async () => {
    const coloured = await tablefold(['check', '--help'], { terminal: true });
    const plain = await tablefold(['check', '--help'], { terminal: true, env: { NO_COLOR: '1' } });
    assert.notEqual(coloured.out, plain.out);
    assert.equal(stripVTControlCharacters(coloured.out), plain.out);
  });

  it('cannot run an unknown command, and says which was meant', async () => {
    const { code, out, err } = await tablefold(['chekc']);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^tablefold: unknown command 'chekc'\n\(Did you mean check\?\)/);
  });

  it('cannot run with a format or severity that there is not', async () => {
    for (const args of [
      ['check', '--format', 'xml'],
      ['check', '--fail-on', 'hint'],
      ['merge', '.', 'a', 'b', '--rows', 'some'],
    ]) {
      const { code, err } = await tablefold(args);
      assert.equal(code, 2);
      assert.match(err, /^tablefold: option '.*' argument '.*' is invalid\. Allowed choices are /);
    }
  });

  it('cannot merge one table', async () => {
    const { code, err } = await tablefold(['merge', 'users']);
    assert.equal(code, 2);
    assert.match(err, /^tablefold: missing required argument 'a'/);
  });

  it('owns up to what nobody foresaw, and tells how to see where', async () => {
    const prepare = () => Promise.reject(new RangeError('out of bounds'));
    const { code, err } = await tablefold(['check'], { prepare });
    assert.deepEqual([code, err], [2, 'tablefold: internal error: out of bounds (TABLEFOLD_DEBUG=1 shows where)\n']);
    const shown = await tablefold(['check'], { prepare, env: { TABLEFOLD_DEBUG: '1' } });
    assert.match(shown.err, /internal error: RangeError: out of bounds\n +at /);
  });

  it('colours for a terminal alone, unless NO_COLOR or FORCE_COLOR says otherwise', () => {
    const output = (isTTY: boolean) => ({ write() {}, isTTY });
    assert.equal(wantsColours(output(true), {}), true);
    assert.equal(wantsColours(output(false), {}), false);
    assert.equal(wantsColours(output(true), { NO_COLOR: '1' }), false);
    assert.equal(wantsColours(output(true), { NO_COLOR: '' }), true);
    assert.equal(wantsColours(output(true), { TERM: 'dumb' }), false);
    assert.equal(wantsColours(output(false), { FORCE_COLOR: '1' }), true);
    assert.equal(wantsColours(output(true), { FORCE_COLOR: '0' }), false);
    assert.equal(wantsColours(output(true), { FORCE_COLOR: '1', NO_COLOR: '1' }), false);
  });

  it('is documented in docs/cli.md as it is (scripts/cli-docs.ts writes it)', () => {
    assert.equal(readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8'), cliDocs());
  });
});
