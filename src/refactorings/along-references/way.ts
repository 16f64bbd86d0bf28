import { foreignKeysOf, keyOf, type Relation, type Snapshot } from '../../catalog/model.ts';
import type { ReferenceStep } from '../../dependencies/remedy.ts';
import { isUnique } from '../../similarity/index.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import type { FollowingValues } from '../../verification/plan.ts';
import { freeColumn } from '../merge-tables/names.ts';
import { nameOf } from '../merge-tables/spell.ts';
import type { Unavailable } from '../refactoring.ts';

/** Where references lead from a table, so that SQL can follow them. */
export interface Way {
  readonly steps: readonly WayStep[];
  /** The table at its end, and the name by which the joins speak of it, quoted. */
  readonly end: Relation;
  readonly alias: string;
  /** `left join customers on customers.id = orders.customer_id`: every row of the first table stays, once. */
  readonly joins: readonly string[];
}

export interface WayStep {
  readonly columns: readonly string[];
  readonly table: Relation;
  readonly to: readonly string[];
}

/**
 * Follows references from a table.
 * @param gone columns of the table that are not there to be followed by: a step does without them where the others are enough
 */
export function wayAlong(
  snapshot: Snapshot,
  table: Relation,
  path: readonly ReferenceStep[],
  gone: readonly string[] = [],
): Way | Unavailable {
  const taken = new Set([table.name]);
  const steps: WayStep[] = [];
  const joins: string[] = [];
  let at = table;
  let alias = quoteIdentifier(table.name);
  for (const [i, given] of path.entries()) {
    const next = snapshot.relations.get(given.table);
    if (!next) return { unavailable: `there is no table ${given.table}` };
    const step = { table: next, ...withoutGone(given, i === 0 ? gone : []) };
    const why = refuseStep(at, step);
    if (why !== undefined) return { unavailable: why };
    const name = freeColumn(taken, next.name, step.columns.join('_').replace(/_id$/, ''), next.name);
    taken.add(name);
    const to = quoteIdentifier(name);
    const on = step.to.map(
      (c, n) => `${to}.${quoteIdentifier(c)} = ${alias}.${quoteIdentifier(step.columns[n] ?? '')}`,
    );
    joins.push(`left join ${nameOf(next)}${name === next.name ? '' : ` as ${to}`} on ${on.join(' and ')}`);
    steps.push(step);
    at = next;
    alias = to;
  }
  if (steps.length === 0) return { unavailable: `no reference of ${keyOf(table)} is named` };
  return { steps, end: at, alias, joins };
}

function withoutGone({ columns, to }: ReferenceStep, gone: readonly string[]): Pick<WayStep, 'columns' | 'to'> {
  const kept = columns.flatMap((c, i) => (gone.includes(c) ? [] : [i]));
  return { columns: kept.map((i) => columns[i] ?? ''), to: kept.map((i) => to[i] ?? '') };
}

function refuseStep(from: Relation, { columns, table, to }: WayStep): string | undefined {
  if (table.kind !== 'table' && table.kind !== 'partitioned table')
    return `${keyOf(table)} is a ${table.kind}, to which no foreign key could refer`;
  const lacking = columns.find((c) => !from.columns.some((own) => own.name === c));
  if (lacking !== undefined) return `${keyOf(from)} has no column ${lacking}`;
  const unknown = to.find((c) => !table.columns.some((own) => own.name === c));
  if (unknown !== undefined) return `${keyOf(table)} has no column ${unknown}`;
  if (columns.length === 0) return `no column of ${keyOf(from)} that stays refers to ${keyOf(table)}`;
  // Joining by it could give a row several times.
  if (!isUnique(table, to))
    return `${to.join(', ')} of ${keyOf(table)} is not unique, so that it leads to no single row`;
  return undefined;
}

/** For a proof: references that no foreign key holds, so that made rows would hardly ever refer to one that is there. */
export function unheldSteps(table: Relation, { steps }: Pick<Way, 'steps'>): FollowingValues[] {
  return steps.flatMap((step, i) => {
    const from = i === 0 ? table : (steps[i - 1]?.table ?? table);
    const isHeld = foreignKeysOf(from).some((k) => step.columns.every((c) => k.columns.includes(c)));
    return isHeld ? [] : [anyRowOf(from, step)];
  });
}

/** Values that some row of the table has to which a step leads, another one for another row. */
export function anyRowOf(from: Relation, { columns, table, to }: WayStep): FollowingValues {
  const picked = to.map((c) => `other.${quoteIdentifier(c)}`);
  const own = quoteIdentifier(from.name);
  return {
    table: { schema: from.schema, name: from.name },
    columns,
    query: `select ${picked.join(', ')} from ${nameOf(table)} as other order by md5(concat(${picked.join(', ')}, ${own}.ctid)) limit 1`,
  };
}
