/** As SITUATIONS, about loops in DO blocks. */
export const LOOP_SITUATIONS: readonly (readonly [name: string, sql: string])[] = [
  [
    'a loop over tables of the catalog',
    `create schema app; create table app.one (id int); create table app.two (id int); create table other (id int);
     do $$ declare r record; begin for r in select schemaname, tablename from pg_tables where schemaname = 'app' loop execute format('alter table %I.%I add column tenant int not null', r.schemaname, r.tablename); end loop; end $$`,
  ],
  [
    'a loop over constraints, whose table is printed by regclass',
    `create table "Parent" (id int primary key); create table child (p int references "Parent"); create table "Other" (p int references "Parent");
     do $$ declare r record; begin for r in (select conname, conrelid::regclass as t, conrelid::regclass::text as name from pg_constraint where contype = 'f' and confrelid = '"Parent"'::regclass) loop execute 'alter table ' || r.name || ' drop constraint ' || quote_ident(r.conname); end loop; end $$`,
  ],
  [
    'a loop over names in an array',
    `create table a (x int); create table b (x int); do $$ declare t text; names text[] := array['a', 'b']; begin foreach t in array names loop execute format('alter table %I add y text', t); execute 'create index on ' || t || ' (y)'; end loop; foreach t in array array['a']::text[] loop execute format('alter table %I rename to %I', t, t || '_old'); end loop; end $$`,
  ],
  [
    'a loop over an array literal, with CONTINUE and EXIT',
    `create table a (x int); create table b (x int); create table c (x int); create table d (x int); do $$ declare t text; begin foreach t in array '{a, b,c,d}'::text[] loop continue when t = 'b'; if t = 'd' then exit; end if; execute format('alter table %I add y int', t); end loop; end $$`,
  ],
  [
    'loops over numbers',
    `create table e (d date) partition by range (d); do $$ begin for i in 1..3 loop execute format('create table p%s (x int)', i); for j in 1..i loop execute 'create table p' || i || '_' || j || ' ()'; exit when j = 2; end loop; end loop; for i in 3..1 loop execute 'create table never ()'; end loop; end $$`,
  ],
  [
    'loops over listed values',
    `do $$ declare r record; n text; begin for r in select * from (values ('a', 'int'), ('b', 'text')) as v (name, type) loop execute format('create table %I (x %s)', r.name, r.type); end loop; for n in select unnest(array['c', 'd']) loop execute format('create table %I ()', n); end loop; for n in values ('e'), ('f') loop execute format('create table %I ()', n); end loop; for n in select u from unnest(array['g']) as u loop execute format('create table %I ()', n); end loop; end $$`,
  ],
  [
    'a loop that ends with the block that it stands in',
    `do $$ begin for i in 1..5 loop if i = 3 then return; end if; execute format('create table t%s ()', i); end loop; create table never (); end $$`,
  ],
  [
    'a loop over an enum’s labels and over columns',
    `create type mood as enum ('sad', 'glad'); create table t (a int, b text, c text);
     do $$ declare r record; begin for r in select e.enumlabel from pg_enum e join pg_type y on y.oid = e.enumtypid where y.typname = 'mood' loop execute format('create table %I ()', r.enumlabel); end loop; for r in select column_name from information_schema.columns where table_schema = 'public' and table_name = 't' and data_type = 'text' loop execute format('alter table t alter %I type varchar(9)', r.column_name); end loop; end $$`,
  ],
  [
    'a loop whose statement is refused undoes the whole block',
    `create table a (x int); do $$ declare t text; begin foreach t in array array['a', 'nope'] loop execute format('alter table %I add y int', t); end loop; end $$; do $$ declare t text; begin foreach t in array array['a', 'nope'] loop begin execute format('alter table %I add z int', t); exception when undefined_table then null; end; end loop; end $$`,
  ],
  [
    'loops over rows that change no schema',
    `create table t (a int); do $$ declare r record; begin for r in select * from t loop update t set a = r.a + 1; end loop; while true loop exit; end loop; loop exit when true; end loop; end $$; create table u (a int)`,
  ],
  [
    'a loop that makes partitions, counting those that are there',
    `create table t (id int not null, v text) partition by hash (id); create function part(target text, n int) returns int language plpgsql as $$ declare there int; name text; made int := 0; begin select count(*) into there from pg_inherits where inhparent = target::regclass; if there > n then raise exception 'fewer'; end if; for i in 0..(n - 1) loop name := format('%s_%s', target, i); if to_regclass(name) is null then execute format('create table %I (like %s including indexes)', name, target); execute format('alter table %s attach partition %I for values with (modulus %s, remainder %s)', target, name, n, i); made := made + 1; end if; end loop; return made; end $$; select part('t', 4); select part('t', 4); select part('t', 2)`,
  ],
  [
    'INTO several variables',
    `create table t (id int); alter table t add constraint t_pkey primary key (id);
     do $$ declare name text; kind text; n int; begin select conname, contype into strict name, kind from pg_constraint where conrelid = 't'::regclass and contype = 'p'; if name is null then alter table t add primary key (id); else execute format('create table %I ()', name || '_' || kind); end if; select count(*) from pg_tables where schemaname = 'public' into n; execute format('create table n%s ()', n); end $$`,
  ],
  [
    'INTO a record',
    `create table t (id int primary key); do $$ declare r record; begin select conname, contype::text as kind into r from pg_constraint where conrelid = 't'::regclass and contype = 'p'; if r.kind = 'p' then execute format('alter table t rename constraint %I to pk', r.conname); end if; end $$`,
  ],
];
