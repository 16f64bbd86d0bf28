import type { Call, Meaning } from '../framework.ts';
import { childrenOf, type SyntaxNode, sourceOf, spanOf } from '../grammar.ts';
import type { HostLanguage } from '../language.ts';
import { decoded, decodeEscape, dedented, verbatim } from '../literals.ts';
import { joined, nothing, OPERATORS, textOf, unknown } from '../nodes.ts';
import { ofCall } from '../standard.ts';
import type {
  Argument,
  ClassNode,
  Expression,
  FunctionNode,
  Literal,
  Parameter,
  Program,
  Statement,
} from '../syntax.ts';

export const php: HostLanguage = {
  id: 'php',
  title: 'PHP',
  grammar: () => 'php',
  lower: (root) => ({ body: statements(childrenOf(root)) }) satisfies Program,
  call: standardCall,
};

function statements(nodes: readonly SyntaxNode[]): Statement[] {
  return nodes.flatMap(statement);
}

function block(node: SyntaxNode | null): Statement[] {
  if (!node) return [];
  return node.type === 'compound_statement' || node.type === 'colon_block'
    ? statements(childrenOf(node))
    : statement(node);
}

function statement(node: SyntaxNode): Statement[] {
  switch (node.type) {
    case 'expression_statement':
    case 'echo_statement':
      return childrenOf(node).map((child) => ({ kind: 'expression', value: expression(child) }));
    case 'return_statement': {
      const value = childrenOf(node)[0];
      // A migration class without a name is what its file returns.
      const made = value?.type === 'object_creation_expression' ? anonymousClass(value) : undefined;
      if (made) return [{ kind: 'class', class: made }];
      return [value ? { kind: 'return', value: expression(value) } : { kind: 'return' }];
    }
    case 'compound_statement':
      return [{ kind: 'block', body: block(node) }];
    case 'if_statement':
      return [
        ifStatement(
          node,
          node.childrenForFieldName('alternative').filter((n) => n !== null),
        ),
      ];
    case 'foreach_statement':
      return [foreach(node)];
    case 'for_statement':
    case 'while_statement':
    case 'do_statement':
      return [{ kind: 'loop', at: spanOf(node), body: block(node.childForFieldName('body')) }];
    case 'try_statement': {
      const last = childrenOf(node).find((n) => n.type === 'finally_clause');
      return [
        {
          kind: 'block',
          body: [...block(node.childForFieldName('body')), ...block(last?.childForFieldName('body') ?? null)],
        },
      ];
    }
    case 'const_declaration':
      return childrenOf(node).flatMap((element): Statement[] => {
        const [name, value] = childrenOf(element);
        return name && value ? [{ kind: 'expression', value: assignment(element, name, value) }] : [];
      });
    case 'namespace_definition':
      return block(node.childForFieldName('body'));
    case 'function_definition':
      return [{ kind: 'function', function: functionNode(node) }];
    case 'class_declaration':
    case 'trait_declaration':
      return [{ kind: 'class', class: classNode(node, textOf(node, 'name')) }];
    case 'throw_expression':
      return [{ kind: 'throw' }];
    default:
      return [];
  }
}

function assignment(node: SyntaxNode, name: SyntaxNode, value: SyntaxNode): Expression {
  return {
    kind: 'assign',
    at: spanOf(node),
    target: { kind: 'name', at: spanOf(name), name: name.text.replace(/^\$/, '') },
    value: expression(value),
    append: false,
  };
}

function ifStatement(node: SyntaxNode, alternatives: readonly SyntaxNode[]): Statement {
  const test = expressionOf(node, 'condition');
  const [next, ...others] = alternatives;
  let alternative: Statement[] = [];
  if (next?.type === 'else_if_clause') alternative = [ifStatement(next, others)];
  else if (next) alternative = block(next.childForFieldName('body'));
  const body = block(node.childForFieldName('body'));
  const thrown = body.length === 1 && isThrow(node.childForFieldName('body'));
  return { kind: 'if', at: spanOf(node), test, consequence: thrown ? [{ kind: 'throw' }] : body, alternative };
}

