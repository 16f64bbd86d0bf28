import type { QualifiedName } from '../../catalog/model.ts';
import { keyOf } from '../../catalog/model.ts';
import { quoteQualified } from '../../sql/identifiers.ts';
import type { Engine, EngineError } from '../engine.ts';
import type { ProvablePlan } from '../plan.ts';
import type { Check, Outcome } from '../proof.ts';
import type { Filled } from '../rows/fill.ts';
import type { Reading } from '../rows/image.ts';
import type { TableFacts } from '../tables.ts';

/** What every check works with: the database before the migration, filled, and the plan. */
export interface Stage {
  readonly engine: Engine;
  readonly plan: ProvablePlan;
  /** Tables as they were before the migration. */
  readonly tables: ReadonlyMap<string, TableFacts>;
  readonly filled: Filled;
  progress(message: string): void;
}

/** Looks before the migration, and gives what looks after it. */
export type Examination = (stage: Stage) => Promise<() => Promise<Check[]>>;

export function held(kind: string, title: string, detail: string, rows: number): Check {
  return { kind, title, outcome: 'held', detail, rows };
}

export function failed(kind: string, title: string, detail: string, rows = 0): Check {
  return { kind, title, outcome: 'failed', detail, rows };
}

export function notShown(kind: string, title: string, detail: string): Check {
  return { kind, title, outcome: 'not shown' satisfies Outcome, detail, rows: 0 };
}

/** Names of the tables that the plan absorbs (read back through an old name), of those that take their rows, and of those that it leaves as they are. */
export function subjectsOf(plan: ProvablePlan): {
  readonly absorbed: readonly string[];
  readonly targets: readonly string[];
  readonly unchanged: readonly string[];
} {
  const absorbed = plan.obligations.flatMap((o) => (o.kind === 'rows-read-back' ? [keyOf(o.table)] : []));
  const targets = plan.obligations.flatMap((o) => (o.kind === 'target-rows-kept' ? [keyOf(o.table)] : []));
  const unchanged = plan.obligations.flatMap((o) => (o.kind === 'writes-unchanged' ? [keyOf(o.table)] : []));
  return { absorbed: [...new Set(absorbed)], targets: [...new Set(targets)], unchanged: [...new Set(unchanged)] };
}

/** Names of all tables that the plan is about. */
export function allSubjects(plan: ProvablePlan): readonly string[] {
  const { absorbed, targets, unchanged } = subjectsOf(plan);
  return [...new Set([...absorbed, ...targets, ...unchanged])];
}

/** How each table's rows are read after the migration: a target's own rows only, the others whole, with the old columns. */
export function readingsAfter(stage: Stage): Map<string, Reading> {
  return readings(stage, true);
}

export function readingsBefore(stage: Stage): Map<string, Reading> {
  return readings(stage, false);
}

function readings({ tables, plan }: Stage, after: boolean): Map<string, Reading> {
  const own = new Map(
    plan.obligations.flatMap((o) => (o.kind === 'target-rows-kept' ? [[keyOf(o.table), o.own]] : [])),
  );
  const read = [...tables.values()].filter((t) => !t.isPartition);
  return new Map(
    read.map((table) => {
      const where = after ? own.get(table.key) : undefined;
      const columns = table.columns.map((c) => c.name);
      const name = (after ? viewOf(plan, table.key) : undefined) ?? nameOf(table);
      return [table.key, { name, columns, ...(where !== undefined && { where }) }];
    }),
  );
}

/** The view that has the old columns of a table ("schema.table") after a plan that takes it apart; undefined for others. */
export function viewOf(plan: ProvablePlan, table: string): QualifiedName | undefined {
  return plan.obligations.flatMap((o) =>
    o.kind === 'rows-read-back' && keyOf(o.table) === table && o.through ? [o.through] : [],
  )[0];
}

/** The table as it is spoken of after the plan: by the name of the view that has its old columns, where it is taken apart. */
export function afterwards(plan: ProvablePlan, table: TableFacts): TableFacts {
  const view = viewOf(plan, table.key);
  return view ? { ...table, schema: view.schema, name: view.name, sql: quoteQualified(view.schema, view.name) } : table;
}

/** Whether the plan says that the table's old columns can be written by the name that they have afterwards. */
export function isWritable(plan: ProvablePlan, table: string): boolean {
  return (
    viewOf(plan, table) === undefined ||
    plan.obligations.some((o) => o.kind === 'writes-land' && keyOf(o.table) === table)
  );
}

export function nameOf(table: TableFacts): QualifiedName {
  return { schema: table.schema, name: table.name };
}

/** The constraint that refused a write, where the plan says that it binds the rows of both tables since the merge. */
export function stricterConstraint({ plan }: Stage, error: EngineError): string | undefined {
  if (!/^23(505|503)$/.test(error.code)) return undefined;
  const stricter = plan.obligations.flatMap((o) => (o.kind === 'writes-land' ? (o.stricter ?? []) : []));
  return stricter.find((constraint) => error.message.includes(`"${constraint}"`));
}
