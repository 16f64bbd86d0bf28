import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import { evaluated, textOf } from '../../nodes.ts';
import type { Statement } from '../../syntax.ts';
import { assignments, declarations, isError } from './assignments.ts';
import { expression, expressionOf } from './expressions.ts';
import { functionNode } from './functions.ts';
import { forStatement } from './loops.ts';
import { switchStatement } from './switches.ts';

/** `continue` and `break` leave what stands behind the condition to its other side. */
export function statements(nodes: readonly SyntaxNode[]): Statement[] {
  const out: Statement[] = [];
  const deferred: Statement[] = [];
  for (const [i, node] of nodes.entries()) {
    if (node.type === 'defer_statement') {
      deferred.push(...childrenOf(node).map((child) => evaluated(expression(child))));
      continue;
    }
    if (node.type === 'if_statement' && !node.childForFieldName('alternative') && skips(node)) {
      out.push(...ifStatement(node, statements(nodes.slice(i + 1))));
      break;
    }
    // What is put off runs as the function returns.
    if (node.type === 'return_statement' && i === nodes.length - 1) out.push(...deferred.splice(0));
    out.push(...statement(node));
  }
  return [...out, ...deferred];
}

function skips(node: SyntaxNode): boolean {
  const last = listed(node.childForFieldName('consequence')).at(-1)?.type;
  return last === 'continue_statement' || last === 'break_statement';
}

/** The statements of a block or of a case. */
function listed(node: SyntaxNode | null): SyntaxNode[] {
  return node
    ? childrenOf(node).flatMap((child) => (child.type === 'statement_list' ? childrenOf(child) : [child]))
    : [];
}

export function block(node: SyntaxNode | null): Statement[] {
  return statements(listed(node));
}

export function statement(node: SyntaxNode): Statement[] {
  switch (node.type) {
    case 'expression_statement':
    case 'go_statement':
      return childrenOf(node).map((child) => evaluated(expression(child)));
    case 'const_declaration':
    case 'var_declaration':
      return declarations(node);
    case 'short_var_declaration':
    case 'assignment_statement':
      return assignments(node);
    case 'if_statement':
      return ifStatement(node);
    case 'for_statement':
      return [forStatement(node)];
    case 'expression_switch_statement':
    case 'type_switch_statement':
      return switchStatement(node);
    case 'select_statement':
      return childrenOf(node).map((child) => ({ kind: 'loop', at: spanOf(child), body: block(child) }));
    case 'return_statement':
      return returned(node);
    case 'block':
    case 'statement_list':
      return [{ kind: 'block', body: block(node) }];
    case 'labeled_statement':
      return statements(childrenOf(node).slice(1));
    case 'function_declaration':
      return [{ kind: 'function', function: functionNode(node) }];
    case 'ERROR':
      return statements(childrenOf(node));
    default:
      return [];
  }
}

/** @param behind what runs where the condition does not hold, if nothing of its own does */
function ifStatement(node: SyntaxNode, behind: readonly Statement[] = []): Statement[] {
  const before = node.childForFieldName('initializer');
  const otherwise = node.childForFieldName('alternative');
  let alternative = behind;
  if (otherwise) alternative = otherwise.type === 'if_statement' ? ifStatement(otherwise) : block(otherwise);
  const made: Statement = {
    kind: 'if',
    at: spanOf(node),
    test: expressionOf(node, 'condition'),
    consequence: block(node.childForFieldName('consequence')),
    alternative,
  };
  return before ? [{ kind: 'block', body: [...statement(before), made] }] : [made];
}

/** What a function returns, without the error; one that always is an error is thrown. */
function returned(node: SyntaxNode): Statement[] {
  const values = childrenOf(node).flatMap((n) => (n.type === 'expression_list' ? childrenOf(n) : [n]));
  const last = values.at(-1);
  if (!last) return [{ kind: 'return' }];
  if (/^(?:fmt\.Errorf|errors\.(?:New|Errorf))$/.test(textOf(last, 'function')))
    return [evaluated(expression(last)), { kind: 'throw' }];
  const kept = values.length > 1 && (last.type === 'nil' || isError(last)) ? values.slice(0, -1) : values;
  const [only] = kept;
  if (kept.length === 1 && only) return [{ kind: 'return', value: expression(only) }];
  return [{ kind: 'return', value: { kind: 'list', at: spanOf(node), items: kept.map(expression) } }];
}
