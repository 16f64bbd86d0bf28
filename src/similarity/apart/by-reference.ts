import { type Column, foreignKeysOf, keyOf, type Relation } from '../../catalog/model.ts';
import { featuresOf } from '../features.ts';
import type { Similarity } from '../likeness.ts';
import { relateNames } from '../names.ts';
import { words } from '../words.ts';
import type { ApartCheck } from './check.ts';

/** A parent and its child hold different things, unless the child has at most one row a parent. */
export const foreignKey: ApartCheck = (left, right, _snapshot, similarity) => {
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
  // The table's own head is in the name of its own key, too: blog_post_id of blog_posts says nothing about posts.
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

/** Comments on posts and comments on films: each has a parent that the other knows nothing of. */
export const differentParents: ApartCheck = (left, right, _snapshot, similarity) => {
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
export const junction: ApartCheck = (left, right, _snapshot, similarity) => {
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
export const subtype: ApartCheck = (left, right) => {
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

/** One of them is written by a trigger on the other: its history, or a copy kept on purpose. */
export const historyTrigger: ApartCheck = (left, right, snapshot) => {
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
