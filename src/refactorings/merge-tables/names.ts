import type { Relation, Snapshot } from '../../catalog/model.ts';
import { defaultName } from '../../catalog/print/default-name.ts';
import { truncateIdentifier } from '../../sql/identifiers.ts';

/** Hands out names that nothing else bears. */
export interface Names {
  /** A name for a relation, index or constraint: `table_columns_label`, numbered as PostgreSQL would where it is taken. */
  object(table: string, columns: readonly string[], label: string): string;
  /** The first of these names that is free among relations, else the last one numbered. */
  relation(...wishes: readonly string[]): string;
}

/**
 * Names of relations, indexes and sequences are taken for a whole schema, names of constraints for their table: a new
 * name avoids all of them.
 */
export function namesFor(snapshot: Snapshot, tables: readonly Relation[]): Names {
  const taken = new Set<string>();
  const schemas = new Set(tables.map((t) => t.schema));
  for (const relation of snapshot.relations.values()) {
    if (!schemas.has(relation.schema)) continue;
    taken.add(relation.name);
    for (const index of relation.indexes) taken.add(index.name);
  }
  for (const type of snapshot.types.values()) if (schemas.has(type.schema)) taken.add(type.name);
  for (const table of tables) for (const constraint of table.constraints) taken.add(constraint.name);
  const claim = (name: string): string => {
    taken.add(name);
    return name;
  };
  return {
    object(table, columns, label) {
      for (let n = 0; ; n++) {
        const name = defaultName(table, columns.join('_'), n === 0 ? label : `${label}${n}`);
        if (!taken.has(name)) return claim(name);
      }
    },
    relation(...wishes) {
      for (const wish of wishes) {
        const name = truncateIdentifier(wish);
        if (name === wish && !taken.has(name)) return claim(name);
      }
      const last = wishes.at(-1) ?? '';
      for (let n = 1; ; n++) {
        const name = defaultName(last, '', String(n));
        if (!taken.has(name)) return claim(name);
      }
    },
  };
}

/** A column's name that none of these is: the first wish that is free, else the last one numbered. */
export function freeColumn(taken: ReadonlySet<string>, ...wishes: readonly string[]): string {
  for (const wish of wishes) if (truncateIdentifier(wish) === wish && !taken.has(wish)) return wish;
  const last = wishes.at(-1) ?? 'column';
  for (let n = 1; ; n++) {
    const name = defaultName(last, '', String(n));
    if (!taken.has(name)) return name;
  }
}
