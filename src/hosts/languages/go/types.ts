import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import { type Lower, nodesOf, nothing, textOf } from '../../nodes.ts';
import type { Argument, Expression } from '../../syntax.ts';
import { nameText } from './literals.ts';

/** Ends the name of a call that stands for a value of another package's struct: `migrate.Migration{...}`. */
export const MADE = '{}';

/** `[]string{...}`, `map[string]string{...}`, `pair{name: "a"}`: a list or a map, by its type. */
export function composite(node: SyntaxNode, lower: Lower): Expression {
  const body = node.childForFieldName('body');
  return body ? literalOf(body, node.childForFieldName('type'), lower) : nothing(node);
}

function literalOf(body: SyntaxNode, declared: SyntaxNode | null, lower: Lower): Expression {
  const at = spanOf(body);
  const type = resolved(declared);
  const items = childrenOf(body);
  const elements = type?.childForFieldName('element') ?? null;
  if (type && elements) return { kind: 'list', at, items: items.map((item) => element(item, elements, lower)) };
  const pairs = items.map((item) =>
    item.type === 'keyed_element'
      ? { key: item.childForFieldName('key'), value: item.childForFieldName('value') }
      : { key: null, value: item },
  );
  if (type?.type === 'map_type') {
    const values = type.childForFieldName('value');
    const keys = type.childForFieldName('key');
    return {
      kind: 'map',
      at,
      entries: pairs.map(({ key, value }) => [
        key ? element(key, keys, lower) : nothing(body),
        value ? element(value, values, lower) : nothing(body),
      ]),
    };
  }
  const fields = type?.type === 'struct_type' ? fieldsOf(type) : undefined;
  const named = pairs.map(({ key, value }, i) => {
    const field = key ? undefined : fields?.[i];
    const name = key ?? field?.name;
    const of = field ?? fields?.find((f) => f.name.text === key?.text);
    return { name, value: value ? element(value, of?.type ?? null, lower) : nothing(body) };
  });
  if (type?.type === 'qualified_type')
    return {
      kind: 'call',
      at: spanOf(body.parent ?? body),
      callee: {
        kind: 'member',
        at,
        object: { kind: 'name', at, name: textOf(type, 'package') },
        name: `${textOf(type, 'name')}${MADE}`,
      },
      args: named.map(({ name, value }): Argument => (name ? { name: name.text, value } : { value })),
    };
  if (named.length > 0 && named.every(({ name }) => name))
    return { kind: 'map', at, entries: named.map(({ name, value }) => [key(name ?? body, lower), value]) };
  return { kind: 'list', at, items: named.map(({ value }) => value) };
}

/** A key of what may be a struct of another file: the name of a field, or a text. */
function key(node: SyntaxNode, lower: Lower): Expression {
  return /^\w+$/.test(node.text) ? nameText(node) : lower(node);
}

/** An element, whose own type may be left out where the list says it. */
function element(node: SyntaxNode, type: SyntaxNode | null, lower: Lower): Expression {
  if (node.type === 'keyed_element') {
    const value = node.childForFieldName('value');
    return value ? element(value, type, lower) : nothing(node);
  }
  const inner = node.type === 'literal_element' ? childrenOf(node)[0] : node;
  if (!inner) return nothing(node);
  return inner.type === 'literal_value' ? literalOf(inner, type, lower) : lower(inner);
}

/** A type behind its pointers and the names that the file gives it. */
function resolved(type: SyntaxNode | null): SyntaxNode | null {
  let at = type;
  for (let i = 0; at && i < 10; i++) {
    if (at.type === 'pointer_type' || at.type === 'parenthesized_type') at = at.namedChild(0);
    else if (at.type === 'type_identifier') {
      const named = declaredType(at);
      if (!named) return at;
      at = named;
    } else return at;
  }
  return at;
}

function declaredType({ text, tree }: SyntaxNode): SyntaxNode | null {
  for (const node of tree.rootNode.namedChildren) {
    if (node?.type !== 'type_declaration') continue;
    for (const spec of childrenOf(node))
      if (spec.childForFieldName('name')?.text === text) return spec.childForFieldName('type');
  }
  return null;
}

function fieldsOf(struct: SyntaxNode): { readonly name: SyntaxNode; readonly type: SyntaxNode | null }[] {
  return childrenOf(struct)
    .flatMap(childrenOf)
    .flatMap((field) => nodesOf(field, 'name').map((name) => ({ name, type: field.childForFieldName('type') })));
}
