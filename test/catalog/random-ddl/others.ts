import fc from 'fast-check';
import { condition } from './tables.ts';
import {
  behavior,
  column,
  distinctColumns,
  ifExists,
  ifNotExists,
  index,
  list,
  onlyPerhaps,
  perhaps,
  pick,
  sql,
  table,
} from './words.ts';

const indexKey = fc.oneof(
  distinctColumns,
  pick('abs(1)', 'num_nulls(a, b)', 'a desc', 'b, (a is null)', 'a, (1), (1)'),
);
export const indexes = fc.oneof(
  sql`create ${perhaps(pick('unique '))}index on ${onlyPerhaps}${table} (${indexKey})${perhaps(sql` where ${condition}`)}`,
  sql`create ${perhaps(pick('unique '))}index ${ifNotExists}${pick('i1', 'i2', 'k1')} on ${table} (${indexKey})`,
  sql`drop index ${perhaps(pick('concurrently '))}${ifExists}${index}${behavior}`,
  sql`create index concurrently ${ifNotExists}${pick('i1', 'i2', 'k1')} on ${table} (${distinctColumns})`,
  sql`alter index ${ifExists}${index} rename to ${index}`,
);

const view = pick('view1', 'view2', 's.view1');
const query = fc.oneof(
  sql`select * from ${table}`,
  sql`select a from ${table}`,
  sql`select a, b as z from ${table} where a is not null`,
  sql`select x.*, y.b as yb from ${table} x join ${table} y on x.a = y.a`,
  sql`select * from ${table} join ${table} y using (a)`,
  sql`select y.* from ${table} x left join ${table} y using (b)`,
  sql`select count(*) as n, a from ${table} group by a`,
  sql`select a from ${table} where exists (select from ${table} z where z.b = 1)`,
  sql`with q as (select a, b from ${table}) select * from q`,
  sql`select a from ${table} union all select a from ${table}`,
  sql`select x.a from (select * from ${table}) x`,
  sql`select * from ${pick('view1', 'view2', 's.view1')}`,
);
export const views = fc.oneof(
  sql`create ${perhaps(pick('or replace '))}view ${view} as ${query}`,
  sql`create materialized view ${ifNotExists}${view} as ${query}`,
  sql`drop ${pick('view', 'view', 'materialized view')} ${ifExists}${view}${behavior}`,
  sql`alter view ${view} rename to ${pick('view1', 'view2')}`,
  sql`create view ${view} (${column}, ${column}) as select a, b from ${table}`,
  sql`alter view ${view} set schema ${pick('s', 'public')}`,
  sql`create index on ${view} (a)`,
  sql`alter view ${view} rename column ${column} to ${column}`,
);

export const types = fc.oneof(
  sql`create type ${pick('e', 's.e')} as enum ('a', 'b')`,
  sql`alter type ${pick('e', 's.e', 'f')} add value ${ifNotExists}${pick("'c'", "'a'", "'z' before 'a'", "'y' after 'c'")}`,
  sql`alter type ${pick('e', 's.e', 'f')} rename value ${pick("'a'", "'c'")} to ${pick("'A'", "'b'", "'a'")}`,
  pick(
    'alter type e rename to f',
    'alter type f rename to e',
    'alter type e set schema s',
    'alter type s.e set schema public',
  ),
  sql`drop type ${ifExists}${pick('e', 's.e', 'f', 'comp')}${behavior}`,
  sql`alter type comp ${pick('add attribute z int', 'drop attribute y', 'rename attribute x to xx', 'alter attribute x type bigint')}${behavior}`,
  sql`alter domain dom ${pick('set not null', 'drop not null', 'set default null', 'drop default', 'add constraint k1 check (value is not null)', 'drop constraint k1', 'rename to f')}`,
  sql`drop domain ${ifExists}${pick('dom', 'defaulted')}${behavior}`,
);

export const others = fc.oneof(
  pick(
    'create schema s',
    'create schema if not exists r',
    'drop schema if exists q cascade',
    'alter schema s rename to r',
    'alter schema s rename to z',
    'drop schema r cascade',
    'drop schema s restrict',
    'create schema r',
    'create schema s',
  ),
  pick(
    'set search_path to s, public',
    'set search_path to public',
    'reset search_path',
    "select pg_catalog.set_config('search_path', 'public, s', false)",
  ),
  pick('begin', 'commit', 'rollback', 'savepoint one', 'rollback to one'),
  sql`create sequence ${ifNotExists}${pick('t_a_seq', 'q')}${perhaps(sql` owned by ${table}.a`)}`,
  sql`alter sequence ${pick('q', 't_a_seq')} ${pick('owned by none', 'as int', 'set schema s', 'cycle', 'owned by t.b', 'restart with 4', 'rename to i1')}`,
  sql`create trigger ${pick('g1', 'g2')} before update${perhaps(sql` of ${column}`)} on ${table} for each row execute function tf()`,
  sql`drop trigger ${ifExists}${pick('g1', 'g2')} on ${table}`,
  sql`create policy g1 on ${table} using (${condition})`,
  sql`create constraint trigger g2 after insert on ${table} for each row execute function tf()`,
  pick('drop function tf', 'drop function if exists tf cascade'),
  sql`alter index ${index} attach partition ${index}`,
  pick('drop sequence t_a_seq', 'drop sequence if exists q cascade', 'alter sequence q rename to t_a_seq'),
  sql`drop table ${ifExists}${list(table, 1, 2)}${behavior}`,
  sql`comment on column ${table}.${column} is 'said'`,
);
