import {
  type Column,
  foreignKeysOf,
  isTable,
  keyOf,
  primaryKeyOf,
  type Relation,
  type Snapshot,
} from '../catalog/model.ts';
import { featuresOf } from './features.ts';
import type { Parent } from './likeness.ts';
import { tableWords } from './names.ts';
import { compatibility } from './types.ts';
import { words } from './words.ts';

/** Finds the table that a column points at. */
export function findParents(snapshot: Snapshot): (relation: Relation, column: Column) => Parent | undefined {
  // Tables by the words of their names, built only when a column has no foreign key and is asked for.
  let byWords: Map<string, Relation[]> | undefined;
  const named = (of: readonly string[]) => {
    if (byWords === undefined) {
      byWords = new Map();
      for (const relation of snapshot.relations.values()) {
        if (!isTable(relation) || relation.partitionOf !== undefined) continue;
        const key = tableWords(relation.name).join(' ');
        byWords.set(key, [...(byWords.get(key) ?? []), relation]);
      }
    }
    return byWords.get(of.join(' ')) ?? [];
  };
  return (relation, column) => {
    const target = featuresOf(relation).byName.get(column.name)?.references;
    if (target !== undefined) {
      const parent = snapshot.relations.get(target);
      return parent === undefined ? undefined : { relation: parent, declared: true };
    }
    const of = words(column.name);
    if (of.length < 2 || of.at(-1) !== 'id') return undefined;
    const fitting = named(of.slice(0, -1)).filter((parent) => pointsAt(column, parent));
    const parent = fitting.find((p) => p.schema === relation.schema) ?? (fitting.length === 1 ? fitting[0] : undefined);
    return parent === undefined || keyOf(parent) === keyOf(relation)
      ? undefined
      : { relation: parent, declared: false };
  };
}

/** Finds the tables that refer to a table by foreign keys; partitions do not count beside their parent. */
export function findChildren(snapshot: Snapshot): (relation: Relation) => ReadonlySet<Relation> {
  let children: Map<string, Set<Relation>> | undefined;
  const none: ReadonlySet<Relation> = new Set();
  return (relation) => {
    if (children === undefined) {
      children = new Map();
      for (const child of snapshot.relations.values()) {
        if (child.partitionOf !== undefined) continue;
        for (const key of foreignKeysOf(child)) {
          const target = keyOf(key.references);
          const known = children.get(target);
          if (known === undefined) children.set(target, new Set([child]));
          else known.add(child);
        }
      }
    }
    return children.get(keyOf(relation)) ?? none;
  };
}

/** Whether the column could hold the parent's key: one column, of a type that fits. */
function pointsAt(column: Column, parent: Relation): boolean {
  const key = primaryKeyOf(parent)?.columns;
  const target = key?.length === 1 ? parent.columns.find((c) => c.name === key[0]) : undefined;
  return target !== undefined && compatibility(column.type, target.type).types !== 'different';
}