function isThrow(body: SyntaxNode | null): boolean {
  const only = body?.type === 'compound_statement' ? childrenOf(body)[0] : body;
  return only?.type === 'expression_statement' && childrenOf(only)[0]?.type === 'throw_expression';
}

function foreach(node: SyntaxNode): Statement {
  const [list, each] = childrenOf(node);
  const pair = each?.type === 'pair' ? childrenOf(each) : each ? [each] : [];
  const names = pair
    .flatMap((n) =>
      n.type === 'list_literal' || n.type === 'array_creation_expression' ? childrenOf(n).flatMap(childrenOf) : [n],
    )
    .map(variable);
  return {
    kind: 'each',
    at: spanOf(node),
    names,
    keyed: pair.length === 2,
    list: list ? expression(list) : nothing(node),
    body: block(node.childForFieldName('body')),
  };
}

function variable(node: SyntaxNode): string {
  return /\$(\w+)/.exec(node.text)?.[1] ?? '';
}

function functionNode(node: SyntaxNode): FunctionNode {
  const body = node.childForFieldName('body');
  const parameters = node.childForFieldName('parameters');
  // An arrow function's body is what it returns.
  const isArrow = node.type === 'arrow_function' && body;
  return {
    name: textOf(node, 'name'),
    parameters: parameters ? childrenOf(parameters).map(parameter) : [],
    body: isArrow ? [{ kind: 'return', value: expression(body) }] : block(body),
    at: spanOf(node),
  };
}

function parameter(node: SyntaxNode): Parameter {
  const value = node.childForFieldName('default_value');
  const name = variable(node.childForFieldName('name') ?? node);
  return value ? { name, default: expression(value) } : { name };
}

function anonymousClass(node: SyntaxNode): ClassNode | undefined {
  const inner = childrenOf(node).find((n) => n.type === 'anonymous_class' || n.type === 'declaration_list');
  return inner && classNode(inner.type === 'anonymous_class' ? inner : node, '');
}

function classNode(node: SyntaxNode, name: string): ClassNode {
  const body = node.childForFieldName('body') ?? childrenOf(node).find((n) => n.type === 'declaration_list');
  const declared = body ? childrenOf(body) : [];
  const bases = childrenOf(node).filter((n) => n.type === 'base_clause' || n.type === 'class_interface_clause');
  return {
    name,
    bases: bases.flatMap(childrenOf).map((n) => lastSegment(n.text)),
    methods: declared.filter((n) => n.type === 'method_declaration').map(functionNode),
    members: declared
      .filter((n) => n.type === 'const_declaration' || n.type === 'property_declaration')
      .flatMap(childrenOf)
      .flatMap((element) => {
        if (element.type !== 'const_element' && element.type !== 'property_element') return [];
        const [named, value] = childrenOf(element);
        return named && value ? [{ name: named.text.replace(/^\$/, ''), value: expression(value) }] : [];
      }),
  };
}

function lastSegment(name: string): string {
  return name.slice(name.lastIndexOf('\\') + 1);
}

function expressionOf(node: SyntaxNode, field: string): Expression {
  const child = node.childForFieldName(field);
  return child ? expression(child) : nothing(node);
}

const SPELLED: typeof OPERATORS = {
  ...OPERATORS,
  and: 'and',
  or: 'or',
  '===': '==',
  '!==': '!=',
  '<>': '!=',
};

