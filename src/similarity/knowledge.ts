import type { Column, Relation, Snapshot } from '../catalog/model.ts';
import { rowsIn } from '../catalog/rows/in-files.ts';
import type { RowSource } from '../catalog/rows/source.ts';
import type { Equivalence } from './equivalence.ts';
import { type Facts, sameList } from './facts.ts';
import { featuresOf } from './features.ts';
import { findJoins } from './joins.ts';
import type { Likeness } from './likeness.ts';
import { once } from './once.ts';
import { findOverlap, type Overlap } from './overlap.ts';
import { findSiblings } from './siblings.ts';
import { isCompared } from './statistics.ts';
import { limitedColumns, sameValues } from './values.ts';
import { tablesWrittenBy } from './written-tables.ts';

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

/**
 * What evidence may ask beyond the two tables themselves. Every answer comes from a question of `Facts`, so that what was
 * concluded from it is drawn again when, and only when, the answer is another.
 */
export interface Knowledge {
  /** Number of files that create tables; 3 where there are more. */
  readonly files: number;
  /** Number of tables that a file creates; 20 where there are more. */
  tablesIn(file: string): number;
  /** How many names of tables two schemas have in common, and how many the smaller one has. */
  namesInCommon(left: string, right: string): { readonly shared: number; readonly smaller: number };
  /** Whether a table is called by this one word. */
  isThing(word: string): boolean;
  /** One key for all tables that are one thing: twins whose columns lead to each module's own users lead to the same. */
  canonical(key: string): string;
  /** How many pairs of tables of two schemas are one thing. */
  twinsBetween(schema: string, other: string): number;
  /** The key of a third table that both are twins of. */
  commonTwin(left: Relation, right: Relation): string | undefined;
  /** The columns of a table that point at another, beyond housekeeping. */
  pointersOf(relation: Relation): readonly Pointer[];
  /** How many tables differ from the two in one word of the name alone, and are made alike, the two included. */
  siblings(left: Relation, right: Relation): number | undefined;
  /** How many tables are made alike, more than are compared with each other, where the two are among them. */
  crowd(left: Relation, right: Relation): number | undefined;
  /** What the rows of the two have in common, under the column in which they agree most. */
  overlap(likeness: Likeness): Overlap | undefined;
  /** 0..1: how many of the values that identify the rows of the smaller one the other has, too; undefined where no rows are known. */
  valuesInCommon(likeness: Likeness): number | undefined;
  /** A view that unites the two or a statement that copies rows from one to the other, as a clause. */
  joinedBy(left: Relation, right: Relation): string | undefined;
  /** How many source files name the table; undefined where none were read. */
  mentionsOf(relation: Relation): number | undefined;
  /** By name of the columns that are limited to some values, by an enum type or by a CHECK, these values. */
  allowedValues(relation: Relation): ReadonlyMap<string, ReadonlySet<string>>;
  /** Names of the tables that the functions of a name ("schema.name") insert into, in lower case. */
  writtenBy(routine: string): readonly string[];
}

/** Questions that are answered by which tables are one thing, of which more is known after each round. */
export const LEARNT = ['canonical', 'common twin', 'twins between'] as const;

export interface Pointer {
  readonly column: Column;
  /** Of it nothing but the name is to be read: it may change beside what is concluded. */
  readonly parent: Relation;
  /** Of the parent. */
  readonly key: string;
}

/** Two tables that are compared; the same object from one snapshot to the next. */
export interface Pair {
  readonly left: Relation;
  readonly right: Relation;
}

/** What is found out about pairs of tables on the way. */
interface Found {
  readonly facts: Facts;
  readonly equivalence: Equivalence;
  readonly pairOf: (left: Relation, right: Relation) => Pair;
  readonly crowds: () => readonly (readonly Relation[])[];
  readonly pointersOf: (relation: Relation) => readonly Pointer[];
}

/** Part of the tables that source files have to name before it means anything that they do not name one. */
const MOSTLY_NAMED = 0.4;

