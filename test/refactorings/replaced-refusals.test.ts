import assert from 'node:assert/strict';
import type { Remedy } from '../../src/dependencies/remedy.ts';
import { refactorings } from '../../src/refactorings/index.ts';
import { snapshotOf } from './cases.ts';

const SCHEMA = `create table regions (id integer primary key);
create table stores (id integer primary key, region_id integer references regions, name text, code text);
create table orders (
  id integer primary key,
  store_id integer,
  store_name text,
  region_id integer,
  quantity integer,
  price numeric,
  total numeric,
  paid_at timestamptz,
  subject_type text,
  subject_id integer
);`;

const COPY: Remedy = {
  kind: 'drop-copy',
  table: 'public.orders',
  copies: [{ column: 'store_name', original: 'name' }],
  path: [{ columns: ['store_id'], table: 'public.stores', to: ['id'] }],
};
const MOVE: Remedy = {
  kind: 'move-column',
  table: 'public.orders',
  columns: ['price'],
  step: { columns: ['store_id'], table: 'public.stores', to: ['id'] },
};
const KEY: Remedy = {
  kind: 'add-foreign-key',
  table: 'public.orders',
  columns: ['store_id'],
  references: { table: 'public.stores', columns: ['id'] },
};
const TOTAL: Remedy = {
  kind: 'replace-derived',
  table: 'public.orders',
  column: 'total',
  expression: 'quantity * price',
  as: 'generated',
};
const POINTER: Remedy = {
  kind: 'split-pointer',
  table: 'public.orders',
  type: 'subject_type',
  id: 'subject_id',
  targets: [
    { value: 'store', table: 'public.stores', column: 'id' },
    { value: 'region', table: 'public.regions', column: 'id' },
  ],
};
const REGION: Remedy = { ...COPY, copies: [{ column: 'region_id', original: 'region_id' }] };

/** What the plan says instead of itself; 'planned' where there is one. */
function answer(sql: string, remedy: Remedy): string {
  const snapshot = snapshotOf([{ path: 'schema.sql', text: sql }]);
  assert.deepEqual(snapshot.problems, []);
  const refactoring = refactorings.find((r) => r.id === remedy.kind);
  assert.ok(refactoring);
  const plan = refactoring.plan(snapshot, { refactoringId: remedy.kind, title: '', target: remedy });
  return 'unavailable' in plan ? plan.unavailable : 'planned';
}

function refused(what: string, sql: string, remedy: Remedy, why: string): void {
  it(what, () => assert.equal(answer(sql, remedy), why));
}

describe('titles of what replaces a column', () => {
  it('begin with a verb and name what goes and what stays', () => {
    const snapshot = snapshotOf([{ path: 'schema.sql', text: SCHEMA }]);
    const both = [
      { column: 'store_name', original: 'name' },
      { column: 'region_id', original: 'region_id' },
    ];
    const remedies: Remedy[] = [
      COPY,
      { ...COPY, copies: both },
      MOVE,
      KEY,
      TOTAL,
      { ...TOTAL, as: 'view' },
      POINTER,
      { ...COPY, table: 'public.gone' },
    ];
    const about = { tables: ['public.orders'], remedies };
    assert.deepEqual(
      refactorings
        .flatMap((r) => r.offerFor(snapshot, about))
        .map((o) => o.title)
        .sort(),
      [
        'Add the foreign key orders.store_id to stores',
        'Compute orders.total in a view',
        'Drop orders.store_name, which stores.name says',
        'Drop store_name, region_id of orders, which stores says',
        'Generate total from quantity * price',
        'Move price to stores',
        'Split subject_type, subject_id into foreign keys',
      ],
    );
  });

  it('are of offers that come back whole, or not at all', () => {
    const snapshot = snapshotOf([{ path: 'schema.sql', text: SCHEMA }]);
    for (const remedy of [COPY, MOVE, KEY, TOTAL, POINTER]) {
      const refactoring = refactorings.find((r) => r.id === remedy.kind);
      const halves = Object.keys(remedy).filter((k) => k !== 'kind');
      for (const half of halves) {
        const target = Object.fromEntries(Object.entries(remedy).filter(([k]) => k !== half));
        const plan = refactoring?.plan(snapshot, { refactoringId: remedy.kind, title: 'X', target });
        assert.deepEqual(plan, { unavailable: 'the offer "X" does not say what to do' }, `${remedy.kind} ${half}`);
      }
    }
  });
});

