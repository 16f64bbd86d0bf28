import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import { named, nodesOf, nothing } from '../../nodes.ts';
import type { Expression, Statement } from '../../syntax.ts';
import { classNode } from './classes.ts';
import { expression, expressionOf, target } from './expressions.ts';
import { functionNode } from './functions.ts';

export function statements(nodes: readonly SyntaxNode[]): Statement[] {
  const broken = nodes.findIndex(hidesFunction);
  return (broken < 0 ? nodes : nodes.slice(0, broken)).flatMap(statement);
}

/** Whether a syntax error has swallowed where another function begins: what comes behind it would belong to that one. */
function hidesFunction(node: SyntaxNode): boolean {
  return node.type === 'ERROR' && /^(?:async\s+)?def\b/m.test(node.text);
}

export function body(node: SyntaxNode | null): Statement[] {
  if (!node) return [];
  return node.type === 'block' ? statements(childrenOf(node)) : statement(node);
}

function statement(node: SyntaxNode): Statement[] {
  const at = spanOf(node);
  switch (node.type) {
    case 'expression_statement':
      return childrenOf(node).map((child) => ({ kind: 'expression', value: expression(child) }));
    case 'import_statement':
    case 'import_from_statement':
      return aliases(node);
    case 'function_definition':
      return [{ kind: 'function', function: functionNode(node) }];
    case 'class_definition':
      return [{ kind: 'class', class: classNode(node) }];
    case 'decorated_definition':
      return body(node.childForFieldName('definition'));
    case 'if_statement':
      return [conditional(node, nodesOf(node, 'alternative'))];
    case 'for_statement':
      return [loop(node)];
    case 'while_statement':
      return [{ kind: 'loop', at, body: body(node.childForFieldName('body')) }];
    case 'with_statement':
      return [{ kind: 'block', body: [...managers(node), ...body(node.childForFieldName('body'))] }];
    case 'try_statement': {
      // What handles errors is left out.
      const others = childrenOf(node).filter((n) => n.type === 'else_clause' || n.type === 'finally_clause');
      const inner = others.flatMap((n) => body(n.childForFieldName('body') ?? childrenOf(n).at(-1) ?? null));
      return [{ kind: 'block', body: [...body(node.childForFieldName('body')), ...inner] }];
    }
    case 'match_statement':
      return cases(node);
    case 'return_statement': {
      const value = childrenOf(node)[0];
      return [value ? { kind: 'return', value: expression(value) } : { kind: 'return' }];
    }
    case 'continue_statement':
    case 'break_statement':
      return [{ kind: 'next' }];
    case 'raise_statement':
      return [{ kind: 'throw' }];
    case 'block':
      return [{ kind: 'block', body: body(node) }];
    case 'ERROR':
      return statements(childrenOf(node));
    case 'call':
    case 'assignment':
    case 'augmented_assignment':
      return [{ kind: 'expression', value: expression(node) }];
    default:
      return [];
  }
}

/** `import sqlalchemy as sa`, `from sqlalchemy import text as t`: another name for the same. */
function aliases(node: SyntaxNode): Statement[] {
  return childrenOf(node)
    .filter((n) => n.type === 'aliased_import')
    .flatMap((n): Statement[] => {
      const name = n.childForFieldName('name');
      const alias = n.childForFieldName('alias');
      const at = spanOf(n);
      if (!alias || !name) return [];
      const value = named(n, name.text);
      return [
        {
          kind: 'expression',
          value: { kind: 'assign', at, target: { kind: 'name', at, name: alias.text }, value, append: false },
        },
      ];
    });
}

function conditional(node: SyntaxNode, alternatives: readonly SyntaxNode[]): Statement {
  const [next, ...others] = alternatives;
  let alternative: Statement[] = [];
  if (next?.type === 'elif_clause') alternative = [conditional(next, others)];
  else if (next) alternative = body(next.childForFieldName('body'));
  return {
    kind: 'if',
    at: spanOf(node),
    test: expressionOf(node, 'condition'),
    consequence: body(node.childForFieldName('consequence')),
    alternative,
  };
}

function loop(node: SyntaxNode): Statement {
  const left = node.childForFieldName('left');
  const names = left ? target(left) : nothing(node);
  const flat = names.kind === 'list' ? names.items : [names];
  const isFlat = flat.every((n) => n.kind === 'name');
  // `for i, (a, b) in ...`: each item is taken apart as an assignment does it.
  const item: Expression = { kind: 'name', at: names.at, name: 'for' };
  const apart: Statement = {
    kind: 'expression',
    value: { kind: 'assign', at: names.at, target: names, value: item, append: false },
  };
  const inner = body(node.childForFieldName('body'));
  return {
    kind: 'each',
    at: spanOf(node),
    names: isFlat ? flat.map((n) => (n.kind === 'name' ? n.name : '')) : ['for'],
    keyed: false,
    list: expressionOf(node, 'right'),
    body: isFlat ? inner : [apart, ...inner],
  };
}

/** `with open(path) as file, engine.begin() as connection`. */
function managers(node: SyntaxNode): Statement[] {
  const items = childrenOf(node)
    .filter((n) => n.type === 'with_clause')
    .flatMap(childrenOf);
  return items.flatMap((item): Statement[] => {
    const value = item.childForFieldName('value') ?? childrenOf(item)[0];
    if (!value) return [];
    if (value.type !== 'as_pattern') return [{ kind: 'expression', value: expression(value) }];
    const [made] = childrenOf(value);
    const alias = value.childForFieldName('alias');
    const named = alias && childrenOf(alias)[0];
    if (!made || !named) return [];
    const at = spanOf(item);
    return [
      {
        kind: 'expression',
        value: { kind: 'assign', at, target: target(named), value: expression(made), append: false },
      },
    ];
  });
}

/** `match` as conditions behind each other; only literals are told apart. */
function cases(node: SyntaxNode): Statement[] {
  const subject = expressionOf(node, 'subject');
  const clauses = childrenOf(node.childForFieldName('body') ?? node).filter((n) => n.type === 'case_clause');
  const from = (i: number): Statement[] => {
    const clause = clauses[i];
    if (!clause) return [];
    const consequence = body(clause.childForFieldName('consequence'));
    const patterns = childrenOf(clause).filter((n) => n.type === 'case_pattern');
    const [only] = patterns;
    if (only?.text === '_') return [{ kind: 'block', body: consequence }];
    const inner = only && childrenOf(only)[0];
    const right = inner && patterns.length === 1 ? expression(inner) : nothing(clause);
    const test: Expression = { kind: 'binary', at: spanOf(clause), operator: '==', left: subject, right };
    return [{ kind: 'if', at: spanOf(clause), test, consequence, alternative: from(i + 1) }];
  };
  return from(0);
}
