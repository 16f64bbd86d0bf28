import assert from 'node:assert/strict';
import { discover, type RelationInstance } from '../../src/normalization/discovery/index.ts';
import { holdingOf } from '../../src/normalization/hold.ts';
import { ACCIDENT, rankDependencies } from '../../src/normalization/ranking.ts';

function ranked(relation: RelationInstance, maxLeft = 2): string[] {
  const { dependencies } = discover(relation, { maxLeft });
  return rankDependencies(relation, dependencies, maxLeft).map(
    ({ lhs, rhs, support }) =>
      `${lhs.join(' ')} -> ${rhs.join(' ')} (${support.rows} rows, ${support.repeated} repeat)`,
  );
}

/** The same numbers on every machine, 0..1. */
function random(state: number): () => number {
  let last = state;
  return () => {
    last = (last * 48271) % 2147483647;
    return last / 2147483647;
  };
}

const orders: RelationInstance = {
  columns: ['id', 'customer_id', 'customer_name', 'customer_city', 'status', 'total'],
  rows: Array.from({ length: 200 }, (_, i) => {
    const customer = (i * 7919) % 31;
    return [
      i,
      customer,
      `name ${customer % 29}`,
      `city ${customer % 11}`,
      ['new', 'paid'][(i * 31) % 7 > 2 ? 1 : 0],
      (i * 104729) % 997,
    ].map(String);
  }),
};

describe('ranking of dependencies', () => {
  it('puts first what determines the most for the most rows', () => {
    assert.equal(ranked(orders)[0], 'customer_id -> customer_name customer_city (200 rows, 169 repeat)');
  });

  it('does not say what repeats nothing', () => {
    assert.deepEqual(
      ranked(orders).filter((line) => line.startsWith('id ')),
      [],
    );
  });

  it('takes no dependency in ten rows for a finding unless chance can hardly make it', () => {
    const next = random(11);
    let said = 0;
    for (let i = 0; i < 300; i++) {
      const rows = Array.from({ length: 10 }, () =>
        Array.from({ length: 6 }, (_, c) => String(Math.floor(next() * (c + 2)))),
      );
      said += ranked({ columns: ['a', 'b', 'c', 'd', 'e', 'f'], rows }).length;
    }
    // In a relation without any dependency, less than one in a hundred may be said.
    assert.ok(said <= 300 * ACCIDENT, `${said} of 300 relations`);
  });

  it('says next to nothing of columns that have nothing to do with each other', () => {
    const next = random(5);
    let said = 0;
    for (let i = 0; i < 100; i++) {
      const rows = Array.from({ length: 60 }, () =>
        [1000, 40, 20, 3, 50, 2, 30].map((n) => String(Math.floor(next() ** 2 * n))),
      );
      said += ranked({ columns: ['a', 'b', 'c', 'd', 'e', 'f', 'g'], rows }).length;
    }
    assert.ok(said <= 1, `${said} in 100 relations`);
  });

  it('does not wonder that a column which is nearly constant agrees wherever something repeats', () => {
    const rows = Array.from({ length: 100 }, (_, i) => [String(i % 60), i === 50 ? 'archived' : 'active']);
    assert.deepEqual(ranked({ columns: ['a', 'state'], rows }), []);
  });

  it('does not credit a second column with what the first all but determines', () => {
    const next = random(3);
    const rows = Array.from({ length: 200 }, (_, i) => {
      const product = i % 20;
      return [String(product), String(Math.floor(next() * 40)), i === 77 ? 'other' : `kind ${product % 6}`];
    });
    assert.deepEqual(ranked({ columns: ['product', 'shelf', 'kind'], rows }), []);
  });

  it('says what two columns together determine', () => {
    const rows = Array.from({ length: 400 }, (_, i) => {
      const [product, region] = [i % 8, Math.floor(i / 8) % 5];
      return [String(i), `p${product}`, `r${region}`, String((product * (region + 1)) % 7)];
    });
    assert.ok(
      ranked({ columns: ['id', 'product', 'region', 'price'], rows }).includes(
        'product region -> price (400 rows, 360 repeat)',
      ),
    );
  });

  it('counts no repetition of nulls', () => {
    const rows = Array.from({ length: 60 }, (_, i) => (i < 30 ? [String(i % 6), `name ${i % 6}`] : [null, null]));
    assert.deepEqual(ranked({ columns: ['coupon_id', 'coupon'], rows }), [
      'coupon_id -> coupon (60 rows, 24 repeat)',
      'coupon -> coupon_id (60 rows, 24 repeat)',
    ]);
  });

  it('says how rows stand to a dependency that does not hold', () => {
    const relation = {
      columns: ['zip', 'city'],
      rows: [
        ['1', 'a'],
        ['1', 'b'],
        ['1', 'c'],
        ['2', 'a'],
        [null, 'x'],
        [null, 'y'],
      ],
    };
    assert.deepEqual(holdingOf(relation, ['zip'], ['city']), { rows: 6, groups: 3, broken: 2, repeated: 2 });
    assert.deepEqual(holdingOf(relation, ['zip'], ['city'], 'distinct'), {
      rows: 6,
      groups: 4,
      broken: 1,
      repeated: 2,
    });
  });
});