function expression(node: SyntaxNode): Expression {
  const at = spanOf(node);
  switch (node.type) {
    case 'string':
      return { kind: 'text', at, parts: singleQuoted(node) };
    case 'encapsed_string':
      return { kind: 'text', at, parts: interpolated(node, at.start + 1, at.end - 1, true) };
    case 'heredoc':
    case 'nowdoc':
      return { kind: 'text', at, parts: hereDocument(node) };
    case 'integer':
      return { kind: 'constant', at, value: Number(node.text.replaceAll('_', '')) };
    case 'float':
      return { kind: 'constant', at, value: Number(node.text) };
    case 'boolean':
      return { kind: 'constant', at, value: /^true$/i.test(node.text) };
    case 'null':
      return { kind: 'constant', at, value: null };
    case 'variable_name':
      return { kind: 'name', at, name: node.text.slice(1) };
    case 'name':
    case 'qualified_name':
    case 'relative_scope':
    case 'relative_name':
      return { kind: 'name', at, name: lastSegment(node.text) };
    case 'parenthesized_expression':
    case 'argument':
    case 'array_element_initializer': {
      const inner = childrenOf(node).at(-1);
      return inner ? expression(inner) : nothing(node);
    }
    case 'array_creation_expression':
      return array(node);
    case 'binary_expression':
      return binary(node);
    case 'unary_op_expression':
      return node.text.startsWith('!')
        ? { kind: 'not', at, value: expressionOf(node, 'argument') }
        : unknown(node, expression);
    case 'assignment_expression':
      return {
        kind: 'assign',
        at,
        target: expressionOf(node, 'left'),
        value: expressionOf(node, 'right'),
        append: false,
      };
    case 'augmented_assignment_expression':
      return /^(?:\.|\+)=$/.test(textOf(node, 'operator'))
        ? { kind: 'assign', at, target: expressionOf(node, 'left'), value: expressionOf(node, 'right'), append: true }
        : unknown(node, expression);
    case 'conditional_expression':
      return {
        kind: 'choice',
        at,
        test: expressionOf(node, 'condition'),
        consequence: expressionOf(node, node.childForFieldName('body') ? 'body' : 'condition'),
        alternative: expressionOf(node, 'alternative'),
      };
    case 'subscript_expression': {
      const [object, index] = childrenOf(node);
      const empty: Expression = { kind: 'constant', at, value: null };
      return object
        ? { kind: 'element', at, object: expression(object), index: index ? expression(index) : empty }
        : unknown(node, expression);
    }
    case 'member_access_expression':
    case 'nullsafe_member_access_expression':
      return {
        kind: 'member',
        at,
        object: expressionOf(node, 'object'),
        name: textOf(node, 'name'),
      };
    case 'class_constant_access_expression':
    case 'scoped_property_access_expression': {
      const [scope, name] = childrenOf(node);
      return scope && name
        ? { kind: 'member', at, object: expression(scope), name: name.text.replace(/^\$/, '') }
        : unknown(node, expression);
    }
    case 'member_call_expression':
    case 'nullsafe_member_call_expression':
      return called(node, {
        kind: 'member',
        at,
        object: expressionOf(node, 'object'),
        name: textOf(node, 'name'),
      });
    case 'scoped_call_expression':
      return called(node, {
        kind: 'member',
        at,
        object: expressionOf(node, 'scope'),
        name: textOf(node, 'name'),
      });
    case 'function_call_expression':
      return called(node, expressionOf(node, 'function'));
    case 'anonymous_function':
    case 'arrow_function':
      return { kind: 'function', at, function: functionNode(node) };
    default:
      return unknown(node, expression);
  }
}

function called(node: SyntaxNode, callee: Expression): Expression {
  const list = node.childForFieldName('arguments');
  const args = (list ? childrenOf(list) : []).map((arg): Argument => {
    const inner = childrenOf(arg);
    const value = inner.at(-1);
    if (value?.type === 'variadic_unpacking') return { value: expression(childrenOf(value)[0] ?? value), spread: true };
    const name = inner.length > 1 ? arg.childForFieldName('name')?.text : undefined;
    return { value: expression(value ?? arg), ...(name === undefined ? {} : { name }) };
  });
  return { kind: 'call', at: spanOf(node), callee, args };
}

function array(node: SyntaxNode): Expression {
  const at = spanOf(node);
  const items = childrenOf(node);
  const pairs = items.map(childrenOf);
  if (items.length > 0 && pairs.every((pair) => pair.length === 2))
    return {
      kind: 'map',
      at,
      entries: pairs.map(([key, value]) => [expression(key ?? node), expression(value ?? node)] as const),
    };
  return { kind: 'list', at, items: items.map(expression) };
}

