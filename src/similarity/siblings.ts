import type { Relation, Snapshot } from '../catalog/model.ts';
import { featuresOf } from './features.ts';
import { kept } from './kept.ts';
import { isCompared } from './statistics.ts';

/** So many tables that are named and made alike are a family, made so on purpose. */
const LEAST = 4;
/** More than this after one pattern, and looking at each with each would take long; they are a family in any case. */
const MANY = 40;
/** Part of the columns that two of a family share, of all that either has. */
const ALIKE = 0.5;

/**
 * Families of tables whose names differ in one word (`weapon_definitions`, `armor_definitions` ...) and whose columns are
 * mostly the same.
 * @returns how many tables the families hold that two tables are both of, these included; undefined where there is none
 */
export function findSiblings(snapshot: Snapshot): (left: Relation, right: Relation) => number | undefined {
  let patterns: ReadonlyMap<number, readonly Relation[]> | undefined;
  const alikes = new Map<Relation, Map<number, readonly Relation[]>>();

  /** The others of a pattern that are made like the relation; none where they are too few. */
  function othersOf(relation: Relation, pattern: number, members: readonly Relation[]): readonly Relation[] {
    let families = alikes.get(relation);
    if (families === undefined) {
      families = new Map();
      alikes.set(relation, families);
    }
    let others = families.get(pattern);
    if (others === undefined) {
      others = members.filter((other) => other !== relation && alike(relation, other));
      if (others.length < LEAST - 1) others = [];
      families.set(pattern, others);
    }
    return others;
  }

  return (left, right) => {
    const common = patternsOf(right);
    const shared = patternsOf(left).filter((pattern) => common.includes(pattern));
    if (shared.length === 0) return undefined;
    patterns ??= byPattern(snapshot);
    let largest = 0;
    const family = new Set<Relation>();
    for (const pattern of shared) {
      const members = patterns.get(pattern) ?? [];
      if (members.length > MANY) largest = Math.max(largest, members.length);
      if (members.length < LEAST || members.length > MANY) continue;
      const others = othersOf(left, pattern, members);
      if (!others.includes(right)) continue;
      const theirs = othersOf(right, pattern, members);
      for (const other of others) if (theirs.includes(other)) family.add(other);
    }
    const size = Math.max(largest, family.size === 0 ? 0 : family.size + 2);
    return size === 0 ? undefined : size;
  };
}

function byPattern(snapshot: Snapshot): ReadonlyMap<number, readonly Relation[]> {
  const patterns = new Map<number, Relation[]>();
  for (const relation of snapshot.relations.values()) {
    if (!isCompared(relation)) continue;
    for (const pattern of patternsOf(relation)) {
      const known = patterns.get(pattern);
      if (known === undefined) patterns.set(pattern, [relation]);
      else known.push(relation);
    }
  }
  return patterns;
}

/** Numbers of the patterns that its name follows. */
const patternsOf = kept((relation): readonly number[] =>
  [...reduced(featuresOf(relation).words)].map((pattern) => numberOf(`${relation.schema}.${pattern}`)),
);

// Numbers are compared faster than texts. The same for as long as the program runs.
const numbers = new Map<string, number>();

function numberOf(pattern: string): number {
  let known = numbers.get(pattern);
  if (known === undefined) {
    known = numbers.size;
    numbers.set(pattern, known);
  }
  return known;
}

/** What is left of a name without one word, or without two neighbours, in any order: links are named either way round. */
function reduced(words: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (let length = 1; length <= 2; length++)
    for (let i = 0; i + length <= words.length; i++) {
      const rest = [...words.slice(0, i), ...words.slice(i + length)];
      if (rest.length > 0) found.add(rest.sort().join(' '));
    }
  return found;
}

function alike(left: Relation, right: Relation): boolean {
  const a = conceptsOf(left);
  const b = conceptsOf(right);
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] as number) - (b[j] as number);
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared >= ALIKE * (a.length + b.length - shared);
}

/** Ids of what its columns mean, in ascending order. */
const conceptsOf = kept((relation) =>
  Int32Array.from(new Set(featuresOf(relation).columns.flatMap((c) => (c.stamp ? [] : [c.conceptId])))).sort(),
);
