import { keyOf } from '../catalog/model.ts';
import { isLater } from '../similarity/index.ts';
import { declarationOf, type Finding, type Rule } from './rule.ts';
import { type Family, findFamilies, type Member, type Shape } from './support/fact-families.ts';
import { label, list } from './support/wording.ts';

export interface FragmentedFactsEvidence {
  readonly kind: Family['kind']['id'];
  readonly members: readonly {
    readonly table: string;
    readonly shape: Shape;
    /** Columns by what they are for: subject, measure name, value, time, tenant ... */
    readonly roles: Member['roles'];
  }[];
}

export const fragmentedFacts: Rule<FragmentedFactsEvidence> = {
  id: 'fragmented-facts',
  scope: 'family',
  about: 'table',
  summary: 'Three or more tables record the same kind of fact, each in a shape of its own.',
  severity: 'info',
  unmended:
    'One table for all of them is a design of its own: which measures there are and what they are called has to be decided by people, and rows of columns have to be unpivoted. The finding lists the role of every column, which is where such a design starts.',
  docs: {
    why: `Metrics, audit logs, activities, notifications and connections to outside services tend to be invented once per feature:
a row of counters here, a row for each name and value there, a jsonb document in a third place. Each table is small and
reasonable; together they mean that no question about all of them can be asked in one query, that each export and each
retention job is written several times, and that the same figure is kept twice under two names.

The finding names the family, the shape of each member (columns, rows of a name and a value, a document) and what each
column is for. Settings, templates and definitions of such things do not count, nor do roll-ups of one table in several grains,
histories that a trigger writes, or tables that share a supertype.`,
    bad: `create table campaign_metrics (
  id bigint primary key,
  campaign_id bigint not null,
  metric_name text not null,
  value numeric not null,
  recorded_at timestamptz not null
);

create table ad_stats (
  id bigint primary key,
  ad_id bigint not null,
  day date not null,
  impressions bigint not null,
  clicks bigint not null,
  spend numeric(12, 2) not null
);

create table page_analytics (
  id bigint primary key,
  page_id bigint not null,
  captured_at timestamptz not null,
  data jsonb not null
);`,
    good: `create table metrics (
  id bigint primary key,
  subject_type text not null,
  subject_id bigint not null,
  metric_name text not null,
  value numeric not null,
  recorded_at timestamptz not null
);`,
  },
  *check(context) {
    for (const family of findFamilies(context)) {
      const tables = family.members.map(({ table }) => keyOf(table));
      if (!context.isDecided(tables)) yield report(family);
    }
  },
};

function report({ kind, members }: Family): Finding<FragmentedFactsEvidence> {
  const [latest, ...others] = [...members].sort((a, b) => (isLater(a.table, b.table) ? -1 : 1)) as [
    Member,
    ...Member[],
  ];
  return {
    ruleId: fragmentedFacts.id,
    severity: 'info',
    at: declarationOf(latest.table),
    message: describe(kind, latest, others),
    related: others.map((member) => ({ at: declarationOf(member.table), message: describeMember(member) })),
    tables: [keyOf(latest.table), ...others.map(({ table }) => keyOf(table))],
    columns: [],
    evidence: {
      kind: kind.id,
      members: [latest, ...others].map(({ table, shape, roles }) => ({ table: keyOf(table), shape, roles })),
    },
    basis: 'inferred',
    confidence: new Set(members.map((m) => m.shape)).size > 1 ? 0.75 : 0.65,
  };
}

function describe(kind: Family['kind'], latest: Member, others: readonly Member[]): string {
  const count = others.length + 1;
  const members = [latest, ...others].map(describeMember);
  return `${count} tables record ${kind.records}, each in its own way: ${list(members, 4)}. Keep them in one table with ${kind.instead}, or record in tablefold.json why they stay apart.`;
}

const SHAPES: Readonly<Record<Shape, string>> = {
  columns: 'a column each',
  rows: 'a row each',
  document: 'one document',
};

/** "ad_stats (a column each: impressions, clicks and spend)". */
function describeMember({ table, shape, roles }: Member): string {
  const telling = roles['measure name'] ?? [];
  const values = roles.value ?? roles.text ?? roles.credential ?? roles.action ?? [];
  return `${label(table)} (${SHAPES[shape]}: ${list([...telling, ...values], 3)})`;
}
