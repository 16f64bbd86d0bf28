import assert from 'node:assert/strict';
import { readFacts, replay } from '../../src/catalog/index.ts';
import { clearerName } from '../../src/similarity/index.ts';

/** What a table would be called rather than as the others. */
function clearer(sql: string, table: string, ...others: readonly string[]): string | undefined {
  const snapshot = replay([readFacts('schema.sql', sql)]);
  const found = [table, ...others].map((key) => snapshot.relations.get(key));
  const [own, ...rest] = found.flatMap((relation) => relation ?? []);
  assert.ok(own && rest.length === others.length);
  return clearerName(snapshot, own, rest);
}

const EVENTS = 'id bigint primary key, created_at timestamptz';

describe('a clearer name for a table', () => {
  it('begins with what its schema says and the others’ do not', () => {
    const sql = `create schema shop; create schema shop_ads; create table shop.events (${EVENTS}); create table shop_ads.events (${EVENTS});`;
    assert.equal(clearer(sql, 'shop_ads.events', 'shop.events'), 'ad_events');
    assert.equal(clearer(sql, 'shop.events', 'shop_ads.events'), undefined);
  });

  it('begins with the table that it alone belongs to, where its schema says nothing', () => {
    const sql = `
      create schema crm;
      create table orders (id bigint primary key);
      create table visitors (id bigint primary key);
      create table events (${EVENTS}, visitor_id bigint references visitors, order_id bigint not null references orders);
      create table crm.events (${EVENTS});`;
    assert.equal(clearer(sql, 'public.events', 'crm.events'), 'order_events');
  });

  it('begins with a column that it alone has, where nothing else does, but not with one that any table has', () => {
    const sql = `
      create table events (${EVENTS}, place text);
      create table events_v2 (${EVENTS}, title text, is_open boolean, price numeric, browser_name text, device text);`;
    assert.equal(clearer(sql, 'public.events_v2', 'public.events'), 'device_events');
  });

  it('is not one that another table of any schema, an index or a type has', () => {
    const sql = `
      create schema ads;
      create table events (${EVENTS});
      create table ads.events (${EVENTS}, network text);
      create table ad_events (${EVENTS});
      create type ads.network_events as enum ('x');`;
    assert.equal(clearer(sql, 'ads.events', 'public.events'), undefined);
  });

  it('is not longer than PostgreSQL takes', () => {
    const long = 'e'.repeat(61);
    const sql = `create schema ads; create table ${long} (${EVENTS}); create table ads.${long} (${EVENTS});`;
    assert.equal(clearer(sql, `ads.${long}`, `public.${long}`), undefined);
  });
});
