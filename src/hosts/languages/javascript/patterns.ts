import { type SyntaxNode, spanOf } from '../../grammar.ts';
import { called, named, textOf } from '../../nodes.ts';
import type { Expression } from '../../syntax.ts';
import { keyOf } from './collections.ts';
import { expression, expressionOf } from './expressions.ts';

/**
 * The assignments that taking `value` apart stands for: `const { a, b: [c] = [] } = value`.
 * @param declares whether they make new variables
 */
export function bound(pattern: SyntaxNode, value: Expression, declares: boolean): Expression[] {
  switch (pattern.type) {
    case 'identifier':
    case 'shorthand_property_identifier_pattern':
    case 'member_expression':
    case 'subscript_expression':
      return [assigned(pattern, value, declares)];
    case 'assignment_pattern':
    case 'object_assignment_pattern': {
      const left = pattern.childForFieldName('left');
      return left ? bound(left, value, declares) : [];
    }
    case 'object_pattern':
    case 'array_pattern': {
      // What is taken apart is worked out once.
      if (value.kind === 'name') return parts(pattern, value, declares);
      const whole: Expression = { kind: 'name', at: value.at, name: `{${pattern.startIndex}}` };
      const kept: Expression = {
        kind: 'assign',
        at: value.at,
        target: whole,
        value,
        append: false,
        declares: true,
      };
      return [kept, ...parts(pattern, whole, declares)];
    }
    case 'rest_pattern': {
      const inner = pattern.namedChildren[0];
      return inner ? bound(inner, value, declares) : [];
    }
    default:
      return [];
  }
}

/** A name that a pattern gives, with its `$`s, as one of the program's variables. */
function assigned(pattern: SyntaxNode, value: Expression, declares: boolean): Expression {
  const at = spanOf(pattern);
  const target: Expression =
    pattern.type === 'member_expression' || pattern.type === 'subscript_expression'
      ? expression(pattern)
      : { kind: 'name', at, name: pattern.text };
  return { kind: 'assign', at, target, value, append: false, ...(declares ? { declares } : {}) };
}

function parts(pattern: SyntaxNode, whole: Expression, declares: boolean): Expression[] {
  const children = pattern.children.filter((child): child is SyntaxNode => child !== null);
  if (pattern.type === 'array_pattern') {
    let index = 0;
    return children.flatMap((child) => {
      if (child.type === ',') index++;
      if (!child.isNamed) return [];
      const at = spanOf(child);
      if (child.type === 'rest_pattern') {
        const from: Expression = { kind: 'constant', at, value: index };
        const slice: Expression = { kind: 'member', at, object: whole, name: 'slice' };
        return bound(child, called(child, slice, [{ value: from }]), declares);
      }
      return bound(
        child,
        { kind: 'element', at, object: whole, index: { kind: 'constant', at, value: index } },
        declares,
      );
    });
  }
  return children.flatMap((child) => {
    if (!child.isNamed) return [];
    const at = spanOf(child);
    if (child.type === 'rest_pattern') return bound(child, whole, declares);
    if (child.type === 'pair_pattern') {
      const key = child.childForFieldName('key');
      const inner = child.childForFieldName('value');
      if (!key || !inner) return [];
      const name = keyOf(key);
      const value: Expression =
        key.type === 'property_identifier'
          ? { kind: 'member', at, object: whole, name: key.text }
          : { kind: 'element', at, object: whole, index: name };
      return boundEntry(inner, whole, name, value, declares);
    }
    const isDefaulted = child.type === 'object_assignment_pattern';
    const name = isDefaulted ? textOf(child, 'left') : child.text;
    const value: Expression = { kind: 'member', at, object: whole, name };
    const key: Expression = { kind: 'text', at, parts: [{ kind: 'literal', text: name, at }] };
    return boundEntry(child, whole, key, value, declares);
  });
}

/** Binds the value that `whole` has under `key`, or the default that the pattern gives for one that is missing. */
function boundEntry(
  pattern: SyntaxNode,
  whole: Expression,
  key: Expression,
  value: Expression,
  declares: boolean,
): Expression[] {
  const left = pattern.childForFieldName('left');
  if (!pattern.type.endsWith('assignment_pattern') || !left) return bound(pattern, value, declares);
  const { at } = value;
  const keys = called(whole, named(whole, 'Object.keys'), [{ value: whole }]);
  const test: Expression = { kind: 'binary', at, operator: 'in', left: key, right: keys };
  const alternative = expressionOf(pattern, 'right');
  return bound(left, { kind: 'choice', at, test, consequence: value, alternative }, declares);
}
