/**
 * What the languages' own files share: getting at the parts of a syntax tree, and building the expressions that many of them have.
 */
import type { Span } from '../text/span.ts';
import { childrenOf, type SyntaxNode, spanOf } from './grammar.ts';
import type { Argument, Expression, Statement } from './syntax.ts';

/** A language's own way from a node to an expression. */
export type Lower = (node: SyntaxNode) => Expression;

type Placed = SyntaxNode | Expression;

function placeOf(placed: Placed) {
  return 'at' in placed ? placed.at : spanOf(placed);
}

/** The text of what stands in a field of the node; empty where nothing does. */
export function textOf(node: SyntaxNode, field: string): string {
  return node.childForFieldName(field)?.text ?? '';
}

/** What is not there, or says nothing. */
export function nothing(placed: Placed): Expression {
  return { kind: 'unknown', at: placeOf(placed), inner: [] };
}

/** What stands in a field of the node; nothing where the field is empty. */
export function lowered(node: SyntaxNode, field: string, lower: Lower): Expression {
  const child = node.childForFieldName(field);
  return child ? lower(child) : nothing(node);
}

/** The named children of what stands in a field of the node, comments aside; none where nothing does. */
export function childrenIn(node: SyntaxNode, field: string): SyntaxNode[] {
  const inner = node.childForFieldName(field);
  return inner ? childrenOf(inner) : [];
}

/** All nodes that stand in a field of the node, as where the field may come several times. */
export function nodesOf(node: SyntaxNode, field: string): SyntaxNode[] {
  return node.childrenForFieldName(field).filter((n) => n !== null);
}

/** What has no counterpart here; what stands in it is evaluated all the same. */
export function unknown(node: SyntaxNode, lower: Lower): Expression {
  return { kind: 'unknown', at: spanOf(node), inner: childrenOf(node).map(lower) };
}

/** What stands in parentheses. */
export function unwrapped(node: SyntaxNode | null | undefined): SyntaxNode | undefined {
  const inner = node?.type === 'parenthesized_expression' ? childrenOf(node)[0] : undefined;
  return inner ? unwrapped(inner) : (node ?? undefined);
}

/** A name as an expression; one with dots is a member of something that the program did not define. */
export function named(placed: Placed, name: string): Expression {
  const at = placeOf(placed);
  const [first = '', ...others] = name.split('.');
  return others.reduce<Expression>((object, member) => ({ kind: 'member', at, object, name: member }), {
    kind: 'name',
    at,
    name: first,
  });
}

/** `test ? consequence : alternative` */
export function ternary(node: SyntaxNode, lower: Lower): Expression {
  return {
    kind: 'choice',
    at: spanOf(node),
    test: lowered(node, 'condition', lower),
    consequence: lowered(node, 'consequence', lower),
    alternative: lowered(node, 'alternative', lower),
  };
}

/**
 * A list; one with other lists in it is a join of lists.
 * @param splat the type of a node that stands for the items of another list
 */
export function listOf(node: SyntaxNode, items: readonly SyntaxNode[], splat: string, lower: Lower): Expression {
  const at = spanOf(node);
  if (!items.some((n) => n.type === splat)) return { kind: 'list', at, items: items.map(lower) };
  const parts = items.map((n): Expression => {
    const inner = n.type === splat ? childrenOf(n)[0] : undefined;
    return inner ? lower(inner) : { kind: 'list', at: spanOf(n), items: [lower(n)] };
  });
  return { kind: 'join', at, parts };
}

/** Two texts or lists put together; a third joins those before it. */
export function joined(at: Span, left: Expression, right: Expression): Expression {
  return { kind: 'join', at, parts: [...(left.kind === 'join' ? left.parts : [left]), right] };
}

/** `list.push(value)` and its kin: the list holds one more from then on. */
export function pushed(at: Span, list: Expression, value: Expression): Expression {
  const end: Expression = { kind: 'constant', at, value: null };
  return { kind: 'assign', at, target: { kind: 'element', at, object: list, index: end }, value, append: false };
}

/** Whether any of the tests holds, as the labels of a case are tried; unknown where there are none. */
export function anyOf(at: Span, tests: readonly Expression[]): Expression {
  return (
    tests.reduceRight<Expression | undefined>(
      (right, left) => (right ? { kind: 'binary', at, operator: 'or', left, right } : left),
      undefined,
    ) ?? { kind: 'unknown', at, inner: [] }
  );
}

export function evaluated(value: Expression): Statement {
  return { kind: 'expression', value };
}

type Operator = (Expression & { kind: 'binary' })['operator'];

/** The operators that languages write alike. */
export const OPERATORS: Readonly<Record<string, Operator>> = { '&&': 'and', '||': 'or', '==': '==', '!=': '!=' };

export function called(placed: Placed, callee: Expression, args: readonly Argument[]): Expression {
  return { kind: 'call', at: placeOf(placed), callee, args };
}

/** The text of a literal without anything in it that is worked out; undefined for any other expression. */
export function literalText(key: Expression): string | undefined {
  if (key.kind !== 'text' || key.parts.some((part) => part.kind !== 'literal')) return undefined;
  return key.parts.map((part) => (part.kind === 'literal' ? part.text : '')).join('');
}

/** How an expression of names, members and calls is written; empty for any other. */
export function spelling(expression: Expression): string {
  switch (expression.kind) {
    case 'name':
      return expression.name;
    case 'member':
      return `${spelling(expression.object)}.${expression.name}`;
    case 'element':
      return `${spelling(expression.object)}.${literalText(expression.index) ?? ''}`;
    case 'call':
      return spelling(expression.callee) === '' ? '' : `${spelling(expression.callee)}()`;
    default:
      return '';
  }
}
