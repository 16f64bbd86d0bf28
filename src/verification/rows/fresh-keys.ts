import type { Text } from '../engine.ts';
import type { ColumnFacts, TableFacts } from '../tables.ts';
import { freshValue, isTextual } from './values.ts';

/** Key values at the edges; each is handed out once for the whole database, so that keys of two tables never meet. */
const EDGES: Record<string, readonly string[]> = {
  integer: ['0', '-1', '-2', '-7', '-40', '-41', '-42', '-43'],
  uuid: ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
};

/** Hands out key values of which no two are alike, whatever table they are for. */
export interface FreshKeys {
  /** The next value for a column that makes its key unique; undefined where its type has no series. */
  next(column: ColumnFacts, flavour: Text, edge: boolean): string | undefined;
  /** Goes on far behind what sequences will reach: for rows that are written when all are made. */
  leap(): void;
}

export function freshKeys(): FreshKeys {
  let n = 0;
  const left = new Map(Object.entries(EDGES).map(([family, values]) => [family, [...values]]));
  return {
    leap() {
      n += 5000;
    },
    next(column, flavour, edge) {
      n++;
      const family = /^int[248]$/.test(column.type.name) ? 'integer' : column.type.name;
      const value = edge ? left.get(family)?.shift() : undefined;
      return value ?? freshValue(column.type, n, isTextual(column.type) ? (flavour ?? '') : '');
    },
  };
}

/**
 * For each key the column that is given a value of its own in every row: one that no foreign key or check binds. Keys
 * without one depend on the combinations at hand.
 * @param also further sets of columns that are to be unique
 */
export function uniqueColumns(
  table: TableFacts,
  bound: ReadonlySet<string>,
  also: readonly (readonly string[])[] = [],
): ColumnFacts[] {
  const referencing = new Set(table.foreignKeys.flatMap((k) => k.columns));
  const chosen = new Map<string, ColumnFacts>();
  for (const key of [...table.keys.map((k) => k.columns), ...also]) {
    const usable = table.columns.filter(
      (c) =>
        key.includes(c.name) &&
        !c.generated &&
        !referencing.has(c.name) &&
        !bound.has(c.name) &&
        freshValue(c.type, 1) !== undefined,
    );
    // What a domain checks takes few of the values that are made up.
    const free = usable.filter((c) => c.type.checks.length === 0);
    const column = usable.find((c) => chosen.has(c.name)) ?? free[0] ?? usable[0];
    if (column) chosen.set(column.name, column);
  }
  return [...chosen.values()];
}
