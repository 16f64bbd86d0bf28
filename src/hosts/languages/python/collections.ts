import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import { listOf, nothing, unknown } from '../../nodes.ts';
import type { Expression } from '../../syntax.ts';
import { expression, expressionOf, target } from './expressions.ts';

export function sequence(node: SyntaxNode): Expression {
  return listOf(node, childrenOf(node), 'list_splat', expression);
}

export function dictionary(node: SyntaxNode): Expression {
  const pairs = childrenOf(node);
  if (pairs.some((n) => n.type !== 'pair')) return unknown(node, expression);
  return {
    kind: 'map',
    at: spanOf(node),
    entries: pairs.map((pair) => [expressionOf(pair, 'key'), expressionOf(pair, 'value')] as const),
  };
}

/** `[f(x) for x in list if test]` as `map(lambda x: f(x), list)`. */
export function comprehension(node: SyntaxNode): Expression {
  const at = spanOf(node);
  const clauses = childrenOf(node);
  const loops = clauses.filter((n) => n.type === 'for_in_clause');
  const tests = clauses.filter((n) => n.type === 'if_clause').flatMap((n) => childrenOf(n).slice(0, 1));
  let made = expressionOf(node, 'body');
  for (const test of tests.reverse()) {
    const alternative: Expression = { kind: 'unknown', at, inner: [] };
    made = { kind: 'choice', at, test: expression(test), consequence: made, alternative };
  }
  for (const loop of loops.reverse()) {
    const left = loop.childForFieldName('left');
    const names = left ? target(left) : nothing(loop);
    const flat = names.kind === 'list' ? names.items : [names];
    const each: Expression = {
      kind: 'function',
      at,
      function: {
        name: '',
        parameters: flat.map((n) => ({ name: n.kind === 'name' ? n.name : '' })),
        body: [{ kind: 'return', value: made }],
        at,
      },
    };
    const callee: Expression = { kind: 'name', at, name: 'map' };
    made = { kind: 'call', at, callee, args: [{ value: each }, { value: expressionOf(loop, 'right') }] };
  }
  // A list of lists is not what several loops make.
  return loops.length === 1 ? made : { kind: 'unknown', at, inner: [made] };
}
