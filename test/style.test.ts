import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);

/** What the tool prints when it exits with anything but 0, or nothing. */
async function complaints(tool: string, args: readonly string[]): Promise<string> {
  try {
    await run(process.execPath, [tool, ...args], { cwd: root });
    return '';
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return `${stdout}${stderr}`;
  }
}

describe('the code', () => {
  it('is formatted, and the linter has no warning', async () => {
    const tool = 'node_modules/@biomejs/biome/bin/biome';
    assert.equal(await complaints(tool, ['check', '--error-on-warnings', '.']), '');
  });

  it('has no type error', async () => {
    assert.equal(await complaints('node_modules/typescript/bin/tsc', []), '');
  });
});
