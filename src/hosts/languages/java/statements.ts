import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import { childrenIn, evaluated, textOf } from '../../nodes.ts';
import type { Expression, Statement } from '../../syntax.ts';
import { declaration, isDeclaration } from './classes.ts';
import { expression, expressionOf } from './expressions.ts';
import { forEach, forStatement } from './loops.ts';
import { switched } from './switches.ts';

/** `continue` and `break` leave what stands behind the condition to its other side. */
export function statements(nodes: readonly SyntaxNode[]): Statement[] {
  const out: Statement[] = [];
  for (const [i, node] of nodes.entries()) {
    if (node.type === 'if_statement' && !node.childForFieldName('alternative') && skips(node)) {
      out.push(ifStatement(node, statements(nodes.slice(i + 1))));
      break;
    }
    out.push(...statement(node));
  }
  return out;
}

function skips(node: SyntaxNode): boolean {
  const body = node.childForFieldName('consequence');
  const last = body?.type === 'block' ? childrenOf(body).at(-1) : body;
  return last?.type === 'continue_statement' || last?.type === 'break_statement';
}

export function block(node: SyntaxNode | null): Statement[] {
  if (!node) return [];
  return node.type === 'block' || node.type === 'constructor_body' ? statements(childrenOf(node)) : statement(node);
}

function statement(node: SyntaxNode): Statement[] {
  if (isDeclaration(node)) return declaration(node);
  switch (node.type) {
    case 'expression_statement':
      return childrenOf(node).flatMap((child) => forEach(child) ?? [evaluated(expression(child))]);
    case 'local_variable_declaration':
      return variables(node);
    case 'block':
      return [{ kind: 'block', body: block(node) }];
    case 'if_statement':
      return [ifStatement(node)];
    case 'enhanced_for_statement':
      return [
        {
          kind: 'each',
          at: spanOf(node),
          names: [textOf(node, 'name')],
          keyed: false,
          list: expressionOf(node, 'value'),
          body: block(node.childForFieldName('body')),
        },
      ];
    case 'for_statement':
      return [forStatement(node)];
    case 'while_statement':
    case 'do_statement':
      return [{ kind: 'loop', at: spanOf(node), body: block(node.childForFieldName('body')) }];
    case 'try_statement':
    case 'try_with_resources_statement':
      return [{ kind: 'block', body: attempted(node) }];
    case 'synchronized_statement':
      return block(node.childForFieldName('body'));
    case 'labeled_statement':
    case 'ERROR':
      return statements(childrenOf(node));
    case 'switch_expression':
      return switched(node);
    case 'return_statement': {
      const [value] = childrenOf(node);
      return [value ? { kind: 'return', value: expression(value) } : { kind: 'return' }];
    }
    case 'throw_statement':
      return [{ kind: 'throw' }];
    default:
      return [];
  }
}

/** Each variable or field that is given a value where it is declared. */
export function variables(node: SyntaxNode): Statement[] {
  return node.childrenForFieldName('declarator').flatMap((declarator) => {
    const name = declarator?.childForFieldName('name');
    const value = declarator?.childForFieldName('value');
    return declarator && name && value ? [evaluated(bind(declarator, name, value))] : [];
  });
}

function bind(node: SyntaxNode, name: SyntaxNode, value: SyntaxNode): Expression {
  const target: Expression = { kind: 'name', at: spanOf(name), name: name.text };
  return { kind: 'assign', at: spanOf(node), target, value: expression(value), append: false, declares: true };
}

/** @param behind what runs where the condition does not hold, if nothing of its own does */
function ifStatement(node: SyntaxNode, behind: readonly Statement[] = []): Statement {
  const otherwise = node.childForFieldName('alternative');
  return {
    kind: 'if',
    at: spanOf(node),
    test: expressionOf(node, 'condition'),
    consequence: block(node.childForFieldName('consequence')),
    alternative: otherwise ? block(otherwise) : behind,
  };
}

function attempted(node: SyntaxNode): Statement[] {
  const opened = childrenIn(node, 'resources').flatMap((resource) => {
    const name = resource.childForFieldName('name');
    const value = resource.childForFieldName('value');
    return name && value ? [evaluated(bind(resource, name, value))] : [];
  });
  const last = childrenOf(node).find((n) => n.type === 'finally_clause');
  return [...opened, ...block(node.childForFieldName('body')), ...(last ? childrenOf(last).flatMap(block) : [])];
}
