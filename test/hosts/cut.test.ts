import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { frameworks } from '../../src/hosts/frameworks/index.ts';
import { readHost } from '../../src/hosts/read.ts';
import { loadAllGrammars } from '../support/grammars.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/hosts/', import.meta.url));

describe('migrations in other languages', () => {
  before(loadAllGrammars);

  for (const framework of frameworks)
    it(`of ${framework.id} are read without an error whatever is missing of them`, () => {
      const folder = `${FIXTURES}${framework.id}/`;
      const names = readdirSync(folder).filter((name) => !name.endsWith('.txt'));
      fc.assert(
        fc.property(fc.constantFrom(...names), fc.nat(), fc.nat(400), (name, from, length) => {
          const text = readFileSync(folder + name, 'utf8');
          const at = from % (text.length + 1);
          for (const part of readHost(name, text.slice(0, at) + text.slice(at + length), framework))
            if (part.kind === 'sql') part.place({ start: 0, end: part.text.length });
        }),
      );
    });
});
