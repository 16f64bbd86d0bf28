import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadParser } from '../../src/sql/parser.ts';
import { stopServer } from './server.ts';

export const mochaHooks = {
  async beforeAll() {
    const wasm = createRequire(import.meta.url).resolve('libpg-query/wasm/libpg-query.wasm');
    await loadParser(readFileSync(wasm));
  },
  afterAll: stopServer,
};
