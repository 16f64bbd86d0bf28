import {
  type ForeignKey,
  foreignKeysOf,
  keyOf,
  primaryKeyOf,
  type Relation,
  type Snapshot,
} from '../../catalog/model.ts';
import { writtenType } from '../../catalog/print/style.ts';
import { pairColumns } from '../../similarity/columns.ts';
import type { ColumnPair } from '../../similarity/likeness.ts';
import { sameType } from '../../similarity/types.ts';
import type { RowPolicy } from '../refactoring.ts';
import { commonType } from './column-types.ts';
import { generatesValues, incomingKeys, isKeyColumn, pointsElsewhere, sameColumns, uniqueKeysOf } from './keys.ts';
import { columnsNamedBy } from './trigger-bodies.ts';
import { dependsOnType, readersOf } from './type-changes.ts';

/** Below this quality a pair is a guess, and a guess becomes two columns. */
const SURE = 0.6;

/** Which columns of `a` live on in a column that `b` has, and why others with a twin do not. */
export interface Pairing {
  readonly shared: ReadonlyMap<string, ColumnPair>;
  /** Columns of `a` whose twin is not used, each with the reason. */
  readonly doubts: ReadonlyMap<string, string>;
  /** Columns of `a` that are a key of their own from now on. */
  readonly ownKeys: ReadonlySet<string>;
}

/** All pairs by the name of the left column, doubtful ones included. */
export function pairsOf(a: Relation, b: Relation): ReadonlyMap<string, ColumnPair> {
  return new Map(pairColumns(a, b).map((p) => [p.left.name, p]));
}

/** Decides column by column; what cannot share a column without changing what either table takes or shows gets its own. */
export function pairTables(
  snapshot: Snapshot,
  a: Relation,
  b: Relation,
  pairs: ReadonlyMap<string, ColumnPair>,
  policy: RowPolicy,
): Pairing {
  const shared = new Map<string, ColumnPair>();
  const doubts = new Map<string, string>();
  const ownKeys = new Set<string>();
  const separate = (column: string, why: string): void => {
    if (shared.delete(column)) doubts.set(column, why);
  };
  for (const [name, pair] of pairs) {
    shared.set(name, pair);
    const why = obstacle(snapshot, a, b, pair, policy);
    if (why !== undefined) separate(name, why);
  }
  const keep = (columns: readonly string[], why: string): void => {
    for (const column of keyPartOf(a, columns)) {
      separate(column, why);
      ownKeys.add(column);
    }
  };
  const key = primaryKeyOf(a);
  if (policy === 'both-kept' && key) keep(key.columns, `${a.name} keeps its own key`);
  // Own columns make foreign keys differ, and differing foreign keys make own columns: until nothing changes.
  for (let before = -1; before !== shared.size; ) {
    before = shared.size;
    for (const { key: incoming } of incomingKeys(snapshot, a)) {
      if (!isKeyOf(b, incoming.referencedColumns, shared, ownKeys))
        keep(incoming.referencedColumns, `foreign keys point to it, and ${b.name} has no such key`);
    }
    for (const fk of foreignKeysOf(a)) {
      const self = keyOf(fk.references) === keyOf(a);
      if (self && fk.referencedColumns.some((c) => ownKeys.has(c))) {
        for (const c of fk.columns)
          if (!pointsElsewhere(a, c)) separate(c, `it refers to the key that ${a.name} keeps`);
      }
      const rival = conflictingKey(a, b, fk, shared);
      if (rival) {
        for (const c of keyPartOf(a, fk.columns, (x) => covered(a, b, x, shared)))
          separate(c, `its foreign key ${fk.name} and ${rival.name} of ${b.name} differ`);
      }
    }
  }
  for (const { name } of a.columns) {
    const twin = doubts.has(name) || shared.has(name) ? undefined : lookalike(a, b, name, shared);
    if (twin !== undefined) doubts.set(name, `it may be the same as ${b.name}.${twin}`);
  }
  return { shared, doubts, ownKeys };
}

/** A column of `b` without a twin whose name is this one with a word before or behind it, and that could hold its values. */
function lookalike(
  a: Relation,
  b: Relation,
  name: string,
  shared: ReadonlyMap<string, ColumnPair>,
): string | undefined {
  const left = a.columns.find((c) => c.name === name);
  if (!left || name.length < 3 || isKeyColumn(a, name)) return undefined;
  const taken = new Set([...shared.values()].map((p) => p.right.name));
  const words = (longer: string, shorter: string) => longer.startsWith(`${shorter}_`) || longer.endsWith(`_${shorter}`);
  return b.columns.find(
    (right) =>
      !taken.has(right.name) &&
      !isKeyColumn(b, right.name) &&
      right.name.length >= 3 &&
      (words(right.name, name) || words(name, right.name)) &&
      commonType(left.type, right.type) !== undefined,
  )?.name;
}

/** The columns that tell a key's rows apart: those that count or are no foreign key to elsewhere, else the last. */
function keyPartOf(
  a: Relation,
  columns: readonly string[],
  skip: (column: string) => boolean = (c) => pointsElsewhere(a, c),
): readonly string[] {
  const counted = a.columns.filter((c) => columns.includes(c.name) && generatesValues(c)).map((c) => c.name);
  const part = (counted.length > 0 ? counted : columns).filter((c) => !skip(c));
  return part.length > 0 ? part : columns.slice(-1);
}

function isKeyOf(
  b: Relation,
  columns: readonly string[],
  shared: ReadonlyMap<string, ColumnPair>,
  ownKeys: ReadonlySet<string>,
): boolean {
  if (columns.some((c) => ownKeys.has(c))) return true;
  const twins = columns.map((c) => shared.get(c)?.right.name);
  if (twins.some((t) => t === undefined)) return false;
  return uniqueKeysOf(b).some((k) => !k.deferrable && sameColumns(k.columns, twins as string[]));
}

