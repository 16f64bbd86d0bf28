import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { provideGrammars } from '../../src/hosts/grammar.ts';
import { loadParser } from '../../src/sql/parser.ts';
import { stopServer } from './server.ts';

export const mochaHooks = {
  async beforeAll() {
    const { resolve } = createRequire(import.meta.url);
    await loadParser(readFileSync(resolve('libpg-query/wasm/libpg-query.wasm')));
    provideGrammars((file) => readFile(resolve(`@vscode/tree-sitter-wasm/wasm/${file}`)));
  },
  afterAll: stopServer,
};
