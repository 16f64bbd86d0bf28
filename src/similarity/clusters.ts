import { agnes, type Cluster } from 'ml-hclust';
import { keyOf, type Relation } from '../catalog/model.ts';
import type { Knowledge } from './knowledge.ts';
import type { Reckoning } from './likeness.ts';
import { HINT, withContribution } from './reckon.ts';

/** So many tables that are all alike were made alike on purpose. */
const LEAST = 4;
/** In one file fewer are enough: whoever wrote them saw that they are alike. */
const LEAST_TOGETHER = 3;
/** Mean part of the columns that the tables of a family share. */
const ALIKE = 0.75;
/** Clustering takes cubic time; a component with more tables is one family without it. */
const MOST = 300;

/**
 * Takes back what is said of families: groups of four and more tables that are nearly the same throughout, under names of
 * their own. Groups by average linkage (Sokal and Michener 1958), since in a chain each may be like the next and the first
 * unlike the last.
 */
export function withoutFamilies(all: readonly Reckoning[], known: Pick<Knowledge, 'crowd'>): readonly Reckoning[] {
  // Of a crowd not every pair was looked at, and it is known for a family already.
  const alike = all.filter((r) => r.likeness.score >= HINT && known.crowd(r.left, r.right) === undefined);
  const families = new Map<string, number>();
  let number = 0;
  for (const component of componentsOf(alike))
    for (const cluster of clustersOf(component)) {
      const isTogether = new Set(cluster.map((relation) => relation.provenance.created.file)).size === 1;
      if (cluster.length < (isTogether ? LEAST_TOGETHER : LEAST) || !isFamily(cluster, component)) continue;
      number++;
      for (const relation of cluster) families.set(keyOf(relation), number);
    }
  if (families.size === 0) return all;
  const sizes = new Map<number, number>();
  for (const family of families.values()) sizes.set(family, (sizes.get(family) ?? 0) + 1);
  return all.map((reckoning) => {
    const family = families.get(keyOf(reckoning.left));
    const isNamed = reckoning.names === 'same' || reckoning.names === 'synonymous';
    if (family === undefined || isNamed || family !== families.get(keyOf(reckoning.right))) return reckoning;
    if (reckoning.contributions.some((c) => c.kind === 'siblings')) return reckoning;
    return withContribution(reckoning, {
      kind: 'siblings',
      points: -1,
      because: `${sizes.get(family)} tables are made alike throughout, each under a name of its own`,
    });
  });
}

interface Component {
  readonly members: readonly Relation[];
  readonly pairs: ReadonlyMap<string, Reckoning>;
}

function componentsOf(alike: readonly Reckoning[]): readonly Component[] {
  const of = new Map<Relation, { members: Set<Relation>; pairs: Map<string, Reckoning> }>();
  for (const reckoning of alike) {
    const { left, right } = reckoning;
    const a = of.get(left) ?? { members: new Set([left]), pairs: new Map() };
    const b = of.get(right) ?? { members: new Set([right]), pairs: new Map() };
    const [into, from] = a.members.size >= b.members.size ? [a, b] : [b, a];
    if (into !== from) {
      for (const member of from.members) into.members.add(member);
      for (const [key, pair] of from.pairs) into.pairs.set(key, pair);
    }
    for (const member of into === from ? [left, right] : into.members) of.set(member, into);
    into.pairs.set(pairKey(left, right), reckoning);
  }
  return [...new Set(of.values())].map(({ members, pairs }) => ({ members: [...members], pairs }));
}

function clustersOf({ members, pairs }: Component): readonly (readonly Relation[])[] {
  if (members.length < LEAST_TOGETHER || members.length > MOST) return [members];
  const distance = (a: Relation, b: Relation) =>
    a === b ? 0 : 1 - Math.max(0, Math.min(1, pairs.get(pairKey(a, b))?.likeness.score ?? 0));
  const matrix = members.map((a) => members.map((b) => distance(a, b)));
  const tree = agnes(matrix, { method: 'average', isDistanceMatrix: true });
  return tree.cut(1 - HINT).map((cluster) => leavesOf(cluster).map((i) => members[i] as Relation));
}

function leavesOf(cluster: Cluster): number[] {
  return cluster.isLeaf ? [cluster.index] : cluster.children.flatMap(leavesOf);
}

function isFamily(cluster: readonly Relation[], { pairs }: Component): boolean {
  let sum = 0;
  let n = 0;
  cluster.forEach((a, i) => {
    for (const b of cluster.slice(i + 1)) {
      sum += pairs.get(pairKey(a, b))?.likeness.jaccard ?? 0;
      n++;
    }
  });
  return sum >= ALIKE * n;
}

function pairKey(a: Relation, b: Relation): string {
  const [x, y] = [keyOf(a), keyOf(b)];
  return x < y ? `${x}\n${y}` : `${y}\n${x}`;
}
