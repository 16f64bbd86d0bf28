import type { Finding, Rule } from './rule.ts';
import { type ConventionEvidence, reportConvention } from './support/column-types/convention-report.ts';
import { findConventions } from './support/column-types/conventions.ts';
import { findReferenceConflicts } from './support/column-types/reference-conflicts.ts';
import { groupConflicts, type ReferenceEvidence, reportReference } from './support/column-types/reference-report.ts';

export type ConflictingColumnTypeEvidence = ReferenceEvidence | ConventionEvidence;

export const conflictingColumnType: Rule<ConflictingColumnTypeEvidence> = {
  id: 'conflicting-column-type',
  scope: 'database',
  summary:
    'One fact has different types in different tables: a reference and its target, or one name across the schema.',
  severity: 'warning',
  unmended:
    'a new type rewrites the table under a lock that keeps everybody out, and takes every view, index, default and function that reads the column along; when that may happen is not for a tool to decide',
  docs: {
    why: `A foreign key of type \`integer\` to a \`bigint\` key works until the key passes 2147483647; from then on no row can
refer to a new one. A \`varchar(10)\` cannot hold what its target holds in \`varchar(40)\`. And a \`text\` column cannot be
a foreign key to a \`uuid\` at all, so that nothing ever checks it.

Where no foreign key says what a column points at, its name does: because the same name is a foreign key elsewhere, or
because it is called \`<table>_id\`. Such findings are *inferred*, and weaker. Columns with a type beside them
(\`owner_id\`, \`owner_type\`), staging tables, logs and copies are left alone.

The same rule looks at names that most tables of a schema give one type and few another: flags that are numbers, amounts
of money in floating point, an external id as \`uuid\` and as \`text\`, a day as a moment, text where the others have an
enum, and, once for a schema, time stamps without a zone among those with one. Only names that say enough count, and
only where at least three in four agree.`,
    bad: `create table customers (
  id bigint generated always as identity primary key,
  email text not null
);

create table orders (
  id bigint generated always as identity primary key,
  customer_id integer not null references customers (id),
  placed_on date not null
);`,
    good: `create table customers (
  id bigint generated always as identity primary key,
  email text not null
);

create table orders (
  id bigint generated always as identity primary key,
  customer_id bigint not null references customers (id),
  placed_on date not null
);`,
  },
  *check(context) {
    const found = [
      ...groupConflicts(findReferenceConflicts(context)).map(reportReference),
      ...[...findConventions(context.snapshot)].map(reportConvention),
    ];
    // A column whose target is known needs no majority beside it.
    const said = new Set<string>();
    for (const finding of found) {
      if (
        context.isDecided(finding.tables) ||
        (finding.evidence.about === 'name' && said.has(finding.columns[0] ?? ''))
      )
        continue;
      for (const column of finding.columns) said.add(column);
      yield { ruleId: conflictingColumnType.id, ...finding } as Finding<ConflictingColumnTypeEvidence>;
    }
  },
};
