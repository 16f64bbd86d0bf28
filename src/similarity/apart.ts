import { foreignKeysOf, keyOf, type Relation, type Snapshot } from '../catalog/model.ts';
import { featuresOf } from './features.ts';
import type { Apart, Similarity } from './likeness.ts';
import { oppositeWords, relateNames, stageWord } from './names.ts';
import { allowedValues } from './values.ts';

type Check = (left: Relation, right: Relation, snapshot: Snapshot, similarity: Similarity) => Apart | undefined;

/** Why two tables that may look alike are not the same thing; undefined where nothing speaks against it. */
export function findApart(
  left: Relation,
  right: Relation,
  snapshot: Snapshot,
  similarity: Similarity,
): Apart | undefined {
  for (const check of CHECKS) {
    const found = check(left, right, snapshot, similarity);
    if (found !== undefined) return found;
  }
  return undefined;
}

const partition: Check = (left, right) => {
  if (left.partitionOf !== undefined || right.partitionOf !== undefined)
    return { reason: 'partition', because: 'one of them is a partition' };
  if (left.inherits.length > 0 || right.inherits.length > 0)
    return { reason: 'partition', because: 'one of them inherits its columns' };
  return undefined;
};

const temporary: Check = (left, right) =>
  left.persistence === 'temporary' || right.persistence === 'temporary'
    ? { reason: 'temporary', because: 'one of them is temporary' }
    : undefined;

/** Schemas that hold the same set of tables: one a tenant, or one a module, on purpose. */
const parallelSchemas: Check = (left, right, snapshot) => {
  if (left.schema === right.schema || left.name !== right.name) return undefined;
  const names = (schema: string) => {
    const found = new Set<string>();
    for (const relation of snapshot.relations.values())
      if (relation.schema === schema && relation.kind === 'table') found.add(relation.name);
    return found;
  };
  const a = names(left.schema);
  const b = names(right.schema);
  const shared = [...a].filter((name) => b.has(name)).length;
  if (shared < 2 || shared < Math.min(a.size, b.size) * 0.6) return undefined;
  return { reason: 'parallel schemas', because: `${left.schema} and ${right.schema} share ${shared} table names` };
};

/** A parent and its child hold different things, unless the child has at most one row a parent. */
const foreignKey: Check = (left, right) => {
  for (const [child, parent] of [
    [left, right],
    [right, left],
  ] as const)
    for (const key of foreignKeysOf(child)) {
      if (keyOf(key.references) !== keyOf(parent) || isUnique(child, key.columns)) continue;
      return { reason: 'foreign key', because: `${child.name}.${key.columns.join(', ')} refers to ${parent.name}` };
    }
  return undefined;
};

function isUnique(relation: Relation, columns: readonly string[]): boolean {
  const covers = (of: readonly (string | undefined)[]) =>
    of.length > 0 && of.every((c) => c !== undefined && columns.includes(c));
  return (
    relation.constraints.some((c) => (c.type === 'p' || c.type === 'u') && covers(c.columns)) ||
    relation.indexes.some((i) => i.unique && i.predicate === undefined && covers(i.keys.map((k) => k.column)))
  );
}

const stage: Check = (left, right) => {
  const word = stageWord(featuresOf(left).words, featuresOf(right).words);
  return word === undefined
    ? undefined
    : { reason: 'stage', because: `"${word}" names another stage or record of the same rows` };
};

const opposite: Check = (left, right) => {
  const found = oppositeWords(featuresOf(left).words, featuresOf(right).words);
  return found === undefined
    ? undefined
    : { reason: 'opposite names', because: `${found[0]} and ${found[1]} name two sides of something` };
};

/** Comments on posts and comments on films: each has a parent that the other knows nothing of. */
const differentParents: Check = (left, right, _snapshot, similarity) => {
  const parents = (relation: Relation) => {
    const found = new Map<string, string>();
    for (const column of relation.columns) {
      if (similarity.isHousekeeping(relation, column)) continue;
      const parent = similarity.parentOf(relation, column)?.relation;
      if (parent !== undefined && parent !== left && parent !== right) found.set(keyOf(parent), column.name);
    }
    return found;
  };
  const a = parents(left);
  const b = parents(right);
  const onlyA = [...a].find(([parent]) => !b.has(parent));
  const onlyB = [...b].find(([parent]) => !a.has(parent));
  if (onlyA === undefined || onlyB === undefined) return undefined;
  return {
    reason: 'different parents',
    because: `${left.name}.${onlyA[1]} belongs to ${onlyA[0]} and ${right.name}.${onlyB[1]} to ${onlyB[0]}`,
  };
};

/** Tables made of references alone say by their names, not by their columns, what they mean. */
const junction: Check = (left, right, _snapshot, similarity) => {
  const links = (relation: Relation) => {
    const telling = relation.columns.filter((column) => !similarity.isHousekeeping(relation, column));
    const pointing = telling.filter((column) => similarity.parentOf(relation, column) !== undefined);
    return pointing.length >= 2 && telling.length - pointing.length <= 1;
  };
  if (!links(left) || !links(right)) return undefined;
  if (relateNames(featuresOf(left).words, featuresOf(right).words) === 'same') return undefined;
  return { reason: 'junction', because: 'both only link other tables, and their names say which link' };
};

/** Two tables whose key is a reference to one and the same table are kinds of it. */
const subtype: Check = (left, right) => {
  const supertype = (relation: Relation) => {
    const features = featuresOf(relation);
    const key = features.key.length === 1 ? features.key[0] : undefined;
    return key === undefined ? undefined : features.byName.get(key)?.references;
  };
  const of = supertype(left);
  if (of === undefined || of !== supertype(right)) return undefined;
  return { reason: 'subtype', because: `both are kinds of ${of}` };
};

/** The same column, limited to values that have nothing in common. */
const disjointValues: Check = (left, right, snapshot, similarity) => {
  for (const pair of similarity.likeness(left, right).pairs) {
    const a = allowedValues(left, pair.left, snapshot);
    const b = allowedValues(right, pair.right, snapshot);
    if (a === undefined || b === undefined || [...a].some((value) => b.has(value))) continue;
    return { reason: 'disjoint values', because: `${pair.left.name} may hold no value that both allow` };
  }
  return undefined;
};

/** One of them is written by a trigger on the other: its history, or a copy kept on purpose. */
const historyTrigger: Check = (left, right, snapshot) => {
  for (const [from, to] of [
    [left, right],
    [right, left],
  ] as const)
    for (const trigger of from.triggers)
      for (const routine of snapshot.routines.get(keyOf(trigger.function)) ?? [])
        if (new RegExp(`\\binto\\s+(?:"?\\w+"?\\.)?"?${literally(to.name)}"?(?![\\w])`, 'i').test(routine.body ?? ''))
          return { reason: 'history trigger', because: `trigger ${trigger.name} on ${from.name} writes to ${to.name}` };
  return undefined;
};

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const CHECKS: readonly Check[] = [
  partition,
  temporary,
  parallelSchemas,
  foreignKey,
  stage,
  opposite,
  historyTrigger,
  differentParents,
  subtype,
  junction,
  disjointValues,
];
