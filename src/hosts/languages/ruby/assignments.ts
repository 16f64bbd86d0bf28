import type { Span } from '../../../text/span.ts';
import { type SyntaxNode, spanOf } from '../../grammar.ts';
import type { Expression } from '../../syntax.ts';
import { expressionOf, unknown } from './expressions.ts';

/** `a << b << c` adds both to `a`. */
export function appended(at: Span, left: Expression, right: Expression): Expression {
  if (left.kind !== 'assign' || !left.append) return { kind: 'assign', at, target: left, value: right, append: true };
  return { ...left, at, value: { kind: 'join', at, parts: [left.value, right] } };
}

export function target(node: SyntaxNode): Expression {
  const left = expressionOf(node, 'left');
  return left.kind === 'name' ? { kind: 'name', at: left.at, name: left.name } : left;
}

export function operatorAssignment(node: SyntaxNode): Expression {
  const operator = node.childForFieldName('operator')?.text ?? node.child(1)?.text ?? '';
  const at = spanOf(node);
  if (operator === '+=' || operator === '<<=')
    return { kind: 'assign', at, target: target(node), value: expressionOf(node, 'right'), append: true };
  // `@sql ||= File.read(...)`: what is set once.
  return operator === '||='
    ? { kind: 'assign', at, target: target(node), value: expressionOf(node, 'right'), append: false }
    : unknown(node);
}
