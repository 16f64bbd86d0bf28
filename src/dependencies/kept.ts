import type { Relation } from '../catalog/model.ts';
import type { SchemaKnowledge } from './schema.ts';

/** The function itself, computed once for each relation of what is known: several rules ask, and each asks about its neighbors, too. */
export function keptBySchema<K extends Pick<SchemaKnowledge, 'snapshot'>, T>(
  compute: (knowledge: K, table: Relation) => T,
): (knowledge: K, table: Relation) => T {
  const all = new WeakMap<K, Map<Relation, T>>();
  return (knowledge, table) => {
    let tables = all.get(knowledge);
    if (tables === undefined) {
      tables = new Map();
      all.set(knowledge, tables);
    }
    let known = tables.get(table);
    if (known === undefined) {
      known = compute(knowledge, table);
      tables.set(table, known);
    }
    return known;
  };
}
