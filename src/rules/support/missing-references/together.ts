import { columnOf, foreignKeysOf, primaryKeyOf, type Relation, type Snapshot } from '../../../catalog/model.ts';
import { isUnique, sameType, words } from '../../../similarity/index.ts';
import { isApart, isOwnTable } from '../own-tables.ts';
import type { MissingReference } from './find.ts';
import { namesInUse } from './uses.ts';

/** Columns that only together are called as the key of one other table is: run_no and started_on, of runs. */
export function findTogether(snapshot: Snapshot, table: Relation): readonly MissingReference[] {
  const keyed = new Set(foreignKeysOf(table).flatMap((key) => key.columns));
  const free = table.columns.filter((c) => !keyed.has(c.name) && c.generated === undefined);
  if (free.length < 2) return [];
  const keys = keysOfSeveral(snapshot);
  const found = new Set(free.flatMap((c) => keys.get(`${table.schema} ${c.name}`) ?? []));
  return [...found].flatMap((target): MissingReference[] => {
    const key = primaryKeyOf(target)?.columns ?? [];
    const columns = key.map((name) => free.find((c) => c.name === name));
    const column = columns.at(-1);
    if (target === table || column === undefined || isUnique(table, key)) return [];
    const fits = columns.every((c) => {
      const to = columnOf(target, c?.name ?? '');
      return c !== undefined && to !== undefined && sameType(c.type, to.type);
    });
    if (!fits) return [];
    const of = words(column.name);
    return [
      {
        candidate: { table, column, words: of, ending: 'number', perhapsElsewhere: false },
        columns: key,
        target,
        targetColumns: key,
        fits,
        by: 'key',
        peers: [],
        namesakes: namesInUse(snapshot).count(table.schema, of),
      },
    ];
  });
}

const kept = new WeakMap<Snapshot, ReadonlyMap<string, readonly Relation[]>>();

/** Tables by the columns of their keys, where these are called after something and refer to nothing themselves. */
function keysOfSeveral(snapshot: Snapshot): ReadonlyMap<string, readonly Relation[]> {
  const known = kept.get(snapshot);
  if (known !== undefined) return known;
  const found = new Map<string, Relation[]>();
  for (const table of snapshot.relations.values()) {
    const key = primaryKeyOf(table)?.columns ?? [];
    if (key.length < 2 || !isOwnTable(table) || isApart(table)) continue;
    const keyed = foreignKeysOf(table).flatMap((k) => k.columns);
    if (key.some((name) => keyed.includes(name) || words(name).length < 2)) continue;
    const first = `${table.schema} ${key[0] ?? ''}`;
    found.set(first, [...(found.get(first) ?? []), table]);
  }
  // Where two tables begin alike, nobody knows which of them is meant.
  const single = new Map([...found].filter(([, tables]) => tables.length === 1));
  kept.set(snapshot, single);
  return single;
}
