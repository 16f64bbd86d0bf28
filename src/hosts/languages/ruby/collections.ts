import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import { listOf } from '../../nodes.ts';
import type { Expression } from '../../syntax.ts';
import { expression, unknown } from './expressions.ts';

export function array(node: SyntaxNode): Expression {
  const items = childrenOf(node).filter((n) => n.type !== 'heredoc_body');
  return listOf(node, items, 'splat_argument', expression);
}

export function map(node: SyntaxNode, pairs: readonly SyntaxNode[]): Expression {
  return {
    kind: 'map',
    at: spanOf(node),
    entries: pairs.flatMap((pair) => {
      const key = pair.childForFieldName('key');
      return key ? [[expression(key), expression(pair.childForFieldName('value') ?? key)] as const] : [];
    }),
  };
}

const LONGEST = 1000;

/** The numbers of `1..3`. */
export function range(node: SyntaxNode): Expression {
  const at = spanOf(node);
  const [first, last, ...others] = childrenOf(node);
  const [start, end] = [Number(first?.text), Number(last?.text)];
  const count = end - start + (node.child(1)?.text === '...' ? 0 : 1);
  if (others.length > 0 || first?.type !== 'integer' || last?.type !== 'integer' || !(count <= LONGEST))
    return unknown(node);
  const items = Array.from(
    { length: Math.max(0, count) },
    (_, i): Expression => ({ kind: 'constant', at, value: start + i }),
  );
  return { kind: 'list', at, items };
}
