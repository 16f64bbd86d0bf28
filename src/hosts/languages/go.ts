import { childrenOf } from '../grammar.ts';
import type { HostLanguage } from '../language.ts';
import type { Program } from '../syntax.ts';
import { methods } from './go/functions.ts';
import { standardCall } from './go/standard.ts';
import { statements } from './go/statements.ts';

export const go: HostLanguage = {
  id: 'go',
  title: 'Go',
  grammar: () => 'go',
  lower: (root) => ({ body: [...statements(childrenOf(root)), ...methods(root)] }) satisfies Program,
  call: standardCall,
};
