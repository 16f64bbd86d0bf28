/** SQL that replay and a real PostgreSQL must make the same catalog of, refusing the same statements in the same words. */
export const SITUATIONS: readonly (readonly [name: string, sql: string])[] = [
  [
    'a table with every kind of column constraint',
    `create table t (a int primary key, b text not null unique, c int check (c > 0), d int references t (a) on delete set null)`,
  ],
  [
    'type aliases',
    `create table t (a int, b int8, c float, d decimal(8,2), e varchar(9), f char(3), g timestamptz(3), h time, i bool, j "char", k text[], l int[][], m bit varying(4), n interval minute to second(2), o dec, p character varying, q real, r _text)`,
  ],
  [
    'a default follows the function that it calls to another name',
    `create function new_id() returns text language sql as $$ select 'x' $$; create table t (id text default new_id(), n text default 'a' || public.new_id()); alter function new_id rename to make_id;`,
  ],
  ['serial columns', `create table t (a serial, b bigserial primary key, c smallserial not null, d serial8)`],
  ['a serial whose sequence name is taken', `create sequence t_a_seq; create table t (a serial)`],
  [
    'names longer than 63 bytes',
    `create table a_very_long_table_name_that_goes_on_and_on_and_on (another_rather_long_column_name_here int unique, b int check (b > 0), another_rather_long_column_name_too int references a_very_long_table_name_that_goes_on_and_on_and_on (another_rather_long_column_name_here)); create index on a_very_long_table_name_that_goes_on_and_on_and_on (another_rather_long_column_name_here, b)`,
  ],
  [
    'names beyond ASCII, cut at a character',
    `create table größe_und_länge_von_allem_möglichen (übergrößenträger_und_ähnliches int unique check (übergrößenträger_und_ähnliches > 0))`,
  ],
  [
    'made-up names that are taken',
    `create table t (a int check (a > 0) check (a < 9) check (a <> 5), b int, check (a > b), check (b > a), constraint t_a_check3 check (true)); create index on t (a); create index on t (a); create index t_b_idx on t (a); create index on t (b)`,
  ],
  [
    'index names for expressions',
    `create table t (a text, b int); create index on t (lower(a)); create index on t (lower(a), upper(a), lower(a)); create index on t ((b + 1)); create index on t ((b::text), (case when b > 0 then a end), coalesce(a, ''))`,
  ],
  [
    'unique constraints that double a primary key',
    `create table t (a int primary key unique, b int, unique (a), unique (b), constraint named unique (b))`,
  ],
  ['a unique constraint in another order', `create table t (a int, b int, primary key (a, b), unique (b, a))`],
  [
    'included columns and NULLS NOT DISTINCT',
    `create table t (a int, b int, c int, unique nulls not distinct (a) include (b, c)); create unique index on t (b) include (c) nulls not distinct`,
  ],
  ['an exclusion constraint', `create table t (r int4range, b int, exclude using gist (r with &&) where (b > 0))`],
  [
    'deferrable constraints',
    `create table t (a int primary key deferrable initially deferred, b int unique deferrable, c int); create table u (a int primary key, b int references u deferrable initially deferred)`,
  ],
  [
    'a foreign key to a deferrable key',
    `create table t (a int primary key deferrable); create table u (a int references t)`,
  ],
  [
    'a foreign key that leaves the columns to the primary key',
    `create table t (a int, b text, primary key (a, b)); create table u (x int, y text, foreign key (x, y) references t match full on update cascade)`,
  ],
  [
    'a foreign key to what is not unique',
    `create table t (a int, b int); create table u (x int references t (a)); create table v (x int references t); create table w (x int references nope)`,
  ],
  [
    'a foreign key between types that do not compare',
    `create table t (a uuid primary key); create table u (x int references t); create table v (x text, constraint fk foreign key (x) references t)`,
  ],
  [
    'a foreign key with too few columns',
    `create table t (a int, b int, primary key (a, b)); create table u (x int references t)`,
  ],
  [
    'ON DELETE SET NULL of some columns',
    `create table t (a int, b int, primary key (a, b)); create table u (x int, y int, foreign key (x, y) references t on delete set null (y))`,
  ],
  [
    'constraints added and dropped',
    `create table t (a int, b int); alter table t add check (a > 0), add constraint u unique (a), add primary key (b); alter table t drop constraint t_a_check; alter table t drop constraint u; alter table t drop constraint nope; alter table t drop constraint if exists nope`,
  ],
  [
    'a check that is not yet valid, and validated',
    `create table t (a int); alter table t add constraint c check (a > 0) not valid; alter table t add constraint d check (a > 1) not valid; alter table t validate constraint d`,
  ],
  [
    'constraints that are not enforced',
    `create table t (a int check (a > 0) not enforced, b int primary key, c int references t not enforced)`,
  ],
  [
    'a primary key over an index',
    `create table t (a int, b int); create unique index i on t (a); create unique index j on t (b); alter table t add constraint pk primary key using index i; alter table t add unique using index j`,
  ],
  [
    'a second primary key',
    `create table t (a int primary key); alter table t add primary key (a); create table u (a int primary key, b int primary key)`,
  ],
  [
    'NOT NULL set and dropped',
    `create table t (a int, b int not null, c int primary key); alter table t alter a set not null, alter b drop not null; alter table t alter c drop not null; alter table t drop constraint t_a_not_null`,
  ],
  [
    'NOT NULL with a name',
    `create table t (a int constraint present not null, b int, constraint there not null b); alter table t add constraint again not null a`,
  ],
  [
    'columns added',
    `create table t (a int); alter table t add b text not null default 'x', add column c serial, add d int unique references t (d); alter table t add column if not exists b int; alter table t add column b int`,
  ],
  [
    'columns dropped with what stands on them',
    `create table t (a int, b int, c int, unique (a, b), check (a > c), primary key (c)); create index on t (a) where b > 0; create index on t ((a + c)); alter table t drop column b; alter table t drop a; alter table t drop column if exists zz; alter table t drop zz`,
  ],
  [
    'a dropped column that a foreign key points at',
    `create table t (a int primary key); create table u (a int references t); alter table t drop a; alter table t drop a cascade`,
  ],
  [
    'a dropped column that a view reads',
    `create table t (a int, b int); create view v as select a from t; alter table t drop b; alter table t drop a; alter table t drop column a cascade; create table v (x int)`,
  ],
  [
    'a dropped column that a generated one is made of',
    `create table t (a int, b int generated always as (a * 2) stored); alter table t drop a; alter table t drop a cascade`,
  ],
  [
    'types changed',
    `create table t (a int, b text, c varchar(5) default 'x', d timestamp); alter table t alter a type bigint, alter b type int using b::int, alter column c set data type text, alter d type timestamptz; alter table t alter b type text; alter table t alter b type int; alter table t alter b type int using b::int`,
  ],
  [
    'the type of a column that a view reads',
    `create table t (a int, b int); create view v as select a from t; alter table t alter b type bigint; alter table t alter a type bigint`,
  ],
  [
    'defaults set and dropped',
    `create table t (a int default 1, b int, c int default null); alter table t alter a drop default, alter b set default 2; alter table t alter a set default 1 + 2; alter table t alter zz set default 1`,
  ],
  [
    'identity columns',
    `create table t (a int generated always as identity, b int generated by default as identity (start 10 increment 5)); alter table t alter a set generated by default; alter table t alter b drop identity; alter table t alter b add generated always as identity; alter table t alter a drop not null`,
  ],
  [
    'generated columns',
    `create table t (a int, b int generated always as (a * 2) stored, c text generated always as (a::text) virtual); alter table t alter b drop expression; alter table t alter c set default 'x'`,
  ],
  [
    'a table renamed: made-up names stay',
    `create table t (a serial primary key, b int check (b > 0) unique); create table u (x int references t); alter table t rename to s; create table t (a int primary key, b int check (b > 0)); alter table if exists nope rename to x; alter table nope rename to x`,
  ],
  [
    'a column renamed in all that names it',
    `create table t (a int check (a > 0), b int, unique (a, b), primary key (b)); create index on t (a) where a > 3; create index on t (lower(a::text)); create table u (x int references t (b)); alter table t rename a to z; alter table t rename column b to y; alter table t rename y to z; alter table t rename nope to n`,
  ],
  [
    'constraints and indexes renamed',
    `create table t (a int primary key, b int unique); create index i on t (b); alter table t rename constraint t_pkey to pk; alter index i rename to j; alter index t_b_key rename to uq; alter table t rename constraint nope to x; alter index if exists nope rename to y; alter table j rename to k`,
  ],
  [
    'tables moved to another schema',
    `create schema s; create table t (a serial primary key, b int unique); create table u (x int references t); alter table t set schema s; create table t (a int); alter table s.t set schema public; alter table nope set schema s; alter table u set schema nope`,
  ],
  [
    'schemas',
    `create schema s; create schema if not exists s; create schema s; create table s.t (a int primary key); alter schema s rename to z; create table y (a int references z.t); drop schema z; drop schema z cascade; drop schema if exists z; drop schema z; create schema made create table inside (a int) create view seen as select a from inside`,
  ],
  [
    'search_path',
    `create schema a; create schema b; set search_path to b, a; create table t (x int primary key); create table a.u (x int references t); set search_path = a; create table t (y int); create table v (z int references b.t); reset search_path; create table w (q int); select pg_catalog.set_config('search_path', 'b', false); alter table t add k int`,
  ],
  [
    'tables that are there already',
    `create table t (a int); create table t (a int, b int); create table if not exists t (c int); create index i on t (a); create index i on t (a); create index if not exists i on t (a); create table i (a int); create view t as select 1 as a`,
  ],
  [
    'tables dropped',
    `create table t (a int primary key); create table u (a int references t); drop table t; drop table t, u; drop table t; drop table if exists t; create table a (x int primary key); create table b (x int references a); drop table a cascade; create view v as select x from b; drop table b; drop table v; drop view v; drop table b; drop view if exists v`,
  ],
  [
    'a partitioned table and its partitions',
    `create table p (a int, b text not null default 'x', c int check (c > 0), primary key (a), unique (a, b)) partition by range (a); create index on p (c); create table p1 partition of p for values from (1) to (10); create table p2 partition of p (c default 4) default; create index named on p (b); alter table p add d int; alter table p add constraint big check (a < 1000); alter table p drop column c; drop table p1`,
  ],
  [
    'a partition attached and detached',
    `create table p (a int not null, b int, unique (a)) partition by list (a); create table q (a int not null, b int); alter table p attach partition q for values in (1, 2); create index on p (b); alter table p detach partition q; create table r (a int); alter table p attach partition r for values in (3); create table odd partition of q for values in (4)`,
  ],
  [
    'a partition with indexes of its own',
    `create table p (a int not null, b int) partition by range (a); create table q (a int not null, b int); create index mine on q (b); create index on p (b); alter table p attach partition q for values from (1) to (2); create table r partition of p for values from (3) to (4) partition by list (b); create table s partition of r default; create unique index on p (a, b)`,
  ],
  [
    'foreign keys of a partitioned table',
    `create table t (a int primary key); create table p (a int references t, b int) partition by hash (b); create table p1 partition of p for values with (modulus 2, remainder 0); create table p2 (a int, b int); alter table p attach partition p2 for values with (modulus 2, remainder 1); alter table p add foreign key (b) references t`,
  ],
  [
    'inheritance',
    `create table a (x int not null check (x > 0), y text default 'q'); create table b (z int) inherits (a); create table c (x int, w int) inherits (a); alter table a add v int not null default 1; alter table a rename y to yy; alter table a drop column x; alter table b drop column v; create table d () inherits (a, b); alter table a add constraint k check (v > 0); alter table b drop constraint k; alter table a drop constraint k`,
  ],
  [
    'INHERIT and NO INHERIT',
    `create table a (x int); create table b (x int, y int); create table c (y int); alter table b inherit a; alter table b inherit a; alter table c inherit a; alter table a add z int; alter table b no inherit a; alter table b drop column z; drop table a`,
  ],
  [
    'dropping a parent',
    `create table a (x int); create table b () inherits (a); drop table a; drop table a cascade; create table b (y int)`,
  ],
  [
    'LIKE with and without options',
    `create table t (a serial primary key, b text not null default 'x', c int check (c > 0) unique, d int generated always as (c * 2) stored, e int generated always as identity); create index on t (b); create table plain (like t); create table full_ (like t including all); create table part_of (z int, like t including defaults including constraints); create table twice (like t including indexes, extra int primary key)`,
  ],
  [
    'CREATE TABLE AS',
    `create table t (a int not null, b varchar(5), c numeric(10,2)); create table u as select * from t; create table v (x, y) as select a + 1, b || 'x' from t; create table w as select count(*), sum(a) as s, max(c), now() as at, b::text, 'lit' as l, 1 as one, true as yes, null::int as n from t group by b; select a as k, c into x from t; create table if not exists u as select 1; create table y as with q as (select a as z from t) select q.z, t.* from q join t on true; create table z as table t with no data; create table vals as values (1, 'a')`,
  ],
  [
    'views',
    `create table t (a int, b text); create view v as select t.*, a + 1 as c from t; create or replace view v as select t.*, a + 1 as c, 1 as d from t; create or replace view v as select a from t; create view w (x) as select b from v; create view w as select 1; create view n as select * from nope; create materialized view m as select a from t; create unique index on m (a); alter view v rename to vv; alter table vv rename column c to cc; drop view vv; drop materialized view m; drop table t`,
  ],
  [
    'enums',
    `create type e as enum ('a', 'c'); alter type e add value 'b' before 'c'; alter type e add value if not exists 'b'; alter type e add value 'b'; alter type e add value 'z' after 'a'; alter type e rename value 'a' to 'A'; create table t (x e, y e[]); alter type e rename to f; create type f as enum (); drop type f; drop type if exists e; drop type f cascade`,
  ],
  [
    'enum values under an unknown neighbour',
    `create type e as enum ('a'); alter type e add value 'b' before 'q'; alter type e rename value 'q' to 'r'; alter type nope add value 'x'; create table t (a nope)`,
  ],
  [
    'domains',
    `create domain d as varchar(5) not null default 'x' check (value <> '') check (length(value) > 1); create table t (a d, b d[]); alter domain d add constraint k check (value > 'a'); alter domain d drop constraint k; alter domain d drop constraint k; alter domain d rename to dd; drop domain dd; drop domain dd cascade; create domain t as int`,
  ],
  [
    'composite types',
    `create type c as (x int, y text); create table t (a c, b c[]); alter type c add attribute z int; alter type c rename attribute x to xx; create type c as (q int); drop type c; create table u of c`,
  ],
  [
    'sequences',
    `create sequence s start 5; create table t (a int default nextval('s')); alter sequence s owned by t.a; alter sequence s rename to r; drop sequence r; create sequence if not exists r; create sequence r; drop table t; create sequence r`,
  ],
  [
    'drop function of an argument whose type is missing',
    `drop function if exists f(nothing), g(int, nothing[]); create function f(int) returns int language sql as 'select 1'; drop function f(nothing); create table t (a int); drop function if exists h(t); drop function f(int)`,
  ],
  [
    'functions and triggers',
    `create table t (a int, b int); create function f() returns trigger language plpgsql as $$ begin return new; end $$; create trigger x before update of a on t for each row execute function f(); create trigger x after insert on t execute function f(); create trigger y after insert on t execute function nope(); drop function f; create function f() returns trigger language plpgsql as $$ begin return null; end $$; create or replace function f() returns trigger language plpgsql as $$ begin return null; end $$; alter table t drop column a; drop trigger x on t; drop trigger x on t; drop trigger if exists x on t; drop function f(); drop function f(); drop function if exists f(int)`,
  ],
  [
    'policies',
    `create table t (a int, b int); create policy p on t using (a > 0); create policy p on t using (true); alter table t enable row level security; alter table t drop column a; drop policy p on t; drop policy p on t; drop policy if exists p on t; drop policy if exists p on nope; alter table t drop column a`,
  ],
  [
    'transactions that are rolled back',
    `create table t (a int); begin; create table u (a int); alter table t add b int; rollback; begin; create table w (a int); savepoint s; create table x (a int); rollback to s; create table y (a int); commit; alter table t add c int`,
  ],
  [
    'temporary tables',
    `create table t (a int); create temp table t (b int); alter table t add c int; drop table t; alter table t add d int; create temporary table gone (a int primary key)`,
  ],
  [
    'DO blocks with guards',
    `create table t (a int); do $$ begin if not exists (select 1 from information_schema.columns where table_schema = 'public' and table_name = 't' and column_name = 'b') then alter table t add b int; end if; if exists (select from pg_constraint where conname = 'nope') then drop table t; end if; end $$; do $$ begin if not exists (select 1 from pg_type t join pg_namespace n on n.oid = t.typnamespace where t.typname = 'e' and n.nspname = 'public') then create type e as enum ('x'); end if; end $$; do $$ begin if not exists (select 1 from pg_type where typname = 'e') then create table wrong (a int); elsif to_regclass('public.t') is not null then alter table t add c e; else create table wrong2 (a int); end if; end $$`,
  ],
  [
    'DO blocks that catch errors',
    `create table t (a int); do $$ begin alter table t add a int; exception when duplicate_column then alter table t add b int; end $$; do $$ begin create table u (a int); alter table t add constraint c check (nope > 0); exception when others then null; end $$; do $$ begin create table v (a int); create table t (a int); end $$; do $$ begin begin create type e as enum ('a'); exception when duplicate_object then null; end; create table w (x e); end $$`,
  ],
  [
    'DO blocks that execute strings',
    `create table t (a int, b int unique); do $$ begin execute 'alter table t add c int'; execute format('alter table %I add column %I text default %L', 't', 'Odd', 'it''s'); execute 'create index on t (' || quote_ident('Odd') || ')'; end $$; do $$ declare n text; begin select conname into n from pg_constraint where conrelid = 't'::regclass and contype = 'u'; if n is not null then execute format('alter table t drop constraint %I', n); end if; end $$; do 'begin alter table t add d text default ''x''; end'`,
  ],
  [
    'commands of one ALTER TABLE in the order that PostgreSQL gives them',
    `create table t (a int, b text); alter table t add constraint c check (z > 0), add column z int, drop column b, add primary key (z), alter column a set not null; alter table t add column b int, drop column b`,
  ],
  [
    'commands on what is of another kind',
    `create table t (a int); create view v as select a from t; create sequence s; drop view t; drop sequence t; drop index t; alter sequence t restart; create index on s (last_value); alter table t add foreign key (a) references v; drop type t; drop table s`,
  ],
  [
    'quoted and odd names',
    `create table "Mixed Case" ("select" int primary key, "a""b" text unique, "UPPER" int check ("UPPER" > 0)); create index on "Mixed Case" ("UPPER"); alter table "Mixed Case" rename "UPPER" to "lower one"; create table mixed_case ("select" int references "Mixed Case")`,
  ],
  [
    'a system column, an unknown column',
    `create table t (a int, check (nope > 0)); create table t (a int, primary key (nope)); create table t (a int, a text); create table t (a int, foreign key (nope) references t); create table t (a int); create index on t (nope); create index on nope (a)`,
  ],
  [
    'COMMENT ON what is not there',
    `comment on table nope is 'x'; create table t (a int); comment on column t.b is 'x'; comment on table t is 'ok'; comment on type nope is 'x'; comment on index nope is 'x'`,
  ],
  [
    'foreign keys to a table that is replaced',
    `create table t (a int primary key); create table u (a int references t, b int references t); drop table t cascade; create table t (a int primary key); alter table u add constraint u_a_fkey foreign key (a) references t`,
  ],
  [
    'keys and columns of ONLY the parent',
    `create table p (a int not null, b int) partition by range (a); create table p1 (a int not null, b int); alter table only p attach partition p1 for values from (0) to (10); alter table only p add constraint p_pkey primary key (a); alter table only p1 add constraint p1_pkey primary key (a); create index p_b_idx on only p (b); create index p1_b_idx on p1 (b); alter index p_pkey attach partition p1_pkey; alter index p_b_idx attach partition p1_b_idx; create table c (a int, b int); create table d (x int) inherits (c); alter table only c add z int; alter table only c add constraint k check (a > 0); alter table only c add constraint k check (a > 0) no inherit; alter table only c alter b type bigint; alter table only c alter b set default 4; alter table only c rename b to bb; alter table only c drop b; alter table only p drop b`,
  ],
  [
    'partition bounds that do not fit',
    `create table p (a int, b int) partition by range (a); create table p1 partition of p for values in (1); create table p2 partition of p for values from (0) to (10); create table p3 partition of p for values from (5) to (7); create table p4 partition of p default; create table p5 partition of p default; alter table p drop a; alter table p alter a type bigint; create table l (a text) partition by list (a); create table l1 partition of l for values in ('x', 'y'); create table l2 partition of l for values in ('z', 'y'); create table h (a int) partition by hash (a); create table h1 partition of h default`,
  ],
  [
    'inheritance in circles, of temporary tables and of partitions',
    `create table t (a int); create table u () inherits (t); alter table t inherit t; alter table t inherit u; create table v () inherits (t, t); create temp table m (a int); alter table t inherit m; create table p (a int) partition by list (a); create table p1 partition of p default; create table w () inherits (p1); alter table p attach partition p for values in (1)`,
  ],
  [
    'DEFAULT NULL of domains and of types with modifiers',
    `create domain d as text default 'd'; create table t (a d default null, b varchar(9) default null, c varchar(9) default null::varchar, e int default null::int, f text default null, g text default null::varchar, h numeric(4,2) default null); alter table t add i d default null; alter table t alter f set default null::text, alter e set default 1, alter b set default null`,
  ],
  [
    'a schema renamed with its sequences',
    `create schema s; create table s.t (a serial, b int generated always as identity); alter schema s rename to r; alter table r.t set schema public; drop schema r`,
  ],
  [
    'tables dropped on commit',
    `create temp table t (a int) on commit drop; create table u (a int); begin; create temp table t (a int) on commit drop; create view v as select a from t; alter table t add b int; commit; create view w as select a from t`,
  ],
  [
    'a joined column that both sides still show by their names',
    `create table t (a int, b text); create table u (a int, c text); create table x as select u.*, t.b as tb from t join u using (a); create view v as select t.*, u.c from t natural join u; create view w as select * from t join u using (a)`,
  ],
  [
    'identity and expressions that are not there',
    `create table t (a text, b text generated always as identity); create table t (a text, b int); alter table t alter a add generated always as identity; alter table t alter b drop expression if exists, alter a drop identity if exists, add c int; create type k as (q int); alter table t alter b type k`,
  ],
  [
    'defaults that the type does not read',
    `create type e as enum ('a', 'b'); create domain d as int; create table t (a int default 'x'); create table t (a int default '5', b bigint default ' -7 ', c numeric default '1e5', d float default 'NaN', f boolean default 'yes', g uuid default '{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}', h int[] default '{1,2}', i e default 'a', j e default 'b'::e, k int default null, l text default 5, m smallint default 0x1F, n int default '0x1F', o int default '1_000', p real default '-Infinity', q varchar(5) default 'abcdefgh', r d default '5', s e[] default '{}', t e[] default array['a']::e[]);
     create table u (a boolean default 'maybe'); create table u (a uuid default 'x'); create table u (a e default 'c'); create table u (a e default 'c'::e); create table u (a numeric default 'many'); create table u (a double precision default 'x'); create table u (a smallint default '1.5'); create table u (a text[] default 'a'); create table u (a int default ''); alter table t alter i set default 'c'; alter table t alter i set default 'b'; alter table t add z int default 'z'; alter table t alter a set default 'z'`,
  ],
  [
    'defaults of another type',
    `create type e as enum ('a'); create table t (a int default true); create table t (a boolean default 1); create table t (a date default 5); create table t (a e default 'a'::text); create table t (a int default '5'::text); create table t (a jsonb default '{}'::text); create table t (a uuid default 'x'::text); create table t (a int default 1.5, b text default 1, c numeric default 1, d float default 1, e text default 'x'::varchar, f varchar default 'x'::text, g bigint default 1, h timestamptz default 'now'::text::timestamptz, i jsonb default '{}'::json, j date default '2020-01-01'::timestamp, k oid default 5, l timestamp default '2020-01-01'::date); alter table t alter a set default false; alter table t add z boolean default 0; alter table t add z int[] default 5`,
  ],
  [
    'defaults that look at what they cannot',
    `create table t (a int, b int default a); create table t (a int default nope); create table t (a int default (select 1)); create table t (a int default (1 + (select 1))); create table t (a int); alter table t alter a set default a; alter table t add b int default a; alter table t add c timestamptz default current_timestamp, add d text default current_user`,
  ],
  [
    'a transaction that fails',
    `create table t (a int); begin; create table u (a int); alter table t add a int; create table v (a int); comment on table t is 'x'; commit; begin; create table w (a int); savepoint s; drop table nope; alter table w add b int; rollback to s; alter table w add c int; commit; rollback to s; release s; savepoint s`,
  ],
  [
    'a failed transaction that goes back to a savepoint of its own',
    `create table t (a int); begin; savepoint s; create table t (a int); savepoint r; release s; rollback to s; create table u (a int); rollback`,
  ],
  [
    'keys of a partitioned table that are dropped',
    `create table p (a int not null, b int, constraint u unique (a), unique (a, b)) partition by range (a); create table p1 partition of p for values from (0) to (10) partition by range (b); create table p11 partition of p1 for values from (0) to (10); create table p2 (a int not null, b int, constraint own unique (a), constraint mine unique (b)); alter table p attach partition p2 for values from (10) to (20); alter table p1 drop constraint p1_a_key; alter table p drop constraint u; alter table p add constraint u unique (a); alter table p add constraint again unique (a); alter table p drop constraint u; alter table p add primary key (a); alter table p drop constraint p_pkey`,
  ],
  [
    'identity across partitions',
    `create table p (a int not null, b int) partition by range (b); create table p1 partition of p for values from (0) to (10); alter table p alter a add generated always as identity; alter table p1 alter a drop identity; alter table only p alter a drop identity; create table p2 (a int not null, b int); alter table p attach partition p2 for values from (10) to (20); alter table p alter a set generated by default; alter table p detach partition p1; alter table p alter a drop identity`,
  ],
  [
    'keys of a partitioned table that leave out what it is partitioned by',
    `create table p (a int, b int) partition by range (b); alter table p add primary key (a); alter table p add unique (a); create unique index on p (a); create unique index on p (b, a); create table q (a int primary key) partition by range ((a + 1)); create table r (a int) partition by list (nope)`,
  ],
  [
    'the type of a column that a foreign key is about',
    `create table t (a int primary key, b int unique); create table u (x int references t, y int references t (b)); alter table u alter x type bigint; alter table u alter x type text; alter table t alter b type numeric; alter table t alter a type uuid using null; alter table u alter y type numeric using y`,
  ],
  [
    'a temporary table cannot move',
    `create schema s; create temp table t (a int); create view s.v as select a from t; create temp table s.w (a int); alter table t set schema s; alter table t set schema public; alter table t rename to u; create table v (a int references u)`,
  ],
  [
    'a dropped schema',
    `create schema s; create table s.t (a int); drop schema s cascade; create table s.u (a int); alter table s.t add b int; drop table s.t; create view v as select 1 from s.t; create table w (a s.e); create schema s; create table s.u (a int); alter schema s rename to r; create table s.x (a int)`,
  ],
  [
    'tables of a type',
    `create type k as (x int, y text); create table t of k (x primary key); alter table t add z int; alter table t drop x; alter type k add attribute z int; alter type k add attribute z int cascade; alter type k rename attribute y to yy cascade; create table u (a int); create table w of u; create type e as enum ('a'); create table w of e; drop type k; drop type k cascade; create table t (a int)`,
  ],
  [
    'indexes of partitions',
    `create table p (a int, b int) partition by range (a); create index i on p (b); create table p1 partition of p for values from (0) to (10); drop index p1_b_idx; alter index i rename to j; drop index j; create index k on only p (b); create index k1 on p1 (b); create index k2 on p1 (a); alter index k attach partition k2; alter index k attach partition k1; alter index k attach partition k1; drop index k1; alter table p detach partition p1; drop index k1`,
  ],
  [
    'columns that a view does not find',
    `create table t (a int, b text); create table u (a int, c uuid); create view v as select nope from t; create view v as select t.nope from t; create view v as select x.a from t; create view v as select a from t, u; create view v as select t.a from t join u on b = c; create view v as select * from t join u using (b); create view v as select (select c from u where u.a = t.a), t from t where tableoid is not null; create view w as with q as (select a as z from t) select z from q order by z; create table x as select z, a from w`,
  ],
  [
    'what a column says against itself',
    `create table t (a int null not null); create table t (a serial null); create table t (a int primary key null); create table t (a int default 1 default 2); create table t (a int default 1 generated always as identity); create table t (a int constraint x not null constraint y not null); create table t (a int not null no inherit primary key); create table t (a int generated always as (1) stored default 1)`,
  ],
  [
    'logged and unlogged tables',
    `create table t (a int primary key); create table u (a int references t); alter table t set unlogged; alter table u set unlogged; alter table t set unlogged; alter table u set logged; create temp table w (a int); alter table w set unlogged; create unlogged table x (a int references u)`,
  ],
  [
    'a table that takes a type, and leaves it',
    `create type k as (x int, y text); create table t (x int, y text); alter table t of k; alter table t add z int; alter type k add attribute z int; alter type k add attribute z int cascade; alter table t not of; alter table t not of; alter table t add q int; alter table t of k; create table u (x int, y text); alter table u of k; create table v (y text, x int, z int); alter table v of k; create table w (x bigint, y text, z int); alter table w of k; alter table w of int; alter table w of nope; create table c (x int, y text, z int); create table d () inherits (c); alter table d of k; create view vv as select x from c; alter table vv of k; alter table vv not of; drop type k`,
  ],
  [
    'statements that name an index',
    `create table t (a int, b text); create index i on t (a); alter view i rename to j; alter table i add c int; alter table i set (fillfactor = 70); alter index i set (fillfactor = 60); alter index t set (fillfactor = 60); alter table i enable row level security; alter sequence i rename to j; alter table i rename to j; alter index j reset (fillfactor); alter table j set tablespace pg_default; alter table j attach partition t for values in (1); alter view j set (security_barrier); alter index nope set (fillfactor = 60)`,
  ],
  [
    'queries that look into what stands beside them',
    `create table t (a int, b text); create table u (a int, c int); create view v as select x.a from t x, lateral (select c from u where u.a = x.a) y; create view w as select 1 from t x, (select c from u where u.a = x.a) y; create view w as select a from t x, lateral (select c from u where u.a = t.a) y; create view w as select c from t, u order by a; create view w as select b, count(*) as n from t group by b having max(nope) > 1; create view w as select b, count(*) as n from t group by b order by n; create view w2 as select t.a from t join u on u.c = t.b; create view w3 as values (nope)`,
  ],
  [
    'sequences that belong to columns',
    `create schema s; create table t (a int generated always as identity, b serial); drop sequence t_a_seq; drop sequence t_a_seq cascade; alter sequence t_a_seq owned by none; alter sequence t_b_seq set schema s; drop sequence t_b_seq; drop sequence t_b_seq cascade; drop table t`,
  ],
  [
    'an enum value in the transaction that adds it',
    `create type e as enum ('a'); create table t (x e default 'a'); alter table t alter x set default 'b'; begin; alter type e add value 'b'; alter table t alter x set default 'b'; rollback; begin; create type f as enum ('a'); alter type f add value 'b'; create table u (x f default 'b'); commit; begin; create index concurrently i on t (x); rollback; create index concurrently i on t (x); drop index concurrently i`,
  ],
  [
    'of two things that are wrong the one that PostgreSQL looks at first',
    `create table t (a int, b int constraint n not null, constraint n not null nope); create materialized view m as select 1 as a; create or replace view m as select 1 as a, 2 as a; create view v as select 1 as a; create or replace view v as select 1 as a, 2 as a`,
  ],
  [
    'partitions of what is not partitioned',
    `create table t (a int); create table u partition of t for values from (0) to (10); create table t partition of t for values from (0) to (10); create temp table w (a int); create table u partition of w for values from (0) to (10); create view v as select 1 as a; create table u partition of v for values from (0) to (10)`,
  ],
  [
    'the same exclusion twice, and one sequence for two columns',
    `create table v (a int, b int, exclude (b with =), exclude (b with =), exclude (a with =)); create table t (c int generated always as identity (sequence name q), c int generated always as identity (sequence name q)) inherits (gone); create table t (c int generated always as identity (sequence name q), d int generated always as identity (sequence name r))`,
  ],
  [
    'a primary key over NOT NULLs that are there',
    `create table t (a int, b int); alter table t add constraint n not null a not valid; alter table t add primary key (a); alter table t validate constraint n; alter table t add primary key (a); create table u (a int not null no inherit); alter table u add primary key (a); create table p (a int not null) partition by list (a); create table p1 partition of p default; alter table p1 add primary key (a)`,
  ],
];
