import { type Column, foreignKeysOf, keyOf, type Relation, type Snapshot } from '../catalog/model.ts';
import { featuresOf } from './features.ts';
import type { Apart, Similarity } from './likeness.ts';
import { differingWords, oppositeWords, relateNames, stageWord } from './names.ts';
import { allowedValues } from './values.ts';
import { RECORD_WORDS } from './vocabulary.ts';
import { words } from './words.ts';

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
const foreignKey: Check = (left, right, _snapshot, similarity) => {
  for (const [child, parent] of [
    [left, right],
    [right, left],
  ] as const)
    for (const key of foreignKeysOf(child)) {
      if (keyOf(key.references) !== keyOf(parent) || isUnique(child, key.columns)) continue;
      return { reason: 'foreign key', because: `${child.name}.${key.columns.join(', ')} refers to ${parent.name}` };
    }
  for (const [child, parent] of [
    [left, right],
    [right, left],
  ] as const) {
    const column = child.columns.find((c) => isCalledAfter(child, c, parent, similarity));
    if (column !== undefined)
      return { reason: 'foreign key', because: `${child.name}.${column.name} is called after ${parent.name}` };
  }
  return undefined;
};

/** original_claim_id names the claims table, though no foreign key says so. */
function isCalledAfter(child: Relation, column: Column, parent: Relation, similarity: Similarity): boolean {
  const features = featuresOf(child);
  const name = featuresOf(parent).words;
  if (features.key.includes(column.name) || features.byName.get(column.name)?.references !== undefined) return false;
  const of = words(column.name);
  const last = of.at(-1);
  if (of.length <= name.length || (last !== 'id' && last !== 'uuid')) return false;
  // The table's own head is in the name of its own key, too: social_post_id of social_posts says nothing about posts.
  if (similarity.isHousekeeping(child, column)) return false;
  const role = of.slice(-1 - name.length, -1);
  return name.length > 0 && role.every((word, i) => word === name[i]);
}

function isUnique(relation: Relation, columns: readonly string[]): boolean {
  const covers = (of: readonly (string | undefined)[]) =>
    of.length > 0 && of.every((c) => c !== undefined && columns.includes(c));
  return (
    relation.constraints.some((c) => (c.type === 'p' || c.type === 'u') && covers(c.columns)) ||
    relation.indexes.some((i) => i.unique && i.predicate === undefined && covers(i.keys.map((k) => k.column)))
  );
}

const stage: Check = (left, right) => {
  const a = featuresOf(left).words;
  const b = featuresOf(right).words;
  const word = stageWord(a, b);
  if (word !== undefined)
    return { reason: 'stage', because: `"${word}" names another stage or record of the same rows` };
  const both = a.find((one) => RECORD_WORDS.has(one) && b.includes(one));
  return both === undefined || relateNames(a, b) === 'same'
    ? undefined
    : { reason: 'stage', because: `each is the ${both} of a table of its own` };
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

/** Two tables whose key is (part of) a reference to one and the same table are kinds of it. */
const subtype: Check = (left, right) => {
  const supertypes = (relation: Relation) => {
    const { key } = featuresOf(relation);
    if (key.length !== 1) return [];
    return foreignKeysOf(relation)
      .filter((f) => f.columns.includes(key[0] ?? ''))
      .map((f) => keyOf(f.references));
  };
  const others = supertypes(right);
  const of = supertypes(left).find((one) => others.includes(one));
  return of === undefined ? undefined : { reason: 'subtype', because: `both are kinds of ${of}` };
};

/**
 * What one name says more, a column says, too, that only that table has: username_password_credentials has a username.
 * The name tells what sets the table apart.
 */
const explainedQualifier: Check = (left, right, _snapshot, similarity) => {
  const differing = differingWords(featuresOf(left).words, featuresOf(right).words);
  const { onlyLeft, onlyRight } = similarity.likeness(left, right);
  for (const [relation, qualifiers, columns] of [
    [left, differing.left, onlyLeft],
    [right, differing.right, onlyRight],
  ] as const)
    for (const column of columns) {
      const qualifier = words(column.name).find((word) => qualifiers.includes(word));
      if (qualifier !== undefined && !similarity.isHousekeeping(relation, column))
        return {
          reason: 'explained by a column',
          because: `only ${relation.name} has ${column.name}, as its name says`,
        };
    }
  return undefined;
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
  explainedQualifier,
  junction,
  disjointValues,
];
