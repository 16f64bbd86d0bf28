import { isTable, keyOf, type Relation, type Snapshot } from '../../src/catalog/model.ts';
import { pairOf } from './truth.ts';

/** The obvious methods, which the product is held against; each gives pairs of tables. */
export const BASELINES: Readonly<Record<string, (left: Relation, right: Relation) => boolean>> = {
  'name stem (without _v2, _old, _backup ...)': (left, right) => stem(left.name) === stem(right.name),
  'column names, Jaccard over 0.5': (left, right) => jaccard(left, right) > 0.5,
  'column names, Jaccard over 0.7': (left, right) => jaccard(left, right) > 0.7,
  'trailing digits': (left, right) => digits(left.name) === digits(right.name),
};

export function pairsBy(method: (left: Relation, right: Relation) => boolean, snapshot: Snapshot): ReadonlySet<string> {
  const tables = [...snapshot.relations.values()].filter((r) => isTable(r) && r.partitionOf === undefined);
  const found = new Set<string>();
  for (const [i, left] of tables.entries())
    for (const right of tables.slice(i + 1)) if (method(left, right)) found.add(pairOf(keyOf(left), keyOf(right)));
  return found;
}

function stem(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:old|new|backup|bak|tmp|temp|legacy|copy_of)_/, '')
    .replace(/_(?:v\d+|old|new|copy|bak|backup|tmp|temp|legacy|deprecated|archive)(?:_?[\d_]+)?$/, '');
}

function digits(name: string): string {
  return name.toLowerCase().replace(/_?\d+$/, '');
}

function jaccard(left: Relation, right: Relation): number {
  const a = new Set(left.columns.map((c) => c.name.toLowerCase()));
  const b = new Set(right.columns.map((c) => c.name.toLowerCase()));
  const shared = [...a].filter((name) => b.has(name)).length;
  return shared / (a.size + b.size - shared);
}
