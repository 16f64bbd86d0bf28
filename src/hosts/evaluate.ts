import { assign } from './assignments.ts';
import { call } from './calls.ts';
import { binary } from './conditions.ts';
import { under } from './emit.ts';
import { element, member } from './members.ts';
import { lookUp, type Run, type Scope } from './state.ts';
import type { Expression } from './syntax.ts';
import { join, text } from './texts.ts';
import { guardsOf, negated, truthOf } from './truth.ts';
import { unknown } from './unknown.ts';
import type { Value } from './value.ts';

/**
 * What an expression comes to. The calls in it are followed as they come, so that SQL is noted in the order in which it runs.
 */
export function evaluate(run: Run, scope: Scope, expression: Expression): Value {
  switch (expression.kind) {
    case 'constant':
      return { kind: 'constant', value: expression.value };
    case 'text':
      return text(run, scope, expression);
    case 'join':
      return join(run, scope, expression.parts, expression.at);
    case 'name':
      return lookUp(scope, expression.name) ?? namedElsewhere(run, scope, expression);
    case 'member':
      return member(run, scope, expression);
    case 'element':
      return (
        element(evaluate(run, scope, expression.object), evaluate(run, scope, expression.index)) ??
        unknown(run, expression)
      );
    case 'call':
      return call(run, scope, expression);
    case 'list':
      return { kind: 'list', items: expression.items.map((item) => evaluate(run, scope, item)) };
    case 'map':
      return {
        kind: 'map',
        entries: expression.entries.map(([key, value]) => [evaluate(run, scope, key), evaluate(run, scope, value)]),
      };
    case 'function':
      return { kind: 'function', function: expression.function, scope };
    case 'assign':
      return assign(run, scope, expression);
    case 'choice': {
      const test = evaluate(run, scope, expression.test);
      const truth = truthOf(test);
      if (truth !== undefined) return evaluate(run, scope, truth ? expression.consequence : expression.alternative);
      // Both sides are followed for the calls in them; which of them it is, nobody knows here.
      under(run, guardsOf(test), () => evaluate(run, scope, expression.consequence));
      under(run, guardsOf(negated(test)), () => evaluate(run, scope, expression.alternative));
      return unknown(run, expression);
    }
    case 'binary':
      return binary(run, scope, expression);
    case 'not':
      return negated(evaluate(run, scope, expression.value)) ?? unknown(run, expression);
    case 'unknown': {
      for (const inner of expression.inner) evaluate(run, scope, inner);
      return unknown(run, expression);
    }
  }
}

function namedElsewhere(run: Run, scope: Scope, { name, at, orCall }: Expression & { kind: 'name' }): Value {
  if (orCall) return call(run, scope, { kind: 'call', at, callee: { kind: 'name', at, name }, args: [] });
  const named = run.functions.get(name);
  return named ? { kind: 'function', function: named, scope: run.top } : { kind: 'object', path: name };
}
