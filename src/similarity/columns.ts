import { keyOf, type Relation } from '../catalog/model.ts';
import { createBuckets } from './buckets.ts';
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
  /** Places of the two among the columns of their tables. */
  readonly left: number;
  readonly right: number;
  readonly pair: ColumnPair;
  readonly order: number;
}

/**
 * Pairs the columns of two relations one to one, best first claim: same name, same name after normalising (the table's
 * own prefix dropped, singular, abbreviations written out), synonyms, foreign keys to the same table.
 * In the order of `left`'s columns.
 */
export function pairColumns(left: Relation, right: Relation): readonly ColumnPair[] {
  return match(featuresOf(left), featuresOf(right));
}

function match(left: RelationFeatures, right: RelationFeatures): readonly ColumnPair[] {
  const edges = edgesBetween(left, right);
  edges.sort((a, b) => b.pair.quality - a.pair.quality || a.order - b.order);
  const takenRight = new Uint8Array(right.columns.length);
  const chosen: (ColumnPair | undefined)[] = new Array(left.columns.length).fill(undefined);
  for (const edge of edges) {
    if (chosen[edge.left] !== undefined || takenRight[edge.right] === 1) continue;
    takenRight[edge.right] = 1;
    chosen[edge.left] = edge.pair;
  }
  return chosen.filter((pair) => pair !== undefined);
}

function edgesBetween(left: RelationFeatures, right: RelationFeatures): Edge[] {
  const edges: Edge[] = [];
  const add = (a: ColumnFeatures, b: ColumnFeatures, by: keyof typeof QUALITY, base: number = QUALITY[by]) => {
    const pair = pairOf(a, b, by, base);
    if (pair !== undefined) edges.push({ left: a.place, right: b.place, pair, order: edges.length });
  };
  byNormalized.fill(right.columns, (column) => column.normalizedId);
  byConcept.fill(right.columns, (column) => column.conceptId);
  byLoose.fill(right.columns, (column) => column.looseId);
  for (const a of left.columns) {
    const same = right.byName.get(a.column.name);
    if (same !== undefined) add(a, same, 'name');
    for (let at = byNormalized.first(a.normalizedId); at >= 0; at = byNormalized.next(at)) {
      const b = right.columns[at] as ColumnFeatures;
      if (b !== same) add(a, b, 'normalized name');
    }
    for (let at = byConcept.first(a.conceptId); at >= 0; at = byConcept.next(at)) {
      const b = right.columns[at] as ColumnFeatures;
      if (b !== same && b.normalizedId !== a.normalizedId) add(a, b, 'synonym');
    }
    for (let at = byLoose.first(a.looseId); at >= 0; at = byLoose.next(at)) {
      const b = right.columns[at] as ColumnFeatures;
      if (b !== same && b.conceptId !== a.conceptId) add(a, b, 'akin name');
    }
    if (a.references === undefined) continue;
    // Two columns that both point to users may be author and editor: only a lone one tells.
    const b = loneReference(right, a.references);
    if (b !== undefined && b !== same && loneReference(left, a.references) === a) add(a, b, 'foreign key');
  }
  // A key that refers to the other's key holds the very same values.
  for (const [from, to, swap] of [
    [left, right, false],
    [right, left, true],
  ] as const) {
    const key = from.key.length === 1 ? from.byName.get(from.key[0] ?? '') : undefined;
    const other = to.key.length === 1 ? to.byName.get(to.key[0] ?? '') : undefined;
    if (key === undefined || other === undefined || key.references !== keyOf(to.relation)) continue;
    if (swap) add(other, key, 'foreign key', SAME_VALUES);
    else add(key, other, 'foreign key', SAME_VALUES);
  }
  // What identifies the rows is the same thing in both, whatever it is called.
  if (left.surrogate !== undefined && right.surrogate !== undefined)
    add(left.surrogate, right.surrogate, 'normalized name');
  return edges;
}

function pairOf(a: ColumnFeatures, b: ColumnFeatures, by: keyof typeof QUALITY, base: number): ColumnPair | undefined {
  const { types, factor } = compatibility(a.column.type, b.column.type);
  const astray = a.references !== undefined && b.references !== undefined && a.references !== b.references;
  const quality = base * factor * (astray ? ASTRAY : 1);
  // A name alone does not pair columns that cannot hold the same facts, unless it is the very same name.
  if (quality < LEAST || (types === 'different' && (by === 'synonym' || by === 'akin name'))) return undefined;
  return { left: a.column, right: b.column, by, quality, types, ...(astray && { astray }) };
}

/** The one column that refers to a table; undefined where there is none or more than one. */
function loneReference(of: RelationFeatures, target: string): ColumnFeatures | undefined {
  let found: ColumnFeatures | undefined;
  for (const column of of.columns) {
    if (column.references !== target) continue;
    if (found !== undefined) return undefined;
    found = column;
  }
  return found;
}

// Filled anew for each pair: maps of a table's columns would take more room than all else that is kept of it.
const byNormalized = createBuckets();
const byConcept = createBuckets();
const byLoose = createBuckets();
