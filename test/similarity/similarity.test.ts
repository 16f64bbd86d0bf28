import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Snapshot } from '../../src/catalog/model.ts';
import { keyOf } from '../../src/catalog/model.ts';
import { makeSimilarity } from '../../src/similarity/index.ts';
import { schemaOf } from '../rules/harness.ts';

function housekeeping(snapshot: Snapshot, table: string): readonly string[] {
  const similarity = makeSimilarity(snapshot);
  const relation = snapshot.relations.get(table);
  assert.ok(relation);
  return relation.columns.filter((c) => similarity.isHousekeeping(relation, c)).map((c) => c.name);
}

describe('housekeeping', () => {
  it('is the generated key, time stamps and who did it', () => {
    const schema = schemaOf(`create table invoices (
      invoice_id uuid primary key default gen_random_uuid(), number text, due_at timestamptz, created_at timestamptz,
      modified_on date, date_added timestamptz, deleted_at timestamptz, is_deleted boolean, created_by uuid,
      updated_by_id uuid, update_count int)`);
    assert.deepEqual(housekeeping(schema, 'public.invoices'), [
      ...['invoice_id', 'created_at', 'modified_on', 'date_added', 'deleted_at', 'is_deleted', 'created_by'],
      'updated_by_id',
    ]);
  });

  it('is no natural key', () => {
    const schema = schemaOf('create table countries (iso_code char(2) primary key, name text)');
    assert.deepEqual(housekeeping(schema, 'public.countries'), []);
  });

  it('is the tenant key: what most tables have, pointing to one and the same table', () => {
    const tables = ['a', 'b', 'c', 'd', 'e'].map(
      (t) => `create table ${t} (id int primary key, client_no int references clients, ${t}_x text);`,
    );
    const schema = schemaOf(`create table clients (id int primary key);${tables.join('')}`);
    assert.deepEqual(housekeeping(schema, 'public.a'), ['id', 'client_no']);
  });
});

describe('candidates', () => {
  const names = fc.uniqueArray(
    fc.constantFrom('keel', 'mast', 'hull', 'boom', 'jib', 'rudder', 'anchor', 'tiller', 'name', 'status'),
    {
      minLength: 1,
      maxLength: 6,
    },
  );

  it('hold every pair that is at all alike, found without comparing all pairs', () => {
    fc.assert(
      fc.property(fc.array(names, { minLength: 2, maxLength: 8 }), (tables) => {
        const snapshot = schemaOf(
          tables.map((columns, i) => `create table t${i} (${columns.map((c) => `${c} text`).join(', ')});`).join('\n'),
        );
        const similarity = makeSimilarity(snapshot);
        const found = new Set([...similarity.candidates()].map(([a, b]) => [keyOf(a), keyOf(b)].sort().join(' ')));
        const relations = [...snapshot.relations.values()];
        for (const [i, a] of relations.entries())
          for (const b of relations.slice(i + 1)) {
            const likeness = similarity.likeness(a, b);
            if (likeness.score >= 0.4 && likeness.weight >= 1.25)
              assert.ok(found.has([keyOf(a), keyOf(b)].sort().join(' ')), `${keyOf(a)} and ${keyOf(b)}`);
          }
      }),
      { numRuns: 40 },
    );
  });

  it('leave partitions and temporary tables out', () => {
    const schema = schemaOf(`create table m (sensor text, volts numeric, taken date) partition by range (taken);
      create table m_1 partition of m default;
      create temporary table m_tmp (sensor text, volts numeric, taken date);`);
    assert.deepEqual([...makeSimilarity(schema).candidates()], []);
  });
});

describe('likeness', () => {
  const sql = `
    create table a (id int primary key, hull text, keel text, mast text, rudder text, created_at timestamptz);
    create table b (id int primary key, hull text, keel text, mast text, rudder text, created_at timestamptz);
    create table c (id int primary key, hull text, oar text, sail text, anchor text, created_at timestamptz);
    create table d (id int primary key, created_at timestamptz);`;
  const score = (left: string, right: string) => {
    const schema = schemaOf(sql);
    const a = schema.relations.get(`public.${left}`);
    const b = schema.relations.get(`public.${right}`);
    assert.ok(a && b);
    return makeSimilarity(schema).likeness(a, b).score;
  };

  it('is the same from either side', () => assert.equal(score('a', 'c'), score('c', 'a')));
  it('orders twins over relatives over strangers', () => {
    assert.ok(score('a', 'b') > 0.6);
    assert.ok(score('a', 'b') > score('a', 'c') && score('a', 'c') > score('a', 'd'));
  });
  it('is nothing where only housekeeping is shared', () => assert.equal(score('a', 'd'), 0));
});
