import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import { nothing, pushed, textOf } from '../../nodes.ts';
import type { Argument, Expression } from '../../syntax.ts';
import { expression, expressionOf } from './expressions.ts';

export function call(node: SyntaxNode): Expression {
  const at = spanOf(node);
  const made = node.childForFieldName('function');
  const list = node.childForFieldName('arguments');
  // `", ".join(f(x) for x in list)` has no parentheses of its own.
  const nodes = list?.type === 'generator_expression' ? [list] : list ? childrenOf(list) : [];
  const callee = made ? expression(made) : nothing(node);
  if (callee.kind === 'member' && callee.name === 'append' && callee.object.kind === 'name' && nodes[0])
    return pushed(at, callee.object, expression(nodes[0]));
  if (callee.kind === 'member' && callee.name === 'extend' && callee.object.kind === 'name' && nodes[0])
    return { kind: 'assign', at, target: callee.object, value: expression(nodes[0]), append: true };
  return { kind: 'call', at, callee, args: nodes.flatMap(argument) };
}

function argument(node: SyntaxNode): Argument[] {
  const inner = childrenOf(node)[0];
  switch (node.type) {
    case 'keyword_argument': {
      const name = textOf(node, 'name');
      return [{ name, value: expressionOf(node, 'value') }];
    }
    case 'list_splat':
    case 'dictionary_splat':
      return inner ? [{ value: expression(inner), spread: true }] : [];
    default:
      return [{ value: expression(node) }];
  }
}
