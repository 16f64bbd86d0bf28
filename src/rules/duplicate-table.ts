import type { Rule } from './rule.ts';
import { isContained } from './support/containment.ts';
import { reportTwins, type TwinsEvidence } from './support/twin-findings.ts';
import { findTwins } from './support/twins.ts';

export const duplicateTable: Rule<TwinsEvidence> = {
  id: 'duplicate-table',
  scope: 'pair',
  summary: 'Two tables hold the same thing by structure, whatever they are called.',
  about: 'table',
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
    const twins = findTwins(context).filter(({ reckoning }) => isContained(reckoning.likeness) === undefined);
    yield* reportTwins(context, twins, {
      ruleId: duplicateTable.id,
      sure: 'holds the same thing as',
      unsure: 'may hold the same thing as',
      advice: 'Merge them, or say in a comment what sets them apart.',
    });
  },
};
