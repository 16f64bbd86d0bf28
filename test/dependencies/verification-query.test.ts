import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Relation } from '../../src/catalog/model.ts';
import { holdingFrom, verificationQuery } from '../../src/dependencies/verification-query.ts';
import { openEmbedded } from '../../src/node/engine.ts';
import { discover } from '../../src/normalization/discovery/index.ts';
import { holdingOf } from '../../src/normalization/hold.ts';
import { quoteLiteral } from '../../src/sql/identifiers.ts';
import type { Engine } from '../../src/verification/engine.ts';
import { schemaOf } from '../rules/harness.ts';
import { runs, seed } from '../support/runs.ts';

const COLUMNS = ['a', 'rows', 'Groups', 'order'];
const TABLE = `create table "Odd" (a text, rows text, "Groups" text, "order" text)`;

const value = fc.option(fc.constantFrom('x', 'y', "it's"), { nil: null, freq: 4 });
const rows = fc.array(fc.tuple(value, value, value, value), { maxLength: 9 });
const someColumns = fc.subarray(COLUMNS, { maxLength: 3 });

describe('the query that verifies a dependency', () => {
  let engine: Engine;
  let table: Relation;
  before(async () => {
    engine = await openEmbedded();
    const found = schemaOf(`${TABLE};`).relations.get('public.Odd');
    assert.ok(found);
    table = found;
  });
  after(() => engine.close());

  async function fill(values: readonly (readonly (string | null)[])[]): Promise<void> {
    const lists = values.map((row) => `(${row.map((v) => (v === null ? 'null' : quoteLiteral(v))).join(', ')})`);
    await engine.exec(`drop table if exists "Odd"; ${TABLE};`);
    if (lists.length > 0) await engine.exec(`insert into "Odd" values ${lists.join(', ')};`);
  }

  it('says the same as looking at the rows does', async () => {
    const dependency = fc.tuple(someColumns, fc.subarray(COLUMNS, { minLength: 1, maxLength: 2 }));
    await fc.assert(
      fc.asyncProperty(
        rows,
        dependency,
        fc.constantFrom('equal' as const, 'distinct' as const),
        async (values, [left, right], nulls) => {
          await fill(values);
          const answer = await engine.query(verificationQuery(table, left, right, nulls));
          assert.deepEqual(holdingFrom(answer), holdingOf({ columns: COLUMNS, rows: values }, left, right, nulls));
        },
      ),
      { numRuns: runs(150), ...seed() },
    );
  });

  it('agrees with discovery about what holds', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom('equal' as const, 'distinct' as const), async (values, nulls) => {
        await fill(values);
        const { dependencies } = discover({ columns: COLUMNS, rows: values }, { nulls });
        for (const { lhs, rhs } of dependencies) {
          assert.equal(holdingFrom(await engine.query(verificationQuery(table, lhs, [rhs], nulls)))?.broken, 0);
          // Minimal: without any of its columns it does not hold.
          for (const dropped of lhs) {
            const left = lhs.filter((name) => name !== dropped);
            const holding = holdingFrom(await engine.query(verificationQuery(table, left, [rhs], nulls)));
            assert.ok(holding && holding.broken > 0, `${left} -> ${rhs}`);
          }
        }
      }),
      { numRuns: runs(25), ...seed() },
    );
  });

  it('compares by their text what has no equality', async () => {
    const sql = `create table shapes (id int, place point, extra json, area box);`;
    const shapes = schemaOf(sql).relations.get('public.shapes');
    assert.ok(shapes);
    await engine.exec(
      `${sql} insert into shapes values (1, '(1,2)', '{}', '(0,0),(1,1)'), (2, '(1,2)', '{}', '(0,0),(1,1)'), (3, '(1,2)', '[]', null);`,
    );
    const asked = async (left: string[], right: string[]) =>
      holdingFrom(await engine.query(verificationQuery(shapes, left, right)));
    assert.deepEqual(await asked(['place'], ['extra']), { rows: 3, groups: 1, broken: 1, repeated: 2 });
    assert.deepEqual(await asked(['extra'], ['place', 'area']), { rows: 3, groups: 2, broken: 0, repeated: 1 });
  });

  it('is one query that groups once', () => {
    assert.equal(
      verificationQuery(table, ['a'], ['order']),
      `select coalesce(sum(rows), 0) as rows,
  count(*) as groups,
  count(*) filter (where broken) as broken,
  coalesce(sum(rows - 1) filter (where not alone), 0) as repeated
from (
  select count(*) as rows,
    coalesce(bool_or(a is null), false) as alone,
    count(distinct row("order")) > 1 as broken
  from public."Odd"
  group by a
  having count(*) > 0
) as groups`,
    );
    assert.equal(holdingFrom({ columns: [], rows: [] }), undefined);
  });
});