export function makeKnowledge(
  snapshot: Snapshot,
  { rows = rowsIn(snapshot), mentions }: Sources,
  { facts, pairOf, equivalence, crowds, pointersOf }: Found,
): Knowledge {
  const created = once(() => countCreated(snapshot));
  const names = once(() => namesBySchema(snapshot));
  const things = once(() => tablesOfOneWord(snapshot));
  const siblings = once(() => findSiblings(snapshot));
  const joins = once(() => findJoins(snapshot));

  const several = facts.question('files', () => Math.min(3, created().size));
  const tablesIn = facts.question('tables of a file', (file: string) => Math.min(20, created().get(file) ?? 0));
  const inCommon = facts.question(
    'names in common',
    (schemas: string) => countCommon(names(), schemas.split('\n')),
    (a, b) => a.shared === b.shared && a.smaller === b.smaller,
  );
  const twinsBetween = facts.question('twins between', (schemas: string) => {
    const [schema = '', other = ''] = schemas.split('\n');
    return equivalence.between(schema, other);
  });
  const oneKey = facts.question('canonical', equivalence.canonical);
  const isThing = facts.question('things', (word: string) => things().has(word));
  const commonTwin = facts.question('common twin', ({ left, right }: Pair) =>
    equivalence.common(featuresOf(left).id, featuresOf(right).id),
  );
  const siblingsOf = facts.question('siblings', ({ left, right }: Pair) => siblings()(left, right));
  const crowdsByTable = once(() => new Map(crowds().flatMap((crowd) => crowd.map((table) => [table, crowd] as const))));
  const crowdOf = facts.question('crowd', ({ left, right }: Pair) => {
    const crowd = crowdsByTable().get(left);
    return crowd === undefined || crowd !== crowdsByTable().get(right) ? undefined : crowd.length;
  });
  const joinedBy = facts.question('joins', ({ left, right }: Pair) => joins()(left, right));
  const rowsOf = facts.question('rows', (relation: Relation) => rows.rowsOf(relation));
  // Where few tables are named at all, the code that was found is not what works with them.
  const told = once(() => {
    if (mentions === undefined || mentions.files === 0) return false;
    const tables = [...snapshot.relations.values()].filter(isCompared);
    return tables.filter((table) => mentions.of(table) > 0).length >= tables.length * MOSTLY_NAMED;
  });
  const mentionsOf = facts.question('mentions', (relation: Relation) => (told() ? mentions?.of(relation) : undefined));
  const allowedValues = facts.question(
    'values allowed',
    (relation: Relation) => limitedColumns(relation, snapshot),
    sameValues,
  );
  const writtenBy = facts.question(
    'tables written by',
    (routine: string) => (snapshot.routines.get(routine) ?? []).flatMap(tablesWrittenBy),
    sameList,
  );
  const overlap = (likeness: Likeness) => findOverlap(likeness, { rowsOf });
  return {
    get files() {
      return several('');
    },
    tablesIn,
    namesInCommon: (left, right) => inCommon(`${left}\n${right}`),
    isThing,
    canonical: oneKey,
    twinsBetween: (schema, other) => twinsBetween(`${schema}\n${other}`),
    commonTwin: (left, right) => commonTwin(pairOf(left, right)),
    pointersOf,
    siblings: (left, right) => siblingsOf(pairOf(left, right)),
    crowd: (left, right) => crowdOf(pairOf(left, right)),
    overlap,
    valuesInCommon(likeness) {
      const found = overlap(likeness);
      return found === undefined ? undefined : found.shared / Math.max(1, Math.min(found.left, found.right));
    },
    joinedBy: (left, right) => joinedBy(pairOf(left, right)),
    mentionsOf,
    allowedValues,
    writtenBy,
  };
}

function countCreated(snapshot: Snapshot): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const relation of snapshot.relations.values()) {
    if (!isCompared(relation)) continue;
    const { file } = relation.provenance.created;
    counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return counts;
}

function namesBySchema(snapshot: Snapshot): ReadonlyMap<string, ReadonlySet<string>> {
  const bySchema = new Map<string, Set<string>>();
  for (const { schema, name, kind } of snapshot.relations.values()) {
    if (kind !== 'table') continue;
    const known = bySchema.get(schema);
    if (known === undefined) bySchema.set(schema, new Set([name]));
    else known.add(name);
  }
  return bySchema;
}

function tablesOfOneWord(snapshot: Snapshot): ReadonlySet<string> {
  const found = new Set<string>();
  for (const relation of snapshot.relations.values()) {
    const [first, second] = isCompared(relation) ? featuresOf(relation).words : [];
    if (first !== undefined && second === undefined) found.add(first);
  }
  return found;
}

function countCommon(
  names: ReadonlyMap<string, ReadonlySet<string>>,
  [left = '', right = '']: readonly string[],
): { readonly shared: number; readonly smaller: number } {
  const a = names.get(left) ?? NONE;
  const b = names.get(right) ?? NONE;
  let shared = 0;
  for (const name of a) if (b.has(name)) shared++;
  return { shared, smaller: Math.min(a.size, b.size) };
}

const NONE: ReadonlySet<string> = new Set();
