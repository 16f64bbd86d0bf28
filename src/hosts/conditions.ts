import type { Guard } from '../sql/script.ts';
import { dialectAsked } from './dialects.ts';
import { under } from './emit.ts';
import { evaluate } from './evaluate.ts';
import type { Run, Scope } from './state.ts';
import type { Expression } from './syntax.ts';
import { guardsOf, negated, truthOf } from './truth.ts';
import { unknown } from './unknown.ts';
import { plainText, type Value } from './value.ts';

export function binary(run: Run, scope: Scope, expression: Expression & { kind: 'binary' }): Value {
  const { operator } = expression;
  const left = evaluate(run, scope, expression.left);
  if (operator === 'and' || operator === 'or') {
    const truth = truthOf(left);
    if (truth === (operator === 'or')) return left;
    if (truth !== undefined) return evaluate(run, scope, expression.right);
    // `exists || knex.raw(...)` is an if.
    const reached = guardsOf(operator === 'and' ? left : negated(left));
    const right = under(run, reached, () => evaluate(run, scope, expression.right));
    if (operator === 'and' && left.kind === 'test' && right.kind === 'test')
      return {
        kind: 'test',
        guards: [...left.guards, ...right.guards.filter((g) => !left.guards.some((l) => isSameGuard(l, g)))],
      };
    if (operator === 'and' && truthOf(right) === true) return left;
    if (operator === 'or' && truthOf(right) === false) return left;
    return unknown(run, expression);
  }
  const right = evaluate(run, scope, expression.right);
  if (operator === 'in') return isIn(left, right) ?? run.framework.contains?.(left, right) ?? unknown(run, expression);
  const equal = isSame(left, right);
  if (equal !== undefined) return { kind: 'constant', value: equal === (operator === '==') };
  const isAsked = dialectAsked(left, right);
  if (isAsked !== undefined) return { kind: 'constant', value: isAsked === (operator === '==') };
  // `exists === false`, `0 === count`: the same test, or its opposite.
  const [test, other] = left.kind === 'test' ? [left, right] : [right, left];
  const truth = truthOf(other);
  if (test.kind !== 'test' || other.kind !== 'constant' || truth === undefined) return unknown(run, expression);
  return (truth === (operator === '==') ? test : negated(test)) ?? unknown(run, expression);
}

function isSameGuard(a: Guard, b: Guard): boolean {
  return a.table === b.table && a.column === b.column && a.present === b.present;
}

function isIn(value: Value, list: Value): Value | undefined {
  if (list.kind !== 'list') return undefined;
  const same = list.items.map((item) => isSame(value, item));
  if (same.includes(true)) return { kind: 'constant', value: true };
  return same.every((s) => s === false) ? { kind: 'constant', value: false } : undefined;
}

function isSame(a: Value, b: Value): boolean | undefined {
  if (a.kind === 'constant' && b.kind === 'constant') return a.value === b.value;
  const left = a.kind === 'text' ? plainText(a) : undefined;
  const right = b.kind === 'text' ? plainText(b) : undefined;
  return left === undefined || right === undefined ? undefined : left === right;
}
