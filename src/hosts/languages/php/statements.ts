import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import { nodesOf, nothing, textOf } from '../../nodes.ts';
import type { Expression, Statement } from '../../syntax.ts';
import { anonymousClass, classNode } from './classes.ts';
import { expression, expressionOf } from './expressions.ts';
import { functionNode, variable } from './functions.ts';

export function statements(nodes: readonly SyntaxNode[]): Statement[] {
  return nodes.flatMap(statement);
}

export function block(node: SyntaxNode | null): Statement[] {
  if (!node) return [];
  return node.type === 'compound_statement' || node.type === 'colon_block'
    ? statements(childrenOf(node))
    : statement(node);
}

function statement(node: SyntaxNode): Statement[] {
  switch (node.type) {
    case 'expression_statement':
    case 'echo_statement':
      return childrenOf(node).map((child) => ({ kind: 'expression', value: expression(child) }));
    case 'return_statement': {
      const value = childrenOf(node)[0];
      // A migration class without a name is what its file returns.
      const made = value?.type === 'object_creation_expression' ? anonymousClass(value) : undefined;
      if (made) return [{ kind: 'class', class: made }];
      return [value ? { kind: 'return', value: expression(value) } : { kind: 'return' }];
    }
    case 'compound_statement':
      return [{ kind: 'block', body: block(node) }];
    case 'if_statement':
      return [ifStatement(node, nodesOf(node, 'alternative'))];
    case 'foreach_statement':
      return [foreach(node)];
    case 'for_statement':
    case 'while_statement':
    case 'do_statement':
      return [{ kind: 'loop', at: spanOf(node), body: block(node.childForFieldName('body')) }];
    case 'try_statement': {
      const last = childrenOf(node).find((n) => n.type === 'finally_clause');
      return [
        {
          kind: 'block',
          body: [...block(node.childForFieldName('body')), ...block(last?.childForFieldName('body') ?? null)],
        },
      ];
    }
    case 'const_declaration':
      return childrenOf(node).flatMap((element): Statement[] => {
        const [name, value] = childrenOf(element);
        return name && value ? [{ kind: 'expression', value: assignment(element, name, value) }] : [];
      });
    case 'namespace_definition':
      return block(node.childForFieldName('body'));
    case 'function_definition':
      return [{ kind: 'function', function: functionNode(node) }];
    case 'class_declaration':
    case 'trait_declaration':
      return [{ kind: 'class', class: classNode(node, textOf(node, 'name')) }];
    case 'throw_expression':
      return [{ kind: 'throw' }];
    default:
      return [];
  }
}

function assignment(node: SyntaxNode, name: SyntaxNode, value: SyntaxNode): Expression {
  return {
    kind: 'assign',
    at: spanOf(node),
    target: { kind: 'name', at: spanOf(name), name: name.text.replace(/^\$/, '') },
    value: expression(value),
    append: false,
  };
}

function ifStatement(node: SyntaxNode, alternatives: readonly SyntaxNode[]): Statement {
  const test = expressionOf(node, 'condition');
  const [next, ...others] = alternatives;
  let alternative: Statement[] = [];
  if (next?.type === 'else_if_clause') alternative = [ifStatement(next, others)];
  else if (next) alternative = block(next.childForFieldName('body'));
  const body = block(node.childForFieldName('body'));
  const thrown = body.length === 1 && isThrow(node.childForFieldName('body'));
  return { kind: 'if', at: spanOf(node), test, consequence: thrown ? [{ kind: 'throw' }] : body, alternative };
}

function isThrow(body: SyntaxNode | null): boolean {
  const only = body?.type === 'compound_statement' ? childrenOf(body)[0] : body;
  return only?.type === 'expression_statement' && childrenOf(only)[0]?.type === 'throw_expression';
}

function foreach(node: SyntaxNode): Statement {
  const [list, each] = childrenOf(node);
  const pair = each?.type === 'pair' ? childrenOf(each) : each ? [each] : [];
  const names = pair
    .flatMap((n) =>
      n.type === 'list_literal' || n.type === 'array_creation_expression' ? childrenOf(n).flatMap(childrenOf) : [n],
    )
    .map(variable);
  return {
    kind: 'each',
    at: spanOf(node),
    names,
    keyed: pair.length === 2,
    list: list ? expression(list) : nothing(node),
    body: block(node.childForFieldName('body')),
  };
}
