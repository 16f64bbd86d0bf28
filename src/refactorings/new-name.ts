import { keyOf, type QualifiedName, type Snapshot } from '../catalog/model.ts';
import { singular, snake } from '../similarity/index.ts';
import { truncateIdentifier } from '../sql/identifiers.ts';

/** What one row of a table is called: "order_line" of "Order Lines". */
export function oneOf(table: string): string {
  const words = snake(table).split('_');
  return [...words.slice(0, -1), singular(words.at(-1) ?? '')].join('_');
}

/** Why nothing new can bear this name; undefined where it can. */
export function refuseName(snapshot: Snapshot, { schema, name }: QualifiedName): string | undefined {
  if (name.trim() === '') return `what is made in ${schema} needs a name`;
  if (truncateIdentifier(name) !== name) return `"${name}" is longer than the 63 bytes that PostgreSQL keeps of a name`;
  const key = keyOf({ schema, name });
  const taken = snapshot.relations.get(key);
  if (taken !== undefined) return `there is a ${taken.kind} ${key} already`;
  if (snapshot.types.has(key)) return `there is a type ${key} already, and each table has a type of its own name`;
  for (const relation of snapshot.relations.values())
    if (relation.schema === schema && relation.indexes.some((i) => i.name === name))
      return `there is an index ${key} already, and indexes and tables share their names`;
  return undefined;
}
