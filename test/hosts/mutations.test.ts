import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { readScript } from '../../src/catalog/index.ts';
import { frameworks } from '../../src/hosts/frameworks/index.ts';
import { readHost } from '../../src/hosts/read.ts';
import { loadAllGrammars } from '../support/grammars.ts';
import { mutation } from '../support/mutation.ts';
import { runs, seed } from '../support/runs.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/hosts/', import.meta.url));

const migrations = frameworks.flatMap((framework) =>
  readdirSync(FIXTURES + framework.id)
    .filter((name) => !name.endsWith('.txt'))
    .sort()
    .map((name) => ({ framework, name, text: readFileSync(`${FIXTURES}${framework.id}/${name}`, 'utf8') })),
);

describe('whatever is done to a migration in another language', () => {
  before(loadAllGrammars);

  it('what is read of it lies within its text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...migrations),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        ({ framework, name, text }, mutations) => {
          const mutated = mutations.reduce((before, mutate) => mutate(before), text);
          const parts = readHost(name, mutated, framework);
          for (const part of parts) {
            const at = part.kind === 'sql' ? part.place({ start: 0, end: part.text.length }) : part.at;
            assert.ok(0 <= at.start && at.start <= at.end && at.end <= mutated.length, JSON.stringify(at));
          }
          const facts = readScript(name, mutated, parts, () => undefined);
          for (const { at } of facts.changes)
            assert.ok(0 <= at.name.start && at.name.start <= at.name.end && at.name.end <= mutated.length);
        },
      ),
      { numRuns: runs(200), ...seed() },
    );
  }).timeout(runs(30) * 1000);
});
