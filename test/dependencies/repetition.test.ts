import assert from 'node:assert/strict';
import { goodReason } from '../../src/dependencies/repetition.ts';
import { makeSimilarity } from '../../src/similarity/index.ts';
import { schemaOf } from '../rules/harness.ts';

/** What excuses each column of the last table: "customer_name: snapshot". */
function reasons(sql: string, how: 'copied' | 'computed' = 'copied'): string[] {
  const snapshot = schemaOf(sql);
  const [, name] = [...sql.matchAll(/create table (\w+)/g)].at(-1) ?? [];
  const table = snapshot.relations.get(`public.${name}`);
  assert.ok(table);
  const similarity = makeSimilarity(snapshot);
  return table.columns.flatMap((column) => {
    const reason = goodReason(similarity, table, column, how);
    return reason === undefined ? [] : [`${column.name}: ${reason.kind}`];
  });
}

describe('good reasons to repeat a value', () => {
  it('are the moment that a column is called after', () =>
    assert.deepEqual(
      reasons('create table basket (price_at_purchase int, original_title text, paid_at date, title text)'),
      ['price_at_purchase: snapshot', 'original_title: snapshot'],
    ));

  it('are amounts of a line and the parties of an invoice, but not the customer of an order', () => {
    assert.deepEqual(reasons('create table order_items (product_name text, unit_price int)'), ['unit_price: snapshot']);
    assert.deepEqual(reasons('create table invoices (customer_name text, city text, sales_rep_email text)'), [
      'customer_name: snapshot',
      'city: snapshot',
    ]);
    assert.deepEqual(reasons('create table orders (customer_name text, shipping_street text)'), [
      'shipping_street: snapshot',
    ]);
  });

  it('are no excuse for what the row itself adds up to', () =>
    assert.deepEqual(
      reasons('create table order_items (quantity int, unit_price int, line_total int)', 'computed'),
      [],
    ));

  it('are tables that record the past, but not events that a calendar is about', () => {
    assert.deepEqual(reasons('create table customer_history (name text)'), ['name: history']);
    assert.deepEqual(reasons('create table order_events (customer_name text)'), ['customer_name: history']);
    assert.deepEqual(reasons('create table events (venue_name text)'), []);
  });

  it('are caches, and comments that say so', () => {
    assert.deepEqual(reasons('create table product_search (title text)'), ['title: cache']);
    assert.deepEqual(
      reasons(`create table posts (author_name text, likes int);
        comment on column posts.author_name is 'Denormalized for the feed'`),
      ['author_name: cache'],
    );
  });

  it('are columns that PostgreSQL computes, and counts of somebody else', () => {
    assert.deepEqual(reasons('create table a (x int, y int generated always as (x * 2) stored)'), ['y: generated']);
    assert.deepEqual(reasons('create table channels (platform text, followers_count int)'), [
      'followers_count: external count',
    ]);
  });

  it('are tenant keys', () =>
    assert.deepEqual(
      reasons(`create table orgs (id int primary key);
        ${['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((t) => `create table ${t} (id int primary key, org_id int not null references orgs);`).join('\n')}
        create table notes (id int primary key, org_id int not null references orgs)`),
      ['org_id: tenant key'],
    ));

  it('are keys that a policy reads, but not what every policy compares them with', () =>
    assert.deepEqual(
      reasons(`create table notes (id int primary key, workspace_id int, title text);
        create policy own on notes using (workspace_id = current_setting('app.workspace')::int and title <> '')`),
      ['workspace_id: tenant key'],
    ));
});
