/** Whether the known rows of another table bear out what a column keeps of them. */
import { type Column, keyOf, type Relation } from '../../catalog/model.ts';
import type { KnownRows, RowSource } from '../../catalog/rows/source.ts';
import type { BorneOut, Values } from '../borne-out.ts';
import { type Among, isNear } from './derivation.ts';

/** Rows by what they refer to; undefined where that is not known of all, so that none can be counted. */
const grouped = new WeakMap<KnownRows, Map<string, ReadonlyMap<string, readonly Values[]> | undefined>>();

/**
 * How many rows keep what the rows below them come to. Where neither has anything, nothing is shown.
 * @returns undefined where the rows of one of the two are not known, or not all of them
 */
export function borneOutBelow(
  rows: RowSource,
  table: Relation,
  column: Column,
  { child, reference, of }: Among,
): BorneOut | undefined {
  const [known, below] = [rows.rowsOf(table), rows.rowsOf(child)];
  if (known === undefined || below === undefined || below.sampled) return undefined;
  const byKey = groupsOf(below, reference.columns, keyOf(child));
  if (byKey === undefined) return undefined;
  const value = reader(known);
  let all = 0;
  let agree = 0;
  for (const { values } of known.rows) {
    const own = value(values);
    const key = keyIn(own, reference.to);
    const kept = own(column.name);
    if (key === undefined || kept == null || kept.trim() === '' || Number.isNaN(Number(kept))) continue;
    const reckoned = of(byKey.get(key) ?? []);
    if (reckoned === undefined || (reckoned === 0 && Number(kept) === 0)) continue;
    all++;
    if (isNear(kept, reckoned, column)) agree++;
  }
  return all === 0 ? undefined : { rows: all, agree };
}

function groupsOf(
  below: KnownRows,
  columns: readonly string[],
  table: string,
): ReadonlyMap<string, readonly Values[]> | undefined {
  let known = grouped.get(below);
  if (known === undefined) {
    known = new Map();
    grouped.set(below, known);
  }
  const name = `${table} ${columns.join(' ')}`;
  if (!known.has(name)) known.set(name, group(below, columns));
  return known.get(name);
}

function group(below: KnownRows, columns: readonly string[]): ReadonlyMap<string, readonly Values[]> | undefined {
  const value = reader(below);
  const found = new Map<string, Values[]>();
  for (const { values } of below.rows) {
    const own = value(values);
    if (columns.some((c) => own(c) === null)) continue;
    const key = keyIn(own, columns);
    if (key === undefined) return undefined;
    const rows = found.get(key);
    if (rows === undefined) found.set(key, [own]);
    else rows.push(own);
  }
  return found;
}

function reader({ columns }: KnownRows): (values: readonly (string | null | undefined)[]) => Values {
  const places = new Map(columns.map((name, i) => [name, i]));
  return (values) => (column) => values[places.get(column) ?? -1];
}

function keyIn(values: Values, columns: readonly string[]): string | undefined {
  const key = columns.map((c) => values(c));
  return key.some((part) => part == null) ? undefined : JSON.stringify(key);
}
