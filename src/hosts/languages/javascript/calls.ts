import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import { called, childrenIn, named, pushed } from '../../nodes.ts';
import type { Argument, Expression } from '../../syntax.ts';
import { expression } from './expressions.ts';
import { tagged } from './strings.ts';

/** What waits for a value calls `await`, so that SQL that was only made ready runs. */
export function awaited(value: Expression): Expression {
  return called(value, named(value, 'await'), [{ value }]);
}

export function argumentsOf(node: SyntaxNode): Argument[] {
  return childrenIn(node, 'arguments').map(argument);
}

function argument(node: SyntaxNode): Argument {
  const [inner] = childrenOf(node);
  return node.type === 'spread_element' && inner
    ? { value: expression(inner), spread: true }
    : { value: expression(node) };
}

export function call(node: SyntaxNode, callee: Expression): Expression {
  const list = node.childForFieldName('arguments');
  if (list?.type === 'template_string') return tagged(callee, list, expression);
  const args = argumentsOf(node);
  if (callee.kind !== 'member') return called(node, callee, args);
  // What follows upon a promise waits for it; what handles its errors is left out.
  if (callee.name === 'catch') return awaited(callee.object);
  if (callee.name === 'then' || callee.name === 'finally')
    return called(node, { ...callee, object: awaited(callee.object) }, args.slice(0, 1));
  if (callee.name === 'push')
    return {
      kind: 'unknown',
      at: spanOf(node),
      inner: args.map(({ value, spread }) =>
        spread
          ? { kind: 'assign', at: value.at, target: callee.object, value, append: true }
          : pushed(value.at, callee.object, value),
      ),
    };
  return called(node, callee, args);
}
