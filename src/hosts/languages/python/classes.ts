import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import { childrenIn, textOf } from '../../nodes.ts';
import type { ClassNode } from '../../syntax.ts';
import { expression } from './expressions.ts';
import { functionNode } from './functions.ts';
import { body } from './statements.ts';

/** The name by which `methods` of a class have what stands in it outside of every method: it runs as the class is made. */
export const CLASS_BODY = 'class';

export function classNode(node: SyntaxNode): ClassNode {
  const inner = node.childForFieldName('body');
  const declared = childrenIn(node, 'body').map((n) =>
    n.type === 'decorated_definition' ? (n.childForFieldName('definition') ?? n) : n,
  );
  const assigned = declared.flatMap((n) => (n.type === 'expression_statement' ? childrenOf(n) : []));
  return {
    name: textOf(node, 'name'),
    bases: childrenIn(node, 'superclasses').map((n) => n.text.replace(/^.*\./s, '')),
    methods: [
      ...declared.filter((n) => n.type === 'function_definition').map(functionNode),
      { name: CLASS_BODY, parameters: [], body: body(inner), at: spanOf(node) },
    ],
    members: assigned.flatMap((n) => {
      const left = n.type === 'assignment' ? n.childForFieldName('left') : null;
      const right = n.childForFieldName('right');
      return left?.type === 'identifier' && right ? [{ name: left.text, value: expression(right) }] : [];
    }),
  };
}
