import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeCatalog } from '../../src/catalog/describe.ts';
import { readFacts, replay } from '../../src/catalog/index.ts';
import { type Oracle, openOracle } from '../support/oracle.ts';
import { runs } from '../support/runs.ts';
import { assertDescribesCatalog } from '../support/same-catalog.ts';
import { history } from './random-ddl.ts';

describe('whatever the statements, replay', () => {
  let oracle: Oracle;
  before(async () => {
    oracle = await openOracle();
  });
  after(() => oracle.close());

  // What PostgreSQL says to a statement that is wrong in one way is held to its words in situations.ts; which of two ways it
  // finds first is left open here.
  it('makes the catalog that PostgreSQL makes and refuses what PostgreSQL refuses', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (statements) => {
        const text = statements.map((s) => `${s};\n`).join('');
        const snapshot = replay([readFacts('schema.sql', text)]);
        const real = await oracle.catalog(statements);
        // Replay goes on in a transaction that PostgreSQL gives up, and does not check what type an expression is of.
        fc.pre(!oracle.errors.some((e) => e.code === '25P02' || e.message.startsWith('default for column')));
        const refused = snapshot.problems.filter((p) => p.severity === 'error').map((p) => statements[p.at.statement]);
        assert.deepEqual(
          refused,
          oracle.errors.map((e) => e.statement),
        );
        assertDescribesCatalog(describeCatalog(snapshot), real);
      }),
      // The same histories in every short run, others in each long one.
      runs(1) === 1 ? { numRuns: 60, seed: 1 } : { numRuns: runs(60) },
    );
  }).timeout(runs(60) * 1000);
});
