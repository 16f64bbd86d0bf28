import { childrenOf, type SyntaxNode, spanOf } from '../grammar.ts';
import type { HostLanguage } from '../language.ts';
import { nothing, textOf } from '../nodes.ts';
import type { ClassNode, Expression, FunctionNode, Parameter, Statement } from '../syntax.ts';
import { expression, expressionOf } from './ruby/expressions.ts';
import { standardCall } from './ruby/standard.ts';

export const ruby: HostLanguage = {
  id: 'ruby',
  title: 'Ruby',
  grammar: () => 'ruby',
  lower: (root) => ({ body: root.type === 'ERROR' ? recovered(root) : statements(childrenOf(root)) }),
  call: standardCall,
  ownFile: '__FILE__',
};

function statements(nodes: readonly SyntaxNode[]): Statement[] {
  return nodes.flatMap(statement);
}

/** The name of what `yield` calls. */
export const BLOCK = '&';

export function body(node: SyntaxNode | null): Statement[] {
  if (!node) return [];
  switch (node.type) {
    case 'then':
    case 'else':
    case 'do':
    case 'ensure':
    case 'body_statement':
    case 'block_body':
    case 'begin':
    case 'parenthesized_statements':
      // What rescues from errors is left out.
      return statements(childrenOf(node).filter((n) => n.type !== 'rescue'));
    default:
      return statement(node);
  }
}

function statement(node: SyntaxNode): Statement[] {
  const at = spanOf(node);
  switch (node.type) {
    case 'heredoc_body':
    case 'empty_statement':
    case 'rescue':
      return [];
    case 'ERROR':
      return recovered(node);
    case 'class':
    case 'module':
    case 'singleton_class':
      return classStatements(node);
    case 'method':
    case 'singleton_method':
      return [{ kind: 'function', function: method(node) }];
    case 'begin':
    case 'ensure':
    case 'else':
    case 'parenthesized_statements':
      return [{ kind: 'block', body: body(node) }];
    case 'if':
    case 'elsif':
    case 'unless':
      return [conditional(node, node.childForFieldName('consequence'), node.childForFieldName('alternative'))];
    case 'if_modifier':
    case 'unless_modifier':
      return [conditional(node, node.childForFieldName('body'), null)];
    case 'rescue_modifier':
      return body(childrenOf(node)[0] ?? null);
    case 'while':
    case 'until':
      return [{ kind: 'loop', at, body: body(node.childForFieldName('body')) }];
    case 'while_modifier':
    case 'until_modifier':
      return [{ kind: 'loop', at, body: body(node.childForFieldName('body')) }];
    case 'for':
      return [loop(node)];
    case 'case':
      return cases(node);
    case 'return':
      return [returned(node)];
    case 'next':
    case 'break':
      // In a block they end it, as a return does a function; in a loop, its round.
      return isInBlock(node) ? [returned(node)] : [{ kind: 'next' }];
    case 'call':
    case 'identifier':
      return isRaise(node) ? [{ kind: 'throw' }] : [{ kind: 'expression', value: expression(node) }];
    default:
      return [{ kind: 'expression', value: expression(node) }];
  }
}

function isRaise(node: SyntaxNode): boolean {
  const name = node.type === 'identifier' ? node : node.childForFieldName('method');
  return !node.childForFieldName('receiver') && (name?.text === 'raise' || name?.text === 'fail');
}

function isInBlock(node: SyntaxNode): boolean {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'block' || at.type === 'do_block' || at.type === 'lambda') return true;
    if (/^(?:for|while|until|method)$/.test(at.type)) return false;
  }
  return false;
}

function returned(node: SyntaxNode): Statement {
  const list = childrenOf(node)[0];
  const values = list ? childrenOf(list) : [];
  const [only] = values;
  if (!only || !list) return { kind: 'return' };
  const value: Expression =
    values.length === 1 ? expression(only) : { kind: 'list', at: spanOf(list), items: values.map(expression) };
  return { kind: 'return', value };
}

function conditional(node: SyntaxNode, consequence: SyntaxNode | null, alternative: SyntaxNode | null): Statement {
  const test = expressionOf(node, 'condition');
  const at = spanOf(node);
  return {
    kind: 'if',
    at,
    test: node.type.startsWith('unless') ? { kind: 'not', at: test.at, value: test } : test,
    consequence: body(consequence),
    alternative: body(alternative),
  };
}

function loop(node: SyntaxNode): Statement {
  const pattern = node.childForFieldName('pattern');
  const list = node.childForFieldName('value');
  const names = pattern?.type === 'left_assignment_list' ? childrenOf(pattern) : pattern ? [pattern] : [];
  const inner = list && childrenOf(list)[0];
  return {
    kind: 'each',
    at: spanOf(node),
    names: names.map((n) => n.text),
    keyed: false,
    list: inner ? expression(inner) : nothing(node),
    body: body(node.childForFieldName('body')),
  };
}

/** `case x when 1 then ...` as conditions behind each other. */
function cases(node: SyntaxNode): Statement[] {
  const value = node.childForFieldName('value');
  const branches = childrenOf(node).filter((n) => n.type === 'when' || n.type === 'else');
  const from = (i: number): Statement[] => {
    const branch = branches[i];
    if (!branch) return [];
    if (branch.type === 'else') return body(branch);
    const patterns = childrenOf(branch).filter((n) => n.type === 'pattern');
    const tests = patterns.map((pattern): Expression => {
      const inner = childrenOf(pattern)[0];
      const right = inner ? expression(inner) : nothing(pattern);
      return value ? { kind: 'binary', at: spanOf(pattern), operator: '==', left: expression(value), right } : right;
    });
    const test = tests.reduce<Expression | undefined>(
      (left, right) => (left ? { kind: 'binary', at: right.at, operator: 'or', left, right } : right),
      undefined,
    );
    return [
      {
        kind: 'if',
        at: spanOf(branch),
        test: test ?? nothing(branch),
        consequence: body(branch.childForFieldName('body')),
        alternative: from(i + 1),
      },
    ];
  };
  return from(0);
}

/** A class, and before it what its constants are set to: its methods know them by their bare names. */
function classStatements(node: SyntaxNode): Statement[] {
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
function recovered(node: SyntaxNode): Statement[] {
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

function method(node: SyntaxNode): FunctionNode {
  const inner = node.childForFieldName('body');
  return {
    name: textOf(node, 'name'),
    parameters: [...parameters(node.childForFieldName('parameters')), { name: BLOCK, block: true }],
    body: answering(body(inner)),
    at: spanOf(node),
  };
}

/** A function's last expression is what it returns. */
export function answering(list: readonly Statement[]): Statement[] {
  const last = list.at(-1);
  const before = list.slice(0, -1);
  if (last?.kind === 'expression') return [...before, { kind: 'return', value: last.value }];
  if (last?.kind === 'block') return [...before, { kind: 'block', body: answering(last.body) }];
  if (last?.kind !== 'if') return [...list];
  const { consequence, alternative } = last;
  return [...before, { ...last, consequence: answering(consequence), alternative: answering(alternative) }];
}

export function parameters(node: SyntaxNode | null): Parameter[] {
  return (node ? childrenOf(node) : []).map((n) => {
    const value = n.childForFieldName('value');
    if (n.type === 'block_parameter') return { name: n.text.slice(1), block: true };
    const name = (n.childForFieldName('name') ?? n).text;
    return value ? { name, default: expression(value) } : { name };
  });
}
