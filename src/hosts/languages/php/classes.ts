import { childrenOf, type SyntaxNode } from '../../grammar.ts';
import type { ClassNode } from '../../syntax.ts';
import { expression } from './expressions.ts';
import { functionNode } from './functions.ts';

export function anonymousClass(node: SyntaxNode): ClassNode | undefined {
  const inner = childrenOf(node).find((n) => n.type === 'anonymous_class' || n.type === 'declaration_list');
  return inner && classNode(inner.type === 'anonymous_class' ? inner : node, '');
}

export function classNode(node: SyntaxNode, name: string): ClassNode {
  const body = node.childForFieldName('body') ?? childrenOf(node).find((n) => n.type === 'declaration_list');
  const declared = body ? childrenOf(body) : [];
  const bases = childrenOf(node).filter((n) => n.type === 'base_clause' || n.type === 'class_interface_clause');
  return {
    name,
    bases: bases.flatMap(childrenOf).map((n) => lastSegment(n.text)),
    methods: declared.filter((n) => n.type === 'method_declaration').map(functionNode),
    members: declared
      .filter((n) => n.type === 'const_declaration' || n.type === 'property_declaration')
      .flatMap(childrenOf)
      .flatMap((element) => {
        if (element.type !== 'const_element' && element.type !== 'property_element') return [];
        const [named, value] = childrenOf(element);
        return named && value ? [{ name: named.text.replace(/^\$/, ''), value: expression(value) }] : [];
      }),
  };
}

export function lastSegment(name: string): string {
  return name.slice(name.lastIndexOf('\\') + 1);
}
