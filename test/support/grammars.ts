import { loadGrammars } from '../../src/hosts/grammar.ts';

/** Makes every grammar ready that a framework's language may ask for. */
export function loadAllGrammars(): Promise<void> {
  return loadGrammars(['php', 'ruby', 'python', 'typescript', 'tsx', 'javascript', 'go', 'java']);
}
