import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import { called, joined, named, nothing, OPERATORS, pushed, textOf, unknown } from '../../nodes.ts';
import type { Argument, Expression } from '../../syntax.ts';
import { functionNode } from './functions.ts';
import { bound } from './patterns.ts';
import { quoted, tagged, template } from './strings.ts';

const SPELLED: typeof OPERATORS = { ...OPERATORS, '===': '==', '!==': '!=' };

export function expressionOf(node: SyntaxNode, field: string): Expression {
  const child = node.childForFieldName(field);
  return child ? expression(child) : nothing(node);
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
      return {
        kind: 'choice',
        at,
        test: expressionOf(node, 'condition'),
        consequence: expressionOf(node, 'consequence'),
        alternative: expressionOf(node, 'alternative'),
      };
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

/** What waits for a value calls `await`, so that SQL that was only made ready runs. */
export function awaited(value: Expression): Expression {
  return called(value, named(value, 'await'), [{ value }]);
}

function argumentsOf(node: SyntaxNode): Argument[] {
  const list = node.childForFieldName('arguments');
  return (list ? childrenOf(list) : []).map(argument);
}

function argument(node: SyntaxNode): Argument {
  const [inner] = childrenOf(node);
  return node.type === 'spread_element' && inner
    ? { value: expression(inner), spread: true }
    : { value: expression(node) };
}

function call(node: SyntaxNode, callee: Expression): Expression {
  const list = node.childForFieldName('arguments');
  if (list?.type === 'template_string') return tagged(callee, list, expression);
  const args = argumentsOf(node);
  if (callee.kind !== 'member') return called(node, callee, args);
  // What follows upon a promise waits for it; what handles its errors is left out.
  if (callee.name === 'catch') return awaited(callee.object);
  if (callee.name === 'then' || callee.name === 'finally')
    return called(node, { ...callee, object: awaited(callee.object) }, args.slice(0, 1));
  if (callee.name === 'push')
    return {
      kind: 'unknown',
      at: spanOf(node),
      inner: args.map(({ value, spread }) =>
        spread
          ? { kind: 'assign', at: value.at, target: callee.object, value, append: true }
          : pushed(value.at, callee.object, value),
      ),
    };
  return called(node, callee, args);
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

function list(node: SyntaxNode): Expression {
  const at = spanOf(node);
  const items = childrenOf(node);
  if (!items.some((item) => item.type === 'spread_element')) return { kind: 'list', at, items: items.map(expression) };
  const parts = items.map((item): Expression => {
    const [inner] = childrenOf(item);
    if (item.type === 'spread_element' && inner)
      return called(item, named(item, 'Array.from'), [{ value: expression(inner) }]);
    return { kind: 'list', at: spanOf(item), items: [expression(item)] };
  });
  // Lists put together are one list.
  return { kind: 'join', at, parts: [{ kind: 'list', at, items: [] }, ...parts] };
}

function object(node: SyntaxNode): Expression {
  const at = spanOf(node);
  const parts: Expression[] = [];
  let entries: (readonly [Expression, Expression])[] = [];
  for (const child of childrenOf(node)) {
    if (child.type === 'spread_element') {
      const [inner] = childrenOf(child);
      parts.push({ kind: 'map', at, entries }, inner ? expression(inner) : nothing(child));
      entries = [];
    } else {
      const pair = entryOf(child);
      if (pair) entries.push(pair);
    }
  }
  const last: Expression = { kind: 'map', at, entries };
  if (parts.length === 0) return last;
  return called(
    node,
    named(node, 'Object.assign'),
    [...parts, last].map((value) => ({ value })),
  );
}

function entryOf(node: SyntaxNode): readonly [Expression, Expression] | undefined {
  if (node.type === 'shorthand_property_identifier') return [keyOf(node), expression(node)];
  if (node.type === 'method_definition') {
    const name = node.childForFieldName('name');
    return name ? [keyOf(name), { kind: 'function', at: spanOf(node), function: functionNode(node) }] : undefined;
  }
  const key = node.childForFieldName('key');
  if (node.type !== 'pair' || !key) return undefined;
  return [keyOf(key), unlessDown(key.text, expressionOf(node, 'value'))];
}

export function keyOf(node: SyntaxNode): Expression {
  const at = spanOf(node);
  if (node.type === 'computed_property_name') {
    const [inner] = childrenOf(node);
    return inner ? expression(inner) : nothing(node);
  }
  if (node.type === 'string') return quoted(node);
  return { kind: 'text', at, parts: [{ kind: 'literal', text: node.text, at }] };
}

/** `down: wrapped(async () => ...)` must not be followed as the file is loaded. */
export function unlessDown(name: string, value: Expression): Expression {
  return name === 'down' && value.kind === 'call' ? { kind: 'unknown', at: value.at, inner: [] } : value;
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

/**
 * sql<Row>`...`.execute(db), which the grammar takes for two comparisons: `sql < Row > (`...`.execute(db))`.
 */
function typeArguments(node: SyntaxNode): Expression | undefined {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  const tag = left?.childForFieldName('left');
  if (textOf(node, 'operator') !== '>' || left?.type !== 'binary_expression' || !right || !tag) return undefined;
  if (textOf(left, 'operator') !== '<' || !beginsWithTemplate(right)) return undefined;
  if (tag.type !== 'await_expression') return onTag(right, expression(tag));
  const inner = childrenOf(tag)[0];
  return inner && awaited(onTag(right, expression(inner)));
}

function spine(node: SyntaxNode): SyntaxNode | null {
  if (node.type === 'call_expression') return node.childForFieldName('function');
  return node.type === 'member_expression' ? node.childForFieldName('object') : null;
}

/**
 * `await (f)().x` and `await [a].map(f)`, which the grammar takes for a call or an element of something named `await`.
 */
function waiting(node: SyntaxNode): Expression | undefined {
  for (let at: SyntaxNode | null = node; at; at = inside(at)) {
    const inner: SyntaxNode | null = inside(at);
    if (inner?.type !== 'identifier' || inner.text !== 'await') continue;
    if (at.type === 'subscript_expression') {
      const index = at.childForFieldName('index');
      const items = index?.type === 'sequence_expression' ? childrenOf(index) : index ? [index] : [];
      return awaited(rebuilt(node, at, { kind: 'list', at: spanOf(at), items: items.map(expression) }));
    }
    const [waited] = argumentsOf(at);
    return at.type === 'call_expression' && waited ? awaited(rebuilt(node, at, waited.value)) : undefined;
  }
  return undefined;
}

function inside(node: SyntaxNode): SyntaxNode | null {
  return node.type === 'subscript_expression' ? node.childForFieldName('object') : spine(node);
}

/** The calls and members of `node` down to `bottom`, in whose place `by` stands. */
function rebuilt(node: SyntaxNode, bottom: SyntaxNode, by: Expression): Expression {
  if (node.id === bottom.id) return by;
  const inner = inside(node);
  if (!inner) return nothing(node);
  const object = rebuilt(inner, bottom, by);
  if (node.type === 'subscript_expression')
    return { kind: 'element', at: spanOf(node), object, index: expressionOf(node, 'index') };
  if (node.type === 'call_expression') return call(node, object);
  return { kind: 'member', at: spanOf(node), object, name: textOf(node, 'property') };
}

function beginsWithTemplate(node: SyntaxNode): boolean {
  for (let at: SyntaxNode | null = node; at; at = spine(at)) if (at.type === 'template_string') return true;
  return false;
}

function onTag(node: SyntaxNode, tag: Expression): Expression {
  if (node.type === 'template_string') return tagged(tag, node, expression);
  const inner = spine(node);
  if (!inner) return nothing(node);
  const object = onTag(inner, tag);
  if (node.type === 'call_expression') return call(node, object);
  return { kind: 'member', at: { ...spanOf(node), start: object.at.start }, object, name: textOf(node, 'property') };
}
