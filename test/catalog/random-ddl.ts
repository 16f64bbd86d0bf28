import fc from 'fast-check';
import { alteration } from './random-ddl/alterations.ts';
import { indexes, others, types, views } from './random-ddl/others.ts';
import { creation } from './random-ddl/tables.ts';

const statement = fc.oneof(
  { weight: 5, arbitrary: creation },
  { weight: 12, arbitrary: alteration },
  { weight: 3, arbitrary: indexes },
  { weight: 2, arbitrary: views },
  { weight: 2, arbitrary: types },
  { weight: 3, arbitrary: others },
);

// Each history starts from what its statements are about, so that most of them find something.
const OPENING = [
  "create type e as enum ('a', 'b')",
  'create domain dom as int check (value > 0)',
  "create domain defaulted as text default 'd'",
  'create type comp as (x int, y text)',
  'create sequence q',
  'create function tf() returns trigger language plpgsql as $$ begin return new; end $$',
  'create table t (a int primary key, b int not null, c text)',
  'create table u (a int unique, b int references t, d text default null)',
  'create table s.t (a serial, b text)',
  'create table p (a int not null, b int) partition by range (a)',
  'create table w (z int) inherits (u)',
  'create table p1 partition of p for values from (0) to (10)',
];

/** Random statements about a few tables, mostly such as PostgreSQL takes. */
export const history: fc.Arbitrary<readonly string[]> = fc
  .tuple(fc.subarray(OPENING, { minLength: 5 }), fc.array(statement, { minLength: 1, maxLength: 14 }))
  // What lies in a schema that no statement creates is taken to exist elsewhere, so both are there;
  // what a file's end leaves open PostgreSQL undoes, while replay takes the file for a part of something larger.
  .map(([opening, statements]) => ['create schema s', 'create schema r', ...opening, ...statements, 'commit']);
