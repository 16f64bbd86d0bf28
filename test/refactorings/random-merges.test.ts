import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planMerge } from '../../src/refactorings/index.ts';
import { migrationText, rollbackText } from '../../src/refactorings/write.ts';
import { type Oracle, openOracle } from '../support/oracle.ts';
import { runs, seed } from '../support/runs.ts';
import { catalogOf, rowsOf, run, snapshotOf } from './cases.ts';
import { randomPair } from './random-tables.ts';

const RUNS = runs(40);
const NOW = new Date('2026-03-01T12:00:00Z');

describe('merges of random tables', () => {
  let oracle: Oracle;
  before(async () => {
    oracle = await openOracle();
  });
  after(() => oracle.close());

  it('are refused with a reason, stopped by a guard, or applied, read back exactly and rolled back', async function () {
    this.timeout(0);
    const seen = { refused: 0, stopped: 0, applied: 0 };
    await fc.assert(
      fc.asyncProperty(randomPair, async ({ schema, rows }) => {
        const outcome = await merge(oracle, schema, rows);
        seen[outcome]++;
      }),
      { numRuns: RUNS, ...seed() },
    );
    assert.ok(seen.applied > RUNS / 3, `too few merges were applied: ${JSON.stringify(seen)}`);
  });
});

async function merge(oracle: Oracle, schema: string, rows: string): Promise<'refused' | 'stopped' | 'applied'> {
  const snapshot = snapshotOf([{ path: 'schema.sql', text: schema }]);
  assert.deepEqual(snapshot.problems, []);
  const plan = planMerge(snapshot, { from: 'public.things_v2', into: 'public.things' });
  if ('unavailable' in plan) {
    assert.match(plan.unavailable, /public\.things/);
    return 'refused';
  }
  const before = await oracle.catalog(`${schema}\n${rows}`);
  assert.deepEqual(oracle.errors, []);
  const old = await rowsOf(oracle, 'public.things_v2');
  const own = await rowsOf(oracle, 'public.things');
  try {
    await run(oracle, migrationText(plan, { now: NOW }));
  } catch (error) {
    await oracle.query('rollback');
    // A guard names what is in the way; anything else that PostgreSQL refuses is a fault of the plan.
    if (error instanceof Error && error.message.startsWith('cannot merge')) return 'stopped';
    throw error;
  }
  assert.deepEqual(await rowsOf(oracle, 'public.things_v2'), old);
  await run(oracle, rollbackText(plan, { now: NOW }));
  assert.deepEqual(await catalogOf(oracle), before);
  assert.deepEqual(await rowsOf(oracle, 'public.things_v2'), old);
  assert.deepEqual(await rowsOf(oracle, 'public.things'), own);
  return 'applied';
}
