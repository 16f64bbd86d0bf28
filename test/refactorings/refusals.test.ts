import assert from 'node:assert/strict';
import { type MergeTarget, planMerge } from '../../src/refactorings/index.ts';
import { snapshotOf } from './cases.ts';

interface Situation {
  readonly name: string;
  readonly sql: string;
  readonly target?: MergeTarget;
  readonly sentence: string;
}

const A = 'id uuid primary key default gen_random_uuid(), v text';

const SITUATIONS: readonly Situation[] = [
  {
    name: 'a table that is not there',
    sql: `create table b (${A});`,
    sentence: 'there is no table public.a',
  },
  {
    name: 'a table into itself',
    sql: `create table a (${A});`,
    target: { from: 'public.a', into: 'public.a' },
    sentence: 'public.a cannot be merged into itself',
  },
  {
    name: 'a view',
    sql: `create table b (${A}); create view a as select * from b;`,
    sentence: 'public.a is a view, and only ordinary tables can be merged',
  },
  {
    name: 'a partitioned target',
    sql: `create table a (${A}); create table b (id uuid, v text) partition by hash (id);`,
    sentence:
      'public.b is partitioned: its keys have to hold the partition key, which the rows of another table need not have',
  },
  {
    name: 'a partition',
    sql: `create table p (id uuid, v text) partition by hash (id); create table a partition of p for values with (modulus 1, remainder 0); create table b (${A});`,
    sentence: 'public.a is a partition of public.p; merge the partitioned tables instead',
  },
  {
    name: 'an unlogged table',
    sql: `create unlogged table a (${A}); create table b (${A});`,
    sentence: 'public.a is unlogged; its rows do not live as long as those of a permanent table',
  },
  {
    name: 'a child by inheritance',
    sql: `create table p (${A}); create table a () inherits (p); create table b (${A});`,
    sentence: 'public.a inherits from public.p; undo the inheritance first',
  },
  {
    name: 'a parent by inheritance',
    sql: `create table a (${A}); create table b (${A}); create table c () inherits (b);`,
    sentence: 'public.c inherits from public.b; undo the inheritance first',
  },
  {
    name: 'a function that returns rows of it',
    sql: `create table a (${A}); create table b (${A}); create function all_a() returns setof a language sql as $$ select * from a $$;`,
    sentence: 'the function public.all_a has the row type of public.a in its signature',
  },
  {
    name: 'a function body that PostgreSQL ties to the table',
    sql: `create table a (${A}); create table b (${A}); create function n() returns bigint language sql begin atomic select count(*) from a; end;`,
    sentence: 'the function public.n names public.a in a body that PostgreSQL ties to the table',
  },
  {
    name: 'a column of its row type',
    sql: `create table a (${A}); create table b (${A}); create table c (id int, copy a);`,
    sentence: 'a column of public.c has the row type of public.a',
  },
  {
    name: 'a rule',
    sql: `create table a (${A}); create table b (${A}); create rule r as on delete to a do instead nothing;`,
    sentence: 'public.a is touched by a statement that is not understood in full: CREATE RULE',
  },
  {
    name: 'a target key that gives the absorbed rows no value',
    sql: `create table a (id serial primary key, v text); create table b (code text primary key, v text);`,
    sentence:
      'public.b.code is part of the primary key and has no default that would give the absorbed rows a value; add one (for example default gen_random_uuid()) and try again',
  },
  {
    name: 'a policy of disjoint keys where the keys differ',
    sql: `create table a (id serial primary key, v text); create table b (${A});`,
    target: { from: 'public.a', into: 'public.b', rowPolicy: 'disjoint' },
    sentence:
      'the row policy disjoint needs primary keys of the same columns and types, and those of public.a and public.b are not',
  },
  {
    name: 'a table that extends the target row by row',
    sql: `create table b (${A}); create table a (id uuid primary key references b (id), bio text);`,
    sentence:
      'public.a extends public.b row by row (its primary key is a foreign key to it): every INSERT through a view of that name would meet the row that it extends, so code that inserts has to change first',
  },
  {
    name: 'a trigger function that names a column of another name',
    sql: `create table a (id serial primary key, v text); create table b (${A}); create function f() returns trigger language plpgsql as $$ begin perform new.id; return new; end $$; create trigger t before insert on a for each row execute function f();`,
    sentence: 'the trigger t of public.a runs public.f, which names id; in public.b that column is called a_id',
  },
  {
    name: 'a trigger that fires once a statement',
    sql: `create table a (${A}); create table b (${A}); create function f() returns trigger language plpgsql as $$ begin return null; end $$; create trigger t after insert on a for each statement execute function f();`,
    sentence:
      'the trigger t of public.a fires once a statement, and in public.b it could not tell whose rows a statement touched',
  },
  {
    name: 'a trigger of the target that sees all rows of a statement',
    sql: `create table a (${A}); create table b (${A}); create function f() returns trigger language plpgsql as $$ begin return null; end $$; create trigger t after insert on b referencing new table as added for each statement execute function f();`,
    sentence: 'the trigger t of public.b sees all rows of a statement, and would see those of public.a as well',
  },
  {
    name: 'row-level security forced on the owner',
    sql: `create table a (${A}); create table b (${A}); alter table b enable row level security; alter table b force row level security;`,
    sentence: 'public.b forces row-level security on its owner, under which a migration cannot be sure to see all rows',
  },
  {
    name: 'column privileges under row-level security',
    sql: `create role r; create table a (${A}); create table b (${A}); alter table a enable row level security; grant select (v) on a to r;`,
    sentence:
      "r holds privileges on single columns of public.a, which a view that checks its caller's row-level security cannot pass on",
  },
  {
    name: 'a role that may read more of the target than of the absorbed table',
    sql: `create role r; create table a (${A}); create table b (${A}); grant select (id) on a to r; grant select on b to r;`,
    sentence: 'r may read all of public.b but only some columns of public.a, and would see the others in public.b',
  },
  {
    name: 'a role that may read the absorbed table alone, under row-level security',
    sql: `create role r; create table a (${A}); create table b (${A}); alter table a enable row level security; grant select on a to r;`,
    sentence:
      "r may SELECT on public.a but not on public.b; a view that checks its caller's row-level security needs both, and granting it would show more than before",
  },
  {
    name: 'different policies where equal keys are one row',
    sql: `create table a (${A}); create table b (${A}); alter table a enable row level security; create policy p on a using (v = 'x');`,
    target: { from: 'public.a', into: 'public.b', rowPolicy: 'same-row' },
    sentence:
      'public.a and public.b have different policies, and a row that is in both cannot obey each on its own side',
  },
  {
    name: 'a domain that refuses NULL',
    sql: `create domain d as int not null; create table a (${A}, n d); create table b (${A});`,
    sentence:
      'public.a.n has the domain public.d, which is not null, and the rows of public.b have nothing to put there',
  },
  {
    name: 'a table without columns',
    sql: `create table a (); create table b (${A});`,
    sentence: 'public.a has no columns, so no view could stand in for it',
  },
  {
    name: 'a role that could delete in the target and not in the absorbed table',
    sql: `create role r; create table a (${A}); create table b (${A}); grant select on a to r; grant select, delete on b to r;`,
    sentence:
      'r may DELETE on public.b but not on public.a, and could do so with the rows of public.a there; where that is meant, grant it on public.a first',
  },
  {
    name: 'another owner who may not read the absorbed table',
    sql: `create role r; create role s; create table a (${A}); create table b (${A}); alter table a owner to r; alter table b owner to s;`,
    sentence:
      's owns public.b but may not SELECT on public.a, and could do so with its rows there; where that is meant, grant it first',
  },
  {
    name: 'a policy that fails where its setting is empty',
    sql: `create table a (${A}); create table b (${A}); alter table a enable row level security; create policy p on a using (id = current_setting('app.id', true)::uuid);`,
    sentence:
      "the policy p of public.a fails for whoever has not set what it asks for (current_setting('app.id', true)::uuid), and public.b could be read without; nullif(current_setting('...', true), '') does not fail",
  },
  {
    name: 'a policy that asks a function which fails where its setting is not there',
    sql: `create table a (${A}); create table b (${A}); create function me() returns uuid language sql as $$ select current_setting('app.id')::uuid $$; alter table a enable row level security; create policy p on a using (id = me());`,
    sentence:
      "the policy p of public.a fails for whoever has not set what it asks for (current_setting('app.id') in public.me), and public.b could be read without; nullif(current_setting('...', true), '') does not fail",
  },
  {
    name: 'a policy that casts a column',
    sql: `create table a (${A}); create table b (${A}); alter table a enable row level security; create policy p on a using (v::int > 3);`,
    sentence: 'the policy p of public.a casts a column, and where that fails public.b could not be read any more',
  },
  {
    name: 'a trigger of the target that fires once a statement',
    sql: `create table a (${A}); create table b (${A}); create function f() returns trigger language plpgsql as $$ begin return null; end $$; create trigger t after insert on b for each statement execute function f();`,
    sentence: 'the trigger t of public.b fires once a statement, and would fire for those on public.a as well',
  },
  {
    name: 'a trigger function that is handed whole rows',
    sql: `create table log (j jsonb); create table a (${A}); create table b (${A}); create function f() returns trigger language plpgsql as $$ begin insert into log values (to_jsonb(new)); return new; end $$; create trigger t after insert on a for each row execute function f();`,
    sentence:
      "the trigger t of public.a runs public.f, which uses whole rows, and those are b's, with all its columns, after a merge",
  },
  {
    name: 'a trigger function that writes every column of its row elsewhere',
    sql: `create table a (${A}); create table b (${A}); create table history (${A}); create function f() returns trigger language plpgsql as $$ begin insert into history select old.*; return new; end $$; create trigger t after update on b for each row execute function f();`,
    sentence:
      "the trigger t of public.b runs public.f, which uses whole rows, and those are b's, with all its columns, after a merge",
  },
  {
    name: 'a domain that refuses NULL although it has a default',
    sql: `create domain d as text not null default 'q'; create table a (${A}); create table b (${A}, n d);`,
    sentence:
      'public.b.n has the domain public.d, which is not null, and the rows of public.a have nothing to put there',
  },
  {
    name: 'a policy of disjoint keys where two sequences count',
    sql: `create table a (id serial primary key, v text); create table b (id serial primary key, v text);`,
    target: { from: 'public.a', into: 'public.b', rowPolicy: 'disjoint' },
    sentence:
      'the row policy disjoint does not fit keys that count up: the sequences of public.a and public.b would hand out the same values',
  },
];

describe('merges that are refused', () => {
  for (const { name, sql, target = { from: 'public.a', into: 'public.b' }, sentence } of SITUATIONS) {
    it(name, () => {
      const plan = planMerge(snapshotOf([{ path: 'schema.sql', text: sql }]), target);
      assert.equal('unavailable' in plan ? plan.unavailable : `planned: ${plan.title}`, sentence);
    });
  }
});
