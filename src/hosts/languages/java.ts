import { childrenOf } from '../grammar.ts';
import type { HostLanguage } from '../language.ts';
import type { Program } from '../syntax.ts';
import { standardCall } from './java/standard.ts';
import { statements } from './java/statements.ts';

export const java: HostLanguage = {
  id: 'java',
  title: 'Java',
  grammar: () => 'java',
  lower: (root) => ({ body: statements(childrenOf(root)) }) satisfies Program,
  call: standardCall,
};
