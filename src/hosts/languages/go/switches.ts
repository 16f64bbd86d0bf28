import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import { anyOf, childrenIn } from '../../nodes.ts';
import type { Expression, Statement } from '../../syntax.ts';
import { expression } from './expressions.ts';
import { statement, statements } from './statements.ts';

export function switchStatement(node: SyntaxNode): Statement[] {
  const before = node.childForFieldName('initializer');
  const value = node.type === 'expression_switch_statement' ? node.childForFieldName('value') : null;
  const cases = childrenOf(node).filter((n) => /_case$/.test(n.type));
  const made = cases
    .filter((n) => n.type !== 'default_case')
    .reduceRight<Statement[]>(
      (alternative, one) => [
        { kind: 'if', at: spanOf(one), test: caseTest(one, value), consequence: caseBody(one), alternative },
      ],
      cases.filter((n) => n.type === 'default_case').flatMap(caseBody),
    );
  return before ? [...statement(before), ...made] : made;
}

function caseBody(node: SyntaxNode): Statement[] {
  return statements(childrenOf(node).flatMap((n) => (n.type === 'statement_list' ? childrenOf(n) : [])));
}

function caseTest(node: SyntaxNode, value: SyntaxNode | null): Expression {
  const at = spanOf(node);
  const tests = childrenIn(node, 'value').map((one): Expression => {
    const right = expression(one);
    return value ? { kind: 'binary', at, operator: '==', left: expression(value), right } : right;
  });
  return anyOf(at, tests);
}
