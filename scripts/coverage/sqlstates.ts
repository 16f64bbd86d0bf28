import type { SQLSTATE } from '../../src/catalog/refusal.ts';

/** For every SQLSTATE that replay raises SQL whose last statement is refused with it. The tests run it here and on PostgreSQL. */
export const COVERED: Readonly<Record<keyof typeof SQLSTATE, string>> = {
  uniqueViolation:
    'create text search configuration c (copy = simple); create text search configuration c (copy = simple)',
  activeTransaction: 'create table t (a int); begin; create index concurrently i on t (a)',
  noTransaction: 'savepoint s',
  unsafeEnumValue: "create type e as enum ('a'); begin; alter type e add value 'b'; create table t (a e default 'b')",
  failedTransaction: 'begin; drop table nope; create table t (a int)',
  internal: 'create table t (a int constraint x not null constraint y not null)',
  dependents: 'create table t (a int); create view v as select a from t; drop table t',
  noSavepoint: 'begin; rollback to nope',
  undefinedSchema: 'drop schema nope',
  featureNotSupported: 'create table t (a int); create view v as select a from t; alter table t alter a type bigint',
  invalidParameter: 'create table t (a text generated always as identity)',
  invalidText: "create type e as enum ('a'); create table t (a e default 'b')",
  notInPrerequisiteState: 'create table t (a int); alter table t alter a drop identity',
  syntax: 'create table t (a int generated always as identity); alter table t alter a set default 1',
  duplicateColumn: 'create table t (a int); alter table t add a text',
  undefinedColumn: 'create table t (a int); alter table t drop b',
  ambiguousColumn: 'create table t (a int); create table u (a int); create view v as select a from t, u',
  undefinedObject: 'drop type nope',
  duplicateObject: "create type e as enum ('a'); create type e as enum ('b')",
  duplicateFunction:
    "create function f() returns int language sql as 'select 1'; create function f() returns int language sql as 'select 2'",
  ambiguousFunction:
    "create function f(int) returns int language sql as 'select 1'; create function f(text) returns int language sql as 'select 2'; comment on function f is 'which?'",
  datatypeMismatch: 'create table t (a text); alter table t alter a type int',
  wrongObjectType: 'create table t (a int); drop view t',
  invalidForeignKey: 'create table t (a int); create table u (b int references t (a))',
  undefinedFunction: 'drop function nope(int)',
  undefinedTable: 'alter table nope add a int',
  duplicateSchema: 'create schema s; create schema s',
  duplicateTable: 'create table t (a int); create table t (b int)',
  invalidColumnReference:
    'create table t (a int primary key); create table u (a int, b int, foreign key (a) references t on delete set null (b))',
  invalidFunctionDefinition:
    "create function f() returns int language sql as 'select 1'; create or replace function f() returns text language sql as $$ select '' $$",
  invalidColumnDefinition:
    'create table t (a int, b int generated always as (a) stored); alter table t alter b type bigint using a',
  invalidTableDefinition: 'create table t (a int primary key, b int); alter table t add primary key (b)',
  invalidObjectDefinition:
    'create table t (a int) partition by list (a); create table t1 partition of t for values in (1); create table t2 partition of t for values in (1)',
  raised: "do $$ begin raise exception 'stop'; end $$",
};
