import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadParser } from '../sql/parser.ts';

/** Makes the parser ready: libpg-query.wasm stands beside the bundle, or in node_modules when run from the sources. */
export async function loadNodeParser(): Promise<void> {
  const sources = import.meta.url.endsWith('.ts');
  const wasm = sources
    ? createRequire(import.meta.url).resolve('libpg-query/wasm/libpg-query.wasm')
    : path.join(path.dirname(fileURLToPath(import.meta.url)), 'libpg-query.wasm');
  await loadParser(await readFile(wasm));
}
