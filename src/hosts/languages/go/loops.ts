import { counted } from '../../counted.ts';
import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import { childrenIn, textOf } from '../../nodes.ts';
import type { Expression, Statement } from '../../syntax.ts';
import { expression, expressionOf } from './expressions.ts';
import { block } from './statements.ts';

export function forStatement(node: SyntaxNode): Statement {
  const at = spanOf(node);
  const body = block(node.childForFieldName('body'));
  const clause = childrenOf(node).find((n) => n.type === 'range_clause' || n.type === 'for_clause');
  if (clause?.type === 'range_clause') {
    const names = childrenIn(clause, 'left').map((n) => n.text);
    const right = clause.childForFieldName('right');
    const numbers = right?.type === 'int_literal' ? counted(0, '<', Number(right.text), at) : undefined;
    if (numbers) return { kind: 'each', at, names, keyed: false, list: numbers, body };
    return { kind: 'each', at, names, keyed: names.length > 0, list: expressionOf(clause, 'right'), body };
  }
  const over = clause && counter(clause);
  if (over) return { kind: 'each', at, names: [over.name], keyed: over.keyed, list: over.list, body };
  return { kind: 'loop', at, body };
}

/** `i := 0; i < len(list); i++`, and `i := 1; i <= 12; i++` */
function counter(clause: SyntaxNode): { name: string; keyed: boolean; list: Expression } | undefined {
  const start = /^(\w+)\s*:=\s*(\d+)$/.exec(textOf(clause, 'initializer'));
  const condition = clause.childForFieldName('condition');
  const end = condition?.childForFieldName('right');
  const name = start?.[1];
  if (!name || !end || condition?.childForFieldName('left')?.text !== name) return undefined;
  if (clause.childForFieldName('update')?.text !== `${name}++`) return undefined;
  if (end.type === 'int_literal') {
    const operator = textOf(condition, 'operator');
    const list = counted(Number(start[2]), operator, Number(end.text), spanOf(clause));
    return list && { name, keyed: false, list };
  }
  const list = end.type === 'call_expression' ? end.childForFieldName('arguments')?.namedChild(0) : undefined;
  const isLength = end.childForFieldName('function')?.text === 'len' && start[2] === '0';
  return list && isLength ? { name, keyed: true, list: expression(list) } : undefined;
}
