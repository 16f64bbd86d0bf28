import assert from 'node:assert/strict';
import { makeSimilarity } from '../../src/similarity/index.ts';
import { schemaOf } from '../rules/harness.ts';

// What is said of nearly every pair.
const BY_THE_WAY = new Set(['made together', 'unrelated heads', 'little to compare']);

/** "kind: because" of the first thing that speaks against the tables a and b (or those named) being one. */
function apart(sql: string, left = 'public.a', right = 'public.b'): string | undefined {
  const snapshot = schemaOf(sql);
  const a = snapshot.relations.get(left);
  const b = snapshot.relations.get(right);
  assert.ok(a && b, `${left} and ${right}`);
  const found = makeSimilarity(snapshot)
    .reckon(a, b)
    .contributions.find(({ kind, points }) => points < 0 && !BY_THE_WAY.has(kind));
  return found === undefined ? undefined : `${found.kind}: ${found.because}`;
}

const COLUMNS = 'hull text, keel text, mast text, rudder text';

describe('what keeps two tables apart', () => {
  it('is nothing where they are merely alike', () =>
    assert.equal(
      apart(`create table a (id int primary key, ${COLUMNS}); create table b (id int primary key, ${COLUMNS})`),
      undefined,
    ));

  it('is that one is a partition of something', () =>
    assert.equal(
      apart(`create table p (${COLUMNS}) partition by list (hull); create table a partition of p default;
             create table b (${COLUMNS})`),
      'partition: one of them is a partition',
    ));

  it('is that one refers to the other, more than once a row', () => {
    const sql = (unique: string) =>
      `create table a (id int primary key, ${COLUMNS}); create table b (a_id int ${unique} references a, ${COLUMNS})`;
    assert.equal(apart(sql('')), 'foreign key: b.a_id refers to a');
    assert.equal(apart(sql('unique')), undefined);
  });

  it('is a column called after the other', () =>
    assert.equal(
      apart(
        `create table sail_plans (id uuid primary key, ${COLUMNS});
         create table boat_plans (id uuid primary key, original_sail_plan_id uuid, ${COLUMNS})`,
        'public.sail_plans',
        'public.boat_plans',
      ),
      'foreign key: boat_plans.original_sail_plan_id is called after sail_plans',
    ));

  it('is a name for another stage of the same rows, or the history of different ones', () => {
    const sql = `create table boats (${COLUMNS}); create table boats_archive (${COLUMNS});
                 create table barge_history (${COLUMNS}); create table canoe_history (${COLUMNS})`;
    assert.equal(
      apart(sql, 'public.boats', 'public.boats_archive'),
      'stage: "archive" names another stage or record of the same rows',
    );
    assert.equal(
      apart(sql, 'public.barge_history', 'public.canoe_history'),
      'stage: each is the history of a table of its own',
    );
  });

  it('is that the names are two sides of something, not two words for one side', () => {
    const sql = `create table buyer_boats (${COLUMNS}); create table seller_boats (${COLUMNS});
                 create table vendor_boats (${COLUMNS})`;
    assert.equal(
      apart(sql, 'public.buyer_boats', 'public.seller_boats'),
      'opposite names: buyer and seller name two sides of something',
    );
    assert.equal(apart(sql, 'public.seller_boats', 'public.vendor_boats'), undefined);
  });

  it('is a trigger that copies from one to the other', () =>
    assert.equal(
      apart(`create table a (id int primary key, ${COLUMNS}); create table b (id int primary key, ${COLUMNS});
        create function keep() returns trigger language plpgsql as $$ begin insert into b select new.*; return new; end $$;
        create trigger keep after insert on a for each row execute function keep();`),
      'history trigger: trigger keep on a writes to b',
    ));

  it('is a word that tells other tables apart in the same way', () => {
    const sql = `create table wet_boats (${COLUMNS}); create table dry_boats (${COLUMNS});
                 create table wet_docks (x int); create table dry_docks (x int); create table old_boats (${COLUMNS})`;
    assert.equal(
      apart(sql, 'public.wet_boats', 'public.dry_boats'),
      'series: dry and wet tell other tables of this schema apart, too',
    );
  });

  it('is that each belongs to a parent that the other does not know', () =>
    assert.equal(
      apart(`create table x (id int primary key); create table y (id int primary key);
             create table a (id int primary key, x_id int references x, ${COLUMNS});
             create table b (id int primary key, y_id int references y, ${COLUMNS})`),
      'different parents: a.x_id belongs to public.x and b.y_id to public.y',
    ));

  it('is that both are kinds of one thing', () =>
    assert.equal(
      apart(`create table x (id int primary key);
             create table a (id int primary key references x, ${COLUMNS});
             create table b (id int primary key references x, ${COLUMNS})`),
      'subtype: both are kinds of public.x',
    ));

  it('is a qualifier in the name that a column explains', () =>
    assert.equal(
      apart(
        `create table boats (id int primary key, ${COLUMNS});
         create table steam_boats (id int primary key, steam_pressure int, ${COLUMNS})`,
        'public.boats',
        'public.steam_boats',
      ),
      'explained by a column: only steam_boats has steam_pressure, as its name says',
    ));

  it('is that their rows stand for different things by their keys', () =>
    assert.equal(
      apart(`create table a (hull text, keel text, mast text, primary key (hull, keel));
             create table b (hull text primary key, keel text, mast text)`),
      'different grain: a has one row for each hull, keel, b for each hull',
    ));

  it('is a column that may hold no value in both', () => {
    const sql = (a: string, b: string) =>
      `create type size as enum ('s', 'm'); create table a (id int, size text check (size in (${a})), ${COLUMNS});
       create table b (id int, size ${b}, ${COLUMNS})`;
    assert.equal(apart(sql("'l', 'xl'", 'size')), 'disjoint values: size may hold no value that both allow');
    assert.equal(apart(sql("'m', 'xl'", 'size')), undefined);
    assert.equal(
      apart(
        sql("'l'", "text check ((size)::text = any ((array['s'::character varying, 'm'::character varying])::text[]))"),
      ),
      'disjoint values: size may hold no value that both allow',
    );
  });

  it('is that whole schemas hold the same tables', () =>
    assert.equal(
      apart(
        `create schema t1; create schema t2; create table t1.a (${COLUMNS}); create table t2.a (${COLUMNS});
         create table t1.b (x int); create table t2.b (x int)`,
        't1.a',
        't2.a',
      ),
      'parallel schemas: t1 and t2 share 2 table names',
    ));
});
