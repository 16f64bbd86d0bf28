import { foreignKeysOf, keyOf, type Relation, type Snapshot } from '../../catalog/model.ts';
import { pairColumns } from '../../similarity/columns.ts';
import { relateNames, tableWords } from '../../similarity/names.ts';
import { readVersionName } from '../../similarity/version-names.ts';
import { contains, type Location } from '../../text/span.ts';
import type { Offer } from '../refactoring.ts';
import type { MergeTarget } from './merge.ts';

export const MERGE_TABLES = 'merge-tables';

/** Shared columns, as a part of the smaller table's, from which two tables look like one thing by themselves. */
const ALIKE = 0.7;
/** The same where something else speaks for it already. */
const ROUGHLY_ALIKE = 0.35;
/** Tables of fewer columns are alike by chance. */
const LEAST_COLUMNS = 4;
const MOST_OFFERS = 5;

/** Merges of the table whose name stands at this place with the tables that look like its twins, the likest first. */
export function offersAt(snapshot: Snapshot, at: Location): Offer<MergeTarget>[] {
  const table = tableNamedAt(snapshot, at);
  if (!table) return [];
  const twins: { readonly other: Relation; readonly likeness: number }[] = [];
  for (const other of snapshot.relations.values()) {
    if (other.kind !== 'table' || other === table) continue;
    const likeness = alike(table, other);
    if (likeness >= ALIKE) twins.push({ other, likeness });
  }
  twins.sort((x, y) => y.likeness - x.likeness);
  return twins.slice(0, MOST_OFFERS).map(({ other }) => offerOf(snapshot, table, other));
}

/** Merges of the tables that a finding names: the first with each of the others. */
export function offersFor(snapshot: Snapshot, tables: readonly string[]): Offer<MergeTarget>[] {
  const found = [...new Set(tables)].flatMap((key) => snapshot.relations.get(key) ?? []);
  const [first, ...others] = found;
  if (first?.kind !== 'table') return [];
  return others
    .filter((other) => other.kind === 'table' && couldBeOne(first, other))
    .map((other) => offerOf(snapshot, first, other));
}

/**
 * Whether a merge makes sense at all: a finding may name two tables because one refers to the other, and those hold
 * different things.
 */
function couldBeOne(one: Relation, other: Relation): boolean {
  const names = relateNames(tableWords(one.name), tableWords(other.name));
  if (names === 'same' || names === 'synonymous') return true;
  return !refersTo(one, other) && !refersTo(other, one) && alike(one, other) >= ROUGHLY_ALIKE;
}

function refersTo(child: Relation, parent: Relation): boolean {
  return foreignKeysOf(child).some((k) => keyOf(k.references) === keyOf(parent));
}

/** The offer for two tables, in the direction that leaves the one that people mean. */
export function offerOf(snapshot: Snapshot, one: Relation, other: Relation): Offer<MergeTarget> {
  const [from, into] = leaves(snapshot, one, other) ? [one, other] : [other, one];
  const same = from.name === into.name;
  return {
    refactoringId: MERGE_TABLES,
    title: `Merge ${same ? keyOf(from) : from.name} into ${same ? keyOf(into) : into.name}`,
    target: { from: keyOf(from), into: keyOf(into) },
  };
}

/** Whether `one` goes into `other`, rather than the other way round. */
function leaves(snapshot: Snapshot, one: Relation, other: Relation): boolean {
  const x = readVersionName(one.name);
  const y = readVersionName(other.name);
  if ((x === undefined) !== (y === undefined)) return x !== undefined;
  const used = references(snapshot, one) - references(snapshot, other);
  if (used !== 0) return used < 0;
  const size = one.columns.length - other.columns.length;
  if (size !== 0) return size < 0;
  // All else equal, the one that came later; two of one age by name, so that the answer is always the same.
  const order = [...snapshot.relations.keys()];
  return order.indexOf(keyOf(one)) > order.indexOf(keyOf(other));
}

function references(snapshot: Snapshot, table: Relation): number {
  let count = 0;
  for (const relation of snapshot.relations.values()) {
    if (relation === table) continue;
    count += foreignKeysOf(relation).filter((k) => keyOf(k.references) === keyOf(table)).length;
    if (relation.view?.dependsOn.some((d) => keyOf(d) === keyOf(table))) count++;
  }
  return count;
}

function alike(one: Relation, other: Relation): number {
  const least = Math.min(one.columns.length, other.columns.length);
  if (least < LEAST_COLUMNS) return 0;
  const most = Math.max(one.columns.length, other.columns.length);
  if (least / most < ALIKE / 2) return 0;
  const pairs = pairColumns(one, other).filter((p) => p.types !== 'different');
  return (2 * pairs.reduce((sum, p) => sum + p.quality, 0)) / (least + most);
}

/** The table that was declared under the name at this place, once or again. */
function tableNamedAt(snapshot: Snapshot, at: Location): Relation | undefined {
  for (const relation of snapshot.relations.values()) {
    if (relation.kind !== 'table') continue;
    const { created } = relation.provenance;
    if (created.file === at.file && contains(created.name, at.span)) return relation;
  }
  const again = snapshot.redeclarations.find((r) => r.at.file === at.file && contains(r.at.name, at.span));
  return again && snapshot.relations.get(again.relation);
}
