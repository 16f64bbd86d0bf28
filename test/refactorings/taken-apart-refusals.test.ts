import assert from 'node:assert/strict';
import type { Remedy } from '../../src/dependencies/remedy.ts';
import { refactorings } from '../../src/refactorings/index.ts';
import { snapshotOf } from './cases.ts';

const TABLE = `create table offices (
  id integer primary key,
  head_name text,
  head_email text,
  phone1 text,
  phone2 text,
  tags text[],
  status text default 'new'
);`;

const EXTRACT: Remedy = {
  kind: 'extract-relation',
  table: 'public.offices',
  columns: ['head_name', 'head_email'],
  determinant: [],
  name: 'heads',
};
const SPLIT: Remedy = {
  kind: 'split-repeating-group',
  table: 'public.offices',
  columns: [{ name: 'phone', from: ['phone1', 'phone2'] }],
  name: 'office_phones',
};
const LIST: Remedy = {
  kind: 'split-list',
  table: 'public.offices',
  column: 'tags',
  holds: { form: 'array' },
  name: 'office_tags',
};
const ENUM: Remedy = {
  kind: 'extract-lookup',
  table: 'public.offices',
  column: 'status',
  as: 'enum',
  values: ['new', 'old'],
  name: 'office_status',
};

/** What the plan says instead of itself; 'planned' where there is one. */
function answer(sql: string, remedy: Remedy): string {
  const snapshot = snapshotOf([{ path: 'schema.sql', text: sql }]);
  assert.deepEqual(snapshot.problems, []);
  const refactoring = refactorings.find((r) => r.id === remedy.kind);
  assert.ok(refactoring);
  const plan = refactoring.plan(snapshot, { refactoringId: remedy.kind, title: '', target: remedy });
  return 'unavailable' in plan ? plan.unavailable : 'planned';
}

