import { evaluate } from './evaluate.ts';
import { lookUp, type Run, type Scope } from './state.ts';
import type { Expression } from './syntax.ts';
import { unknown } from './unknown.ts';
import { plainText, type Value } from './value.ts';

export const SELF = new Set(['this', 'self', 'static', 'cls', '@', '@@', 'parent']);

export function member(run: Run, scope: Scope, expression: Expression & { kind: 'member' }): Value {
  const object = evaluate(run, scope, expression.object);
  if (object.kind === 'map') return entry(object, expression.name) ?? unknown(run, expression);
  if (object.kind !== 'object')
    return run.framework.language.property?.(object, expression.name) ?? unknown(run, expression);
  const own = classMember(run, object.path, expression.name);
  if (own) return own;
  const path = `${object.path}.${expression.name}`;
  return run.framework.property?.(path, run.text) ?? { kind: 'object', path };
}

/** A constant or field of the file's class, as it is set where it is declared or was set since. */
export function classMember(run: Run, object: string, name: string): Value | undefined {
  const isSelf = SELF.has(object);
  const set = isSelf ? lookUp(run.top, `this.${name}`) : undefined;
  if (set) return set;
  for (const node of run.classes) {
    if (!isSelf && node.name !== object) continue;
    const found = node.members.find((m) => m.name === name);
    if (found && !run.open.has(found)) {
      run.open.add(found);
      const value = evaluate(run, run.top, found.value);
      run.open.delete(found);
      return value;
    }
    const method = node.methods.find((m) => m.name === name);
    if (method) return { kind: 'function', function: method, scope: run.top };
  }
  return undefined;
}

export function element(object: Value, index: Value): Value | undefined {
  if (object.kind === 'list' && index.kind === 'constant' && typeof index.value === 'number')
    return object.items.at(index.value);
  return object.kind === 'map' ? entry(object, plainText(index)) : undefined;
}

export function entry({ entries }: Value & { kind: 'map' }, key: string | undefined): Value | undefined {
  return key === undefined ? undefined : entries.find(([name]) => plainText(name) === key)?.[1];
}
