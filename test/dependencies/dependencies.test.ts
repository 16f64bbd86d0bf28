import assert from 'node:assert/strict';
import { dependenciesOf } from '../../src/dependencies/index.ts';
import { standingOf } from '../../src/dependencies/standing.ts';
import { contextOf } from '../../src/rules/rule.ts';
import { schemaOf } from '../rules/harness.ts';

/** The dependencies of a table, one a line. */
function told(sql: string, table = 't'): readonly string[] {
  const context = contextOf(schemaOf(sql));
  const relation = context.snapshot.relations.get(`public.${table}`);
  assert.ok(relation);
  return dependenciesOf(context, relation).dependencies.map(
    ({ lhs, rhs, basis, where }) =>
      `${lhs.join(', ')} -> ${rhs.join(', ')} (${basis})${where === undefined ? '' : ` where ${where}`}`,
  );
}

describe('what declarations say depends on what', () => {
  it('a primary key determines the row, a UNIQUE only where it is not null', () =>
    assert.deepEqual(told('create table t (a int primary key, b text unique, c text not null unique);'), [
      'a -> b, c (declared)',
      'b -> a, c (declared) where b is not null',
      'c -> a, b (declared)',
    ]));

  it('NULLS NOT DISTINCT tells NULLs apart as well', () =>
    assert.deepEqual(told('create table t (a int, b text, unique nulls not distinct (a));'), ['a -> b (declared)']));

  it('a partial index says something of its rows alone', () =>
    assert.deepEqual(told('create table t (a int not null, b bool not null); create unique index on t (a) where b;'), [
      'a -> b (declared) where b',
    ]));

  it('rows of one name have one lower(name), so that an index on it makes the name a key', () =>
    assert.deepEqual(told('create table t (name text not null, b int); create unique index on t (lower(name));'), [
      'name -> b (declared)',
    ]));

  it('an expression that may be NULL of a value says nothing without it', () =>
    assert.deepEqual(told(`create table t (a text not null, b int); create unique index on t (nullif(a, ''));`), [
      'a -> b (declared) where a is not null',
    ]));

  it('coalesce with a constant tells NULLs apart', () =>
    assert.deepEqual(told('create table t (a int, b int); create unique index on t (coalesce(a, 0));'), [
      'a -> b (declared)',
    ]));

  it('an index on a constant allows one row, in which nothing can differ', () =>
    assert.deepEqual(told('create table t (a int, b int); create unique index on t ((true));'), [
      ' -> a, b (declared)',
    ]));

  it('what a generated column is made of determines it', () =>
    assert.deepEqual(told('create table t (a int, b int, c int generated always as (a + b) stored);'), [
      'a, b -> c (declared)',
    ]));

  it('a CHECK that equates is passed by NULL, unless it is IS NOT DISTINCT FROM', () => {
    assert.deepEqual(told('create table t (a int not null, b int, c int not null, check (a = b + c and c > 0));'), [
      'b, c -> a (declared) where b is not null',
    ]);
    assert.deepEqual(told('create table t (a int, b int, check (a is not distinct from b * 2));'), [
      'b -> a (declared)',
    ]);
  });

  it('a CHECK that was never held against the rows says nothing', () =>
    assert.deepEqual(
      told('create table t (a int not null, b int not null); alter table t add check (a = b) not valid;'),
      [],
    ));
});

describe('what references say depends on what', () => {
  const posts = `create table workspaces (id int primary key);
    create table posts (id int primary key, workspace_id int not null references workspaces, unique (id, workspace_id));`;

  it('a foreign key says nothing of the child’s own column', () =>
    assert.deepEqual(
      told(`${posts} create table t (post_id int not null references posts, workspace_id int not null, note text);`),
      ['post_id -> workspace_id (inferred)'],
    ));

  it('one over both does', () =>
    assert.deepEqual(
      told(
        `${posts} create table t (post_id int not null, workspace_id int not null, foreign key (post_id, workspace_id) references posts (id, workspace_id));`,
      ),
      ['post_id -> workspace_id (declared)'],
    ));

  it('one over both says nothing of rows where either is NULL', () =>
    assert.deepEqual(
      told(
        `${posts} create table t (post_id int not null, workspace_id int, note text, foreign key (post_id, workspace_id) references posts (id, workspace_id));`,
      ),
      ['post_id -> workspace_id (declared) where workspace_id is not null'],
    ));

  it('rows that agree make an observed one of a copy', () => {
    const rows = `insert into makers values (1, 'A'), (2, 'B');
      insert into t values (1, 1, 'A'), (2, 1, 'A'), (3, 2, 'B'), (4, 2, 'B');`;
    const tables = `create table makers (id int primary key, name text);
      create table t (id int primary key, maker_id int references makers, maker_name text);`;
    assert.deepEqual(told(`${tables} ${rows}`), [
      'id -> maker_id, maker_name (declared)',
      'maker_id -> maker_name (observed)',
    ]);
    assert.deepEqual(told(tables).at(-1), 'maker_id -> maker_name (inferred)');
  });
});

describe('how a table stands', () => {
  const stands = (sql: string) => {
    const context = contextOf(schemaOf(sql));
    const table = context.snapshot.relations.get('public.t');
    assert.ok(table);
    const { declared, likely } = standingOf(context, table);
    return [declared.form, likely.form, ...likely.violations.map((v) => v.why)];
  };

  it('is in BCNF where keys are all there is', () =>
    assert.deepEqual(stands('create table t (a int primary key, b int, c int);'), ['BCNF', 'BCNF']));

  it('falls to the second form by what names suggest, and says so', () => {
    const [declared, likely, ...why] = stands(`create table makers (id int primary key, name text);
      create table t (id int primary key, maker_id int not null references makers, maker_name text);`);
    assert.deepEqual([declared, likely, why.length], ['BCNF', '2NF', 1]);
  });

  it('falls to the first by a foreign key that holds a copy equal', () => {
    const [declared] = stands(`create table shelves (id int primary key, store_id int not null, unique (id, store_id));
      create table t (shelf_id int not null, no int not null, store_id int not null, primary key (shelf_id, no),
        foreign key (shelf_id, store_id) references shelves (id, store_id));`);
    assert.equal(declared, '1NF');
  });
});
