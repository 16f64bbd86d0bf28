import { keyOf, type Relation, type Snapshot } from '../catalog/model.ts';
import type { AddForeignKey } from '../dependencies/remedy.ts';
import { words } from '../similarity/index.ts';
import { declarationOf, type Finding, type Rule } from './rule.ts';
import { columnKey, placeOf } from './support/column-places.ts';
import { findMissingReferences, type MissingReference } from './support/missing-references/find.ts';
import type { Orphans } from './support/missing-references/orphans.ts';
import {
  type Habit,
  habitsOf,
  isUsual,
  WAY_OF_WORKING,
  type Weighed,
  weighed,
} from './support/missing-references/weigh.ts';
import { count, label, list } from './support/wording.ts';

export interface MissingForeignKeyEvidence {
  readonly references: readonly {
    readonly columns: readonly string[];
    readonly target: string;
    readonly targetColumns: readonly string[];
    /** What says where it leads. */
    readonly by: MissingReference['by'];
    /** Tables whose column of this name refers to the same by a foreign key, of so many columns of the name. */
    readonly peers: readonly string[];
    readonly namesakes: number;
    readonly joinedBy?: string;
    readonly rows?: Orphans;
  }[];
  /** Set where there is a known good reason to do without. */
  readonly reason?: string;
}

export const missingForeignKey: Rule<MissingForeignKeyEvidence> = {
  id: 'missing-foreign-key',
  scope: 'database',
  summary: 'A column refers to the rows of another table, and no foreign key says so.',
  severity: 'warning',
  docs: {
    why: `Nothing keeps \`orders.customer_id\` to customers that there are: a deleted customer leaves orders behind that no join finds,
and a mistyped id is stored like any other. A foreign key costs an index lookup a row, and tells readers and planners how the tables hang
together.

That a column is a reference is read from what the same name is elsewhere ("14 of 15 columns called account_id refer to accounts"),
from views and functions that join the two, and from its name (\`customer_id\`, \`billing_customer_id\`; \`author_id\` where there are \`users\`).
The types have to agree; where they do not, *conflicting-column-type* says so. Where the files insert rows, those that refer to nothing are
counted.

It is a warning where foreign keys are what this schema uses, and the table is named in full or other tables' foreign keys say the same. In a
schema without, it is said once a table, as information. Ids of other systems, polymorphic references, requests and sessions are left
alone; logs, history and staging tables, which outlive what they are about, and columns whose comment says that it is on purpose, get
a hint.`,
    bad: `create table customers (
  id bigint primary key,
  name text not null
);

create table orders (
  id bigint primary key,
  customer_id bigint not null references customers (id),
  placed_at timestamptz not null
);

create table complaints (
  id bigint primary key,
  customer_id bigint not null,
  body text not null
);`,
    good: `create table customers (
  id bigint primary key,
  name text not null
);

create table orders (
  id bigint primary key,
  customer_id bigint not null references customers (id),
  placed_at timestamptz not null
);

create table complaints (
  id bigint primary key,
  customer_id bigint not null references customers (id),
  body text not null
);`,
  },
  *check(context) {
    const found = [...findMissingReferences(context)].flatMap((reference) => weighed(context, reference) ?? []);
    const habits = habitsOf(context.snapshot, found);
    const byTable = new Map<Relation, Weighed[]>();
    for (const one of found) {
      const { table } = one.reference.candidate;
      byTable.set(table, [...(byTable.get(table) ?? []), one]);
    }
    for (const [table, all] of byTable) {
      const habit = habits.get(table.schema) ?? { declared: 0, missing: 0, tables: 0 };
      const separate = isUsual(habit) && all.every(({ reason }) => reason === undefined);
      for (const group of separate ? all.map((one) => [one]) : [all])
        if (!context.isDecided([keyOf(table)])) yield report(context.snapshot, table, group, habit);
    }
  },
};