describe('dropping a copy is refused', () => {
  it('for nothing', () => assert.equal(answer(SCHEMA, COPY), 'planned'));
  refused(
    'where the reference leads to no single row',
    SCHEMA,
    { ...COPY, path: [{ columns: ['store_name'], table: 'public.stores', to: ['code'] }] },
    'no column of public.orders that stays refers to public.stores',
  );
  refused(
    'where what is referred to is not unique',
    SCHEMA,
    { ...COPY, path: [{ columns: ['quantity'], table: 'public.stores', to: ['region_id'] }] },
    'region_id of public.stores is not unique, so that it leads to no single row',
  );
  refused(
    'where a foreign key goes that the original has not',
    `${SCHEMA.replace('region_id integer references regions', 'region_id integer')} alter table orders add foreign key (region_id) references regions;`,
    REGION,
    'the foreign key orders_region_id_fkey of public.orders is about region_id, and would go with what it demands; drop it first where it is not needed',
  );
  refused(
    'not where the original has it',
    `${SCHEMA} alter table orders add foreign key (region_id) references regions;`,
    REGION,
    'planned',
  );
  refused(
    'where a check asks something of the copy alone',
    `${SCHEMA} alter table orders add check (store_name <> '');`,
    COPY,
    'the check orders_store_name_check of public.orders is about store_name, and would go with what it demands; drop it first where it is not needed',
  );
  refused(
    'not where the original is asked the same',
    `${SCHEMA} alter table orders add check (store_name <> ''); alter table stores add check (name <> '');`,
    COPY,
    'planned',
  );
  refused(
    'where a policy decides by it',
    `${SCHEMA} alter table orders enable row level security; create policy p on orders using (store_name = current_user);`,
    COPY,
    'the policy p of public.orders decides by store_name',
  );
  refused(
    "where row-level security hides the original's row",
    `${SCHEMA} alter table orders enable row level security; alter table stores enable row level security;
     create policy some on stores using (code = current_user);`,
    COPY,
    'row-level security of public.stores may hide a row to which one of public.orders refers, and whoever sees that one would read NULL in the view',
  );
  refused(
    'where a role that reads the table may not read the other',
    `${SCHEMA} create role clerk; alter table orders enable row level security; grant select on orders to clerk;`,
    COPY,
    'clerk may read public.orders and not public.stores, which the view would read as its caller; grant it first',
  );
  refused(
    'where the other table belongs to somebody else',
    `${SCHEMA} create role boss; alter table orders owner to boss;`,
    COPY,
    'public.stores belongs to another owner than public.orders, who may not see all its rows; a view could not join them',
  );
  refused(
    'where a trigger keeps it in step',
    `${SCHEMA} create function f() returns trigger language plpgsql as 'begin new.store_name := (select name from stores where id = new.store_id); return new; end';
     create trigger keep before insert on orders for each row execute function f();`,
    COPY,
    'the trigger keep of public.orders is about store_name',
  );
});

describe('moving a column is refused', () => {
  it('for nothing', () => assert.equal(answer(SCHEMA, MOVE), 'planned'));
  refused(
    'where the other table has one of its name',
    SCHEMA,
    { ...MOVE, columns: ['region_id'] },
    'public.stores has a column region_id already',
  );
  refused(
    'where a check takes no NULL',
    `${SCHEMA} alter table orders add check (price is not null);`,
    MOVE,
    'the check orders_price_check of public.orders may refuse NULL, which a row of public.stores has to which no row of public.orders refers',
  );
  refused(
    'where it is the reference itself',
    SCHEMA,
    { ...MOVE, columns: ['store_id'] },
    'store_id cannot go and stay as the reference',
  );
  refused(
    'where it is unique together with others',
    `${SCHEMA} alter table orders add unique (quantity, price);`,
    MOVE,
    'the unique constraint orders_quantity_price_key of public.orders is about price, and would go with what it demands; drop it first where it is not needed',
  );
});

