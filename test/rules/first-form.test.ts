import assert from 'node:assert/strict';
import type { Remedy } from '../../src/dependencies/remedy.ts';
import { findingsIn } from './harness.ts';

function remediesIn(sql: string): readonly Remedy[] {
  return findingsIn(sql).flatMap((finding) => finding.remedies ?? []);
}

const PRODUCTS = 'create table products (id uuid primary key, name text not null);';

describe('what would mend a repeating group', () => {
  it('is a child table with a column for each value of the group', () =>
    assert.deepEqual(
      remediesIn(
        'create table orders (id int primary key, item1_name text, item1_qty int, item2_name text, item2_qty int);',
      ),
      [
        {
          kind: 'split-repeating-group',
          table: 'public.orders',
          columns: [
            { name: 'name', from: ['item1_name', 'item2_name'] },
            { name: 'qty', from: ['item1_qty', 'item2_qty'] },
          ],
          name: 'order_items',
        },
      ],
    ));

  it('has another name where a table is called so', () =>
    assert.deepEqual(
      remediesIn(`create table order_items (id int primary key);
        create table orders (id int primary key, item1_name text, item2_name text, item3_name text);`).map(
        (r) => 'name' in r && r.name,
      ),
      ['order_items_list'],
    ));

  it('is a table for each kind of value, and one finding where they share the numbering', () => {
    const found = findingsIn(
      'create table people (id int primary key, phone1 text, phone2 text, phone3 text, skill1 text, skill2 text, skill3 text);',
    );
    assert.equal(found.length, 1);
    assert.deepEqual(
      found[0]?.remedies?.map((r) => 'name' in r && r.name),
      ['person_phones', 'person_skills'],
    );
  });

  it('is not known for years and languages, which a position would lose', () =>
    assert.deepEqual(
      remediesIn('create table census (id int primary key, men_2000 int, men_2010 int, men_2020 int);'),
      [],
    ));
});

describe('what would mend a list in a column', () => {
  it('refers to the table whose keys it holds', () =>
    assert.deepEqual(remediesIn(`${PRODUCTS} create table carts (id uuid primary key, product_ids uuid[]);`), [
      {
        kind: 'split-list',
        table: 'public.carts',
        column: 'product_ids',
        holds: { form: 'array' },
        references: { table: 'public.products', column: 'id' },
        name: 'cart_products',
      },
    ]));

  it('names the separator that rows show', () =>
    assert.deepEqual(
      remediesIn(`create table wines (id int primary key, tags text);
        insert into wines values (1, 'dry;red'), (2, 'sweet'), (3, 'red;still');`),
      [
        {
          kind: 'split-list',
          table: 'public.wines',
          column: 'tags',
          holds: { form: 'text', separator: ';' },
          name: 'wine_tags',
        },
      ],
    ));

  it('is nothing to split where a table links the two already', () =>
    assert.deepEqual(
      remediesIn(`${PRODUCTS} create table carts (id uuid primary key, product_ids uuid[]);
        create table cart_products (
          cart_id uuid references carts (id), product_id uuid references products (id), primary key (cart_id, product_id)
        );`),
      [],
    ));
});

describe('a list that rows show', () => {
  it('is counted, and its basis is observed', () => {
    const [found] = findingsIn(`create table wines (id int primary key, tags text);
      insert into wines values (1, 'dry, red'), (2, 'sweet'), (3, 'red, still');`);
    assert.equal(found?.basis, 'observed');
    assert.match(found?.message ?? '', /2 of the 3 values in the files hold several, such as 'dry, red'/);
  });
});
