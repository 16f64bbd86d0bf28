import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import type { ClassNode, FunctionNode, Statement } from '../../syntax.ts';
import { expression, expressionOf } from './expressions.ts';
import { method } from './functions.ts';
import { statements } from './statements.ts';

/** A class, and before it what its constants are set to: its methods know them by their bare names. */
export function classStatements(node: SyntaxNode): Statement[] {
  const declared = childrenOf(node.childForFieldName('body') ?? node);
  const constants = declared.filter((n) => n.type === 'assignment');
  const inner = declared.filter((n) => /^(?:class|module|singleton_class)$/.test(n.type));
  const base = node.childForFieldName('superclass');
  // What `class << self` defines are methods of the class itself.
  const own = inner.filter((n) => n.type === 'singleton_class').flatMap((n) => methodsIn(n.childForFieldName('body')));
  const made: ClassNode = {
    name: node.childForFieldName('name')?.text.replace(/^.*::/, '') ?? '',
    bases: base ? [lastName(childrenOf(base)[0])] : [],
    methods: [...methodsIn(node.childForFieldName('body')), ...own],
    members: constants.flatMap((n) => {
      const left = n.childForFieldName('left');
      return left ? [{ name: left.text.replace(/^@+/, ''), value: expressionOf(n, 'right') }] : [];
    }),
  };
  const nested = inner.flatMap((n) => (n.type === 'singleton_class' ? [] : classStatements(n)));
  return [
    ...constants.map((n): Statement => ({ kind: 'expression', value: expression(n) })),
    ...nested,
    { kind: 'class', class: made },
  ];
}

/**
 * What a syntax error has left of a class, in a row: the methods that begin there are told apart, so that what `down` holds does
 * not run while `up` is being typed.
 */
export function recovered(node: SyntaxNode): Statement[] {
  const outside: SyntaxNode[] = [];
  const open: { name: string; at: SyntaxNode; nodes: SyntaxNode[] }[] = [];
  const whole: FunctionNode[] = [];
  for (const child of rowOf(node)) {
    const last = open.at(-1);
    if (child.type === 'def') open.push({ name: '', at: child, nodes: [] });
    else if (child.type === 'method' || child.type === 'singleton_method') whole.push(method(child));
    else if (!child.isNamed || (last?.name === '' && child.type === 'self')) continue;
    else if (last && last.name === '' && child.type === 'identifier') last.name = child.text;
    else (last?.nodes ?? outside).push(child);
  }
  if (open.length + whole.length === 0) return statements(outside);
  const methods = open.map(({ name, at, nodes }) => ({
    name,
    parameters: [],
    body: statements(nodes),
    at: spanOf(at),
  }));
  const base = outside.find((n) => n.type === 'superclass');
  const bases = base ? [lastName(childrenOf(base)[0])] : [];
  return [
    ...statements(outside.filter((n) => n.type !== 'superclass' && n.type !== 'constant')),
    { kind: 'class', class: { name: '', bases, methods: [...methods, ...whole], members: [] } },
  ];
}

function rowOf(node: SyntaxNode): SyntaxNode[] {
  return node.children.flatMap((n) => (!n || n.type === 'comment' ? [] : n.type === 'ERROR' ? rowOf(n) : [n]));
}

/** "Migration" of ActiveRecord::Migration[7.1]. */
function lastName(node: SyntaxNode | undefined): string {
  if (node?.type === 'element_reference') return lastName(node.childForFieldName('object') ?? undefined);
  return node?.text.replace(/^.*::/s, '') ?? '';
}

function methodsIn(node: SyntaxNode | null): FunctionNode[] {
  return (node ? childrenOf(node) : []).flatMap((n) => {
    // `private def helper`
    const inner = n.type === 'call' ? childrenOf(n.childForFieldName('arguments') ?? n)[0] : n;
    return inner?.type === 'method' || inner?.type === 'singleton_method' ? [method(inner)] : [];
  });
}
