import { childrenOf, type SyntaxNode, sourceOf, spanOf } from '../../grammar.ts';
import { verbatim } from '../../literals.ts';
import { childrenIn, textOf } from '../../nodes.ts';
import type { ClassNode, Expression, FunctionNode, Statement } from '../../syntax.ts';
import { expression } from './expressions.ts';
import { parametersOf } from './functions.ts';
import { block, variables } from './statements.ts';

const DECLARATIONS = new Set(['class_declaration', 'interface_declaration', 'enum_declaration', 'record_declaration']);

export function isDeclaration(node: SyntaxNode): boolean {
  return DECLARATIONS.has(node.type);
}

/** A class, what it holds being variables as well: Java's methods name them without `this`. */
export function declaration(node: SyntaxNode): Statement[] {
  const declared = membersOf(node);
  const fields = declared.filter((n) => n.type === 'field_declaration' || n.type === 'constant_declaration');
  return [
    { kind: 'class', class: classNode(node, declared, fields) },
    ...declared.flatMap((n): Statement[] => {
      if (fields.includes(n)) return variables(n);
      if (n.type === 'static_initializer') return childrenOf(n).flatMap(block);
      return isDeclaration(n) ? declaration(n) : [];
    }),
  ];
}

/** The methods of an anonymous class, which whatever is handed the object is taken to call. */
export function methodsOf(body: SyntaxNode): Expression[] {
  return childrenOf(body)
    .filter((n) => n.type === 'method_declaration')
    .map((n) => ({ kind: 'function', at: spanOf(n), function: functionNode(n) }));
}

function membersOf(node: SyntaxNode): SyntaxNode[] {
  return childrenIn(node, 'body').flatMap((n) => (n.type === 'enum_body_declarations' ? childrenOf(n) : [n]));
}

function classNode(node: SyntaxNode, declared: readonly SyntaxNode[], fields: readonly SyntaxNode[]): ClassNode {
  const above = childrenOf(node).filter((n) => /^(?:superclass|super_interfaces|extends_interfaces)$/.test(n.type));
  const constants = declared.filter((n) => n.type === 'enum_constant').map((n) => n.childForFieldName('name') ?? n);
  return {
    name: textOf(node, 'name'),
    bases: above
      .flatMap(childrenOf)
      .flatMap((n) => (n.type === 'type_list' ? childrenOf(n) : [n]))
      .map(lastName),
    methods: [
      ...declared.filter((n) => n.type === 'method_declaration').map(functionNode),
      ...(constants.length > 0 ? [values(node, constants)] : []),
    ],
    members: [
      ...constants.map((n) => ({ name: n.text, value: ownName(n) })),
      ...fields
        .flatMap((n) => n.childrenForFieldName('declarator'))
        .flatMap((n) => {
          const value = n?.childForFieldName('value');
          return n && value ? [{ name: textOf(n, 'name'), value: expression(value) }] : [];
        }),
    ],
  };
}

/** `values()` of an enumeration, whose constants stand for their names. */
function values(node: SyntaxNode, constants: readonly SyntaxNode[]): FunctionNode {
  const at = spanOf(node);
  const value: Expression = { kind: 'list', at, items: constants.map(ownName) };
  return { name: 'values', parameters: [], body: [{ kind: 'return', value }], at };
}

function ownName(node: SyntaxNode): Expression {
  const at = spanOf(node);
  return { kind: 'text', at, parts: verbatim(sourceOf(node), at) };
}

function lastName(node: SyntaxNode): string {
  return /(\w+)\s*(?:<[\s\S]*)?$/.exec(node.text)?.[1] ?? node.text;
}

function functionNode(node: SyntaxNode): FunctionNode {
  const parameters = parametersOf(node.childForFieldName('parameters'));
  const name = textOf(node, 'name');
  return {
    name: methodName(node, name, parameters.length),
    parameters,
    body: block(node.childForFieldName('body')),
    at: spanOf(node),
  };
}

/**
 * The name of a method that is called with so many arguments; with their number, and its turn, where the file has several
 * of that name. One that takes as many as the method that calls it is another one.
 */
export function methodName(node: SyntaxNode, name: string, parameters: number): string {
  const declared = methodsNamed(node.tree.rootNode).get(name) ?? [];
  if (declared.length < 2) return name;
  const fitting = declared.filter((method) => countOf(method) === parameters);
  if (fitting.length === 0) return name;
  const own = methodAround(node);
  const method = node.type === 'method_declaration' ? node : (fitting.find((one) => one.id !== own?.id) ?? fitting[0]);
  const turn = fitting.findIndex((one) => one.id === method?.id);
  return `${name}/${parameters}${turn > 0 ? `/${turn + 1}` : ''}`;
}

function methodAround(node: SyntaxNode): SyntaxNode | undefined {
  for (let at: SyntaxNode | null = node; at; at = at.parent) if (at.type === 'method_declaration') return at;
  return undefined;
}

function countOf(method: SyntaxNode): number {
  return parametersOf(method.childForFieldName('parameters')).length;
}

const known = new WeakMap<object, Map<string, ReadonlyMap<string, readonly SyntaxNode[]>>>();

function methodsNamed(root: SyntaxNode): ReadonlyMap<string, readonly SyntaxNode[]> {
  return declaredBy(root, 'method_declaration');
}

/** All declarations of a kind in the file, by their names. */
function declaredBy(root: SyntaxNode, type: string): ReadonlyMap<string, readonly SyntaxNode[]> {
  const kinds = known.get(root.tree) ?? new Map<string, ReadonlyMap<string, readonly SyntaxNode[]>>();
  known.set(root.tree, kinds);
  const before = kinds.get(type);
  if (before) return before;
  const found = new Map<string, SyntaxNode[]>();
  for (const node of root.descendantsOfType(type)) {
    const name = node?.childForFieldName('name')?.text ?? '';
    if (node) found.set(name, [...(found.get(name) ?? []), node]);
  }
  kinds.set(type, found);
  return found;
}

/** The names of a record's components; undefined where the file has no record of that name. */
export function componentsOf(root: SyntaxNode, record: string): string[] | undefined {
  const [declared] = declaredBy(root, 'record_declaration').get(record) ?? [];
  return declared && parametersOf(declared.childForFieldName('parameters')).map(({ name }) => name);
}

export function isDeclared(root: SyntaxNode, name: string): boolean {
  return declaredBy(root, 'class_declaration').has(name);
}
