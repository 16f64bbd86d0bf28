import type { Relation } from '../catalog/model.ts';
import type { SchemaKnowledge } from './schema.ts';
import { holds, type Inputs, noteAnswer, noting, type Watched, watchedBy } from './watched.ts';

/**
 * The function itself, computed once for each relation of what is known, and again only when something that it read is another:
 * several rules ask, each asks about its neighbors, too, and hardly any table has to do with what an edit changes.
 *
 * What is read is noted while the function runs: relations and types by key, which columns keep house and where they point, tenants'
 * keys, known rows, and what other functions kept like this one say. All of these are the same objects as long as they did not change.
 * A function that reads anything else of the snapshot, such as all of its relations, is asked anew for each.
 */
export function keptBySchema<T>(
  compute: (knowledge: SchemaKnowledge, table: Relation) => T,
): (knowledge: SchemaKnowledge, table: Relation) => T {
  const current = new WeakMap<Watched, Map<Relation, T>>();
  const before = new WeakMap<Relation, { readonly value: T; readonly inputs: Inputs }>();
  return function ask(knowledge, table): T {
    const watched = watchedBy(knowledge);
    let tables = current.get(watched);
    if (tables === undefined) {
      tables = new Map();
      current.set(watched, tables);
    }
    let value = tables.get(table);
    if (value === undefined) {
      let known = before.get(table);
      if (known === undefined || !holds(known.inputs, watched)) {
        known = noting(() => compute(watched, table));
        before.set(table, known);
      }
      value = known.value;
      tables.set(table, value);
    }
    noteAnswer(ask, table, value);
    return value;
  };
}
