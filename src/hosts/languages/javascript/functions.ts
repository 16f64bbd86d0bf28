import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import { called, textOf } from '../../nodes.ts';
import type { ClassNode, Expression, FunctionNode, Parameter, Statement } from '../../syntax.ts';
import { expression, expressionOf } from './expressions.ts';
import { bound } from './patterns.ts';
import { statements } from './statements.ts';

export function functionNode(node: SyntaxNode): FunctionNode {
  const list = node.childForFieldName('parameters');
  const single = node.childForFieldName('parameter');
  const patterns = single ? [single] : list ? childrenOf(list) : [];
  const opened = patterns.map(parameter);
  const body = node.childForFieldName('body');
  // An arrow function's body may be what it returns.
  const own: Statement[] = !body
    ? []
    : body.type === 'statement_block'
      ? statements(childrenOf(body))
      : [{ kind: 'return', value: expression(body) }];
  return {
    name: textOf(node, 'name'),
    parameters: opened.map((p) => p.parameter),
    body: [...opened.flatMap((p): Statement[] => p.bound.map((value) => ({ kind: 'expression', value }))), ...own],
    at: spanOf(node),
  };
}

/** A parameter; one that is a pattern is taken apart as the function begins. */
function parameter(node: SyntaxNode, index: number): { parameter: Parameter; bound: Expression[] } {
  const pattern = node.childForFieldName('pattern') ?? node;
  // A TypeScript parameter keeps its default beside the pattern, JavaScript's within it.
  const left = pattern.type === 'assignment_pattern' ? pattern.childForFieldName('left') : pattern;
  const value =
    pattern.type === 'assignment_pattern' ? pattern.childForFieldName('right') : node.childForFieldName('value');
  const rest = left?.type === 'rest_pattern';
  const inner = rest ? left.namedChildren[0] : left;
  const isName = inner?.type === 'identifier' || inner?.type === 'this';
  const name = isName ? inner.text : `arguments[${index}]`;
  return {
    parameter: { name, ...(value ? { default: expression(value) } : {}), ...(rest ? { rest } : {}) },
    bound: inner && !isName ? bound(inner, { kind: 'name', at: spanOf(inner), name }, true) : [],
  };
}

export function classNode(node: SyntaxNode): ClassNode {
  const body = node.childForFieldName('body');
  const declared = body ? childrenOf(body) : [];
  const isAccessor = (member: SyntaxNode) => member.children.some((child) => child?.type === 'get');
  const methods = declared.filter((member) => member.type === 'method_definition');
  return {
    name: textOf(node, 'name'),
    bases: basesOf(node),
    methods: methods.filter((member) => !isAccessor(member)).map(functionNode),
    members: [
      ...declared.flatMap((member) => {
        if (member.type !== 'public_field_definition' && member.type !== 'field_definition') return [];
        const name = textOf(member, 'name') || textOf(member, 'property');
        return member.childForFieldName('value') ? [{ name, value: expressionOf(member, 'value') }] : [];
      }),
      // A property that a function works out.
      ...methods.filter(isAccessor).map((member) => {
        const callee: Expression = { kind: 'function', at: spanOf(member), function: functionNode(member) };
        return { name: textOf(member, 'name'), value: called(member, callee, []) };
      }),
    ],
  };
}

function basesOf(node: SyntaxNode): string[] {
  const heritage = childrenOf(node).find((child) => child.type === 'class_heritage');
  const clauses = heritage ? childrenOf(heritage) : [];
  return clauses
    .flatMap((clause) => (clause.type.endsWith('_clause') ? childrenOf(clause) : [clause]))
    .filter((base) => base.type !== 'type_arguments')
    .map((base) => /(\w+)\s*(?:<[\s\S]*)?$/.exec(base.text)?.[1] ?? base.text);
}
