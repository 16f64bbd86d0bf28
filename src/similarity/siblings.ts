import { keyOf, type Relation, type Snapshot } from '../catalog/model.ts';
import { featuresOf } from './features.ts';
import { isCompared } from './statistics.ts';

/** So many tables that are named and made alike are a family, made so on purpose. */
const LEAST = 4;
/** More than this after one pattern, and looking at each with each would take long; they are a family in any case. */
const MANY = 40;
/** Part of the columns that two of a family share, of all that either has. */
const ALIKE = 0.5;

/**
 * Families of tables whose names differ in one word (`weapon_definitions`, `armor_definitions` ...) and whose columns are
 * mostly the same: by the key of each table the keys of the others.
 */
export function findSiblings(snapshot: Snapshot): ReadonlyMap<string, readonly string[]> {
  const patterns = new Map<string, Relation[]>();
  for (const relation of snapshot.relations.values()) {
    if (!isCompared(relation)) continue;
    for (const pattern of patternsOf(featuresOf(relation).words)) {
      const key = `${relation.schema}.${pattern}`;
      const known = patterns.get(key);
      if (known === undefined) patterns.set(key, [relation]);
      else known.push(relation);
    }
  }
  const found = new Map<string, readonly string[]>();
  for (const members of patterns.values()) {
    if (members.length < LEAST) continue;
    for (const member of members) {
      const others = members.filter((other) => other !== member && (members.length > MANY || alike(member, other)));
      if (others.length < LEAST - 1) continue;
      const key = keyOf(member);
      found.set(key, [...new Set([...(found.get(key) ?? []), ...others.map(keyOf)])]);
    }
  }
  return found;
}

/** What is left of a name without one word, or without two neighbours, in any order: links are named either way round. */
function patternsOf(words: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (let length = 1; length <= 2; length++)
    for (let i = 0; i + length <= words.length; i++) {
      const rest = [...words.slice(0, i), ...words.slice(i + length)];
      if (rest.length > 0) found.add(rest.sort().join(' '));
    }
  return found;
}

function alike(left: Relation, right: Relation): boolean {
  const a = concepts(left);
  const b = concepts(right);
  const shared = [...a].filter((concept) => b.has(concept)).length;
  return shared >= ALIKE * (a.size + b.size - shared);
}

function concepts(relation: Relation): ReadonlySet<number> {
  return new Set(featuresOf(relation).columns.flatMap((c) => (c.stamp ? [] : [c.conceptId])));
}
