/** As SITUATIONS, about functions whose bodies change the schema, and statements that call them. */
export const CALL_SITUATIONS: readonly (readonly [name: string, sql: string])[] = [
  [
    'a function that is made, called and dropped',
    `create function up() returns void language plpgsql as $$ begin create table t (a int primary key); alter table t add b text; end $$; select up(); drop function up(); select * from t`,
  ],
  [
    'a function with parameters, by position, by name and by default',
    `create function add_tenant(name text, kind text default 'int', nullable boolean default true) returns void language plpgsql as $$ begin execute format('alter table %I add tenant %s', name, kind); if not nullable then execute 'alter table ' || quote_ident($1) || ' alter tenant set not null'; end if; end $$;
     create table a (); create table b (); create table c (); select add_tenant('a'); select add_tenant('b', nullable => false), add_tenant('c', 'text', true); select * from add_tenant('a', 'bigint')`,
  ],
  [
    'a procedure that is called',
    `create procedure make(n int) language plpgsql as $$ begin for i in 1..n loop execute format('create table t%s (a int)', i); end loop; end $$; call make(2); do $$ begin call make(1); exception when duplicate_table then create table caught (); end $$`,
  ],
  [
    'functions in SQL, and functions that call functions',
    `create schema s; create function s.one() returns void language sql as 'create table s.t1 (a int); create index on s.t1 (a)'; create function two() returns void language plpgsql set search_path = s as $$ begin perform one(); create table t2 (); end $$; select two(); create table t3 ()`,
  ],
  [
    'a function that is refused undoes what it did',
    `create function up() returns void language plpgsql as $$ begin create table t (a int); alter table nope add b text; end $$; select up(); create table u (); do $$ begin perform up(); exception when others then create table v (); end $$`,
  ],
  [
    'a function that changes no schema',
    `create table t (a int); create function f() returns int language plpgsql as $$ begin insert into t values (1); return 1; end $$; select f(), count(*) from t`,
  ],
];
