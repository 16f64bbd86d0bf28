import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import { joined, lowered, OPERATORS, textOf } from '../../nodes.ts';
import type { Expression } from '../../syntax.ts';
import { appended, operatorAssignment, target } from './assignments.ts';
import { argument, call } from './calls.ts';
import { array, map, range } from './collections.ts';
import { BLOCK, block } from './functions.ts';
import { hereDocument, stringParts, wordParts } from './strings.ts';

export function expressionOf(node: SyntaxNode, field: string): Expression {
  return lowered(node, field, expression);
}

const SPELLED: typeof OPERATORS = { ...OPERATORS, and: 'and', or: 'or' };

export function expression(node: SyntaxNode): Expression {
  const at = spanOf(node);
  switch (node.type) {
    case 'string':
    case 'delimited_symbol':
      return { kind: 'text', at, parts: stringParts(node, expression) };
    case 'bare_string':
    case 'bare_symbol':
      return { kind: 'text', at, parts: wordParts(node, expression) };
    case 'heredoc_beginning':
      return { kind: 'text', at, parts: hereDocument(node, expression) };
    case 'chained_string':
      return { kind: 'join', at, parts: childrenOf(node).map(expression) };
    case 'simple_symbol':
      return literal(node, at.start + 1);
    case 'hash_key_symbol':
    case 'character':
      return literal(node, node.type === 'character' ? at.start + 1 : at.start);
    case 'integer':
    case 'float':
      return { kind: 'constant', at, value: Number(node.text.replaceAll('_', '')) };
    case 'true':
    case 'false':
      return { kind: 'constant', at, value: node.type === 'true' };
    case 'nil':
      return { kind: 'constant', at, value: null };
    case 'yield': {
      const list = childrenOf(node)[0];
      const args = (list ? childrenOf(list) : []).flatMap(argument);
      return { kind: 'call', at, callee: { kind: 'name', at, name: BLOCK }, args };
    }
    case 'range':
      return range(node);
    case 'identifier':
      if (node.text === 'block_given?') return { kind: 'name', at, name: BLOCK };
      return { kind: 'name', at, name: node.text, orCall: true };
    case 'constant':
    case 'self':
    case 'global_variable':
      return { kind: 'name', at, name: node.text };
    case 'file':
      return { kind: 'name', at, name: '__FILE__' };
    case 'instance_variable':
    case 'class_variable':
      return { kind: 'member', at, object: { kind: 'name', at, name: 'self' }, name: node.text.replace(/^@+/, '') };
    case 'scope_resolution': {
      const scope = node.childForFieldName('scope');
      const name = textOf(node, 'name');
      return scope ? { kind: 'member', at, object: expression(scope), name } : { kind: 'name', at, name };
    }
    case 'array':
    case 'string_array':
    case 'symbol_array':
    case 'right_assignment_list':
    case 'left_assignment_list':
      return array(node);
    case 'hash':
      return map(node, childrenOf(node));
    case 'parenthesized_statements':
    case 'begin':
    case 'then':
    case 'else':
      return alone(node);
    case 'element_reference': {
      const [object, index] = childrenOf(node);
      return object && index
        ? { kind: 'element', at, object: expression(object), index: expression(index) }
        : unknown(node);
    }
    case 'call':
      return call(node);
    case 'lambda':
      return block(node);
    case 'unary':
      return unary(node);
    case 'binary':
      return binary(node);
    case 'conditional':
    case 'if':
    case 'unless':
    case 'elsif':
      return choice(node);
    case 'assignment':
      return { kind: 'assign', at, target: target(node), value: expressionOf(node, 'right'), append: false };
    case 'operator_assignment':
      return operatorAssignment(node);
    default:
      return unknown(node);
  }
}

export function unknown(node: SyntaxNode): Expression {
  const inner = childrenOf(node).filter((n) => n.type !== 'heredoc_body');
  return { kind: 'unknown', at: spanOf(node), inner: inner.map(expression) };
}

function literal(node: SyntaxNode, start: number): Expression {
  const at = spanOf(node);
  const text = node.text.slice(start - at.start);
  return { kind: 'text', at, parts: text === '' ? [] : [{ kind: 'literal', text, at: { start, end: at.end } }] };
}

function alone(node: SyntaxNode): Expression {
  const inner = childrenOf(node).filter((n) => n.type !== 'heredoc_body');
  const [only] = inner;
  return only && inner.length === 1 ? expression(only) : unknown(node);
}

function unary(node: SyntaxNode): Expression {
  const operand = expressionOf(node, 'operand');
  const operator = node.childForFieldName('operator')?.text ?? node.child(0)?.text;
  if (operator === '!' || operator === 'not') return { kind: 'not', at: spanOf(node), value: operand };
  // `+""` is a string that may be changed, `-""` one that may not.
  return operator === '+' || (operator === '-' && operand.kind === 'text') ? operand : unknown(node);
}

function binary(node: SyntaxNode): Expression {
  const at = spanOf(node);
  const operator = textOf(node, 'operator');
  const left = expressionOf(node, 'left');
  const right = expressionOf(node, 'right');
  if (operator === '+') return joined(at, left, right);
  if (operator === '<<') return appended(at, left, right);
  if (operator === '%' || operator === '/')
    return {
      kind: 'call',
      at,
      callee: { kind: 'name', at, name: operator },
      args: [{ value: left }, { value: right }],
    };
  const known = SPELLED[operator];
  return known ? { kind: 'binary', at, operator: known, left, right } : unknown(node);
}

function choice(node: SyntaxNode): Expression {
  const at = spanOf(node);
  const test = expressionOf(node, 'condition');
  const other = node.childForFieldName('alternative');
  const none: Expression = { kind: 'constant', at, value: null };
  return {
    kind: 'choice',
    at,
    test: node.type === 'unless' ? { kind: 'not', at: test.at, value: test } : test,
    consequence: expressionOf(node, 'consequence'),
    alternative: other ? expression(other) : none,
  };
}
