import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import { called, joined, lowered, named, nothing, OPERATORS, ternary, textOf, unknown } from '../../nodes.ts';
import type { Expression } from '../../syntax.ts';
import { argumentsOf, awaited, call } from './calls.ts';
import { list, object, unlessDown } from './collections.ts';
import { functionNode } from './functions.ts';
import { typeArguments, waiting } from './misread.ts';
import { bound } from './patterns.ts';
import { quoted, template } from './strings.ts';

const SPELLED: typeof OPERATORS = { ...OPERATORS, '===': '==', '!==': '!=' };

export function expressionOf(node: SyntaxNode, field: string): Expression {
  return lowered(node, field, expression);
}

export function expression(node: SyntaxNode): Expression {
  return waiting(node) ?? ordinary(node);
}

function ordinary(node: SyntaxNode): Expression {
  const at = spanOf(node);
  switch (node.type) {
    case 'string':
      return quoted(node);
    case 'template_string':
      return template(node, expression);
    case 'number':
      return { kind: 'constant', at, value: Number(node.text.replace(/_|n$/g, '')) };
    case 'true':
    case 'false':
      return { kind: 'constant', at, value: node.type === 'true' };
    case 'null':
    case 'undefined':
      return { kind: 'constant', at, value: null };
    case 'identifier':
    case 'shorthand_property_identifier':
    case 'this':
    case 'super':
    case 'meta_property':
      return { kind: 'name', at, name: node.text };
    case 'parenthesized_expression':
    case 'template_substitution':
    case 'as_expression':
    case 'satisfies_expression':
    case 'non_null_expression':
    case 'instantiation_expression': {
      const inner = childrenOf(node)[0];
      return inner ? expression(inner) : nothing(node);
    }
    case 'type_assertion':
    case 'sequence_expression': {
      const inner = childrenOf(node).at(-1);
      return inner ? expression(inner) : nothing(node);
    }
    case 'await_expression':
    case 'yield_expression': {
      const inner = childrenOf(node)[0];
      return inner ? awaited(expression(inner)) : nothing(node);
    }
    case 'array':
      return list(node);
    case 'object':
      return object(node);
    case 'binary_expression':
      return binary(node);
    case 'unary_expression':
      return unary(node);
    case 'assignment_expression':
      return assignment(node);
    case 'augmented_assignment_expression': {
      const [target, value] = [expressionOf(node, 'left'), expressionOf(node, 'right')];
      return textOf(node, 'operator') === '+='
        ? { kind: 'assign', at, target, value, append: true }
        : { kind: 'unknown', at, inner: [value] };
    }
    case 'ternary_expression':
      return ternary(node, expression);
    case 'member_expression':
      return {
        kind: 'member',
        at,
        object: expressionOf(node, 'object'),
        name: textOf(node, 'property'),
      };
    case 'subscript_expression':
      return subscript(node);
    case 'call_expression':
      return call(node, expressionOf(node, 'function'));
    case 'new_expression':
      return called(node, { kind: 'name', at, name: `new ${textOf(node, 'constructor')}` }, argumentsOf(node));
    case 'arrow_function':
    case 'function_expression':
    case 'generator_function':
    case 'function':
      return { kind: 'function', at, function: functionNode(node) };
    case 'class':
      // A class that is a value of the program's own has no members that anything could follow.
      return nothing(node);
    default:
      return unknown(node, expression);
  }
}

function subscript(node: SyntaxNode): Expression {
  const at = spanOf(node);
  const index = expressionOf(node, 'index');
  const object = expressionOf(node, 'object');
  // `tables['users']` is `tables.users`.
  const [only, ...others] = index.kind === 'text' ? index.parts : [];
  if (only?.kind === 'literal' && others.length === 0) return { kind: 'member', at, object, name: only.text };
  return { kind: 'element', at, object, index };
}

function assignment(node: SyntaxNode): Expression {
  const left = node.childForFieldName('left');
  const value = expressionOf(node, 'right');
  if (left?.type === 'object_pattern' || left?.type === 'array_pattern') {
    const { length } = bound(left, value, false);
    const at = spanOf(node);
    return length === 0 ? value : { kind: 'unknown', at, inner: bound(left, value, false) };
  }
  const target = left ? expression(left) : nothing(node);
  const name = target.kind === 'member' || target.kind === 'name' ? target.name : '';
  return { kind: 'assign', at: spanOf(node), target, value: unlessDown(name, value), append: false };
}

function unary(node: SyntaxNode): Expression {
  const at = spanOf(node);
  const operator = textOf(node, 'operator');
  const value = expressionOf(node, 'argument');
  if (operator === '!') return { kind: 'not', at, value };
  if (operator === '-' && value.kind === 'constant' && typeof value.value === 'number')
    return { kind: 'constant', at, value: -value.value };
  if (operator === 'void') return { kind: 'unknown', at, inner: [value] };
  return unknown(node, expression);
}

function binary(node: SyntaxNode): Expression {
  const at = spanOf(node);
  const typed = typeArguments(node);
  if (typed) return typed;
  const operator = textOf(node, 'operator');
  const left = expressionOf(node, 'left');
  const right = expressionOf(node, 'right');
  if (operator === '+') return joined(at, left, right);
  if (operator === 'in')
    return {
      kind: 'binary',
      at,
      operator: 'in',
      left,
      right: called(node, named(node, 'Object.keys'), [{ value: right }]),
    };
  const known = SPELLED[operator];
  if (known) return { kind: 'binary', at, operator: known, left, right };
  return { kind: 'unknown', at, inner: [left, right] };
}