function binary(node: SyntaxNode): Expression {
  const at = spanOf(node);
  const operator = node.childForFieldName('operator')?.text.toLowerCase() ?? '';
  const left = expressionOf(node, 'left');
  const right = expressionOf(node, 'right');
  if (operator === '.') return joined(at, left, right);
  const known = SPELLED[operator];
  if (known) return { kind: 'binary', at, operator: known, left, right };
  // `$a ?? 'b'` is mostly a setting with a default, which only the running program knows.
  return unknown(node, expression);
}

// In single quotes only the quote and the backslash can be escaped.
const SINGLE = /\\['\\]/g;
const DOUBLE = /\\(?:[nrtvef$"\\]|[0-7]{1,3}|x[0-9a-f]{1,2}|u\{[0-9a-f]+\})/gi;

function singleQuoted(node: SyntaxNode): Literal[] {
  const start = node.startIndex + node.text.indexOf("'") + 1;
  return decoded(sourceOf(node), { start, end: node.endIndex - 1 }, SINGLE, (s) => s.slice(1));
}

/** @param quoted whether `\"` stands for a quote here, as it does between quotes and not in a here-document */
function interpolated(node: SyntaxNode, start: number, end: number, quoted: boolean): (Literal | Expression)[] {
  const out: (Literal | Expression)[] = [];
  const text = sourceOf(node);
  let from = start;
  const literal = (to: number) =>
    out.push(
      ...decoded(text, { start: from, end: to }, DOUBLE, (s) => {
        if (s === '\\"') return quoted ? '"' : undefined;
        if (s === '\\e') return '\x1b';
        return s === '\\$' || s === '\\\\' ? s.slice(1) : decodeEscape(s);
      }),
    );
  for (const child of childrenOf(node)) {
    if (child.type === 'string_content' || child.type === 'escape_sequence' || child.type === 'ERROR') continue;
    // `{$x}` and `${x}` go with their braces.
    const before = text.slice(child.startIndex - 2, child.startIndex);
    const braced = before.endsWith('{') ? (before === '${' ? 2 : 1) : 0;
    literal(child.startIndex - braced);
    const inner = expression(child);
    out.push(before === '${' && inner.kind === 'name' ? { ...inner, name: child.text } : inner);
    from = child.endIndex + (braced > 0 && text[child.endIndex] === '}' ? 1 : 0);
  }
  literal(end);
  return out;
}

/** A here-document's lines lose the white space that stands before its end mark. */
function hereDocument(node: SyntaxNode): (Literal | Expression)[] {
  const body = node.childForFieldName('value');
  const mark = node.childForFieldName('end_tag');
  const text = sourceOf(node);
  if (!mark) return [];
  const opened = text.indexOf('\n', node.startIndex) + 1;
  const lineOfMark = text.lastIndexOf('\n', mark.startIndex - 1);
  const closed = text[lineOfMark - 1] === '\r' ? lineOfMark - 1 : lineOfMark;
  if (closed <= opened) return [];
  const indent = mark.startIndex - lineOfMark - 1;
  const parts =
    node.type === 'nowdoc' || !body
      ? verbatim(text, { start: opened, end: closed })
      : interpolated(body, opened, closed, false);
  return dedented(parts, indent);
}

function standardCall(call: Call): Meaning | undefined {
  const { name, args } = call;
  if (call.receiver && call.receiver.kind !== 'object') return undefined;
  switch (name) {
    case 'sprintf':
    case 'vsprintf':
      return ofCall.format(call, name === 'vsprintf' && args[1]?.kind === 'list' ? args[1].items : args.slice(1));
    case 'implode':
    case 'join':
      return ofCall.join(args[0], args[1]);
    case 'file_get_contents':
      return ofCall.contents(call, args[0]);
    case 'dirname':
      return ofCall.parent(args[0]);
    case 'trim':
    case 'rtrim':
    case 'ltrim':
      return args[0] && { kind: 'value', value: args[0] };
    case 'realpath':
      return args[0] && { kind: 'value', value: args[0] };
    default:
      return undefined;
  }
}
