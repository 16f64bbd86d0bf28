import { type Column, columnOf, isTable, primaryKeyOf, type Relation, type Snapshot } from '../../../catalog/model.ts';
import { familyOf, isUnique, words } from '../../../similarity/index.ts';
import { conflictOf, plainType } from '../column-types/conflict.ts';
import type { Candidate } from './candidates.ts';

/** The two sides of a foreign key that is missing. */
export interface Bound {
  readonly columns: readonly string[];
  readonly targetColumns: readonly string[];
  /** Whether the types let a foreign key stand between the two; where they do not, nothing can until one of them is changed. */
  readonly fits: boolean;
}

/** @returns undefined where no key is there to refer to */
export function boundBy(
  snapshot: Snapshot,
  { table, column, ending, words: of }: Candidate,
  target: Relation,
  targetColumn: string | undefined,
): Bound | undefined {
  if (!isTable(target)) return undefined;
  const fits = (from: Column, to: Column | undefined): to is Column => to !== undefined && mayRefer(snapshot, from, to);
  const key = primaryKeyOf(target)?.columns ?? [];
  const last = of.at(-1) ?? '';
  const single = [
    ...(targetColumn === undefined ? [] : [targetColumn]),
    // A natural key beside the surrogate one: order_id of orders is what other tables mean by it.
    ...target.columns.filter((c) => target !== table && words(c.name).join(' ') === of.join(' ')).map((c) => c.name),
    ...(ending === 'id' || ending === 'by' || ending === 'reference'
      ? key.length === 1
        ? key
        : []
      : target.columns.filter((c) => calledBy(c, last)).map((c) => c.name)),
    ...(ending === 'uuid' && key.length === 1 ? key : []),
  ].filter((name) => !(target === table && name === column.name) && isUnique(target, [name]));
  const found = single.find((name) => fits(column, columnOf(target, name)));
  if (found !== undefined) return { columns: [column.name], targetColumns: [found], fits: true };
  const pair = ending === 'id' ? tenantsPair(table, column, target, key, fits) : undefined;
  if (pair !== undefined) return pair;
  const [first] = single;
  return first === undefined ? undefined : { columns: [column.name], targetColumns: [first], fits: false };
}

/** serial, and serial_number */
function calledBy({ name }: Column, ending: string): boolean {
  const of = words(name);
  return of[0] === ending && (of.length === 1 || (of.length === 2 && of[1] === 'number'));
}

/** Tables of many tenants have keys of two columns. */
function tenantsPair(
  table: Relation,
  column: Column,
  target: Relation,
  key: readonly string[],
  fits: (from: Column, to: Column | undefined) => boolean,
): Bound | undefined {
  if (key.length !== 2) return undefined;
  const shared = key.find(
    (name) => name !== column.name && columnOf(table, name) !== undefined && words(name).at(-1) === 'id',
  );
  const own = key.find((name) => name !== shared && /^(?:id|.*_id)$/.test(name));
  const [a, b] = [shared && columnOf(table, shared), shared && columnOf(target, shared)];
  if (shared === undefined || own === undefined || a === undefined || a === '' || !b || !fits(a, b)) return undefined;
  if (own !== 'id' && own !== column.name) return undefined;
  return fits(column, columnOf(target, own))
    ? { columns: [shared, column.name], targetColumns: [shared, own], fits: true }
    : undefined;
}

/** PostgreSQL compares numbers of any width, and texts of any length. */
function mayRefer(snapshot: Snapshot, from: Column, to: Column): boolean {
  const [a, b] = [plainType(from.type, snapshot), plainType(to.type, snapshot)];
  const conflict = conflictOf(a, b);
  if (conflict === undefined || conflict.how === 'wider' || conflict.how === 'narrower' || conflict.how === 'shorter')
    return true;
  return conflict.how === 'cast' && familyOf(a) === familyOf(b);
}
