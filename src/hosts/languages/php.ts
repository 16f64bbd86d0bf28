import { childrenOf } from '../grammar.ts';
import type { HostLanguage } from '../language.ts';
import type { Program } from '../syntax.ts';
import { standardCall } from './php/standard.ts';
import { statements } from './php/statements.ts';

export const php: HostLanguage = {
  id: 'php',
  title: 'PHP',
  grammar: () => 'php',
  lower: (root) => ({ body: statements(childrenOf(root)) }) satisfies Program,
  call: standardCall,
};
