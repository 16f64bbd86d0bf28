import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeCatalog } from '../../src/catalog/describe.ts';
import { readFacts, replay } from '../../src/catalog/index.ts';
import { assertSameObjects } from '../support/objects.ts';
import { type Oracle, openOracle } from '../support/oracle.ts';
import { runs, seed } from '../support/runs.ts';
import { assertDescribesCatalog } from '../support/same-catalog.ts';
import { history } from './random-ddl.ts';

// Most on the server, which is the faster of the two.
const ENGINES = [
  { engine: 'server', numRuns: runs(200) },
  { engine: 'pglite', numRuns: runs(60) },
] as const;

for (const { engine, numRuns } of ENGINES)
  describe(`whatever the statements, replay on ${engine}`, () => {
    let oracle: Oracle;
    before(async () => {
      oracle = await openOracle(engine);
    });
    after(() => oracle.close());

    it('makes the catalog that PostgreSQL makes and refuses what PostgreSQL refuses, for the same reason', async () => {
      await fc.assert(
        fc.asyncProperty(history, async (statements) => {
          const snapshot = replay([readFacts('schema.sql', statements.map((s) => `${s};\n`).join(''))]);
          const real = await oracle.catalog(statements);
          const refused = snapshot.problems.filter((p) => p.severity === 'error');
          assert.deepEqual(
            refused.map((p) => `${p.code} ${statements[p.at.statement]}`),
            oracle.errors.map((e) => `${e.code} ${e.statement}`),
          );
          assertDescribesCatalog(describeCatalog(snapshot), real);
          await assertSameObjects(oracle, snapshot);
        }),
        { numRuns, ...seed() },
      );
    }).timeout(numRuns * 1000);
  });
