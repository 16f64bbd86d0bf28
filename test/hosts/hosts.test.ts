import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { frameworks } from '../../src/hosts/frameworks/index.ts';
import { readHost } from '../../src/hosts/read.ts';
import { loadAllGrammars } from '../support/grammars.ts';
import { describeParts } from './describe-parts.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/hosts/', import.meta.url));

// Every folder is a framework's; each migration in it has a file of the same name and .txt behind: what it does.
// UPDATE=1 writes the latter anew.
describe('what migrations in other languages do', () => {
  before(loadAllGrammars);

  it('has fixtures for every framework', () => {
    assert.deepEqual(readdirSync(FIXTURES).sort(), frameworks.map((f) => f.id).sort());
  });

  for (const framework of frameworks) {
    const folder = `${FIXTURES}${framework.id}/`;
    for (const name of readdirSync(folder).sort()) {
      if (name.endsWith('.txt')) continue;
      it(`${framework.id}: ${name}`, () => {
        const text = readFileSync(folder + name, 'utf8');
        const found = describeParts(text, readHost(name, text, framework));
        const expected = `${folder}${name}.txt`;
        if (process.env.UPDATE) writeFileSync(expected, found);
        assert.ok(existsSync(expected), `${expected} is missing`);
        assert.equal(found, readFileSync(expected, 'utf8'));
      });
    }
  }
});
