import type { Call, Meaning } from '../../framework.ts';
import { comesTo, ofCall } from '../../standard.ts';
import { plainText, type Value } from '../../value.ts';

export function list(items: readonly Value[]): Value {
  return { kind: 'list', items };
}

export function pairs(items: readonly Value[]): (readonly [Value, Value])[] {
  return items.flatMap((key, i) => {
    const of = items[i + 1];
    return i % 2 === 0 && of ? [[key, of] as const] : [];
  });
}

export function empty(name: string): Value | undefined {
  if (/^new String(?:Builder|Buffer)?$/.test(name)) return { kind: 'text', pieces: [] };
  return /^new (?:ArrayList|LinkedList|LinkedHashSet|TreeSet)$/.test(name) ? list([]) : undefined;
}

export function ofList({ name, args }: Call, { items, ...of }: Value & { kind: 'list' }): Meaning | undefined {
  const index = args[0]?.kind === 'constant' ? args[0].value : undefined;
  switch (name) {
    case 'stream':
    case 'iterator':
    case 'toList':
    case 'toArray':
    case 'reversed':
      return comesTo({ ...of, items });
    case 'getKey':
      return comesTo(items[0]);
    case 'getValue':
      return comesTo(items[1]);
    case 'get':
      return typeof index === 'number' ? comesTo(items[index]) : undefined;
    case 'size':
      return comesTo({ kind: 'constant', value: items.length });
    case 'isEmpty':
      return comesTo({ kind: 'constant', value: items.length === 0 });
    case 'contains':
      return ofCall.includes(items, args[0]);
    default:
      return undefined;
  }
}

export function ofMap({ name, args }: Call, { entries }: Value & { kind: 'map' }): Meaning | undefined {
  const at = (key: string | undefined) =>
    comesTo(key === undefined ? undefined : entries.find(([k]) => plainText(k) === key)?.[1]);
  // A record's component.
  const component = args.length === 0 ? at(name) : undefined;
  if (component) return component;
  if (name === 'entrySet') return comesTo(list(entries.map(([k, v]) => list([k, v]))));
  if (name === 'keySet') return comesTo(list(entries.map(([k]) => k)));
  if (name === 'values') return comesTo(list(entries.map(([, v]) => v)));
  return name === 'get' || name === 'getOrDefault' ? at(plainText(args[0])) : undefined;
}
