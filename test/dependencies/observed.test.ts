import assert from 'node:assert/strict';
import { rowsIn } from '../../src/catalog/rows/in-files.ts';
import type { RowSource } from '../../src/catalog/rows/source.ts';
import { holdingIn, observedIn, supportClause } from '../../src/dependencies/observed.ts';
import { schemaOf } from '../rules/harness.ts';

/** What the rows that the SQL writes show of a table, as lines. */
function shown(table: string, ...texts: string[]): string[] | undefined {
  const snapshot = schemaOf(...texts);
  const relation = snapshot.relations.get(`public.${table}`);
  const observed = relation && observedIn(relation, rowsIn(snapshot));
  return observed?.dependencies.map(
    ({ lhs, rhs, support }) => `${lhs.join(', ')} -> ${rhs.join(', ')} ${supportClause(support, observed.sampled)}`,
  );
}

function insertOrders(count: number, city: (customer: number, i: number) => string, date = "'2024-01-01'"): string {
  const rows = Array.from({ length: count }, (_, i) => {
    const customer = (i * 7919) % 13;
    return `(${i}, ${customer}, 'customer ${customer}', '${city(customer, i)}', ${(i * 104729) % 97}, ${date})`;
  });
  return `insert into orders values ${rows.join(',\n')};`;
}

const ORDERS = `create table orders (id int primary key, customer_id int, customer_name text, city text, total int, placed_at timestamptz);\n`;

describe('dependencies that rows show', () => {
  it('are said with what speaks for them', () => {
    const lines = shown('orders', ORDERS + insertOrders(60, (customer) => `city ${customer % 5}`));
    assert.equal(lines?.[0], 'customer_id -> customer_name, city holds in all 60 rows; 47 repeat');
  });

  it('end where one row says otherwise', () => {
    const lines = shown(
      'orders',
      ORDERS + insertOrders(60, (customer, i) => (i === 59 ? 'elsewhere' : `city ${customer % 5}`)),
    );
    assert.deepEqual(lines, [
      'customer_id -> customer_name holds in all 60 rows; 47 repeat',
      'customer_name -> customer_id holds in all 60 rows; 47 repeat',
    ]);
  });

  it('are not said of ten rows that happen to agree', () => {
    const rows = Array.from(
      { length: 10 },
      (_, i) => `(${i}, ${i % 4}, 'customer ${i % 4}', 'city ${i % 2}', 1, null)`,
    );
    assert.deepEqual(shown('orders', `${ORDERS}insert into orders values ${rows.join(', ')};`), []);
  });

  it('leave out columns that only the database will know', () => {
    const lines = shown('orders', ORDERS + insertOrders(60, (customer) => `city ${customer % 5}`, 'now()'));
    assert.equal(lines?.[0], 'customer_id -> customer_name, city holds in all 60 rows; 47 repeat');
  });

  it('are not read from rows that cannot all be there at once', () => {
    const snapshot = schemaOf(ORDERS + insertOrders(60, (customer) => `city ${customer % 5}`));
    const relation = snapshot.relations.get('public.orders');
    assert.ok(relation);
    const once = rowsIn(snapshot).rowsOf(relation);
    const source: RowSource = { rowsOf: () => once && { ...once, rows: [...once.rows, ...once.rows] } };
    assert.deepEqual(observedIn(relation, source)?.dependencies, []);
  });

  it('are unknown where no rows are', () => {
    assert.equal(shown('orders', ORDERS), undefined);
  });

  it('are worked out once for the same rows', () => {
    const snapshot = schemaOf(ORDERS + insertOrders(60, (customer) => `city ${customer % 5}`));
    const relation = snapshot.relations.get('public.orders');
    assert.ok(relation);
    const rows = rowsIn(snapshot).rowsOf(relation);
    const source: RowSource = { rowsOf: () => rows };
    assert.equal(observedIn(relation, source), observedIn(relation, source));
    assert.notEqual(observedIn({ ...relation }, source), observedIn(relation, { rowsOf: () => rows && { ...rows } }));
  });

  it('can be asked for one by one', () => {
    const snapshot = schemaOf(
      ORDERS + insertOrders(60, (customer, i) => (i === 59 ? 'elsewhere' : `city ${customer % 5}`)),
    );
    const relation = snapshot.relations.get('public.orders');
    assert.ok(relation);
    const source = rowsIn(snapshot);
    assert.deepEqual(holdingIn(relation, source, ['customer_id'], ['city']), {
      rows: 60,
      groups: 13,
      broken: 1,
      repeated: 47,
    });
    assert.equal(holdingIn(relation, source, ['customer_id'], ['nothing']), undefined);
  });

  it('say which rows were looked at, in words', () => {
    assert.equal(supportClause({ rows: 4177, groups: 1165, repeated: 3012 }), 'holds in all 4,177 rows; 3,012 repeat');
    assert.equal(
      supportClause({ rows: 12, groups: 11, repeated: 1 }, true),
      'holds in all 12 rows that were looked at; 1 repeats',
    );
  });
});
