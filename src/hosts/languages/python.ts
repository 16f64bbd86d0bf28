import { childrenOf } from '../grammar.ts';
import type { HostLanguage } from '../language.ts';
import { standardCall, standardProperty } from './python/standard.ts';
import { statements } from './python/statements.ts';

export const python: HostLanguage = {
  id: 'python',
  title: 'Python',
  grammar: () => 'python',
  lower: (root) => ({ body: statements(childrenOf(root)) }),
  call: standardCall,
  ownFile: '__file__',
  property: standardProperty,
};
