import { childrenOf } from '../grammar.ts';
import type { HostLanguage } from '../language.ts';
import { withObjects } from './javascript/modules.ts';
import { standardCall } from './javascript/standard.ts';
import { statements } from './javascript/statements.ts';

/** JavaScript and TypeScript, in every kind of file. */
export const javascript: HostLanguage = {
  id: 'javascript',
  title: 'JavaScript',
  grammar: (path) => (/\.[cm]?ts$/i.test(path) ? 'typescript' : /\.tsx$/i.test(path) ? 'tsx' : 'javascript'),
  lower: (root) => withObjects({ body: statements(childrenOf(root)) }),
  call: standardCall,
};
