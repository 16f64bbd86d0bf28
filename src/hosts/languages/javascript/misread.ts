// What the grammar takes for something else than it is.
import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import { nothing, textOf } from '../../nodes.ts';
import type { Expression } from '../../syntax.ts';
import { argumentsOf, awaited, call } from './calls.ts';
import { expression, expressionOf } from './expressions.ts';
import { tagged } from './strings.ts';

/**
 * sql<Row>`...`.execute(db), which the grammar takes for two comparisons: `sql < Row > (`...`.execute(db))`.
 */
export function typeArguments(node: SyntaxNode): Expression | undefined {
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
export function waiting(node: SyntaxNode): Expression | undefined {
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
