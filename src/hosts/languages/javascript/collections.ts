import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import { called, named, nothing } from '../../nodes.ts';
import type { Expression } from '../../syntax.ts';
import { expression, expressionOf } from './expressions.ts';
import { functionNode } from './functions.ts';
import { quoted } from './strings.ts';

export function list(node: SyntaxNode): Expression {
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

export function object(node: SyntaxNode): Expression {
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
