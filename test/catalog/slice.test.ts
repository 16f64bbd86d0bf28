import assert from 'node:assert/strict';
import { readFacts, replay } from '../../src/catalog/index.ts';
import { printSnapshot } from '../../src/catalog/print/index.ts';
import { type Oracle, openOracle } from '../support/oracle.ts';

const SHOP = `
  create schema app;
  create type app.state as enum ('open', 'shut');
  create type app.unused as enum ('x');
  create sequence app.numbers;
  create table app.customer (id int primary key);
  create table app.orders (id int default nextval('app.numbers') primary key, customer int references app.customer, state app.state);
  create table app.line (orders int references app.orders, n int);
  create table app.island (id int);
  create view app.open_orders as select id from app.orders where state = 'open';
  create view app.few as select id from app.open_orders limit 3;`;

describe('a slice of a catalog', () => {
  let oracle: Oracle;
  before(async () => {
    oracle = await openOracle();
  });
  after(() => oracle.close());

  /** What the printed slice creates, once PostgreSQL has taken it. */
  async function slice(sql: string, only: string[]): Promise<string[]> {
    const printed = printSnapshot(replay([readFacts('schema.sql', sql)]), new Set(only));
    await oracle.catalog(printed);
    assert.deepEqual(oracle.errors, [], printed);
    return [...printed.matchAll(/^create (?:\w+ )??(\w+) ([\w.]+)/gm)].map(([, kind, name]) => `${kind} ${name}`);
  }

  it('holds what a table needs to stand, and nothing that merely depends on it', async () => {
    assert.deepEqual(await slice(SHOP, ['app.orders']), [
      'schema if',
      'type app.state',
      'sequence app.numbers',
      'table app.customer',
      'table app.orders',
    ]);
  });

  it('follows a view down to its tables', async () => {
    const names = await slice(SHOP, ['app.few']);
    assert.deepEqual(names.slice(-3), ['table app.orders', 'view app.open_orders', 'view app.few']);
  });

  it('is one table where that table needs no other', async () => {
    assert.deepEqual(await slice(SHOP, ['app.island']), ['schema if', 'table app.island']);
  });

  it('is empty for a name that is not there', async () => {
    assert.deepEqual(await slice(SHOP, ['app.nothing']), []);
  });

  it('follows tables that reference each other in a circle', async () => {
    const circle = `create table a (id int primary key, b int); create table b (id int primary key, a int references a);
      alter table a add foreign key (b) references b;`;
    assert.deepEqual(await slice(circle, ['public.a']), ['table public.a', 'table public.b']);
  });

  it('brings a partition its parent, and a child its parents', async () => {
    const family = `create table p (n int) partition by list (n); create table p1 partition of p for values in (1);
      create table p2 partition of p for values in (2); create table x (a int); create table y (b int) inherits (x);`;
    assert.deepEqual(await slice(family, ['public.p1', 'public.y']), [
      'table public.p',
      'table public.p1',
      'table public.x',
      'table public.y',
    ]);
  });
});
