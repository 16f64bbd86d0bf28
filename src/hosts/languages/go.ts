import { counted, sum } from '../counted.ts';
import { isPostgres } from '../dialects.ts';
import { childrenOf, type SyntaxNode, sourceOf, spanOf } from '../grammar.ts';
import type { HostLanguage } from '../language.ts';
import { anyOf, evaluated, joined, nothing, OPERATORS, textOf, unknown } from '../nodes.ts';
import type { Argument, ClassNode, Expression, FunctionNode, Program, Statement } from '../syntax.ts';
import { embedded, interpreted, raw } from './go/literals.ts';
import { standardCall } from './go/standard.ts';
import { composite } from './go/types.ts';

export const go: HostLanguage = {
  id: 'go',
  title: 'Go',
  grammar: () => 'go',
  lower: (root) => ({ body: [...statements(childrenOf(root)), ...methods(root)] }) satisfies Program,
  call: standardCall,
};

/** `continue` and `break` leave what stands behind the condition to its other side. */
function statements(nodes: readonly SyntaxNode[]): Statement[] {
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

function block(node: SyntaxNode | null): Statement[] {
  return statements(listed(node));
}

function statement(node: SyntaxNode): Statement[] {
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

function declarations(node: SyntaxNode): Statement[] {
  const specs = childrenOf(node).flatMap((child) => (child.type === 'var_spec_list' ? childrenOf(child) : [child]));
  return specs.flatMap((spec): Statement[] => {
    const names = spec.childrenForFieldName('name').filter((n) => n !== null);
    const value = spec.childForFieldName('value');
    if (value) return bound(spec, names, childrenOf(value), true);
    const [name] = names;
    const initial = name && (embedded(spec) ?? zero(spec));
    return name && initial ? [evaluated(assign(spec, name, initial, true))] : [];
  });
}

/** What a variable holds that is given nothing, where strings are put together in it. */
function zero(spec: SyntaxNode): Expression | undefined {
  const type = textOf(spec, 'type');
  const at = spanOf(spec);
  if (/^(?:string|strings\.Builder|bytes\.Buffer)$/.test(type)) return { kind: 'text', at, parts: [] };
  return /^\[\](?:string|\[\]byte)$/.test(type) ? { kind: 'list', at, items: [] } : undefined;
}

function assignments(node: SyntaxNode): Statement[] {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  if (!left || !right) return [];
  const append = node.childForFieldName('operator')?.text === '+=';
  const [target] = childrenOf(left);
  const [value] = childrenOf(right);
  if (append && target && value)
    return [
      evaluated({
        kind: 'assign',
        at: spanOf(node),
        target: expression(target),
        value: expression(value),
        append: true,
      }),
    ];
  return bound(node, childrenOf(left), childrenOf(right), node.type === 'short_var_declaration');
}

/** Each name with its value. Of a call's several results the error is taken to be nil. */
function bound(
  node: SyntaxNode,
  names: readonly SyntaxNode[],
  values: readonly SyntaxNode[],
  declares: boolean,
): Statement[] {
  const [only] = values;
  if (!only) return [];
  if (names.length === values.length && !(names.length === 1 && isError(names[0]) && isResult(only)))
    return names.flatMap((name, i) => bind(node, name, expression(values[i] ?? node), declares));
  const isDropped = (name: SyntaxNode, i: number) =>
    isError(name) || (i > 0 && i === names.length - 1 && name.text === '_');
  const errors = names.filter(isError);
  const results = names.filter((name, i) => !isDropped(name, i));
  const [first] = results;
  const value = expression(only);
  const isCall = only.type === 'call_expression';
  const out: Statement[] = [];
  if (!first) out.push(evaluated(value));
  else if (results.length === 1 || !isCall) out.push(...bind(node, first, value, declares));
  else {
    const items = results.map(expression);
    const target: Expression = { kind: 'list', at: spanOf(node), items };
    out.push(evaluated({ kind: 'assign', at: spanOf(node), target, value, append: false, declares }));
  }
  const nil: Expression = { kind: 'constant', at: spanOf(node), value: null };
  out.push(...errors.flatMap((name) => bind(node, name, nil, declares)));
  // Whether a key is there, or a value is of a type.
  if (!isCall) for (const name of results.slice(1)) out.push(...bind(node, name, found(only), declares));
  return out;
}

/** Whether `x.(*Type)` is of that type, `list[key]` is there: known where the type is a database's. */
function found(node: SyntaxNode): Expression {
  const type = node.type === 'type_assertion_expression' ? node.childForFieldName('type')?.text : undefined;
  const known = type === undefined ? undefined : isPostgres(type);
  return known === undefined ? unknown(node, expression) : { kind: 'constant', at: spanOf(node), value: known };
}

/** What may be the error of something that was done: `tx.Exec(...)`, `tx.Exec(...).Error`. */
function isResult(node: SyntaxNode): boolean {
  return node.type === 'call_expression' || node.type === 'selector_expression';
}

function isError(node: SyntaxNode | undefined): boolean {
  return node?.type === 'identifier' && /(?:err|error)\d*$/i.test(node.text);
}

function bind(node: SyntaxNode, name: SyntaxNode, value: Expression, declares: boolean): Statement[] {
  return [evaluated(name.text === '_' ? value : assign(node, name, value, declares))];
}

function assign(node: SyntaxNode, name: SyntaxNode, value: Expression, declares: boolean): Expression {
  return { kind: 'assign', at: spanOf(node), target: expression(name), value, append: false, declares };
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

function forStatement(node: SyntaxNode): Statement {
  const at = spanOf(node);
  const body = block(node.childForFieldName('body'));
  const clause = childrenOf(node).find((n) => n.type === 'range_clause' || n.type === 'for_clause');
  if (clause?.type === 'range_clause') {
    const left = clause.childForFieldName('left');
    const names = (left ? childrenOf(left) : []).map((n) => n.text);
    const right = clause.childForFieldName('right');
    const numbers = right?.type === 'int_literal' ? counted(0, '<', Number(right.text), at) : undefined;
    if (numbers) return { kind: 'each', at, names, keyed: false, list: numbers, body };
    return { kind: 'each', at, names, keyed: names.length > 0, list: expressionOf(clause, 'right'), body };
  }
  const over = clause && counter(clause);
  if (over) return { kind: 'each', at, names: [over.name], keyed: over.keyed, list: over.list, body };
  return { kind: 'loop', at, body };
}

/** `i := 0; i < len(list); i++`, and `i := 1; i <= 12; i++` */
function counter(clause: SyntaxNode): { name: string; keyed: boolean; list: Expression } | undefined {
  const start = /^(\w+)\s*:=\s*(\d+)$/.exec(textOf(clause, 'initializer'));
  const condition = clause.childForFieldName('condition');
  const end = condition?.childForFieldName('right');
  const name = start?.[1];
  if (!name || !end || condition?.childForFieldName('left')?.text !== name) return undefined;
  if (clause.childForFieldName('update')?.text !== `${name}++`) return undefined;
  if (end.type === 'int_literal') {
    const operator = textOf(condition, 'operator');
    const list = counted(Number(start[2]), operator, Number(end.text), spanOf(clause));
    return list && { name, keyed: false, list };
  }
  const list = end.type === 'call_expression' ? end.childForFieldName('arguments')?.namedChild(0) : undefined;
  const isLength = end.childForFieldName('function')?.text === 'len' && start[2] === '0';
  return list && isLength ? { name, keyed: true, list: expression(list) } : undefined;
}

function switchStatement(node: SyntaxNode): Statement[] {
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
  const list = node.childForFieldName('value');
  const tests = (list ? childrenOf(list) : []).map((one): Expression => {
    const right = expression(one);
    return value && list ? { kind: 'binary', at, operator: '==', left: expression(value), right } : right;
  });
  return anyOf(at, tests);
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

function functionNode(node: SyntaxNode): FunctionNode {
  const parameters = node.childForFieldName('parameters');
  return {
    name: textOf(node, 'name'),
    parameters: (parameters ? childrenOf(parameters) : []).flatMap((p) => {
      const rest = p.type === 'variadic_parameter_declaration';
      return p
        .childrenForFieldName('name')
        .filter((n) => n !== null)
        .map(({ text: name }) => (rest ? { name, rest } : { name }));
    }),
    body: block(node.childForFieldName('body')),
    at: spanOf(node),
  };
}

/** A class for each type that has methods; what a method calls its receiver is `this`. */
function methods(root: SyntaxNode): Statement[] {
  const classes = new Map<string, FunctionNode[]>();
  for (const node of childrenOf(root)) {
    if (node.type !== 'method_declaration') continue;
    const receiver = node.childForFieldName('receiver')?.namedChild(0);
    const name = receiver?.childForFieldName('name');
    const type = /\w+/.exec(receiver?.childForFieldName('type')?.text ?? '')?.[0] ?? '';
    const method = functionNode(node);
    const self: Statement[] = name
      ? [evaluated(assign(node, name, { kind: 'name', at: spanOf(name), name: 'this' }, true))]
      : [];
    classes.set(type, [...(classes.get(type) ?? []), { ...method, body: [...self, ...method.body] }]);
  }
  return [...classes].map(([name, own]) => ({
    kind: 'class',
    class: { name, bases: [], methods: own, members: [] } satisfies ClassNode,
  }));
}

function expressionOf(node: SyntaxNode, field: string): Expression {
  const child = node.childForFieldName(field);
  return child ? expression(child) : nothing(node);
}

function expression(node: SyntaxNode): Expression {
  const at = spanOf(node);
  switch (node.type) {
    case 'raw_string_literal':
      return { kind: 'text', at, parts: raw(sourceOf(node), at) };
    case 'interpreted_string_literal':
      return { kind: 'text', at, parts: interpreted(sourceOf(node), at) };
    case 'int_literal': {
      const value = Number(node.text.replaceAll('_', ''));
      return Number.isSafeInteger(value) ? { kind: 'constant', at, value } : unknown(node, expression);
    }
    case 'true':
    case 'false':
      return { kind: 'constant', at, value: node.type === 'true' };
    case 'nil':
      return { kind: 'constant', at, value: null };
    case 'identifier':
    case 'field_identifier':
    case 'package_identifier':
      return { kind: 'name', at, name: node.text };
    case 'parenthesized_expression':
    case 'literal_element':
    case 'variadic_argument': {
      const [inner] = childrenOf(node);
      return inner ? expression(inner) : unknown(node, expression);
    }
    case 'selector_expression':
      return {
        kind: 'member',
        at,
        object: expressionOf(node, 'operand'),
        name: textOf(node, 'field'),
      };
    case 'index_expression':
      return { kind: 'element', at, object: expressionOf(node, 'operand'), index: expressionOf(node, 'index') };
    case 'type_conversion_expression':
    case 'type_assertion_expression':
      return expressionOf(node, 'operand');
    case 'unary_expression':
      return unary(node);
    case 'binary_expression':
      return binary(node);
    case 'composite_literal':
      return composite(node, expression);
    case 'func_literal':
      return { kind: 'function', at, function: functionNode(node) };
    case 'call_expression':
      return call(node);
    default:
      return unknown(node, expression);
  }
}

function unary(node: SyntaxNode): Expression {
  const operator = node.childForFieldName('operator')?.text;
  const operand = expressionOf(node, 'operand');
  if (operator === '!') return { kind: 'not', at: spanOf(node), value: operand };
  return operator === '&' || operator === '*' ? operand : unknown(node, expression);
}

function binary(node: SyntaxNode): Expression {
  const at = spanOf(node);
  const operator = textOf(node, 'operator');
  const left = expressionOf(node, 'left');
  const right = expressionOf(node, 'right');
  // Numbers are added, not put one behind the other.
  if (operator === '+' && left.kind !== 'constant' && right.kind !== 'constant') return joined(at, left, right);
  if (operator === '+' || operator === '-') return sum(operator, left, right, at);
  // What is counted here is never negative.
  if (operator === '>' && right.kind === 'constant' && right.value === 0)
    return { kind: 'binary', at, operator: '!=', left, right };
  const known = OPERATORS[operator];
  return known ? { kind: 'binary', at, operator: known, left, right } : unknown(node, expression);
}

function call(node: SyntaxNode): Expression {
  const at = spanOf(node);
  const list = node.childForFieldName('arguments');
  const args = (list ? childrenOf(list) : []).map(
    (arg): Argument => ({
      value: expression(arg),
      ...(arg.type === 'variadic_argument' ? { spread: true } : {}),
    }),
  );
  const callee = expressionOf(node, 'function');
  const written =
    callee.kind === 'member' && /^Write(?:String|Byte|Rune)$/.test(callee.name) ? callee.object : undefined;
  const [first] = args;
  // A builder's text grows.
  if (written?.kind === 'name' && first)
    return { kind: 'assign', at, target: written, value: first.value, append: true };
  if (callee.kind === 'member' && callee.object.kind === 'name' && callee.object.name === 'fmt') {
    const print = { Fprintf: 'Sprintf', Fprint: 'Sprint', Fprintln: 'Sprintln' }[callee.name];
    if (print && first?.value.kind === 'name') {
      const value: Expression = { kind: 'call', at, callee: { ...callee, name: print }, args: args.slice(1) };
      return { kind: 'assign', at, target: first.value, value, append: true };
    }
  }
  // `Scan(&found)` puts what was asked for where it is told to.
  const targets = list ? childrenOf(list).filter((n) => n.type === 'unary_expression' && n.text.startsWith('&')) : [];
  const [target] = targets;
  if (callee.kind === 'member' && callee.name === 'Scan' && targets.length === 1 && target)
    return {
      kind: 'assign',
      at,
      target: expression(target),
      value: { kind: 'call', at, callee, args: [] },
      append: false,
    };
  return { kind: 'call', at, callee, args };
}
