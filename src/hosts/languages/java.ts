import { counted, sum } from '../counted.ts';
import { childrenOf, type SyntaxNode, sourceOf, spanOf } from '../grammar.ts';
import type { HostLanguage } from '../language.ts';
import { anyOf, evaluated, joined, nothing, OPERATORS, textOf, unknown } from '../nodes.ts';
import type { Expression, FunctionNode, Parameter, Program, Statement } from '../syntax.ts';
import { called, created } from './java/calls.ts';
import { declaration, isDeclaration } from './java/classes.ts';
import { quoted, textBlock } from './java/literals.ts';
import { standardCall } from './java/standard.ts';

export const java: HostLanguage = {
  id: 'java',
  title: 'Java',
  grammar: () => 'java',
  lower: (root) => ({ body: statements(childrenOf(root)) }) satisfies Program,
  call: standardCall,
};

/** `continue` and `break` leave what stands behind the condition to its other side. */
function statements(nodes: readonly SyntaxNode[]): Statement[] {
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

function forStatement(node: SyntaxNode): Statement {
  const at = spanOf(node);
  const body = block(node.childForFieldName('body'));
  // `int i = 0; i < names.length; i++`, and `int i = 1; i <= 12; i++`
  const start = /^(?:final\s+)?\w+\s+(\w+)\s*=\s*(\d+)\s*;?$/.exec(textOf(node, 'init'));
  const condition = node.childForFieldName('condition');
  const end = condition?.childForFieldName('right');
  const name = start?.[1];
  const counts = /^(\w+)\+\+$|^\+\+(\w+)$/.exec(textOf(node, 'update'));
  if (!name || !end || condition?.childForFieldName('left')?.text !== name || (counts?.[1] ?? counts?.[2]) !== name)
    return { kind: 'loop', at, body };
  if (end.type === 'decimal_integer_literal') {
    const operator = textOf(condition, 'operator');
    const numbers = counted(Number(start[2]), operator, Number(end.text), at);
    if (numbers) return { kind: 'each', at, names: [name], keyed: false, list: numbers, body };
  }
  const list = end.childForFieldName('object');
  const isLength = end.childForFieldName('field')?.text === 'length' || end.childForFieldName('name')?.text === 'size';
  if (list && isLength && start[2] === '0')
    return { kind: 'each', at, names: [name], keyed: true, list: expression(list), body };
  return { kind: 'loop', at, body };
}

/** `list.forEach(name -> ...)` as the loop that it is. */
function forEach(node: SyntaxNode): Statement[] | undefined {
  const list = node.childForFieldName('object');
  if (node.type !== 'method_invocation' || !list || !/^forEach(?:Ordered)?$/.test(textOf(node, 'name')))
    return undefined;
  const given = node.childForFieldName('arguments')?.namedChild(0);
  const value = given && expression(given);
  if (value?.kind !== 'function') return undefined;
  const { parameters, body } = value.function;
  const names = parameters.map(({ name }) => name);
  // What the loop's function returns is of no use, and ends no loop.
  const inside = body.map((s): Statement => (s.kind === 'return' && s.value ? evaluated(s.value) : s));
  return [{ kind: 'each', at: spanOf(node), names, keyed: names.length === 2, list: expression(list), body: inside }];
}

function attempted(node: SyntaxNode): Statement[] {
  const resources = node.childForFieldName('resources');
  const opened = (resources ? childrenOf(resources) : []).flatMap((resource) => {
    const name = resource.childForFieldName('name');
    const value = resource.childForFieldName('value');
    return name && value ? [evaluated(bind(resource, name, value))] : [];
  });
  const last = childrenOf(node).find((n) => n.type === 'finally_clause');
  return [...opened, ...block(node.childForFieldName('body')), ...(last ? childrenOf(last).flatMap(block) : [])];
}

/** A switch as conditions one behind the other. */
function switched(node: SyntaxNode): Statement[] {
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
function chosen(node: SyntaxNode): Expression {
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

export function expressionOf(node: SyntaxNode, field: string): Expression {
  const child = node.childForFieldName(field);
  return child ? expression(child) : nothing(node);
}

export function expression(node: SyntaxNode): Expression {
  const at = spanOf(node);
  switch (node.type) {
    case 'string_literal': {
      const text = sourceOf(node);
      return {
        kind: 'text',
        at,
        parts: text.startsWith('"""', at.start) ? textBlock(text, at) : quoted(text, at, '"'),
      };
    }
    case 'character_literal':
      return { kind: 'text', at, parts: quoted(sourceOf(node), at, "'") };
    case 'decimal_integer_literal':
    case 'hex_integer_literal': {
      const value = Number(node.text.replaceAll('_', '').replace(/l$/i, ''));
      return Number.isSafeInteger(value) ? { kind: 'constant', at, value } : unknown(node, expression);
    }
    case 'true':
    case 'false':
      return { kind: 'constant', at, value: node.type === 'true' };
    case 'null_literal':
      return { kind: 'constant', at, value: null };
    case 'identifier':
    case 'this':
    case 'super':
      return { kind: 'name', at, name: node.text };
    case 'parenthesized_expression': {
      const [inner] = childrenOf(node);
      return inner ? expression(inner) : unknown(node, expression);
    }
    case 'cast_expression':
      return expressionOf(node, 'value');
    case 'field_access':
      return {
        kind: 'member',
        at,
        object: expressionOf(node, 'object'),
        name: textOf(node, 'field'),
      };
    case 'array_access':
      return { kind: 'element', at, object: expressionOf(node, 'array'), index: expressionOf(node, 'index') };
    case 'array_initializer':
      return { kind: 'list', at, items: childrenOf(node).map(expression) };
    case 'array_creation_expression':
      return expressionOf(node, 'value');
    case 'ternary_expression':
      return {
        kind: 'choice',
        at,
        test: expressionOf(node, 'condition'),
        consequence: expressionOf(node, 'consequence'),
        alternative: expressionOf(node, 'alternative'),
      };
    case 'switch_expression':
      return chosen(node);
    case 'assignment_expression': {
      const operator = node.childForFieldName('operator')?.text;
      if (operator !== '=' && operator !== '+=') return unknown(node, expression);
      const target = expressionOf(node, 'left');
      return { kind: 'assign', at, target, value: expressionOf(node, 'right'), append: operator === '+=' };
    }
    case 'unary_expression':
      return node.childForFieldName('operator')?.text === '!'
        ? { kind: 'not', at, value: expressionOf(node, 'operand') }
        : unknown(node, expression);
    case 'binary_expression':
      return binary(node);
    case 'lambda_expression':
      return { kind: 'function', at, function: lambda(node) };
    case 'method_reference':
      return reference(node);
    case 'method_invocation':
      return called(node);
    case 'object_creation_expression':
      return created(node);
    default:
      return unknown(node, expression);
  }
}

function binary(node: SyntaxNode): Expression {
  const at = spanOf(node);
  const operator = textOf(node, 'operator');
  const left = expressionOf(node, 'left');
  const right = expressionOf(node, 'right');
  // Where neither side is a text for certain, numbers may be added.
  const isNumber = [left, right].some(({ kind }) => kind === 'constant');
  const isText = [left, right].some(({ kind }) => kind === 'text' || kind === 'join');
  if (operator === '+' && (isText || !isNumber)) return joined(at, left, right);
  if (operator === '+' || operator === '-') return sum(operator, left, right, at);
  // What is counted here is never negative.
  if (operator === '>' && right.kind === 'constant' && right.value === 0)
    return { kind: 'binary', at, operator: '!=', left, right };
  const known = OPERATORS[operator];
  return known ? { kind: 'binary', at, operator: known, left, right } : unknown(node, expression);
}

export function parametersOf(node: SyntaxNode | null): Parameter[] {
  if (!node) return [];
  if (node.type === 'identifier') return [{ name: node.text }];
  return childrenOf(node).flatMap((child): Parameter[] => {
    if (child.type === 'identifier') return [{ name: child.text }];
    if (child.type === 'spread_parameter') {
      const name = childrenOf(child).at(-1)?.childForFieldName('name')?.text;
      return name === undefined ? [] : [{ name, rest: true }];
    }
    const name = child.childForFieldName('name')?.text;
    return name === undefined ? [] : [{ name }];
  });
}

function lambda(node: SyntaxNode): FunctionNode {
  const body = node.childForFieldName('body');
  return {
    name: '',
    parameters: parametersOf(node.childForFieldName('parameters')),
    body: body?.type === 'block' ? block(body) : [{ kind: 'return', value: expressionOf(node, 'body') }],
    at: spanOf(node),
  };
}

/** `statement::execute` as the function that it is short for. */
function reference(node: SyntaxNode): Expression {
  const at = spanOf(node);
  const [object, method] = childrenOf(node);
  if (!object || !method) return unknown(node, expression);
  const callee: Expression = { kind: 'member', at, object: expression(object), name: method.text };
  const value: Expression = { kind: 'call', at, callee, args: [{ value: { kind: 'name', at, name: 'it' } }] };
  return {
    kind: 'function',
    at,
    function: { name: '', parameters: [{ name: 'it' }], body: [{ kind: 'return', value }], at },
  };
}
