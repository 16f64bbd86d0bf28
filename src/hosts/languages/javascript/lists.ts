import type { Call, Meaning } from '../../framework.ts';
import { comesTo, ofCall } from '../../standard.ts';
import { truthOf } from '../../truth.ts';
import { textAt, type Value } from '../../value.ts';

export function pairs(entries: readonly (readonly [Value, Value])[]): Value {
  return { kind: 'list', items: entries.map(([k, v]) => ({ kind: 'list', items: [k, v] })) };
}

type Result = 'list' | 'kept' | 'first' | 'none';

/** Calls the function with each item and its index. */
export function eachOf(list: Value, called: Value & { kind: 'function' }, result: Result): Meaning {
  const items = list.kind === 'list' ? list.items : undefined;
  return {
    kind: 'each',
    function: called,
    rounds: items?.map((item, i) => [item, { kind: 'constant', value: i }]),
    value: (returned) => {
      if (!items || result === 'first') return undefined;
      if (result === 'none') return { kind: 'constant', value: null };
      if (result === 'kept') {
        const kept = items.filter((_, i) => {
          const answer = returned[i];
          return !answer || truthOf(answer) !== false;
        });
        return { kind: 'list', items: kept };
      }
      const known = returned.flatMap((item) => item ?? []);
      return known.length === returned.length ? { kind: 'list', items: known } : undefined;
    },
  };
}

export const EACH: Readonly<Record<string, Result>> = { forEach: 'none', map: 'list', filter: 'kept', flatMap: 'list' };

export function ofList({ name, args, syntax }: Call, list: Value & { kind: 'list' }): Meaning | undefined {
  const { items } = list;
  const [first, second] = args;
  const number = (of: Value | undefined) =>
    of?.kind === 'constant' && typeof of.value === 'number' ? of.value : undefined;
  switch (name) {
    case 'join':
      // A file that is joined with others is a file still.
      if (items.length === 1 && items[0]?.kind === 'file') return comesTo(items[0]);
      return ofCall.join(first ?? textAt(',', syntax.at), list);
    case 'filter':
    case 'values':
      return comesTo(list);
    case 'entries':
      return comesTo(pairs(items.map((item, i) => [{ kind: 'constant', value: i }, item])));
    case 'concat':
      return comesTo({ kind: 'list', items: [...items, ...args.flatMap((a) => (a.kind === 'list' ? a.items : [a]))] });
    case 'flat':
      return comesTo({ kind: 'list', items: items.flatMap((item) => (item.kind === 'list' ? item.items : [item])) });
    case 'reverse':
    case 'toReversed':
      return comesTo({ kind: 'list', items: [...items].reverse() });
    case 'slice':
      return comesTo({ kind: 'list', items: items.slice(number(first) ?? 0, number(second)) });
    case 'at':
      return comesTo(items.at(number(first) ?? 0));
    case 'includes':
      return ofCall.includes(items, first);
    case 'reduce': {
      const [called, start] = args;
      if (called?.kind !== 'function') return undefined;
      // Each step waits for the one before it: `list.reduce((p, s) => p.then(() => ...), Promise.resolve())`.
      const rounds = items.map((item) => [start ?? ({ kind: 'object', path: 'Promise' } as const), item]);
      return { kind: 'each', function: called, rounds, value: (returned) => chained(returned) };
    }
    default:
      return undefined;
  }
}

function chained(returned: readonly (Value | undefined)[]): Value | undefined {
  const queries = returned.flatMap((item) => (item?.kind === 'query' ? item : []));
  if (queries.length > 0) return { kind: 'query', sql: { kind: 'list', items: queries } };
  return returned.some((item) => item?.kind === 'text') ? undefined : returned.at(-1);
}
