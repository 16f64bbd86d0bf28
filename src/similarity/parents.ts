import { type Column, isTable, keyOf, primaryKeyOf, type Relation, type Snapshot } from '../catalog/model.ts';
import { featuresOf } from './features.ts';
import { kept } from './kept.ts';
import { tableWords } from './names.ts';
import { compatibility } from './types.ts';
import { words } from './words.ts';

/** The key of the table that a column points at. */
export interface ParentKey {
  readonly key: string;
  /** `Parent.declared` */
  readonly declared: boolean;
}

/**
 * Finds the tables that the columns of a relation point at.
 * @returns by place of the column; undefined where it points at none
 */
export function findParents(snapshot: Snapshot): (relation: Relation) => readonly (ParentKey | undefined)[] {
  // Tables by the words of their names, built only when a column has no foreign key and is asked for.
  let byWords: Map<string, Relation[]> | undefined;
  const named = (name: string) => {
    byWords ??= tablesByWords(snapshot);
    return byWords.get(name) ?? [];
  };
  return (relation) =>
    pointersOf(relation).map((pointer, place) => {
      if (pointer === undefined) return undefined;
      if (pointer.declared) return snapshot.relations.has(pointer.to) ? { key: pointer.to, declared: true } : undefined;
      const column = relation.columns[place] as Column;
      const fitting = named(pointer.to).filter((parent) => pointsAt(column, parent));
      const parent =
        fitting.find((p) => p.schema === relation.schema) ?? (fitting.length === 1 ? fitting[0] : undefined);
      if (parent === undefined) return undefined;
      const key = keyOf(parent);
      return key === keyOf(relation) ? undefined : { key, declared: false };
    });
}

export function sameParents(a: readonly (ParentKey | undefined)[], b: readonly (ParentKey | undefined)[]): boolean {
  return a.length === b.length && a.every((x, i) => x?.key === b[i]?.key && x?.declared === b[i]?.declared);
}

/** The key of a table, or the words of the name of one. */
interface Pointer {
  readonly to: string;
  readonly declared: boolean;
}

/** What the columns themselves say about where they point, by place. */
const pointersOf = kept((relation) =>
  featuresOf(relation).columns.map(({ column, references }): Pointer | undefined => {
    if (references !== undefined) return { to: references, declared: true };
    const of = words(column.name);
    return of.length < 2 || of.at(-1) !== 'id' ? undefined : { to: of.slice(0, -1).join(' '), declared: false };
  }),
);

function tablesByWords(snapshot: Snapshot): Map<string, Relation[]> {
  const byWords = new Map<string, Relation[]>();
  for (const relation of snapshot.relations.values()) {
    if (!isTable(relation) || relation.partitionOf !== undefined) continue;
    const key = tableWords(relation.name).join(' ');
    const known = byWords.get(key);
    if (known === undefined) byWords.set(key, [relation]);
    else known.push(relation);
  }
  return byWords;
}

/** Finds the keys of the tables that refer to a table by foreign keys; partitions do not count beside their parent. */
export function findChildren(snapshot: Snapshot): (relation: Relation) => readonly string[] {
  let children: Map<string, Set<string>> | undefined;
  return (relation) => {
    children ??= childrenByParent(snapshot);
    return [...(children.get(keyOf(relation)) ?? [])];
  };
}

function childrenByParent(snapshot: Snapshot): Map<string, Set<string>> {
  const children = new Map<string, Set<string>>();
  for (const [key, child] of snapshot.relations) {
    if (child.partitionOf !== undefined) continue;
    for (const constraint of child.constraints) {
      if (constraint.type !== 'f') continue;
      const target = keyOf(constraint.references);
      const known = children.get(target);
      if (known === undefined) children.set(target, new Set([key]));
      else known.add(key);
    }
  }
  return children;
}

/** Whether the column could hold the parent's key: one column, of a type that fits. */
function pointsAt(column: Column, parent: Relation): boolean {
  const key = primaryKeyOf(parent)?.columns;
  const target = key?.length === 1 ? parent.columns.find((c) => c.name === key[0]) : undefined;
  return target !== undefined && compatibility(column.type, target.type).types !== 'different';
}
