import { keyOf, type Relation, type Snapshot } from '../catalog/model.ts';
import { rowsIn } from '../catalog/rows/in-files.ts';
import type { RowSource } from '../catalog/rows/source.ts';
import type { Equivalence } from './equivalence.ts';
import { featuresOf } from './features.ts';
import { findJoins } from './joins.ts';
import type { Likeness } from './likeness.ts';
import { findOverlap, type Overlap } from './overlap.ts';
import { findSiblings } from './siblings.ts';
import { isCompared } from './statistics.ts';

/** Who names the tables in the application's own source files. */
export interface Mentions {
  /** Number of source files that were read. */
  readonly files: number;
  /** How many of them name the table. */
  of(relation: Relation): number;
}

/** What else there is to know: rows by default those that the files write. */
export interface Sources {
  readonly rows?: RowSource;
  readonly mentions?: Mentions;
}

/** Facts about a schema as a whole that evidence asks for; each is computed when first asked for. */
export interface Knowledge {
  /** Number of files that create tables. */
  readonly files: number;
  /** Number of tables that a file creates. */
  tablesIn(file: string): number;
  /** Names of the tables of a schema. */
  tableNames(schema: string): ReadonlySet<string>;
  /** Whether a table is called by this one word. */
  isThing(word: string): boolean;
  /** One key for all tables that are one thing: twins whose columns lead to each module's own users lead to the same. */
  canonical(key: string): string;
  /** How many pairs of tables of two schemas are one thing. */
  twinsBetween(schema: string, other: string): number;
  /** The key of a third table that both are twins of. */
  commonTwin(left: Relation, right: Relation): string | undefined;
  /** Keys of the tables that differ from it in one word of the name alone, and are made alike; empty for fewer than four. */
  siblingsOf(relation: Relation): readonly string[];
  /** What the rows of the two have in common, under the column in which they agree most. */
  overlap(left: Relation, right: Relation): Overlap | undefined;
  /** 0..1: how many of the values that identify the rows of the smaller one the other has, too; undefined where no rows are known. */
  valuesInCommon(left: Relation, right: Relation): number | undefined;
  /** A view that unites the two or a statement that copies rows from one to the other, as a clause. */
  joinedBy(left: Relation, right: Relation): string | undefined;
  /** How many source files name the table; undefined where none were read. */
  mentionsOf(relation: Relation): number | undefined;
}

export function makeKnowledge(
  snapshot: Snapshot,
  { rows = rowsIn(snapshot), mentions }: Sources,
  likeness: (left: Relation, right: Relation) => Likeness,
  equivalence: Equivalence,
): Knowledge {
  const created = once(() => {
    const counts = new Map<string, number>();
    for (const relation of snapshot.relations.values()) {
      if (!isCompared(relation)) continue;
      const { file } = relation.provenance.created;
      counts.set(file, (counts.get(file) ?? 0) + 1);
    }
    return counts;
  });
  const names = once(() => {
    const bySchema = new Map<string, Set<string>>();
    for (const { schema, name, kind } of snapshot.relations.values()) {
      if (kind !== 'table') continue;
      const known = bySchema.get(schema);
      if (known === undefined) bySchema.set(schema, new Set([name]));
      else known.add(name);
    }
    return bySchema;
  });
  const things = once(() => {
    const found = new Set<string>();
    for (const relation of snapshot.relations.values()) {
      const { words } = featuresOf(relation);
      if (isCompared(relation) && words.length === 1) found.add(words[0] as string);
    }
    return found;
  });
  const siblings = once(() => findSiblings(snapshot));
  const joins = once(() => findJoins(snapshot));
  const none: ReadonlySet<string> = new Set();
  const overlap = (left: Relation, right: Relation) => findOverlap(likeness(left, right), rows);
  return {
    get files() {
      return created().size;
    },
    tablesIn: (file) => created().get(file) ?? 0,
    tableNames: (schema) => names().get(schema) ?? none,
    isThing: (word) => things().has(word),
    canonical: equivalence.canonical,
    twinsBetween: equivalence.between,
    commonTwin: (left, right) => equivalence.common(keyOf(left), keyOf(right)),
    siblingsOf: (relation) => siblings().get(keyOf(relation)) ?? [],
    overlap,
    valuesInCommon(left, right) {
      const found = overlap(left, right);
      return found === undefined ? undefined : found.shared / Math.max(1, Math.min(found.left, found.right));
    },
    joinedBy: (left, right) => joins()(left, right),
    mentionsOf: (relation) => (mentions === undefined || mentions.files === 0 ? undefined : mentions.of(relation)),
  };
}

function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}
