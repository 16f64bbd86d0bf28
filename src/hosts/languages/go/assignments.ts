import { isPostgres } from '../../dialects.ts';
import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import { evaluated, nodesOf, textOf, unknown } from '../../nodes.ts';
import type { Expression, Statement } from '../../syntax.ts';
import { expression } from './expressions.ts';
import { embedded } from './literals.ts';

export function declarations(node: SyntaxNode): Statement[] {
  const specs = childrenOf(node).flatMap((child) => (child.type === 'var_spec_list' ? childrenOf(child) : [child]));
  return specs.flatMap((spec): Statement[] => {
    const names = nodesOf(spec, 'name');
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

export function assignments(node: SyntaxNode): Statement[] {
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

export function isError(node: SyntaxNode | undefined): boolean {
  return node?.type === 'identifier' && /(?:err|error)\d*$/i.test(node.text);
}

function bind(node: SyntaxNode, name: SyntaxNode, value: Expression, declares: boolean): Statement[] {
  return [evaluated(name.text === '_' ? value : assign(node, name, value, declares))];
}

export function assign(node: SyntaxNode, name: SyntaxNode, value: Expression, declares: boolean): Expression {
  return { kind: 'assign', at: spanOf(node), target: expression(name), value, append: false, declares };
}
