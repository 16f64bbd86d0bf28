import { isTable, keyOf, type Origin, type QualifiedName, type Relation, type Snapshot } from '../catalog/model.ts';
import { quoteLiteral } from '../sql/identifiers.ts';
import type { Location } from '../text/span.ts';
import { contains } from '../text/span.ts';
import type { Obligation } from '../verification/obligation.ts';
import { nameOf, raiseText } from './merge-tables/spell.ts';
import type { Plan, Step } from './refactoring.ts';
import type { Stay } from './stays.ts';

export interface Drop {
  /** "Drop index orders_customer" */
  readonly title: string;
  readonly table: Relation;
  /** Other tables that are locked along with it. */
  readonly locked?: readonly QualifiedName[];
  /** Why no row changes, and what does instead what goes. */
  readonly meaning: string;
  readonly stay: Stay;
  readonly steps: readonly Pick<Step, 'title' | 'sql' | 'comment'>[];
  /** What brings it back. */
  readonly restore: { readonly comment: string; readonly sql: readonly string[] };
  readonly obligations: readonly Obligation[];
  readonly notes: readonly string[];
  readonly because: readonly Origin[];
  readonly touches: readonly QualifiedName[];
}

/** The plan of dropping something that is said twice: look that the other one is there, drop it, and build it again to go back. */
export function planDrop(drop: Drop): Plan {
  const { title, table, stay, because } = drop;
  const tables = [table, ...(drop.locked ?? [])];
  const names = [...new Set(tables.map(nameOf))].join(', ');
  const wait = "set local lock_timeout = '10s';";
  // A materialized view cannot be locked by name; what is dropped or built on it locks it.
  const lock = isTable(table) ? `${wait}\nlock table ${names} in access exclusive mode;` : wait;
  const patience = 'if it cannot be had soon, better to fail than to make others wait';
  const steps = [
    { title: 'Lock the table', comment: `Nobody may use the table for a moment; ${patience}.`, sql: lock },
    { title: 'Look that the other one is there', comment: `Stops unless ${stay.assumption}.`, sql: stopUnless(drop) },
    ...drop.steps,
  ];
  const guarded: Obligation[] =
    stay.probe.length > 0 ? [{ kind: 'guard-aborts', assumption: stay.assumption, probe: stay.probe }] : [];
  return {
    title,
    rowPolicyMeaning: `No row is touched. ${drop.meaning}`,
    slug: slugOf(title),
    mapping: [],
    steps: steps.map((s) => ({ ...s, because, phase: 'contract', transaction: 'shared' })),
    rollback: [
      { comment: `Nobody may write to the table meanwhile; ${patience}.`, sql: lock },
      { comment: drop.restore.comment, sql: drop.restore.sql.join('\n') },
    ],
    obligations: [...drop.obligations, ...guarded, { kind: 'rollback-restores', tables: drop.touches.map(plain) }],
    notes: drop.notes,
    touches: drop.touches.map(plain),
  };
}

function stopUnless({ title, stay }: Drop): string {
  const what = `cannot ${title.charAt(0).toLowerCase()}${title.slice(1)}: ${stay.lack}`;
  return [
    'do $guard$',
    'begin',
    `  if not ${stay.condition.replaceAll('\n', '\n  ')} then`,
    `    raise exception ${quoteLiteral(raiseText(what))}`,
    `      using hint = 'Nothing has been changed. Make what stays first, or keep this one.';`,
    '  end if;',
    'end',
    '$guard$;',
  ].join('\n');
}

function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 80);
}

/** A table and, below it, whatever inherits its indexes and constraints. */
export function withPartitions(snapshot: Snapshot, table: Relation): Relation[] {
  const found = [table];
  for (const parent of found)
    for (const child of snapshot.relations.values()) {
      const parents = [...(child.partitionOf ? [child.partitionOf.parent] : []), ...child.inherits];
      if (parents.some((p) => keyOf(p) === keyOf(parent)) && !found.includes(child)) found.push(child);
    }
  return found;
}

/** The name alone, as plans hold it. */
export function plain({ schema, name }: QualifiedName): QualifiedName {
  return { schema, name };
}

/** Why nothing of this table is dropped: something that is not understood may have a part in it. */
export function refuseTable(snapshot: Snapshot, table: Relation): string | undefined {
  const gap = snapshot.gaps.find((g) => g.touches === keyOf(table) && !g.outside);
  return gap && `${keyOf(table)} is touched by a statement that is not understood in full: ${gap.what}`;
}

/** Whether the name of something was declared at this place. */
export function isAt({ provenance }: { readonly provenance: Relation['provenance'] }, at: Location): boolean {
  const { file, name } = provenance.created;
  return file === at.file && contains(name, at.span);
}
