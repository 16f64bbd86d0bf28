import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import { childrenIn } from '../../nodes.ts';
import type { Argument, Expression } from '../../syntax.ts';
import { map } from './collections.ts';
import { expression } from './expressions.ts';
import { block } from './functions.ts';

export function call(node: SyntaxNode): Expression {
  const at = spanOf(node);
  const receiver = node.childForFieldName('receiver');
  const name = node.childForFieldName('method')?.text ?? 'call';
  const inBlock = node.childForFieldName('block');
  const args = childrenIn(node, 'arguments').flatMap(argument);
  const callee: Expression = receiver
    ? { kind: 'member', at, object: expression(receiver), name }
    : { kind: 'name', at, name };
  return { kind: 'call', at, callee, args: inBlock ? [...args, { value: block(inBlock) }] : args };
}

export function argument(node: SyntaxNode): Argument[] {
  const inner = childrenOf(node)[0];
  switch (node.type) {
    case 'heredoc_body':
    case 'hash_splat_argument':
      return [];
    case 'splat_argument':
      return inner ? [{ value: expression(inner), spread: true }] : [];
    case 'block_argument':
      return inner ? [{ value: expression(inner) }] : [];
    case 'pair': {
      const key = node.childForFieldName('key');
      const value = node.childForFieldName('value') ?? key;
      if (!key || !value) return [];
      if (key.type === 'hash_key_symbol') return [{ name: key.text, value: expression(value) }];
      return [{ value: map(node, [node]) }];
    }
    default:
      return [{ value: expression(node) }];
  }
}
