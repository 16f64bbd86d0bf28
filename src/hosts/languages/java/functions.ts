import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import { unknown } from '../../nodes.ts';
import type { Expression, FunctionNode, Parameter } from '../../syntax.ts';
import { expression, expressionOf } from './expressions.ts';
import { block } from './statements.ts';

export function parametersOf(node: SyntaxNode | null): Parameter[] {
  if (!node) return [];
  if (node.type === 'identifier') return [{ name: node.text }];
  return childrenOf(node).flatMap((child): Parameter[] => {
    if (child.type === 'identifier') return [{ name: child.text }];
    if (child.type === 'spread_parameter') {
      const name = childrenOf(child).at(-1)?.childForFieldName('name')?.text;
      return name === undefined ? [] : [{ name, rest: true }];
    }
    const name = child.childForFieldName('name')?.text;
    return name === undefined ? [] : [{ name }];
  });
}

export function lambda(node: SyntaxNode): FunctionNode {
  const body = node.childForFieldName('body');
  return {
    name: '',
    parameters: parametersOf(node.childForFieldName('parameters')),
    body: body?.type === 'block' ? block(body) : [{ kind: 'return', value: expressionOf(node, 'body') }],
    at: spanOf(node),
  };
}

/** `statement::execute` as the function that it is short for. */
export function reference(node: SyntaxNode): Expression {
  const at = spanOf(node);
  const [object, method] = childrenOf(node);
  if (!object || !method) return unknown(node, expression);
  const callee: Expression = { kind: 'member', at, object: expression(object), name: method.text };
  const value: Expression = { kind: 'call', at, callee, args: [{ value: { kind: 'name', at, name: 'it' } }] };
  return {
    kind: 'function',
    at,
    function: { name: '', parameters: [{ name: 'it' }], body: [{ kind: 'return', value }], at },
  };
}
