import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import { anyOf, nothing } from '../../nodes.ts';
import type { Expression, Statement } from '../../syntax.ts';
import { expression, expressionOf } from './expressions.ts';
import { statements } from './statements.ts';

/** A switch as conditions one behind the other. */
export function switched(node: SyntaxNode): Statement[] {
  const cases = casesOf(node);
  const body = (one: Case): Statement[] =>
    statements(one.body.filter((n) => n.type !== 'break_statement' && n.type !== 'yield_statement'));
  return cases
    .filter(({ labels }) => labels.length > 0)
    .reduceRight<Statement[]>(
      (alternative, one) => [
        { kind: 'if', at: spanOf(one.node), test: caseTest(node, one), consequence: body(one), alternative },
      ],
      cases.filter(({ labels }) => labels.length === 0).flatMap(body),
    );
}

interface Case {
  readonly node: SyntaxNode;
  /** None for the default. */
  readonly labels: readonly SyntaxNode[];
  readonly body: readonly SyntaxNode[];
}

/** Labels one behind the other share what follows them. */
function casesOf(node: SyntaxNode): Case[] {
  const out: Case[] = [];
  let before: SyntaxNode[] = [];
  const inside = node.childForFieldName('body');
  for (const one of inside ? childrenOf(inside) : []) {
    const labels = childrenOf(one).filter((n) => n.type === 'switch_label');
    const body = childrenOf(one).filter((n) => n.type !== 'switch_label');
    const all = [...before, ...labels.flatMap(childrenOf)];
    before = body.length === 0 ? all : [];
    if (body.length > 0)
      out.push({ node: one, labels: labels.some((l) => childrenOf(l).length === 0) ? [] : all, body });
  }
  return out;
}

function caseTest(node: SyntaxNode, { node: own, labels }: Case): Expression {
  const at = spanOf(own);
  const tests = labels.map(
    (label): Expression => ({
      kind: 'binary',
      at,
      operator: '==',
      left: expressionOf(node, 'condition'),
      right: expression(label),
    }),
  );
  return anyOf(at, tests);
}

/** A switch with a value: `switch (x) { case 1 -> "a"; default -> "b"; }` */
export function chosen(node: SyntaxNode): Expression {
  const value = ({ body }: Case): Expression => {
    const [only] = body;
    const inner = only?.type === 'expression_statement' ? childrenOf(only)[0] : undefined;
    return inner ? expression(inner) : nothing(node);
  };
  const cases = casesOf(node);
  const last = cases.find(({ labels }) => labels.length === 0);
  return cases
    .filter(({ labels }) => labels.length > 0)
    .reduceRight<Expression>(
      (alternative, one) => ({
        kind: 'choice',
        at: spanOf(node),
        test: caseTest(node, one),
        consequence: value(one),
        alternative,
      }),
      last ? value(last) : nothing(node),
    );
}
