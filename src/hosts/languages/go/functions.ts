import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import { childrenIn, evaluated, nodesOf, textOf } from '../../nodes.ts';
import type { ClassNode, FunctionNode, Statement } from '../../syntax.ts';
import { assign } from './assignments.ts';
import { block } from './statements.ts';

export function functionNode(node: SyntaxNode): FunctionNode {
  return {
    name: textOf(node, 'name'),
    parameters: childrenIn(node, 'parameters').flatMap((p) => {
      const rest = p.type === 'variadic_parameter_declaration';
      return nodesOf(p, 'name').map(({ text: name }) => (rest ? { name, rest } : { name }));
    }),
    body: block(node.childForFieldName('body')),
    at: spanOf(node),
  };
}

/** A class for each type that has methods; what a method calls its receiver is `this`. */
export function methods(root: SyntaxNode): Statement[] {
  const classes = new Map<string, FunctionNode[]>();
  for (const node of childrenOf(root)) {
    if (node.type !== 'method_declaration') continue;
    const receiver = node.childForFieldName('receiver')?.namedChild(0);
    const name = receiver?.childForFieldName('name');
    const type = /\w+/.exec(receiver?.childForFieldName('type')?.text ?? '')?.[0] ?? '';
    const method = functionNode(node);
    const self: Statement[] = name
      ? [evaluated(assign(node, name, { kind: 'name', at: spanOf(name), name: 'this' }, true))]
      : [];
    classes.set(type, [...(classes.get(type) ?? []), { ...method, body: [...self, ...method.body] }]);
  }
  return [...classes].map(([name, own]) => ({
    kind: 'class',
    class: { name, bases: [], methods: own, members: [] } satisfies ClassNode,
  }));
}