describe('taking a table apart is refused', () => {
  const refused = (what: string, sql: string, remedy: Remedy, why: string) =>
    it(what, () => assert.equal(answer(sql, remedy), why));

  it('for nothing', () => {
    for (const remedy of [EXTRACT, SPLIT, LIST, ENUM]) assert.equal(answer(TABLE, remedy), 'planned');
  });

  refused(
    'without a primary key',
    TABLE.replace(' primary key', ''),
    EXTRACT,
    'public.offices has no primary key by which its rows could be found again; give it one first',
  );
  refused(
    'not where a view reads a column',
    `${TABLE} create view heads_of as select id, head_name from offices;`,
    EXTRACT,
    'planned',
  );
  refused(
    'where a view reads every column, which a rollback would give it in another order',
    `${TABLE} create view copy as select o.* from offices as o;`,
    EXTRACT,
    'the view public.copy reads every column of public.offices, and would have them in another order after a rollback; write out its columns first',
  );
  refused(
    'where a view reads a column, and a function has its row type',
    `${TABLE} create view heads_of as select id, head_name from offices;
     create function f() returns setof heads_of language sql as 'select * from heads_of';`,
    EXTRACT,
    'the function public.f has the row type of public.heads_of, a view that reads public.offices',
  );
  refused(
    'where a view reads what would become an enum',
    `${TABLE} create view copy as select * from offices;`,
    ENUM,
    'the view public.copy reads status, whose type could not change under it',
  );
  refused(
    'not where a view reads others',
    `${TABLE} create view statuses as select status, count(*) from offices group by 1;`,
    EXTRACT,
    'planned',
  );
  refused(
    'where a function names a column',
    `${TABLE} create function f() returns bigint language sql as 'select count(head_email) from offices';`,
    EXTRACT,
    'the function public.f names head_email and public.offices; see that it can do without first',
  );
  refused(
    "where a trigger's function names a column",
    `${TABLE}
     create function low() returns trigger language plpgsql as 'begin new.head_email := lower(new.head_email); return new; end';
     create trigger low before insert on offices for each row execute function low();`,
    EXTRACT,
    'the trigger low of public.offices is about head_email',
  );
  refused(
    'where a policy decides by a column',
    `${TABLE} alter table offices enable row level security;
     create policy own on offices using (head_name = current_user);`,
    EXTRACT,
    'the policy own of public.offices decides by head_name',
  );
  refused(
    'where the owner is bound by row-level security',
    `${TABLE} alter table offices enable row level security; alter table offices force row level security;`,
    LIST,
    'public.offices forces row-level security on its owner, under which a migration cannot be sure to see all rows',
  );
  refused(
    'where a column is unique',
    `${TABLE} alter table offices add unique (head_email);`,
    EXTRACT,
    'the unique constraint offices_head_email_key of public.offices is about head_email, and would go with what it demands; drop it first where it is not needed',
  );
  refused(
    'where a unique index is about a column',
    `${TABLE} create unique index one_head on offices (lower(head_email));`,
    EXTRACT,
    'the unique index one_head of public.offices is about head_email, and would go with what it demands; drop it first where it is not needed',
  );
  refused(
    'where a check compares what goes with what stays',
    `${TABLE} alter table offices add check (status <> 'old' or head_name is null);`,
    EXTRACT,
    'the check offices_check of public.offices is about head_name, and would go with what it demands; drop it first where it is not needed',
  );
  refused(
    'where a generated column is computed from one',
    `${TABLE} alter table offices add head text generated always as (head_name || ' ' || head_email) stored;`,
    EXTRACT,
    'the generated column public.offices.head is computed from head_name, head_email',
  );
  refused(
    'where the name is taken',
    `${TABLE} create table heads (id integer);`,
    EXTRACT,
    'there is a table public.heads already',
  );
  refused(
    'where the table is partitioned',
    TABLE.replace(');', ') partition by list (id);'),
    SPLIT,
    'public.offices is a partitioned table, and only plain tables are taken apart',
  );
  refused(
    'where another table inherits from it',
    `${TABLE} create table branches () inherits (offices);`,
    SPLIT,
    'public.branches inherits from public.offices; undo the inheritance first',
  );
  refused(
    'where numbered columns are of different types',
    TABLE.replace('phone2 text', 'phone2 bigint'),
    SPLIT,
    'phone1 and phone2 of public.offices are of different types; make them alike first',
  );
  refused(
    'where only one of the numbered columns is checked',
    `${TABLE} alter table offices add check (phone1 <> '');`,
    SPLIT,
    'the check offices_phone1_check of public.offices is about phone1, and would go with what it demands; drop it first where it is not needed',
  );
  refused(
    'where a role holds privileges on a column',
    `${TABLE} create role clerk; grant select (id, head_name) on offices to clerk;`,
    EXTRACT,
    'clerk holds privileges on single columns of public.offices, which leave; grant them on the whole table or take them back first',
  );
  refused(
    'where a list is json, which keeps how it was written',
    TABLE.replace('tags text[]', 'tags json'),
    { ...LIST, holds: { form: 'jsonb' } },
    'public.offices.tags is of type json, which keeps how it was written, and rows would not; make it jsonb first',
  );
  refused(
    'where what the items name is not unique',
    `${TABLE} create table tags (name text);`,
    { ...LIST, references: { table: 'public.tags', column: 'name' } },
    'public.tags.name is not unique, so that no foreign key can refer to it',
  );
  refused(
    'where an enum would be compared as text',
    `${TABLE} create index fresh on offices (id) where status = 'new';`,
    ENUM,
    'the index fresh of public.offices compares status as text',
  );
  refused(
    'where an enum would have a computed default',
    TABLE.replace("default 'new'", 'default lower(current_user)'),
    ENUM,
    "the default of public.offices.status is computed, lower(current_user), and would not be of the enum's type",
  );
  refused(
    'where no value of an enum is known',
    TABLE.replace(" default 'new'", ''),
    { ...ENUM, values: [] },
    'no value of public.offices.status is known, and an enum needs all of them; a lookup table does not',
  );
});