function report(
  snapshot: Snapshot,
  table: Relation,
  group: readonly Weighed[],
  habit: Habit,
): Finding<MissingForeignKeyEvidence> {
  const [first] = group as [Weighed, ...Weighed[]];
  const best = group.reduce((a, b) => (b.confidence > a.confidence ? b : a), first);
  const reason = first.reason;
  const orphaned = group.some(({ rows }) => (rows?.orphans ?? 0) > 0);
  const usual = isUsual(habit);
  const lowered = habit.tables > WAY_OF_WORKING ? 'hint' : 'info';
  const severity = usual || best.severity === 'hint' ? best.severity : lowered;
  // What the environment made is named, and nothing is said about it.
  const targets = [...new Set(group.map(({ reference }) => reference.target))].filter(
    (target) => snapshot.relations.get(keyOf(target)) === target,
  );
  return {
    ruleId: missingForeignKey.id,
    severity,
    at: placeOf(first.reference.candidate.column),
    message: `${group.length === 1 ? one(table, first) : several(table, group)}${
      reason === undefined ? '' : `; ${reason}`
    }${usual || reason !== undefined ? '' : wayOf(habit)}. ${advice(group, reason, orphaned)}`,
    related: [
      ...group.slice(1).map(({ reference: r }) => ({
        at: placeOf(r.candidate.column),
        message: `${r.candidate.column.name} refers to ${label(r.target)}`,
      })),
      ...targets.map((target) => ({ at: declarationOf(target), message: `${label(target)}, which is referred to` })),
      ...peersShown(first.reference),
    ],
    tables: [...new Set([keyOf(table), ...targets.map(keyOf)])],
    columns: group.map(({ reference }) => columnKey(table, reference.candidate.column)),
    remedies: group.map(({ reference }) => remedyFor(table, reference)),
    evidence: {
      references: group.map(({ reference, rows }) => evidenceOf(reference, rows)),
      ...(reason === undefined ? {} : { reason }),
    },
    basis:
      group.some(({ rows }) => rows !== undefined && rows.orphans === 0 && rows.rows >= 3) || orphaned
        ? 'observed'
        : 'inferred',
    confidence:
      severity === best.severity ? best.confidence : Math.min(best.confidence, severity === 'hint' ? 0.5 : 0.7),
  };
}

function wayOf({ declared, missing }: Habit): string {
  return declared === 0
    ? '; this schema declares no foreign key at all'
    : `; this schema declares ${count(declared, 'foreign key')} and leaves out ${missing}`;
}

function peersShown({ peers, candidate }: MissingReference) {
  return peers.slice(0, 3).flatMap((peer) => {
    const same = peer.columns.find((c) => words(c.name).join(' ') === candidate.words.join(' '));
    return same === undefined ? [] : [{ at: placeOf(same), message: `${label(peer)}.${same.name} has a foreign key` }];
  });
}

function evidenceOf(
  { columns, target, targetColumns, by, peers, namesakes, joinedBy }: MissingReference,
  rows: Orphans | undefined,
): MissingForeignKeyEvidence['references'][number] {
  return {
    columns,
    target: keyOf(target),
    targetColumns,
    by,
    peers: peers.map(keyOf),
    namesakes,
    ...(joinedBy === undefined ? {} : { joinedBy }),
    ...(rows === undefined ? {} : { rows }),
  };
}

function one(table: Relation, { reference, rows }: Weighed): string {
  const { candidate, target, targetColumns } = reference;
  const name = `${label(table)}.${candidate.column.name}`;
  const to = `${label(target)}.${targetColumns.at(-1) ?? ''}`;
  return `${name} ${reference.by === 'peers' || reference.by === 'join' ? 'refers' : 'seems to refer'} to ${to} without a foreign key${because(reference)}${seenIn(rows)}`;
}

function because({ peers, namesakes, candidate, target, by, joinedBy }: MissingReference): string {
  if (peers.length > 1)
    return `: ${peers.length} of ${namesakes} columns called ${candidate.column.name} have one to ${label(target)}`;
  if (peers.length === 1) return `, which ${label(peers[0] as Relation)}.${candidate.column.name} has`;
  if (joinedBy !== undefined) return `: ${joinedBy} joins the two by it`;
  return by === 'itself' ? ', as ids of parents do' : '';
}

function seenIn(rows: Orphans | undefined): string {
  if (rows === undefined) return '';
  if (rows.orphans > 0)
    return `; ${rows.orphans} of ${count(rows.rows, 'known row')} refer to none (${list(rows.values)})`;
  return rows.rows >= 3 ? `; all ${rows.rows} known rows refer to one that is there` : '';
}

function several(table: Relation, group: readonly Weighed[]): string {
  const pairs = group.map(({ reference: r }) => `${r.candidate.column.name} to ${label(r.target)}`);
  return `${label(table)} refers to other tables without foreign keys: ${list(pairs)}`;
}

function advice(group: readonly Weighed[], reason: string | undefined, orphaned: boolean): string {
  if (reason !== undefined) return 'Leave it, if that is meant.';
  const what = group.length === 1 ? 'a foreign key' : 'them';
  return orphaned
    ? `Settle the rows that refer to nothing, then add ${what}.`
    : `Add ${what}, NOT VALID at first where the table is large, and validate it.`;
}

function remedyFor(table: Relation, { columns, target, targetColumns }: MissingReference): AddForeignKey {
  return {
    kind: 'add-foreign-key',
    table: keyOf(table),
    columns,
    references: { table: keyOf(target), columns: targetColumns },
  };
}
