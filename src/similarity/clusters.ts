import { agnes, type Cluster } from 'ml-hclust';
import type { Relation } from '../catalog/model.ts';
import type { Knowledge } from './knowledge.ts';
import type { Reckoning } from './likeness.ts';
import type { Judgment } from './memory.ts';
import { HINT, withContribution } from './reckon.ts';

/** So many tables that are all alike were made alike on purpose. */
const LEAST = 4;
/** In one file fewer are enough: whoever wrote them saw that they are alike. */
const LEAST_TOGETHER = 3;
/** Mean part of the columns that the tables of a family share. */
const ALIKE = 0.75;
/** Clustering takes cubic time; a component with more tables is one family without it. */
const MOST = 300;

/** The family of each table that is of one. */
export type Families = ReadonlyMap<Relation, readonly Relation[]>;

/**
 * Takes back what is said of families: groups of four and more tables that are nearly the same throughout, under names of
 * their own.
 */
export function asOfFamily(reckoning: Reckoning, families: Families): Reckoning {
  const family = families.get(reckoning.left);
  const isNamed = reckoning.names === 'same' || reckoning.names === 'synonymous';
  if (family === undefined || isNamed || family !== families.get(reckoning.right)) return reckoning;
  if (reckoning.contributions.some((c) => c.kind === 'siblings')) return reckoning;
  return withContribution(reckoning, {
    kind: 'siblings',
    points: -1,
    because: `${family.length} tables are made alike throughout, each under a name of its own`,
  });
}

/**
 * Groups tables by average linkage (Sokal and Michener 1958), since in a chain each may be like the next and the first
 * unlike the last.
 * @param judgments of all pairs that were looked at
 */
export function findFamilies(judgments: readonly Judgment[], known: Pick<Knowledge, 'crowd'>): Families {
  // Of a crowd not every pair was looked at, and it is known for a family already.
  const alike = judgments.filter(
    ({ left, right, likeness }) => likeness.score >= HINT && known.crowd(left, right) === undefined,
  );
  const families = new Map<Relation, readonly Relation[]>();
  for (const component of componentsOf(alike))
    for (const cluster of clustersOf(component)) {
      if (!isFamily(cluster)) continue;
      for (const relation of cluster.members) families.set(relation, cluster.members);
    }
  return families;
}

/** Tables, and the pairs of them that were looked at. */
interface Group {
  readonly members: readonly Relation[];
  readonly pairs: readonly Judgment[];
}

function componentsOf(alike: readonly Judgment[]): readonly Group[] {
  const of = new Map<Relation, { readonly members: Relation[]; readonly pairs: Judgment[] }>();
  const groupOf = (relation: Relation) => {
    const known = of.get(relation) ?? { members: [relation], pairs: [] };
    of.set(relation, known);
    return known;
  };
  for (const judgment of alike) {
    const a = groupOf(judgment.left);
    const b = groupOf(judgment.right);
    const [into, from] = a.members.length >= b.members.length ? [a, b] : [b, a];
    if (into !== from) {
      for (const member of from.members) {
        into.members.push(member);
        of.set(member, into);
      }
      for (const pair of from.pairs) into.pairs.push(pair);
    }
    into.pairs.push(judgment);
  }
  return [...new Set(of.values())];
}

function clustersOf(component: Group): readonly Group[] {
  const { members, pairs } = component;
  if (members.length < LEAST_TOGETHER || members.length > MOST) return [component];
  const places = placesOf(members);
  const matrix = members.map((_, i) => members.map((_, j) => (i === j ? 0 : 1)));
  for (const { left, right, likeness } of pairs) {
    const [a, b] = [places.get(left) as number, places.get(right) as number];
    const distance = 1 - Math.max(0, Math.min(1, likeness.score));
    (matrix[a] as number[])[b] = distance;
    (matrix[b] as number[])[a] = distance;
  }
  const clusters = agnes(matrix, { method: 'average', isDistanceMatrix: true })
    .cut(1 - HINT)
    .map((cluster) => ({ members: leavesOf(cluster).map((i) => members[i] as Relation), pairs: [] as Judgment[] }));
  const of = new Map(clusters.flatMap((cluster) => cluster.members.map((member) => [member, cluster] as const)));
  for (const pair of pairs) {
    const cluster = of.get(pair.left);
    if (cluster === of.get(pair.right)) cluster?.pairs.push(pair);
  }
  return clusters;
}

function leavesOf(cluster: Cluster): number[] {
  return cluster.isLeaf ? [cluster.index] : cluster.children.flatMap(leavesOf);
}

function isFamily({ members, pairs }: Group): boolean {
  const isTogether = new Set(members.map((relation) => relation.provenance.created.file)).size === 1;
  if (members.length < (isTogether ? LEAST_TOGETHER : LEAST)) return false;
  // What was not looked at has nothing in common.
  const all = (members.length * (members.length - 1)) / 2;
  const shared = inOrder(members, pairs).reduce((sum, { likeness }) => sum + likeness.jaccard, 0);
  return shared >= ALIKE * all;
}

/** The pairs in the order of the tables, so that a sum of them comes out the same whatever was looked at first. */
function inOrder(members: readonly Relation[], pairs: readonly Judgment[]): readonly Judgment[] {
  const places = placesOf(members);
  const rank = ({ left, right }: Judgment) => {
    const [a, b] = [places.get(left) as number, places.get(right) as number];
    return Math.min(a, b) * members.length + Math.max(a, b);
  };
  return pairs
    .map((pair) => ({ pair, rank: rank(pair) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ pair }) => pair);
}

function placesOf(members: readonly Relation[]): ReadonlyMap<Relation, number> {
  return new Map(members.map((member, i) => [member, i]));
}
