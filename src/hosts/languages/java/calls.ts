import { childrenOf, type SyntaxNode, sourceOf, spanOf } from '../../grammar.ts';
import { verbatim } from '../../literals.ts';
import { childrenIn, pushed, textOf } from '../../nodes.ts';
import type { Argument, Expression } from '../../syntax.ts';
import { componentsOf, isDeclared, methodName, methodsOf } from './classes.ts';
import { expression } from './expressions.ts';

export function called(node: SyntaxNode): Expression {
  const at = spanOf(node);
  const object = node.childForFieldName('object');
  const name = textOf(node, 'name');
  const args = argumentsOf(node);
  if (object) {
    const grown = growth(node);
    if (grown) return grown;
    const isOwn = object.type === 'this' || isDeclared(node.tree.rootNode, object.text);
    const method = isOwn ? methodName(node, name, args.length) : name;
    return { kind: 'call', at, callee: { kind: 'member', at, object: expression(object), name: method }, args };
  }
  return { kind: 'call', at, callee: { kind: 'name', at, name: methodName(node, name, args.length) }, args };
}

function argumentsOf(node: SyntaxNode): Argument[] {
  return childrenIn(node, 'arguments').map((arg) => ({ value: expression(arg) }));
}

/** `builder.append("a").append("b")` and `list.add("a")`: the variable holds more from then on. */
function growth(node: SyntaxNode): Expression | undefined {
  const at = spanOf(node);
  const added: Expression[] = [];
  let from: SyntaxNode | null = node;
  while (from?.type === 'method_invocation' && from.childForFieldName('name')?.text === 'append') {
    const value = argumentsOf(from)[0]?.value;
    if (!value) return undefined;
    added.unshift(value);
    from = from.childForFieldName('object');
  }
  if (added.length > 0 && from) {
    if (from.type === 'object_creation_expression') return { kind: 'join', at, parts: [expression(from), ...added] };
    if (from.type !== 'identifier') return undefined;
    const value: Expression = { kind: 'join', at, parts: added };
    return { kind: 'assign', at, target: expression(from), value, append: true };
  }
  const object = node.childForFieldName('object');
  const [item, ...others] = argumentsOf(node);
  if (object?.type !== 'identifier' || node.childForFieldName('name')?.text !== 'add' || !item || others.length > 0)
    return undefined;
  return pushed(at, expression(object), item.value);
}

/** `new Name(...)`: a record as a map, a class of the file as its name, anything else as a call of "new Name". */
export function created(node: SyntaxNode): Expression {
  const at = spanOf(node);
  const type = node.childForFieldName('type');
  const name = /^[\w.]*?(\w+)\s*(?:<[\s\S]*)?$/.exec(type?.text ?? '')?.[1] ?? '';
  const args = argumentsOf(node);
  const components = type && componentsOf(node.tree.rootNode, name);
  if (type && components) {
    const key: Expression = { kind: 'text', at: spanOf(type), parts: verbatim(sourceOf(node), spanOf(type)) };
    return {
      kind: 'map',
      at,
      entries: components.flatMap((component, i) => {
        const value = args[i]?.value;
        const parts = [{ kind: 'literal', text: component, at: key.at } as const];
        return value ? [[{ ...key, parts }, value] as const] : [];
      }),
    };
  }
  const body = childrenOf(node).find((n) => n.type === 'class_body');
  const own = body ? methodsOf(body).map((value): Argument => ({ value })) : [];
  if (!body && args.length === 0 && isDeclared(node.tree.rootNode, name)) return { kind: 'name', at, name };
  return { kind: 'call', at, callee: { kind: 'name', at, name: `new ${name}` }, args: [...args, ...own] };
}
