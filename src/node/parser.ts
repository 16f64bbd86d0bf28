import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { provideGrammars } from '../hosts/grammar.ts';
import { loadParser } from '../sql/parser.ts';

/** Makes the parser ready, and says where grammars are: beside the bundle, or in node_modules when run from the sources. */
export async function loadNodeParser(): Promise<void> {
  const sources = import.meta.url.endsWith('.ts');
  const find = (inPackages: string, inBundle: string) =>
    sources
      ? createRequire(import.meta.url).resolve(inPackages)
      : path.join(path.dirname(fileURLToPath(import.meta.url)), inBundle);
  provideGrammars((file) => readFile(find(`@vscode/tree-sitter-wasm/wasm/${file}`, `grammars/${file}`)));
  await loadParser(await readFile(find('libpg-query/wasm/libpg-query.wasm', 'libpg-query.wasm')));
}
