import type { Span } from '../text/span.ts';
import type { Call, Meaning } from './framework.ts';
import type { Expression } from './syntax.ts';

// A loop that a person means to run more often is over something else than numbers.
const MOST = 100;

/** The numbers that `from <= i < to` counts, with `to` where it is included; undefined where they are too many. */
export function counted(from: number, operator: string, to: number, at: Span): Expression | undefined {
  const end = operator === '<=' ? to + 1 : to;
  if ((operator !== '<' && operator !== '<=') || !(end - from <= MOST)) return undefined;
  const numbers = Array.from({ length: Math.max(0, end - from) }, (_, i) => from + i);
  return { kind: 'list', at, items: numbers.map((value) => ({ kind: 'constant', at, value })) };
}

/** `i + 1` and `i - 1`, as a call of the operator: a sum where both are numbers as the program runs. */
function sum(operator: string, left: Expression, right: Expression, at: Span): Expression {
  return { kind: 'call', at, callee: { kind: 'name', at, name: operator }, args: [{ value: left }, { value: right }] };
}

/** `i + 1`, `i - 1`, and `count > 0`, where what is counted is never negative; undefined for any other operator. */
export function arithmetic(operator: string, left: Expression, right: Expression, at: Span): Expression | undefined {
  if (operator === '+' || operator === '-') return sum(operator, left, right, at);
  return operator === '>' && right.kind === 'constant' && right.value === 0
    ? { kind: 'binary', at, operator: '!=', left, right }
    : undefined;
}

export function isSum({ name, receiver }: Call): boolean {
  return !receiver && (name === '+' || name === '-');
}

export function ofSum({ name, args }: Call): Meaning | undefined {
  const [left, right] = args.map((arg) => (arg.kind === 'constant' && typeof arg.value === 'number' ? arg.value : NaN));
  const value = (left ?? NaN) + (name === '-' ? -1 : 1) * (right ?? NaN);
  return Number.isSafeInteger(value) ? { kind: 'value', value: { kind: 'constant', value } } : undefined;
}
