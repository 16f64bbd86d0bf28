import { counted } from '../../counted.ts';
import { type SyntaxNode, spanOf } from '../../grammar.ts';
import { evaluated, textOf } from '../../nodes.ts';
import type { Statement } from '../../syntax.ts';
import { expression } from './expressions.ts';
import { block } from './statements.ts';

export function forStatement(node: SyntaxNode): Statement {
  const at = spanOf(node);
  const body = block(node.childForFieldName('body'));
  // `int i = 0; i < names.length; i++`, and `int i = 1; i <= 12; i++`
  const start = /^(?:final\s+)?\w+\s+(\w+)\s*=\s*(\d+)\s*;?$/.exec(textOf(node, 'init'));
  const condition = node.childForFieldName('condition');
  const end = condition?.childForFieldName('right');
  const name = start?.[1];
  const counts = /^(\w+)\+\+$|^\+\+(\w+)$/.exec(textOf(node, 'update'));
  if (!name || !end || condition?.childForFieldName('left')?.text !== name || (counts?.[1] ?? counts?.[2]) !== name)
    return { kind: 'loop', at, body };
  if (end.type === 'decimal_integer_literal') {
    const operator = textOf(condition, 'operator');
    const numbers = counted(Number(start[2]), operator, Number(end.text), at);
    if (numbers) return { kind: 'each', at, names: [name], keyed: false, list: numbers, body };
  }
  const list = end.childForFieldName('object');
  const isLength = end.childForFieldName('field')?.text === 'length' || end.childForFieldName('name')?.text === 'size';
  if (list && isLength && start[2] === '0')
    return { kind: 'each', at, names: [name], keyed: true, list: expression(list), body };
  return { kind: 'loop', at, body };
}

/** `list.forEach(name -> ...)` as the loop that it is. */
export function forEach(node: SyntaxNode): Statement[] | undefined {
  const list = node.childForFieldName('object');
  if (node.type !== 'method_invocation' || !list || !/^forEach(?:Ordered)?$/.test(textOf(node, 'name')))
    return undefined;
  const given = node.childForFieldName('arguments')?.namedChild(0);
  const value = given && expression(given);
  if (value?.kind !== 'function') return undefined;
  const { parameters, body } = value.function;
  const names = parameters.map(({ name }) => name);
  // What the loop's function returns is of no use, and ends no loop.
  const inside = body.map((s): Statement => (s.kind === 'return' && s.value ? evaluated(s.value) : s));
  return [{ kind: 'each', at: spanOf(node), names, keyed: names.length === 2, list: expression(list), body: inside }];
}
