import { keyOf, type Snapshot } from '../catalog/model.ts';
import type { AddForeignKey } from '../dependencies/remedy.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';
import { findMissingReferences, type MissingReference } from './support/missing-references/find.ts';
import { type Group, groupsOf } from './support/missing-references/groups.ts';
import type { Orphans } from './support/missing-references/orphans.ts';
import { placesOf } from './support/missing-references/places.ts';
import { isUsual, WAY_OF_WORKING, type Weighed, weighed } from './support/missing-references/weigh.ts';
import { messageOf } from './support/missing-references/wording.ts';

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
from names that end alike (\`buy_currency\`, \`uploaded_by\`), from views and functions that join the two, from numbers that are unique in one
table only (\`employee_no\`), from its name (\`customer_id\`, \`billing_customer_id\`; \`author_id\` where there are \`users\`), and from rows
whose values are all there. A comment that says so, a key of the same name and type, a column named as a table (\`courier\`, \`home_team\`,
\`fk_vessel\`), another row of the table (\`replaced_by\`) and roles of people (\`winner_id\`) are information or a hint. Tables that inherit lack the foreign keys of their parent. Where the types do not agree, no foreign key can
stand, which is information. Where the files insert rows, those that refer to nothing are counted.

It is a warning where foreign keys are what this schema uses, and the table is named in full or other tables' foreign keys say the same. In a
schema without, it is said once a table, as information, and once for all of them where there are many. Ids of other systems, polymorphic
references, requests and sessions are left alone; what another reference says already is information; logs, history, yearly and staging
tables, which outlive what they are about, and columns whose comment says that it is on purpose, get a hint.`,
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
    for (const group of groupsOf(context.snapshot, found)) {
      const left = withoutDecided(context, group);
      if (left !== undefined) yield report(context.snapshot, left);
    }
  },
};

/** More is no choice, where a whole schema works without. */
const MOST_REMEDIES = 10;

function withoutDecided(context: RuleContext, group: Group): Group | undefined {
  const tables = new Set(group.members.map(({ reference }) => keyOf(reference.candidate.table)));
  const decided = new Set([...tables].filter((table) => context.isDecided([table])));
  const members = group.members.filter(({ reference }) => !decided.has(keyOf(reference.candidate.table)));
  return members.length === 0 ? undefined : { ...group, members };
}

function report(snapshot: Snapshot, group: Group): Finding<MissingForeignKeyEvidence> {
  const { members, habit } = group;
  const [first] = members as [Weighed, ...Weighed[]];
  const best = members.reduce((a, b) => (b.confidence > a.confidence ? b : a), first);
  const lowered = habit.tables > WAY_OF_WORKING ? 'hint' : 'info';
  const severity = isUsual(habit) || best.severity === 'hint' ? best.severity : lowered;
  const isShown = ({ rows }: Weighed) => rows !== undefined && (rows.orphans > 0 || rows.rows >= 3);
  const isDeclared = members.every(({ reference }) => reference.by === 'parent');
  const remedies = members
    .flatMap(({ reference }) => (reference.fits ? [remedyFor(reference)] : []))
    .slice(0, MOST_REMEDIES);
  return {
    ruleId: missingForeignKey.id,
    severity,
    message: messageOf(group),
    ...placesOf(snapshot, members),
    ...(remedies.length === 0 ? {} : { remedies }),
    evidence: {
      references: members.map(({ reference, rows }) => evidenceOf(reference, rows)),
      ...(first.reason === undefined ? {} : { reason: first.reason }),
    },
    basis: isDeclared ? 'declared' : members.some(isShown) ? 'observed' : 'inferred',
    confidence:
      severity === best.severity ? best.confidence : Math.min(best.confidence, severity === 'hint' ? 0.5 : 0.7),
  };
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

function remedyFor({ candidate, columns, target, targetColumns }: MissingReference): AddForeignKey {
  return {
    kind: 'add-foreign-key',
    table: keyOf(candidate.table),
    columns,
    references: { table: keyOf(target), columns: targetColumns },
  };
}
