/** As SITUATIONS, about objects that are known by their names, about roles, owners and privileges. */
export const OBJECT_SITUATIONS: readonly (readonly [name: string, sql: string])[] = [
  [
    'statistics, which follow their table',
    `create table t (a int, b int, c int); create statistics s on a, b from t; create statistics s on b, c from t; create statistics if not exists s on b, c from t; create statistics on a, b from t; create statistics on a, b from t; create statistics on a, (b + c) from t; comment on statistics t_a_b_stat1 is 'x'; alter statistics t_a_b_stat rename to renamed; drop statistics t_a_b_stat; drop statistics if exists t_a_b_stat; alter table t drop column a; drop statistics renamed; create statistics s on nope, b from t; create statistics x on a, b from nope; alter statistics gone set statistics 5`,
  ],
  [
    'statistics and what happens to their table and columns',
    `create schema app; create table t (a int, b int); create statistics s on a, b from t; alter table t rename to u; alter table u rename a to z; alter statistics s set schema app; drop statistics s; alter statistics app.s owner to current_user; drop schema app; alter table u drop column z; drop statistics app.s; create statistics s on b, c from u; create table w (a int, b int); create statistics s on a, b from w; drop table w; drop statistics s; create schema other; create statistics other.s on a, b from w`,
  ],
  [
    'a renamed schema takes its statistics along',
    `create schema a; create table a.t (x int, y int); create statistics a.s on x, y from a.t; alter schema a rename to b; drop statistics b.s; drop statistics b.s`,
  ],
  [
    'collations',
    `create collation c (provider = icu, locale = 'de'); create collation c (provider = icu, locale = 'de'); create collation if not exists c (provider = icu, locale = 'de'); alter collation c rename to d; drop collation c; create collation c from "C"; drop collation d; drop collation if exists d; comment on collation c is 'x'; alter collation c owner to current_user`,
  ],
  [
    'text search',
    `create text search configuration c (copy = simple); create text search configuration c (copy = simple); create text search dictionary d (template = simple); alter text search configuration c alter mapping for word with d; alter text search dictionary d (stopwords); alter text search configuration nope drop mapping for word; alter text search configuration c rename to e; drop text search configuration c; drop text search configuration e; drop text search dictionary d; drop text search dictionary if exists d`,
  ],
  [
    'publications and the tables that they hold',
    `create table t (a int primary key, b int); create table u (a int primary key); create publication p for table t; create publication p; alter publication p add table u; alter publication p add table u; alter publication p drop table t; alter publication p drop table t; alter publication p set table t, u; alter publication p add table nope; drop table u; create table u (a int primary key); alter publication p add table u; alter publication p set (publish = 'insert'); create publication all_of_it for all tables; create publication q for tables in schema nope; create publication r for table t (a, nope); alter publication p rename to o; drop publication p; drop publication if exists p; drop publication o; alter publication o add table t; drop publication all_of_it`,
  ],
  [
    'foreign data wrappers and servers',
    `create foreign data wrapper w; create foreign data wrapper w; create server s foreign data wrapper w; create server s foreign data wrapper w; create server if not exists s foreign data wrapper w; create server r foreign data wrapper nope; alter server s options (add host 'x'); create user mapping for current_user server s; create foreign table f (a int) server s; alter server s rename to r; alter server s version '2'; comment on server r is 'x'; drop foreign table f; drop user mapping for current_user server r; drop server r; drop foreign data wrapper w; drop foreign data wrapper if exists w`,
  ],
  [
    'event triggers',
    `create function f() returns event_trigger language plpgsql as 'begin end'; create event trigger e on ddl_command_end execute function f(); create event trigger e on ddl_command_end execute function f(); create event trigger g on ddl_command_end execute function nope(); alter event trigger e disable; alter event trigger e rename to h; alter event trigger e enable; drop event trigger h; drop event trigger if exists h`,
  ],
  [
    'extensions',
    `create extension plpgsql; create extension if not exists plpgsql; comment on extension plpgsql is 'x'; create extension hstore; create extension hstore; alter extension hstore update; alter extension nope update; comment on extension nope is 'x'; drop extension nope; create schema ext; alter extension hstore set schema ext; drop extension hstore; alter extension hstore update`,
  ],
  [
    'roles',
    `create role a; create role a; alter role a with login; alter role a rename to b; create role a; create table t (x int); grant select on t to b; drop role b; revoke all on t from b; drop role b; create role b; create policy p on t to b; drop role b; drop owned by b; drop role b; alter policy p on t using (true); grant a to current_user; alter role a set statement_timeout = '1s'`,
  ],
  [
    'owners',
    `create role boss; create role heir; create schema s; create type e as enum ('x'); create domain d as int; create type c as (a int); create function f(int) returns int language sql as 'select 1'; create table t (a int); create view v as select 1 as one; create sequence q; alter schema s owner to boss; alter type e owner to boss; alter domain d owner to boss; alter type c owner to boss; alter function f(int) owner to boss; alter function f owner to boss; alter table t owner to boss; alter view v owner to boss; alter sequence q owner to boss; alter schema nope owner to boss; alter type nope owner to boss; alter function nope() owner to boss; alter function f(text) owner to boss; drop role boss; reassign owned by boss to heir; drop role boss; drop role heir`,
  ],
  [
    'options of a function',
    `create function f(a int) returns int language sql as 'select 1'; alter function f(int) immutable strict; alter function f security definer set search_path = public; alter function f(text) volatile; alter function nope volatile; create procedure p() language sql as 'select 1'; alter procedure p() set work_mem = '4MB'; alter procedure p() reset all; alter function f(int) cost 5`,
  ],
  [
    'what has no part in a schema names what is there',
    `create table t (a int not null, b text); create unique index i on t (a); create index j on t (b); alter table t cluster on i; alter table t cluster on nope; alter table t alter column b set statistics 5; alter table t alter nope set statistics 5; alter table t alter b set storage external; alter table t alter nope set storage external; alter table t alter b set (n_distinct = 5); alter table t set without cluster; alter table t replica identity full; alter table t replica identity using index nope; alter table t replica identity using index j; alter table t replica identity using index i; alter table t replica identity default; alter table t set without oids`,
  ],
  [
    'options of an index',
    `create table t (a int); create index i on t (a) with (fillfactor = 50); alter index i set (fillfactor = 70, deduplicate_items = off); alter index i reset (deduplicate_items); alter index nope set (fillfactor = 5); alter index if exists nope set (fillfactor = 5); alter index t set (fillfactor = 70)`,
  ],
  [
    'statements about another kind of relation than they say',
    `create table t (a int); create view v as select a from t; create materialized view m as select a from t; create sequence s; create type c as (a int); create foreign data wrapper w; create server r foreign data wrapper w; create foreign table f (a int) server r;
     alter view t rename to x; alter view t set schema public; alter sequence t rename to z; alter materialized view v rename to q; alter foreign table t rename to q; alter table c rename to d; alter view c add b int; alter table v rename to v2; alter table v2 rename to v; alter type t add attribute b int; alter table c add b int;
     comment on view t is 'x'; comment on table v is 'x'; comment on sequence t is 'x'; comment on materialized view v is 'x'; comment on foreign table t is 'x'; comment on table c is 'x'; comment on table s is 'x'; comment on foreign table f is 'x'`,
  ],
  [
    'commands of ALTER TABLE that are for other kinds of relations',
    `create table t (a int, b int); create view v as select a, b from t; create materialized view m as select a, b from t; create sequence s; create type c as (a int);
     alter table v add x int; alter table v drop a; alter table v alter a type text; alter table v alter a set not null; alter table v alter a drop not null; alter table v add check (a > 0); alter table v drop constraint x; alter table v enable row level security; alter table v force row level security; alter table v enable trigger all; alter table v cluster on i; alter table v alter a set statistics 5; alter table v alter a set storage plain; alter table v replica identity full; alter table v set tablespace x; alter table v inherit t;
     alter view v alter a set default 5; alter view v set (security_barrier = true); alter table m add x int; alter table m alter a set default 1; alter materialized view m alter a set statistics 5; alter materialized view m set (fillfactor = 50); alter table m enable row level security; alter table s add a int; alter table s set (x = 1); alter type c alter attribute a type text, add attribute b int; alter table m validate constraint x; alter table v alter constraint x deferrable; alter table m alter a add generated always as identity`,
  ],
  [
    'triggers and policies on what has none',
    `create table t (a int); create view v as select a from t; create materialized view m as select a from t; create sequence s; create function f() returns trigger language plpgsql as 'begin return new; end';
     create trigger x before insert on v for each row execute function f(); create trigger x instead of insert on v for each row execute function f(); create trigger y after insert on v for each statement execute function f(); create trigger z after truncate on v for each statement execute function f(); create trigger x instead of insert on t for each row execute function f(); create trigger x before insert on m for each row execute function f(); create trigger x before insert on s for each row execute function f(); create policy p on v; create policy p on m; create policy p on s`,
  ],
  [
    'comments on constraints of domains',
    `create domain d as int constraint c check (value > 0); comment on constraint c on domain d is 'x'; comment on constraint nope on domain d is 'x'; comment on constraint c on domain nope is 'x'`,
  ],
];
