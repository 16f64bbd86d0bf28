import { arithmetic } from '../../counted.ts';
import { childrenOf, type SyntaxNode, sourceOf, spanOf } from '../../grammar.ts';
import { joined, lowered, OPERATORS, textOf, unknown } from '../../nodes.ts';
import type { Expression } from '../../syntax.ts';
import { call } from './calls.ts';
import { functionNode } from './functions.ts';
import { interpreted, raw } from './literals.ts';
import { composite } from './types.ts';

export function expressionOf(node: SyntaxNode, field: string): Expression {
  return lowered(node, field, expression);
}

export function expression(node: SyntaxNode): Expression {
  const at = spanOf(node);
  switch (node.type) {
    case 'raw_string_literal':
      return { kind: 'text', at, parts: raw(sourceOf(node), at) };
    case 'interpreted_string_literal':
      return { kind: 'text', at, parts: interpreted(sourceOf(node), at) };
    case 'int_literal': {
      const value = Number(node.text.replaceAll('_', ''));
      return Number.isSafeInteger(value) ? { kind: 'constant', at, value } : unknown(node, expression);
    }
    case 'true':
    case 'false':
      return { kind: 'constant', at, value: node.type === 'true' };
    case 'nil':
      return { kind: 'constant', at, value: null };
    case 'identifier':
    case 'field_identifier':
    case 'package_identifier':
      return { kind: 'name', at, name: node.text };
    case 'parenthesized_expression':
    case 'literal_element':
    case 'variadic_argument': {
      const [inner] = childrenOf(node);
      return inner ? expression(inner) : unknown(node, expression);
    }
    case 'selector_expression':
      return {
        kind: 'member',
        at,
        object: expressionOf(node, 'operand'),
        name: textOf(node, 'field'),
      };
    case 'index_expression':
      return { kind: 'element', at, object: expressionOf(node, 'operand'), index: expressionOf(node, 'index') };
    case 'type_conversion_expression':
    case 'type_assertion_expression':
      return expressionOf(node, 'operand');
    case 'unary_expression':
      return unary(node);
    case 'binary_expression':
      return binary(node);
    case 'composite_literal':
      return composite(node, expression);
    case 'func_literal':
      return { kind: 'function', at, function: functionNode(node) };
    case 'call_expression':
      return call(node);
    default:
      return unknown(node, expression);
  }
}

function unary(node: SyntaxNode): Expression {
  const operator = node.childForFieldName('operator')?.text;
  const operand = expressionOf(node, 'operand');
  if (operator === '!') return { kind: 'not', at: spanOf(node), value: operand };
  return operator === '&' || operator === '*' ? operand : unknown(node, expression);
}

function binary(node: SyntaxNode): Expression {
  const at = spanOf(node);
  const operator = textOf(node, 'operator');
  const left = expressionOf(node, 'left');
  const right = expressionOf(node, 'right');
  // Numbers are added, not put one behind the other.
  if (operator === '+' && left.kind !== 'constant' && right.kind !== 'constant') return joined(at, left, right);
  const known = OPERATORS[operator];
  if (known) return { kind: 'binary', at, operator: known, left, right };
  return arithmetic(operator, left, right, at) ?? unknown(node, expression);
}
