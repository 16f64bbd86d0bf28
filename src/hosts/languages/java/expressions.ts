import { arithmetic } from '../../counted.ts';
import { childrenOf, type SyntaxNode, sourceOf, spanOf } from '../../grammar.ts';
import { joined, lowered, OPERATORS, ternary, textOf, unknown } from '../../nodes.ts';
import type { Expression } from '../../syntax.ts';
import { called, created } from './calls.ts';
import { lambda, reference } from './functions.ts';
import { quoted, textBlock } from './literals.ts';
import { chosen } from './switches.ts';

export function expressionOf(node: SyntaxNode, field: string): Expression {
  return lowered(node, field, expression);
}

export function expression(node: SyntaxNode): Expression {
  const at = spanOf(node);
  switch (node.type) {
    case 'string_literal': {
      const text = sourceOf(node);
      return {
        kind: 'text',
        at,
        parts: text.startsWith('"""', at.start) ? textBlock(text, at) : quoted(text, at, '"'),
      };
    }
    case 'character_literal':
      return { kind: 'text', at, parts: quoted(sourceOf(node), at, "'") };
    case 'decimal_integer_literal':
    case 'hex_integer_literal': {
      const value = Number(node.text.replaceAll('_', '').replace(/l$/i, ''));
      return Number.isSafeInteger(value) ? { kind: 'constant', at, value } : unknown(node, expression);
    }
    case 'true':
    case 'false':
      return { kind: 'constant', at, value: node.type === 'true' };
    case 'null_literal':
      return { kind: 'constant', at, value: null };
    case 'identifier':
    case 'this':
    case 'super':
      return { kind: 'name', at, name: node.text };
    case 'parenthesized_expression': {
      const [inner] = childrenOf(node);
      return inner ? expression(inner) : unknown(node, expression);
    }
    case 'cast_expression':
      return expressionOf(node, 'value');
    case 'field_access':
      return {
        kind: 'member',
        at,
        object: expressionOf(node, 'object'),
        name: textOf(node, 'field'),
      };
    case 'array_access':
      return { kind: 'element', at, object: expressionOf(node, 'array'), index: expressionOf(node, 'index') };
    case 'array_initializer':
      return { kind: 'list', at, items: childrenOf(node).map(expression) };
    case 'array_creation_expression':
      return expressionOf(node, 'value');
    case 'ternary_expression':
      return ternary(node, expression);
    case 'switch_expression':
      return chosen(node);
    case 'assignment_expression': {
      const operator = node.childForFieldName('operator')?.text;
      if (operator !== '=' && operator !== '+=') return unknown(node, expression);
      const target = expressionOf(node, 'left');
      return { kind: 'assign', at, target, value: expressionOf(node, 'right'), append: operator === '+=' };
    }
    case 'unary_expression':
      return node.childForFieldName('operator')?.text === '!'
        ? { kind: 'not', at, value: expressionOf(node, 'operand') }
        : unknown(node, expression);
    case 'binary_expression':
      return binary(node);
    case 'lambda_expression':
      return { kind: 'function', at, function: lambda(node) };
    case 'method_reference':
      return reference(node);
    case 'method_invocation':
      return called(node);
    case 'object_creation_expression':
      return created(node);
    default:
      return unknown(node, expression);
  }
}

function binary(node: SyntaxNode): Expression {
  const at = spanOf(node);
  const operator = textOf(node, 'operator');
  const left = expressionOf(node, 'left');
  const right = expressionOf(node, 'right');
  // Where neither side is a text for certain, numbers may be added.
  const isNumber = [left, right].some(({ kind }) => kind === 'constant');
  const isText = [left, right].some(({ kind }) => kind === 'text' || kind === 'join');
  if (operator === '+' && (isText || !isNumber)) return joined(at, left, right);
  const known = OPERATORS[operator];
  if (known) return { kind: 'binary', at, operator: known, left, right };
  return arithmetic(operator, left, right, at) ?? unknown(node, expression);
}
