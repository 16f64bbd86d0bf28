import type { Span } from '../text/span.ts';
import { evaluate } from './evaluate.ts';
import { SELF } from './members.ts';
import { lookUp, type Run, type Scope, setVariable } from './state.ts';
import type { Expression } from './syntax.ts';
import { join } from './texts.ts';
import { unknown } from './unknown.ts';
import type { Value } from './value.ts';

export function assign(run: Run, scope: Scope, expression: Expression & { kind: 'assign' }): Value {
  const { target, value: source, append, at } = expression;
  const value = append ? appended(run, scope, target, source, at) : evaluate(run, scope, source);
  if (expression.declares && target.kind === 'name') scope.own.set(target.name, value);
  else set(run, scope, target, append && run.maybe ? unknown(run, { at }) : value, at);
  return value;
}

function set(run: Run, scope: Scope, target: Expression, value: Value, at: Span): void {
  if (target.kind === 'name') {
    run.assigned.push({ scope: setVariable(scope, target.name, value), name: target.name, at });
  } else if (target.kind === 'member') {
    const object = evaluate(run, scope, target.object);
    if (object.kind === 'object' && SELF.has(object.path)) run.top.own.set(`this.${target.name}`, value);
  } else if (target.kind === 'element' && target.object.kind === 'name') {
    // `$list[] = ...` and the like: what it holds by now is known as long as only items are added.
    const list = lookUp(scope, target.object.name);
    const index = evaluate(run, scope, target.index);
    const isPush = index.kind === 'constant' && index.value === null;
    if (list?.kind === 'list' && isPush)
      setVariable(scope, target.object.name, { kind: 'list', items: [...list.items, value] });
    else if (list) setVariable(scope, target.object.name, unknown(run, { at }));
  } else if (target.kind === 'list') {
    const items = value.kind === 'list' ? value.items : [];
    for (const [i, inner] of target.items.entries()) set(run, scope, inner, items[i] ?? unknown(run, inner), at);
  }
}

/** `text += more`, and `list << item`. */
function appended(run: Run, scope: Scope, target: Expression, source: Expression, at: Span): Value {
  const list = target.kind === 'name' ? lookUp(scope, target.name) : undefined;
  if (list?.kind !== 'list') return join(run, scope, [target, source], at);
  const more = evaluate(run, scope, source);
  return { kind: 'list', items: [...list.items, ...(more.kind === 'list' ? more.items : [more])] };
}
