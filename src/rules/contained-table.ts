import type { Rule } from './rule.ts';
import { isContained } from './support/containment.ts';
import { reportTwins, type TwinsEvidence } from './support/twin-findings.ts';
import { findTwins } from './support/twins.ts';

export const containedTable: Rule<TwinsEvidence> = {
  id: 'contained-table',
  scope: 'pair',
  about: 'table',
  summary: 'Nearly all that one table holds, another and much larger one holds, too.',
  severity: 'warning',
  docs: {
    why: `A small table whose columns are nearly all in a larger one is usually what was left of an earlier design, or what
somebody made who did not know of the larger one. Each fact in it is kept twice, and the two go on to differ.

Columns are compared as for \`duplicate-table\`, and the same reasons keep tables apart: children of the larger table,
histories, drafts and queues of its rows, kinds of one supertype, links, roll-ups.`,
    bad: `create table employees (
  id bigint primary key,
  full_name text not null,
  email text not null,
  phone text,
  office text,
  extension int,
  monthly_salary numeric(10, 2),
  badge_color text,
  emergency_contact text
);

create table staff (
  id bigint primary key,
  full_name text not null,
  extension int,
  office text,
  badge_color text
);`,
    good: `create table employees (
  id bigint primary key,
  full_name text not null,
  email text not null,
  phone text,
  office text,
  extension int,
  monthly_salary numeric(10, 2),
  badge_color text,
  emergency_contact text
);

create view staff as
select id, full_name, extension, office, badge_color from employees;`,
  },
  *check(context) {
    const contained = findTwins(context).flatMap((twins) => {
      const smaller = isContained(twins.reckoning.likeness);
      if (smaller === undefined) return [];
      return [smaller === twins.table ? twins : { ...twins, table: twins.twin, twin: twins.table }];
    });
    yield* reportTwins(context, contained, {
      ruleId: containedTable.id,
      sure: 'is contained in',
      unsure: 'may be contained in',
      advice: 'Merge it into the larger one, make it a view, or say in a comment what sets it apart.',
    });
  },
};
