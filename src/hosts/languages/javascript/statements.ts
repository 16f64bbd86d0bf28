import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import { childrenIn, named, unwrapped } from '../../nodes.ts';
import type { Expression, Statement } from '../../syntax.ts';
import { unlessDown } from './collections.ts';
import { expression, expressionOf } from './expressions.ts';
import { classNode, functionNode } from './functions.ts';
import { each, loop } from './loops.ts';
import { exported, imported } from './modules.ts';
import { bound } from './patterns.ts';

/** Statements in their order, with functions before all others, as the language has it. */
export function statements(nodes: readonly SyntaxNode[]): Statement[] {
  const lowered = nodes.flatMap(statement);
  return [...lowered.filter((s) => s.kind === 'function'), ...lowered.filter((s) => s.kind !== 'function')];
}

export function block(node: SyntaxNode | null): Statement[] {
  if (!node) return [];
  return node.type === 'statement_block' ? statements(childrenOf(node)) : statement(node);
}

export function statement(node: SyntaxNode): Statement[] {
  switch (node.type) {
    case 'expression_statement':
      return childrenOf(node).flatMap(expressionStatement);
    case 'lexical_declaration':
    case 'variable_declaration':
      return childrenOf(node).flatMap(declaration);
    case 'return_statement': {
      const [value] = childrenOf(node);
      return [value ? { kind: 'return', value: expression(value) } : { kind: 'return' }];
    }
    case 'throw_statement':
      return [{ kind: 'throw' }];
    case 'statement_block':
      return [{ kind: 'block', body: block(node) }];
    case 'if_statement': {
      const otherwise = node.childForFieldName('alternative');
      return [
        {
          kind: 'if',
          at: spanOf(node),
          test: expressionOf(node, 'condition'),
          consequence: block(node.childForFieldName('consequence')),
          alternative: otherwise ? childrenOf(otherwise).flatMap(block) : [],
        },
      ];
    }
    case 'for_in_statement':
      return [each(node)];
    case 'for_statement':
    case 'while_statement':
    case 'do_statement':
      return loop(node);
    case 'switch_statement':
      return switchStatement(node);
    case 'try_statement': {
      const last = node.childForFieldName('finalizer');
      return [
        {
          kind: 'block',
          body: [...block(node.childForFieldName('body')), ...block(last?.childForFieldName('body') ?? null)],
        },
      ];
    }
    case 'labeled_statement':
      return block(node.childForFieldName('body'));
    case 'function_declaration':
    case 'generator_function_declaration':
      return [{ kind: 'function', function: functionNode(node) }];
    case 'class_declaration':
    case 'abstract_class_declaration':
      return [{ kind: 'class', class: classNode(node) }];
    case 'enum_declaration':
      return [enumeration(node)];
    case 'import_statement':
      return imported(node);
    case 'export_statement':
      return exported(node);
    case 'ERROR':
      return childrenOf(node).flatMap(statement);
    default:
      return /_expression$/.test(node.type) ? expressionStatement(node) : [];
  }
}

function expressionStatement(node: SyntaxNode): Statement[] {
  if (node.type === 'internal_module') return block(node.childForFieldName('body'));
  const right = node.type === 'assignment_expression' ? unwrapped(node.childForFieldName('right')) : undefined;
  // `module.exports = class ...`
  if (right?.type === 'class') return [{ kind: 'class', class: classNode(right) }];
  return [{ kind: 'expression', value: expression(node) }];
}

function declaration(node: SyntaxNode): Statement[] {
  const name = node.childForFieldName('name');
  const value = node.childForFieldName('value');
  if (!name || !value) return [];
  if (value.type === 'class') return [{ kind: 'class', class: { ...classNode(value), name: name.text } }];
  return bound(name, unlessDown(name.text, expression(value)), true).map((made) => ({
    kind: 'expression',
    value: made,
  }));
}

function enumeration(node: SyntaxNode): Statement {
  const at = spanOf(node);
  const entries = childrenIn(node, 'body').map((member, i): readonly [Expression, Expression] => {
    const name = member.childForFieldName('name') ?? member;
    const place = spanOf(name);
    const key = name.type === 'string' ? expression(name) : undefined;
    const text = name.text;
    return [
      key ?? { kind: 'text', at: place, parts: [{ kind: 'literal', text, at: place }] },
      member.type === 'enum_assignment' ? expressionOf(member, 'value') : { kind: 'constant', at: place, value: i },
    ];
  });
  const target = named(node, node.childForFieldName('name')?.text ?? '');
  return {
    kind: 'expression',
    value: { kind: 'assign', at, target, value: { kind: 'map', at, entries }, append: false, declares: true },
  };
}

/** A switch as a chain of ifs, each case with the ones that fall through to it. */
function switchStatement(node: SyntaxNode): Statement[] {
  const at = spanOf(node);
  const body = node.childForFieldName('body');
  const subject: Expression = { kind: 'name', at, name: `{${node.startIndex}}` };
  const value = expressionOf(node, 'value');
  let tests: Expression[] = [];
  let fallback: Statement[] = [];
  const cases: { test: Expression; body: Statement[] }[] = [];
  for (const branch of body ? childrenOf(body) : []) {
    const inside = branch.childrenForFieldName('body').filter((child): child is SyntaxNode => child !== null);
    const lowered = statements(inside);
    if (branch.type === 'switch_default') {
      fallback = lowered;
      tests = [];
      continue;
    }
    tests.push({ kind: 'binary', at, operator: '==', left: subject, right: expressionOf(branch, 'value') });
    if (inside.length === 0) continue;
    const test = tests.reduce((left, right) => ({ kind: 'binary', at, operator: 'or', left, right }));
    cases.push({ test, body: lowered });
    tests = [];
  }
  const chain = cases.reduceRight<Statement[]>(
    (alternative, { test, body: consequence }) => [{ kind: 'if', at, test, consequence, alternative }],
    fallback,
  );
  const kept: Expression = { kind: 'assign', at, target: subject, value, append: false, declares: true };
  return [{ kind: 'expression', value: kept }, ...chain];
}
