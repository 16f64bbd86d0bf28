import type { Rule } from './rule.ts';
import { type DeterminantEvidence, reportDeterminants } from './support/dependencies/determinants.ts';
import { copyGroups } from './support/dependencies/groups.ts';
import { type CopyEvidence, reportCopies } from './support/dependencies/report-copies.ts';
import { isTenants } from './support/dependencies/tenants.ts';

export type PartialDependencyEvidence = CopyEvidence | DeterminantEvidence;

export const partialDependency: Rule<PartialDependencyEvidence> = {
  id: 'partial-dependency',
  scope: 'relation',
  summary: 'A column belongs to a part of the key alone.',
  severity: 'warning',
  docs: {
    why: `Where \`student_id\` and \`course_id\` together are the key, \`course_title\` is a fact of the course: it is said again for every
student, and after a change the rows of one course disagree (a violation of the second normal form). A UNIQUE over both beside
a surrogate \`id\` is such a key as well.

A part that is a foreign key says what it leads to; without one the column's name has to do (\`course_title\` beside
\`course_id\` or \`course_code\`), and known rows that repeat without differing count as much. The
unit of a metric, the description of a class and the name of what has a row a year are told by their names, too. What a row says of the two together
is its own: quantity, grade, role, position, joined_at, the price that was agreed. Snapshots, histories, caches and tenant keys are
hints, with the reason. What depends on a column that is no part of a key is [transitive-dependency](transitive-dependency.md).`,
    bad: `create table courses (
  id bigint primary key,
  title text not null
);

create table students (
  id bigint primary key,
  full_name text not null
);

create table enrollments (
  student_id bigint not null references students (id),
  course_id bigint not null references courses (id),
  course_title text not null,
  grade numeric(3, 1),
  primary key (student_id, course_id)
);`,
    good: `create table courses (
  id bigint primary key,
  title text not null
);

create table students (
  id bigint primary key,
  full_name text not null
);

create table enrollments (
  student_id bigint not null references students (id),
  course_id bigint not null references courses (id),
  grade numeric(3, 1),
  primary key (student_id, course_id)
);`,
  },
  *check(context) {
    // A tenant key in every table is one decision, whatever the keys of the tables are; transitive-dependency tells of it.
    for (const group of copyGroups(context, true))
      if (!isTenants(group)) yield reportCopies(partialDependency.id, group);
    yield* reportDeterminants(context, partialDependency.id, true);
  },
};
