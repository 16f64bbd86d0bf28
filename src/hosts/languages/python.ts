import { childrenOf, type SyntaxNode, spanOf } from '../grammar.ts';
import type { HostLanguage } from '../language.ts';
import { named, nothing, textOf } from '../nodes.ts';
import type { ClassNode, Expression, FunctionNode, Parameter, Statement } from '../syntax.ts';
import { expression, expressionOf, target } from './python/expressions.ts';
import { standardCall, standardProperty } from './python/standard.ts';

export const python: HostLanguage = {
  id: 'python',
  title: 'Python',
  grammar: () => 'python',
  lower: (root) => ({ body: statements(childrenOf(root)) }),
  call: standardCall,
  ownFile: '__file__',
  property: standardProperty,
};

/** The name by which `methods` of a class have what stands in it outside of every method: it runs as the class is made. */
export const CLASS_BODY = 'class';

function statements(nodes: readonly SyntaxNode[]): Statement[] {
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
      return [
        conditional(
          node,
          node.childrenForFieldName('alternative').filter((n) => n !== null),
        ),
      ];
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

function functionNode(node: SyntaxNode): FunctionNode {
  return {
    name: textOf(node, 'name'),
    parameters: parameters(node.childForFieldName('parameters')),
    body: body(node.childForFieldName('body')),
    at: spanOf(node),
  };
}

export function parameters(node: SyntaxNode | null): Parameter[] {
  return (node ? childrenOf(node) : [])
    .map((n): Parameter => {
      const value = n.childForFieldName('value');
      const name = (n.childForFieldName('name') ?? childrenOf(n).find((c) => c.type === 'identifier') ?? n).text;
      return value ? { name, default: expression(value) } : { name };
    })
    .filter(({ name }) => name !== 'self' && name !== 'cls');
}

function classNode(node: SyntaxNode): ClassNode {
  const inner = node.childForFieldName('body');
  const declared = (inner ? childrenOf(inner) : []).map((n) =>
    n.type === 'decorated_definition' ? (n.childForFieldName('definition') ?? n) : n,
  );
  const bases = node.childForFieldName('superclasses');
  const assigned = declared.flatMap((n) => (n.type === 'expression_statement' ? childrenOf(n) : []));
  return {
    name: textOf(node, 'name'),
    bases: (bases ? childrenOf(bases) : []).map((n) => n.text.replace(/^.*\./s, '')),
    methods: [
      ...declared.filter((n) => n.type === 'function_definition').map(functionNode),
      { name: CLASS_BODY, parameters: [], body: body(inner), at: spanOf(node) },
    ],
    members: assigned.flatMap((n) => {
      const left = n.type === 'assignment' ? n.childForFieldName('left') : null;
      const right = n.childForFieldName('right');
      return left?.type === 'identifier' && right ? [{ name: left.text, value: expression(right) }] : [];
    }),
  };
}
