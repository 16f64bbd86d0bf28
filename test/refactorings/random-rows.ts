import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Remedy } from '../../src/dependencies/remedy.ts';
import { refactorings } from '../../src/refactorings/index.ts';
import { migrationText, rollbackText } from '../../src/refactorings/write.ts';
import { type Oracle, openOracle } from '../support/oracle.ts';
import { runs, seed } from '../support/runs.ts';
import { rowsIn, run, snapshotOf, viewOf } from './cases.ts';

const RUNS = runs(25);
const NOW = new Date('2026-03-01T12:00:00Z');

/** A table that remedies are tried on, with rows that nobody chose. */
export interface Trial<Row> {
  readonly schema: string;
  /** "schema.table" */
  readonly table: string;
  readonly columns: readonly string[];
  readonly row: fc.Arbitrary<Row>;
  /** @param number of the row, from 0 */
  insert(row: Row, number: number): string;
}

/** One test a remedy: its migration is stopped by a guard, or gives back every row exactly, and so does its rollback. */
export function tryOnRandomRows<Row>(trial: Trial<Row>, remedies: ReadonlyMap<string, Remedy>): void {
  let oracle: Oracle;
  before(async function () {
    this.timeout(0);
    oracle = await openOracle();
  });
  after(() => oracle.close());

  for (const [name, remedy] of remedies)
    it(`are stopped by a guard, or read back exactly and restored: ${name}`, async function () {
      this.timeout(0);
      const seen = { stopped: 0, applied: 0 };
      await fc.assert(
        fc.asyncProperty(fc.array(trial.row, { maxLength: 7 }), async (rows) => {
          seen[await apply(oracle, trial, remedy, rows)]++;
        }),
        { numRuns: RUNS, ...seed() },
      );
      assert.ok(seen.applied > RUNS / 6, `too few were applied: ${JSON.stringify(seen)}`);
    });
}

async function apply<Row>(
  oracle: Oracle,
  { schema, table, columns, insert }: Trial<Row>,
  remedy: Remedy,
  rows: readonly Row[],
): Promise<'stopped' | 'applied'> {
  const snapshot = snapshotOf([{ path: 'schema.sql', text: schema }]);
  const refactoring = refactorings.find((r) => r.id === remedy.kind);
  assert.ok(refactoring);
  const plan = refactoring.plan(snapshot, { refactoringId: remedy.kind, title: '', target: remedy });
  assert.ok(!('unavailable' in plan), 'unavailable' in plan ? plan.unavailable : '');
  await oracle.catalog([schema, ...rows.map(insert)].join('\n'));
  assert.deepEqual(oracle.errors, []);
  const old = await rowsIn(oracle, table, columns);
  try {
    await run(oracle, migrationText(plan, { now: NOW }));
  } catch (error) {
    await oracle.query('rollback');
    // A guard names what is in the way; what the comparison finds, or PostgreSQL refuses, is a fault of the plan.
    const said = error instanceof Error ? error.message : '';
    if (said.startsWith('cannot ') && !said.includes('do not read back')) return 'stopped';
    throw error;
  }
  assert.deepEqual(await rowsIn(oracle, viewOf(plan, table), columns), old);
  await run(oracle, rollbackText(plan, { now: NOW }));
  assert.deepEqual(await rowsIn(oracle, table, columns), old);
  return 'applied';
}