/** Why these two columns cannot become one; undefined where they can. */
function obstacle(
  snapshot: Snapshot,
  a: Relation,
  b: Relation,
  { left, right, by, quality }: ColumnPair,
  policy: RowPolicy,
): string | undefined {
  const twin = `${b.name}.${right.name}`;
  if (quality < SURE || by === 'foreign key') return `it may or may not mean the same as ${twin}`;
  const type = commonType(left.type, right.type);
  if (!type)
    return `${writtenType(left.type)} and ${writtenType(right.type)} of ${twin} have no type in common that changes no value`;
  if (!sameName(left.collation, right.collation)) return `its collation differs from that of ${twin}`;
  if (left.generated || right.generated) {
    // Compared again, renamed, where the columns are made; here only the plain case counts as the same.
    const same = left.generated && right.generated && left.generated.stored === right.generated.stored;
    if (!same || left.generated?.sql !== right.generated?.sql || by !== 'name')
      return `only one of it and ${twin} is computed that way`;
  }
  const key = isKeyColumn(a, left.name);
  if (left.identity && !(key && policy !== 'both-kept')) return `it counts by itself`;
  if (right.identity?.when === 'always' && !left.generated && !left.identity)
    return `${twin} takes no values of others`;
  if (isKeyColumn(b, right.name)) {
    if (!key && (!left.notNull || policy === 'both-kept')) return `${twin} is part of the primary key`;
    const others = b.columns.filter((c) => c !== right && isKeyColumn(b, c.name));
    if (policy === 'both-kept' && (generatesValues(right) || !others.some(generatesValues)))
      return `${twin} is a key of its own`;
  }
  if (!sameType(type, right.type)) {
    const blocker = dependsOnType(snapshot, b, right.name, readersOf(snapshot, a));
    if (blocker !== undefined)
      return `${twin} would have to become ${writtenType(type)}, which ${blocker} does not allow`;
  }
  if (refersInward(a, left.name, a, b) !== refersInward(b, right.name, a, b))
    return `only one of it and ${twin} refers to a row of ${a.name} or ${b.name}`;
  const speaker =
    by === 'name' ? undefined : a.triggers.find((t) => columnsNamedBy(snapshot, t, [left.name]) !== undefined);
  if (speaker !== undefined) return `the trigger ${speaker.name} calls it by its name`;
  return undefined;
}

/** Whether a column refers to one of the tables that become one, whose rows then have to hold its value. */
function refersInward(table: Relation, column: string, a: Relation, b: Relation): boolean {
  const inward = new Set([keyOf(a), keyOf(b)]);
  return foreignKeysOf(table).some((fk) => fk.columns.includes(column) && inward.has(keyOf(fk.references)));
}

function sameName(x: { schema: string; name: string } | undefined, y: { schema: string; name: string } | undefined) {
  return x?.name === y?.name && x?.schema === y?.schema;
}

function covered(a: Relation, b: Relation, column: string, shared: ReadonlyMap<string, ColumnPair>): boolean {
  return foreignKeysOf(a).some((k) => k.columns.includes(column) && equalKey(a, b, k, shared) !== undefined);
}

/** A foreign key of `b` over the same columns that says something else. */
function conflictingKey(
  a: Relation,
  b: Relation,
  fk: ForeignKey,
  shared: ReadonlyMap<string, ColumnPair>,
): ForeignKey | undefined {
  if (fk.columns.some((c) => !shared.has(c)) || equalKey(a, b, fk, shared)) return undefined;
  const twins = fk.columns.map((c) => shared.get(c)?.right.name);
  return foreignKeysOf(b).find(
    (k) =>
      sameColumns(k.columns, twins as string[]) ||
      (k.columns.length === 1 && fk.columns.length === 1 && k.columns[0] === twins[0]),
  );
}

/** The foreign key of `b` that says the same as one of `a`, once `a`'s rows live in `b`. */
export function equalKey(
  a: Relation,
  b: Relation,
  fk: ForeignKey,
  shared: ReadonlyMap<string, { readonly right: { readonly name: string } }>,
): ForeignKey | undefined {
  const self = keyOf(fk.references) === keyOf(a);
  const target = self ? keyOf(b) : keyOf(fk.references);
  const columns = fk.columns.map((c) => shared.get(c)?.right.name);
  const referenced = self ? fk.referencedColumns.map((c) => shared.get(c)?.right.name) : fk.referencedColumns;
  return foreignKeysOf(b).find((k) => {
    const to = keyOf(k.references) === keyOf(a) ? keyOf(b) : keyOf(k.references);
    return (
      to === target &&
      k.columns.length === columns.length &&
      k.columns.every((c, i) => referenced[columns.indexOf(c)] === k.referencedColumns[i]) &&
      k.match === fk.match &&
      k.onDelete === fk.onDelete &&
      k.onUpdate === fk.onUpdate &&
      k.deferrable === fk.deferrable &&
      k.initiallyDeferred === fk.initiallyDeferred &&
      k.period === fk.period &&
      k.enforced === fk.enforced &&
      sameColumns(
        k.onDeleteColumns,
        fk.onDeleteColumns.map((c) => shared.get(c)?.right.name ?? ''),
      )
    );
  });
}

/** The columns of a relation by name; for expressions whose subqueries name it. */
export function columnNames(relation: Relation | undefined): readonly string[] | undefined {
  return relation?.columns.map((c) => c.name);
}
