import { isTable, keyOf, type Relation, type Snapshot } from '../catalog/model.ts';

/** The tables that people name: all but those that last a session. */
export function tablesIn({ relations }: Snapshot): Relation[] {
  return [...relations.values()].filter((r) => isTable(r) && r.persistence !== 'temporary');
}

/**
 * Keys of the tables that a person means by a name with or without its schema: spelled so exactly or, where none is, as
 * PostgreSQL folds an unquoted name.
 */
export function tablesNamed(snapshot: Snapshot, name: string): string[] {
  const bare = name.replaceAll('"', '');
  const all = tablesIn(snapshot);
  for (const wanted of [bare, bare.toLowerCase()]) {
    const exact = all.filter((t) => keyOf(t) === wanted);
    const found = exact.length > 0 ? exact : all.filter((t) => t.name === wanted);
    if (found.length > 0) return found.map(keyOf);
  }
  return [];
}
