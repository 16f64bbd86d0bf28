import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import { textOf } from '../../nodes.ts';
import type { Expression, FunctionNode, Parameter } from '../../syntax.ts';
import { expression } from './expressions.ts';
import { body } from './statements.ts';

export function functionNode(node: SyntaxNode): FunctionNode {
  return {
    name: textOf(node, 'name'),
    parameters: parameters(node.childForFieldName('parameters')),
    body: body(node.childForFieldName('body')),
    at: spanOf(node),
  };
}

function parameters(node: SyntaxNode | null): Parameter[] {
  return (node ? childrenOf(node) : [])
    .map((n): Parameter => {
      const value = n.childForFieldName('value');
      const name = (n.childForFieldName('name') ?? childrenOf(n).find((c) => c.type === 'identifier') ?? n).text;
      return value ? { name, default: expression(value) } : { name };
    })
    .filter(({ name }) => name !== 'self' && name !== 'cls');
}

export function lambda(node: SyntaxNode, value: Expression): Expression {
  const at = spanOf(node);
  return {
    kind: 'function',
    at,
    function: {
      name: '',
      parameters: parameters(node.childForFieldName('parameters')),
      body: [{ kind: 'return', value }],
      at,
    },
  };
}
