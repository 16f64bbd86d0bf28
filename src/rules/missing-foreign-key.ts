import { foreignKeysOf, keyOf, type Relation, type Snapshot } from '../catalog/model.ts';
import type { AddForeignKey } from '../dependencies/remedy.ts';
import { words } from '../similarity/index.ts';
import { declarationOf, type Finding, type Rule, type RuleContext, type Severity } from './rule.ts';
import { columnKey, placeOf } from './support/column-places.ts';
import { findMissingReferences, type MissingReference } from './support/missing-references/find.ts';
import { type Orphans, orphansOf } from './support/missing-references/orphans.ts';
import { isOwnTable } from './support/own-tables.ts';
import { wordSet } from './support/word-set.ts';
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
alone; logs, history and staging tables, which outlive what they are about, get a hint.`,
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
    const found = [...findMissingReferences(context.snapshot)].flatMap(
      (reference) => weighed(context, reference) ?? [],
    );
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

interface Weighed {
  readonly reference: MissingReference;
  readonly rows: Orphans | undefined;
  readonly severity: Severity;
  readonly confidence: number;
  readonly reason?: string;
}

function weighed(context: RuleContext, reference: MissingReference): Weighed | undefined {
  const rows = orphansOf(context, reference);
  // Where hardly any value is a key of that table, it is of something else.
  if (rows !== undefined && rows.rows >= 3 && rows.orphans > rows.rows / 2) return undefined;
  const reason = reasonOf(context, reference.candidate.table);
  if (reason !== undefined) return { reference, rows, severity: 'hint', confidence: 0.4, reason };
  const { by, peers, candidate } = reference;
  if (peers.length >= 2)
    return { reference, rows, severity: 'warning', confidence: Math.min(0.97, 0.88 + 0.01 * peers.length) };
  if (by === 'peers' || by === 'join') return { reference, rows, severity: 'warning', confidence: 0.85 };
  if (by === 'name') {
    // A code or a text may be what another system calls it by.
    if (candidate.ending === 'code') return { reference, rows, severity: 'info', confidence: 0.6 };
    return { reference, rows, severity: 'warning', confidence: 0.85 };
  }
  if (by === 'end of the name') return { reference, rows, severity: 'info', confidence: 0.75 };
  return { reference, rows, severity: 'info', confidence: by === 'itself' ? 0.7 : 0.6 };
}

/** Words anywhere in the name of a table that outlives what it is about, or takes rows in whatever order they come. */
const RECORDS = wordSet(`
  history hist audit archive archived snapshot journal trail backup staging stg raw landing tmp temp legacy deleted
  tombstone trash cache cached outbox inbox daily hourly weekly monthly mart analytics telemetry changelog
`);
/** The same as last words. */
const RECORD_HEADS = wordSet(`
  log event import report statistic stat metric summary aggregate usage change webhook queue impression index
`);

function reasonOf({ similarity }: RuleContext, table: Relation): string | undefined {
  const of = words(table.name);
  const isRecord =
    of.some((word) => RECORDS.has(word)) ||
    // What others refer to is a thing: an event with tickets.
    (RECORD_HEADS.has(of.at(-1) ?? '') && similarity.childrenOf(table).size === 0) ||
    /(?:^|_)(?:audit|archive|history|staging|logs?|analytics)(?:_|$)/i.test(table.schema);
  return isRecord ? 'rows of such a table may outlive what they refer to' : undefined;
}

/** How many references a schema declares, and how many it leaves out. */
interface Habit {
  readonly declared: number;
  readonly missing: number;
  /** Tables that leave any out. */
  readonly tables: number;
}

function habitsOf(snapshot: Snapshot, found: readonly Weighed[]): ReadonlyMap<string, Habit> {
  const declared = new Map<string, number>();
  for (const table of snapshot.relations.values())
    if (isOwnTable(table)) declared.set(table.schema, (declared.get(table.schema) ?? 0) + foreignKeysOf(table).length);
  const missing = new Map<string, Weighed[]>();
  for (const one of found)
    if (one.reason === undefined && one.confidence >= 0.7) {
      const { schema } = one.reference.candidate.table;
      missing.set(schema, [...(missing.get(schema) ?? []), one]);
    }
  return new Map(
    [...declared].map(([schema, n]) => {
      const all = missing.get(schema) ?? [];
      const tables = new Set(all.map(({ reference }) => reference.candidate.table)).size;
      return [schema, { declared: n, missing: all.length, tables }];
    }),
  );
}

/** So many tables without are a way of working, which those who work so know. */
const WAY_OF_WORKING = 12;

function isUsual({ declared, missing }: Habit): boolean {
  return declared > 0 && declared >= missing;
}

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
