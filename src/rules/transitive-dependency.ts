import type { Rule } from './rule.ts';
import { type DeterminantEvidence, reportDeterminants } from './support/dependencies/determinants.ts';
import { copyGroups } from './support/dependencies/groups.ts';
import { type CopyEvidence, reportCopies } from './support/dependencies/report-copies.ts';
import { isTenants, reportTenants, type TenantCopiesEvidence } from './support/dependencies/tenants.ts';

export type TransitiveDependencyEvidence = CopyEvidence | DeterminantEvidence | TenantCopiesEvidence;

export const transitiveDependency: Rule<TransitiveDependencyEvidence> = {
  id: 'transitive-dependency',
  scope: 'relation',
  summary: 'A column repeats what the row that a reference beside it points to says already.',
  severity: 'warning',
  docs: {
    why: `\`orders.customer_name\` depends on \`customer_id\`, not on the order: the customer's name is kept once for each
order and once in \`customers\`, and after a rename they disagree (a violation of the third normal form). The finding is *inferred*
from names, *observed* where the known rows of both tables agree, joined by the reference, and *declared* where a composite foreign
key holds the two equal, which is a hint.

Copies are told by the reference's name (\`billing_contact_email\` beside \`billing_contact_id\`), the name of the table that it
leads to, other words for one thing, and names such as \`sku\` or \`birth_date\` that are hardly the row's own; a name that
only the two tables have (\`carrier\`) is a hint. Two ways to one
thing count as well: \`region_id\` beside \`store_id\`, where stores have a region; so does a code beside what it is called
(\`currency_code\`, \`currency_name\`) without a table of such codes, a sort
code its bank, and the number of a part what the part is.

It is a warning where a foreign key that is never empty leads to a column of the same meaning, or where rows agree. Known good reasons
make it a hint that names them: prices and other amounts of an order line, history, audit and snapshot rows, caches, columns that
say when they were taken (\`..._at_purchase\`), triggers that keep a copy in step, references that are emptied when the other row goes, to whom a receipt was made
out or money was sent, the tenant key (one hint for all tables). A
choice (\`default_address_id\`, \`selected_variant_id\`), roles and notes are left alone. What depends on a part of a composite key
is [partial-dependency](partial-dependency.md).`,
    bad: `create table customers (
  id bigint primary key,
  name text not null
);

create table orders (
  id bigint primary key,
  customer_id bigint not null references customers (id),
  customer_name text not null,
  placed_at timestamptz not null
);`,
    good: `create table customers (
  id bigint primary key,
  name text not null
);

create table orders (
  id bigint primary key,
  customer_id bigint not null references customers (id),
  placed_at timestamptz not null
);`,
  },
  *check(context) {
    const groups = [...copyGroups(context, false)];
    for (const group of groups) if (!isTenants(group)) yield reportCopies(transitiveDependency.id, group);
    yield* reportTenants(transitiveDependency.id, [...groups, ...copyGroups(context, true)].filter(isTenants));
    yield* reportDeterminants(context, transitiveDependency.id, false);
  },
};
