import { childrenOf } from '../grammar.ts';
import type { HostLanguage } from '../language.ts';
import { recovered } from './ruby/classes.ts';
import { standardCall } from './ruby/standard.ts';
import { statements } from './ruby/statements.ts';

export const ruby: HostLanguage = {
  id: 'ruby',
  title: 'Ruby',
  grammar: () => 'ruby',
  lower: (root) => ({ body: root.type === 'ERROR' ? recovered(root) : statements(childrenOf(root)) }),
  call: standardCall,
  ownFile: '__FILE__',
};
