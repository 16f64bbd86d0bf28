import assert from 'node:assert/strict';
import { foreignKeysOn } from '../../src/similarity/index-users.ts';
import { schemaOf } from '../rules/harness.ts';
import { type Oracle, openOracle } from '../support/oracle.ts';

const SITUATIONS: readonly (readonly [name: string, sql: string])[] = [
  [
    'two constraints',
    'create table t (a int constraint x unique); alter table t add constraint y unique (a); create table u (a int references t (a));',
  ],
  [
    'an index before a constraint',
    'create table t (a int); create unique index x on t (a); alter table t add constraint y unique (a); create table u (a int references t (a));',
  ],
  [
    'a key to the primary key by its columns',
    'create table t (a int not null constraint x unique); alter table t add constraint y primary key (a); create table u (a int references t (a));',
  ],
  [
    'a partial and a folded index before',
    'create table t (a text); create unique index p on t (a) where a is not null; create unique index f on t (lower(a)); create unique index x on t (a); create unique index y on t (a); create table u (a text references t (a));',
  ],
  [
    'columns in another order',
    'create table t (a int, b int); create unique index x on t (b, a); create unique index y on t (a, b); create table u (a int, b int, foreign key (a, b) references t (a, b));',
  ],
  [
    'a deferrable key before',
    'create table t (a int constraint d unique deferrable); create unique index x on t (a); create unique index y on t (a); create table u (a int references t (a));',
  ],
  [
    'a key to other columns',
    'create table t (a int, b int); create unique index x on t (a); create unique index y on t (b); create table u (b int references t (b));',
  ],
  [
    'one that came when the key was there',
    'create table t (a int); create unique index x on t (a); create table u (a int references t (a)); create unique index y on t (a); alter table t add constraint z unique (a);',
  ],
];

describe('what a foreign key rests on', () => {
  let oracle: Oracle;
  before(async () => {
    oracle = await openOracle();
  });
  after(() => oracle.close());

  for (const [name, sql] of SITUATIONS)
    it(`is the index that PostgreSQL would not drop: ${name}`, async () => {
      const snapshot = schemaOf(sql);
      const table = snapshot.relations.get('public.t');
      assert.ok(table);
      await oracle.catalog(sql);
      assert.deepEqual(oracle.errors, []);
      const refused: string[] = [];
      for (const { name: index, constraint } of table.indexes) {
        const drop = constraint === undefined ? `drop index ${index}` : `alter table t drop constraint ${constraint}`;
        await oracle.query('begin');
        await oracle.query(drop).catch(() => refused.push(index));
        await oracle.query('rollback');
      }
      // A key that names no columns would rest on the primary key, so that it always counts.
      const primary = table.constraints.find((c) => c.type === 'p')?.name;
      const others = table.indexes.filter((i) => i.constraint === undefined || i.constraint !== primary);
      const held = others.filter((i) => foreignKeysOn(snapshot, table, i).length > 0);
      assert.deepEqual(
        held.map((i) => i.name),
        refused,
      );
    });

  it('may be the primary key, where a key names no columns', () => {
    const snapshot = schemaOf(
      'create table t (a int not null constraint x unique); alter table t add constraint y primary key (a); create table u (a int references t);',
    );
    const table = snapshot.relations.get('public.t');
    assert.ok(table);
    const held = table.indexes.filter((i) => foreignKeysOn(snapshot, table, i).length > 0).map((i) => i.name);
    assert.deepEqual(held, ['x', 'y'], 'which of the two is not known, so that both are');
  });
});
