import type { Mention } from './mentions.ts';
import type { PrintedObject } from './objects.ts';

/**
 * The objects so that each stands behind what it needs; where nothing is needed they keep their order. In a circle (a default
 * that was set after its function was made of the table's row type) the first one reached goes last.
 */
export function inDependencyOrder(objects: readonly PrintedObject[]): PrintedObject[] {
  const byKey = new Map<string, PrintedObject[]>();
  const byName = new Map<string, PrintedObject[]>();
  for (const object of objects) {
    push(byKey, object.key, object);
    push(byName, object.key.slice(object.key.indexOf('.') + 1), object);
  }
  const found = (mention: Mention) =>
    mention.schema === undefined ? byName.get(mention.name) : byKey.get(`${mention.schema}.${mention.name}`);

  const ordered: PrintedObject[] = [];
  const seen = new Set<PrintedObject>();
  function visit(object: PrintedObject): void {
    if (seen.has(object)) return;
    seen.add(object);
    for (const need of object.needs) for (const other of found(need) ?? []) visit(other);
    ordered.push(object);
  }
  for (const object of objects) visit(object);
  return ordered;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
