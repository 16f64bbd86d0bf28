import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import { nothing } from '../../nodes.ts';
import type { Expression, Statement } from '../../syntax.ts';
import { classStatements, recovered } from './classes.ts';
import { expression, expressionOf } from './expressions.ts';
import { method } from './functions.ts';

export function statements(nodes: readonly SyntaxNode[]): Statement[] {
  return nodes.flatMap(statement);
}

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
