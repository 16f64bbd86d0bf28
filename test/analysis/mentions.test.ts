import assert from 'node:assert/strict';
import { makeMentions, readSources } from '../../src/analysis/mentions.ts';
import { createSession } from '../../src/analysis/session.ts';
import { schemaOf } from '../rules/harness.ts';
import { memoryFiles } from '../support/memory-files.ts';

/** How many of these files name the table. */
function named(table: string, ...sources: readonly string[]): number {
  const relation = schemaOf(`create table "${table}" (id int);`).relations.get(`public.${table}`);
  assert.ok(relation);
  return makeMentions(new Map(sources.map((text, i) => [`/${table}/${i}.ts`, text]))).of(relation);
}

describe('who names a table in the application', () => {
  it('is whoever writes its name, or that of its model', () => {
    assert.equal(named('order_items', 'select * from order_items'), 1);
    assert.equal(named('order_items', 'class OrderItem < ApplicationRecord'), 1);
    assert.equal(named('order_items', 'const orderItems = await load()'), 1);
    assert.equal(named('OrderItem', 'prisma.orderItem.findMany()'), 1);
    assert.equal(named('order_items', 'order.items', 'reorder_items()'), 0);
  });

  it('needs more than the word, where the name is a word of every day', () => {
    assert.equal(named('orders', 'select id from orders where paid'), 1);
    assert.equal(named('orders', 'class Order(models.Model):'), 1);
    assert.equal(named('orders', "db('orders').insert(row)"), 1);
    assert.equal(named('orders', '# the order in which things run'), 0);
  });

  it('is read from source files alone: not from migrations, installed or built code', async () => {
    const files = memoryFiles({
      '/app/db/migrations/0001_a.sql': 'create table a (id int);',
      '/app/src/a.ts': '1',
      '/app/lib/b.rb': '2',
      '/app/dist/c.js': '3',
      '/app/README.md': '4',
    });
    const texts = await readSources(files, '/app', () => false);
    assert.deepEqual([...texts.keys()].sort(), ['/app/lib/b.rb', '/app/src/a.ts']);
  });
});

describe('a twin that no source file names', () => {
  const BOAT = 'name text not null, hull_number text, draught_cm int, home_port text, sail_area numeric';
  const reviewed = async (configuration: string) => {
    const files = memoryFiles({
      '/app/tablefold.json': configuration,
      '/app/migrations/0001_yachts.sql': `create table yachts (id uuid primary key, ${BOAT});`,
      '/app/migrations/0002_craft.sql': `create table pleasure_craft (id uuid primary key, ${BOAT}, insured boolean);`,
      '/app/src/fleet.ts': 'export const sql = "select * from pleasure_craft";',
    });
    const session = createSession({ files, roots: ['/app'] });
    await session.load();
    return JSON.stringify(session.review().databases.flatMap((d) => d.findings.map((f) => f.evidence)));
  };

  it('is likelier to be the abandoned one, and the finding says so', async () =>
    assert.match(await reviewed('{}'), /no source file names yachts, 1 names pleasure_craft/));

  it('is not looked for where the configuration says so', async () =>
    assert.doesNotMatch(await reviewed('{ "code": false }'), /source file/));
});
