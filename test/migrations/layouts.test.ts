import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findDatabases } from '../../src/migrations/index.ts';
import { nodeFiles } from '../../src/node/files.ts';
import { describeDiscovery } from './describe-discovery.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/layouts/', import.meta.url));

// Every folder holds a workspace "shop" and expected.txt: what is found in it. UPDATE=1 writes the latter anew.
describe('the databases of a workspace', () => {
  for (const name of readdirSync(FIXTURES).sort()) {
    it(`are those that ${name}/expected.txt lists`, async () => {
      const root = `${FIXTURES}${name}/shop`;
      const found = describeDiscovery(await findDatabases(nodeFiles(), root), root);
      const expected = `${FIXTURES}${name}/expected.txt`;
      if (process.env.UPDATE) writeFileSync(expected, found);
      assert.ok(existsSync(expected), `${expected} is missing`);
      assert.equal(found, readFileSync(expected, 'utf8'));
    });
  }
});
