import assert from 'node:assert/strict';
import { planRename } from '../../src/refactorings/rename-table/index.ts';
import { snapshotOf } from './cases.ts';

interface Situation {
  readonly name: string;
  readonly sql: string;
  /** The new name; "notes" unless told. */
  readonly to?: string;
  readonly sentence: string;
}

const A = 'create table a (id int primary key, v text);';

const SITUATIONS: readonly Situation[] = [
  { name: 'a table that is not there', sql: 'select 1;', sentence: 'there is no table public.a' },
  { name: 'no name', sql: A, to: ' ', sentence: 'public.a needs a name to be renamed to' },
  { name: 'the name that it has', sql: A, to: 'a', sentence: 'public.a has that name already' },
  {
    name: 'a name that PostgreSQL would cut',
    sql: A,
    to: 'n'.repeat(64),
    sentence: `"${'n'.repeat(64)}" is longer than the 63 bytes that PostgreSQL keeps of a name`,
  },
  {
    name: 'the name of a view',
    sql: `${A} create view notes as select 1 as x;`,
    sentence: 'there is a view public.notes already',
  },
  {
    name: 'the name of an index',
    sql: `${A} create index notes on a (v);`,
    sentence: 'there is an index public.notes already, and indexes and tables share their names',
  },
  {
    name: 'the name of a type',
    sql: `${A} create type notes as enum ('x');`,
    sentence: 'there is a type public.notes already, and each table has a type of its own name',
  },
  {
    name: 'a view',
    sql: 'create view a as select 1 as id;',
    sentence: 'public.a is a view, and only tables are renamed',
  },
  {
    name: 'a partition',
    sql: 'create table p (id int) partition by list (id); create table a partition of p for values in (1);',
    sentence: 'public.a is a partition of public.p, and nobody needs its name',
  },
  {
    name: 'a table without columns',
    sql: 'create table a ();',
    sentence: 'public.a has no columns, so no view could stand in for it',
  },
  {
    name: 'a child by inheritance',
    sql: 'create table p (id int); create table a () inherits (p);',
    sentence: 'public.a inherits from public.p; undo the inheritance first',
  },
  {
    name: 'a function that returns its rows',
    sql: `${A} create function all_a() returns setof a language sql as $$ select * from a $$;`,
    sentence: 'the function public.all_a has the row type of public.a in its signature',
  },
  {
    name: 'a rule',
    sql: `${A} create rule r as on delete to a do instead nothing;`,
    sentence: 'public.a is touched by a statement that is not understood in full: CREATE RULE',
  },
  {
    name: 'a trigger that writes down the table’s name',
    sql: `${A} create table log (t text); create function f() returns trigger language plpgsql as $$ begin insert into log values (tg_table_name); return new; end $$; create trigger t after insert on a for each row execute function f();`,
    sentence: "the trigger t of public.a runs public.f, which uses the table's name, and would be told the new one",
  },
  {
    name: 'privileges on columns under row-level security',
    sql: `create role r; ${A} alter table a enable row level security; grant select (id) on a to r;`,
    sentence:
      "r holds privileges on single columns of public.a, which a view that checks its caller's row-level security cannot pass on",
  },
  {
    name: 'a function that empties it',
    sql: `${A} create function f() returns void language plpgsql as $$ begin truncate table public.a; end $$;`,
    sentence: 'the function public.f truncates public.a, which it could not do with a view',
  },
];

describe('renamings that are refused', () => {
  for (const { name, sql, to = 'notes', sentence } of SITUATIONS) {
    it(name, () => {
      const plan = planRename(snapshotOf([{ path: 'schema.sql', text: sql }]), { table: 'public.a', name: to });
      assert.equal('unavailable' in plan ? plan.unavailable : `planned: ${plan.title}`, sentence);
    });
  }
});
