import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { loadGrammars, provideGrammars } from '../../src/hosts/grammar.ts';

/** Makes every grammar ready that a framework's language may ask for. */
export async function loadAllGrammars(): Promise<void> {
  const require = createRequire(import.meta.url);
  provideGrammars((file) => readFile(require.resolve(`@vscode/tree-sitter-wasm/wasm/${file}`)));
  await loadGrammars(['php', 'ruby', 'python', 'typescript', 'tsx', 'javascript', 'go', 'java']);
}