describe('adding a foreign key is refused', () => {
  it('for nothing', () => assert.equal(answer(SCHEMA, KEY), 'planned'));
  refused(
    'where there is one',
    `${SCHEMA} alter table orders add constraint here foreign key (store_id) references stores;`,
    KEY,
    'here of public.orders refers from store_id to public.stores already',
  );
  refused(
    'where types do not compare',
    SCHEMA,
    { ...KEY, columns: ['store_name'] },
    'public.orders.store_name is of type text and public.stores.id of type integer, which no foreign key compares; give them one type first',
  );
  refused(
    'where what it would refer to is not unique',
    SCHEMA,
    { ...KEY, columns: ['store_name'], references: { table: 'public.stores', columns: ['code'] } },
    'code of public.stores is not unique, so that no foreign key can refer to it',
  );
  refused(
    'where it is unique for some rows',
    `${SCHEMA} create unique index on stores (code) where name <> '';`,
    { ...KEY, columns: ['store_name'], references: { table: 'public.stores', columns: ['code'] } },
    'code of public.stores is not unique, so that no foreign key can refer to it',
  );
  refused(
    'where rows of the target stand in tables that inherit from it',
    `${SCHEMA} create table kiosks () inherits (stores);`,
    KEY,
    'public.kiosks inherits from public.stores, and a foreign key to public.stores would not find its rows',
  );
  refused(
    'where rows of the table do',
    `${SCHEMA} create table returns () inherits (orders);`,
    KEY,
    'public.returns inherits from public.orders, and a foreign key of public.orders would not bind its rows',
  );
  refused(
    'on a single partition',
    `${SCHEMA} create table sales (store_id integer) partition by list (store_id); create table sale1 partition of sales default;`,
    { ...KEY, table: 'public.sale1' },
    'public.sale1 is a partition of public.sales; add the foreign key there, for all partitions',
  );
  refused(
    'to a view',
    `${SCHEMA} create view shops as select id from stores;`,
    { ...KEY, references: { table: 'public.shops', columns: ['id'] } },
    'public.shops is a view, to which no foreign key can refer',
  );
  it('is named as the others of the schema are', () => {
    const names = (sql: string) => {
      const snapshot = snapshotOf([{ path: 'schema.sql', text: SCHEMA + sql }]);
      const plan = refactorings
        .find((r) => r.id === KEY.kind)
        ?.plan(snapshot, { refactoringId: KEY.kind, title: '', target: KEY });
      assert.ok(plan && 'steps' in plan);
      return /add constraint (\S+)/.exec(plan.steps.map((s) => s.sql).join('\n'))?.[1];
    };
    const others = (a: string, b: string) => `
      create table a (id integer primary key, store_id integer constraint ${a} references stores);
      create table b (id integer primary key, store_id integer constraint ${b} references stores);
      alter table stores drop constraint stores_region_id_fkey;`;
    assert.equal(names(''), 'orders_store_id_fkey');
    assert.equal(names(others('fk_a_stores', 'fk_b_stores')), 'fk_orders_stores');
    assert.equal(names(others('a_store_id_foreign', 'b_store_id_foreign')), 'orders_store_id_foreign');
    assert.equal(names(others('one', 'another')), 'orders_store_id_fkey');
    assert.equal(names(`create table orders_store_id_fkey (id integer);`), 'orders_store_id_fkey1');
  });
});

