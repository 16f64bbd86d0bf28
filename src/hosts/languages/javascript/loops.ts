import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import { called, named, textOf } from '../../nodes.ts';
import type { Expression, Statement } from '../../syntax.ts';
import { expressionOf } from './expressions.ts';
import { bound } from './patterns.ts';
import { block, statement } from './statements.ts';

/** `for (const x of list)`, `for await`, `for (const key in map)`. */
export function each(node: SyntaxNode): Statement {
  const left = node.childForFieldName('left');
  const right = expressionOf(node, 'right');
  const keys = textOf(node, 'operator') === 'in';
  const list = keys ? called(right, named(right, 'Object.keys'), [{ value: right }]) : right;
  const body = loopBody(node.childForFieldName('body'));
  const at = spanOf(node);
  if (!left || left.type === 'identifier')
    return { kind: 'each', at, names: left ? [left.text] : [], keyed: false, list, body };
  const item: Expression = { kind: 'name', at: spanOf(left), name: `{${left.startIndex}}` };
  const opened = bound(left, item, true).map((value): Statement => ({ kind: 'expression', value }));
  return { kind: 'each', at, names: [item.name], keyed: false, list, body: [...opened, ...body] };
}

/** Other loops; `for (let i = 0; i < list.length; i++)` goes through the list. */
export function loop(node: SyntaxNode): Statement[] {
  const body = loopBody(node.childForFieldName('body'));
  const initializer = node.type === 'for_statement' ? node.childForFieldName('initializer') : null;
  const [first, ...others] = initializer ? childrenOf(initializer) : [];
  const test = node.childForFieldName('condition');
  const bounds = test?.type === 'binary_expression' ? test.childForFieldName('right') : null;
  const counted =
    first?.type === 'variable_declarator' &&
    others.length === 0 &&
    textOf(first, 'value') === '0' &&
    test &&
    textOf(test, 'operator') === '<' &&
    bounds?.type === 'member_expression' &&
    textOf(bounds, 'property') === 'length' &&
    node.childForFieldName('increment')?.type === 'update_expression';
  if (counted) {
    const list = expressionOf(bounds, 'object');
    return [{ kind: 'each', at: spanOf(node), names: [textOf(first, 'name'), ''], keyed: true, list, body }];
  }
  return [...(initializer ? statement(initializer) : []), { kind: 'loop', at: spanOf(node), body }];
}

function loopBody(node: SyntaxNode | null): Statement[] {
  return node?.type === 'statement_block' ? round(childrenOf(node)) : block(node);
}

/** What is behind `if (...) continue;` is the other side of that if. */
function round(nodes: readonly SyntaxNode[]): Statement[] {
  const at = nodes.findIndex((node) => skipped(node) !== undefined);
  const skip = nodes[at];
  if (!skip) return nodes.flatMap(statement);
  return [
    ...nodes.slice(0, at).flatMap(statement),
    {
      kind: 'if',
      at: spanOf(skip),
      test: expressionOf(skip, 'condition'),
      consequence: (skipped(skip) ?? []).flatMap(statement),
      alternative: round(nodes.slice(at + 1)),
    },
  ];
}

/** What an if does before it goes on to the next round; undefined where it does not go on to it. */
function skipped(node: SyntaxNode): SyntaxNode[] | undefined {
  if (node.type !== 'if_statement' || node.childForFieldName('alternative')) return undefined;
  const body = node.childForFieldName('consequence');
  const inside = body?.type === 'statement_block' ? childrenOf(body) : body ? [body] : [];
  return inside.at(-1)?.type === 'continue_statement' ? inside.slice(0, -1) : undefined;
}
