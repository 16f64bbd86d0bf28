import { keyOf, type Relation } from '../catalog/model.ts';
import { declarationOf, type Finding, type Rule, type RuleContext } from './rule.ts';
import { compareTables, describeDifferences, type TableComparison } from './support/table-comparison.ts';
import { findTwins, type Twins } from './support/twins.ts';
import { label, list } from './support/wording.ts';

export interface DuplicateTableEvidence {
  /** The strongest twin. */
  readonly comparison: TableComparison;
  /** Structure and names together, two decimals. */
  readonly score: number;
  /** Keys of further twins, with their scores. */
  readonly others: readonly { readonly table: string; readonly score: number }[];
}

export const duplicateTable: Rule<DuplicateTableEvidence> = {
  id: 'duplicate-table',
  scope: 'pair',
  summary: 'Two tables hold the same thing by structure, whatever they are called.',
  severity: 'warning',
  docs: {
    why: `Where two tables have the same columns, each fact can live in either of them. Which one is right is then decided
by whoever wrote the query, and the two drift apart. Columns are compared after their names are split, put into the
singular and written out (\`qty\`, \`desc\`), with synonyms (\`content\`/\`caption\`) and the types' families in mind; a column
counts for more the rarer it is in this schema, and keys, time stamps and the tenant key count for nothing.

Tables that look alike for a reason are left alone: partitions and inheritance children, history and archive tables,
stages and roll-ups, links between different tables, kinds of one supertype, parent and child, tables that
belong to different parents, the two sides of something (\`sales_orders\`, \`purchase_orders\`), tables per tenant, and families
of four or more.`,
    bad: `create table customers (
  id bigint primary key,
  full_name text not null,
  email text not null,
  phone text,
  loyalty_points int not null default 0,
  marketing_opt_in boolean not null default false,
  preferred_store text
);

create table clients (
  client_id bigint primary key,
  full_name varchar(200) not null,
  email_address varchar(320) not null,
  phone_number text,
  loyalty_points int not null default 0,
  marketing_opt_in boolean not null default false,
  preferred_store text
);`,
    good: `create table customers (
  id bigint primary key,
  full_name text not null,
  email text not null,
  phone text,
  loyalty_points int not null default 0,
  marketing_opt_in boolean not null default false,
  preferred_store text
);

create table suppliers (
  id bigint primary key,
  legal_name text not null,
  email text not null,
  phone text,
  tax_number text not null,
  payment_terms_days int not null default 30
);`,
  },
  *check(context) {
    const byTable = new Map<Relation, Twins[]>();
    for (const twins of findTwins(context)) {
      const known = byTable.get(twins.table);
      if (known === undefined) byTable.set(twins.table, [twins]);
      else known.push(twins);
    }
    for (const [table, twins] of byTable) yield report(context, table, twins);
  },
};

/** @param twins of one table, best first; never empty */
function report(context: RuleContext, table: Relation, twins: readonly Twins[]): Finding<DuplicateTableEvidence> {
  const [best, ...others] = twins as [Twins, ...Twins[]];
  const comparison = compareTables(context, table, best.twin);
  const sure = best.reckoning.verdict === 'warning';
  return {
    ruleId: duplicateTable.id,
    severity: sure ? 'warning' : 'info',
    at: declarationOf(table),
    message: describe(table, best, others, comparison, sure),
    related: twins.map(({ twin, reckoning }) => ({
      at: declarationOf(twin),
      message: `${label(twin)} has ${reckoning.likeness.pairs.length} of the ${table.columns.length} columns of ${label(table)}`,
    })),
    tables: [keyOf(table), ...twins.map((t) => keyOf(t.twin))],
    columns: [],
    evidence: {
      comparison,
      score: round(best.reckoning.score),
      others: others.map(({ twin, reckoning }) => ({ table: keyOf(twin), score: round(reckoning.score) })),
    },
    basis: 'inferred',
    confidence: round(sure ? Math.min(0.95, 0.85 + (best.reckoning.score - 0.66) * 0.3) : 0.5),
  };
}

function describe(
  table: Relation,
  best: Twins,
  others: readonly Twins[],
  comparison: TableComparison,
  sure: boolean,
): string {
  const own = label(table);
  const other = label(best.twin);
  const telling = comparison.shared.filter((s) => !s.housekeeping);
  const pairs = list(
    telling.map((s) => (s.left === s.right ? s.left : `${s.left}/${s.right}`)),
    5,
  );
  const differences = describeDifferences(comparison, own, other);
  const verb = sure ? 'holds the same thing as' : 'may hold the same thing as';
  const also =
    others.length === 0
      ? ''
      : ` ${list(others.map((o) => label(o.twin)))} ${others.length === 1 ? 'is' : 'are'} like it, too.`;
  const housekeeping = comparison.shared.length - telling.length;
  const part = comparison.shared.length === comparison.columns.left ? 'all' : `${comparison.shared.length}`;
  const counts = `${part} of its ${comparison.columns.left} columns are in both (${pairs}${
    housekeeping === 0 ? '' : `, and ${housekeeping} of housekeeping`
  })`;
  return `${own} ${verb} ${other}: ${[counts, ...differences].join('; ')}.${also} Merge them, or say in a comment what sets them apart.`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