describe('replacing a derived column is refused', () => {
  const by = (expression: string, column = 'total'): Remedy => ({ ...TOTAL, column, expression }) as Remedy;
  const own = ', and a generated column can be computed from its own row alone, by what is immutable';
  it('for nothing', () => assert.equal(answer(SCHEMA, TOTAL), 'planned'));
  refused('by the clock', SCHEMA, by('extract(epoch from now())'), `now is not known to be immutable${own}`);
  refused('by today', SCHEMA, by('current_date - date(paid_at)'), `it asks for the time or the user${own}`);
  refused('by the time zone', SCHEMA, by('extract(year from paid_at)'), `extract depends on the time zone${own}`);
  refused(
    'by a day of it',
    SCHEMA,
    by("paid_at::date - date '2026-01-01'"),
    `a cast to date depends on the time zone${own}`,
  );
  refused(
    'by text of a number',
    SCHEMA,
    by('store_name || quantity', 'store_name2'),
    'public.orders has no column store_name2',
  );
  refused(
    'by a number turned into text by ||',
    SCHEMA,
    by('subject_type || quantity', 'store_name'),
    `what is concatenated with || and is no text becomes one as settings say${own}`,
  );
  refused(
    'by other rows',
    SCHEMA,
    by('(select count(*) from stores s where s.id = orders.store_id)'),
    `it reads other rows${own}`,
  );
  refused(
    'by a function that may change its mind',
    `${SCHEMA} create function twice(numeric) returns numeric language sql as 'select 2 * $1';`,
    by('twice(price)'),
    `the function twice is not declared immutable${own}`,
  );
  refused(
    'not by one that may not',
    `${SCHEMA} create function twice(numeric) returns numeric language sql immutable as 'select 2 * $1';`,
    by('twice(price)'),
    'planned',
  );
  refused('not by whether there is a time', SCHEMA, by('case when paid_at is null then 0 else 1 end'), 'planned');
  refused('by itself', SCHEMA, by('total + 1'), 'public.orders.total cannot be computed from itself');
  refused('by what is no expression', SCHEMA, by('quantity *'), '"quantity *" is no expression that can be read');
  refused(
    'by what is generated',
    `${SCHEMA} alter table orders add gross numeric generated always as (price * 2) stored;`,
    by('gross * quantity'),
    'public.orders.total would be computed from gross, which is generated itself',
  );
  refused(
    'where something is generated from it',
    `${SCHEMA} alter table orders add gross numeric generated always as (total * 2) stored;`,
    TOTAL,
    'the generated column public.orders.gross is computed from total',
  );
  refused(
    'where a trigger writes it',
    `${SCHEMA} create function f() returns trigger language plpgsql as 'begin new.total := new.quantity * new.price; return new; end';
     create trigger reckon before insert on orders for each row execute function f();`,
    TOTAL,
    'the trigger reckon of public.orders is about total',
  );
  refused(
    'where a view would have its columns in another order',
    `${SCHEMA} create view copy as select * from orders;`,
    TOTAL,
    'the view public.copy reads every column of public.orders, and would have them in another order; write out its columns first',
  );
  refused(
    'where it is a reference',
    `${SCHEMA} alter table orders add foreign key (store_id) references stores;`,
    by('quantity + 1', 'store_id'),
    'the foreign key orders_store_id_fkey of public.orders is about store_id',
  );
});

describe('splitting a pointer is refused', () => {
  const to = (targets: readonly object[]): Remedy => ({ ...POINTER, targets }) as Remedy;
  it('for nothing', () => assert.equal(answer(SCHEMA, POINTER), 'planned'));
  refused(
    'where nothing is pointed to',
    SCHEMA,
    to([]),
    'no value of public.orders.subject_type is known to lead anywhere',
  );
  refused(
    'where one value leads to two tables',
    SCHEMA,
    to([
      { value: 'store', table: 'public.stores', column: 'id' },
      { value: 'store', table: 'public.regions', column: 'id' },
    ]),
    "'store' of public.orders.subject_type leads to two tables",
  );
  refused(
    'where what is pointed to is not unique',
    SCHEMA,
    to([{ value: 'store', table: 'public.stores', column: 'code' }]),
    'code of public.stores is not unique, so that no foreign key can refer to it',
  );
  refused(
    'where the pointer is part of the primary key',
    SCHEMA.replace('id integer primary key,\n  store_id', 'id integer,\n  store_id').replace(
      'subject_id integer\n',
      'subject_id integer, primary key (subject_type, subject_id)\n',
    ),
    POINTER,
    'the primary key orders_pkey of public.orders is about subject_type, subject_id, and would go with what it demands; drop it first where it is not needed',
  );
  refused(
    'where ids alone are unique, whatever they lead to',
    `${SCHEMA} create unique index once on orders (subject_id);`,
    POINTER,
    'the unique index once of public.orders is about subject_id, and would go with what it demands; drop it first where it is not needed',
  );
  refused(
    'not where they are so together with the type',
    `${SCHEMA} create unique index once on orders (quantity, subject_id, subject_type);`,
    POINTER,
    'planned',
  );
  refused(
    'where a check sets it beside other columns',
    `${SCHEMA} alter table orders add check (subject_id is null or quantity > 0);`,
    POINTER,
    'the check orders_check of public.orders is about subject_id, and would go with what it demands; drop it first where it is not needed',
  );
  refused(
    'where an enum knows no such value',
    `create type kind as enum ('store'); ${SCHEMA.replace('subject_type text', 'subject_type kind')}`,
    POINTER,
    "the enum public.kind has no value 'region'",
  );
});
