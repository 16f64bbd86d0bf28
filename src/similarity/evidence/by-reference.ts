import { type Column, foreignKeysOf, keyOf, type Relation } from '../../catalog/model.ts';
import { featuresOf } from '../features.ts';
import { kept } from '../kept.ts';
import type { Similarity } from '../likeness.ts';
import { differingWords, tableWords } from '../names.ts';
import { words } from '../words.ts';
import { documentOf } from './by-name.ts';
import type { Evidence, Pair } from './evidence.ts';

/** A parent and its child hold different things, unless the child has at most one row a parent. */
export const foreignKey: Evidence = ({ left, right, similarity, names }) => {
  for (const [child, parent] of [
    [left, right],
    [right, left],
  ] as const)
    for (const { key, target } of referencesOf(child)) {
      if (target !== featuresOf(parent).id || isUnique(child, key.columns)) continue;
      return {
        kind: 'foreign key',
        points: -0.5,
        because: `${child.name}.${key.columns.join(', ')} refers to ${parent.name}`,
      };
    }
  // main_patient_id of patients in another schema leads from one to the same one there.
  if (names === 'same' && left.name === right.name) return undefined;
  for (const [child, parent] of [
    [left, right],
    [right, left],
  ] as const) {
    const column = unreferringOf(child).find((named) => isCalledAfter(child, named, parent, similarity))?.column;
    if (column !== undefined)
      return {
        kind: 'foreign key',
        points: -0.4,
        because: `${child.name}.${column.name} is called after ${parent.name}`,
      };
  }
  return undefined;
};

const referencesOf = kept((relation) => foreignKeysOf(relation).map((key) => ({ key, target: keyOf(key.references) })));

/** original_claim_id names the claims table, though no foreign key says so. */
function isCalledAfter(
  child: Relation,
  { column, words: of }: Named,
  parent: Relation,
  similarity: Similarity,
): boolean {
  const name = featuresOf(parent).words;
  if (of.length <= name.length || name.length === 0) return false;
  // The table's own head is in the name of its own key, too: blog_post_id of blog_posts says nothing about posts.
  if (similarity.isHousekeeping(child, column)) return false;
  const from = of.length - 1 - name.length;
  return name.every((word, i) => word === of[from + i]);
}

interface Named {
  readonly column: Column;
  readonly words: readonly string[];
}

/** Columns called after an id that neither refer to a table nor are the key. */
const unreferringOf = kept((relation): readonly Named[] => {
  const { columns, key } = featuresOf(relation);
  return columns.flatMap(({ column, references }) => {
    if (references !== undefined || key.includes(column.name)) return [];
    const of = words(column.name);
    const last = of.at(-1);
    return last === 'id' || last === 'uuid' ? [{ column, words: of }] : [];
  });
});

export function isUnique(relation: Relation, columns: readonly string[]): boolean {
  const covers = (of: readonly (string | undefined)[]) =>
    of.length > 0 && of.every((c) => c !== undefined && columns.includes(c));
  return (
    relation.constraints.some((c) => (c.type === 'p' || c.type === 'u') && covers(c.columns)) ||
    relation.indexes.some((i) => i.unique && i.predicate === undefined && covers(i.keys.map((k) => k.column)))
  );
}

/** Tables that the columns point at, the pair itself and the tenant left out: by canonical key, the column that points. */
function parentsOf({ left, right, known }: Pair, relation: Relation): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { column, parent, key } of known.pointersOf(relation))
    if (parent !== left && parent !== right) found.set(known.canonical(key), column.name);
  return found;
}

/**
 * Comments on posts and comments on films: each has a parent that the other knows nothing of. Where the names say which
 * parent, that is what sets them apart; otherwise it is little more than a difference.
 */
