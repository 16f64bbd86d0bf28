import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import { textOf } from '../../nodes.ts';
import type { Expression, FunctionNode, Parameter, Statement } from '../../syntax.ts';
import { expression } from './expressions.ts';
import { body } from './statements.ts';

/** The name of what `yield` calls. */
export const BLOCK = '&';

export function method(node: SyntaxNode): FunctionNode {
  const inner = node.childForFieldName('body');
  return {
    name: textOf(node, 'name'),
    parameters: [...parameters(node.childForFieldName('parameters')), { name: BLOCK, block: true }],
    body: answering(body(inner)),
    at: spanOf(node),
  };
}

/** A function's last expression is what it returns. */
function answering(list: readonly Statement[]): Statement[] {
  const last = list.at(-1);
  const before = list.slice(0, -1);
  if (last?.kind === 'expression') return [...before, { kind: 'return', value: last.value }];
  if (last?.kind === 'block') return [...before, { kind: 'block', body: answering(last.body) }];
  if (last?.kind !== 'if') return [...list];
  const { consequence, alternative } = last;
  return [...before, { ...last, consequence: answering(consequence), alternative: answering(alternative) }];
}

function parameters(node: SyntaxNode | null): Parameter[] {
  return (node ? childrenOf(node) : []).map((n) => {
    const value = n.childForFieldName('value');
    if (n.type === 'block_parameter') return { name: n.text.slice(1), block: true };
    const name = (n.childForFieldName('name') ?? n).text;
    return value ? { name, default: expression(value) } : { name };
  });
}

export function block(node: SyntaxNode): Expression {
  const inner = node.childForFieldName('body');
  const named = node.childForFieldName('parameters');
  const implicit = named ? [] : [{ name: usesNumbered(node) ? '_1' : 'it' }];
  const list = node.type === 'lambda' && inner ? (inner.childForFieldName('body') ?? null) : inner;
  return {
    kind: 'function',
    at: spanOf(node),
    function: {
      name: '',
      parameters: [...parameters(named), ...implicit],
      body: answering(body(list)),
      at: spanOf(node),
    },
  };
}

function usesNumbered(node: SyntaxNode): boolean {
  return node.descendantsOfType('identifier').some((n) => n?.text === '_1');
}
