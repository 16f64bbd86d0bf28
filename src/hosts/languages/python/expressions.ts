import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import { joined, lowered, nothing, textOf, unknown } from '../../nodes.ts';
import type { Expression } from '../../syntax.ts';
import { call } from './calls.ts';
import { comprehension, dictionary, sequence } from './collections.ts';
import { lambda } from './functions.ts';
import { stringParts } from './strings.ts';

export function expressionOf(node: SyntaxNode, field: string): Expression {
  return lowered(node, field, expression);
}

export function expression(node: SyntaxNode): Expression {
  const at = spanOf(node);
  switch (node.type) {
    case 'string':
      return { kind: 'text', at, parts: stringParts(node, expression) };
    case 'concatenated_string':
      return { kind: 'text', at, parts: childrenOf(node).flatMap((n) => stringParts(n, expression)) };
    case 'integer':
    case 'float':
      return { kind: 'constant', at, value: Number(node.text.replaceAll('_', '')) };
    case 'true':
    case 'false':
      return { kind: 'constant', at, value: node.type === 'true' };
    case 'none':
      return { kind: 'constant', at, value: null };
    case 'identifier':
    case 'dotted_name':
      return { kind: 'name', at, name: node.text };
    case 'attribute':
      return attribute(node);
    case 'subscript':
      return subscript(node);
    case 'parenthesized_expression':
    case 'await':
    case 'case_pattern': {
      const inner = childrenOf(node);
      const [only] = inner;
      return only && inner.length === 1 ? expression(only) : unknown(node, expression);
    }
    case 'list':
    case 'tuple':
    case 'set':
    case 'expression_list':
      return sequence(node);
    case 'dictionary':
      return dictionary(node);
    case 'list_comprehension':
    case 'set_comprehension':
    case 'generator_expression':
      return comprehension(node);
    case 'call':
      return call(node);
    case 'lambda':
      return lambda(node, expressionOf(node, 'body'));
    case 'binary_operator':
      return binary(node);
    case 'boolean_operator': {
      const operator = node.childForFieldName('operator')?.text === 'or' ? 'or' : 'and';
      return { kind: 'binary', at, operator, left: expressionOf(node, 'left'), right: expressionOf(node, 'right') };
    }
    case 'comparison_operator':
      return comparison(node);
    case 'not_operator':
      return { kind: 'not', at, value: expressionOf(node, 'argument') };
    case 'conditional_expression': {
      const [consequence, test, alternative] = childrenOf(node);
      if (!consequence || !test || !alternative) return unknown(node, expression);
      return {
        kind: 'choice',
        at,
        test: expression(test),
        consequence: expression(consequence),
        alternative: expression(alternative),
      };
    }
    case 'assignment': {
      const left = node.childForFieldName('left');
      const right = node.childForFieldName('right');
      // `x: int` alone gives no value.
      return left && right
        ? { kind: 'assign', at, target: target(left), value: expression(right), append: false }
        : nothing(node);
    }
    case 'augmented_assignment':
      return node.childForFieldName('operator')?.text === '+='
        ? { kind: 'assign', at, target: expressionOf(node, 'left'), value: expressionOf(node, 'right'), append: true }
        : unknown(node, expression);
    case 'named_expression':
      return {
        kind: 'assign',
        at,
        target: expressionOf(node, 'name'),
        value: expressionOf(node, 'value'),
        append: false,
      };
    default:
      return unknown(node, expression);
  }
}

/** What is assigned to: a name, a member, or several of them. */
export function target(node: SyntaxNode): Expression {
  if (!/^(?:pattern_list|tuple_pattern|list_pattern|tuple|list)$/.test(node.type)) return expression(node);
  return { kind: 'list', at: spanOf(node), items: childrenOf(node).map(target) };
}

function attribute(node: SyntaxNode): Expression {
  const at = spanOf(node);
  const name = textOf(node, 'attribute');
  return { kind: 'member', at, object: expressionOf(node, 'object'), name };
}

function subscript(node: SyntaxNode): Expression {
  const at = spanOf(node);
  const [object, index, ...others] = childrenOf(node);
  if (!object || !index || others.length > 0 || index.type === 'slice') return unknown(node, expression);
  return { kind: 'element', at, object: expression(object), index: expression(index) };
}

function binary(node: SyntaxNode): Expression {
  const at = spanOf(node);
  const operator = textOf(node, 'operator');
  const left = expressionOf(node, 'left');
  const right = expressionOf(node, 'right');
  if (operator === '+') return joined(at, left, right);
  // A path's `/`, under the name that the method has.
  if (operator === '/') {
    const callee: Expression = { kind: 'member', at, object: left, name: 'joinpath' };
    return { kind: 'call', at, callee, args: [{ value: right }] };
  }
  if (operator !== '%') return unknown(node, expression);
  return { kind: 'call', at, callee: { kind: 'name', at, name: '%' }, args: [{ value: left }, { value: right }] };
}

function comparison(node: SyntaxNode): Expression {
  const at = spanOf(node);
  const operands = childrenOf(node);
  const [left, right] = operands.map(expression);
  const operator = node.children.find((n) => n && !n.isNamed)?.text.replace(/\s+/g, ' ');
  if (!left || !right || operands.length !== 2) return unknown(node, expression);
  switch (operator) {
    case '==':
    case 'is':
      return { kind: 'binary', at, operator: '==', left, right };
    case '!=':
    case 'is not':
      return { kind: 'binary', at, operator: '!=', left, right };
    case 'in':
      return { kind: 'binary', at, operator: 'in', left, right };
    case 'not in':
      return { kind: 'not', at, value: { kind: 'binary', at, operator: 'in', left, right } };
    default:
      return unknown(node, expression);
  }
}