export const differentParents: Evidence = (pair) => {
  const { left, right, likeness } = pair;
  const a = parentsOf(pair, left);
  const b = parentsOf(pair, right);
  if (isWithin(a, b) || isWithin(b, a) || polymorphicPairIn(pair) !== undefined) return undefined;
  const twins = new Set(likeness.pairs.filter((p) => p.quality >= 0.5).flatMap((p) => [p.left.name, p.right.name]));
  const only = (own: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
    [...own].filter(([parent, column]) => !other.has(parent) && !twins.has(column));
  const onlyA = only(a, b);
  const onlyB = only(b, a);
  if (onlyA.length === 0 || onlyB.length === 0) return undefined;
  const named = (relation: Relation, parents: readonly (readonly [string, string])[]) =>
    parents.find(([parent]) => isNamedAfter(relation, parent));
  const namedA = named(left, onlyA);
  const namedB = named(right, onlyB);
  const [parentA, columnA] = namedA ?? (onlyA[0] as readonly [string, string]);
  const [parentB, columnB] = namedB ?? (onlyB[0] as readonly [string, string]);
  const because = `${left.name}.${columnA} belongs to ${parentA} and ${right.name}.${columnB} to ${parentB}`;
  if (namedA && namedB) return { kind: 'different parents', points: -0.4, because: `${because}, as their names say` };
  return { kind: 'different parents', points: namedA || namedB ? -0.15 : -0.05, because };
};

function isWithin(own: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  for (const parent of own.keys()) if (!other.has(parent)) return false;
  return true;
}

/** post_comments is named after posts. */
function isNamedAfter(relation: Relation, parent: string): boolean {
  const own = featuresOf(relation).words;
  const words = tableWords(parent.slice(parent.indexOf('.') + 1));
  return words.length > 0 && own.length > words.length && words.every((word) => own.includes(word));
}

/** One of the two refers to anything at all (commentable_type, commentable_id), the other to one thing in particular. */
export const polymorphic: Evidence = (pair) => {
  const found = polymorphicPairIn(pair);
  if (found === undefined) return undefined;
  const { general, id, specific, column } = found;
  const named =
    pair.names !== 'unrelated' &&
    pair.names !== 'partial' &&
    pair.names !== 'extended' &&
    (pair.likeness.containment >= 0.2 || Math.min(general.columns.length, specific.columns.length) <= 6);
  return {
    kind: 'polymorphic',
    points: named ? 0.4 : 0.1,
    because: `${general.name}.${id} may refer to what ${specific.name}.${column} refers to`,
  };
};

interface PolymorphicPair {
  readonly general: Relation;
  readonly id: string;
  readonly specific: Relation;
  readonly column: string;
}

export function polymorphicPairIn({ left, right, likeness, similarity }: Pair): PolymorphicPair | undefined {
  if (polymorphicIdsOf(left).length === 0 && polymorphicIdsOf(right).length === 0) return undefined;
  const differing = differingWords(featuresOf(left).words, featuresOf(right).words);
  for (const [general, specific, rest, others] of [
    [left, right, likeness.onlyRight, likeness.onlyLeft],
    [right, left, likeness.onlyLeft, likeness.onlyRight],
  ] as const) {
    const id = polymorphicIdOf(general, others);
    if (id === undefined || polymorphicIdOf(specific, specific.columns) !== undefined) continue;
    if (documentOf(specific, specific === left ? differing.left : differing.right, similarity) !== undefined) continue;
    const column = rest.find(
      (c) => !similarity.isHousekeeping(specific, c) && similarity.parentOf(specific, c) !== undefined,
    );
    if (column !== undefined) return { general, id, specific, column: column.name };
  }
  return undefined;
}

/** commentable_id beside commentable_type, with no foreign key: a reference to whatever the type says. */
export function polymorphicIdOf(relation: Relation, among: readonly Column[]): string | undefined {
  const ids = polymorphicIdsOf(relation);
  return ids.length === 0 ? undefined : among.find((column) => ids.includes(column))?.name;
}

const ENDINGS = ['_id', 'Id', '_ref', '_key', '_uuid'];

const polymorphicIdsOf = kept((relation): readonly Column[] => {
  const found: Column[] = [];
  for (const { column, references } of featuresOf(relation).columns) {
    const ending = references === undefined ? ENDINGS.find((end) => column.name.endsWith(end)) : undefined;
    if (ending === undefined) continue;
    const stem = column.name.slice(0, -ending.length);
    const types = [`${stem}_type`, `${stem}Type`, `${stem}_kind`, `${stem}_table`];
    if (relation.columns.some((c) => types.includes(c.name))) found.push(column);
  }
  return found;
});

/** Both belong to the same tables, beyond the tenant. */
export const sameParents: Evidence = (pair) => {
  const a = parentsOf(pair, pair.left);
  const b = parentsOf(pair, pair.right);
  const shared = [...a.keys()].filter((parent) => b.has(parent));
  if (shared.length === 0 || shared.length < Math.max(a.size, b.size)) return undefined;
  return { kind: 'same parents', points: 0.1, because: `both belong to ${shared.join(' and ')}` };
};

/** Tables made of references alone say by their names, not by their columns, what they mean. */
export const junction: Evidence = ({ left, right, likeness, names, known }) => {
  const links = (relation: Relation, telling: number) => {
    const pointing = known.pointersOf(relation).length;
    return pointing >= 2 && telling - pointing <= 1;
  };
  const { informative } = likeness;
  if (!links(left, informative.left) || !links(right, informative.right)) return undefined;
  if (names === 'same' || names === 'synonymous') return undefined;
  return { kind: 'junction', points: -0.3, because: 'both only link other tables, and their names say which link' };
};

/** Two tables whose key is (part of) a reference to one and the same table are kinds of it. */
export const subtype: Evidence = ({ left, right }) => {
  const others = supertypesOf(right);
  const of = others.length === 0 ? undefined : supertypesOf(left).find((one) => others.includes(one));
  return of === undefined ? undefined : { kind: 'subtype', points: -1, because: `both are kinds of ${of}` };
};

const supertypesOf = kept((relation): readonly string[] => {
  const { key } = featuresOf(relation);
  if (key.length !== 1) return [];
  return referencesOf(relation).flatMap(({ key: { columns }, target }) =>
    columns.includes(key[0] ?? '') ? [target] : [],
  );
});

/** Each has tables of its own that refer to it: both are things that the schema is built around. */
export const established: Evidence = ({ left, right, similarity, names }) => {
  if (names === 'same' || names === 'synonymous') return undefined;
  const others = (of: Relation) => {
    const children = similarity.childrenOf(of);
    return children.size - (children.has(left) ? 1 : 0) - (children.has(right) ? 1 : 0);
  };
  const a = others(left);
  const b = a < 2 ? 0 : others(right);
  if (b < 2) return undefined;
  return {
    kind: 'established',
    points: names === 'qualified' || names === 'akin' ? -0.1 : -0.3,
    because: `${a} and ${b} tables refer to them`,
  };
};

/** Twins of one table are twins of each other. */
export const commonTwin: Evidence = ({ left, right, known }) => {
  const other = known.commonTwin(left, right);
  return other === undefined ? undefined : { kind: 'common twin', points: 0.2, because: `both are twins of ${other}` };
};

/** So many twins make two schemas tellings of one story. */
const PARALLEL = 2;

/** Schemas that tell the same story twice: other tables of theirs are likely to be twins, too. */
export const twinModules: Evidence = ({ left, right, names, known }) => {
  if (left.schema === right.schema || names === 'unrelated' || names === 'extended') return undefined;
  const twins = known.twinsBetween(left.schema, right.schema);
  if (twins < PARALLEL) return undefined;
  return {
    kind: 'twin schemas',
    points: 0.15,
    because: `${twins} other tables of ${left.schema} have twins in ${right.schema}`,
  };
};
