import assert from 'node:assert/strict';
import { refactorings } from '../../src/refactorings/index.ts';
import { snapshotOf } from './cases.ts';

interface Situation {
  readonly name: string;
  readonly sql: string;
  /** The index or constraint that would go. */
  readonly index?: string;
  readonly constraint?: string;
  readonly sentence: string;
}

const T = 'create table t (id int primary key, a int not null';

const SITUATIONS: readonly Situation[] = [
  {
    name: 'an index that does what no other does',
    sql: `${T}); create index i on t (a);`,
    index: 'i',
    sentence: 'no other index of public.t does what i does',
  },
  {
    name: 'a constraint that demands what no other demands',
    sql: `${T} constraint c check (a > 0));`,
    constraint: 'c',
    sentence: 'no other constraint of public.t demands what c demands',
  },
  {
    name: 'two foreign keys that do different things',
    sql: `create table p (id int primary key); ${T} references p on delete cascade); alter table t add constraint again foreign key (a) references p on delete restrict;`,
    constraint: 'again',
    sentence:
      't_a_fkey and again disagree (on delete: cascade against restrict), and only you know which of the two is meant',
  },
  {
    name: 'a unique index on which foreign keys rest beside a primary key',
    sql: `create table t (id int not null, a int); create unique index first on t (id); create table u (t_id int references t (id)); alter table t add primary key (id);`,
    index: 'first',
    sentence:
      'the foreign key u_t_id_fkey of public.u rests on first, and PostgreSQL would not drop it; make that key anew, and it finds the other one',
  },
  {
    name: 'a unique constraint on which foreign keys rest beside a primary key',
    sql: `create table t (id int not null constraint first unique, a int); create table u (t_id int references t (id)); alter table t add primary key (id);`,
    constraint: 'first',
    sentence:
      'the foreign key u_t_id_fkey of public.u rests on first, and PostgreSQL would not drop it; make that key anew, and it finds the other one',
  },
  {
    name: 'a constraint that a function names',
    sql: `${T} unique); alter table t add constraint again unique (a); create function f() returns void language sql as $$ insert into t values (1, 1) on conflict on constraint again do nothing $$; create function g() returns void language sql as $$ insert into t values (1, 1) on conflict on constraint t_a_key do nothing $$;`,
    constraint: 'again',
    sentence: 'the function public.f names again',
  },
  {
    name: 'a table that a rule is about',
    sql: `${T}); create index i on t (a); create index j on t (a); create rule r as on delete to t do instead nothing;`,
    index: 'j',
    sentence: 'public.t is touched by a statement that is not understood in full: CREATE RULE',
  },
];

describe('drops that are refused', () => {
  for (const { name, sql, index, constraint, sentence } of SITUATIONS)
    it(`of ${name}`, () => {
      const id = index === undefined ? 'drop-constraint' : 'drop-index';
      const snapshot = snapshotOf([{ path: 'schema.sql', text: sql }]);
      assert.deepEqual(snapshot.problems, []);
      const target = { table: 'public.t', ...(index === undefined ? { constraint } : { index }) };
      const plan = refactorings.find((r) => r.id === id)?.plan(snapshot, { refactoringId: id, title: '', target });
      assert.deepEqual(plan, { unavailable: sentence });
    });

  it('leaves the one that a function names, where the other one can go', () => {
    const sql = `${T} unique); alter table t add constraint again unique (a); create function f() returns void language sql as $$ insert into t values (1, 1) on conflict on constraint again do nothing $$;`;
    const snapshot = snapshotOf([{ path: 'schema.sql', text: sql }]);
    const offers = refactorings.flatMap((r) =>
      r.offerFor(snapshot, { tables: ['public.t'], objects: ['public.t.t_a_key', 'public.t.again'] }),
    );
    assert.deepEqual(
      offers.map((o) => o.title),
      ['Drop constraint t_a_key'],
    );
  });
});
