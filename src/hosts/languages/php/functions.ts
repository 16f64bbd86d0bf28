import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import { textOf } from '../../nodes.ts';
import type { FunctionNode, Parameter } from '../../syntax.ts';
import { expression } from './expressions.ts';
import { block } from './statements.ts';

export function variable(node: SyntaxNode): string {
  return /\$(\w+)/.exec(node.text)?.[1] ?? '';
}

export function functionNode(node: SyntaxNode): FunctionNode {
  const body = node.childForFieldName('body');
  const parameters = node.childForFieldName('parameters');
  // An arrow function's body is what it returns.
  const isArrow = node.type === 'arrow_function' && body;
  return {
    name: textOf(node, 'name'),
    parameters: parameters ? childrenOf(parameters).map(parameter) : [],
    body: isArrow ? [{ kind: 'return', value: expression(body) }] : block(body),
    at: spanOf(node),
  };
}

function parameter(node: SyntaxNode): Parameter {
  const value = node.childForFieldName('default_value');
  const name = variable(node.childForFieldName('name') ?? node);
  return value ? { name, default: expression(value) } : { name };
}
