import pluralize from 'pluralize';
import type { Relation, Snapshot } from '../catalog/model.ts';
import { singular, snake } from '../similarity/index.ts';

/**
 * A name for a table that takes rows out of another, free in its schema: contact_phones for phones of contacts.
 * @param of words for one row, in snake_case and singular: "phone", "line_item"
 */
export function childName(snapshot: Snapshot, table: Relation, of: string): string {
  const parent = inSingular(snake(table.name));
  // order_items holds the order_item of orders.
  const bare = of.startsWith(`${parent}_`) ? of.slice(parent.length + 1) : of;
  return freeName(snapshot, table.schema, `${parent}_${inPlural(bare)}`);
}

/** The name itself, or with something behind it where the schema has a relation or type of that name. */
export function freeName({ relations, types }: Snapshot, schema: string, wanted: string): string {
  const isTaken = (name: string) => relations.has(`${schema}.${name}`) || types.has(`${schema}.${name}`);
  for (let name = wanted, n = 0; ; n++, name = n === 1 ? `${wanted}_list` : `${wanted}_list${n}`)
    if (!isTaken(name)) return name;
}

/** line_items: line_item. */
export function inSingular(name: string): string {
  return withLast(name, (word) => (word.length < 3 ? word : singular(word)));
}

/** line_item: line_items; instrument_taught: instruments_taught. */
export function inPlural(name: string): string {
  const participle = PARTICIPLE.exec(name);
  if (participle !== null) return inPlural(name.slice(0, participle.index)) + participle[0];
  return withLast(name, (word) => pluralize.plural(word));
}

// What was done to a thing has no plural of its own.
const PARTICIPLE =
  /_(?:[a-z]+(?:[^e]ed|ught)|(?:s?p?oken|given|taken|written|chosen|known|seen|sold|held|made|used|paid))$/;

function withLast(name: string, change: (word: string) => string): string {
  const at = name.lastIndexOf('_') + 1;
  return name.slice(0, at) + change(name.slice(at));
}
