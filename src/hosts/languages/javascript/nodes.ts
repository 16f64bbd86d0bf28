import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import type { Argument, Expression } from '../../syntax.ts';

type Placed = SyntaxNode | Expression;

function placeOf(placed: Placed) {
  return 'at' in placed ? placed.at : spanOf(placed);
}

export function textOf(node: SyntaxNode, field: string): string {
  return node.childForFieldName(field)?.text ?? '';
}

export function nothing(placed: Placed): Expression {
  return { kind: 'unknown', at: placeOf(placed), inner: [] };
}

export function unknown(node: SyntaxNode, lower: (node: SyntaxNode) => Expression): Expression {
  return { kind: 'unknown', at: spanOf(node), inner: childrenOf(node).map(lower) };
}

/** What stands in parentheses. */
export function unwrapped(node: SyntaxNode | null | undefined): SyntaxNode | undefined {
  const inner = node?.type === 'parenthesized_expression' ? childrenOf(node)[0] : undefined;
  return inner ? unwrapped(inner) : (node ?? undefined);
}

/** A name as an expression; one with dots is a member of something that the program did not define. */
export function named(placed: Placed, name: string): Expression {
  const at = placeOf(placed);
  const [first = '', ...others] = name.split('.');
  return others.reduce<Expression>((object, member) => ({ kind: 'member', at, object, name: member }), {
    kind: 'name',
    at,
    name: first,
  });
}

export function called(placed: Placed, callee: Expression, args: readonly Argument[]): Expression {
  return { kind: 'call', at: placeOf(placed), callee, args };
}
