import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import { childrenIn, joined, lowered, nothing, OPERATORS, textOf, unknown } from '../../nodes.ts';
import type { Argument, Expression } from '../../syntax.ts';
import { lastSegment } from './classes.ts';
import { functionNode } from './functions.ts';
import { hereDocument, interpolated, singleQuoted } from './strings.ts';

export function expressionOf(node: SyntaxNode, field: string): Expression {
  return lowered(node, field, expression);
}

const SPELLED: typeof OPERATORS = {
  ...OPERATORS,
  and: 'and',
  or: 'or',
  '===': '==',
  '!==': '!=',
  '<>': '!=',
};

export function expression(node: SyntaxNode): Expression {
  const at = spanOf(node);
  switch (node.type) {
    case 'string':
      return { kind: 'text', at, parts: singleQuoted(node) };
    case 'encapsed_string':
      return {
        kind: 'text',
        at,
        parts: interpolated(node, { start: at.start + 1, end: at.end - 1 }, true, expression),
      };
    case 'heredoc':
    case 'nowdoc':
      return { kind: 'text', at, parts: hereDocument(node, expression) };
    case 'integer':
      return { kind: 'constant', at, value: Number(node.text.replaceAll('_', '')) };
    case 'float':
      return { kind: 'constant', at, value: Number(node.text) };
    case 'boolean':
      return { kind: 'constant', at, value: /^true$/i.test(node.text) };
    case 'null':
      return { kind: 'constant', at, value: null };
    case 'variable_name':
      return { kind: 'name', at, name: node.text.slice(1) };
    case 'name':
    case 'qualified_name':
    case 'relative_scope':
    case 'relative_name':
      return { kind: 'name', at, name: lastSegment(node.text) };
    case 'parenthesized_expression':
    case 'argument':
    case 'array_element_initializer': {
      const inner = childrenOf(node).at(-1);
      return inner ? expression(inner) : nothing(node);
    }
    case 'array_creation_expression':
      return array(node);
    case 'binary_expression':
      return binary(node);
    case 'unary_op_expression':
      return node.text.startsWith('!')
        ? { kind: 'not', at, value: expressionOf(node, 'argument') }
        : unknown(node, expression);
    case 'assignment_expression':
      return {
        kind: 'assign',
        at,
        target: expressionOf(node, 'left'),
        value: expressionOf(node, 'right'),
        append: false,
      };
    case 'augmented_assignment_expression':
      return /^(?:\.|\+)=$/.test(textOf(node, 'operator'))
        ? { kind: 'assign', at, target: expressionOf(node, 'left'), value: expressionOf(node, 'right'), append: true }
        : unknown(node, expression);
    case 'conditional_expression':
      return {
        kind: 'choice',
        at,
        test: expressionOf(node, 'condition'),
        consequence: expressionOf(node, node.childForFieldName('body') ? 'body' : 'condition'),
        alternative: expressionOf(node, 'alternative'),
      };
    case 'subscript_expression': {
      const [object, index] = childrenOf(node);
      const empty: Expression = { kind: 'constant', at, value: null };
      return object
        ? { kind: 'element', at, object: expression(object), index: index ? expression(index) : empty }
        : unknown(node, expression);
    }
    case 'member_access_expression':
    case 'nullsafe_member_access_expression':
      return {
        kind: 'member',
        at,
        object: expressionOf(node, 'object'),
        name: textOf(node, 'name'),
      };
    case 'class_constant_access_expression':
    case 'scoped_property_access_expression': {
      const [scope, name] = childrenOf(node);
      return scope && name
        ? { kind: 'member', at, object: expression(scope), name: name.text.replace(/^\$/, '') }
        : unknown(node, expression);
    }
    case 'member_call_expression':
    case 'nullsafe_member_call_expression':
      return called(node, {
        kind: 'member',
        at,
        object: expressionOf(node, 'object'),
        name: textOf(node, 'name'),
      });
    case 'scoped_call_expression':
      return called(node, {
        kind: 'member',
        at,
        object: expressionOf(node, 'scope'),
        name: textOf(node, 'name'),
      });
    case 'function_call_expression':
      return called(node, expressionOf(node, 'function'));
    case 'anonymous_function':
    case 'arrow_function':
      return { kind: 'function', at, function: functionNode(node) };
    default:
      return unknown(node, expression);
  }
}

function called(node: SyntaxNode, callee: Expression): Expression {
  const args = childrenIn(node, 'arguments').map((arg): Argument => {
    const inner = childrenOf(arg);
    const value = inner.at(-1);
    if (value?.type === 'variadic_unpacking') return { value: expression(childrenOf(value)[0] ?? value), spread: true };
    const name = inner.length > 1 ? arg.childForFieldName('name')?.text : undefined;
    return { value: expression(value ?? arg), ...(name === undefined ? {} : { name }) };
  });
  return { kind: 'call', at: spanOf(node), callee, args };
}

function array(node: SyntaxNode): Expression {
  const at = spanOf(node);
  const items = childrenOf(node);
  const pairs = items.map(childrenOf);
  if (items.length > 0 && pairs.every((pair) => pair.length === 2))
    return {
      kind: 'map',
      at,
      entries: pairs.map(([key, value]) => [expression(key ?? node), expression(value ?? node)] as const),
    };
  return { kind: 'list', at, items: items.map(expression) };
}

function binary(node: SyntaxNode): Expression {
  const at = spanOf(node);
  const operator = node.childForFieldName('operator')?.text.toLowerCase() ?? '';
  const left = expressionOf(node, 'left');
  const right = expressionOf(node, 'right');
  if (operator === '.') return joined(at, left, right);
  const known = SPELLED[operator];
  if (known) return { kind: 'binary', at, operator: known, left, right };
  // `$a ?? 'b'` is mostly a setting with a default, which only the running program knows.
  return unknown(node, expression);
}
