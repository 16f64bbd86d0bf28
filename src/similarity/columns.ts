import { keyOf, type Relation } from '../catalog/model.ts';
import { type ColumnFeatures, featuresOf, type RelationFeatures } from './features.ts';
import type { ColumnPair } from './likeness.ts';
import { compatibility } from './types.ts';

/** Below this a pair is no pair: names too far apart, or types that cannot hold the same facts. */
const LEAST = 0.25;

type By = ColumnPair['by'];

const QUALITY: Readonly<Record<Exclude<By, 'part of the name'>, number>> = {
  name: 1,
  'normalized name': 0.95,
  synonym: 0.85,
  // A guess: too little to make two columns one by itself.
  'akin name': 0.55,
  'foreign key': 0.55,
};

/** What is left of a pair's quality where foreign keys lead to two different tables. */
export const ASTRAY = 0.4;

/** Of a pair whose values a constraint makes the same. */
const SAME_VALUES = 0.95;

interface Edge {
  readonly left: ColumnFeatures;
  readonly right: ColumnFeatures;
  readonly pair: ColumnPair;
  readonly order: number;
}

// Pairs depend on the two relations alone, so that they can be kept from one snapshot to the next.
const cache = new WeakMap<Relation, WeakMap<Relation, readonly ColumnPair[]>>();

/**
 * Pairs the columns of two relations one to one, best first claim: same name, same name after normalising (the table's
 * own prefix dropped, singular, abbreviations written out), synonyms, foreign keys to the same table.
 * In the order of `left`'s columns.
 */
export function pairColumns(left: Relation, right: Relation): readonly ColumnPair[] {
  let known = cache.get(left);
  if (known === undefined) {
    known = new WeakMap();
    cache.set(left, known);
  }
  let pairs = known.get(right);
  if (pairs === undefined) {
    pairs = match(featuresOf(left), featuresOf(right));
    known.set(right, pairs);
  }
  return pairs;
}

function match(left: RelationFeatures, right: RelationFeatures): readonly ColumnPair[] {
  const edges = [...edgesBetween(left, right)];
  edges.sort((a, b) => b.pair.quality - a.pair.quality || a.order - b.order);
  const takenLeft = new Set<string>();
  const takenRight = new Set<string>();
  const chosen: ColumnPair[] = [];
  for (const { pair } of edges) {
    if (takenLeft.has(pair.left.name) || takenRight.has(pair.right.name)) continue;
    takenLeft.add(pair.left.name);
    takenRight.add(pair.right.name);
    chosen.push(pair);
  }
  const position = new Map(left.columns.map((c, i) => [c.column, i]));
  return chosen.sort((a, b) => (position.get(a.left) ?? 0) - (position.get(b.left) ?? 0));
}

function* edgesBetween(left: RelationFeatures, right: RelationFeatures): Iterable<Edge> {
  const byNormalized = group(right, (c) => c.normalized);
  const byConcept = group(right, (c) => c.concept);
  const byLoose = group(right, (c) => c.loose);
  const byTarget = group(right, (c) => c.references);
  let order = 0;
  for (const a of left.columns) {
    const same = right.byName.get(a.column.name);
    if (same !== undefined) yield* edge(a, same, 'name', order++);
    for (const b of byNormalized.get(a.normalized) ?? []) if (b !== same) yield* edge(a, b, 'normalized name', order++);
    for (const b of byConcept.get(a.concept) ?? [])
      if (b !== same && b.normalized !== a.normalized) yield* edge(a, b, 'synonym', order++);
    for (const b of byLoose.get(a.loose) ?? [])
      if (b !== same && b.concept !== a.concept) yield* edge(a, b, 'akin name', order++);
    // Two columns that both point to users may be author and editor: only a lone one tells.
    const targets = a.references === undefined ? [] : (byTarget.get(a.references) ?? []);
    const lone = left.columns.filter((c) => c.references === a.references).length === 1;
    const b = targets[0];
    if (lone && targets.length === 1 && b !== undefined && b !== same) yield* edge(a, b, 'foreign key', order++);
  }
  // A key that refers to the other's key holds the very same values.
  for (const [from, to, swap] of [
    [left, right, false],
    [right, left, true],
  ] as const) {
    const own = from.key.length === 1 ? from.byName.get(from.key[0] ?? '') : undefined;
    const other = to.key.length === 1 ? to.byName.get(to.key[0] ?? '') : undefined;
    if (own === undefined || other === undefined || own.references !== keyOf(to.relation)) continue;
    yield* swap
      ? edge(other, own, 'foreign key', order++, SAME_VALUES)
      : edge(own, other, 'foreign key', order++, SAME_VALUES);
  }
  // What identifies the rows is the same thing in both, whatever it is called.
  if (left.surrogate !== undefined && right.surrogate !== undefined)
    yield* edge(left.surrogate, right.surrogate, 'normalized name', order++);
}

function* edge(
  a: ColumnFeatures,
  b: ColumnFeatures,
  by: keyof typeof QUALITY,
  order: number,
  base: number = QUALITY[by],
): Iterable<Edge> {
  const { types, factor } = compatibility(a.column.type, b.column.type);
  const astray = a.references !== undefined && b.references !== undefined && a.references !== b.references;
  const quality = base * factor * (astray ? ASTRAY : 1);
  // A name alone does not pair columns that cannot hold the same facts, unless it is the very same name.
  if (quality < LEAST || (types === 'different' && (by === 'synonym' || by === 'akin name'))) return;
  yield {
    left: a,
    right: b,
    order,
    pair: { left: a.column, right: b.column, by, quality, types, ...(astray && { astray }) },
  };
}

function group(
  of: RelationFeatures,
  key: (c: ColumnFeatures) => string | undefined,
): ReadonlyMap<string, readonly ColumnFeatures[]> {
  const groups = new Map<string, ColumnFeatures[]>();
  for (const column of of.columns) {
    const k = key(column);
    if (k === undefined) continue;
    const members = groups.get(k);
    if (members === undefined) groups.set(k, [column]);
    else members.push(column);
  }
  return groups;
}
